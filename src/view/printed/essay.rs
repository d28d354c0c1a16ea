//! The essay, paragraph by paragraph: what each says in other words, what
//! rests on it, the way to the passage, and the editor's notes beside it.

use super::parts::citation;
use crate::argument::{ClaimId, Correction, ParagraphNumber};
use crate::text::template::fill;
use crate::view::Shown;
use crate::view::source::passage;
use yew::prelude::*;

/// The paragraphs. Nothing that a reader sets changes them.
pub(super) fn essay(shown: Shown) -> Html {
    let page = shown.page();
    let words = &page.text.interface;
    let numbers = (1..).take(page.argument.paragraphs.len());
    html! {
        <section class="essay" id="essay" data-view="essay" aria-labelledby="essay-title">
            <h2 id="essay-title">{words.essay_heading()}</h2>
            <p class="dek">{words.paraphrase_notice()}</p>
            <ol class="paragraphs">{for numbers.map(|n| paragraph(shown, n))}</ol>
        </section>
    }
}

fn paragraph(shown: Shown, n: ParagraphNumber) -> Html {
    let page = shown.page();
    let (argument, text, words) = (&page.argument, &page.text, &page.text.interface);
    let at = usize::from(n) - 1;
    let role = argument.paragraphs[at].role;
    html! {
        <li key={n} id={format!("paragraph-{n}")} tabindex="-1">
            <div class="number">
                <h3>{fill(words.cite(), &[("n", &n.to_string())])}</h3>
                <p class="note">{text.roles[role.index()].as_str()}</p>
            </div>
            <div class="gist">
                <p>{text.paragraphs[at].as_str()}</p>
                <p>
                    <a href={passage(argument, n)} rel="noopener">
                        {words.read_at_source()}
                        <span class="hidden">{" "}{fill(words.paragraph_n(), &[("n", &n.to_string())])}</span>
                        {" ↗"}
                    </a>
                </p>
            </div>
            <div class="beside">{supports(shown, n)}{for notes(shown, n)}</div>
        </li>
    }
}

/// The claims that cite a paragraph.
fn supports(shown: Shown, n: ParagraphNumber) -> Html {
    let page = shown.page();
    let cites = |id: &ClaimId| page.argument.claim(*id).paragraphs.contains(&n);
    let findings: Vec<&str> = (page.argument.claim_ids().filter(cites))
        .map(|id| page.text.claim(id).finding.as_str())
        .collect();
    html! {
        <p class="supports" hidden={findings.is_empty()}>
            <strong>{page.text.interface.supports()}{":"}</strong>{" "}{findings.join("; ")}
        </p>
    }
}

fn notes(shown: Shown, n: ParagraphNumber) -> Vec<Html> {
    let page = shown.page();
    let (text, words) = (&page.text, &page.text.interface);
    let note = |(at, correction): (usize, &Correction)| {
        let kind = text.correction_kinds[correction.kind.index()].as_str();
        let sure = text.sureness[correction.sure.index()].as_str();
        let others: Vec<_> = correction
            .paragraphs
            .iter()
            .copied()
            .filter(|&p| p != n)
            .collect();
        html! {
            <p key={at} class="editors-note">
                <strong>{fill(words.editors_note(), &[("kind", kind), ("sure", sure)])}</strong>
                {" "}{text.corrections[at].as_str()}{" "}
                {citation(words, &others, &format!("{kind} {n}-{at}"))}
            </p>
        }
    };
    let all = page.argument.corrections.iter().enumerate();
    all.filter(|(_, c)| c.paragraphs.contains(&n))
        .map(note)
        .collect()
}
