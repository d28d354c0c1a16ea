//! The engine natively, by criterion: what it prints, in a line each.

use crate::command::{cargo, output, shown};

/// Runs the benches in `benches/engine`.
pub(super) fn run() -> Result<(), String> {
    let mut bench = cargo("bench --quiet --locked --bench engine -- --output-format bencher");
    let printed = output(&mut bench).ok_or_else(|| format!("failed: {}", shown(&bench)))?;
    for Line {
        name,
        nanoseconds,
        more_or_less,
    } in printed.lines().filter_map(read)
    {
        let each = claims(name).map(|claims| format!("   {:.0} ns a claim", nanoseconds / claims));
        let [time, more_or_less] = [nanoseconds, more_or_less].map(|time| time / 1000.0);
        println!(
            "{name:<45} {time:>10.2} µs ± {more_or_less:<8.2}{}",
            each.unwrap_or_default()
        );
    }
    Ok(())
}

#[derive(Debug, PartialEq)]
struct Line<'a> {
    name: &'a str,
    nanoseconds: f64,
    more_or_less: f64,
}

/// `test NAME ... bench:  1,234 ns/iter (+/- 56)`
fn read(line: &str) -> Option<Line<'_>> {
    let (name, figures) = line.strip_prefix("test ")?.split_once(" ... bench:")?;
    let (time, range) = figures.split_once(" ns/iter (+/- ")?;
    let number = |text: &str| text.trim().replace(',', "").parse().ok();
    Some(Line {
        name,
        nanoseconds: number(time)?,
        more_or_less: number(range.trim_end_matches(')'))?,
    })
}

/// How many claims a name says are gone through.
fn claims(name: &str) -> Option<f64> {
    let number = name.strip_suffix(" claims")?.rsplit(' ').next()?;
    number.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{Line, claims, read};

    #[test]
    fn a_line_is_read() {
        let line =
            "test evaluate/10 times the size, 300 claims ... bench:       1,234 ns/iter (+/- 56)";
        let name = "evaluate/10 times the size, 300 claims";
        let read = read(line);
        assert_eq!(
            read,
            Some(Line {
                name,
                nanoseconds: 1234.0,
                more_or_less: 56.0
            })
        );
        assert_eq!(claims(name), Some(300.0));
        assert_eq!(claims("link/write"), None);
    }
}
