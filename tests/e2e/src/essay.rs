//! What the page must show: asked of the engine, on the essay's own files.

use explorer::argument::Argument;
use explorer::content::{self, Essay};
use explorer::evaluate::{Edit, evaluate};
use explorer::scenario::Scenario;
use explorer::scenario::link::Link;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// What stands on the page in a scenario, by the names of the handles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Each consequence and its state.
    pub states: BTreeMap<String, String>,
    /// The claims that hold.
    pub claims: BTreeSet<String>,
    /// The verdicts that apply.
    pub verdicts: BTreeSet<String>,
    /// The claims that are one choice away.
    pub near: BTreeSet<String>,
}

impl Standing {
    /// What differs from what is expected, one line each.
    pub fn differences_from(&self, expected: &Self) -> Vec<String> {
        let (found, expected) = (self.lines(), expected.lines());
        let more = found
            .difference(&expected)
            .map(|line| format!("stands there: {line}"));
        let less = expected
            .difference(&found)
            .map(|line| format!("is missing: {line}"));
        more.chain(less).collect()
    }

    fn lines(&self) -> BTreeSet<String> {
        let states = self
            .states
            .iter()
            .map(|(name, state)| format!("{name} is {state}"));
        let list = |what: &'static str, names: &BTreeSet<String>| -> Vec<String> {
            names.iter().map(|name| format!("{what} {name}")).collect()
        };
        (states.chain(list("claim", &self.claims)))
            .chain(list("verdict", &self.verdicts))
            .chain(list("near", &self.near))
            .collect()
    }
}

/// The essay in `content/`.
pub fn essay() -> &'static Essay {
    static ESSAY: OnceLock<Essay> = OnceLock::new();
    ESSAY.get_or_init(|| {
        content::load(&crate::root().join("content")).unwrap_or_else(|problems| {
            panic!(
                "the content has {} problems: call `cargo xtask check`",
                problems.len()
            )
        })
    })
}

/// Its argument.
pub fn argument() -> &'static Argument {
    &essay().argument
}

/// The path of each language's start page: `/`, `/ko/`.
pub fn homes() -> Vec<String> {
    let tags = essay().languages.iter().map(|(tag, _)| tag);
    (tags.enumerate())
        .map(|(at, tag)| {
            if at == 0 {
                "/".to_owned()
            } else {
                format!("/{tag}/")
            }
        })
        .collect()
}

/// The starting point.
pub fn start() -> Scenario {
    Scenario::start(argument())
}

/// A scenario with controls set by their names; `open` leaves a lever open.
pub fn with(scenario: &Scenario, settings: &[(&str, &str)]) -> Scenario {
    settings
        .iter()
        .fold(scenario.clone(), |scenario, (control, position)| {
            let id = argument()
                .control_named(control)
                .expect("the control exists");
            let setting = argument().control(id).position_named(position);
            assert!(
                setting.is_some() || *position == "open",
                "{control} has no {position}"
            );
            scenario.with(id, setting)
        })
}

/// The query of a scenario, with its `?`; empty for the starting point.
pub fn query(scenario: &Scenario) -> String {
    let query = Link::to_scenario(scenario.clone()).query(argument());
    if query.is_empty() {
        query
    } else {
        format!("?{query}")
    }
}

/// Every control and its setting, by name.
pub fn settings(scenario: &Scenario) -> Vec<(String, String)> {
    let setting = |id| {
        let control = argument().control(id);
        let position = scenario.setting(id).map(|at| &control.position(at).name);
        (
            control.name.clone(),
            position.map_or("open".to_owned(), Clone::clone),
        )
    };
    argument().control_ids().map(setting).collect()
}

/// What must stand on the page in a scenario.
pub fn standing(scenario: &Scenario) -> Standing {
    let argument = argument();
    let evaluation = evaluate(argument, scenario, &Edit::default());
    let states = (argument.consequences.iter())
        .zip(&evaluation.consequences)
        .map(|(consequence, outcome)| (consequence.name.clone(), outcome.state.name().to_owned()));
    let claim = |id: &_| argument.claim(*id).name.clone();
    Standing {
        states: states.collect(),
        claims: evaluation.claims.iter().map(claim).collect(),
        verdicts: (evaluation.verdicts.iter())
            .map(|id| argument.verdicts[id.index()].name.clone())
            .collect(),
        near: (evaluation.one_choice_away.iter())
            .map(|near| claim(&near.claim))
            .collect(),
    }
}
