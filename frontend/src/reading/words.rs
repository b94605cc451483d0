//! A difference in words.

use shared::amendment::State;
use shared::api::reading::ReadingView;
use shared::member::MemberCode;
use shared::reading::{
    Accepted, BracketChange, Changed, Head, PositionChange, Says, WhatOfBracket, Whose, Word,
};
use shared::text::redline::Place;
use shared::time::Instant;
use yew::prelude::*;

use crate::context::I18n;
use crate::position::words::start;
use crate::revision::words;
use crate::ui::Glyph;
use crate::ui::format::Detail;

/// A day.
pub fn day(t: &I18n, at: Instant) -> String {
    t.formats().instant(at.millis() as f64, Detail::Day)
}

/// Under the page's title: when it was confirmed, on which words, and how much has changed.
pub fn lead(t: &I18n, view: &ReadingView, delegation: &str) -> Html {
    let confirmed = view.confirmed.as_ref().map(|confirmed| match view.whose {
        Whose::Own => t.reading_own_at(day(t, confirmed.at)),
        Whose::Delegation => t.reading_delegation_at(delegation, day(t, confirmed.at), &confirmed.by.name),
    });
    let count = confirmed.is_some().then(|| t.reading_count(view.difference.count()));
    let revision = view.revision.map(|number| t.reading_on_revision(t.revision_rev(number)));
    let all: Vec<String> = [confirmed, count, revision].into_iter().flatten().collect();
    html! { <p class="small quiet">{all.join(" ")}</p> }
}

/// What a clause is called; of what has no label, what it is.
pub fn name(t: &I18n, changed: &Changed) -> String {
    if changed.label.is_empty() {
        words::kind(t, changed.kind)
    } else {
        words::label(t, changed.kind, &changed.label)
    }
}

/// What heads a section.
pub fn head(t: &I18n, head: Option<&Head>) -> String {
    match head {
        None => t.reading_before_first(),
        Some(head) if head.label.is_empty() => start(&head.wording),
        Some(head) => format!("{} · {}", words::label(t, head.kind, &head.label), start(&head.wording)),
    }
}

/// What became of a clause as a whole; nothing of one that kept its place.
pub fn place(t: &I18n, changed: &Changed) -> Option<(String, Glyph)> {
    match changed.place {
        Place::Kept => None,
        Place::Inserted => Some((t.reading_inserted(), Glyph::Plus)),
        Place::Deleted => Some((t.reading_deleted(), Glyph::Trash)),
        Place::Moved | Place::MovedAway if changed.along => Some((t.reading_along(), Glyph::CornerDownRight)),
        Place::Moved | Place::MovedAway => Some((t.reading_moved(), Glyph::CornerDownRight)),
    }
}

/// By which amendment a clause is otherwise.
pub fn accepted(t: &I18n, one: &Accepted) -> String {
    let codes: Vec<&str> = one.members.iter().map(MemberCode::as_str).collect();
    let who = if codes.is_empty() { t.seat_secretary_short() } else { codes.join(", ") };
    let day = day(t, one.at);
    if one.modified {
        t.reading_by_modified(one.number, who, day)
    } else {
        t.reading_by_accepted(one.number, who, day)
    }
}

/// What became of an amendment.
pub fn bracket(t: &I18n, change: &BracketChange) -> String {
    let number = change.number;
    match (change.what, change.state) {
        (WhatOfBracket::Opened, _) => t.reading_bracket_opened(number),
        (WhatOfBracket::Revised, _) => t.reading_bracket_revised(number),
        (WhatOfBracket::Sponsors, _) => t.reading_bracket_sponsors(number),
        (WhatOfBracket::Kept, _) => t.reading_bracket_kept(number),
        (WhatOfBracket::Returned, _) => t.reading_bracket_returned(number),
        (WhatOfBracket::Closed, Some(State::Accepted)) => t.reading_bracket_accepted(number),
        (WhatOfBracket::Closed, Some(State::AcceptedAsModified)) => t.reading_bracket_modified(number),
        (WhatOfBracket::Closed, Some(State::Rejected)) => t.reading_bracket_rejected(number),
        (WhatOfBracket::Closed, Some(State::Withdrawn)) => t.reading_bracket_withdrawn(number),
        (WhatOfBracket::Closed, Some(State::Merged)) => t.reading_bracket_merged(number),
        (WhatOfBracket::Closed, _) => t.reading_bracket_elsewhere(number),
    }
}

