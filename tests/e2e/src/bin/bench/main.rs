//! How fast the page is in browsers: `cargo xtask bench`. Figures, never a
//! pass or a fail; they compare within one run only.
//!
//! `DIST` is the page, `LARGER` the page of an essay ten times as large,
//! `ENGINE_WASM` the engine alone, `LIGHTHOUSE` Lighthouse's program; what is
//! not named is left out. Names of sections, as arguments, run those only.

mod devtools;
mod engine;
mod engines;
mod figures;
mod levers;
mod lighthouse;
mod loading;
mod peer;
mod trace;

use e2e::server::{Host, Hosting};
use levers::Subject;
use std::path::PathBuf;

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let is_asked = |section: &str| asked.is_empty() || asked.iter().any(|name| name == section);
    let engine = named("ENGINE_WASM").filter(|_| is_asked("engine"));
    let asked_of_it = engine.map(|folder| engine::bench(&folder, isolated()));

    let page = Host::start(isolated());
    let plain = Host::start(Hosting {
        folder: Some(peer::made()),
        ..isolated()
    });
    let larger = named("LARGER").map(|folder| {
        Host::start(Hosting {
            folder: Some(folder),
            ..isolated()
        })
    });
    let subject = |name, host: &Host| Subject {
        name,
        address: host.address("/"),
    };
    let mut subjects = vec![subject("the page", &page)];
    subjects.extend(
        larger
            .as_ref()
            .map(|host| subject("an essay ten times as large", host)),
    );
    subjects.push(subject("the peer, plain JavaScript", &plain));
    if is_asked("levers") {
        let script = levers::bench(&subjects);
        if let Some(engine) = asked_of_it {
            println!(
                "\nof the script of a change, the engine has {:.0} % and Yew with the DOM the rest: the engine's part",
                engine / script * 100.0
            );
            println!(
                "is all that a change asks of it, measured alone, of the page's script until it has changed"
            );
        }
    }
    if is_asked("engines") {
        engines::bench(&subjects);
    }
    let good = Host::good();
    if is_asked("loading") {
        loading::bench(&good.address("/"));
    }
    if is_asked("lighthouse") {
        lighthouse::bench(
            &["/", "/ko/", "/preset/programme_trump/"].map(|path| good.address(path)),
        );
    }
}

/// The folder or file that a variable names.
fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from)
}

/// Pages served so have a clock that is fine enough.
fn isolated() -> Hosting {
    let header = |name, value: &str| (name, value.to_owned());
    Hosting {
        headers: vec![
            header("Cross-Origin-Opener-Policy", "same-origin"),
            header("Cross-Origin-Embedder-Policy", "require-corp"),
        ],
        ..Hosting::default()
    }
}
