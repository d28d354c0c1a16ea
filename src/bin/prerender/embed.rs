//! The pages that others embed: one self-contained file for each language. The
//! strictest hosts (`sandbox="allow-scripts"`) let a frame load nothing, so
//! styles, words and the program itself stand inside it.

use crate::shell::escaped;
use crate::template::filled;
use crate::{imports, policy, squeeze};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use explorer::argument::{Argument, Consequence};
use explorer::page::Page;
use explorer::scenario::link::FOREIGN;
use explorer::text::{
    ClaimText, ConsequenceText, ControlText, Meta, PositionText, StateText, Text,
};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::Write;
use std::path::Path;

/// The program as Trunk leaves it in the staging folder, under fixed names.
const PROGRAM: [&str; 2] = ["embed.js", "embed_bg.wasm"];

/// The styles that an embed needs, in the order of the cascade's layers.
const STYLES: &[&str] = &[
    "layers", "reset", "tokens", "base", "controls", "reading", "embed",
];

/// The shell of every embed, with all that does not depend on the language.
pub(crate) struct EmbedShell {
    template: String,
}

impl EmbedShell {
    /// Reads `embed.html` and what is filled into it, and takes the program
    /// out of the staging folder: it travels inside the pages only.
    pub(crate) fn read(source: &Path, staging: &Path) -> Result<Self, String> {
        let read = |path: &str| read(&source.join(path));
        let styles: Vec<String> = STYLES
            .iter()
            .map(|name| read(&format!("styles/{name}.css")))
            .collect::<Result<_, _>>()?;
        let [glue, wasm] = PROGRAM.map(|name| staging.join(name));
        let program = fs::read(&wasm).map_err(|error| format!("{}: {error}", wasm.display()))?;
        let (script, program) = imports::numbered(squeeze::glue(&self::read(&glue)?), program);
        let places: &[(&str, &str)] = &[
            ("icons", &squeeze::html(&read("styles/icons.svg")?)),
            ("styles", &squeeze::styles(&styles.concat())),
            ("passed_over", &FOREIGN.join(" ")),
            ("as_printed", &squeeze::script(&read("src/as_printed.js")?)),
            ("height", &squeeze::script(&read("src/embed_height.js")?)),
            ("glue", &script),
            ("program", &STANDARD.encode(packed(&program)?)),
        ];
        let template = filled(&squeeze::html(&read("embed.html")?), places);
        for file in [glue, wasm] {
            fs::remove_file(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        }
        Ok(Self { template })
    }

    /// The whole HTML of the embed in a page's language. `whole_page` is the
    /// address of the whole page, absolute where the site's is known; `app`
    /// and `credit` are rendered.
    pub(crate) fn html(&self, page: &Page, whole_page: &str, app: &str, credit: &str) -> String {
        let (meta, words) = (&page.text.meta, &page.text.interface);
        let places: &[(&str, &str)] = &[
            ("lang", &page.language().tag),
            ("base", whole_page),
            ("title", &escaped(&meta.title)),
            ("title_second", &escaped(&meta.title_second)),
            ("description", &escaped(&meta.standfirst)),
            ("banner", &escaped(&meta.banner)),
            ("help", &escaped(words.help())),
            ("needs_script", &escaped(words.needs_script())),
            ("needs_wasm", &escaped(words.needs_wasm())),
            ("broken", &escaped(words.broken())),
            ("open_whole", &escaped(words.whole_page())),
            ("data", &cut(page).to_script()),
            ("app", app),
            ("credit", credit),
        ];
        let html = filled(&self.template, places);
        let policy = policy::of_embed(&html);
        html.replacen("{{policy}}", &policy, 1)
    }
}

/// The path of an embed below its language's start page.
pub(crate) const FOLDER: &str = "embed/";

/// As small as every browser can unpack.
fn packed(program: &[u8]) -> Result<Vec<u8>, String> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    let packed = packer.write_all(program).and_then(|()| packer.finish());
    packed.map_err(|error| format!("the program cannot be packed: {error}"))
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

/// A page without what an embed never shows. What stays keeps its place, so
/// that every id still finds it.
pub(crate) fn cut(page: &Page) -> Page {
    Page {
        argument: cut_argument(&page.argument),
        text: cut_text(&page.text),
        ..page.clone()
    }
}

fn cut_argument(argument: &Argument) -> Argument {
    let consequence = |consequence: &Consequence| Consequence {
        paragraphs: Vec::new(),
        ..consequence.clone()
    };
    Argument {
        consequences: argument.consequences.iter().map(consequence).collect(),
        answer: Vec::new(),
        tour: Vec::new(),
        paragraphs: Vec::new(),
        ..argument.clone()
    }
}

fn cut_text(text: &Text) -> Text {
    let position = |position: &PositionText| PositionText {
        label: String::new(),
        note: None,
        ..position.clone()
    };
    let control = |control: &ControlText| ControlText {
        label: String::new(),
        why_here: String::new(),
        actor: String::new(),
        positions: control.positions.iter().map(position).collect(),
        ..control.clone()
    };
    let consequence = |consequence: &ConsequenceText| ConsequenceText {
        short: consequence.short.clone(),
        ..ConsequenceText::default()
    };
    let claim = |claim: &ClaimText| ClaimText {
        text: claim.text.clone(),
        finding: claim.finding.clone(),
        hedge: claim.hedge.clone(),
        ..ClaimText::default()
    };
    let state = |state: &StateText| StateText {
        help: String::new(),
        ..state.clone()
    };
    Text {
        meta: Meta::default(),
        controls: text.controls.iter().map(control).collect(),
        groups: Vec::new(),
        consequences: text.consequences.iter().map(consequence).collect(),
        claims: text.claims.iter().map(claim).collect(),
        presets: Vec::new(),
        tour: Vec::new(),
        states: text.states.iter().map(state).collect(),
        families: Vec::new(),
        modalities: Vec::new(),
        horizons: Vec::new(),
        ..text.clone()
    }
}
