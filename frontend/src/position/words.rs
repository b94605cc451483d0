//! Positions and states in words and marks. A mark is a shape, a word and a colour, never a colour alone.

use shared::api::position::{BoardClause, CellView, PositionBoard, PositionView};
use shared::position::{ClauseState, ReservationKind, Rules, Scope, Value};
use shared::text::outline::section;
use shared::text::{ClauseId, Wording};
use shared::time::Instant;

use super::address::Kind;
use crate::context::I18n;
use crate::revision::words;
use crate::ui::format::Detail;
use crate::ui::{Color, Glyph};

/// How a cell is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// What the style sheet knows it by.
    pub look: &'static str,
    /// The shape; nothing said has none.
    pub glyph: Option<Glyph>,
    /// The word.
    pub word: String,
}

/// The mark of what was said, whichever words it was said of.
pub fn mark_of(t: &I18n, value: &Value) -> Mark {
    let (look, glyph, word) = match value {
        Value::Agree => ("agree", Glyph::Check, t.position_said_agree()),
        Value::CanLiveWith => ("live", Glyph::Handshake, t.position_said_live()),
        Value::Object { .. } => ("object", Glyph::X, t.position_said_object()),
        Value::Reservation { kind, .. } => match kind {
            ReservationKind::General | ReservationKind::Substantive => {
                ("reserve", Glyph::Hand, t.position_said_reserve())
            }
            ReservationKind::Scrutiny => ("scrutiny", Glyph::Search, t.position_said_scrutiny()),
            ReservationKind::Parliamentary => ("scrutiny", Glyph::Gavel, t.position_said_parliament()),
            ReservationKind::Linguistic => ("scrutiny", Glyph::Languages, t.position_said_linguistic()),
        },
    };
    Mark { look, glyph: Some(glyph), word }
}

/// The mark of a cell.
pub fn mark(t: &I18n, cell: Option<&CellView>) -> Mark {
    match cell {
        None => Mark { look: "none", glyph: None, word: t.position_said_none() },
        Some(cell) if !cell.current => again(t),
        Some(cell) => mark_of(t, &cell.position.value),
    }
}

/// The mark of what is to be reconfirmed.
pub fn again(t: &I18n) -> Mark {
    Mark { look: "again", glyph: Some(Glyph::RefreshCw), word: t.position_said_again() }
}

/// A reservation's kind.
pub fn kind(t: &I18n, kind: ReservationKind) -> String {
    match kind {
        ReservationKind::General => t.position_reservation_general(),
        ReservationKind::Substantive => t.position_reservation_substantive(),
        ReservationKind::Scrutiny => t.position_reservation_scrutiny(),
        ReservationKind::Parliamentary => t.position_reservation_parliamentary(),
        ReservationKind::Linguistic => t.position_reservation_linguistic(),
    }
}

/// What was said, whole: "agrees, confirmed by the capital".
pub fn said(t: &I18n, position: &PositionView) -> String {
    match (&position.value, position.confirmed) {
        (Value::Agree, false) => t.position_whole_agree(),
        (Value::Agree, true) => t.position_whole_agree_confirmed(),
        (Value::CanLiveWith, false) => t.position_whole_live(),
        (Value::CanLiveWith, true) => t.position_whole_live_confirmed(),
        (Value::Object { .. }, _) => t.position_whole_object(),
        (Value::Reservation { kind: of, .. }, _) => kind(t, *of),
    }
}

/// What a cell says, whole.
pub fn whole(t: &I18n, cell: Option<&CellView>) -> String {
    match cell {
        None => t.position_whole_none(),
        Some(cell) if cell.current => said(t, &cell.position),
        Some(cell) => t.position_whole_again(said(t, &cell.position)),
    }
}

/// What a cell says where its mark is seen: led by the mark's word, unless it has it in it, so that who speaks to the page
/// can say what they see (WCAG 2.5.3).
pub fn spoken(t: &I18n, cell: Option<&CellView>) -> String {
    let (seen, whole) = (mark(t, cell).word, whole(t, cell));
    if cell.is_none() || has_words(&whole, &seen) { whole } else { format!("{seen}, {whole}") }
}

