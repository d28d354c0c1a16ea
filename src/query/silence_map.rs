//! The silence map: everything that the essay says and does not say of one
//! consequence.

use super::claims_on::ClaimsOn;
use crate::argument::{Argument, ClaimId, ConsequenceId, ControlId, PositionId, State};
use crate::evaluate::Edit;
use crate::scenario::{Scenario, Settings};

/// The largest map that is made: a page has no room for more.
pub const MOST_CELLS: usize = 4096;

/// The table over a consequence's support, levers at their positions only:
/// left open is no row of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SilenceMap {
    /// The consequence.
    pub consequence: ConsequenceId,
    /// Its support, in file order; the last changes fastest from cell to cell.
    pub axes: Vec<Vec<(ControlId, PositionId)>>,
    /// All cells.
    pub cells: Vec<Cell>,
}

/// What the essay says in one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The state.
    pub state: State,
    /// The claim that decides it; none when silent.
    pub deciding: Option<ClaimId>,
}

/// The silence map of a consequence, under the reader's edit; none if it has
/// more than [`MOST_CELLS`].
pub fn silence_map(
    argument: &Argument,
    edit: &Edit,
    consequence: ConsequenceId,
) -> Option<SilenceMap> {
    let claims = ClaimsOn::new(argument, edit, consequence);
    let axes: Vec<Vec<_>> = claims
        .axes
        .iter()
        .map(|axis| {
            let positions = argument.control(axis.control).position_ids();
            positions.map(|position| (axis.control, position)).collect()
        })
        .collect();
    let count = axes.iter().map(Vec::len).fold(1, usize::saturating_mul);
    if count > MOST_CELLS {
        return None;
    }
    let mut map = SilenceMap {
        consequence,
        axes,
        cells: Vec::new(),
    };
    map.cells = (0..count)
        .map(|cell| map.evaluated(cell, &claims))
        .collect();
    Some(map)
}

impl SilenceMap {
    /// What a cell fixes: every control of the support.
    pub fn settings(&self, cell: usize) -> Settings {
        let mut rest = cell;
        let mut settings: Settings = (self.axes.iter().rev())
            .map(|axis| {
                let (control, position) = axis[rest % axis.len()];
                rest /= axis.len();
                (control, Some(position))
            })
            .collect();
        settings.reverse();
        settings
    }

    /// The cell of a scenario; none if it leaves a lever of the support open.
    pub fn cell_of(&self, scenario: &Scenario) -> Option<usize> {
        self.axes.iter().try_fold(0, |cell, axis| {
            let is_set = |&(control, position): &_| scenario.setting(control) == Some(position);
            let place = axis.iter().position(is_set)?;
            Some(cell * axis.len() + place)
        })
    }

    /// In how many cells the essay speaks. A count of cells, no probability.
    pub fn speaking(&self) -> usize {
        let cells = self.cells.iter();
        cells.filter(|cell| cell.state != State::Silent).count()
    }

    fn evaluated(&self, cell: usize, claims: &ClaimsOn) -> Cell {
        let mut holding = claims.all();
        for (axis, (_, setting)) in claims.axes.iter().zip(self.settings(cell)) {
            let value = axis.settings.iter().position(|&one| one == setting);
            let value = value.expect("a position is one of its control's settings");
            for (holding, standing) in holding.iter_mut().zip(&axis.standing[value]) {
                *holding &= standing;
            }
        }
        let state = claims.state(&holding);
        Cell {
            state,
            deciding: claims.deciding(&holding, state),
        }
    }
}
