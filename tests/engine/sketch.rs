//! Small arguments from a few lines of text, so that a test shows all of the
//! argument that it is about.
//!
//! ```text
//! lever alliance: *hold solidify          (* marks the default; none is open)
//! circumstance election: *undecided trump
//! contrast election: undecided trump
//! consequence stability
//! ground creed
//! verdict meant: alliance=solidify
//! claim shock: election=trump -> risks stability; could our_reading; creed
//! claim valve: alliance=solidify election=trump -> cushions stability
//! preset valve: alliance=solidify election=trump
//! contradiction: alliance=hold election=trump
//! moot alliance: election=trump
//! ```
//!
//! A claim is asserted and stated, and rests on nothing, unless it says so.

use explorer::argument::*;

pub(crate) fn sketch(lines: &str) -> Argument {
    let mut argument = Argument::default();
    let lines = || lines.lines().map(str::trim).filter(|line| !line.is_empty());
    for line in lines() {
        declare(&mut argument, line);
    }
    for line in lines() {
        fill_in(&mut argument, line);
    }
    argument
}

/// First all names, so that what comes earlier can speak of what comes later.
fn declare(argument: &mut Argument, line: &str) {
    let (head, rest) = line.split_once(':').unwrap_or((line, ""));
    let (kind, name) = head.split_once(' ').unwrap_or((head, ""));
    let name = name.to_owned();
    let paragraphs = vec![1];
    match kind {
        "lever" => control(argument, name, ControlKind::Lever, rest),
        "circumstance" => control(argument, name, ControlKind::Circumstance, rest),
        "consequence" => argument.consequences.push(Consequence {
            name,
            group: GroupId::new(0),
            paragraphs,
        }),
        "ground" => argument.grounds.push(Ground {
            name,
            kind: KindId::new(0),
            paragraphs,
        }),
        "verdict" => argument.verdicts.push(Verdict {
            name,
            when: when(argument, rest),
            kind: KindId::new(0),
            paragraphs,
        }),
        "claim" => argument.claims.push(Claim {
            name,
            when: Vec::new(),
            effects: Vec::new(),
            modality: Modality::Asserted,
            horizon: HorizonId::new(0),
            basis: Basis::Stated,
            paragraphs,
            rests_on: Vec::new(),
        }),
        "preset" | "contrast" | "contradiction" | "moot" => {}
        other => panic!("a sketch knows no `{other}`"),
    }
}

fn fill_in(argument: &mut Argument, line: &str) {
    let (head, rest) = line.split_once(':').unwrap_or((line, ""));
    let (kind, name) = head.split_once(' ').unwrap_or((head, ""));
    match kind {
        "claim" => claim(argument, name, rest),
        "preset" => preset(argument, name, rest),
        "contrast" => {
            let id = argument.control_named(name).expect(name);
            let position = |name| argument.control(id).position_named(name).expect(name);
            let pair: Vec<_> = rest.split_whitespace().map(position).collect();
            argument.contrast = Contrast {
                control: id,
                pair: pair.try_into().expect("a contrast is of two"),
            };
        }
        "contradiction" => argument.contradictions.push(when(argument, rest)),
        "moot" => argument.moot.push(Moot {
            lever: argument.control_named(name).expect(name),
            when: when(argument, rest),
        }),
        _declared => {}
    }
}

fn control(argument: &mut Argument, name: String, kind: ControlKind, positions: &str) {
    let named = || positions.split_whitespace();
    let default = named().position(|name| name.starts_with('*'));
    argument.controls.push(Control {
        name,
        kind,
        positions: named()
            .map(|name| Position {
                name: name.trim_start_matches('*').to_owned(),
                stance: StanceId::new(0),
                paragraphs: vec![1],
            })
            .collect(),
        default: default.map(PositionId::new),
        paragraphs: vec![1],
    });
}

fn claim(argument: &mut Argument, name: &str, rest: &str) {
    let mut parts = rest.split(';');
    let said = parts.next().expect("split gives at least one part");
    let (conditions, effects) = said.split_once("->").expect("a claim has `->`");
    let when = when(argument, conditions);
    let effects = effects.split(',').map(|effect| {
        let (direction, on) = effect.trim().split_once(' ').expect(effect);
        Effect {
            on: argument.consequence_named(on).expect(on),
            direction: Direction::named(direction).expect(direction),
        }
    });
    let effects = effects.collect();
    let kinds: Vec<_> = parts
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .collect();
    let reasons = parts.next().unwrap_or_default().split_whitespace();
    let rests_on = reasons
        .map(|reason| argument.reason_named(reason).expect(reason))
        .collect();
    let place = argument.claims.iter().position(|claim| claim.name == name);
    let claim = &mut argument.claims[place.expect("all claims are declared")];
    claim.when = when;
    claim.effects = effects;
    claim.rests_on = rests_on;
    for kind in kinds {
        match (Modality::named(kind), Basis::named(kind)) {
            (Some(modality), _) => claim.modality = modality,
            (None, Some(basis)) => claim.basis = basis,
            (None, None) => panic!("no modality or basis is called `{kind}`"),
        }
    }
}

/// `alliance=solidify trilateral=open`
fn preset(argument: &mut Argument, name: &str, rest: &str) {
    let mut settings: Vec<_> = argument.controls.iter().map(|c| c.default).collect();
    for setting in rest.split_whitespace() {
        let (name, position) = setting.split_once('=').expect(setting);
        let control = argument.control_named(name).expect(name);
        settings[control.index()] = argument.control(control).position_named(position);
        assert!(settings[control.index()].is_some() || position == "open");
    }
    argument.presets.push(Preset {
        name: name.to_owned(),
        settings,
    });
}

/// `alliance=hold|solidify election=trump`
fn when(argument: &Argument, text: &str) -> When {
    let conditions = text.split_whitespace().map(|condition| {
        let (name, positions) = condition.split_once('=').expect(condition);
        let control = argument.control_named(name).expect(name);
        let position = |name| argument.control(control).position_named(name).expect(name);
        Condition {
            control,
            positions: positions.split('|').map(position).collect(),
        }
    });
    conditions.collect()
}
