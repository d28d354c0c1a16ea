//! Runs the stages of the tests one after the other, counts what passed, and
//! says at the end how long each took.

use crate::command::shown;
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The stages that ran, and those that could not.
#[derive(Default)]
pub(super) struct Stages {
    ran: Vec<Stage>,
    /// Lines for the end: what was skipped, what passed at its second try.
    notes: Vec<String>,
}

struct Stage {
    name: &'static str,
    time: Duration,
    counts: Counts,
}

/// What became of the tests of a stage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Counts {
    passed: usize,
    failed: usize,
    skipped: usize,
    /// The names of those that failed.
    failures: BTreeSet<String>,
}

/// What a test prints that has nothing to say in an engine.
const SKIPPED: &str = "skipped in ";

impl Stages {
    /// Something to do before; counted only if it fails.
    pub(super) fn job(
        &mut self,
        name: &'static str,
        job: impl FnOnce() -> Result<(), String>,
    ) -> Result<(), String> {
        let (time, result) = timed(name, job);
        let failed = usize::from(result.is_err());
        self.push(
            name,
            time,
            Counts {
                failed,
                ..Counts::default()
            },
        );
        result
    }

    /// One thing that must hold; says whether it does.
    pub(super) fn check(&mut self, name: &'static str, check: fn() -> Result<(), String>) -> bool {
        let (time, result) = timed(name, check);
        if let Err(message) = &result {
            eprintln!("{message}");
        }
        let holds = result.is_ok();
        let counts = Counts {
            passed: usize::from(holds),
            failed: usize::from(!holds),
            ..Counts::default()
        };
        self.push(name, time, counts);
        holds
    }

    /// A program of tests, counted by what it prints.
    pub(super) fn tests(&mut self, name: &'static str, command: Command) {
        let (time, counts) = timed(name, || counted(command));
        self.push(name, time, counts);
    }

    /// Tests that drive something beside themselves, which a busy machine may
    /// hold up: what fails among the others is tried once more, alone, and named
    /// at the end if it passes then. `alone` makes the command for some tests.
    pub(super) fn tests_twice(
        &mut self,
        name: &'static str,
        command: Command,
        alone: impl Fn(&BTreeSet<String>) -> Command,
    ) {
        let (time, counts) = timed(name, || {
            let mut first = counted(command);
            if first.failures.len() != first.failed || first.failed == 0 {
                return first;
            }
            println!("once more, alone: {:?}", first.failures);
            let second = counted(alone(&first.failures));
            let ran_all = second.passed + second.failed == first.failed;
            let passed = first.failures.difference(&second.failures);
            for test in passed.filter(|_| ran_all) {
                let note = format!("{name}: {test} passed at its second try only");
                self.notes.push(note);
                first.passed += 1;
                first.failed -= 1;
            }
            first
        });
        self.push(name, time, counts);
    }

    /// A stage that cannot run here, and why; named again at the end.
    pub(super) fn skip(&mut self, name: &str, why: &str) {
        let line = format!("skipped: {name} ({})", why.replace('\n', "; "));
        eprintln!("{line}");
        self.notes.push(line);
    }

    fn push(&mut self, name: &'static str, time: Duration, counts: Counts) {
        self.ran.push(Stage { name, time, counts });
    }

    /// Prints the summary; its last line counts everything.
    pub(super) fn finish(self) -> Result<(), String> {
        println!(
            "\n{:<16} {:>8} {:>8} {:>8} {:>8}",
            "stage", "seconds", "passed", "failed", "skipped"
        );
        for Stage { name, time, counts } in &self.ran {
            let (seconds, skipped) = (time.as_secs_f32(), counts.skipped);
            println!(
                "{name:<16} {seconds:>8.1} {:>8} {:>8} {skipped:>8}",
                counts.passed, counts.failed
            );
        }
        for line in &self.notes {
            println!("{line}");
        }
        let sum = |part: fn(&Counts) -> usize| -> usize {
            self.ran.iter().map(|stage| part(&stage.counts)).sum()
        };
        let (passed, failed) = (sum(|counts| counts.passed), sum(|counts| counts.failed));
        println!("\n{passed} passed, {failed} failed");
        if failed == 0 {
            Ok(())
        } else {
            Err(String::new())
        }
    }
}

fn timed<T>(name: &str, job: impl FnOnce() -> T) -> (Duration, T) {
    println!("\n== {name} ==");
    let start = Instant::now();
    let result = job();
    (start.elapsed(), result)
}

/// Runs it, shows its lines, and adds up what they say.
fn counted(mut command: Command) -> Counts {
    run(&mut command).unwrap_or_else(|message| {
        eprintln!("{message}");
        Counts {
            failed: 1,
            ..Counts::default()
        }
    })
}

fn run(command: &mut Command) -> Result<Counts, String> {
    command.stdout(Stdio::piped());
    let mut child = (command.spawn()).map_err(|error| format!("{}: {error}", shown(command)))?;
    let output = child.stdout.take().expect("its output is piped");
    let lines = BufReader::new(output).lines().map_while(Result::ok);
    let mut counts = Counts::of(lines.inspect(|line| println!("{line}")));
    let status = child.wait().map_err(|error| error.to_string())?;
    if !status.success() && counts.failed == 0 {
        // It never came to its tests, or ended in the middle of them.
        counts.failed = 1;
    }
    Ok(counts)
}

impl Counts {
    /// Adds up what programs of tests print: `test result:` sums up each, and
    /// takes a test that skipped itself for one that passed.
    fn of(lines: impl Iterator<Item = String>) -> Self {
        let mut counts = Self::default();
        let mut skipped = BTreeSet::new();
        for line in lines {
            if let Some((_, test)) = line.split_once(SKIPPED) {
                skipped.insert(test.to_owned());
            }
            // What a failed test printed has a head with its name.
            let head = line.strip_prefix("---- ");
            if let Some(test) = head.and_then(|head| head.strip_suffix(" stdout ----")) {
                counts.failures.insert(test.to_owned());
            }
            if let Some(result) = line.trim().strip_prefix("test result:") {
                counts.passed += count(result, "passed");
                counts.failed += count(result, "failed");
            }
        }
        counts.skipped = skipped.len();
        counts.passed = counts.passed.saturating_sub(counts.skipped);
        counts
    }
}

/// The number before a word in `ok. 3 passed; 0 failed; …`.
fn count(result: &str, word: &str) -> usize {
    let words: Vec<&str> = result.split_whitespace().collect();
    (words.windows(2))
        .find(|pair| pair[1].trim_end_matches(';') == word)
        .and_then(|pair| pair[0].parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn results_are_counted() {
        let printed = "\
test nginx::serves ... skipped in Firefox: nginx::serves: it sends the same
skipped in Firefox: nginx::serves: it sends the same
ok
---- tour::ends stdout ----
test result: FAILED. 3 passed; 12 failed; 1 ignored; 0 measured; 4 filtered out
test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out";
        let expected = Counts {
            passed: 4,
            failed: 12,
            skipped: 1,
            failures: ["tour::ends".to_owned()].into(),
        };
        assert_eq!(Counts::of(printed.lines().map(str::to_owned)), expected);
    }
}
