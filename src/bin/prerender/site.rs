//! The pages of the site: a start page for each language, and a page for each
//! preset in each language.

use crate::address::Address;
use crate::contents;
use crate::embed::{self, EmbedShell};
use crate::offline::{self, Worker, Written, save, save_bytes};
use crate::picture::{self, AppIcon, Studio};
use crate::program::Program;
use crate::shell::{Parts, Place, Shell};
use crate::source as essay_itself;
use crate::{headers, manifest, not_found, oembed, search, squeeze};
use explorer::argument::PresetId;
use explorer::content::{self, Essay};
use explorer::export::{argdown, json};
use explorer::page::{Language, Page};
use explorer::view::printed::{
    About, Answer, Apparatus, Credit, Graph, GraphProps, Opening, PrintedProps,
};
use explorer::view::{Embed, EmbedProps, Explorer, ExplorerProps, Foot, Shown};
use futures::executor::block_on;
use std::fs;
use std::path::{Path, PathBuf};
use yew::{BaseComponent, ServerRenderer};

/// What a build may be asked for beside its sources.
pub(crate) struct Wishes {
    /// The essay's folder, as it was named, so that problems in it are too.
    pub(crate) essay: PathBuf,
    /// The site's absolute address, if it is known.
    pub(crate) address: Option<Address>,
    /// The service worker.
    pub(crate) worker: Worker,
}

/// Writes every page and what belongs to the site; returns how many pages.
pub(crate) fn write(source: &Path, staging: &Path, wishes: &Wishes) -> Result<usize, String> {
    let essay = essay(&wishes.essay)?;
    essay_itself::copy(&wishes.essay, &essay.argument.source_url, staging)?;
    let program = Program::find(staging)?;
    program.squeeze(staging)?;
    let shell = Shell::read(source)?;
    let address = wishes.address.as_ref();
    save(&staging.join("argument.json"), &json(&essay))?;
    let languages: Vec<Shown> = pages(essay).into_iter().map(Shown::forever).collect();
    let embed_shell = EmbedShell::read(source, staging)?;
    // Only now: one is named as the embed's program was.
    write_scripts(source, staging)?;
    let mut written = Vec::new();
    for &shown in &languages {
        for place in places(shown.page()) {
            let shown = essay_itself::seen_from(&place, shown);
            let parts = parts(shown, &place);
            let html = shell.html(shown.page(), &place, &program, &parts, address);
            written.push(Written {
                folder: place.folder,
                html,
            });
        }
    }
    let bundle = offline::write(source, staging, &program, &mut written, wishes.worker)?;
    for page in &written {
        let folder = staging.join(&page.folder);
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        save(&folder.join("index.html"), &page.html)?;
    }
    for &shown in &languages {
        let start = Place::new(shown.page(), None);
        let folder = staging.join(start.folder.clone() + embed::FOLDER);
        let whole_page = address.map_or("../".to_owned(), |address| address.of(&start.folder));
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        // Its links start from the whole page.
        let shown = essay_itself::seen_from(&start, shown);
        let html = embed_page(shown, &whole_page, &embed_shell);
        save(&folder.join("index.html"), &html)?;
    }
    let languages: Vec<&Page> = languages.iter().map(|shown| shown.page()).collect();
    draw(source, staging, &languages)?;
    for page in &languages {
        let folder = staging.join(page.folder_of_language(page.language));
        save(&folder.join("manifest.webmanifest"), &manifest::of(page))?;
        save(&folder.join("argument.argdown"), &argdown(page))?;
        if let Some(address) = address {
            for place in places(page) {
                let file = staging.join(&place.folder).join(oembed::FILE);
                save(&file, &oembed::of(page, &place, address))?;
            }
        }
    }
    let save = |name: &str, text: &str| save(&staging.join(name), text);
    save("icon.svg", shell.app_icon())?;
    for icon in &AppIcon::ALL {
        let drawn = picture::app_icon(shell.app_icon(), icon);
        save_bytes(&staging.join(icon.file), &drawn)?;
    }
    let tokens = squeeze::styles(&offline::read(&source.join("styles/tokens.css"))?);
    save("404.html", &not_found::page(&languages, address, &tokens))?;
    save("robots.txt", &search::robots(address))?;
    if let Some(address) = address {
        save("sitemap.xml", &search::site_map(&written, address))?;
    }
    save(
        "_headers",
        &headers::of(&languages, &written, &program, &bundle),
    )?;
    Ok(written.len())
}

/// A language's pages: its start, and each preset's.
fn places(page: &Page) -> impl Iterator<Item = Place> + '_ {
    let presets = (0..page.argument.presets.len()).map(PresetId::new);
    std::iter::once(None)
        .chain(presets.map(Some))
        .map(|preset| Place::new(page, preset))
}

/// Draws every page's picture, on all processors.
fn draw(source: &Path, staging: &Path, languages: &[&Page]) -> Result<(), String> {
    let studio = Studio::read(source)?;
    let all: Vec<(&Page, Place)> = (languages.iter())
        .flat_map(|page| places(page).map(|place| (*page, place)))
        .collect();
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let draw = |some: &[(&Page, Place)]| {
        some.iter().try_for_each(|(page, place)| {
            let file = staging.join(&place.folder).join(picture::FILE);
            let lacking = studio.lacks(page, place.preset);
            if !lacking.is_empty() {
                let file = file.display();
                println!("{file} is drawn without “{lacking}”: see assets/fonts/README.md");
            }
            save_bytes(&file, &studio.picture(page, place.preset))
        })
    };
    std::thread::scope(|scope| {
        let parts = all.chunks(all.len().div_ceil(processors).max(1));
        let threads: Vec<_> = parts.map(|some| scope.spawn(|| draw(some))).collect();
        (threads.into_iter()).try_for_each(|thread| thread.join().expect("no picture panics"))
    })
}

/// The data of each language's pages, from the source folder.
#[cfg(test)]
pub(crate) fn pages_of(source: &Path) -> Result<Vec<Page>, String> {
    essay(&source.join("content")).map(pages)
}

fn essay(folder: &Path) -> Result<Essay, String> {
    content::load(folder).map_err(|problems| {
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

/// The page that others embed, with the address of the whole one. It is
/// rendered from the same cut words that it carries, or the two would not fit
/// together.
fn embed_page(shown: Shown, whole_page: &str, shell: &EmbedShell) -> String {
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
    shell.html(shown.page(), whole_page, &app, &print::<Credit>(printed))
}

/// The scripts beside the pages: the one for pages that embed, the one that
/// helps to, and the one that draws the scene.
fn write_scripts(source: &Path, staging: &Path) -> Result<(), String> {
    for (from, to) in [
        ("src/embed.js", "embed.js"),
        ("src/embed_builder.js", "embed_builder.js"),
        ("src/picture.js", offline::PICTURE),
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
    let app = block_on(ServerRenderer::<Explorer>::with_props(capture(alive(graph))).render());
    let apparatus = print::<Apparatus>(printed());
    let foot = print::<Foot>(alive(String::new()));
    Parts {
        opening: contents::listed(&print::<Opening>(printed()), &[&app, &apparatus, &foot]),
        answer: print::<Answer>(printed()),
        app,
        apparatus,
        foot,
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

#[cfg(test)]
mod tests;
