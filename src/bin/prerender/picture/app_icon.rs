//! The site's icon as pictures, for phones and stores that take no SVG.

use super::canvas::Canvas;
use super::shape;
use zeno::Transform;

/// A file of the icon.
pub(crate) struct AppIcon {
    /// Its name, at the site's root.
    pub(crate) file: &'static str,
    /// Its side in pixels.
    pub(crate) side: usize,
    /// What the manifest says that it is for; none for what only the head names.
    pub(crate) purpose: Option<&'static str>,
}

impl AppIcon {
    /// All of them. The shape stands well inside the circle that a mask leaves,
    /// so one drawing serves every purpose.
    pub(crate) const ALL: [Self; 4] = [
        Self::new("icon-192.png", 192, Some("any")),
        Self::new("icon-512.png", 512, Some("any")),
        Self::new("icon-maskable-512.png", 512, Some("maskable")),
        Self::new("apple-touch-icon.png", 180, None),
    ];

    const fn new(file: &'static str, side: usize, purpose: Option<&'static str>) -> Self {
        Self {
            file,
            side,
            purpose,
        }
    }
}

/// The side of the square that `styles/icon.svg` is drawn in.
const SIDE: f32 = 64.0;

/// The bytes of an icon, drawn from `styles/icon.svg`.
pub(crate) fn app_icon(svg: &str, icon: &AppIcon) -> Vec<u8> {
    let white = [255; 3];
    let mut canvas = Canvas::new(icon.side, icon.side, white);
    let scale = icon.side as f32 / SIDE;
    shape::draw(&mut canvas, svg, Transform::scale(scale, scale), white);
    canvas.png()
}
