//! Lines of words below each other: how wide they are, and where they break.

use super::font::{Fonts, Weight};
use explorer::argument::State;

/// What a thing is drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ink {
    First,
    Second,
    Accent,
    Hairline,
    /// The colour of a state's family.
    Of(State),
}

/// A thing that is drawn.
#[derive(Clone, Debug)]
pub(crate) enum Thing {
    Words(String, Weight, f32),
    Icon(State),
    Rule,
}

/// A thing and its box.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    pub(crate) thing: Thing,
    pub(crate) ink: Ink,
    pub(crate) left: f32,
    pub(crate) top: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

/// How far below its top a line's letters stand, and how high a line is, in
/// sizes of its letters.
pub(crate) const BASELINE: f32 = 0.98;
const LINE: f32 = 1.24;

/// Lines below each other.
pub(super) struct Column<'a> {
    fonts: &'a Fonts,
    pub(super) left: f32,
    pub(super) width: f32,
    /// Where the next line starts.
    pub(super) down: f32,
    pub(super) placed: Vec<Placed>,
}

impl<'a> Column<'a> {
    pub(super) fn new(fonts: &'a Fonts, left: f32, width: f32, down: f32) -> Self {
        Self {
            fonts,
            left,
            width,
            down,
            placed: Vec::new(),
        }
    }

    /// How high a column is that started at nought.
    pub(super) fn height(&self) -> f32 {
        self.down
    }

    /// What stands in a column that started at nought, from there on.
    pub(super) fn lowered(self, by: f32) -> impl Iterator<Item = Placed> {
        self.placed.into_iter().map(move |mut placed| {
            placed.top += by;
            placed
        })
    }

    /// Words on as many lines as they need, broken at spaces only, the lines
    /// about as long as each other.
    pub(super) fn words(&mut self, words: &str, weight: Weight, size: f32, ink: Ink) {
        let needed = self.broken(words, weight, size, self.width);
        let mut lines = needed.clone();
        let mut width = self.width;
        while lines.len() == needed.len() && needed.len() > 1 {
            width -= 8.0;
            let narrower = self.broken(words, weight, size, width);
            if narrower.len() > needed.len() {
                break;
            }
            lines = narrower;
        }
        for line in lines {
            self.line(&line, weight, size, ink);
        }
    }

    /// Words cut into lines that are no wider, if their words are not.
    fn broken(&self, words: &str, weight: Weight, size: f32, width: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in words.split(' ').filter(|word| !word.is_empty()) {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match longer.filter(|longer| self.fonts.width(weight, size, longer) <= width) {
                Some(longer) => *lines.last_mut().expect("it was just made longer") = longer,
                None => lines.push(word.to_owned()),
            }
        }
        lines
    }

    pub(super) fn line(&mut self, words: &str, weight: Weight, size: f32, ink: Ink) {
        self.placed.push(Placed {
            thing: Thing::Words(words.to_owned(), weight, size),
            ink,
            left: self.left,
            top: self.down,
            width: self.fonts.width(weight, size, words),
            height: size * LINE,
        });
        self.down += size * LINE;
    }

    /// Words at each end of one line.
    pub(super) fn ends(&mut self, left: (&str, Ink), right: (&str, Ink), letters: (Weight, f32)) {
        let (start, down, (weight, size)) = (self.left, self.down, letters);
        self.line(left.0, weight, size, left.1);
        self.down = down;
        self.left += self.width - self.fonts.width(weight, size, right.0);
        self.line(right.0, weight, size, right.1);
        self.left = start;
    }
}
