//! No two labels of the printed picture share a place, by a stated measure of
//! words; what browsers make of them is measured in tests/e2e.

use super::{attribute, check_every_page, halves};

/// The box of some words: left, right, top, bottom, in tenths of a pixel.
type Box = [i32; 4];

/// How wide words are at a size in tenths of a pixel, in bold letters of the
/// widest of the usual fonts; wide letters are squares.
fn width(words: &str, size: i32) -> i32 {
    let wide = |c: char| u32::from(c) >= 0x1100;
    let letters = words.chars().map(|c| if wide(c) { 1000 } else { 585 });
    letters.sum::<i32>() * size / 1000
}

/// The boxes of all words below a tag, moved by how far the tag is.
fn boxes(html: &str, size: impl Fn(&str) -> i32) -> Vec<(Box, String)> {
    let mut moved = 0;
    let mut boxes = Vec::new();
    for part in html.split('<') {
        let (tag, words) = part.split_once('>').unwrap_or((part, ""));
        if let Some((_, by)) = tag.split_once("translate(0 ") {
            let by = by.split(')').next().unwrap_or_default();
            moved = by.parse().expect("a whole number");
        }
        if tag.starts_with("text") {
            let number = |name: &str| attribute(tag, name).and_then(|n| n.parse::<i32>().ok());
            let (x, y) = (number("x").expect("x") * 10, number("y").expect("y") * 10);
            let words = words.trim().replace("&quot;", "\"").replace("&#x27;", "'");
            let size = size(tag);
            let width = width(&words, size);
            let left = match attribute(tag, "text-anchor") {
                Some("end") => x - width,
                _ => x,
            };
            let base = y + moved * 10;
            let (top, bottom) = (base - size * 9 / 10, base + size * 3 / 10);
            boxes.push(([left, left + width, top, bottom], words));
        }
    }
    boxes
}

#[test]
fn no_two_labels_overlap_and_all_stand_inside() {
    check_every_page(|_, _, html| {
        let (picture, _) = halves(html);
        let boxes = boxes(picture, |tag| match tag {
            _ if tag.contains("class=\"cite\"") => 130,
            _ if tag.contains("id=\"graph-") => 150,
            _ if tag.contains("text-anchor") => 140,
            _ => 135,
        });
        assert!(boxes.len() > 100);
        for (at, (one, words)) in boxes.iter().enumerate() {
            assert!(0 <= one[0] && one[1] <= 12320, "{words}: {one:?}");
            for (other, other_words) in &boxes[at + 1..] {
                let apart = one[1] <= other[0]
                    || other[1] <= one[0]
                    || one[3] <= other[2]
                    || other[3] <= one[2];
                assert!(apart, "{words}: {one:?}; {other_words}: {other:?}");
            }
        }
    });
}
