//! The author's rules of wording for one language (`[wording]`), and whether
//! its words keep them: no text outruns its hedge.

use super::fields::{self, Fields, quoted};
use super::names::{Ids, hint};
use super::pattern::Pattern;
use super::problem::Problems;
use super::structure::Draft;
use super::tree::{Entry, Node};
use super::words::{Word, Words};
use crate::argument::Modality;

/// The rules of one language.
#[derive(Default)]
pub(super) struct Wording {
    never: Vec<Pattern>,
    attribution: Vec<Pattern>,
    /// In the order of [`Modality::ALL`].
    hedges: Vec<Hedge>,
    keeps: Vec<(String, Vec<Pattern>)>,
    allows: Vec<(String, Vec<Pattern>)>,
}

/// What a claim of one modality has and has not.
#[derive(Default)]
struct Hedge {
    text: Vec<Pattern>,
    finding: Vec<Pattern>,
    never: Vec<Pattern>,
}

/// Reads a language's rules.
pub(super) fn read(words: &mut Words, draft: &Draft) -> Wording {
    let (place, entries) = words.section("wording");
    let claims = &draft.names.claims;
    let mut wording = Wording::default();
    let problems = &mut *words.problems;
    let find = |key: &str| entries.iter().copied().find(|entry| entry.key == key);
    if let Some(entry) = find("anywhere") {
        let mut fields = Fields::of("[wording.anywhere]", entry, problems);
        wording.never = patterns(&mut fields, "never", problems);
        fields.finish(problems);
    }
    if let Some(entry) = find("statement") {
        let mut fields = Fields::of("[wording.statement]", entry, problems);
        wording.attribution = patterns(&mut fields, "one_of", problems);
        fields.finish(problems);
    }
    wording.keeps = by_claim("keeps", find("keeps"), claims, problems);
    wording.allows = by_claim("allows", find("allows"), claims, problems);
    let mut known = vec!["anywhere", "statement", "keeps", "allows"];
    for modality in Modality::ALL {
        known.push(modality.name());
        wording.hedges.push(match find(modality.name()) {
            Some(entry) => hedge(entry, problems),
            None => Hedge::default(),
        });
        let is_used = draft
            .argument
            .claims
            .iter()
            .any(|claim| claim.modality == *modality);
        if is_used && find(modality.name()).is_none() {
            let name = modality.name();
            let message = format!("[wording.{name}] is missing: say how such a claim is worded");
            problems.add_missing(words.language, &place, message);
        }
    }
    for entry in &entries {
        if !known.contains(&entry.key.as_str()) {
            let hint = hint(&entry.key, &known);
            let message = format!("[wording] has no use for `{}`{hint}", entry.key);
            problems.add(&entry.place, message);
        }
    }
    wording
}

fn hedge(entry: &Entry, problems: &mut Problems) -> Hedge {
    let mut fields = Fields::of(format!("[wording.{}]", entry.key), entry, problems);
    let hedge = Hedge {
        text: patterns(&mut fields, "text", problems),
        finding: patterns(&mut fields, "finding", problems),
        never: patterns(&mut fields, "never", problems),
    };
    fields.finish(problems);
    hedge
}

fn by_claim(
    key: &'static str,
    entry: Option<&Entry>,
    claims: &Ids,
    problems: &mut Problems,
) -> Vec<(String, Vec<Pattern>)> {
    let Some(entry) = entry else {
        return Vec::new();
    };
    let mut fields = Fields::of(format!("[wording.{key}]"), entry, problems);
    let mut found = Vec::new();
    for entry in fields.all() {
        claims.look_up_id(&entry.key, &entry.place, problems);
        let nodes = fields::one_or_list(&entry.key, &entry.node, problems);
        found.push((entry.key.clone(), compile(&entry.key, nodes, problems)));
    }
    found
}

fn patterns(fields: &mut Fields, key: &'static str, problems: &mut Problems) -> Vec<Pattern> {
    let nodes = fields.list(key, problems);
    compile(key, nodes, problems)
}

