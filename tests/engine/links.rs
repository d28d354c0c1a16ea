//! Scenario ↔ link.

use crate::sketch::sketch;
use explorer::argument::{Argument, ControlId, PresetId, TourStep};
use explorer::scenario::Scenario;
use explorer::scenario::link::{Link, Notice, View, settings_query};

fn argument() -> Argument {
    let mut argument = sketch(
        "lever alliance: back *hold build
         lever terms: one_sided as_equals
         circumstance election: *undecided biden trump
         consequence stability
         consequence footing
         ground creed
         verdict meant: alliance=build
         claim shock: election=trump -> risks stability; could; creed
         claim valve: alliance=build election=trump -> cushions stability
         claim even: terms=as_equals -> aims footing
         preset start:
         preset valve: alliance=build election=trump",
    );
    let step = |preset: usize| TourStep {
        preset: PresetId::new(preset),
        focus: vec![],
    };
    argument.tour = vec![step(0), step(1)];
    argument
}

/// A link, what it is written as once read, and the notice.
fn check(query: &str, written: &str, notice: Option<Notice>) {
    let argument = argument();
    let (link, told) = Link::parse(query, &argument, None);
    assert_eq!(link.query(&argument), written, "{query}");
    assert_eq!(told, notice, "{query}");
    let (again, told) = Link::parse(written, &argument, None);
    assert_eq!((again, told), (link, None), "{written}");
}

#[test]
fn what_is_set_is_read_and_written_in_file_order() {
    check("", "", None);
    check("?", "", None);
    check("?alliance=build", "alliance=build", None);
    check(
        "election=trump&alliance=build",
        "alliance=build&election=trump",
        None,
    );
    check("alliance=open", "alliance=open", None);
    check("&&alliance=build&", "alliance=build", None);
    check("all%69ance=%62uild", "alliance=build", None);
}

#[test]
fn defaults_are_left_out() {
    check("alliance=hold&terms=open&election=undecided", "", None);
    check("alliance=hold&terms=as_equals", "terms=as_equals", None);
}

#[test]
fn of_the_same_key_twice_the_last_wins() {
    check("alliance=build&alliance=back", "alliance=back", None);
    check("alliance=back&alliance=hold", "", None);
    check("alliance=wat&alliance=back", "alliance=back", None);
    check("alliance=back&alliance=wat", "", Some(Notice::Nothing));
    check("reject=creed&reject=shock", "reject=shock", None);
}

#[test]
fn what_cannot_be_read_changes_nothing_and_is_told() {
    check("wat", "", Some(Notice::Nothing));
    check("wat=1", "", Some(Notice::Nothing));
    check("=", "", Some(Notice::Nothing));
    check("%FF=%FF", "", Some(Notice::Nothing));
    check("alliance", "", Some(Notice::Nothing));
    check("alliance=", "", Some(Notice::Nothing));
    check("Alliance=build", "", Some(Notice::Nothing));
    check("election=open", "", Some(Notice::Nothing));
    check(
        "election=open&terms=as_equals",
        "terms=as_equals",
        Some(Notice::Part),
    );
    check(
        "alliance=wat&election=trump",
        "election=trump",
        Some(Notice::Part),
    );
    check("alliance=bu%ld", "", Some(Notice::Nothing));
}

#[test]
fn hosts_and_campaigns_are_passed_over_in_silence() {
    check(
        "utm_source=x&fbclid=y&gclid=&initialWidth=300&childId=a",
        "",
        None,
    );
    check(
        "parentTitle=t&parentUrl=u&url=v&dnt=1&maxwidth=1&maxheight=2&format=json",
        "",
        None,
    );
    check("theme=dark&plain=1&static=1&transparent=1&v=1", "", None);
    check("election=trump&utm_campaign=x", "election=trump", None);
    check("theme=dark&wat=1", "", Some(Notice::Nothing));
}

