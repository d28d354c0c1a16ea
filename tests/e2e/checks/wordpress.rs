//! A post in a real `WordPress` that holds the page's address and nothing else:
//! `WordPress` finds out what to embed, puts it into a sandbox of its own making,
//! and its script fits the frame.

use super::embed_hosts::{FITS, height};
use e2e::deploys::Deploy;
use e2e::engine::Profile;
use e2e::essay::homes;
use e2e::reader::{Reader, read_as};
use e2e::server::Host;
use e2e::wordpress::WordPress;
use serde_json::{Value, json};

const FRAME: &str = "document.querySelector('iframe.wp-embedded-content')";

#[test]
fn a_post_embeds_the_page_and_fits_it() {
    let site = Host::good();
    let made = Deploy::at("wordpress", &site.address("/"));
    site.deploy(made.folder.clone());
    let wordpress = WordPress::start();
    for (path, preset) in [("/preset/hold_trump/", "hold_trump"), ("/ko/", "")] {
        let post = wordpress.publish(&site.address(path));
        read_as(Profile::default(), &site, |reader| {
            reader.browser.open(&post);
            reader.browser.wait_until(FRAME);
            expect_as_wordpress_writes_it(reader, &site, path, preset);
            reader.browser.enter_frame_at(0);
            reader.wait_until_ready();
            expect_fit(reader);
            reader.set("election", "biden");
            reader.browser.wait_until(FITS);
        });
    }
}

fn expect_as_wordpress_writes_it(reader: &Reader, site: &Host, path: &str, preset: &str) {
    let seen = reader.browser.script(
        &format!(
            "const {{ src, title, dataset, sandbox }} = {FRAME};
            const quoted = document.querySelector('blockquote.wp-embedded-content');
            return {{ src: src.split('#')[0], secret: src.split('#?secret=')[1] === dataset.secret, title: title !== '',
                sandbox: sandbox.value, link: quoted.querySelector('a').href }}"
        ),
        &json!([]),
    );
    let homes = homes();
    let mut found = homes.iter().filter(|home| path.starts_with(home.as_str()));
    let home = found.next_back().expect("each path is in a language");
    let query = match preset {
        "" => String::new(),
        preset => format!("?preset={preset}"),
    };
    let expected: Value = json!({
        "src": site.address(&format!("{home}embed/{query}")),
        "secret": true,
        "title": true,
        "sandbox": "allow-scripts",
        "link": site.address(path),
    });
    assert_eq!(seen, expected);
}

/// In the frame: it is as high as what stands in it, and follows that both ways.
fn expect_fit(reader: &Reader) {
    reader.browser.wait_until(FITS);
    let folded = height(reader);
    reader.browser.click(".more > summary");
    reader
        .browser
        .wait_until(&format!("{FITS} && innerHeight > {folded} + 40"));
    reader.browser.click(".more > summary");
    reader
        .browser
        .wait_until(&format!("{FITS} && innerHeight === {folded}"));
}
