//! The shapes of `styles/icons.svg` and `styles/icon.svg`, drawn as the page
//! shows them: circles and paths, with what they inherit from their group.

use super::canvas::{Canvas, Colour};
use zeno::{Cap, Command, PathBuilder, PathData, Stroke, Transform};

/// The elements of a symbol.
pub(crate) fn symbol<'a>(svg: &'a str, id: &str) -> Option<&'a str> {
    let start = svg.find(&format!("id=\"{id}\""))?;
    svg[start..].split("</symbol>").next()
}

/// Draws the elements; `ink` is what they call `currentColor`, and what is not
/// drawn with it has a colour of its own.
pub(crate) fn draw(canvas: &mut Canvas, elements: &str, place: Transform, ink: Colour) {
    let mut group = "";
    for element in elements.split('<').skip(1) {
        let (name, attributes) = element.split_once([' ', '>']).unwrap_or((element, ""));
        let path = match name {
            "g" => {
                group = attributes;
                continue;
            }
            "/g" => {
                group = "";
                continue;
            }
            "circle" => circle(attributes),
            "path" => path(attributes),
            _ => continue,
        };
        let said = |name: &str| attribute(attributes, name).or_else(|| attribute(group, name));
        let colour = |words: &str| match words {
            "none" => None,
            "currentColor" => Some(ink),
            hexadecimal => super::tokens::colour(hexadecimal),
        };
        // What says nothing is filled.
        if let Some(fill) = colour(said("fill").unwrap_or("currentColor")) {
            canvas.fill(&path, place, fill);
        }
        let Some(colour) = said("stroke").and_then(colour) else {
            continue;
        };
        let number = |name: &str| said(name).and_then(|words| words.parse().ok());
        let dashes: Vec<f32> = (said("stroke-dasharray").unwrap_or_default())
            .split(' ')
            .filter_map(|words| words.parse().ok())
            .collect();
        let mut stroke = Stroke::new(number("stroke-width").unwrap_or(1.0));
        stroke.dash(&dashes, number("stroke-dashoffset").unwrap_or_default());
        if said("stroke-linecap") == Some("round") {
            stroke.cap(Cap::Round);
        }
        canvas.stroke(&path, place, stroke, colour);
    }
}

fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    // A space before it, so that `width` is not found in `stroke-width`.
    let (before, after) = attributes.split_once(&format!("{name}=\""))?;
    (before.is_empty() || before.ends_with(' ')).then_some(())?;
    after.split('"').next()
}

fn circle(attributes: &str) -> Vec<Command> {
    let number = |name: &str| {
        let words = attribute(attributes, name).unwrap_or_default();
        words.parse::<f32>().unwrap_or_default()
    };
    let mut path = Vec::new();
    path.add_circle((number("cx"), number("cy")), number("r"));
    path
}

fn path(attributes: &str) -> Vec<Command> {
    // `d` is also the end of `id`, which no path has.
    let words = attribute(attributes, "d").unwrap_or_default();
    words.commands().collect()
}
