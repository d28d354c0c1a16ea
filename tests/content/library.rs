//! The second essay, of our own writing: its own levers, circumstances and
//! consequences, and the same engine.

use explorer::content::{Essay, Files, load, read_with};
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files of some folders below a folder, named as the loader names them.
fn files(folder: &Path, below: &[&str], prefix: &str) -> Files {
    let mut files = Files::new();
    for name in below {
        let entries = std::fs::read_dir(folder.join(name)).expect("it is there");
        for path in entries.flatten().map(|entry| entry.path()) {
            let relative = path.strip_prefix(folder).expect("it is below");
            if let Ok(text) = std::fs::read_to_string(&path) {
                files.insert(format!("{prefix}{}", relative.display()), text);
            }
        }
    }
    files
}

fn library() -> Files {
    files(&root().join("essays/library"), &["", "en", "ko"], "")
}

fn words(languages: &[&str]) -> Files {
    files(&root().join("words"), languages, "words/")
}

fn told(files: &Files, words: &Files) -> Vec<String> {
    match read_with(files, words) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

#[track_caller]
fn check(change: impl FnOnce(&mut Files), expected: &[&str]) {
    let mut files = library();
    change(&mut files);
    assert_eq!(told(&files, &words(&["en", "ko"])), expected);
}

/// Replaces a part of a file.
fn put(files: &mut Files, file: &str, from: &str, to: &str) {
    let text = files.get_mut(file).expect("it is there");
    assert!(text.contains(from), "{file} has no {from}");
    *text = text.replacen(from, to, 1);
}

#[test]
fn every_essay_of_the_project_loads() {
    let sound = |name: &str| -> Essay {
        load(&root().join("essays").join(name)).unwrap_or_else(|found| panic!("{found:#?}"))
    };
    assert_eq!(sound("library").languages.len(), 2);
    assert_eq!(sound("starter").languages.len(), 1);
}

#[test]
fn a_language_is_missing() {
    check(
        |files| files.retain(|name, _| !name.starts_with("ko/")),
        &["argument.toml:5: there is no folder ko/ with the words of this language"],
    );
}

#[test]
fn one_file_of_a_language_is_missing() {
    check(
        |files| drop(files.remove("ko/around.toml")),
        &[
            "en/around.toml:44: ko/ has no such text: add `reconciliation` to [tension.same_hours_twice] there",
            "ko: [assumption] is missing: give words for `mornings_are_spare`, `same_staff`",
            "ko: [classroom] is missing: give words for `stated_only`, `two_ways`, `silence`",
            "ko: [correction] is missing: give words for `forty_hours`",
            "ko: [glossary] is missing: give words for `key_card`, `rota`",
            "ko: [objection] is missing: give words for `nobody_after_six`",
            "ko: [open_question] is missing: give words for `who_pays`, `which_mornings`",
            "ko: [paragraph] is missing: give words for `1`, `2`, `3`, `4`, `5`, `6`, `7`",
            "ko: [preset] is missing: give words for `today`, `cheaper_idea`, `evenings_kept`, `evenings_cut`",
            "ko: [tension] is missing: give words for `same_hours_twice`",
            "ko: [tour] is missing: give words for `today`, `cheaper_idea`, `evenings_cut`",
        ],
    );
}

#[test]
fn who_acts_is_for_the_essay_to_say() {
    check(
        |files| put(files, "en/frame.toml", "[interface]\n", "[interfaces]\n"),
        &[
            "en: [interface] lacks words for `scene_acts`, `cite_if_acts`, `cite_if_both`",
            "en/frame.toml:24: [interfaces] is no section of words; did you mean `interface`?",
        ],
    );
}

#[test]
fn the_page_has_no_words_in_a_language() {
    assert_eq!(
        told(&library(), &words(&["en"])),
        [
            "argument.toml:5: the page has no words of its own in `ko` yet: copy words/en/ to words/ko/ and translate it"
        ]
    );
    assert_eq!(
        told(&in_one_language("fr"), &words(&["en", "ko"])),
        [
            "argument.toml:5: the page has no words of its own in `fr` yet: copy words/en/ to words/fr/ and translate it"
        ]
    );
}

/// The library in English alone, which is called something else.
fn in_one_language(tag: &str) -> Files {
    let mut files = library();
    put(
        &mut files,
        "argument.toml",
        "\"en\", \"ko\"",
        &format!("\"{tag}\""),
    );
    files.retain(|name, _| !name.starts_with("ko/"));
    let renamed = files
        .into_iter()
        .map(|(name, text)| match name.strip_prefix("en/") {
            Some(name) => (format!("{tag}/{name}"), text),
            None => (name, text),
        });
    renamed.collect()
}

#[test]
fn a_language_goes_by_its_tag() {
    let check = |tag: &str, expected: &[&str]| {
        let mut words = words(&["en"]);
        for (name, text) in words.clone() {
            words.insert(name.replace("words/en/", &format!("words/{tag}/")), text);
        }
        assert_eq!(told(&in_one_language(tag), &words), expected, "{tag}");
    };
    check("en", &[]);
    check("pt-BR", &[]);
    check("zh-Hant-TW", &[]);
    check("es-419", &[]);
    for tag in ["EN", "e", "pt_BR", "pt-", "english language"] {
        let message = "is no language tag: use one like `en` or `pt-BR`, and name its folder so";
        check(tag, &[&format!("argument.toml:5: `{tag}` {message}")]);
    }
    for tag in ["preset", "embed"] {
        let message = "is a folder of the site already: call the language by its tag, as `en`";
        check(tag, &[&format!("argument.toml:5: `{tag}` {message}")]);
    }
}

#[test]
fn an_essay_words_otherwise_what_all_share() {
    let mut files = library();
    put(
        &mut files,
        "en/frame.toml",
        "[interface]\n",
        "[interface]\nmenu = \"All\"\n",
    );
    let essay = read_with(&files, &words(&["en", "ko"])).expect("it is sound");
    let menus: Vec<_> = essay
        .languages
        .iter()
        .map(|(_, text)| text.interface.menu())
        .collect();
    assert_eq!(menus, ["All", "메뉴"]);
}

#[test]
fn words_of_the_page_have_the_places_that_are_filled() {
    check(
        |files| {
            put(
                files,
                "en/frame.toml",
                "library {clauses}",
                "library {clause}",
            );
        },
        &["en/frame.toml:25: `{clause}` is not filled here; did you mean `{clauses}`?"],
    );
    check(
        |files| put(files, "ko/frame.toml", "{suppose}, ", ""),
        &["ko/frame.toml:27: this text needs `{suppose}`: say where that is filled in"],
    );
    let word = |word: &'static str| {
        move |files: &mut Files| {
            for file in ["en/frame.toml", "ko/frame.toml"] {
                put(
                    files,
                    file,
                    "[interface]\n",
                    &format!("[interface]\n{word}\n"),
                );
            }
        }
    };
    check(
        word("waiting_for = \"Waiting for {lever}\""),
        &[
            "en/frame.toml:25: `{lever}` is not filled here; did you mean `{levers}`?",
            "ko/frame.toml:25: `{lever}` is not filled here; did you mean `{levers}`?",
        ],
    );
    check(
        word("menu = \"All {n}\""),
        &[
            "en/frame.toml:25: `{n}` is not filled here: take it out",
            "ko/frame.toml:25: `{n}` is not filled here: take it out",
        ],
    );
}