fn compile(key: &str, nodes: &[Node], problems: &mut Problems) -> Vec<Pattern> {
    let mut patterns = Vec::new();
    for node in nodes {
        let Some(written) = fields::text(key, node, problems) else {
            continue;
        };
        match Pattern::new(written) {
            Some(pattern) => patterns.push(pattern),
            None => problems.add(&node.place, "this looks for nothing: write a word"),
        }
    }
    patterns
}

impl Wording {
    /// Checks every word of the language against the rules.
    pub(super) fn check(&self, read: &[Word], draft: &Draft, problems: &mut Problems) {
        for word in read.iter().filter(|word| !word.text.trim().is_empty()) {
            for pattern in self
                .never
                .iter()
                .filter(|pattern| pattern.is_in(&word.text))
            {
                let message = format!("“{}” has no place on the page: reword", pattern.written);
                problems.add(&word.place, message);
            }
            self.check_attribution(word, problems);
            self.check_claim(word, draft, problems);
        }
    }

    fn check_attribution(&self, word: &Word, problems: &mut Problems) {
        let is_statement = match word.path.split('.').collect::<Vec<_>>()[..] {
            ["claim", _, "text"] | ["verdict" | "ground" | "paragraph", _] => true,
            _ => false,
        };
        if is_statement {
            require(&self.attribution, &word.text, problems, word, |choice| {
                format!("this does not say whose word it is: use {choice}")
            });
        }
    }

    fn check_claim(&self, word: &Word, draft: &Draft, problems: &mut Problems) {
        let ["claim", id, part @ ("text" | "finding")] =
            word.path.split('.').collect::<Vec<_>>()[..]
        else {
            return;
        };
        let Some(at) = draft
            .names
            .claims
            .find(id)
            .filter(|&at| draft.sound.claims[at])
        else {
            return;
        };
        let modality = draft.argument.claims[at].modality;
        let name = modality.name();
        let hedge = &self.hedges[modality as usize];
        let required = match part {
            "text" => &hedge.text,
            _ => &hedge.finding,
        };
        require(required, &word.text, problems, word, |choice| {
            format!("a claim of modality `{name}` keeps its hedge: use {choice}")
        });
        let allowed = self.allows.iter().filter(|(claim, _)| claim == id);
        let text = allowed
            .flat_map(|(_, patterns)| patterns)
            .fold(word.text.clone(), |text, pattern| pattern.without(&text));
        for pattern in hedge.never.iter().filter(|pattern| pattern.is_in(&text)) {
            let message = format!(
                "“{}” says more than modality `{name}` allows: reword",
                pattern.written
            );
            problems.add(&word.place, message);
        }
        if part == "finding" {
            self.check_kept(id, modality, word, problems);
        }
    }

    fn check_kept(&self, id: &str, modality: Modality, word: &Word, problems: &mut Problems) {
        let kept = self.keeps.iter().find(|(claim, _)| claim == id);
        if kept.is_none() && modality == Modality::Asserted {
            let message = format!(
                "`{id}` is stated flatly: name under [wording.keeps] the essay’s words that its finding keeps"
            );
            problems.add_missing(word.place.folder(), &word.place, message);
        }
        for pattern in kept.iter().flat_map(|(_, patterns)| patterns) {
            if !pattern.is_in(&word.text) {
                let message = format!("the finding has lost “{}”", pattern.written);
                problems.add(&word.place, message);
            }
        }
    }
}

/// Reports a word that has none of the patterns, if there are any.
fn require(
    one_of: &[Pattern],
    text: &str,
    problems: &mut Problems,
    word: &Word,
    message: impl FnOnce(&str) -> String,
) {
    if !one_of.is_empty() && !one_of.iter().any(|pattern| pattern.is_in(text)) {
        let choice: Vec<_> = one_of.iter().map(|pattern| &pattern.written).collect();
        problems.add(&word.place, message(&quoted(&choice)));
    }
}
