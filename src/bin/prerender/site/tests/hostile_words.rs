//! An essay whose every text holds markup: on no page, in no file does any of
//! it come to life.

use super::{ADDRESS, Files, pages, site_of, source};
use crate::offline::Worker;
use explorer::argument::Modality;
use explorer::content;
use explorer::evaluate::{Edit, evaluate};
use explorer::export::{argdown, scenario_markdown};
use explorer::page::Page;
use explorer::scenario::Scenario;
use serde_json::Value as Json;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use toml::{Table, Value};

/// Ends an attribute, begins an element, and looks as if it were escaped.
const HOSTILE: &str = "\"o='<b>&amp;";

/// The site of that essay, written once.
fn hostile() -> &'static Files {
    static FILES: LazyLock<Files> = LazyLock::new(|| {
        let folder = folder("site");
        let files = site_of(&folder, "hostile", Some(ADDRESS), Worker::Keeps);
        fs::remove_dir_all(&folder).expect("it was just written");
        files
    });
    &FILES
}

/// Writes the essay: the library's, in one language, every text replaced.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("hostile-{}-{name}", std::process::id()));
    let library = source().join("essays/library");
    fs::create_dir_all(folder.join("en")).expect("a temporary folder");
    fs::copy(library.join("essay.html"), folder.join("essay.html")).expect("a temporary file");
    let argument = text(&library.join("argument.toml"));
    let (before, title) = argument.split_once("title = ").expect("it has a title");
    let (_, after) = title.split_once('\n').expect("the line ends");
    let argument = format!("{before}title = {}\n{after}", Value::from(HOSTILE));
    let argument = argument.replace("[\"en\", \"ko\"]", "[\"en\"]");
    let claims = read(&library.join("argument.toml"))["claim"].clone();
    let claims = claims.as_table().expect("claims by id");
    let mut words = Table::new();
    for folder in [source().join("words/en"), library.join("en")] {
        for file in fs::read_dir(folder).expect("it is there") {
            merge(&mut words, read(&file.expect("it is there").path()));
        }
    }
    words.remove("wording");
    replace(&mut words, &mut Vec::new());
    words.insert("wording".to_owned(), wording(claims.keys()).into());
    for (file, text) in [
        ("argument.toml", argument),
        ("en/words.toml", words.to_string()),
    ] {
        fs::write(folder.join(file), text).expect("a temporary file");
    }
    folder
}

fn text(file: &Path) -> String {
    fs::read_to_string(file).expect("it is there")
}

fn read(file: &Path) -> Table {
    text(file).parse().expect("it is TOML")
}

/// What an essay gives itself comes before what all share.
fn merge(words: &mut Table, more: Table) {
    for (key, value) in more {
        match (words.get_mut(&key), value) {
            (Some(Value::Table(known)), Value::Table(more)) => merge(known, more),
            (_, value) => drop(words.insert(key, value)),
        }
    }
}

/// Puts the hostile text into every place, with the places to fill that it had.
fn replace(words: &mut Table, path: &mut Vec<String>) {
    for (key, value) in words.iter_mut() {
        path.push(key.clone());
        match value {
            Value::Table(table) => replace(table, path),
            Value::String(text) if path[0] == "answer" => *text = format!("*{HOSTILE}*"),
            Value::String(text) => {
                let parts = text.split('{').skip(1);
                let places = parts.filter_map(|part| part.split('}').next());
                let places: Vec<_> = places.map(|name| format!("{{{name}}}")).collect();
                *text = HOSTILE.to_owned() + &places.concat();
            }
            other => panic!("no text at {path:?}: {other}"),
        }
        path.pop();
    }
}

/// Rules of wording that let it through.
fn wording<'a>(claims: impl Iterator<Item = &'a String>) -> Table {
    let entry = |keys: &[&str]| -> Value {
        let none = |key: &&str| ((*key).to_owned(), Value::Array(Vec::new()));
        keys.iter().map(none).collect::<Table>().into()
    };
    let mut rules = Table::new();
    rules.insert("anywhere".to_owned(), entry(&["never"]));
    rules.insert("statement".to_owned(), entry(&["one_of"]));
    for modality in Modality::ALL {
        let rule = entry(&["text", "finding", "never"]);
        rules.insert(modality.name().to_owned(), rule);
    }
    let keeps = claims.map(|id| (id.clone(), "amp".into()));
    rules.insert("keeps".to_owned(), keeps.collect::<Table>().into());
    rules
}

/// Every tag of some HTML, as a browser reads it, up to its `>`: what stands
/// in quotes does not end it. Raw text (scripts, styles) has none.
fn tags(html: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let mut quote = None;
        let end = rest[start..].find(|c| {
            match quote {
                Some(open) if open == c => quote = None,
                None if c == '"' || c == '\'' => quote = Some(c),
                _ => {}
            }
            quote.is_none() && c == '>'
        });
        let end = start + end.expect("every tag ends");
        let tag = &rest[start + 1..end];
        tags.push(tag);
        rest = &rest[end + 1..];
        let element = tag.split_whitespace().next();
        if let Some(raw) = element.filter(|name| ["script", "style"].contains(name)) {
            rest = &rest[rest.find(&format!("</{raw}")).expect("it ends")..];
        }
    }
    tags
}

