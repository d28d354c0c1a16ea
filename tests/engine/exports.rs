//! What a reader takes along.

use crate::essay::content;
use explorer::argument::{Argument, Reason};
use explorer::evaluate::{Edit, evaluate};
use explorer::export::{
    argdown, bibtex, claim_citation, json, reference, scenario_citation, scenario_markdown,
    with_source,
};
use explorer::page::Page;
use explorer::scenario::Scenario;
use explorer::scenario::link::Link;
use explorer::text::template::fill;
use serde_json::Value;

/// The page of a language of the essay.
fn page(tag: &str) -> Page {
    let essay = content();
    let mut languages = essay.languages.iter();
    let (_, text) = languages.find(|(known, _)| known == tag).expect(tag);
    Page {
        argument: essay.argument.clone(),
        text: text.clone(),
        ..Page::default()
    }
}

#[test]
fn a_claim_is_cited_with_its_condition_hedge_and_paragraph() {
    let check = |language: &str, link: &str, claim: &str, sentence: &str| {
        let page = page(language);
        let (link, _) = Link::parse(link, &page.argument, None);
        let place = page
            .argument
            .claims
            .iter()
            .position(|one| one.name == claim);
        let claim = page
            .argument
            .claim_ids()
            .nth(place.expect(claim))
            .expect(claim);
        assert_eq!(claim_citation(&page, &link.scenario, claim), sentence);
    };
    check(
        "en",
        "",
        "solidify_trump_safety",
        "If Trump wins the election, and Korea builds its alliance with Washington up further, \
         the essay argues (“can still”): The alliance can still be a safety valve (Stated, ¶\u{a0}11).",
    );
    check(
        "ko",
        "",
        "solidify_trump_safety",
        "트럼프가 당선되고, 한국이 한미동맹을 한층 다진다면 글은 이렇게 \
         주장한다(‘그래도 ~할 수 있다’): 동맹은 그래도 안전판이 될 수 있다(글에 명시, 11문단).",
    );
    check(
        "en",
        "",
        "trilateral_opens_platforms",
        "If Korea keeps its ties with Japan and the three-way framework going, the essay argues \
         (“have started”): Platforms for wider cooperation have begun to open (Stated, ¶\u{a0}9).",
    );
    check(
        "en",
        "trilateral=deepen",
        "trilateral_opens_platforms",
        "If Korea builds up its ties with Japan and the three-way framework, the essay argues \
         (“have started”): Platforms for wider cooperation have begun to open (Stated, ¶\u{a0}9).",
    );
    check(
        "en",
        "",
        "no_league_no_role",
        "If Korea chooses no grouping to work through, as the editors read the essay (“must”): \
         A grouping must be chosen, and none has been (Our reading of ¶\u{a0}12).",
    );
    check(
        "ko",
        "",
        "swap_costs_leverage",
        "한국이 한미동맹의 협력 수위를 낮추고, 한일 협력과 한미일 협력 틀의 수위를 낮추고, \
         중국·러시아·북한에 다시 다가간다면 글은 이렇게 주장한다(‘~할 공산이 더 크다’): \
         장기적으로 지렛대가 약해질 공산이 더 크다(글에 명시, 7문단).",
    );
}

