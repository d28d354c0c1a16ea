//! The argument as Argdown (argdown.org): one plain text file that tools for
//! argument maps read. Claims, verdicts and grounds are statements under their
//! ids; what a claim rests on, as the editors read it, supports it; what it says
//! of which topic, when and how firmly is its data.

use crate::argument::{Argument, ClaimId, ParagraphNumber, Reason, When};
use crate::page::Page;
use std::fmt::Write;

/// The argument of a page as Argdown, in the page's language.
pub fn argdown(page: &Page) -> String {
    let argument = &page.argument;
    let words = &page.text.interface;
    let mut file = String::new();
    let mut write = |line: String| {
        file.push_str(&line);
        file.push('\n');
    };

    write("===".to_owned());
    write(format!("title: {}", quoted(&argument.essay_title)));
    write(format!("source: {}", quoted(&argument.source_url)));
    write(format!("version: {}", quoted(&argument.version)));
    write(format!("date: {}", quoted(&argument.date)));
    let notices = format!(
        "{} {} {}. +: {}.",
        page.text.meta.banner,
        words.paraphrase_notice(),
        words.not_by_author(),
        words.rests_on_our_reading()
    );
    write(format!("comment: {}", quoted(&notices)));
    write("===\n".to_owned());

    write(format!("# {}\n", plain(words.export_claims())));
    for (id, claim) in argument.claim_ids().zip(&argument.claims) {
        write(statement(page, Reason::Claim(id), &data(page, id)));
        for &reason in &claim.rests_on {
            write(format!("  + [{}]", argument.reason_name(reason)));
        }
        write(String::new());
    }
    write(format!("# {}\n", plain(words.export_verdicts())));
    for (place, verdict) in argument.verdicts.iter().enumerate() {
        let id = crate::argument::VerdictId::new(place);
        let data = format!(
            "when: {}, paragraphs: {}",
            when(argument, &verdict.when),
            numbers(&verdict.paragraphs)
        );
        write(statement(page, Reason::Verdict(id), &data));
        write(String::new());
    }
    write(format!("# {}\n", plain(words.export_grounds())));
    for (place, ground) in argument.grounds.iter().enumerate() {
        let id = crate::argument::GroundId::new(place);
        let data = format!("paragraphs: {}", numbers(&ground.paragraphs));
        write(statement(page, Reason::Ground(id), &data));
        write(String::new());
    }
    file
}

fn statement(page: &Page, reason: Reason, data: &str) -> String {
    let name = page.argument.reason_name(reason);
    format!("[{name}]: {} {{{data}}}", plain(page.text.reason(reason)))
}

fn data(page: &Page, id: ClaimId) -> String {
    let argument = &page.argument;
    let claim = argument.claim(id);
    let inference = page.text.claim(id).inference.as_ref();
    let inference = inference.map(|words| format!(", inference: {}", in_data(words)));
    let mut says = String::new();
    for effect in &claim.effects {
        let on = &argument.consequences[effect.on.index()].name;
        let comma = if says.is_empty() { "" } else { ", " };
        let _ = write!(says, "{comma}{on}: {}", effect.direction.name());
    }
    format!(
        "when: {}, says: {{{says}}}, modality: {}, basis: {}, paragraphs: {}{}",
        when(argument, &claim.when),
        claim.modality.name(),
        claim.basis.name(),
        numbers(&claim.paragraphs),
        inference.unwrap_or_default()
    )
}

fn when(argument: &Argument, when: &When) -> String {
    let conditions = when.iter().map(|condition| {
        let control = argument.control(condition.control);
        let positions = condition.positions.iter();
        let names: Vec<_> = positions
            .map(|id| control.position(id).name.as_str())
            .collect();
        format!("{}: [{}]", control.name, names.join(", "))
    });
    format!("{{{}}}", conditions.collect::<Vec<_>>().join(", "))
}

fn numbers(paragraphs: &[ParagraphNumber]) -> String {
    format!("[{}]", super::listed(paragraphs))
}

/// Text as a quoted YAML string.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Text as a quoted string of a statement's data, without what would end either
/// or begin HTML.
fn in_data(text: &str) -> String {
    let mut data = String::with_capacity(text.len() + 2);
    data.push('"');
    for character in text.chars() {
        if matches!(character, '"' | '\\' | '<' | '>' | '{' | '}') {
            let _ = write!(data, "\\u{:04x}", u32::from(character));
        } else {
            data.push(character);
        }
    }
    data.push('"');
    data
}

/// Text without what Argdown would read as a mark.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(
            character,
            '\\' | '*' | '_' | '[' | ']' | '<' | '>' | '{' | '}' | '#' | '@'
        ) {
            plain.push('\\');
        }
        plain.push(character);
    }
    plain
}
