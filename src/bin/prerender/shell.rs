//! The shell around a rendered page: `index.html` with its places filled.

use crate::address::Address;
use crate::program::Program;
use crate::template::filled;
use crate::{head, policy, squeeze};
use explorer::argument::PresetId;
use explorer::page::Page;
use std::fs;
use std::path::Path;

/// Where a page stands in the site.
pub(crate) struct Place {
    /// Its folder, relative to the site's root; empty for the root.
    pub(crate) folder: String,
    /// The relative path from it to the site's root.
    pub(crate) root: String,
    /// The relative path from it to its language's start page.
    pub(crate) home: String,
    /// The path from there to it: a preset's, or none.
    pub(crate) below: String,
    /// The preset whose page it is.
    pub(crate) preset: Option<PresetId>,
}

impl Place {
    /// The place of a language's start page, or of a preset's page.
    pub(crate) fn new(page: &Page, preset: Option<PresetId>) -> Self {
        let language = page.folder_of_language(page.language);
        let below = preset.map_or_else(String::new, |id| {
            format!("preset/{}/", page.argument.presets[id.index()].name)
        });
        let up = |path: &str| match path.matches('/').count() {
            0 => "./".to_owned(),
            levels => "../".repeat(levels),
        };
        let folder = language + &below;
        Self {
            root: up(&folder),
            home: up(&below),
            folder,
            below,
            preset,
        }
    }
}

/// The parts of a page, rendered: what the program brings to life, and what
/// is printed around it.
pub(crate) struct Parts {
    pub(crate) opening: String,
    pub(crate) answer: String,
    pub(crate) app: String,
    pub(crate) apparatus: String,
    pub(crate) foot: String,
    pub(crate) about: String,
}

/// The shell, read once from the source folder.
pub(crate) struct Shell {
    template: String,
    icons: String,
    styles: String,
    take: String,
    offline: String,
    unfold: String,
    clear: String,
    as_printed: String,
    app_icon: String,
}

/// In the order of the cascade's layers.
const STYLES: &[&str] = &[
    "layers",
    "reset",
    "tokens",
    "base",
    "layout",
    "controls",
    "answer",
    "reading",
    "cards",
    "view",
    "graph",
    "futures",
    "settings",
    "takes",
    "tour",
    "apparatus",
    "essay",
    "help",
    "take",
    "builder",
    "print",
];

impl Shell {
    /// Reads `index.html` and the styles.
    pub(crate) fn read(source: &Path) -> Result<Self, String> {
        let read = |path: &str| {
            let path = source.join(path);
            fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
        };
        let styles: Vec<String> = STYLES
            .iter()
            .map(|name| read(&format!("styles/{name}.css")))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            template: template(&read("index.html")?),
            icons: squeeze::html(&read("styles/icons.svg")?),
            styles: squeeze::styles(&styles.concat()),
            take: squeeze::script(&read("src/take.js")?),
            offline: squeeze::script(&read("src/offline.js")?),
            clear: squeeze::script(&read("src/clear.js")?),
            as_printed: squeeze::script(&read("src/as_printed.js")?),
            unfold: squeeze::script(&read("src/unfold.js")?),
            app_icon: read("styles/icon.svg")?,
        })
    }

    /// The site's icon, as a file of its own.
    pub(crate) fn app_icon(&self) -> &str {
        &self.app_icon
    }

    /// The whole HTML of a page.
    pub(crate) fn html(
        &self,
        page: &Page,
        place: &Place,
        program: &Program,
        parts: &Parts,
        address: Option<&Address>,
    ) -> String {
        let text = &page.text;
        let (title, description) = head::title_and_description(page, place);
        let preset = place.preset.map_or_else(String::new, |id| {
            format!(
                " data-preset=\"{}\"",
                page.argument.presets[id.index()].name
            )
        });
        let places: &[(&str, &str)] = &[
            ("lang", &page.language().tag),
            ("title", &escaped(&title)),
            ("description", &escaped(&description)),
            ("links", &head::links(page, place, address)),
            ("offline", &self.offline),
            ("unfold", &self.unfold),
            ("clear", &self.clear),
            ("as_printed", &self.as_printed),
            ("root", &place.root),
            ("home", &place.home),
            ("preset", &preset),
            ("script", &program.script),
            ("wasm", &program.wasm),
            ("needs_script", &escaped(text.interface.needs_script())),
            ("needs_wasm", &escaped(text.interface.needs_wasm())),
            ("broken", &escaped(text.interface.broken())),
            ("reload", &escaped(text.interface.reload())),
            ("update_ready", &escaped(text.interface.update_ready())),
            ("update_show", &escaped(text.interface.update_show())),
            ("icons", &self.icons),
            ("styles", &self.styles),
            ("take", &self.take),
            ("data", &page.to_script()),
            ("opening", &parts.opening),
            ("answer", &parts.answer),
            ("app", &parts.app),
            ("apparatus", &parts.apparatus),
            ("foot", &parts.foot),
            ("about", &parts.about),
        ];
        let html = filled(&self.template, places);
        let policy = policy::of(&html);
        html.replacen("{{policy}}", &policy, 1)
    }
}

/// The shell without its comments, and without what it says to Trunk only.
fn template(shell: &str) -> String {
    let kept = squeeze::html(shell);
    let lines = kept.lines().filter(|line| !line.contains("data-trunk"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Words as they may stand in HTML text and in quoted attributes.
pub(crate) fn escaped(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
