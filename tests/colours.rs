//! Every colour can be read or seen on every ground it stands on, and no two
//! families look alike, with full colour vision or without.
//!
//! Contrast is WCAG 2.2's (1.4.3, 1.4.11); colour vision is simulated after Machado,
//! Oliveira and Fernandes 2009 at full severity; a difference of 2.3 in
//! CIELAB is just noticeable, and [`LEAST_DISTANCE`] is asked for.

use std::collections::BTreeMap;

const FAMILIES: [&str; 6] = [
    "aim",
    "possible",
    "softens",
    "warns",
    "not-this-way",
    "silent",
];

/// In CIELAB, between any two families.
const LEAST_DISTANCE: f64 = 15.;

type Linear = [f64; 3];

const VISIONS: [(&str, [Linear; 3]); 4] = [
    ("full", [[1., 0., 0.], [0., 1., 0.], [0., 0., 1.]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// The two colours, light and dark, of each token that has them.
fn tokens() -> BTreeMap<String, [Linear; 2]> {
    let lines = TOKENS.lines();
    colours(lines.take_while(|line| !line.contains("prefers-contrast")))
}

/// Those that are others where a reader asks for more contrast.
fn more_contrast() -> BTreeMap<String, [Linear; 2]> {
    let lines = TOKENS.lines();
    let lines = lines.skip_while(|line| !line.contains("prefers-contrast"));
    colours(lines.take_while(|line| !line.contains("forced-colors")))
}

const TOKENS: &str = include_str!("../styles/tokens.css");

fn colours<'a>(lines: impl Iterator<Item = &'a str>) -> BTreeMap<String, [Linear; 2]> {
    lines
        .filter_map(|line| {
            let (name, value) = line
                .trim()
                .strip_prefix("--")?
                .split_once(": light-dark(")?;
            let (light, dark) = value.trim_end_matches(");").split_once(", ")?;
            Some((name.to_owned(), [light, dark].map(linear)))
        })
        .collect()
}

fn linear(hex: &str) -> Linear {
    [1, 3, 5].map(|at| {
        let byte = u8::from_str_radix(&hex[at..at + 2], 16).expect("tokens are six-digit colours");
        let part = f64::from(byte) / 255.;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    })
}

fn times(matrix: &[Linear; 3], colour: Linear) -> Linear {
    matrix.map(|row| row.iter().zip(colour).map(|(a, b)| a * b).sum::<f64>())
}

fn contrast(a: Linear, b: Linear) -> f64 {
    let light = |c: Linear| 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2] + 0.05;
    light(a).max(light(b)) / light(a).min(light(b))
}

/// CIELAB under D65.
fn lab(colour: Linear) -> Linear {
    let [x, y, z] = times(
        &[
            [0.412_456_4, 0.357_576_1, 0.180_437_5],
            [0.212_672_9, 0.715_152_2, 0.072_175_0],
            [0.019_333_9, 0.119_192_0, 0.950_304_1],
        ],
        colour.map(|part| part.clamp(0., 1.)),
    );
    let [x, y, z] = [x / 0.950_47, y, z / 1.088_83].map(|part| {
        if part > 216. / 24389. {
            part.cbrt()
        } else {
            (24389. / 27. * part + 16.) / 116.
        }
    });
    [116. * y - 16., 500. * (x - y), 200. * (y - z)]
}

#[test]
fn every_family_reads_on_every_ground() {
    for family in FAMILIES {
        for ground in ["paper", "card", &format!("{family}-tint")] {
            at_least(4.5, &[(family, ground)]);
        }
    }
}

#[test]
fn neutral_text_reads_on_every_ground() {
    let tints = FAMILIES.map(|family| format!("{family}-tint"));
    let tints = tints.iter().map(String::as_str);
    for ground in tints.chain(["paper", "card"]) {
        at_least(4.5, &[("ink", ground), ("ink-2", ground)]);
    }
}

/// Text: a token on its underlay and all that is selected, the kicker, and
/// whatever stands light on ink (a chosen position, the dock, the foot of the
/// page).
#[test]
fn every_other_text_reads_where_it_stands() {
    at_least(
        4.5,
        &[
            ("ink", "marker"),
            ("accent", "paper"),
            ("paper", "ink"),
            ("silent", "paper"),
            ("silent", "card"),
        ],
    );
}

/// WCAG 1.4.11: edges of controls, the lines of the picture (lit in a family's
/// colour or in ink, else in the colour of an edge), and the ring of the focus
/// on whatever it can lie on. On the foot of the page the ring is the halo.
#[test]
fn what_must_be_seen_stands_out() {
    for ground in ["paper", "card"] {
        at_least(3., &[("edge", ground), ("ink", ground), ("focus", ground)]);
        let lines = FAMILIES.map(|family| (family, ground));
        at_least(3., &lines);
    }
    for family in FAMILIES {
        at_least(3., &[("focus", &format!("{family}-tint"))]);
    }
    at_least(
        3.,
        &[("halo", "focus"), ("halo", "ink"), ("focus", "marker")],
    );
}

/// Who asks for more contrast gets it: WCAG 1.4.6 for text, and lines that
/// are hairlines elsewhere can be seen.
#[test]
fn more_contrast_is_more() {
    let (plain, more) = (tokens(), more_contrast());
    assert!(more.len() >= 4, "{more:?}");
    for (theme, (name, colours)) in [0, 1]
        .into_iter()
        .flat_map(|t| more.iter().map(move |m| (t, m)))
    {
        let least = match name.as_str() {
            "ink" | "ink-2" => 7.,
            "edge" => 4.5,
            _ => 3.,
        };
        for ground in ["paper", "card"] {
            let on = |colour: Linear| contrast(colour, plain[ground][theme]);
            let (ratio, before) = (on(colours[theme]), on(plain[name][theme]));
            assert!(
                ratio >= least && ratio > before,
                "{name} on {ground}, theme {theme}: {ratio:.2}, {before:.2} before"
            );
        }
    }
}

/// Whether each of these reads on the ground beside it, in both themes.
fn at_least(least: f64, pairs: &[(&str, &str)]) {
    let tokens = tokens();
    for (theme, (above, below)) in [0, 1]
        .into_iter()
        .flat_map(|t| pairs.iter().map(move |p| (t, p)))
    {
        let ratio = contrast(tokens[*above][theme], tokens[*below][theme]);
        assert!(
            ratio >= least,
            "{above} on {below}, theme {theme}: {ratio:.2}"
        );
    }
}

/// Words and shapes tell the families apart; colour must not contradict them.
#[test]
fn no_two_families_look_alike() {
    let tokens = tokens();
    for theme in [0, 1] {
        for (vision, matrix) in &VISIONS {
            let seen = FAMILIES.map(|family| lab(times(matrix, tokens[family][theme])));
            for (one, a) in seen.iter().enumerate() {
                for (other, b) in seen.iter().enumerate().skip(one + 1) {
                    let square: f64 = a.iter().zip(b).map(|(x, y)| (x - y).powi(2)).sum();
                    let distance = square.sqrt();
                    assert!(
                        distance >= LEAST_DISTANCE,
                        "{} and {}, theme {theme}, {vision}: {distance:.1}",
                        FAMILIES[one],
                        FAMILIES[other]
                    );
                }
            }
        }
    }
}