#[test]
fn a_scenario_is_cited_whole() {
    let check = |language: &str, link: &str, sentence: &str| {
        let page = page(language);
        let (link, _) = Link::parse(link, &page.argument, None);
        let evaluation = evaluate(&page.argument, &link.scenario, &link.edit);
        let found = scenario_citation(&page, &link.scenario, &link.edit, &evaluation);
        assert_eq!(found, sentence);
    };
    check(
        "en",
        "alliance=solidify&trilateral=open&election=trump",
        "If Korea builds its alliance with Washington up further, the essay argues: \
         It can be a starting point for renewed ties with allies (“can”; Stated, ¶\u{a0}11).\n\
         If Trump wins the election, and Korea builds its alliance with Washington up further, \
         the essay argues: The alliance can still be a safety valve (“can still”; Stated, ¶\u{a0}11).",
    );
    check(
        "ko",
        "alliance=solidify&trilateral=open&election=trump",
        "한국이 한미동맹을 한층 다진다면 글은 이렇게 주장한다. \
         동맹국과의 관계를 다시 세울 출발점이 될 수 있다(‘~할 수 있다’, 글에 명시, 11문단).\n\
         트럼프가 당선되고, 한국이 한미동맹을 한층 다진다면 글은 이렇게 주장한다. 동맹은 그래도 안전판이 될 수 있다(‘그래도 ~할 수 있다’, 글에 명시, 11문단).",
    );
    check(
        "en",
        "alliance=open&trilateral=open&election=biden",
        "If Biden wins re\u{2011}election, what the essay says depends on choices not made here.",
    );
    check(
        "en",
        "alliance=open&trilateral=open&election=trump&reject=trump_creed",
        "If Trump wins the election, what the essay says depends on choices not made here. \
         (A reader’s edit of the argument, not the author’s version.)",
    );
    check(
        "en",
        "alliance=open&trilateral=open&election=biden&west=lost",
        "If the West loses its will and power to restrain its rivals, whatever is chosen, the essay \
         says: The order could turn asymmetrical and multipolar (“could”; Stated, ¶\u{a0}6).",
    );
    check(
        "en",
        "alliance=open&trilateral=open&election=biden&stated=1",
        "If Biden wins re\u{2011}election, what the essay says depends on choices not made here. \
         (Only what the essay states outright.)",
    );
    check(
        "en",
        "alliance=open&trilateral=open",
        "Whatever is chosen, the essay says: Alliances are tested once more; Korea is no exception \
         (“no exception”; Stated, ¶\u{a0}6); Not knowing who wins is already unsettling others \
         (“already”; Stated, ¶\u{a0}1).",
    );
}

#[test]
fn what_the_editors_say_for_want_of_a_hedge_is_bracketed_once_and_never_quoted() {
    let mut remarks = 0;
    for tag in ["en", "ko"] {
        let page = page(tag);
        let quoted = fill(page.text.interface.hedge_quoted(), &[("hedge", "(")]);
        let (quoted, _) = quoted.split_at(quoted.find('(').expect("it is filled in") + 1);
        let check = |sentence: &str| {
            for mark in ["((", "))", quoted] {
                assert!(!sentence.contains(mark), "{mark} in {sentence}");
            }
        };
        for (id, claim) in page.argument.claim_ids().zip(&page.argument.claims) {
            remarks += usize::from(page.text.claim(id).hedge.starts_with('('));
            let mut scenario = Scenario::start(&page.argument);
            for condition in &claim.when {
                scenario = scenario.with(condition.control, condition.positions.first());
            }
            let edit = Edit::default();
            let evaluation = evaluate(&page.argument, &scenario, &edit);
            check(&page.text.hedge(id));
            check(&claim_citation(&page, &scenario, id));
            check(&scenario_citation(&page, &scenario, &edit, &evaluation));
            check(&scenario_markdown(&page, &scenario, &edit, &evaluation, ""));
        }
    }
    assert!(remarks > 0, "some claim has no hedge of the essay’s own");
}

#[test]
fn a_sentence_says_where_it_is_from() {
    let page = page("en");
    assert_eq!(
        with_source(&page, "It can.", "https://example.org/?a=b"),
        "It can. “Time to expand Korea’s alliance diplomacy”, an opinion essay of early 2024, \
         restated at https://example.org/?a=b"
    );
}

/// The Markdown of a link holds these lines, each whole, in this order.
fn check_markdown(link: &str, lines: &[&str]) {
    let page = page("en");
    let (link, _) = Link::parse(link, &page.argument, None);
    let evaluation = evaluate(&page.argument, &link.scenario, &link.edit);
    let address = "https://example.org/?a_b=c";
    let file = scenario_markdown(&page, &link.scenario, &link.edit, &evaluation, address);
    let mut rest = file.lines();
    for wanted in lines {
        assert!(
            rest.any(|line| line == *wanted),
            "{wanted}\n\nin order in\n\n{file}"
        );
    }
    assert!(!file.contains("\n\n\n"), "no more than one empty line");
}