#[test]
fn the_source_is_an_address_or_a_file_here() {
    check(
        |files| put(files, "argument.toml", "\"essay.html\"", "\"esay.html\""),
        &[
            "argument.toml:14: `source_url` should be an address that starts with https://, or name a .html or .txt file beside argument.toml: there is no `esay.html`",
        ],
    );
    check(
        |files| {
            put(
                files,
                "argument.toml",
                "\"essay.html\"",
                "\"https://example.org/essay\"",
            );
        },
        &[],
    );
    check(
        |files| put(files, "argument.toml", "not a shop", "not a cafe"),
        &[
            "argument.toml:294: `ends`: “not a cafe” is not in essay.html after what comes before: copy the essay’s own words",
        ],
    );
}

#[test]
fn the_source_is_searched_as_it_is_shown() {
    for (essay, anchor) in [
        ("council&rsquo;s&nbsp;cheaper", "council’s cheaper"),
        ("council&#8217;s cheaper", "council's cheaper"),
        ("council's cheaper", "council’s cheaper"),
        ("council’s cheaper", "council's cheaper"),
    ] {
        check(
            |files| {
                put(files, "essay.html", "council’s cheaper", essay);
                put(files, "argument.toml", "council’s cheaper", anchor);
            },
            &[],
        );
    }
}

#[test]
fn an_apostrophe_is_the_printed_one() {
    check(
        |files| put(files, "en/frame.toml", "The library’s", "The library's"),
        &["en/frame.toml:28: write the apostrophe as ’"],
    );
}

#[test]
fn the_source_takes_no_name_of_the_site() {
    let named = |name: &'static str| {
        move |files: &mut Files| {
            let essay = files.remove("essay.html").expect("it is there");
            files.insert(name.to_owned(), essay);
            put(files, "argument.toml", "essay.html", name);
        }
    };
    for name in ["index.html", "Index.html", "404.html", "robots.txt"] {
        check(
            named(name),
            &[&format!(
                "argument.toml:14: `source_url`: the site itself has a file called `{name}`: give the essay’s another name, such as `essay.html`"
            )],
        );
    }
    for (name, found) in [("my essay.html", ' '), ("100%.txt", '%'), ("é.html", 'é')] {
        check(
            named(name),
            &[&format!(
                "argument.toml:14: `source_url`: the page’s address cannot have “{found}” as it is: name the file with a-z, 0-9, `.`, `_` and `-` only"
            )],
        );
    }
}

/// The words that all essays share speak of none of them.
#[test]
fn shared_words_name_no_essay() {
    let of_one = [
        "Korea",
        "Biden",
        "Trump",
        "winner",
        "Who wins",
        "library",
        "한국",
        "대선",
        "승자",
        "누가 이기",
        "도서관",
    ];
    for (file, text) in words(&["en", "ko"]) {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let found = of_one.iter().find(|word| line.contains(*word));
            assert_eq!(
                found, None,
                "{file}: give this word in the essay’s own [interface]: {line}"
            );
        }
    }
}
