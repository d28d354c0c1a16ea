//! Mutated links, very many of them: whatever the address says, the page goes
//! on and shows every consequence.

use e2e::essay::argument;
use e2e::only_in;
use e2e::reader::{Reader, read};
use e2e::server::Host;
use serde_json::{Value, json};

/// Links that say all that a link can say.
const SOUND: &[&str] = &[
    "alliance=solidify&election=trump",
    "preset=swap&rivals=as_is&stated=1",
    "alliance=open&west=lost&view=graph",
    "reject=safety_valve,no_gain&view=futures&with=alliance:solidify,election:trump",
    "view=tour&step=3",
    "view=what-it-takes&about=stability",
    "theme=dark&utm_source=a&election=undecided&v=1",
];

/// What a mutation may put in.
const PIECES: &[&str] = &[
    "&",
    "=",
    ",",
    ":",
    "%",
    "%00",
    "%FF",
    "%E2%82",
    "한",
    "\u{202E}",
    "<script>",
    "'\"",
    "+",
    "step=",
    "99999999999999999999",
    "-1",
    "with=",
    "reject=",
    "open",
    "view=",
    "about=",
    "preset=",
    "..",
    "?",
];

#[test]
fn ten_thousand_links_by_history() {
    only_in!(
        Chromium,
        "the others slow down whoever writes the address this often"
    );
    let host = Host::good();
    read(&host, |reader| {
        reader.goto("/");
        reader.browser.script(WATCH, &json!([]));
        let mut dice = Dice(1);
        for _ in 0..100 {
            let links: Vec<String> = (0..100).map(|_| mutated(&mut dice)).collect();
            let outcome = reader.browser.script_async(VISIT, &json!([links]));
            assert_eq!(outcome, Value::Null, "a link that broke the page");
        }
        expect_all_cards(reader);
    });
}

#[test]
fn a_hundred_links_by_loading() {
    only_in!(Chromium, "links are read by the same program everywhere");
    let host = Host::good();
    read(&host, |reader| {
        let mut dice = Dice(2);
        for _ in 0..100 {
            reader.goto(&format!("/?{}", mutated(&mut dice).replace('#', "%23")));
            expect_all_cards(reader);
        }
    });
}

#[test]
fn a_link_as_long_as_a_browser_takes() {
    let host = Host::good();
    read(&host, |reader| {
        reader.goto("/");
        reader.browser.script(WATCH, &json!([]));
        let keys: Vec<String> = (0..60_000).map(|number| format!("k{number}=1")).collect();
        let link = format!("{}&election=trump", keys.join("&"));
        let outcome = reader.browser.script_async(VISIT, &json!([[link]]));
        assert_eq!(outcome, Value::Null, "a link that broke the page");
        let set = "document.querySelector('[data-lever=election] input:checked').value === 'trump'";
        reader.browser.wait_until(set);
        expect_all_cards(reader);
    });
}

#[test]
fn the_code_for_embedding_takes_no_markup_from_the_address() {
    let host = Host::good();
    read(&host, |reader| {
        reader.goto("/?preset=a%22%20onload=%22b&theme=%22%3E%3Cb%3E&election=trump");
        reader.browser.click_at_rest("#embed-builder > summary");
        let code = "document.querySelector('#embed-builder textarea')";
        reader
            .browser
            .wait_until(&format!("{code}.value.includes('<iframe')"));
        for kind in ["frame", "script", "element", "amp"] {
            let choose = "const list = document.querySelector('#embed-builder [name=kind]');
                list.value = arguments[0]; list.dispatchEvent(new Event('change', { bubbles: true }))";
            reader.browser.script(choose, &json!([kind]));
            // The page's own policy would complain of styles.
            let live = format!(
                "const code = {code}.value.replaceAll(/ style=\"[^\"]*\"/g, '');
                const read = new DOMParser().parseFromString(code, 'text/html');
                return read.querySelector('b, [onload]')?.outerHTML"
            );
            assert_eq!(
                reader.browser.script(&live, &json!([])),
                Value::Null,
                "{kind}"
            );
        }
    });
}

fn expect_all_cards(reader: &Reader) {
    let cards = argument().consequences.len();
    reader.browser.wait_until(&format!(
        "document.querySelectorAll('#app [data-consequence][data-state]').length === {cards}"
    ));
}

/// One of the sound links after up to six mutations.
fn mutated(dice: &mut Dice) -> String {
    let mut letters: Vec<char> = dice.one_of(SOUND).chars().collect();
    for _ in 0..dice.below(7) {
        let at = dice.below(letters.len() + 1);
        let end = (at + dice.below(6)).min(letters.len());
        match dice.below(4) {
            0 => drop(letters.drain(at..end)),
            1 => drop(letters.splice(at..at, dice.one_of(PIECES).chars())),
            2 => {
                let copied: Vec<char> = letters[at..end].to_vec();
                let to = dice.below(letters.len() + 1);
                drop(letters.splice(to..to, copied));
            }
            _ => letters.truncate(at.max(3)),
        }
    }
    letters.into_iter().collect()
}

/// The same numbers in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        // xorshift64*, by Vigna.
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        number as usize % most
    }

    fn one_of(&mut self, all: &[&'static str]) -> &'static str {
        all[self.below(all.len())]
    }
}

const WATCH: &str = "addEventListener('error', ({ message }) => { window.wentWrong = message })";

/// Goes to each address as the back button would; gives the first that broke
/// the page.
const VISIT: &str = r"
const [links, done] = arguments;
const turn = () => new Promise(go => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = go;
  port2.postMessage(0);
});
(async () => {
  for (const link of links) {
    history.replaceState(null, '', '?' + link.replaceAll('#', '%23'));
    dispatchEvent(new PopStateEvent('popstate'));
    await turn();
    if (window.wentWrong || !document.querySelector('#app [data-consequence]')) return [link, window.wentWrong];
  }
  return null;
})().then(done, error => done([String(error)]));
";
