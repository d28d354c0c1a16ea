//! Reading the author's rules of wording for one language (`[wording]`).

use super::pattern::Pattern;
use crate::argument::Modality;
use crate::content::fields::{self, Fields};
use crate::content::ids::{Ids, hint};
use crate::content::problem::Problems;
use crate::content::structure::Draft;
use crate::content::tree::{Entry, Node};
use crate::content::words::Words;

/// The rules of one language.
#[derive(Default)]
pub(crate) struct Wording {
    pub(crate) never: Vec<Pattern>,
    pub(crate) attribution: Vec<Pattern>,
    /// In the order of [`Modality::ALL`].
    pub(crate) hedges: Vec<Hedge>,
    pub(crate) keeps: Vec<(String, Vec<Pattern>)>,
    pub(crate) allows: Vec<(String, Vec<Pattern>)>,
}

/// What a claim of one modality has and has not.
#[derive(Default)]
pub(crate) struct Hedge {
    pub(crate) text: Vec<Pattern>,
    pub(crate) finding: Vec<Pattern>,
    pub(crate) never: Vec<Pattern>,
}

/// Reads a language's rules.
pub(crate) fn read(words: &mut Words, draft: &Draft) -> Wording {
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
