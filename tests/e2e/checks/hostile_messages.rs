//! What a page around the embed may say to it: nonsense, very much of it, what
//! other libraries say, and strangers. It goes on, and answers its host only.

use e2e::around::{self, frame, page};
use e2e::engine::Profile;
use e2e::reader::read_as;
use e2e::server::Host;
use serde_json::{Value, json};

/// Notes in the embed what goes wrong.
const WATCH: &str = "addEventListener('error', ({ message }) => { window.wentWrong = message })";

/// Says everything to the embed, as the page around it and, by a frame of its
/// own, as a stranger; then asks as AMP pages do.
const SAY: &str = r#"
window.heard = [];
addEventListener('message', ({ data }) => heard.push(data));
const embed = frames[0];
const circle = {};
circle.circle = circle;
const polluting = JSON.parse('{ "__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } }, "sentinel": "amp", "type": "frames-init" }');
const everything = [
  null, undefined, 0, NaN, true, '', 1n, [], [[]], {}, new Date, new Map([['sentinel', 'amp']]), /amp/, new ArrayBuffer(8), circle, polluting,
  { get sentinel() { return { toString: 'amp' } }, type: [] }, { sentinel: 'amp' }, { sentinel: ['amp'], type: { then: 1 } },
  { message: 'ready' }, { message: 'ready', secret: 'abcdefghij' }, { message: { length: 1e9 }, secret: null },
  '[', '{', '{"sentinel":"amp"', 'pymxPYMxonexPYMxheightxPYMx1', '[iFrameSizerMessage]', '[iFrameResizerParent]',
  '[iFrameSizer]', '[iFrameSizer]:::::', '[iFrameSizer]__proto__:0:what', '[iFrameSizer]' + ':'.repeat(1e6), 'x'.repeat(1e7),
];
for (const message of everything) embed.postMessage(message, '*');
const stranger = document.createElement('iframe');
stranger.srcdoc = `<script>
  for (const message of ['[iFrameSizer]stranger:0:true', { sentinel: 'amp', type: 'frames-init' }]) parent.frames[0].postMessage(message, '*');
  parent.postMessage('strange', '*');
</script>`;
document.body.append(stranger);
"#;

#[test]
fn whatever_is_said_to_it_the_embed_goes_on() {
    let site = Host::good();
    let address = site.address("/embed/");
    let around = around::serve(&page(&frame(&address, "sandbox=allow-scripts")));
    read_as(Profile::default(), &site, |reader| {
        let browser = &reader.browser;
        browser.open(&around.address());
        browser.enter_frame_at(0);
        reader.wait_until_ready();
        browser.script(WATCH, &json!([]));
        browser.leave_frames();
        browser.script(SAY, &json!([]));
        browser.wait_until("heard.includes('strange')");
        let ask = "heard.length = 0; frames[0].postMessage({ sentinel: 'amp', type: 'frames-init' }, '*')";
        browser.script(ask, &json!([]));
        browser.wait_until(
            "heard.some(said => said?.sentinel === 'amp' && said.type === 'embed-size' && said.height > 0)",
        );
        let ask = "frames[0].postMessage('[iFrameSizer]host:0:true', '*')";
        browser.script(ask, &json!([]));
        browser
            .wait_until("heard.some(said => /^\\[iFrameSizer\\]host:\\d+:\\d+:init$/.test(said))");
        let strange = "return heard.filter(said => /stranger|__proto__|what/.test(said)).length";
        assert_eq!(browser.script(strange, &json!([])), json!(0));
        browser.enter_frame_at(0);
        let wrong = "return window.wentWrong || Object.keys(Object.prototype)[0] || ({}).polluted";
        assert_eq!(browser.script(wrong, &json!([])), Value::Null);
        reader.set("election", "trump");
        browser.wait_until("document.querySelector('.whole').search === '?election=trump'");
    });
}