/// Whether words stand in a sentence as they are: "parliament" is not in "parliamentary reservation".
fn has_words(sentence: &str, words: &str) -> bool {
    let apart = |text: &str| {
        let words: Vec<&str> =
            text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        format!(" {} ", words.join(" "))
    };
    apart(sentence).contains(&apart(words))
}

/// Which choice a cell fits.
pub fn kind_of(cell: Option<&CellView>) -> Kind {
    match cell {
        None => Kind::Nothing,
        Some(cell) if !cell.current => Kind::Again,
        Some(cell) => match cell.position.value {
            Value::Agree => Kind::Agree,
            Value::CanLiveWith => Kind::Live,
            Value::Reservation { .. } => Kind::Reserve,
            Value::Object { .. } => Kind::Object,
        },
    }
}

/// Whether a cell fits a choice. The kind of a reservation is a closer choice than that there is one.
pub fn says(cell: Option<&CellView>, chosen: Kind) -> bool {
    match chosen.reservation() {
        None => kind_of(cell) == chosen,
        Some(wanted) => cell.filter(|cell| cell.current).is_some_and(
            |cell| matches!(&cell.position.value, Value::Reservation { kind, .. } if *kind == wanted),
        ),
    }
}

/// A choice in words; the kinds of reservation stand beneath that of any.
pub fn choice(t: &I18n, chosen: Kind) -> String {
    if let Some(of) = chosen.reservation() {
        return format!("– {}", kind(t, of));
    }
    match chosen {
        Kind::Agree => t.position_filter_agree(),
        Kind::Live => t.position_filter_live(),
        Kind::Reserve
        | Kind::General
        | Kind::Substantive
        | Kind::Scrutiny
        | Kind::Parliamentary
        | Kind::Linguistic => t.position_filter_reserve(),
        Kind::Object => t.position_filter_object(),
        Kind::Again => t.position_filter_again(),
        Kind::Nothing => t.position_filter_none(),
    }
}

/// A state in words, with its icon and colour.
pub fn state(t: &I18n, state: ClauseState) -> (String, Glyph, Color) {
    match state {
        ClauseState::Open => (t.position_state_open(), Glyph::CircleDashed, Color::Neutral),
        ClauseState::Bracketed => (t.position_state_bracketed(), Glyph::Brackets, Color::Info),
        ClauseState::AgreedAdRef => (t.position_state_ad_ref(), Glyph::CircleDot, Color::Neutral),
        ClauseState::Agreed => (t.position_state_agreed(), Glyph::CheckCheck, Color::Success),
        ClauseState::Reopened => (t.position_state_reopened(), Glyph::Undo, Color::Time),
    }
}

/// How a state is named in the style sheet.
pub const fn state_name(state: ClauseState) -> &'static str {
    match state {
        ClauseState::Open => "open",
        ClauseState::Bracketed => "bracketed",
        ClauseState::AgreedAdRef => "ad_ref",
        ClauseState::Agreed => "agreed",
        ClauseState::Reopened => "reopened",
    }
}

/// Why a clause stands where it does, in sentences.
pub fn why(t: &I18n, board: &PositionBoard, clause: &BoardClause) -> Vec<String> {
    let mut why = Vec::new();
    match clause.state {
        ClauseState::Bracketed => {
            if clause.brackets > 0 {
                why.push(t.position_why_bracketed());
            }
            if clause.contested {
                why.push(t.position_why_contested());
            }
        }
        ClauseState::AgreedAdRef => why.push(t.position_why_ad_ref()),
        ClauseState::Agreed => {
            match clause.closed.as_ref().and_then(|closed| Some((closed.by.as_ref()?, closed.at))) {
                Some((by, at)) => why.push(t.position_why_agreed_chair(&by.name, day(t, at))),
                None => why.push(t.position_why_agreed_all()),
            }
        }
        ClauseState::Open | ClauseState::Reopened => {
            if clause.state == ClauseState::Reopened {
                why.push(reopened(t, clause));
            }
            let heard = clause.cells.iter().filter(|cell| cell.current).count();
            let silent = board.entitled.len().saturating_sub(heard);
            if silent > 0 {
                why.push(t.position_why_silent(silent));
            }
            if holds(board, clause) {
                why.push(t.position_why_held());
            }
        }
    }
    why
}

