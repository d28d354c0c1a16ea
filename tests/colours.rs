//! Every family's colour can be read on every ground it stands on, and no two
//! families look alike, with full colour vision or without.
//!
//! Contrast is WCAG 2.2's (1.4.3); colour vision is simulated after Machado,
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
    include_str!("../styles/tokens.css")
        .lines()
        .take_while(|line| !line.contains("prefers-contrast"))
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
    let tokens = tokens();
    for theme in [0, 1] {
        for family in FAMILIES {
            for ground in ["paper", "card", &format!("{family}-tint")] {
                let ratio = contrast(tokens[family][theme], tokens[ground][theme]);
                assert!(
                    ratio >= 4.5,
                    "{family} on {ground}, theme {theme}: {ratio:.2}"
                );
            }
        }
    }
}

#[test]
fn neutral_text_reads_on_every_ground() {
    let tokens = tokens();
    let tints = FAMILIES.map(|family| format!("{family}-tint"));
    let grounds = tints.iter().map(String::as_str).chain(["paper", "card"]);
    for (theme, ground) in [0, 1]
        .into_iter()
        .flat_map(|t| grounds.clone().map(move |g| (t, g)))
    {
        for text in ["ink", "ink-2"] {
            let ratio = contrast(tokens[text][theme], tokens[ground][theme]);
            assert!(
                ratio >= 4.5,
                "{text} on {ground}, theme {theme}: {ratio:.2}"
            );
        }
    }
    for theme in [0, 1] {
        let ratio = contrast(tokens["edge"][theme], tokens["card"][theme]);
        assert!(ratio >= 3., "controls' edge, theme {theme}: {ratio:.2}");
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
