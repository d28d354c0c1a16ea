//! How long the engine takes: `cargo xtask bench`.

mod synthetic;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use explorer::argument::{Argument, ConsequenceId, State};
use explorer::content::load;
use explorer::evaluate::{Edit, evaluate};
use explorer::query::{silence_map, what_would_it_take};
use explorer::scenario::Scenario;
use explorer::scenario::link::Link;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;
use synthetic::Shape;

fn essay() -> Argument {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    load(&folder).expect("the content is sound").argument
}

/// A name ends in the claims that are gone through, so that the time for each
/// can be told.
fn evaluating(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("evaluate");
    let essay = essay();
    let mut evaluated = |name: &str, argument: &Argument, scenario: &Scenario| {
        let name = format!("{name}, {} claims", argument.claims.len());
        group.bench_function(name, |bencher| {
            bencher.iter(|| evaluate(black_box(argument), black_box(scenario), &Edit::default()));
        });
    };
    for name in ["early_2024", "programme_trump"] {
        let preset = essay.preset_named(name).expect("the essay has it");
        let settings = essay.presets[preset.index()].settings.clone();
        evaluated(name, &essay, &Scenario::new(settings));
    }
    for times in [1, 10, 100, 1000] {
        let argument = Shape::essay(times).argument();
        evaluated(
            &format!("{times} times the size"),
            &argument,
            &Scenario::start(&argument),
        );
    }
}

fn linking(criterion: &mut Criterion) {
    let essay = essay();
    let last = essay.presets.last().expect("the essay has presets");
    let link = Link::to_scenario(Scenario::new(last.settings.clone()));
    let query = link.query(&essay);
    let mut group = criterion.benchmark_group("link");
    group.bench_function("write", |bencher| {
        bencher.iter(|| link.query(black_box(&essay)));
    });
    group.bench_function("read", |bencher| {
        bencher.iter(|| Link::parse(black_box(&query), &essay, None));
    });
}

/// The cost grows with the support, not with the product of all levers.
fn asking(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("what would it take");
    group.sample_size(10);
    let on = ConsequenceId::new(0);
    for support in [2, 4, 6, 8] {
        let argument = Shape::supported(support).argument();
        let start = Scenario::start(&argument);
        group.bench_function(BenchmarkId::new("40 levers, support", support), |bencher| {
            bencher.iter(|| {
                let answers = what_would_it_take(&argument, &Edit::default(), on, State::Contested);
                let answers = answers.expect("the support is small enough");
                answers.nearest(&argument, &start)
            });
        });
    }
    let essay = essay();
    let stability = essay
        .consequence_named("stability")
        .expect("the essay has it");
    group.bench_function("essay", |bencher| {
        bencher.iter(|| what_would_it_take(&essay, &Edit::default(), stability, State::Cushions));
    });
    group.bench_function("silence map of the essay", |bencher| {
        bencher.iter(|| silence_map(&essay, &Edit::default(), stability));
    });
}

fn quick() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
}

criterion_group!(name = benches; config = quick(); targets = evaluating, linking, asking);
criterion_main!(benches);
