//! Which clauses the map shows, in which groups, and what is inside a group. Pure, so that it is tested without a browser.

use shared::api::position::{BoardClause, CellView, PositionBoard};
use shared::member::MemberCode;
use shared::position::{ClauseState, Value};
use shared::text::Kind as ClauseKind;

use super::address::Chosen;
use super::words::says;

/// Clauses that stand under one heading; indices into the board's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The chapter or goal that heads them; none for what stands before the first.
    pub head: Option<usize>,
    /// They, the head among them.
    pub clauses: Vec<usize>,
}

/// What is inside a group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Clauses.
    pub clauses: usize,
    /// Of them not settled.
    pub open: usize,
    /// Objections that stand.
    pub objections: usize,
    /// Reservations that stand.
    pub reservations: usize,
    /// Positions on other words.
    pub again: usize,
}

/// Whether there is still something to talk about at the table.
pub const fn is_open(state: ClauseState) -> bool {
    matches!(state, ClauseState::Open | ClauseState::Bracketed | ClauseState::Reopened)
}

/// What a delegation has said of a clause.
pub fn cell(clause: &BoardClause, member: MemberCode) -> Option<&CellView> {
    clause.cells.iter().find(|cell| cell.position.member == member)
}

/// The delegations that are shown.
pub fn columns(board: &PositionBoard, chosen: &Chosen) -> Vec<MemberCode> {
    let one = chosen.member.filter(|member| board.entitled.contains(member));
    one.map_or_else(|| board.entitled.clone(), |one| vec![one])
}

/// The clauses that are shown, in the order of the text.
pub fn shown(board: &PositionBoard, chosen: &Chosen) -> Vec<usize> {
    let columns = columns(board, chosen);
    let fits = |clause: &BoardClause| {
        let state = !chosen.open || is_open(clause.state);
        let said =
            chosen.kind.is_none_or(|kind| columns.iter().any(|member| says(cell(clause, *member), kind)));
        state && said
    };
    (0..board.clauses.len()).filter(|at| fits(&board.clauses[*at])).collect()
}

/// The same in groups by chapter and goal; a group of which nothing is shown is none.
pub fn groups(board: &PositionBoard, shown: &[usize]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut head = None;
    let mut begins = true;
    for (at, clause) in board.clauses.iter().enumerate() {
        if matches!(clause.kind, ClauseKind::Chapter | ClauseKind::Goal) {
            head = Some(at);
            begins = true;
        }
        if !shown.contains(&at) {
            continue;
        }
        if begins {
            groups.push(Group { head, clauses: Vec::new() });
            begins = false;
        }
        if let Some(group) = groups.last_mut() {
            group.clauses.push(at);
        }
    }
    groups
}

/// What is inside a group, among the delegations that are shown.
pub fn tally(board: &PositionBoard, group: &Group, columns: &[MemberCode]) -> Tally {
    let mut tally = Tally { clauses: group.clauses.len(), ..Tally::default() };
    for at in &group.clauses {
        let clause = &board.clauses[*at];
        tally.open += usize::from(is_open(clause.state));
        for cell in clause.cells.iter().filter(|cell| columns.contains(&cell.position.member)) {
            match (cell.current, &cell.position.value) {
                (false, _) => tally.again += 1,
                (true, Value::Object { .. }) => tally.objections += 1,
                (true, Value::Reservation { .. }) => tally.reservations += 1,
                (true, Value::Agree | Value::CanLiveWith) => {}
            }
        }
    }
    tally
}

/// The next clause that is not settled among those shown, after or before one; ends meet. From none it is the first, or the
/// last.
pub fn next_open(board: &PositionBoard, shown: &[usize], from: Option<usize>, back: bool) -> Option<usize> {
    let open: Vec<usize> = shown.iter().copied().filter(|at| is_open(board.clauses[*at].state)).collect();
    let found = match (from, back) {
        (Some(from), false) => open.iter().find(|at| **at > from),
        (Some(from), true) => open.iter().rev().find(|at| **at < from),
        (None, _) => None,
    };
    found.or(if back { open.last() } else { open.first() }).copied()
}

