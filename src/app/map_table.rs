//! A silence map as the rows and columns of a table.

use crate::argument::{ControlId, PositionId};
use crate::query::SilenceMap;

/// Rows and columns; each cell is a place in the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapTable {
    /// What the columns stand for; none if the map has no axis.
    pub columns: Vec<(ControlId, PositionId)>,
    /// The controls that the rows' headings stand for, outermost first.
    pub row_axes: Vec<ControlId>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The headings that begin here, outermost first.
    pub headings: Vec<Heading>,
    /// One cell a column.
    pub cells: Vec<usize>,
}

/// A heading of one row or of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The control.
    pub control: ControlId,
    /// Its position in these rows.
    pub position: PositionId,
    /// How many rows it stands for.
    pub rows: usize,
}

/// The table of a map: the columns are the contrasted control's if the map has
/// it, else the last axis's; the rows are all combinations of the others.
pub fn map_table(map: &SilenceMap, contrasted: ControlId) -> MapTable {
    let of = |axis: &Vec<(ControlId, PositionId)>| axis[0].0;
    let columns = map.axes.iter().position(|axis| of(axis) == contrasted);
    let columns = columns.or(map.axes.len().checked_sub(1));
    // How far apart two neighbours on each axis stand in the map.
    let strides: Vec<usize> = (0..map.axes.len())
        .map(|at| map.axes[at + 1..].iter().map(Vec::len).product())
        .collect();
    // The outermost axis is filled in last, so that its headings stand first.
    let mut rows = vec![Row {
        headings: Vec::new(),
        cells: columns.map_or_else(
            || vec![0],
            |at| (0..map.axes[at].len()).map(|n| n * strides[at]).collect(),
        ),
    }];
    let others: Vec<usize> = (0..map.axes.len())
        .filter(|&at| Some(at) != columns)
        .collect();
    for &at in others.iter().rev() {
        let below = rows;
        let height = below.len();
        rows = Vec::with_capacity(height * map.axes[at].len());
        for (place, &(control, position)) in map.axes[at].iter().enumerate() {
            for (row_at, row) in below.iter().enumerate() {
                let heading = (row_at == 0).then_some(Heading {
                    control,
                    position,
                    rows: height,
                });
                rows.push(Row {
                    headings: heading.into_iter().chain(row.headings.clone()).collect(),
                    cells: row
                        .cells
                        .iter()
                        .map(|cell| cell + place * strides[at])
                        .collect(),
                });
            }
        }
    }
    MapTable {
        columns: columns.map_or_else(Vec::new, |at| map.axes[at].clone()),
        row_axes: others.iter().map(|&at| of(&map.axes[at])).collect(),
        rows,
    }
}

#[cfg(test)]
mod tests;
