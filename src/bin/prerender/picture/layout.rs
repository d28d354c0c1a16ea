//! Where the words of a picture stand. Nothing is drawn here, so that a test
//! can ask of every picture whether its words have room.

use super::column::{Column, Ink, Placed, Thing};
use super::font::{Fonts, Weight};
use super::said::Point;
use super::words::Words;
use explorer::text::template::fill;

/// What sites that show cards ask for.
pub(crate) const WIDTH: usize = 1200;
pub(crate) const HEIGHT: usize = 630;

/// Nothing but the edge's line stands nearer to it.
pub(crate) const MARGIN: f32 = 64.0;
const RIGHT: f32 = WIDTH as f32 - MARGIN;
const FOOT: f32 = HEIGHT as f32 - 44.0;
const GUTTER: f32 = 40.0;

/// Places everything: in the largest letters that leave room, then with fewer
/// points.
pub(crate) fn place(fonts: &Fonts, words: &Words) -> Vec<Placed> {
    let most = words.points.len();
    let tries = [most, most.min(2), 0]
        .map(|points| [1.15, 1.07, 1.0, 0.93, 0.86].map(|scale| (points, scale)));
    let tries = tries.concat().into_iter();
    let mut tried = tries.map(|(points, scale)| try_to_place(fonts, words, points, scale));
    tried
        .find_map(Result::ok)
        .unwrap_or_else(|| try_to_place(fonts, words, 0, 0.7).unwrap_or_else(|placed| placed))
}

fn try_to_place(
    fonts: &Fonts,
    words: &Words,
    points: usize,
    scale: f32,
) -> Result<Vec<Placed>, Vec<Placed>> {
    let mut top = Column::new(fonts, MARGIN, RIGHT - MARGIN, 58.0);
    let head = (Weight::Bold, 24.0);
    top.ends(
        (&words.kicker, Ink::Accent),
        (&words.site, Ink::Second),
        head,
    );
    top.down += 10.0;
    let title = fitting(fonts, &words.title, &[66.0, 58.0, 52.0, 46.0], scale);
    top.words(&words.title, Weight::Bold, title, Ink::First);
    top.words(&words.second, Weight::Regular, title * 0.8, Ink::Second);
    top.down += 12.0;
    top.words(&words.lead, Weight::Regular, 29.0 * scale, Ink::Second);

    // From below: whose words they are, what the essay says, and in which scene.
    let mut foot = Column::new(fonts, MARGIN, RIGHT - MARGIN, FOOT - 24.0);
    let small = (Weight::Regular, 18.0);
    foot.ends(
        (&words.credit, Ink::Second),
        (&words.essay, Ink::Second),
        small,
    );
    let rule_of_foot = foot.placed[0].top - 14.0;
    let said = points_of(fonts, &words.points[..points], scale);
    let scene = scene(fonts, words, scale);
    let height = said.height() + scene.height() + 26.0 + 22.0;
    let start = rule_of_foot - 22.0 - height;
    let is_enough = top.down + 18.0 <= start;

    let mut placed = top.placed;
    // With nothing between them, two rules would be an empty strip.
    if !(said.placed.is_empty() && scene.placed.is_empty()) {
        placed.push(rule(start, Ink::First, 3.0));
    }
    let below = match scene.height() > 0.0 {
        true => scene.height() + 36.0,
        false => 32.0,
    };
    placed.extend(scene.lowered(start + 16.0));
    placed.extend(said.lowered(start + below));
    placed.push(rule(rule_of_foot, Ink::Hairline, 1.5));
    placed.extend(foot.placed);
    if is_enough { Ok(placed) } else { Err(placed) }
}

/// The largest size at which words fill no more than one line, or the smallest.
fn fitting(fonts: &Fonts, words: &str, sizes: &[f32], scale: f32) -> f32 {
    let room = RIGHT - MARGIN;
    let fits = |size: &&f32| fonts.width(Weight::Bold, **size * scale, words) <= room;
    let smallest = sizes.last().copied().unwrap_or(1.0);
    scale * sizes.iter().find(fits).copied().unwrap_or(smallest)
}

/// As much of the scene as two lines hold.
fn scene<'a>(fonts: &'a Fonts, words: &Words, scale: f32) -> Column<'a> {
    let written = |kept: usize| {
        let items = words.scene[..kept].join("\u{a0}· ");
        let left_out = words.scene.len() - kept;
        match left_out {
            0 => items,
            n => fill(&words.and_more, &[("items", &items), ("n", &n.to_string())]),
        }
    };
    let mut tries = (0..=words.scene.len()).rev().map(|kept| {
        let mut column = Column::new(fonts, MARGIN, RIGHT - MARGIN, 0.0);
        column.words(&written(kept), Weight::Regular, 21.0 * scale, Ink::Second);
        column
    });
    let first = tries.find(|column| column.placed.len() <= 2);
    first.unwrap_or_else(|| Column::new(fonts, MARGIN, RIGHT - MARGIN, 0.0))
}

/// The points: two side by side, or below each other where they are sentences.
fn points_of<'a>(fonts: &'a Fonts, points: &[Point], scale: f32) -> Column<'a> {
    let mut all = Column::new(fonts, MARGIN, RIGHT - MARGIN, 0.0);
    let is_short = points.iter().all(|point| !point.topic.is_empty());
    let columns = if is_short { 2 } else { 1 };
    let width = (RIGHT - MARGIN - GUTTER * (columns - 1) as f32) / columns as f32;
    for (at, row) in points.chunks(columns).enumerate() {
        let top = all.down + if at == 0 { 0.0 } else { 16.0 };
        for (column, point) in row.iter().enumerate() {
            let left = MARGIN + column as f32 * (width + GUTTER);
            let cell = cell(fonts, point, (left, top, width), scale);
            all.down = all.down.max(cell.down);
            all.placed.extend(cell.placed);
        }
    }
    all
}

fn cell<'a>(fonts: &'a Fonts, point: &Point, at: (f32, f32, f32), scale: f32) -> Column<'a> {
    let (left, top, width) = at;
    let icon = 30.0 * scale;
    let indent = icon + 16.0;
    let mut cell = Column::new(fonts, left + indent, width - indent, top);
    let own = Ink::Of(point.state);
    if !point.topic.is_empty() {
        let size = 20.0 * scale;
        let label = match point.label.as_str() {
            "" => String::new(),
            label => format!("{label} · "),
        };
        let shift = fonts.width(Weight::Bold, size, &label);
        cell.line(&label, Weight::Bold, size, own);
        cell.down = top;
        cell.left += shift;
        cell.line(&point.topic, Weight::Regular, size, Ink::Second);
        cell.left -= shift;
    }
    let weight = match point.topic.is_empty() {
        true => Weight::Regular,
        false => Weight::Bold,
    };
    cell.words(&point.words, weight, 25.0 * scale, Ink::First);
    cell.placed.retain(|placed| placed.width > 0.0);
    cell.placed.push(Placed {
        thing: Thing::Icon(point.state),
        ink: own,
        left,
        top: top + 3.0,
        width: icon,
        height: icon,
    });
    cell
}

fn rule(top: f32, ink: Ink, height: f32) -> Placed {
    Placed {
        thing: Thing::Rule,
        ink,
        left: MARGIN,
        top,
        width: RIGHT - MARGIN,
        height,
    }
}
