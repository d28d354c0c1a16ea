//! In the browser: brings the prerendered page to life.

use explorer::page::Page;
use explorer::view::effects::address::absolute_address;
use explorer::view::effects::{graph, later, page_data};
use explorer::view::{Explorer, ExplorerProps, Shown};

fn main() {
    let carried = page_data::page_script();
    let page = carried.and_then(|script| Page::from_script(&script));
    let (Some(mut page), Some(root)) = (page, page_data::app_root()) else {
        // The page stays as it was prerendered; the loader says why.
        wasm_bindgen::throw_str("The page's data did not arrive whole.");
    };
    // The address changes with the scene; a path that leads from here stays.
    page.argument.source_url = absolute_address(&page.argument.source_url);
    let preset = page_data::preset_name().and_then(|name| page.argument.preset_named(&name));
    let shown = Shown::forever(page);
    // A task of its own: what the reader does in between is heard, and the shell
    // puts back what others have changed.
    later::at_once(move || {
        graph::walk();
        let props = ExplorerProps {
            shown,
            home: page_data::relative_home().unwrap_or_default(),
            preset,
            early_moves: page_data::early_moves(),
            graph: String::new(),
        };
        yew::Renderer::<Explorer>::with_root_and_props(root, props).hydrate();
    });
}
