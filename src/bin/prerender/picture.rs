//! The picture that other sites show with a link to a page, drawn from the
//! page's own words with fonts that lie beside the sources: the same bytes
//! wherever it is built.

// Numbers of pixels are small.
#![allow(clippy::cast_precision_loss, clippy::cast_sign_loss)]

mod app_icon;
mod canvas;
mod column;
mod font;
mod layout;
mod said;
mod shape;
#[cfg(test)]
mod tests;
mod tokens;
mod words;

use canvas::{Canvas, Colour};
use column::{BASELINE, Ink, Placed, Thing};
use explorer::argument::{Family, PresetId, State};
use explorer::page::Page;
use font::Fonts;
use layout::place;
use std::fs;
use std::path::Path;
use tokens::Tokens;
use words::Words;
use zeno::{Command, PathBuilder, Transform};

pub(crate) use app_icon::{AppIcon, app_icon};
pub(crate) use layout::{HEIGHT, WIDTH};

/// The picture's file, in the folder of its page.
pub(crate) const FILE: &str = "picture.png";

/// The side of the square that icons are drawn in.
const ICON: f32 = 16.0;

/// What all pictures are drawn with.
pub(crate) struct Studio {
    fonts: Fonts,
    icons: String,
    paper: Colour,
    ink: Colour,
    second: Colour,
    accent: Colour,
    hairline: Colour,
    families: Vec<Colour>,
}

impl Studio {
    /// Reads fonts, shapes and colours from the source folder.
    pub(crate) fn read(source: &Path) -> Result<Self, String> {
        let read = |path: &str| {
            let file = source.join(path);
            fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))
        };
        let tokens = Tokens::of(read("styles/tokens.css")?);
        let family = |family: &Family| tokens.get(&family.name().replace('_', "-"));
        Ok(Self {
            fonts: Fonts::read(source)?,
            icons: read("styles/icons.svg")?,
            paper: tokens.get("paper")?,
            ink: tokens.get("ink")?,
            second: tokens.get("ink-2")?,
            accent: tokens.get("accent")?,
            hairline: tokens.get("hairline")?,
            families: Family::ALL.iter().map(family).collect::<Result<_, _>>()?,
        })
    }

    /// The bytes of the picture of a start page or a preset's page.
    pub(crate) fn picture(&self, page: &Page, preset: Option<PresetId>) -> Vec<u8> {
        let mut canvas = Canvas::new(WIDTH, HEIGHT, self.paper);
        let edge = rectangle(0.0, 0.0, WIDTH as f32, 14.0);
        canvas.fill(&edge, Transform::IDENTITY, self.accent);
        for placed in place(&self.fonts, &Words::of(page, preset)) {
            self.draw(&mut canvas, &placed);
        }
        canvas.png()
    }

    /// The characters of a picture's words that its fonts lack. They are left out.
    pub(crate) fn lacks(&self, page: &Page, preset: Option<PresetId>) -> String {
        let lacking = |placed: Placed| match placed.thing {
            Thing::Words(words, weight, _) => {
                let lacking = |&c: &char| !self.fonts.has(weight, c);
                words.chars().filter(lacking).collect()
            }
            Thing::Icon(_) | Thing::Rule => String::new(),
        };
        (place(&self.fonts, &Words::of(page, preset)).into_iter())
            .map(lacking)
            .collect()
    }

    fn draw(&self, canvas: &mut Canvas, placed: &Placed) {
        let colour = self.colour(placed.ink);
        let Placed { left, top, .. } = *placed;
        match &placed.thing {
            Thing::Words(words, weight, size) => {
                let at = (left, top + size * BASELINE);
                let outline = self.fonts.outline(*weight, *size, words, at);
                canvas.fill(&outline, Transform::IDENTITY, colour);
            }
            Thing::Icon(state) => {
                let id = format!("icon-{}", state.name());
                let scale = placed.width / ICON;
                let transform = Transform::scale(scale, scale).then_translate(left, top);
                let symbol = shape::symbol(&self.icons, &id).unwrap_or_default();
                shape::draw(canvas, symbol, transform, colour);
            }
            Thing::Rule => {
                let line = rectangle(left, top, placed.width, placed.height);
                canvas.fill(&line, Transform::IDENTITY, colour);
            }
        }
    }

    fn colour(&self, ink: Ink) -> Colour {
        match ink {
            Ink::First => self.ink,
            Ink::Second => self.second,
            Ink::Accent => self.accent,
            Ink::Hairline => self.hairline,
            Ink::Of(state) => self.families[State::family(state) as usize],
        }
    }
}

fn rectangle(left: f32, top: f32, width: f32, height: f32) -> Vec<Command> {
    let mut path = Vec::new();
    path.add_rect((left, top), width, height);
    path
}
