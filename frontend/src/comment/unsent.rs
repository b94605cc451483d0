//! Words that were begun and not sent. Where they are written goes with the caret, or with the panel on a small screen; the words stay
//! for as long as the page is open, and are there again when one comes back.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Display;

use shared::id::SeatId;
use yew::AttrValue;

thread_local! {
    /// By place. A page runs in one thread, for as long as it is open.
    static UNSENT: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
}

/// What is written as what, and where: `reply` in a thread, `change` of a message, `begin` on a clause. Words are one seat's: whoever
/// signs in after somebody else in the same tab has others.
pub fn place(seat: Option<SeatId>, what: &str, on: impl Display) -> AttrValue {
    let seat = seat.map(|seat| seat.to_string()).unwrap_or_default();
    format!("{seat} {what} {on}").into()
}

/// What is kept of a place.
pub fn kept(place: &str) -> Option<String> {
    UNSENT.with_borrow(|all| all.get(place).cloned())
}

/// Keeps it; of no words nothing.
pub fn keep(place: &str, words: &str) {
    if words.trim().is_empty() {
        forget(place);
    } else {
        UNSENT.with_borrow_mut(|all| all.insert(place.to_owned(), words.to_owned()));
    }
}

/// It was sent, or given up.
pub fn forget(place: &str) {
    UNSENT.with_borrow_mut(|all| all.remove(place));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_begun_is_there_until_it_is_sent_or_given_up_and_for_its_seat_alone() {
        let seat = |n: u64| Some(SeatId::from_parts(n, 1));
        let (mine, theirs) = (place(seat(1), "reply", 7), place(seat(2), "reply", 7));
        keep(&mine, "We could live");
        keep(&mine, "We could live with");
        assert_eq!(kept(&mine).as_deref(), Some("We could live with"));
        assert_eq!((kept(&theirs), kept(&place(seat(1), "change", 7))), (None, None));
        keep(&mine, " \n");
        assert_eq!(kept(&mine), None, "nothing is left of what was deleted");
        keep(&mine, "Anew");
        forget(&mine);
        assert_eq!(kept(&mine), None);
    }
}
