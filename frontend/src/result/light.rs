//! The light that the rule gives, in a word with its shape, and what it is drawn from, in a sentence.

use shared::result::{Light as Rule, Lit, Scale, Tally, Why};
use yew::prelude::*;

use crate::context::{I18n, use_i18n};
use crate::ui::{Light, Status};

/// The shape and colour of a light.
pub fn shape(light: Rule) -> Status {
    match light {
        Rule::Done => Status::Done,
        Rule::OnTrack => Status::Ok,
        Rule::AtRisk => Status::Minor,
        Rule::Late => Status::Major,
        Rule::Stopped => Status::Moderate,
        Rule::NoWord => Status::NoData,
    }
}

/// A light in a word or two.
pub fn words(t: &I18n, light: Rule) -> String {
    match light {
        Rule::Done => t.result_light_done(),
        Rule::OnTrack => t.result_light_on_track(),
        Rule::AtRisk => t.result_light_at_risk(),
        Rule::Late => t.result_light_late(),
        Rule::Stopped => t.result_light_stopped(),
        Rule::NoWord => t.result_light_no_word(),
    }
}

/// What a light is drawn from.
pub fn why(t: &I18n, lit: Lit) -> String {
    match lit.why {
        Why::SaidDone => t.result_why_said_done(),
        Why::SaidStopped => t.result_why_said_stopped(),
        Why::PastDue => t.result_why_past_due(),
        Why::SaidDelayed => t.result_why_said_delayed(),
        Why::EndsAfterDue => t.result_why_ends_after_due(),
        Why::NotBegun => t.result_why_not_begun(),
        Why::Said => t.result_why_said(),
        Why::NothingSaid => t.result_why_nothing_said(),
        Why::Stale => t.result_why_stale(),
        Why::NothingUnder => t.result_why_nothing_under(),
        Why::Under => t.result_why_under(lit.under.all(), counted(t, lit.under)),
    }
}

/// The same in a few words, for a cell of a table; only what stands against what was said.
pub fn short(t: &I18n, why: Why) -> String {
    match why {
        Why::PastDue => t.result_short_past_due(),
        Why::EndsAfterDue => t.result_short_ends_after_due(),
        Why::NotBegun => t.result_short_not_begun(),
        _ => t.result_short_stale(),
    }
}

/// How many of the actions have which light, the worst first: "1 late, 2 on track".
pub fn counted(t: &I18n, tally: Tally) -> String {
    let parts = [
        (tally.late, t.result_counted_late(tally.late)),
        (tally.at_risk, t.result_counted_at_risk(tally.at_risk)),
        (tally.no_word, t.result_counted_no_word(tally.no_word)),
        (tally.on_track, t.result_counted_on_track(tally.on_track)),
        (tally.done, t.result_counted_done(tally.done)),
        (tally.stopped, t.result_counted_stopped(tally.stopped)),
    ];
    let said: Vec<String> =
        parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    said.join(", ")
}

/// The shape and colour of a step of the scale.
pub fn shape_of(scale: Scale) -> Status {
    match scale {
        Scale::Fulfilled => Status::Ok,
        Scale::Minor => Status::Minor,
        Scale::Moderate => Status::Moderate,
        Scale::Major => Status::Major,
        Scale::NoData => Status::NoData,
    }
}

/// A step of the scale in words.
pub fn step(t: &I18n, scale: Scale) -> String {
    match scale {
        Scale::Fulfilled => t.result_scale_fulfilled(),
        Scale::Minor => t.result_scale_minor(),
        Scale::Moderate => t.result_scale_moderate(),
        Scale::Major => t.result_scale_major(),
        Scale::NoData => t.result_scale_no_data(),
    }
}

/// Properties of [`RuleLight`].
#[derive(Properties, PartialEq)]
pub struct RuleLightProps {
    /// The light.
    pub lit: Lit,
}

/// The light of the rule.
#[component]
pub fn RuleLight(props: &RuleLightProps) -> Html {
    let t = use_i18n();
    html! { <Light status={shape(props.lit.light)}>{words(&t, props.lit.light)}</Light> }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_lights_and_no_two_steps_look_or_read_alike() {
        let t = I18n::english();
        let looks: HashSet<_> = Rule::ALL.map(|light| shape(light).attribute()).into();
        let reads: HashSet<_> = Rule::ALL.map(|light| words(&t, light)).into();
        assert_eq!((looks.len(), reads.len()), (Rule::ALL.len(), Rule::ALL.len()));
        let looks: HashSet<_> = Scale::ALL.map(|scale| shape_of(scale).attribute()).into();
        let reads: HashSet<_> = Scale::ALL.map(|scale| step(&t, scale)).into();
        assert_eq!((looks.len(), reads.len()), (Scale::ALL.len(), Scale::ALL.len()));
    }

    #[test]
    fn the_light_of_many_says_what_it_is_drawn_from_the_worst_first() {
        let t = I18n::english();
        let under = Tally { on_track: 2, late: 1, no_word: 1, ..Tally::default() };
        let lit = Lit { light: under.light(), why: Why::Under, under };
        assert_eq!(why(&t, lit), "From 4 actions under it: 1 late, 1 not known, 2 on track.");
    }
}
