//! The pages of the site: a start page for each language, and a page for each
//! preset in each language.

use crate::embed::{self, EmbedShell};
use crate::program::Program;
use crate::shell::{Parts, Place, Shell};
use crate::squeeze;
use explorer::argument::PresetId;
use explorer::content;
use explorer::page::{Language, Page};
use explorer::view::printed::{About, Answer, Apparatus, Credit, Opening, PrintedProps};
use explorer::view::{Embed, EmbedProps, Explorer, ExplorerProps, Foot, Shown};
use futures::executor::block_on;
use std::fs;
use std::path::Path;
use yew::{BaseComponent, ServerRenderer};

/// Writes every page; returns how many.
pub(crate) fn write(source: &Path, staging: &Path) -> Result<usize, String> {
    let pages = pages(source)?;
    let program = Program::find(staging)?;
    let shell = Shell::read(source)?;
    let embed_shell = EmbedShell::read(source, staging)?;
    let mut written = 0;
    for page in pages {
        let shown = Shown::forever(page);
        let presets = (0..shown.page().argument.presets.len()).map(PresetId::new);
        for preset in std::iter::once(None).chain(presets.map(Some)) {
            let place = Place::new(shown.page(), preset);
            let html = shell.html(shown.page(), &place, &program, &parts(shown, &place));
            write_page(&staging.join(&place.folder), &html)?;
            written += 1;
        }
        let folder = Place::new(shown.page(), None).folder + embed::FOLDER;
        write_page(&staging.join(folder), &embed_page(shown, &embed_shell))?;
        written += 1;
    }
    write_scripts(source, staging)?;
    Ok(written)
}

/// One page's data for each language, the default first.
fn pages(source: &Path) -> Result<Vec<Page>, String> {
    let essay = content::load(&source.join("content")).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        lines.join("\n")
    })?;
    let languages: Vec<Language> = essay
        .languages
        .iter()
        .map(|(tag, text)| Language {
            tag: tag.clone(),
            name: text.meta.language_name.clone(),
        })
        .collect();
    let page = |(language, (_, text))| Page {
        languages: languages.clone(),
        language,
        argument: essay.argument.clone(),
        text,
    };
    Ok(essay.languages.into_iter().enumerate().map(page).collect())
}

/// The page that others embed. It is rendered from the same cut words that it
/// carries, or the two would not fit together.
fn embed_page(shown: Shown, shell: &EmbedShell) -> String {
    let printed = PrintedProps {
        shown,
        home: String::new(),
        below: String::new(),
    };
    let alive = EmbedProps {
        shown: Shown::forever(embed::cut(shown.page())),
        early_moves: Vec::new(),
    };
    let app = block_on(ServerRenderer::<Embed>::with_props(capture(alive)).render());
    shell.html(shown.page(), "../", &app, &print::<Credit>(printed))
}

/// The scripts beside the pages: the one for pages that embed, and the one
/// that helps to.
fn write_scripts(source: &Path, staging: &Path) -> Result<(), String> {
    for (from, to) in [
        ("src/embed.js", "embed.js"),
        ("src/embed_builder.js", "embed_builder.js"),
    ] {
        let failed = |error| format!("{from}: {error}");
        let script = fs::read_to_string(source.join(from)).map_err(failed)?;
        fs::write(staging.join(to), squeeze::script(&script)).map_err(failed)?;
    }
    Ok(())
}

/// Renders every part of a page.
fn parts(shown: Shown, place: &Place) -> Parts {
    let printed = || PrintedProps {
        shown,
        home: place.home.clone(),
        below: place.below.clone(),
    };
    let alive = || ExplorerProps {
        shown,
        home: place.home.clone(),
        preset: place.preset,
        early_moves: Vec::new(),
    };
    Parts {
        opening: print::<Opening>(printed()),
        answer: print::<Answer>(printed()),
        app: block_on(ServerRenderer::<Explorer>::with_props(capture(alive())).render()),
        apparatus: print::<Apparatus>(printed()),
        foot: print::<Foot>(alive()),
        about: print::<About>(printed()),
    }
}

/// Renders a part that no program will bring to life.
fn print<C>(props: C::Properties) -> String
where
    C: BaseComponent,
    C::Properties: Send,
{
    block_on(
        ServerRenderer::<C>::with_props(capture(props))
            .hydratable(false)
            .render(),
    )
}

fn capture<P>(props: P) -> impl FnOnce() -> P {
    move || props
}

fn write_page(folder: &Path, html: &str) -> Result<(), String> {
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(folder.join("index.html"), html))
        .map_err(|error| format!("{}: {error}", folder.display()))
}
