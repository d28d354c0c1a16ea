//! What is drawn on: a sheet of paper and a few inks. Each pixel is how much of
//! one ink covers the paper, so the file needs no more than a small palette.

use png::{BitDepth, ColorType, Compression, DeflateCompression, Encoder, Filter};
use zeno::{Mask, PathData, Stroke, Style, Transform};

/// Red, green, blue.
pub(crate) type Colour = [u8; 3];

/// How many strengths of an ink there are, none at all included. Letters' edges
/// need no more.
const STRENGTHS: usize = 16;

/// A sheet.
pub(crate) struct Canvas {
    width: usize,
    height: usize,
    paper: Colour,
    inks: Vec<Colour>,
    /// For each pixel: which ink, and how strong.
    pixels: Vec<u8>,
}

impl Canvas {
    /// An empty sheet.
    pub(crate) fn new(width: usize, height: usize, paper: Colour) -> Self {
        Self {
            width,
            height,
            paper,
            inks: Vec::new(),
            pixels: vec![0; width * height],
        }
    }

    /// Fills a path.
    pub(crate) fn fill(&mut self, path: impl PathData, place: Transform, ink: Colour) {
        self.draw(path, place, Style::default(), ink);
    }

    /// Draws along a path.
    pub(crate) fn stroke(
        &mut self,
        path: impl PathData,
        place: Transform,
        stroke: Stroke,
        ink: Colour,
    ) {
        self.draw(path, place, stroke.into(), ink);
    }

    fn draw(&mut self, path: impl PathData, place: Transform, style: Style, ink: Colour) {
        if ink == self.paper {
            return;
        }
        let (mask, at) = (Mask::new(path).style(style).transform(Some(place))).render();
        let ink = self.ink(ink);
        let columns = at.width as usize;
        for (place, &covered) in mask.iter().enumerate() {
            let strength = (usize::from(covered) * (STRENGTHS - 1) + 127) / 255;
            let x = at.left + (place % columns) as i32;
            let y = at.top + (place / columns) as i32;
            let inside =
                (0..self.width as i32).contains(&x) && (0..self.height as i32).contains(&y);
            if strength > 0 && inside {
                let pixel = &mut self.pixels[y as usize * self.width + x as usize];
                // Where two meet, the stronger shows.
                if usize::from(*pixel) % STRENGTHS <= strength {
                    *pixel = (ink * STRENGTHS + strength) as u8;
                }
            }
        }
    }

    /// The place of an ink among those in use.
    fn ink(&mut self, ink: Colour) -> usize {
        let known = self.inks.iter().position(|known| *known == ink);
        known.unwrap_or_else(|| {
            self.inks.push(ink);
            assert!(
                self.inks.len() * STRENGTHS <= 256,
                "a palette has 256 places"
            );
            self.inks.len() - 1
        })
    }

    /// The sheet as the bytes of a PNG file.
    pub(crate) fn png(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, self.width as u32, self.height as u32);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_palette(self.palette());
        encoder.set_compression(Compression::High);
        encoder.set_deflate_compression(DeflateCompression::Level(9));
        encoder.set_filter(Filter::NoFilter);
        let written =
            (encoder.write_header()).and_then(|mut writer| writer.write_image_data(&self.pixels));
        written.expect("memory takes any file");
        bytes
    }

    fn palette(&self) -> Vec<u8> {
        let blend = |ink: u8, paper: u8, strength: usize| {
            let (ink, paper) = (usize::from(ink), usize::from(paper));
            let whole = STRENGTHS - 1;
            ((ink * strength + paper * (whole - strength) + whole / 2) / whole) as u8
        };
        let mut palette = Vec::new();
        let inks = if self.inks.is_empty() {
            &[self.paper][..]
        } else {
            &self.inks
        };
        for ink in inks {
            for strength in 0..STRENGTHS {
                palette.extend((0..3).map(|part| blend(ink[part], self.paper[part], strength)));
            }
        }
        palette
    }
}
