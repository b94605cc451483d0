//! What programmes are called on the screen: titles, periods, states, kinds.

use std::collections::BTreeMap;

use ::i18n::Messages;
use shared::api::programme::ProgrammeSummary;
use shared::lifecycle::{Hindrance, State};
use shared::programme::{Kind, Period};
use yew::prelude::*;

use crate::context::{I18n, use_i18n};
use crate::ui::format::Detail;
use crate::ui::{Color, Glyph, Tag};

/// A state in a word or two.
pub fn state_words(t: &Messages, state: State) -> String {
    match state {
        State::Mandate => t.programme_state_mandate(),
        State::Drafting => t.programme_state_drafting(),
        State::Negotiation => t.programme_state_negotiation(),
        State::Consultation => t.programme_state_consultation(),
        State::EndorsedByOfficials => t.programme_state_endorsed_by_officials(),
        State::Adoption => t.programme_state_adoption(),
        State::Adopted => t.programme_state_adopted(),
        State::InForce => t.programme_state_in_force(),
        State::MidTermReview => t.programme_state_mid_term_review(),
        State::Expired => t.programme_state_expired(),
        State::Closed => t.programme_state_closed(),
        State::Withdrawn => t.programme_state_withdrawn(),
        State::AdoptionFailed => t.programme_state_adoption_failed(),
        State::Superseded => t.programme_state_superseded(),
        State::Amended => t.programme_state_amended(),
    }
}

/// What a state means, in a sentence or two.
pub fn about_state(t: &Messages, state: State) -> String {
    match state {
        State::Mandate => t.programme_about_mandate(),
        State::Drafting => t.programme_about_drafting(),
        State::Negotiation => t.programme_about_negotiation(),
        State::Consultation => t.programme_about_consultation(),
        State::EndorsedByOfficials => t.programme_about_endorsed_by_officials(),
        State::Adoption => t.programme_about_adoption(),
        State::Adopted => t.programme_about_adopted(),
        State::InForce => t.programme_about_in_force(),
        State::MidTermReview => t.programme_about_mid_term_review(),
        State::Expired => t.programme_about_expired(),
        State::Closed => t.programme_about_closed(),
        State::Withdrawn => t.programme_about_withdrawn(),
        State::AdoptionFailed => t.programme_about_adoption_failed(),
        State::Superseded => t.programme_about_superseded(),
        State::Amended => t.programme_about_amended(),
    }
}

/// A kind of document.
pub(super) fn kind_words(t: &Messages, kind: Kind) -> String {
    match kind {
        Kind::CooperationProgramme => t.programme_kind_cooperation_programme(),
        Kind::WorkPlan => t.programme_kind_work_plan(),
        Kind::Declaration => t.programme_kind_declaration(),
    }
}

/// What holds a step up.
pub(super) fn hindrance_words(t: &Messages, hindrance: Hindrance) -> String {
    match hindrance {
        Hindrance::Brackets { count } => t.programme_hindrance_brackets(count),
        Hindrance::Reservations { count } => t.programme_hindrance_reservations(count),
        Hindrance::Unanswered { count } => t.programme_hindrance_unanswered(count),
        Hindrance::OpinionAwaited => t.programme_hindrance_opinion_awaited(),
        Hindrance::NoRevision => t.programme_hindrance_no_revision(),
        Hindrance::ChangedSinceRevision => t.programme_hindrance_changed_since_revision(),
        Hindrance::NotConsulted => t.programme_hindrance_not_consulted(),
    }
}

/// The title in the person's language where there is one, else the authentic English one.
pub fn local_title(t: &I18n, programme: &ProgrammeSummary) -> String {
    in_language(t.language().tag(), &programme.title, &programme.titles)
}

fn in_language(tag: &str, title: &str, titles: &BTreeMap<String, String>) -> String {
    titles.get(tag).map_or(title, String::as_str).to_owned()
}

/// "1 Jan 2031 to 31 Dec 2034".
pub fn period_words(t: &I18n, period: Period) -> String {
    let day = |date: shared::time::Date| t.formats().day(&date.to_string(), Detail::Day);
    t.programme_period(day(period.from), day(period.to))
}

/// The colour of a state's tag: quiet before and after, accent while it is worked on, time where somebody else's clock runs.
fn color(state: State) -> Color {
    match state {
        State::Negotiation | State::EndorsedByOfficials => Color::Info,
        State::Consultation | State::Adoption => Color::Time,
        State::Adopted | State::InForce | State::MidTermReview => Color::Success,
        State::AdoptionFailed => Color::Warning,
        State::Mandate
        | State::Drafting
        | State::Expired
        | State::Closed
        | State::Withdrawn
        | State::Superseded
        | State::Amended => Color::Neutral,
    }
}

fn glyph(state: State) -> Option<Glyph> {
    match state {
        State::Mandate | State::Drafting => Some(Glyph::PencilLine),
        State::Consultation | State::Adoption => Some(Glyph::Hourglass),
        State::Adopted | State::InForce | State::MidTermReview => Some(Glyph::Check),
        _ => None,
    }
}

/// Properties of [`StateTag`].
#[derive(Properties, PartialEq)]
pub struct StateTagProps {
    /// The state.
    pub state: State,
}

/// A programme's state as a tag.
#[component]
pub fn StateTag(props: &StateTagProps) -> Html {
    let t = use_i18n();
    html! { <Tag color={color(props.state)} icon={glyph(props.state)}>{state_words(&t, props.state)}</Tag> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_shown_in_ones_own_language_where_it_has_one() {
        let titles: BTreeMap<_, _> = [("da".to_owned(), "Samarbejdsprogram".to_owned())].into();
        assert_eq!(in_language("da", "Cooperation programme", &titles), "Samarbejdsprogram");
        assert_eq!(in_language("fi", "Cooperation programme", &titles), "Cooperation programme");
    }

    #[test]
    fn every_state_has_words_of_its_own() {
        let t = I18n::english();
        let mut words: Vec<_> = State::ALL.iter().map(|state| state_words(&t, *state)).collect();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), State::ALL.len());
    }
}
