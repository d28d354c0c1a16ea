//! The essay, paragraph by paragraph: what each says in other words, what
//! rests on it, the way to the passage, and the editor's notes beside it.

use super::parts::citation;
use super::prose::{explained, resting};
use crate::argument::{Correction, GroundId, ParagraphNumber, Reason, VerdictId};
use crate::text::template::{around, fill};
use crate::view::Shown;
use crate::view::source::{passage, reason};
use yew::prelude::*;

/// The paragraphs. Nothing that a reader sets changes them.
pub(super) fn essay(shown: Shown) -> Html {
    let page = shown.page();
    let words = &page.text.interface;
    let numbers = (1..).take(page.argument.paragraphs.len());
    html! {
        <section class="essay" id="essay" data-view="essay" aria-labelledby="essay-title">
            <h2 id="essay-title">{words.essay_heading()}</h2>
            <p class="dek">{words.paraphrase_notice()}{" "}{words.corrections_help()}</p>
            <ol class="paragraphs">{for numbers.map(|n| paragraph(shown, n))}</ol>
        </section>
    }
}

fn paragraph(shown: Shown, n: ParagraphNumber) -> Html {
    let page = shown.page();
    let (argument, text, words) = (&page.argument, &page.text, &page.text.interface);
    let at = usize::from(n) - 1;
    let role = argument.paragraphs[at].role;
    let (before, after) = around(words.cite(), "n");
    html! {
        <li key={n} id={format!("paragraph-{n}")} tabindex="-1">
            <div class="number">
                <h3><small>{before}</small>{n}<small>{after}</small></h3>
                <p class="note">{text.roles[role.index()].as_str()}</p>
            </div>
            <div class="gist">
                <p>{explained(shown, &text.paragraphs[at])}</p>
                <p>
                    <a href={passage(argument, n)} rel="noopener">
                        {words.read_at_source()}
                        <span class="hidden">{" "}{fill(words.paragraph_n(), &[("n", &n.to_string())])}</span>
                        {" ↗"}
                    </a>
                </p>
                <p class="back"><a href="#back">{words.back_link()}</a></p>
            </div>
            <div class="beside">
                {claims(shown, n)}
                {verdicts(shown, n)}
                {grounds(shown, n)}
                {for notes(shown, n)}
            </div>
        </li>
    }
}

fn claims(shown: Shown, n: ParagraphNumber) -> Html {
    let page = shown.page();
    let findings = (page.argument.claim_ids())
        .filter(|&id| page.argument.claim(id).paragraphs.contains(&n))
        .map(|id| (Reason::Claim(id), page.text.claim(id).finding.as_str()));
    let label = [page.text.interface.supports(), ":"].concat();
    list(shown, label, " · ", findings.collect())
}

fn verdicts(shown: Shown, n: ParagraphNumber) -> Html {
    let page = shown.page();
    let ids = (0..page.argument.verdicts.len()).map(VerdictId::new);
    let label = page.text.interface.author_judges().to_owned();
    list(
        shown,
        label,
        " ",
        citing(shown, n, ids.map(Reason::Verdict)),
    )
}

fn grounds(shown: Shown, n: ParagraphNumber) -> Html {
    let page = shown.page();
    let ids = (0..page.argument.grounds.len()).map(GroundId::new);
    let label = page.text.interface.premises_label().to_owned();
    list(shown, label, " ", citing(shown, n, ids.map(Reason::Ground)))
}

/// What of these cites a paragraph, and what it says.
fn citing(
    shown: Shown,
    n: ParagraphNumber,
    reasons: impl Iterator<Item = Reason>,
) -> Vec<(Reason, &'static str)> {
    let said = reasons.map(|id| (id, reason(shown.page(), id)));
    let here = said.filter(|(_, (_, paragraphs))| paragraphs.contains(&n));
    here.map(|(id, (said, _))| (id, said)).collect()
}

fn list(
    shown: Shown,
    label: String,
    join: &'static str,
    items: Vec<(Reason, &'static str)>,
) -> Html {
    let item = |(at, &(reason, said)): (usize, &(Reason, &'static str))| {
        let join = if at == 0 { " " } else { join };
        html! { <>{join}{resting(shown, reason, html! { {said} })}</> }
    };
    html! {
        <p class="supports" hidden={items.is_empty()}>
            <strong>{label}</strong>{for items.iter().enumerate().map(item)}
        </p>
    }
}

fn notes(shown: Shown, n: ParagraphNumber) -> Vec<Html> {
    let page = shown.page();
    let (text, words) = (&page.text, &page.text.interface);
    let note = |(at, correction): (usize, &Correction)| {
        let kind = text.correction_kinds[correction.kind.index()].as_str();
        let sure = text.sureness[correction.sure.index()].as_str();
        let others: Vec<_> = (correction.paragraphs.iter().copied())
            .filter(|&p| p != n)
            .collect();
        let heading = fill(words.editors_note(), &[("kind", kind)]);
        let about = format!("{heading} {}", at + 1);
        html! {
            <p key={at} class="editors-note">
                <strong>{heading}</strong>
                {" "}<span class="sure">{fill(words.editors_sure(), &[("sure", sure)])}</span>
                {" "}{explained(shown, &text.corrections[at])}{" "}
                {citation(words, &others, &about)}
            </p>
        }
    };
    let all = page.argument.corrections.iter().enumerate();
    all.filter(|(_, c)| c.paragraphs.contains(&n))
        .map(note)
        .collect()
}
