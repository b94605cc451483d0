//! Days, members and results, as the pages of this noun write them.

use std::rc::Rc;

use shared::api::initiative::Served;
use shared::api::result::ResultSummary;
use shared::id::ProgrammeId;
use shared::member::{Member, MemberCode, is_member, offered};
use shared::sort;
use shared::text::Kind;
use shared::time::Date;
use yew::prelude::*;

use crate::context::I18n;
use crate::nav::{Go, Route};
use crate::revision::by::name_of;
use crate::revision::words::label;
use crate::ui::Choice;
use crate::ui::format::Detail;

/// A day.
pub fn day(t: &I18n, date: Date) -> String {
    t.formats().day(&date.to_string(), Detail::Day)
}

/// From a day to a day, as far as they are known.
pub fn days(t: &I18n, starts: Option<Date>, ends: Option<Date>) -> Option<String> {
    match (starts, ends) {
        (Some(starts), Some(ends)) => Some(t.result_begins_to_ends(day(t, starts), day(t, ends))),
        (Some(starts), None) => Some(t.result_begins_on(day(t, starts))),
        (None, Some(ends)) => Some(t.result_ends_on(day(t, ends))),
        (None, None) => None,
    }
}

/// The members to choose from, by name: those of that day, and whoever is named already, of whom it is said that the membership has
/// ended.
pub fn members(t: &I18n, all: &[Member], day: Date, named: &[MemberCode]) -> Rc<[Choice]> {
    let choice = |code: MemberCode| {
        let name = name_of(t, code.as_str());
        let ended = !all.is_empty() && !is_member(all, code, day);
        Choice::new(code.to_string(), if ended { t.member_ended(name) } else { name })
    };
    let mut choices: Vec<Choice> = offered(all, day, named).into_iter().map(choice).collect();
    sort::by(&mut choices, |a, b| t.formats().compare(&a.label, &b.label));
    Rc::from(choices)
}

/// Members by their names.
pub fn names(t: &I18n, codes: &[MemberCode]) -> String {
    codes.iter().map(|code| name_of(t, code.as_str())).collect::<Vec<_>>().join(", ")
}

/// The results of those kinds to choose from, in the order of the text.
pub fn results(t: &I18n, all: &[ResultSummary], can_be: impl Fn(Kind) -> bool) -> Rc<[Choice]> {
    let choice = |one: &ResultSummary| {
        Choice::new(one.clause.to_string(), format!("{} {}", label(t, one.kind, &one.label), one.title))
    };
    all.iter().filter(|one| can_be(one.kind)).map(choice).collect()
}

/// What something serves, as links by label.
pub fn served(t: &I18n, programme: ProgrammeId, serves: &[Served]) -> Html {
    let links = serves.iter().map(|one| {
        let to = Route::Result { programme, clause: one.clause.clone() };
        html! { <li key={one.clause.to_string()}><Go {to}>{label(t, one.kind, &one.label)}</Go></li> }
    });
    html! { <ul class="servedby">{for links}</ul> }
}

#[cfg(test)]
mod tests {
    use shared::member::MemberClass;

    use super::*;

    #[test]
    fn a_membership_that_has_ended_is_said_of_who_is_named_and_offered_to_nobody() {
        let t = I18n::english();
        let day: Date = "2026-05-04".parse().unwrap();
        let member = |code: &str, to: Option<Date>| Member {
            code: code.parse().unwrap(),
            name: code.into(),
            class: MemberClass::Country,
            parent: None,
            time_zone: "UTC".into(),
            position: 1,
            from: "2017-06-22".parse().unwrap(),
            to,
        };
        let all = [member("SE", None), member("FO", Some(day)), member("DK", None)];
        let labels = |all: &[Member], named: &[MemberCode]| {
            let choices = members(&t, all, day, named);
            choices.iter().map(|one| one.label.to_string()).collect::<Vec<_>>()
        };
        let islands = all[1].code;
        assert_eq!(labels(&all, &[]), ["Denmark", "Sweden"]);
        assert_eq!(labels(&all, &[islands]), ["Denmark", "Faroe Islands (not a member any more)", "Sweden"]);
        assert_eq!(labels(&[], &[islands]), ["Faroe Islands"], "nothing is known yet");
    }
}
