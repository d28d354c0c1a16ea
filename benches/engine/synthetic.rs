//! Arguments of any size, made by rule: the same on every machine.

#[allow(clippy::wildcard_imports, reason = "it makes one of everything")]
use explorer::argument::*;

/// What a synthetic argument is made of.
#[derive(Clone, Copy)]
pub(crate) struct Shape {
    pub(crate) levers: usize,
    pub(crate) positions: usize,
    pub(crate) consequences: usize,
    pub(crate) claims: usize,
    /// On how many levers a consequence depends.
    pub(crate) support: usize,
}

impl Shape {
    /// The essay's own shape, so many times.
    pub(crate) fn essay(times: usize) -> Self {
        Self {
            levers: 12 * times.min(40),
            positions: 3,
            consequences: 18 * times,
            claims: 30 * times,
            support: 3,
        }
    }

    /// 40 levers and 2,000 claims; a consequence depends on so many levers.
    pub(crate) fn supported(support: usize) -> Self {
        Self {
            levers: 40,
            positions: 4,
            consequences: 100,
            claims: 2000,
            support,
        }
    }

    pub(crate) fn argument(self) -> Argument {
        let mut random = Random(1);
        let controls = (0..self.levers).map(|place| self.control(place));
        let consequences = (0..self.consequences).map(|place| Consequence {
            name: format!("x{place}"),
            group: GroupId::new(0),
            paragraphs: vec![1],
        });
        Argument {
            controls: controls.collect(),
            consequences: consequences.collect(),
            claims: (0..self.claims)
                .map(|place| self.claim(place, &mut random))
                .collect(),
            ..Argument::default()
        }
    }

    fn control(self, place: usize) -> Control {
        let position = |place: usize| Position {
            name: format!("p{place}"),
            stance: StanceId::new(0),
            paragraphs: vec![1],
        };
        Control {
            name: format!("l{place}"),
            kind: ControlKind::Lever,
            positions: (0..self.positions).map(position).collect(),
            default: Some(PositionId::new(0)),
            paragraphs: vec![1],
        }
    }

    /// The claims go round the consequences; each names three levers of its
    /// consequence's support, with half of their positions.
    fn claim(self, place: usize, random: &mut Random) -> Claim {
        let on = place % self.consequences;
        let mut when = When::new();
        for _ in 0..3 {
            let lever = (on * self.support + random.below(self.support)) % self.levers;
            let control = ControlId::new(lever);
            let first = random.below(self.positions);
            let half = (0..self.positions.div_ceil(2)).map(|next| (first + next) % self.positions);
            if when.iter().all(|condition| condition.control != control) {
                when.push(Condition {
                    control,
                    positions: half.map(PositionId::new).collect(),
                });
            }
        }
        Claim {
            name: format!("c{place}"),
            when,
            effects: vec![Effect {
                on: ConsequenceId::new(on),
                direction: Direction::ALL[random.below(Direction::ALL.len())],
            }],
            modality: Modality::ALL[random.below(Modality::ALL.len())],
            horizon: HorizonId::new(0),
            basis: Basis::Stated,
            paragraphs: vec![1],
            rests_on: Vec::new(),
        }
    }
}

/// Knuth's linear congruential generator.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as usize % limit
    }
}
