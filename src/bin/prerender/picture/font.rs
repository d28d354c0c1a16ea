//! The letters of a picture: how wide words are, and their outlines.

use std::fs;
use std::path::Path;
use ttf_parser::gpos::{PairAdjustment, PositioningSubtable};
use ttf_parser::{Face, GlyphId, OutlineBuilder};
use zeno::{Command, Vector};

/// The two weights of the one family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// For reading.
    Regular,
    /// For titles and findings.
    Bold,
}

impl Weight {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Regular, Self::Bold];

    /// Its file in `assets/fonts`.
    fn file(self) -> &'static str {
        match self {
            Self::Regular => "NotoSerifKR-Regular.subset.otf",
            Self::Bold => "NotoSerifKR-Bold.subset.otf",
        }
    }
}

/// One weight, ready to measure and to draw.
struct Font {
    face: Face<'static>,
    kerning: Vec<PairAdjustment<'static>>,
}

/// Both weights.
pub(crate) struct Fonts([Font; 2]);

impl Fonts {
    /// Reads the fonts from the source folder.
    pub(crate) fn read(source: &Path) -> Result<Self, String> {
        let [regular, bold] = Weight::ALL.map(|weight| {
            let file = source.join("assets/fonts").join(weight.file());
            let bytes = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
            Font::of(bytes).map_err(|error| format!("{}: {error}", file.display()))
        });
        Ok(Self([regular?, bold?]))
    }

    /// Whether a weight can show a character.
    pub(crate) fn has(&self, weight: Weight, character: char) -> bool {
        self.of(weight).face.glyph_index(character).is_some()
    }

    /// How wide words are at a size.
    pub(crate) fn width(&self, weight: Weight, size: f32, words: &str) -> f32 {
        self.of(weight).placed(size, words).1
    }

    /// The outlines of words that start at a point of the baseline.
    pub(crate) fn outline(
        &self,
        weight: Weight,
        size: f32,
        words: &str,
        at: (f32, f32),
    ) -> Vec<Command> {
        let font = self.of(weight);
        let scale = font.scale(size);
        let mut pen = Pen {
            path: Vec::new(),
            scale,
            at,
        };
        for (glyph, x) in font.placed(size, words).0 {
            pen.at.0 = at.0 + x;
            font.face.outline_glyph(glyph, &mut pen);
        }
        pen.path
    }

    fn of(&self, weight: Weight) -> &Font {
        &self.0[weight as usize]
    }
}

impl Font {
    fn of(bytes: Vec<u8>) -> Result<Self, String> {
        let bytes: &'static [u8] = Box::leak(bytes.into_boxed_slice());
        let face = Face::parse(bytes, 0).map_err(|error| error.to_string())?;
        let lookups = face.tables().gpos.map(|table| table.lookups);
        // The subset has no other feature than kerning.
        let kerning = (lookups.into_iter().flatten())
            .flat_map(|lookup| lookup.subtables.into_iter::<PositioningSubtable>())
            .filter_map(|subtable| match subtable {
                PositioningSubtable::Pair(pairs) => Some(pairs),
                _ => None,
            });
        Ok(Self {
            kerning: kerning.collect(),
            face,
        })
    }

    fn scale(&self, size: f32) -> f32 {
        size / f32::from(self.face.units_per_em())
    }

    /// Each glyph with its place, and the width of all.
    fn placed(&self, size: f32, words: &str) -> (Vec<(GlyphId, f32)>, f32) {
        let (mut placed, mut units, mut before) = (Vec::new(), 0, None);
        for character in words.chars() {
            // A build tells what is left out.
            let Some(glyph) = self.face.glyph_index(character) else {
                continue;
            };
            units += before.map_or(0, |before| self.kern(before, glyph));
            placed.push((glyph, self.scale(size) * units as f32));
            units += i32::from(self.face.glyph_hor_advance(glyph).unwrap_or_default());
            before = Some(glyph);
        }
        (placed, self.scale(size) * units as f32)
    }

    /// How much closer two glyphs stand. The first table that knows them decides.
    fn kern(&self, first: GlyphId, second: GlyphId) -> i32 {
        let of = |pairs: &PairAdjustment| match pairs {
            PairAdjustment::Format1 { coverage, sets } => {
                let (first, _) = sets.get(coverage.get(first)?)?.get(second)?;
                Some(first.x_advance)
            }
            PairAdjustment::Format2 {
                coverage,
                classes,
                matrix,
            } => {
                coverage.get(first)?;
                let classes = (classes.0.get(first), classes.1.get(second));
                Some(matrix.get(classes)?.0.x_advance)
            }
        };
        i32::from(self.kerning.iter().find_map(of).unwrap_or_default())
    }
}

/// Turns a glyph's outline into the picture's units: y grows downwards.
struct Pen {
    path: Vec<Command>,
    scale: f32,
    at: (f32, f32),
}

impl Pen {
    fn point(&self, x: f32, y: f32) -> Vector {
        Vector::new(self.at.0 + x * self.scale, self.at.1 - y * self.scale)
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.push(Command::MoveTo(self.point(x, y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.push(Command::LineTo(self.point(x, y)));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (control, end) = (self.point(x1, y1), self.point(x, y));
        self.path.push(Command::QuadTo(control, end));
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (one, two) = (self.point(x1, y1), self.point(x2, y2));
        self.path.push(Command::CurveTo(one, two, self.point(x, y)));
    }

    fn close(&mut self) {
        self.path.push(Command::Close);
    }
}
