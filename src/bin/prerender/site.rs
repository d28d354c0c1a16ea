//! The pages of the site: a start page for each language, and a page for each
//! preset in each language.

use crate::program::Program;
use crate::shell::{Parts, Place, Shell};
use explorer::argument::PresetId;
use explorer::content::{self, Essay};
use explorer::export::{argdown, json};
use explorer::page::{Language, Page};
use explorer::view::printed::{About, Answer, Apparatus, Graph, GraphProps, Opening, PrintedProps};
use explorer::view::{Explorer, ExplorerProps, Foot, Shown};
use futures::executor::block_on;
use std::fs;
use std::path::Path;
use yew::{BaseComponent, ServerRenderer};

/// Writes every page; returns how many.
pub(crate) fn write(source: &Path, staging: &Path) -> Result<usize, String> {
    let essay = essay(source)?;
    write_file(&staging.join("argument.json"), &json(&essay))?;
    let pages = pages(essay);
    let program = Program::find(staging)?;
    let shell = Shell::read(source)?;
    let mut written = 0;
    for page in pages {
        let folder = staging.join(Place::new(&page, None).folder);
        write_file(&folder.join("argument.argdown"), &argdown(&page))?;
        let shown = Shown::forever(page);
        let presets = (0..shown.page().argument.presets.len()).map(PresetId::new);
        for preset in std::iter::once(None).chain(presets.map(Some)) {
            let place = Place::new(shown.page(), preset);
            let html = shell.html(shown.page(), &place, &program, &parts(shown, &place));
            write_page(&staging.join(&place.folder), &html)?;
            written += 1;
        }
    }
    Ok(written)
}

fn essay(source: &Path) -> Result<Essay, String> {
    content::load(&source.join("content")).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        lines.join("\n")
    })
}

/// One page's data for each language, the default first.
fn pages(essay: Essay) -> Vec<Page> {
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
    essay.languages.into_iter().enumerate().map(page).collect()
}

/// Renders every part of a page.
fn parts(shown: Shown, place: &Place) -> Parts {
    let printed = || PrintedProps {
        shown,
        home: place.home.clone(),
        below: place.below.clone(),
    };
    let graph = print::<Graph>(GraphProps {
        shown,
        preset: place.preset,
    });
    let alive = |graph: String| ExplorerProps {
        shown,
        home: place.home.clone(),
        preset: place.preset,
        early_moves: Vec::new(),
        graph,
    };
    Parts {
        opening: print::<Opening>(printed()),
        answer: print::<Answer>(printed()),
        app: block_on(ServerRenderer::<Explorer>::with_props(capture(alive(graph))).render()),
        apparatus: print::<Apparatus>(printed()),
        foot: print::<Foot>(alive(String::new())),
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
    write_file(&folder.join("index.html"), html)
}

/// Writes a file, and the folder that it lies in.
fn write_file(file: &Path, text: &str) -> Result<(), String> {
    let folder = file.parent().expect("a file lies in a folder");
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, text))
        .map_err(|error| format!("{}: {error}", file.display()))
}
