//! Small arguments at random, for the rules that no scenario of the essay
//! reaches.

use explorer::argument::*;
use explorer::evaluate::Edit;
use proptest::collection::vec;
use proptest::prelude::*;

/// An argument of at most four controls, and a reader's edit of it.
pub(crate) fn argument_and_edit() -> impl Strategy<Value = (Argument, Edit)> {
    let controls = vec((any::<bool>(), 2..4_usize, any::<u8>()), 1..5);
    let claims = vec(claim(), 0..9);
    let flags = vec(vec((any::<u8>(), 1..8_u8), 1..3), 0..3);
    let edit = (vec(any::<u8>(), 0..3), any::<bool>());
    (controls, 1..4_usize, claims, flags, edit).prop_map(
        |(controls, consequences, claims, flags, (rejected, stated_only))| {
            let mut argument = skeleton(&controls, consequences);
            let verdicts = flags.iter().enumerate().map(|(place, conditions)| Verdict {
                name: format!("verdict{place}"),
                when: when(&argument, conditions),
                kind: KindId::new(0),
                paragraphs: vec![1],
            });
            argument.verdicts = verdicts.collect();
            argument.contradictions = argument.verdicts.iter().map(|v| v.when.clone()).collect();
            let moot = argument.verdicts.iter().map(|v| Moot {
                lever: ControlId::new(0),
                when: v.when.clone(),
            });
            argument.moot = moot.collect();
            argument.claims = claims
                .iter()
                .enumerate()
                .map(|(place, raw)| raw.claim(place, claims.len(), &argument))
                .collect();
            let reasons = rejected
                .iter()
                .map(|&raw| reason(raw, claims.len(), &argument));
            let edit = reasons.fold(Edit::default(), |edit, reason| edit.toggled(reason));
            (
                argument,
                Edit {
                    stated_only,
                    ..edit
                },
            )
        },
    )
}

#[derive(Clone, Debug)]
struct RawClaim {
    when: Vec<(u8, u8)>,
    effects: Vec<(u8, u8)>,
    modality: u8,
    basis: u8,
    rests_on: Vec<u8>,
}

fn claim() -> impl Strategy<Value = RawClaim> {
    let when = vec((any::<u8>(), 1..8_u8), 0..4);
    let effects = vec((any::<u8>(), any::<u8>()), 1..3);
    let rests_on = vec(any::<u8>(), 0..2);
    (when, effects, any::<u8>(), any::<u8>(), rests_on).prop_map(
        |(when, effects, modality, basis, rests_on)| RawClaim {
            when,
            effects,
            modality,
            basis,
            rests_on,
        },
    )
}

impl RawClaim {
    fn claim(&self, place: usize, claims: usize, argument: &Argument) -> Claim {
        let effects = self.effects.iter().map(|&(on, direction)| Effect {
            on: ConsequenceId::new(usize::from(on) % argument.consequences.len()),
            direction: one_of(Direction::ALL, direction),
        });
        let reasons = self.rests_on.iter();
        Claim {
            name: format!("claim{place}"),
            when: when(argument, &self.when),
            effects: effects.collect(),
            modality: one_of(Modality::ALL, self.modality),
            horizon: HorizonId::new(0),
            basis: one_of(Basis::ALL, self.basis),
            paragraphs: vec![1],
            rests_on: reasons.map(|&raw| reason(raw, claims, argument)).collect(),
        }
    }
}

fn one_of<T: Copy>(all: &[T], raw: u8) -> T {
    all[usize::from(raw) % all.len()]
}

fn reason(raw: u8, claims: usize, argument: &Argument) -> Reason {
    let verdicts = argument.verdicts.len();
    let place = usize::from(raw) % (claims + verdicts + argument.grounds.len());
    if place < claims {
        Reason::Claim(ClaimId::new(place))
    } else if place < claims + verdicts {
        Reason::Verdict(VerdictId::new(place - claims))
    } else {
        Reason::Ground(GroundId::new(place - claims - verdicts))
    }
}

/// Conditions from raw controls and sets of positions, each control once.
fn when(argument: &Argument, raw: &[(u8, u8)]) -> When {
    let mut when = When::new();
    for &(control, positions) in raw {
        let id = ControlId::new(usize::from(control) % argument.controls.len());
        let mut positions: PositionSet = (argument.control(id).position_ids())
            .filter(|position| positions & (1 << position.index()) != 0)
            .collect();
        if positions.first().is_none() {
            positions = [PositionId::new(0)].into_iter().collect();
        }
        if when.iter().all(|condition| condition.control != id) {
            when.push(Condition {
                control: id,
                positions,
            });
        }
    }
    when
}

/// Levers first, then circumstances, as in every argument.
fn skeleton(controls: &[(bool, usize, u8)], consequences: usize) -> Argument {
    let mut sorted = controls.to_vec();
    sorted.sort_by_key(|(is_circumstance, ..)| *is_circumstance);
    let controls = sorted.iter().enumerate();
    let controls = controls.map(|(place, &(is_circumstance, positions, default))| {
        let default = usize::from(default) % (positions + 1);
        let position = |place: usize| Position {
            name: format!("p{place}"),
            stance: StanceId::new(0),
            paragraphs: vec![1],
        };
        Control {
            name: format!("c{place}"),
            kind: if is_circumstance {
                ControlKind::Circumstance
            } else {
                ControlKind::Lever
            },
            positions: (0..positions).map(position).collect(),
            default: match (default.checked_sub(1), is_circumstance) {
                (None, true) => Some(PositionId::new(0)),
                (default, _) => default.map(PositionId::new),
            },
            paragraphs: vec![1],
        }
    });
    Argument {
        controls: controls.collect(),
        consequences: (0..consequences)
            .map(|place| Consequence {
                name: format!("x{place}"),
                group: GroupId::new(0),
                paragraphs: vec![1],
            })
            .collect(),
        grounds: (0..2)
            .map(|place| Ground {
                name: format!("ground{place}"),
                kind: KindId::new(0),
                paragraphs: vec![1],
            })
            .collect(),
        ..Argument::default()
    }
}
