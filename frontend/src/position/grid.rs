//! Moving in the map by keys: one stop of the Tab key, arrows between cells. Pure.

/// A cell: its row, and its place in the row; the row's head is 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct At {
    /// The row.
    pub row: usize,
    /// The place.
    pub col: usize,
}

/// Where a key leads; `rows` says how many cells each row has. `None` for other keys. At an edge one stays.
pub fn step(key: &str, ctrl: bool, at: At, rows: &[usize]) -> Option<At> {
    let last = rows.len().checked_sub(1)?;
    let width = |row: usize| rows[row].max(1) - 1;
    let row = at.row.min(last);
    let to = match (key, ctrl) {
        ("ArrowLeft", _) => At { row, col: at.col.min(width(row)).saturating_sub(1) },
        ("ArrowRight", _) => At { row, col: (at.col + 1).min(width(row)) },
        // The place is kept over shorter rows between.
        ("ArrowUp", _) => At { row: row.saturating_sub(1), col: at.col },
        ("ArrowDown", _) => At { row: (row + 1).min(last), col: at.col },
        ("Home", true) => At::default(),
        ("End", true) => At { row: last, col: width(last) },
        ("Home", false) => At { row, col: 0 },
        ("End", false) => At { row, col: width(row) },
        ("PageUp", _) => At { row: row.saturating_sub(8), col: at.col },
        ("PageDown", _) => At { row: (row + 8).min(last), col: at.col },
        _ => return None,
    };
    Some(to)
}

/// The cell that a place means: the last of a row that is shorter.
pub fn within(at: At, rows: &[usize]) -> At {
    let row = at.row.min(rows.len().saturating_sub(1));
    At { row, col: at.col.min(rows.get(row).copied().unwrap_or(1).max(1) - 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: [usize; 3] = [2, 12, 12];

    fn go(key: &str, row: usize, col: usize) -> Option<(usize, usize)> {
        step(key, false, At { row, col }, &ROWS).map(|at| (at.row, at.col))
    }

    #[test]
    fn arrows_move_by_one_and_stay_at_an_edge() {
        assert_eq!(go("ArrowRight", 1, 10), Some((1, 11)));
        assert_eq!(go("ArrowRight", 1, 11), Some((1, 11)));
        assert_eq!(go("ArrowLeft", 0, 0), Some((0, 0)));
        assert_eq!(go("ArrowDown", 2, 4), Some((2, 4)));
        assert_eq!(go("x", 1, 1), None);
        assert_eq!(step("ArrowDown", false, At::default(), &[]), None);
    }

    #[test]
    fn a_short_row_between_does_not_lose_the_place() {
        let up = step("ArrowUp", false, At { row: 1, col: 7 }, &ROWS).unwrap();
        assert_eq!(within(up, &ROWS), At { row: 0, col: 1 });
        let down = step("ArrowDown", false, up, &ROWS).unwrap();
        assert_eq!(down, At { row: 1, col: 7 });
    }

    #[test]
    fn home_and_end_stay_in_the_row_and_with_ctrl_go_to_the_corners() {
        assert_eq!((go("Home", 1, 7), go("End", 1, 7)), (Some((1, 0)), Some((1, 11))));
        assert_eq!(step("End", true, At { row: 1, col: 7 }, &ROWS), Some(At { row: 2, col: 11 }));
        assert_eq!(step("Home", true, At { row: 1, col: 7 }, &ROWS), Some(At::default()));
    }
}