/// What was said.
pub fn says(t: &I18n, says: Says, confirmed: bool) -> String {
    match (says, confirmed) {
        (Says::Agree, false) => t.position_whole_agree(),
        (Says::Agree, true) => t.position_whole_agree_confirmed(),
        (Says::CanLiveWith, false) => t.position_whole_live(),
        (Says::CanLiveWith, true) => t.position_whole_live_confirmed(),
        (Says::Object, _) => t.position_whole_object(),
        (Says::General, _) => t.position_reservation_general(),
        (Says::Substantive, _) => t.position_reservation_substantive(),
        (Says::Scrutiny, _) => t.position_reservation_scrutiny(),
        (Says::Parliamentary, _) => t.position_reservation_parliamentary(),
        (Says::Linguistic, _) => t.position_reservation_linguistic(),
    }
}

fn word(t: &I18n, word: Option<&Word>) -> String {
    match word {
        None => t.position_whole_none(),
        Some(word) if word.current => says(t, word.says, word.confirmed),
        Some(word) => t.position_whole_again(says(t, word.says, word.confirmed)),
    }
}

/// What a delegation thinks otherwise than before.
pub fn position(t: &I18n, change: &PositionChange) -> String {
    let before = word(t, change.from.as_ref());
    match (&change.from, &change.to) {
        (_, None) => t.reading_position(t.reading_position_gone(), before),
        // It is asked anew for what it said before: that is named in the words already.
        (Some(from), Some(to)) if from.whole == to.whole && !to.current => word(t, Some(to)),
        (Some(from), Some(to))
            if (from.says, from.confirmed, from.current) == (to.says, to.confirmed, to.current) =>
        {
            t.reading_position_otherwise(word(t, Some(to)))
        }
        (_, Some(to)) => t.reading_position(word(t, Some(to)), before),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(says: Says, current: bool, whole: &str) -> Option<Word> {
        Some(Word { says, confirmed: false, current, whole: whole.into() })
    }

    #[test]
    fn a_position_is_said_as_it_is_and_as_it_was() {
        let t = I18n::english();
        let change = |from, to| position(&t, &PositionChange { member: "FI".parse().unwrap(), from, to });
        let agrees = || said(Says::Agree, true, "a");
        assert_eq!(change(None, agrees()), "agrees; before: has not said");
        assert_eq!(change(agrees(), None), "took it back; before: agrees");
        assert_eq!(
            change(agrees(), said(Says::Agree, false, "a")),
            "to reconfirm; of other words it said: agrees"
        );
        let objects = |whole| said(Says::Object, true, whole);
        assert_eq!(change(objects("a"), objects("b")), "objects, in other words than before");
        assert_eq!(change(agrees(), objects("b")), "objects; before: agrees");
    }

    #[test]
    fn an_amendment_that_was_accepted_is_named_with_those_who_stand_behind_it() {
        let t = I18n::english();
        let line = |members: &[&str], modified| {
            let members = members.iter().map(|code| code.parse().unwrap()).collect();
            let (amendment, at) = (shared::id::AmendmentId::from_parts(1, 1), Instant::from_millis(0));
            accepted(&t, &Accepted { amendment, number: 14, members, at, modified })
        };
        assert!(line(&["DK", "FI"], false).starts_with("By amendment 14 (DK, FI), accepted on "));
        assert!(line(&[], true).starts_with("By amendment 14 (Sec), accepted with other words on "));
    }

    #[test]
    fn an_amendment_that_is_gone_is_said_by_what_became_of_it() {
        let t = I18n::english();
        let change = |state| {
            let amendment = shared::id::AmendmentId::from_parts(1, 1);
            let what = WhatOfBracket::Closed;
            bracket(&t, &BracketChange { amendment, number: 4, members: Vec::new(), what, state })
        };
        assert_eq!(change(Some(State::Accepted)), "Amendment 4 was accepted");
        assert_eq!(change(Some(State::Tabled)), "Amendment 4 is no longer about this clause");
    }
}
