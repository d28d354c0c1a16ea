//! A small argument for the tests of this folder.

use crate::argument::{
    Argument, Basis, Claim, Condition, Consequence, ConsequenceId, Contrast, Control, ControlId,
    ControlKind, Direction, Effect, GroupId, HorizonId, Modality, Position, PositionId, StanceId,
};

/// Two levers of two positions, left open at the start, and the contrasted
/// circumstance, whose first position is neither of the pair. Of the first
/// consequence nothing is ever said; the second opens with both levers at
/// their last position; the third is at risk under the pair's second value,
/// and eased there by the first lever.
pub(crate) fn argument() -> Argument {
    let claims = vec![
        claim("both", &[(0, 1), (1, 1)], 1, Direction::Opens),
        claim("risk", &[(2, 2)], 2, Direction::Risks),
        claim("ease", &[(0, 1), (2, 2)], 2, Direction::Cushions),
    ];
    Argument {
        controls: vec![
            control("a", ControlKind::Lever, 2),
            control("b", ControlKind::Lever, 2),
            control("c", ControlKind::Circumstance, 3),
        ],
        contrast: Contrast {
            control: ControlId::new(2),
            pair: [PositionId::new(1), PositionId::new(2)],
        },
        consequences: ["never", "opened", "eased"].map(consequence).into(),
        claims,
        ..Argument::default()
    }
}

/// A consequence that depends on so many levers.
pub(crate) fn large(levers: usize) -> Argument {
    let when: Vec<_> = (0..levers).map(|lever| (lever, 1)).collect();
    let lever = |place: usize| control(&format!("l{place}"), ControlKind::Lever, 4);
    Argument {
        controls: (0..levers).map(lever).collect(),
        consequences: vec![consequence("large")],
        claims: vec![claim("all", &when, 0, Direction::Aims)],
        ..Argument::default()
    }
}

fn control(name: &str, kind: ControlKind, positions: usize) -> Control {
    let position = |place: usize| Position {
        name: place.to_string(),
        stance: StanceId::default(),
        paragraphs: Vec::new(),
    };
    Control {
        name: name.to_owned(),
        kind,
        positions: (0..positions).map(position).collect(),
        default: (kind == ControlKind::Circumstance).then(PositionId::default),
        paragraphs: Vec::new(),
    }
}

fn consequence(name: &str) -> Consequence {
    Consequence {
        name: name.to_owned(),
        group: GroupId::default(),
        paragraphs: Vec::new(),
    }
}

fn claim(name: &str, when: &[(usize, usize)], on: usize, direction: Direction) -> Claim {
    let condition = |&(control, position): &(usize, usize)| Condition {
        control: ControlId::new(control),
        positions: std::iter::once(PositionId::new(position)).collect(),
    };
    Claim {
        name: name.to_owned(),
        when: when.iter().map(condition).collect(),
        effects: vec![Effect {
            on: ConsequenceId::new(on),
            direction,
        }],
        modality: Modality::Can,
        horizon: HorizonId::default(),
        basis: Basis::Stated,
        paragraphs: vec![1],
        rests_on: Vec::new(),
    }
}