#[test]
fn the_scenario_as_markdown_says_all_that_is_set_said_and_not_said() {
    check_markdown(
        "alliance=solidify&election=trump",
        &[
            "# Time to expand Korea’s alliance diplomacy",
            "## The scene",
            "- Alliance with the United States: Build it up further",
            "- Terms of partnership: Not chosen yet",
            "- US presidential election: Trump wins",
            "## What follows, according to the author",
            "### Security",
            "- Security on the Korean Peninsula: The essay does not say",
            "- Footing with major partners: even or top-down: The essay does not say",
            "  - Waiting for your choice: Terms",
            "- State of world affairs: steady or not: Can soften the blow",
            "  - If Trump wins, the author says, a stronger alliance can still be a safety valve \
             against upheaval in world affairs, blamed on Trump’s egomania. \
             (“can still”; Stated, ¶\u{a0}11)",
            "## What the author says of a course as such",
            "Link to this scene: https://example.org/?a_b=c",
        ],
    );
}

#[test]
fn the_readers_edit_travels_with_the_markdown() {
    check_markdown(
        "reject=election_uncertain&stated=1",
        &[
            "> Your edit, not the author’s",
            "- Only what the essay states outright is shown.",
            "- Set aside by the reader: The author writes more than seven months before the US \
             vote, with the winner unknown.",
            "## The scene",
            "- State of world affairs: steady or not: The essay does not say",
        ],
    );
}

#[test]
fn a_contradiction_is_said_in_the_markdown() {
    check_markdown(
        "alliance=neutral",
        &[
            "These two choices contradict each other. Keeping or deepening a three-way security \
             framework while taking no side contradicts itself.",
            "## What follows, according to the author",
        ],
    );
}

#[test]
fn the_json_holds_the_whole_argument_by_names() {
    let data: Value = serde_json::from_str(&json(content())).expect("it is JSON");
    let argument = &content().argument;
    let count = |key: &str| data[key].as_array().map_or(0, Vec::len);
    assert_eq!(count("controls"), argument.controls.len());
    assert_eq!(count("consequences"), argument.consequences.len());
    assert_eq!(count("claims"), argument.claims.len());
    assert_eq!(count("verdicts"), argument.verdicts.len());
    assert_eq!(count("grounds"), argument.grounds.len());
    assert_eq!(count("scenarios"), argument.presets.len());
    assert_eq!(count("paragraphs"), argument.paragraphs.len());
    assert_eq!(count("tensions"), argument.tensions.len());
    assert_eq!(count("objections"), argument.objections.len());
    assert_eq!(count("corrections"), argument.corrections.len());
    assert_eq!(count("open_questions"), argument.open_questions.len());
    for (at, claim) in argument.claims.iter().enumerate() {
        let found = &data["claims"][at];
        assert_eq!(found["id"], claim.name.as_str());
        assert_eq!(
            found["when"].as_object().map_or(0, serde_json::Map::len),
            claim.when.len()
        );
        for (tag, text) in &content().languages {
            assert_eq!(found["finding"][tag], text.claims[at].finding.as_str());
        }
    }
    let words = &content().languages[0].1;
    assert_eq!(data["version"], argument.version.as_str());
    assert_eq!(data["not_by_author"]["en"], words.interface.not_by_author());
    assert_eq!(data["rests_on"]["en"], "What it rests on, as we read it");
    let league = argument
        .claims
        .iter()
        .position(|claim| claim.name == "no_league_no_role");
    let league = league.expect("the essay has it");
    let inference = words.claims[league]
        .inference
        .as_ref()
        .expect("it is our reading");
    assert_eq!(
        data["claims"][league]["inference"]["en"],
        inference.as_str()
    );
    for (at, control) in words.controls.iter().enumerate() {
        assert_eq!(data["controls"][at]["actor"]["en"], control.actor.as_str());
        assert_eq!(
            data["controls"][at]["why_here"]["en"],
            control.why_here.as_str()
        );
    }
    for (at, preset) in argument.presets.iter().enumerate() {
        assert_eq!(
            read_back(argument, &data["scenarios"][at]["settings"]).settings(),
            preset.settings
        );
    }
}

