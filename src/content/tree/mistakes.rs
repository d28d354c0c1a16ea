//! What TOML cannot read, in an author's words: where it begins, and once.

/// A place in a file that TOML cannot read, and what to do about it.
pub(super) struct Mistake {
    pub(super) at: usize,
    pub(super) message: String,
    /// Whether all that follows is read as if it were something else.
    pub(super) spoils_the_rest: bool,
}

/// What the parser met: where, and in its own words.
struct Met<'a> {
    at: usize,
    text: &'a str,
    message: &'a str,
}

impl Met<'_> {
    /// Whether it is a value of one key alone; the parser goes on after it.
    fn is_alone(&self) -> bool {
        let of_a_value = [
            "duplicate key",
            "must be quoted",
            "invalid boolean",
            "invalid number",
            "invalid date",
            "invalid time",
        ];
        of_a_value.iter().any(|part| self.message.contains(part))
    }
}

/// The mistakes in a file up to the first that spoils the rest: one that is not
/// closed makes a hundred more of what follows.
pub(super) fn mistakes(text: &str, errors: &[toml::de::Error]) -> Vec<Mistake> {
    let met = |error: &'_ toml::de::Error| {
        let span = error.span().unwrap_or_default();
        (
            span.start,
            text.get(span).unwrap_or_default().to_owned(),
            error.message().to_owned(),
        )
    };
    let mut all: Vec<(usize, String, String)> = errors.iter().map(met).collect();
    all.sort_by_key(|(at, ..)| *at);
    let all = all.iter().map(|(at, text, message)| Met {
        at: *at,
        text,
        message,
    });
    let all: Vec<Met> = all.collect();
    let mut mistakes: Vec<Mistake> = Vec::new();
    let is_too_deep = |met: &&Met| met.message.contains("recurs");
    let open = match all.iter().find(is_too_deep) {
        Some(met) => Some(Mistake::spoiling(met.at, TOO_DEEP.to_owned())),
        None => left_open(text, &all),
    };
    let limit = open.as_ref().map_or(usize::MAX, |open| open.at);
    for met in all.iter().filter(|met| met.at < limit) {
        let message = plain_words(met.message, met.text);
        if met.is_alone() {
            let spoils_the_rest = false;
            mistakes.push(Mistake {
                at: met.at,
                message,
                spoils_the_rest,
            });
            continue;
        }
        // Of a line, what comes first says what is wrong with it.
        match mistakes.last_mut() {
            Some(last) if is_one_line(text, last.at, met.at) => last.spoils_the_rest = true,
            _ => mistakes.push(Mistake::spoiling(met.at, message)),
        }
        return mistakes;
    }
    mistakes.extend(open);
    mistakes
}

fn is_one_line(text: &str, from: usize, to: usize) -> bool {
    let between = text.get(from..to);
    between.is_some_and(|between| !between.contains('\n'))
}

impl Mistake {
    fn spoiling(at: usize, message: String) -> Self {
        Self {
            at,
            message,
            spoils_the_rest: true,
        }
    }
}

const TOO_DEEP: &str = "this lies deeper than any content: take levels out";

/// What an author can do about what the parser met at `text`.
fn plain_words(message: &str, text: &str) -> String {
    let has = |part: &str| message.contains(part);
    let is_no_value = [
        "must be quoted",
        "invalid boolean",
        "invalid number",
        "invalid date",
        "invalid time",
    ];
    if has("duplicate key") {
        format!("`{text}` was given before: keep one of the two")
    } else if has("basic string") {
        "a text in double quotes does not end here as it should: one line, a quote at each end, and \\\" for a quote within".to_owned()
    } else if has("literal string") && !has("must be quoted") {
        "a text in single quotes does not end here as it should: put it in double quotes".to_owned()
    } else if is_no_value.iter().any(|part| has(part)) {
        match text.chars().next() {
            None => "a value is missing here: write one".to_owned(),
            Some('“' | '”' | '„' | '‘' | '’') => {
                "the quotes around a text are straight ones: \"like these\"".to_owned()
            }
            Some(_) => format!("`{text}` is neither text nor a number: put text in double quotes"),
        }
    } else if has("missing comma") {
        "a comma is missing before this: set one after each item".to_owned()
    } else if has("key with no value") {
        "this is no key with its value: write `key = \"text\"`, or `[name]` for the head of a table"
            .to_owned()
    } else if has("unclosed table") || has("unclosed array table") {
        "the head of a table does not end as it should: write `[name]`, without blanks".to_owned()
    } else if has("unexpected key or value") {
        "this line goes on after its value: one key and one value a line, and \\\" for a quote within a text".to_owned()
    } else if has("invalid unquoted key") {
        format!("`{text}` cannot stand in a key: use a-z, 0-9 and _, and then `=`")
    } else if has("keys cannot be empty") {
        "a name is missing here: write one".to_owned()
    } else if has("missing escaped value") {
        "a backslash means nothing here: write two for one".to_owned()
    } else {
        let message = message.trim().replace('\n', ", ");
        format!("this is not valid TOML: {message}")
    }
}

/// Where something opens that is not closed before the file ends.
fn left_open(text: &str, met: &[Met]) -> Option<Mistake> {
    let is_open = |met: &Met| {
        let opened = ["unclosed array,", "unclosed inline table", "multi-line"];
        opened.iter().any(|part| met.message.contains(part))
    };
    let (at, opening) = met.iter().any(is_open).then(|| first_open(text))??;
    let message = match opening {
        "[" => "the list that opens here is not closed: end it with `]`",
        "{" => "what opens here with `{` is not closed: end it with `}`",
        _ => {
            "the text that opens here with three quotes is not closed: write it in one line, with one double quote at each end"
        }
    };
    Some(Mistake::spoiling(at, message.to_owned()))
}

/// The first bracket, brace or triple quote that nothing closes, and its place.
fn first_open(text: &str) -> Option<(usize, &str)> {
    let mut open: Vec<(usize, &str)> = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find(['"', '\'', '#', '[', ']', '{', '}']) {
        at += next;
        let rest = &text[at..];
        let quotes = ["\"\"\"", "'''", "\"", "'"];
        if let Some(quote) = quotes.iter().find(|quote| rest.starts_with(**quote)) {
            match length_of_text(&rest[quote.len()..], quote) {
                Some(length) => at += quote.len() + length,
                None => return open.first().copied().or(Some((at, quote))),
            }
            continue;
        }
        match &rest[..1] {
            "#" => at += rest.find('\n').unwrap_or(rest.len()),
            bracket => {
                match bracket {
                    "[" | "{" => open.push((at, &rest[..1])),
                    _ => drop(open.pop()),
                }
                at += 1;
            }
        }
    }
    open.first().copied()
}

/// How long a text is after its opening quote, its closing one included;
/// nothing if a triple quote is never closed. Any other ends with its line.
fn length_of_text(text: &str, quote: &str) -> Option<usize> {
    let has_escapes = quote.starts_with('"');
    let mut is_escaped = false;
    for (at, c) in text.char_indices() {
        if is_escaped {
            is_escaped = false;
        } else if text[at..].starts_with(quote) {
            return Some(at + quote.len());
        } else if c == '\n' && quote.len() == 1 {
            return Some(at);
        } else {
            is_escaped = c == '\\' && has_escapes;
        }
    }
    (quote.len() == 1).then_some(text.len())
}
