//! Runs the stages of the tests one after the other, counts what passed, and
//! says at the end how long each took.

use crate::command::shown;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The stages that ran.
#[derive(Default)]
pub(super) struct Stages(Vec<Stage>);

struct Stage {
    name: &'static str,
    time: Duration,
    passed: usize,
    failed: usize,
}

impl Stages {
    /// Something to do before; counted only if it fails.
    pub(super) fn job(
        &mut self,
        name: &'static str,
        job: impl FnOnce() -> Result<(), String>,
    ) -> Result<(), String> {
        let (time, result) = timed(name, job);
        self.push(name, time, (0, usize::from(result.is_err())));
        result
    }

    /// One thing that must hold; says whether it does.
    pub(super) fn check(&mut self, name: &'static str, check: fn() -> Result<(), String>) -> bool {
        let (time, result) = timed(name, check);
        if let Err(message) = &result {
            eprintln!("{message}");
        }
        let holds = result.is_ok();
        self.push(name, time, (usize::from(holds), usize::from(!holds)));
        holds
    }

    /// A program of tests, counted by what it prints.
    pub(super) fn tests(&mut self, name: &'static str, mut command: Command) {
        let (time, result) = timed(name, || counted(&mut command));
        let counts = result.unwrap_or_else(|message| {
            eprintln!("{message}");
            (0, 1)
        });
        self.push(name, time, counts);
    }

    fn push(&mut self, name: &'static str, time: Duration, (passed, failed): (usize, usize)) {
        self.0.push(Stage {
            name,
            time,
            passed,
            failed,
        });
    }

    /// Prints the summary; its last line counts everything.
    pub(super) fn finish(self) -> Result<(), String> {
        println!(
            "\n{:<16} {:>8} {:>8} {:>8}",
            "stage", "seconds", "passed", "failed"
        );
        for stage in &self.0 {
            let seconds = stage.time.as_secs_f32();
            println!(
                "{:<16} {seconds:>8.1} {:>8} {:>8}",
                stage.name, stage.passed, stage.failed
            );
        }
        let sum = |part: fn(&Stage) -> usize| self.0.iter().map(part).sum::<usize>();
        let (passed, failed) = (sum(|stage| stage.passed), sum(|stage| stage.failed));
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

/// Runs it, shows its lines, and adds up the `test result:` ones.
fn counted(command: &mut Command) -> Result<(usize, usize), String> {
    command.stdout(Stdio::piped());
    let mut child = (command.spawn()).map_err(|error| format!("{}: {error}", shown(command)))?;
    let output = child.stdout.take().expect("its output is piped");
    let (mut passed, mut failed) = (0, 0);
    for line in BufReader::new(output).lines().map_while(Result::ok) {
        println!("{line}");
        if let Some(counts) = line.trim().strip_prefix("test result:") {
            passed += count(counts, "passed");
            failed += count(counts, "failed");
        }
    }
    let status = child.wait().map_err(|error| error.to_string())?;
    if !status.success() && failed == 0 {
        // It never came to its tests, or ended in the middle of them.
        failed = 1;
    }
    Ok((passed, failed))
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
    use super::count;

    #[test]
    fn results_are_counted() {
        let line = " FAILED. 3 passed; 12 failed; 1 ignored; 0 measured; 4 filtered out";
        assert_eq!((count(line, "passed"), count(line, "failed")), (3, 12));
    }
}