fn reopened(t: &I18n, clause: &BoardClause) -> String {
    let closed = clause.closed.as_ref().map(|closed| closed.at);
    match clause.reopened.as_ref().filter(|one| closed.is_none_or(|closed| closed <= one.at)) {
        Some(one) => {
            format!("{} {}", t.position_why_reopened_chair(&one.by.name, day(t, one.at)), one.reason)
        }
        None => t.position_why_reopened_edit(),
    }
}

/// Whether somebody's word stands in the way of agreement at the table.
fn holds(board: &PositionBoard, clause: &BoardClause) -> bool {
    let rules = Rules::for_members(board.entitled.clone());
    let in_the_way = |value: &Value| match value {
        Value::Object { .. } => true,
        Value::Reservation { kind, .. } => rules.hold_ad_ref.contains(kind),
        Value::Agree | Value::CanLiveWith => false,
    };
    let mine = clause.cells.iter().any(|cell| cell.current && in_the_way(&cell.position.value));
    mine || board.wide.iter().any(|one| in_the_way(&one.value) && covers(board, clause, &one.scope))
}

/// Whether a reservation on more than a clause covers this one. One whose section is gone, or has no heading any more, stands against
/// the whole text.
fn covers(board: &PositionBoard, clause: &BoardClause, scope: &Scope) -> bool {
    let find = |id: &ClauseId| board.clauses.iter().position(|one| one.clause == *id);
    let heads = |at: &usize| board.clauses[*at].kind.is_heading_like();
    match scope {
        Scope::Text => true,
        Scope::Clause { .. } => false,
        Scope::Section { head } => find(head).filter(heads).is_none_or(|head| {
            let shapes: Vec<_> = board.clauses.iter().map(|one| (one.kind, one.level)).collect();
            find(&clause.clause).is_some_and(|at| section(&shapes, head).contains(&at))
        }),
    }
}

/// A day.
pub fn day(t: &I18n, at: Instant) -> String {
    t.formats().instant(at.millis() as f64, Detail::Day)
}

/// A clause's label as one says it: "Goal 2", "2.1.b"; of what has none, the beginning of its words.
pub fn label(t: &I18n, clause: &BoardClause) -> String {
    if clause.label.is_empty() { start(&clause.wording) } else { words::label(t, clause.kind, &clause.label) }
}

/// So many characters of a clause's words stand for it in lists.
const START_MOST: usize = 90;

/// The beginning of a wording, cut at a word.
pub fn start(wording: &Wording) -> String {
    let text = wording.without_brackets().text();
    if text.chars().count() <= START_MOST {
        return text;
    }
    let cut: String = text.chars().take(START_MOST).collect();
    let whole = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::position::samples::board;

    #[test]
    fn a_mark_is_heard_as_it_is_seen() {
        assert!(has_words("can live with it, confirmed by the capital", "can live"));
        assert!(!has_words("parliamentary reservation", "parliament"));
    }

    #[test]
    fn a_reservation_on_a_section_covers_what_stands_under_its_head_alone() {
        let board = board();
        let covered = |scope: &Scope| -> Vec<bool> {
            board.clauses.iter().map(|clause| covers(&board, clause, scope)).collect()
        };
        let section = Scope::Section { head: board.clauses[1].clause.clone() };
        assert_eq!(covered(&section), [false, true, true, true, false, false]);
        assert_eq!(covered(&Scope::Text), [true; 6]);
        let gone = Scope::Section { head: ClauseId::parse("01JD3ZK8WQ5R7T9V0X2Y4A0099").unwrap() };
        assert_eq!(covered(&gone), [true; 6]);
        let mut without = board.clone();
        without.clauses[1].kind = shared::text::Kind::Paragraph;
        assert!(without.clauses.iter().all(|clause| covers(&without, clause, &section)));
    }

    #[test]
    fn a_long_wording_is_cut_at_a_word() {
        assert_eq!(start(&Wording::plain("Short words.")), "Short words.");
        let long = start(&Wording::plain("many words ".repeat(20)));
        assert!(long.ends_with("words …") && long.chars().count() <= START_MOST + 2, "{long}");
    }
}
