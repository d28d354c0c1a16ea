//! The pages of the site: a start page for each language, and a page for each
//! preset in each language.

use crate::program::Program;
use crate::shell::{Parts, Place, Shell};
use crate::source as essay_itself;
use explorer::argument::PresetId;
use explorer::content;
use explorer::page::{Language, Page};
use explorer::view::printed::{About, Answer, Apparatus, Opening, PrintedProps};
use explorer::view::{Explorer, ExplorerProps, Foot, Shown};
use futures::executor::block_on;
use std::fs;
use std::path::Path;
use yew::{BaseComponent, ServerRenderer};

/// Writes every page; returns how many.
pub(crate) fn write(source: &Path, staging: &Path) -> Result<usize, String> {
    // As it was named, so that problems in it are too.
    let essay = content::asked_for()?;
    let pages = pages(&essay)?;
    essay_itself::copy(&essay, &pages[0].argument.source_url, staging)?;
    let program = Program::find(staging)?;
    let shell = Shell::read(source)?;
    let mut written = 0;
    for page in pages {
        let shown = Shown::forever(page);
        let presets = (0..shown.page().argument.presets.len()).map(PresetId::new);
        for preset in std::iter::once(None).chain(presets.map(Some)) {
            let place = Place::new(shown.page(), preset);
            let shown = essay_itself::seen_from(&place, shown);
            let html = shell.html(shown.page(), &place, &program, &parts(shown, &place));
            write_page(&staging.join(&place.folder), &html)?;
            written += 1;
        }
    }
    Ok(written)
}

/// One page's data for each language, the default first.
fn pages(essay: &Path) -> Result<Vec<Page>, String> {
    let essay = content::load(essay).map_err(|problems| {
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
