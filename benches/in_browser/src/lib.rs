//! What the bench calls in the browser: the engine on arguments of any size.

#[path = "../../engine/synthetic.rs"]
mod synthetic;

use explorer::argument::{Argument, ConsequenceId, State};
use explorer::evaluate::{Edit, evaluate};
use explorer::page::Page;
use explorer::query::{silence_map, what_would_it_take};
use explorer::scenario::Scenario;
use synthetic::Shape;
use wasm_bindgen::prelude::wasm_bindgen;

const PAGE: &str = include_str!(concat!(env!("OUT_DIR"), "/page.txt"));

/// An argument and its starting point.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Subject {
    argument: Argument,
    start: Scenario,
}

impl Subject {
    fn of(argument: Argument) -> Self {
        let start = Scenario::start(&argument);
        Self { argument, start }
    }
}

#[wasm_bindgen]
impl Subject {
    /// The essay's own argument.
    pub fn essay() -> Self {
        Self::of(Page::from_script(PAGE).expect("it is whole").argument)
    }

    /// An argument of the essay's shape, so many times its size.
    pub fn times(times: usize) -> Self {
        Self::of(Shape::essay(times).argument())
    }

    /// 40 levers and 2,000 claims; a consequence depends on so many levers.
    pub fn supported(support: usize) -> Self {
        Self::of(Shape::supported(support).argument())
    }

    /// How many claims it has.
    pub fn claims(&self) -> usize {
        self.argument.claims.len()
    }

    /// Evaluates so often; gives how many claims held in all.
    pub fn evaluate(&self, rounds: usize) -> usize {
        let evaluate = |_| evaluate(&self.argument, &self.start, &Edit::default());
        (0..rounds)
            .map(evaluate)
            .map(|said| said.claims.len())
            .sum()
    }

    /// What would it take for the first consequence to be contested; gives
    /// how many answers there are.
    pub fn asked(&self) -> usize {
        let on = ConsequenceId::new(0);
        let answers = what_would_it_take(&self.argument, &Edit::default(), on, State::Contested);
        let answers = answers.expect("the support is small enough");
        answers.nearest(&self.argument, &self.start);
        answers.iter().count()
    }

    /// All that one change asks of the engine: what follows now, before it,
    /// under either winner and for the picture; the map and the answers of
    /// the topic.
    pub fn changed(&self, topic: usize) -> usize {
        let on = ConsequenceId::new(topic);
        let map = silence_map(&self.argument, &Edit::default(), on);
        let state = evaluate(&self.argument, &self.start, &Edit::default())
            .of(on)
            .state;
        let answers = what_would_it_take(&self.argument, &Edit::default(), on, state);
        let cells = map.map_or(0, |map| map.cells.len());
        self.evaluate(4) + cells + answers.map_or(0, |answers| answers.iter().count())
    }
}
