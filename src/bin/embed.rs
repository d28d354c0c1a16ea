//! In the browser, in a frame of another's page: brings the prerendered embed
//! to life. Another program than the whole page's, so that what it does not
//! show is not in it.

use explorer::page::Page;
use explorer::view::effects::{later, page_data};
use explorer::view::{Embed, EmbedProps, Shown};

fn main() {
    let carried = page_data::page_script();
    let page = carried.and_then(|script| Page::from_script(&script));
    let (Some(page), Some(root)) = (page, page_data::app_root()) else {
        // The page stays as it was prerendered; the loader says why.
        wasm_bindgen::throw_str("The page's data did not arrive whole.");
    };
    let shown = Shown::forever(page);
    // A task of its own: the shell first puts back what others have changed.
    later::at_once(move || {
        let props = EmbedProps {
            shown,
            early_moves: page_data::early_moves(),
        };
        yew::Renderer::<Embed>::with_root_and_props(root, props).hydrate();
    });
}
