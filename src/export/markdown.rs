//! The scenario and what follows, as Markdown.

use super::{basis, cited};
use crate::argument::{ClaimId, ConsequenceId, GroupId};
use crate::evaluate::{Edit, Evaluation, Outcome};
use crate::page::Page;
use crate::scenario::Scenario;
use crate::text::template::fill;

/// The scenario as Markdown, with the essay's words, what the reader took out,
/// what is silent, and the address that leads back to it.
pub fn scenario_markdown(
    page: &Page,
    scenario: &Scenario,
    edit: &Edit,
    evaluation: &Evaluation,
    address: &str,
) -> String {
    let (argument, text) = (&page.argument, &page.text);
    let words = &text.interface;
    let mut file = Markdown::default();
    file.line("# ", &argument.essay_title);
    file.line("> ", &text.meta.banner);
    file.edit(page, edit);

    file.line("## ", words.scene_heading());
    for id in argument.control_ids() {
        let position = scenario
            .setting(id)
            .map(|position| &text.position(id, position).label);
        let position = position.map_or(words.choice_not_made(), String::as_str);
        let places = [
            ("control", text.control(id).label.as_str()),
            ("position", position),
        ];
        file.item(&fill(words.control_is(), &places));
    }
    for &place in &evaluation.contradictions {
        let why = [("why", text.contradictions[place].as_str())];
        file.line("", &fill(words.contradiction_notice(), &why));
    }

    file.line("## ", words.results_heading());
    for (place, group) in text.groups.iter().enumerate() {
        file.line("### ", group);
        let in_group =
            |id: &ConsequenceId| argument.consequences[id.index()].group == GroupId::new(place);
        for id in argument.consequence_ids().filter(in_group) {
            file.consequence(page, id, evaluation.of(id));
        }
    }
    if !evaluation.verdicts.is_empty() {
        file.line("## ", words.export_verdicts());
    }
    for &id in &evaluation.verdicts {
        let verdict = &argument.verdicts[id.index()];
        let cite = cited(words, &verdict.paragraphs);
        file.item(&format!("{} ({cite})", text.verdicts[id.index()]));
    }

    let source = [("link", argument.source_url.as_str())];
    file.link(&fill(&escaped(words.export_source()), &source));
    file.link(&format!("{}: {address}", escaped(words.link_label())));
    file.line("", words.paraphrase_notice());
    file.line("", words.not_by_author());
    file.text
}

#[derive(Default)]
struct Markdown {
    text: String,
    /// Whether the last line belongs to a list.
    in_list: bool,
}

impl Markdown {
    /// A block of its own.
    fn line(&mut self, mark: &str, words: &str) {
        self.in_list = false;
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.push(mark, words);
    }

    /// A line with an address, which must stay as it is.
    fn link(&mut self, words: &str) {
        self.in_list = false;
        self.text.push('\n');
        self.text.push_str(words);
        self.text.push('\n');
    }

    /// An item of a list; the first leaves a line to what is above.
    fn item(&mut self, words: &str) {
        if !self.in_list {
            self.text.push('\n');
        }
        self.in_list = true;
        self.push("- ", words);
    }

    fn push(&mut self, mark: &str, words: &str) {
        self.text.push_str(mark);
        self.text.push_str(&escaped(words));
        self.text.push('\n');
    }

    /// What the reader took out: it must never read as the author's version.
    fn edit(&mut self, page: &Page, edit: &Edit) {
        let words = &page.text.interface;
        if edit.is_none() {
            return;
        }
        self.line("> ", words.edited(!edit.rejected.is_empty()));
        if edit.stated_only && !edit.rejected.is_empty() {
            self.item(words.stated_only_on());
        }
        for &reason in &edit.rejected {
            let items = [("items", page.text.reason(reason))];
            self.item(&fill(words.export_set_aside(), &items));
        }
    }

    fn consequence(&mut self, page: &Page, id: ConsequenceId, outcome: &Outcome) {
        let text = &page.text;
        let state = text.state(outcome.state).label.as_str();
        let places = [
            ("topic", text.consequence(id).label.as_str()),
            ("state", state),
        ];
        self.item(&fill(text.interface.topic_is(), &places));
        for &claim in &outcome.claims {
            self.push("  - ", &said(page, claim));
        }
        if !outcome.waiting.is_empty() {
            let levers = text.listed(&outcome.waiting);
            self.push(
                "  - ",
                &fill(text.interface.waiting_for(), &[("levers", &levers)]),
            );
        }
    }
}

/// Words without what Markdown would read as a mark, or as HTML.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for character in words.chars() {
        if "\\`*_[]<>~&".contains(character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// A claim's sentence, its hedge, and where it stands.
fn said(page: &Page, id: ClaimId) -> String {
    let text = page.text.claim(id);
    let claim = page.argument.claim(id);
    let hedge = page.text.hedge_in_brackets(id);
    let basis = basis(page, claim);
    format!("{} ({hedge}; {basis})", text.text)
}