/// The names of a tag's attributes, all of whose values are in double quotes or
/// in none.
fn attributes(tag: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let rest = tag.split_once(char::is_whitespace);
    let mut rest = rest.map_or("", |(_, rest)| rest);
    loop {
        rest = rest.trim_start_matches([' ', '\n', '/']);
        let end = rest.find([' ', '=', '\n', '/']).unwrap_or(rest.len());
        if rest.is_empty() || end == 0 {
            assert!(rest.is_empty(), "what is this? {rest} in {tag}");
            return names;
        }
        names.push(&rest[..end]);
        rest = &rest[end..];
        if let Some(value) = rest.strip_prefix('=') {
            rest = match value.strip_prefix('"') {
                Some(quoted) => quoted.split_once('"').expect("it ends").1,
                None => value.split_once([' ', '\n']).map_or("", |(_, rest)| rest),
            };
        }
    }
}

/// No element and no attribute of the essay's is in some HTML.
#[track_caller]
fn check_html(name: &str, html: &str) {
    let tags = tags(html);
    assert!(tags.len() > 3, "{name}");
    for tag in tags.iter().filter(|tag| !tag.starts_with('!')) {
        let element = tag.split([' ', '\n']).next().unwrap_or_default();
        let letters = element.trim_matches('/');
        let is_plain = letters.chars().all(|c| c.is_ascii_alphanumeric());
        assert!(is_plain && letters != "b", "{name}: <{tag}>");
        for attribute in attributes(tag) {
            let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == ':';
            let is_plain = attribute.chars().all(is_plain);
            let runs = attribute.starts_with("on");
            assert!(is_plain && !runs && attribute != "o", "{name}: <{tag}>");
        }
    }
}

#[test]
fn the_reader_of_tags_sees_what_comes_to_life() {
    let check = |html: &str, expected: &[&[&str]]| {
        let found: Vec<_> = tags(html).into_iter().map(attributes).collect();
        assert_eq!(found, expected);
    };
    check(
        "<p class=\"a>b\" hidden>x</p>",
        &[&["class", "hidden"], &[]],
    );
    check("<p title=\"\"o=1>x</p>", &[&["title", "o"], &[]]);
    check("<script>a < b</script><br/>", &[&[], &[], &[]]);
}

#[test]
fn no_page_has_an_element_of_the_essays() {
    let files = hostile();
    for (folder, html) in pages(files) {
        check_html(folder, html);
        let found = html.matches("o='&lt;b&gt;&amp;amp;").count();
        assert!(found > 100, "{folder}: {found} texts");
    }
    check_html("embed", &files["embed/index.html"]);
    check_html("404", &files["404.html"]);
}

#[test]
fn no_answer_to_an_embedding_site_has_one() {
    for (folder, _) in pages(hostile()) {
        let file = &hostile()[&format!("{folder}oembed.json")];
        let answer: Json = serde_json::from_str(file).expect("it is JSON");
        assert!(answer["title"].as_str().expect("text").contains(HOSTILE));
        check_html(folder, answer["html"].as_str().expect("text"));
    }
}

#[test]
fn data_says_it_as_it_is() {
    for (file, path) in [
        ("argument.json", "/claims/0/text/en"),
        ("manifest.webmanifest", "/short_name"),
    ] {
        let data: Json = serde_json::from_str(&hostile()[file]).expect("it is JSON");
        assert_eq!(data.pointer(path), Some(&Json::from(HOSTILE)), "{file}");
    }
}

/// No `<` in these lines begins HTML, which both formats let through.
#[track_caller]
fn check_escaped(file: &str) {
    assert!(file.matches("\\<b\\>").count() > 10, "{file}");
    for (at, _) in file.match_indices('<') {
        let line = file[..at].lines().last().unwrap_or_default();
        assert!(line.ends_with('\\'), "{line}");
    }
}

#[test]
fn what_a_reader_takes_along_is_text() {
    let folder = folder("exports");
    let mut essay = content::load(&folder).unwrap_or_else(|problems| panic!("{problems:#?}"));
    fs::remove_dir_all(&folder).expect("it was just written");
    let page = Page {
        argument: essay.argument,
        text: essay.languages.remove(0).1,
        ..Page::default()
    };
    let file = argdown(&page);
    // What stands above is YAML, in quotes.
    let (_, statements) = file.rsplit_once("===").expect("a head");
    check_escaped(statements);
    for preset in &page.argument.presets {
        let scenario = Scenario::new(preset.settings.clone());
        let edit = Edit::default();
        let evaluation = evaluate(&page.argument, &scenario, &edit);
        let address = "https://example.org/";
        let file = scenario_markdown(&page, &scenario, &edit, &evaluation, address);
        check_escaped(&file);
    }
}
