use super::*;
use crate::argument::{ConsequenceId, State};
use crate::query::Cell;

/// A map with so many positions on each axis.
fn map(sizes: &[usize]) -> SilenceMap {
    let axis = |(control, &size): (usize, &usize)| {
        let positions = (0..size).map(PositionId::new);
        positions.map(|at| (ControlId::new(control), at)).collect()
    };
    let cell = Cell {
        state: State::Silent,
        deciding: None,
    };
    SilenceMap {
        consequence: ConsequenceId::default(),
        axes: sizes.iter().enumerate().map(axis).collect(),
        cells: vec![cell; sizes.iter().product()],
    }
}

/// Each row as its headings (`control.position×rows`) and its cells.
fn check(sizes: &[usize], contrasted: usize, expected: &[&str]) {
    let map = map(sizes);
    let table = map_table(&map, ControlId::new(contrasted));
    let heading = |heading: &Heading| {
        let (control, position) = (heading.control.index(), heading.position.index());
        format!("{control}.{position}×{} ", heading.rows)
    };
    let rows: Vec<String> = (table.rows.iter())
        .map(|row| {
            let headings: String = row.headings.iter().map(heading).collect();
            format!("{headings}{:?}", row.cells)
        })
        .collect();
    assert_eq!(rows, expected, "{sizes:?}");

    // Every cell stands once, under the column and beside the rows it fixes.
    let mut seen: Vec<usize> = table
        .rows
        .iter()
        .flat_map(|row| row.cells.clone())
        .collect();
    seen.sort_unstable();
    assert_eq!(seen, (0..map.cells.len()).collect::<Vec<_>>());
    for row in &table.rows {
        for (at, &cell) in row.cells.iter().enumerate() {
            if let Some(&(control, position)) = table.columns.get(at) {
                assert!(map.settings(cell).contains(&(control, Some(position))));
            }
        }
    }
}

#[test]
fn axes_become_rows_and_columns() {
    check(&[], 0, &["[0]"]);
    check(&[3], 0, &["[0, 1, 2]"]);
    check(&[2, 3], 9, &["0.0×1 [0, 1, 2]", "0.1×1 [3, 4, 5]"]);
    check(
        &[2, 3],
        0,
        &["1.0×1 [0, 3]", "1.1×1 [1, 4]", "1.2×1 [2, 5]"],
    );
    check(
        &[2, 2, 2],
        1,
        &[
            "0.0×2 2.0×1 [0, 2]",
            "2.1×1 [1, 3]",
            "0.1×2 2.0×1 [4, 6]",
            "2.1×1 [5, 7]",
        ],
    );
}
