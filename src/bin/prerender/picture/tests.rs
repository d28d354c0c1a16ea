//! Every picture of the essay, asked what a reader would miss.

use super::column::{Placed, Thing};
use super::layout::{MARGIN, place};
use super::words::Words;
use super::{AppIcon, HEIGHT, Studio, WIDTH, app_icon};
use crate::site;
use explorer::argument::PresetId;
use explorer::page::Page;
use std::path::Path;

fn source() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn studio() -> Studio {
    Studio::read(source()).expect("fonts, shapes and colours are there")
}

/// Every page that has a picture, with a name for it.
fn every(mut check: impl FnMut(&str, &Page, Option<PresetId>)) {
    for page in site::pages_of(source()).expect("the content is sound") {
        let tag = &page.language().tag;
        check(&format!("{tag}: start"), &page, None);
        for (at, preset) in page.argument.presets.iter().enumerate() {
            let name = format!("{tag}: {}", preset.name);
            check(&name, &page, Some(PresetId::new(at)));
        }
    }
}

/// How wide and how high a PNG is; it must be whole.
fn size(png: &[u8]) -> (usize, usize) {
    let mut reader = (png::Decoder::new(std::io::Cursor::new(png)).read_info()).expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("it is small")];
    reader.next_frame(&mut pixels).expect("a whole PNG");
    (reader.info().width as usize, reader.info().height as usize)
}

#[test]
fn every_page_has_the_same_picture_each_time() {
    let (one, other) = (studio(), studio());
    every(|name, page, preset| {
        let png = one.picture(page, preset);
        assert_eq!(size(&png), (WIDTH, HEIGHT), "{name}");
        assert!(png == other.picture(page, preset), "{name}");
        assert!(png.len() < 80_000, "{name}: {} bytes", png.len());
    });
}

#[test]
fn no_words_run_over() {
    let studio = studio();
    every(|name, page, preset| {
        let words = Words::of(page, preset);
        let placed = place(&studio.fonts, &words);
        let right = WIDTH as f32 - MARGIN + 0.5;
        for item in &placed {
            let inside = item.left >= MARGIN
                && item.left + item.width <= right
                && item.top >= MARGIN / 2.0
                && item.top + item.height <= HEIGHT as f32 - MARGIN / 2.0;
            assert!(inside, "{name}: {item:?}");
        }
        for (at, one) in placed.iter().enumerate() {
            for other in &placed[at + 1..] {
                assert!(!overlap(one, other), "{name}: {one:?} over {other:?}");
            }
        }
        let icons = (placed.iter()).filter(|item| matches!(item.thing, Thing::Icon(_)));
        assert_eq!(
            icons.count(),
            words.points.len(),
            "{name}: points are left out"
        );
    });
}

fn overlap(one: &Placed, other: &Placed) -> bool {
    let apart = |start: f32, length: f32, other: f32, other_length: f32| {
        start + length <= other + 0.5 || other + other_length <= start + 0.5
    };
    !apart(one.left, one.width, other.left, other.width)
        && !apart(one.top, one.height, other.top, other.height)
}

#[test]
fn the_fonts_have_every_character() {
    let studio = studio();
    every(|name, page, preset| assert_eq!(studio.lacks(page, preset), "", "{name}"));
}

#[test]
fn the_icon_is_drawn_in_every_size() {
    let svg = std::fs::read_to_string(source().join("styles/icon.svg")).expect("it is there");
    for icon in &AppIcon::ALL {
        let png = app_icon(&svg, icon);
        assert_eq!(size(&png), (icon.side, icon.side), "{}", icon.file);
        assert!(png.len() > 200, "{}: nothing is drawn", icon.file);
    }
}