#[cfg(test)]
mod tests {
    use shared::position::ReservationKind;

    use super::*;
    use crate::position::address::Kind;
    use crate::position::samples::{agrees, board, objects, on_other_words, reserves};

    #[test]
    fn clauses_are_grouped_under_their_chapter_or_goal_with_the_heading_first() {
        let board = board();
        let all: Vec<usize> = (0..board.clauses.len()).collect();
        let found: Vec<_> =
            groups(&board, &all).into_iter().map(|group| (group.head, group.clauses)).collect();
        assert_eq!(found, [(None, vec![0]), (Some(1), vec![1, 2, 3]), (Some(4), vec![4, 5])]);
        let few: Vec<_> =
            groups(&board, &[3, 5]).into_iter().map(|group| (group.head, group.clauses)).collect();
        assert_eq!(few, [(Some(1), vec![3]), (Some(4), vec![5])]);
    }

    #[test]
    fn a_choice_of_what_was_said_looks_at_the_delegations_that_are_shown() {
        let mut board = board();
        board.clauses[2].cells = vec![agrees("DK"), objects("FI")];
        board.clauses[5].cells = vec![on_other_words(objects("DK"))];
        let shown = |kind, member: Option<&str>| {
            let member = member.map(|code| code.parse().unwrap());
            super::shown(&board, &Chosen { kind: Some(kind), member, ..Chosen::default() })
        };
        assert_eq!(shown(Kind::Object, None), [2]);
        assert_eq!(shown(Kind::Object, Some("DK")), [0; 0]);
        assert_eq!(shown(Kind::Again, Some("DK")), [5]);
        assert_eq!(shown(Kind::Nothing, Some("DK")), [0, 1, 3, 4]);
        board.clauses[2].state = ClauseState::Agreed;
        let open = super::shown(&board, &Chosen { open: true, ..Chosen::default() });
        assert_eq!(open, [0, 1, 3, 4, 5]);
    }

    #[test]
    fn a_choice_of_a_kind_of_reservation_leaves_the_others_out() {
        let mut board = board();
        board.clauses[2].cells = vec![reserves("DK", ReservationKind::Scrutiny)];
        board.clauses[3].cells = vec![reserves("FI", ReservationKind::Substantive)];
        board.clauses[5].cells = vec![on_other_words(reserves("DK", ReservationKind::Scrutiny))];
        let shown = |kind| super::shown(&board, &Chosen { kind: Some(kind), ..Chosen::default() });
        assert_eq!(shown(Kind::Reserve), [2, 3]);
        assert_eq!(shown(Kind::Scrutiny), [2]);
        assert_eq!(shown(Kind::Substantive), [3]);
        assert_eq!(shown(Kind::Linguistic), [0; 0]);
    }

    #[test]
    fn a_fold_knows_what_is_inside() {
        let mut board = board();
        board.clauses[2].cells = vec![agrees("DK"), objects("FI")];
        board.clauses[3].cells = vec![on_other_words(agrees("DK"))];
        board.clauses[3].state = ClauseState::AgreedAdRef;
        let group = Group { head: Some(1), clauses: vec![1, 2, 3] };
        let tally = tally(&board, &group, &board.entitled);
        assert_eq!(tally, Tally { clauses: 3, open: 2, objections: 1, reservations: 0, again: 1 });
    }

    #[test]
    fn next_goes_round_among_what_is_shown_and_not_settled() {
        let mut board = board();
        for at in [0, 2, 4] {
            board.clauses[at].state = ClauseState::Agreed;
        }
        board.clauses[5].state = ClauseState::AgreedAdRef;
        let all: Vec<usize> = (0..6).collect();
        let next = |from, back| next_open(&board, &all, from, back);
        assert_eq!((next(None, false), next(None, true)), (Some(1), Some(3)));
        assert_eq!((next(Some(1), false), next(Some(3), false)), (Some(3), Some(1)));
        assert_eq!((next(Some(3), true), next(Some(1), true)), (Some(1), Some(3)));
        assert_eq!(next_open(&board, &[0, 2], None, false), None);
    }
}