#[test]
fn a_preset_is_the_base_and_is_never_written() {
    check("preset=valve", "alliance=build&election=trump", None);
    check(
        "election=biden&preset=valve",
        "alliance=build&election=biden",
        None,
    );
    check("preset=valve&alliance=hold&election=undecided", "", None);
    check("preset=wat", "", Some(Notice::Nothing));
    check(
        "preset=wat&alliance=back",
        "alliance=back",
        Some(Notice::Part),
    );
    check("preset=valve&preset=start", "", None);
}

#[test]
fn the_page_of_a_preset_is_the_base_of_its_query() {
    let argument = argument();
    let check = |query: &str, written: &str| {
        let page = argument.preset_named("valve");
        let (link, notice) = Link::parse(query, &argument, page);
        assert_eq!(link.query(&argument), written, "{query}");
        assert_eq!(notice, None, "{query}");
    };
    check("", "alliance=build&election=trump");
    check("election=biden", "alliance=build&election=biden");
    check("preset=start", "");
    check("preset=start&terms=one_sided", "terms=one_sided");
}

#[test]
fn the_readers_edit_travels() {
    check("reject=creed", "reject=creed", None);
    check(
        "reject=creed,shock,,meant,shock,",
        "reject=shock,meant,creed",
        None,
    );
    check("reject=creed%2Cshock", "reject=shock,creed", None);
    check("reject=wat", "", Some(Notice::Nothing));
    check("reject=wat,creed", "reject=creed", Some(Notice::Part));
    check("reject=", "", None);
    check("stated=1", "stated=1", None);
    check("stated=yes", "", Some(Notice::Nothing));
    check(
        "stated=1&reject=valve&alliance=build",
        "alliance=build&reject=valve&stated=1",
        None,
    );
}

#[test]
fn views_steps_and_topics_travel() {
    for view in View::ALL {
        let query = format!("view={}", view.name());
        check(&query, &query, None);
    }
    check("view=wat", "", Some(Notice::Nothing));
    check(
        "view=tour&step=2",
        "alliance=build&election=trump&view=tour&step=2",
        None,
    );
    check(
        "alliance=hold&view=tour&step=2",
        "alliance=hold&election=trump&view=tour&step=2",
        None,
    );
    check("view=tour&step=3", "view=tour", Some(Notice::Part));
    check("step=0", "", Some(Notice::Nothing));
    check("step=-1", "", Some(Notice::Nothing));
    check(
        "view=settings&about=footing",
        "about=footing&view=settings",
        None,
    );
    check("about=wat", "", Some(Notice::Nothing));
}

#[test]
fn the_compared_scenario_travels() {
    check("with=election:trump", "with=election:trump", None);
    check(
        "with=election:trump,alliance:build",
        "with=alliance:build,election:trump",
        None,
    );
    check(
        "with=terms%3Aas_equals%2Calliance%3Aopen",
        "with=alliance:open,terms:as_equals",
        None,
    );
    check("alliance=build&with=", "alliance=build&with=", None);
    check("with=valve", "with=alliance:build,election:trump", None);
    check(
        "with=valve,election:biden",
        "with=alliance:build,election:biden",
        None,
    );
    check("with=wat", "", Some(Notice::Nothing));
    check("with=election:open", "", Some(Notice::Nothing));
    check(
        "with=wat:1,election:trump",
        "with=election:trump",
        Some(Notice::Part),
    );
}

#[test]
fn a_cell_names_all_that_it_fixes() {
    let argument = argument();
    let check = |settings: &[(usize, Option<usize>)], query: &str| {
        let settings: Vec<_> = settings
            .iter()
            .map(|&(control, setting)| {
                (
                    ControlId::new(control),
                    setting.map(explorer::argument::PositionId::new),
                )
            })
            .collect();
        assert_eq!(settings_query(&argument, &settings), query);
    };
    check(&[], "");
    check(
        &[(0, Some(1)), (2, Some(0))],
        "alliance=hold&election=undecided",
    );
    check(&[(1, None), (2, Some(2))], "terms=open&election=trump");
}

#[test]
fn the_link_of_a_scenario_says_nothing_else() {
    let argument = argument();
    let valve = Scenario::of_preset(&argument, PresetId::new(1));
    let query = Link::to_scenario(valve).query(&argument);
    assert_eq!(query, "alliance=build&election=trump");
}
