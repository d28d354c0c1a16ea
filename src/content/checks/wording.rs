//! Whether the words of a language keep the author's rules: no text outruns its
//! hedge.

use super::pattern::Pattern;
use super::rules::Wording;
use crate::argument::Modality;
use crate::content::fields::quoted;
use crate::content::problem::Problems;
use crate::content::structure::Draft;
use crate::content::words::Word;

impl Wording {
    /// Checks every word of the language against the rules.
    pub(crate) fn check(&self, read: &[Word], draft: &Draft, problems: &mut Problems) {
        for word in read.iter().filter(|word| !word.text.trim().is_empty()) {
            for pattern in self
                .never
                .iter()
                .filter(|pattern| pattern.is_in(&word.text))
            {
                let message = match pattern.written.as_str() {
                    "'" => "write the apostrophe as ’".to_owned(),
                    written => format!("“{written}” has no place on the page: reword"),
                };
                problems.add(&word.place, message);
            }
            self.check_attribution(word, problems);
            self.check_claim(word, draft, problems);
        }
    }

    fn check_attribution(&self, word: &Word, problems: &mut Problems) {
        let parts: Vec<_> = word.path.split('.').collect();
        let is_statement = matches!(
            parts[..],
            ["claim", _, "text"] | ["verdict" | "ground" | "paragraph", _]
        );
        if is_statement {
            require(&self.attribution, &word.text, problems, word, |choice| {
                format!("this does not say whose word it is: use {choice}")
            });
        }
    }

    fn check_claim(&self, word: &Word, draft: &Draft, problems: &mut Problems) {
        let ["claim", id, part @ ("text" | "finding" | "hedge")] =
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
            "text" => &hedge.text[..],
            "finding" => &hedge.finding,
            // The essay's own word, in whatever words it says so.
            _ => &[],
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
