//! How an initiative goes, and how high its risks are: shape, word and colour.

use shared::api::initiative::InitiativeRow;
use shared::initiative::State;
use shared::initiative::risk::Level;
use yew::prelude::*;

use crate::context::{I18n, use_i18n};
use crate::ui::{Color, Light, Status, Tag};

/// The light of a state.
pub fn light(state: State) -> Status {
    match state {
        State::Idea => Status::NoData,
        State::Planned => Status::Planned,
        State::UnderWay => Status::Ok,
        State::Delayed => Status::Moderate,
        State::Completed => Status::Done,
        State::Stopped => Status::Major,
    }
}

/// A state in a word or two: those of the results, and the idea.
pub fn words(t: &I18n, state: State) -> String {
    match state {
        State::Idea => t.initiative_state_idea(),
        State::Planned => t.result_status_planned(),
        State::UnderWay => t.result_status_under_way(),
        State::Delayed => t.result_status_delayed(),
        State::Completed => t.result_status_completed(),
        State::Stopped => t.result_status_stopped(),
    }
}

/// Properties of [`StateLight`].
#[derive(Properties, PartialEq)]
pub struct StateLightProps {
    /// How it goes.
    pub state: State,
}

/// How an initiative goes.
#[component]
pub fn StateLight(props: &StateLightProps) -> Html {
    let t = use_i18n();
    html! { <Light status={light(props.state)}>{words(&t, props.state)}</Light> }
}

/// A tag where nothing was said of it for longer than a reporting period.
pub fn stale(t: &I18n, one: &InitiativeRow) -> Option<Html> {
    one.stale_since.map(|_| html! { <Tag color={Color::Warning}>{t.result_short_stale()}</Tag> })
}

/// The light of a risk.
pub fn risk_light(level: Level) -> Status {
    match level {
        Level::Low => Status::Ok,
        Level::Moderate => Status::Minor,
        Level::High => Status::Moderate,
        Level::Severe => Status::Major,
    }
}

/// How high a risk is, in a word.
pub fn risk_words(t: &I18n, level: Level) -> String {
    match level {
        Level::Low => t.initiative_risk_low(),
        Level::Moderate => t.initiative_risk_moderate(),
        Level::High => t.initiative_risk_high(),
        Level::Severe => t.initiative_risk_severe(),
    }
}

/// A step of the scale of likelihood, in words.
pub fn likelihood(t: &I18n, step: u8) -> String {
    match step {
        1 => t.initiative_likelihood_one(),
        2 => t.initiative_likelihood_two(),
        3 => t.initiative_likelihood_three(),
        4 => t.initiative_likelihood_four(),
        _ => t.initiative_likelihood_five(),
    }
}

/// A step of the scale of effect, in words.
pub fn effect(t: &I18n, step: u8) -> String {
    match step {
        1 => t.initiative_effect_one(),
        2 => t.initiative_effect_two(),
        3 => t.initiative_effect_three(),
        4 => t.initiative_effect_four(),
        _ => t.initiative_effect_five(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_states_look_or_read_alike() {
        let t = I18n::english();
        let looks: std::collections::HashSet<_> = State::ALL.map(|state| light(state).attribute()).into();
        let reads: std::collections::HashSet<_> = State::ALL.map(|state| words(&t, state)).into();
        assert_eq!((looks.len(), reads.len()), (State::ALL.len(), State::ALL.len()));
    }

    #[test]
    fn every_step_of_a_scale_has_words_of_its_own() {
        let t = I18n::english();
        let likely: std::collections::HashSet<_> = (1..=5).map(|step| likelihood(&t, step)).collect();
        let grave: std::collections::HashSet<_> = (1..=5).map(|step| effect(&t, step)).collect();
        assert_eq!((likely.len(), grave.len()), (5, 5));
    }
}
