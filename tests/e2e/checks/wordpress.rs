//! A post in a real `WordPress` that holds the page's address and nothing else:
//! `WordPress` finds out what to embed, puts it into a sandbox of its own making,
//! and its script fits the frame.

use super::embed_hosts::{FITS, expect_fit};
use e2e::deploys::Deploy;
use e2e::engine::Profile;
use e2e::reader::read_as;
use e2e::server::Host;
use e2e::wordpress::WordPress;
use serde_json::json;

const SHOWN: &str = "document.querySelector('iframe.wp-embedded-content:not([style])')";

#[test]
fn a_post_embeds_the_page_and_fits_it() {
    let site = Host::good();
    let made = Deploy::at("wordpress", &site.address("/"));
    site.deploy(made.folder.clone());
    let wordpress = WordPress::start();
    for (home, preset) in [("/", "programme_trump"), ("/ko/", "programme_biden")] {
        let page = site.address(&format!("{home}preset/{preset}/"));
        let post = wordpress.publish(&page);
        read_as(Profile::default(), &site, |reader| {
            reader.browser.open(&post);
            // It stands there unseen until the embed has told its height.
            reader.browser.wait_until(SHOWN);
            let expected = json!({
                "src": site.address(&format!("{home}embed/?preset={preset}")),
                "keeps its secret": true,
                "has a title": true,
                "sandbox": "allow-scripts",
                "border": 0,
                "link": page,
            });
            assert_eq!(reader.browser.script(WRITTEN, &json!([])), expected);
            reader.browser.enter_frame_at(0);
            reader.wait_until_ready();
            expect_fit(reader);
            reader.set("election", "undecided");
            reader.browser.wait_until(FITS);
        });
    }
}

/// What `WordPress` has made of it.
const WRITTEN: &str = "
const frame = document.querySelector('iframe.wp-embedded-content');
const { src, title, dataset, sandbox } = frame;
const [address, secret] = src.split('#?secret=');
const link = document.querySelector('blockquote.wp-embedded-content a');
return {
  src: address, 'keeps its secret': secret === dataset.secret, 'has a title': title !== '',
  sandbox: sandbox.value, border: frame.offsetHeight - frame.clientHeight, link: link.href,
};
";
