//! How an account stands, in a word.

use shared::api::person::PersonSummary;
use shared::person::PersonState;
use yew::prelude::*;

use crate::context::use_i18n;
use crate::ui::format::Detail;
use crate::ui::{Color, Tag};

/// Properties of [`StateTag`].
#[derive(Properties, PartialEq)]
pub struct StateTagProps {
    /// Whose.
    pub person: PersonSummary,
}

/// The word, and for who has not joined until when their link works.
#[component]
pub fn StateTag(props: &StateTagProps) -> Html {
    let t = use_i18n();
    let person = &props.person;
    let (word, color) = match person.state {
        PersonState::Invited => (t.person_state_invited(), Color::Time),
        PersonState::Active => (t.person_state_active(), Color::Success),
        PersonState::Suspended => (t.person_state_suspended(), Color::Danger),
    };
    let link = match (person.state, person.link_expires_at) {
        (PersonState::Invited, None) => t.person_link_over(),
        (_, Some(until)) => t.person_link_until(t.formats().instant(until.millis() as f64, Detail::Day)),
        _ => String::new(),
    };
    html! {
        <span class="row tight">
            <Tag {color}>{word}</Tag>
            <span class="tiny quiet" hidden={link.is_empty()}>{link}</span>
        </span>
    }
}