/// A scenario from its settings by name.
fn read_back(argument: &Argument, settings: &Value) -> Scenario {
    let controls = argument.controls.iter();
    let settings = controls.map(|control| {
        let name = settings[&control.name].as_str();
        name.map(|name| control.position_named(name).expect(name))
    });
    Scenario::new(settings.collect())
}

#[test]
fn the_argdown_states_every_reason_once_and_every_support() {
    for tag in ["en", "ko"] {
        let page = page(tag);
        let file = argdown(&page);
        let argument = &page.argument;
        let claims = argument.claims.iter().map(|claim| &claim.name);
        let verdicts = argument.verdicts.iter().map(|verdict| &verdict.name);
        let grounds = argument.grounds.iter().map(|ground| &ground.name);
        for name in claims.chain(verdicts).chain(grounds) {
            let head = format!("[{name}]: ");
            let stated = file.lines().filter(|line| line.starts_with(&head)).count();
            assert_eq!(stated, 1, "{name}");
        }
        let supports = argument.claims.iter().map(|claim| claim.rests_on.len());
        let found = file.lines().filter(|line| line.starts_with("  + ["));
        assert_eq!(found.count(), supports.sum::<usize>());
    }
}

#[test]
fn an_argdown_statement_carries_its_data() {
    let file = argdown(&page("en"));
    let mut lines = file.lines();
    let line = lines.find(|line| line.starts_with("[solidify_trump_safety]: "));
    assert!(line.expect("the claim is stated").ends_with(
        "{when: {alliance: [solidify], election: [trump]}, says: {stability: cushions}, \
         modality: can, basis: stated, paragraphs: [11]}"
    ));
    assert_eq!(lines.next(), Some("  + [trump_turbulence]"));
    let page = page("en");
    let reason = page.argument.reason_named("no_league_no_role");
    let Some(Reason::Claim(id)) = reason else {
        panic!("the essay has it");
    };
    let inference = page.text.claim(id).inference.as_ref();
    let inference = inference.expect("it is our reading");
    let mut lines = file.lines();
    let line = lines.find(|line| line.starts_with("[no_league_no_role]: "));
    assert!(
        line.expect("the claim is stated")
            .ends_with(&format!("inference: \"{inference}\"}}"))
    );
    assert!(file.contains("\nversion: \"1.0\"\n"));
    assert!(file.contains(page.text.interface.not_by_author()));
}

#[test]
fn the_page_is_cited_with_its_version_and_no_author_of_ours() {
    let page = page("en");
    assert_eq!(
        reference(&page),
        "“Biden or Trump, what should Korea do? One essay’s answer”, Explorable essay, version \
         1.0, 2026-11-24. Restates “Time to expand Korea’s alliance diplomacy”, an opinion essay of \
         early 2024 (https://int.korea.ac.kr/kuis_ko/community/faculty_news.do?mode=view&articleNo=346432), \
         and was made without its author’s involvement. {home}"
    );
    assert_eq!(
        bibtex(&page),
        "@misc{time-to-expand,\n  \
         title = {Biden or Trump, what should Korea do? One essay’s answer},\n  \
         howpublished = {Explorable essay},\n  \
         version = {1.0},\n  \
         year = {2026},\n  \
         date = {2026-11-24},\n  \
         note = {Restates “Time to expand Korea’s alliance diplomacy”, an opinion essay of early 2024; \
         made without its author’s involvement},\n  \
         url = {{home}}\n}"
    );
}
