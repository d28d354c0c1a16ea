//! The colours of the light page, from `styles/tokens.css`.

use super::canvas::Colour;

/// The colours by name.
pub(crate) struct Tokens(String);

impl Tokens {
    /// Those of a style sheet, in which each stands on a line of its own.
    pub(crate) fn of(styles: String) -> Self {
        Self(styles)
    }

    /// A colour, or what is wrong with its name.
    pub(crate) fn get(&self, name: &str) -> Result<Colour, String> {
        let (_, value) = (self.0.split_once(&format!("--{name}: light-dark(")))
            .ok_or_else(|| format!("styles/tokens.css: no colour is called --{name}"))?;
        let written = value.split(',').next().unwrap_or_default();
        colour(written).ok_or_else(|| format!("styles/tokens.css: --{name}: {written}"))
    }
}

/// A colour in hexadecimal: `#RGB` or `#RRGGBB`.
pub(crate) fn colour(written: &str) -> Option<Colour> {
    let digits = written.trim().strip_prefix('#')?;
    let digits: Vec<u8> = (digits.chars())
        .map(|digit| digit.to_digit(16).map(|digit| digit as u8))
        .collect::<Option<_>>()?;
    match digits[..] {
        [r, g, b] => Some([r * 17, g * 17, b * 17]),
        [r, rr, g, gg, b, bb] => Some([r * 16 + rr, g * 16 + gg, b * 16 + bb]),
        _ => None,
    }
}
