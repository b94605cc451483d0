//! What is being looked at before it is saved, and what it would do.

use std::rc::Rc;

use shared::measurement::paste::{Ground, Reading, Unreadable, read, read_typed};
use shared::measurement::sheet::Cells;
use shared::measurement::{Edition, Place};
use shared::member::MemberCode;

use super::grid::Typed;

/// Where a block was pasted: the cell with the caret, and the rows and columns that the grid had then. An edition or a member that comes
/// later does not move it.
#[derive(Clone, PartialEq)]
pub struct Caret {
    at: (usize, usize),
    members: Rc<[MemberCode]>,
    editions: Rc<[Edition]>,
}

impl Caret {
    /// At a place of the grid; none where it is not in it.
    pub fn at(
        (member, edition): &Place,
        rows: &[Option<MemberCode>],
        editions: &Rc<[Edition]>,
    ) -> Option<Self> {
        let row = rows.iter().position(|row| row == member)?;
        let column = editions.iter().position(|one| one == edition)?;
        let members = rows.iter().flatten().copied().collect();
        Some(Self { at: (row, column), members, editions: editions.clone() })
    }
}

/// What is being looked at.
#[derive(Clone, PartialEq)]
pub enum Taken {
    /// What was typed in the grid.
    Typed(Rc<Typed>),
    /// A block that was pasted in the grid.
    Block(Rc<Cells>, Caret),
    /// A table that was pasted beside it, or opened.
    Table(Rc<Cells>),
    /// A known measure, which nobody has just read in its source.
    Known(Rc<Cells>),
}

impl Taken {
    /// The table, where it is one.
    pub fn table(&self) -> Option<Rc<Cells>> {
        match self {
            Self::Typed(_) => None,
            Self::Block(cells, _) | Self::Table(cells) | Self::Known(cells) => Some(cells.clone()),
        }
    }
}

/// What it would do to what stands now.
pub fn read_taken(taken: &Taken, ground: &Ground<'_>) -> Result<Reading, Unreadable> {
    match taken {
        Taken::Typed(typed) => read_typed(typed, ground),
        Taken::Table(cells) | Taken::Known(cells) => read(cells, ground),
        Taken::Block(cells, there) => {
            let (members, editions) = (&there.members, &there.editions);
            read(cells, &Ground { members, editions, caret: Some(there.at), ..*ground })
        }
    }
}

#[cfg(test)]
mod tests {
    use shared::indicator::{Definition, Direction, Spread};
    use shared::measurement::paste::Would;

    use super::*;

    #[test]
    fn a_block_stays_under_its_editions_when_others_come() {
        let definition = Definition {
            unit: "index".into(),
            direction: Direction::Up,
            source: "A survey".into(),
            cycle: 2,
            decimals: 4,
            spread: Spread::Members,
            baseline: None,
            breaks: Vec::new(),
            note: String::new(),
        };
        let code = |code: &str| code.parse::<MemberCode>().unwrap();
        let editions: Rc<[Edition]> = [2020, 2024].map(Edition::of_year).into();
        let rows = [code("DK"), code("FI")].map(Some);
        let caret = Caret::at(&(rows[1], Edition::of_year(2020)), &rows, &editions).unwrap();
        assert_eq!(caret.at, (1, 0));
        let taken = Taken::Block(Rc::new(Cells::of_block("0,1\t0,2").unwrap()), caret);
        let ground = Ground {
            definition: &definition,
            members: &["DK", "EE", "FI"].map(code),
            editions: &[2018, 2020, 2022, 2024].map(Edition::of_year),
            figures: &[],
            caret: None,
            today: "2026-11-24".parse().unwrap(),
            may: &|_| true,
        };
        let reading = read_taken(&taken, &ground).unwrap();
        let places: Vec<_> = reading
            .cells
            .iter()
            .filter(|cell| matches!(cell.would, Would::Add(_)))
            .map(|cell| (cell.member, cell.edition.as_ref().map(Edition::year)))
            .collect();
        assert_eq!(places, [(rows[1], Some(2020)), (rows[1], Some(2024))]);
    }
}
