//! The light that the rule gives, in a word with its shape, and what it is drawn from, in a sentence.

use shared::result::{Figures, KnownBy, Light as Rule, Lit, Scale, Tally, Why, Work};
use shared::text::Kind;
use yew::prelude::*;

use crate::context::{I18n, use_i18n};
use crate::ui::{Light, Status};

/// What changes a light: what is said of results, the work that serves them, and what is measured.
pub const TOPICS: &[&str] = &["result", "initiative", "indicator"];

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

/// How many actions have which light, a tile for each.
pub fn tiles(t: &I18n, tally: Tally) -> Html {
    let all = tally.all();
    let counts = [
        (Rule::Done, tally.done),
        (Rule::OnTrack, tally.on_track),
        (Rule::AtRisk, tally.at_risk),
        (Rule::Late, tally.late),
        (Rule::Stopped, tally.stopped),
        (Rule::NoWord, tally.no_word),
    ];
    let tiles = counts.map(|(light, count)| {
        html! {
            <div class="tile" key={words(t, light)}>
                <Light status={shape(light)}>{words(t, light)}</Light>
                <span class="v num">{count}</span>
                <span class="tiny quiet">{t.publication_of_actions(all)}</span>
            </div>
        }
    });
    html! { <div class="tiles six">{for tiles}</div> }
}

/// What a light is drawn from: what decided it, and what the work and the figures say beside it, a sentence each.
pub fn whys(t: &I18n, kind: Kind, lit: &Lit) -> Vec<String> {
    let beside = [work(t, lit.work), figures(t, kind, lit.figures)];
    std::iter::once(why(t, lit)).chain(beside.into_iter().flatten()).collect()
}

/// What decided a light.
pub fn why(t: &I18n, lit: &Lit) -> String {
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
        Why::WorkBehind => t.result_why_work_behind(),
        Why::FiguresBehind => t.result_why_figures_behind(),
        Why::WorkAlone => t.result_why_work_alone(),
        Why::OnPath => t.result_why_on_path(),
        Why::TargetReached => t.result_why_target_reached(),
        Why::BehindPath => t.result_why_behind_path(),
        Why::TargetMissed => t.result_why_target_missed(),
        Why::NoFigures => t.indicator_progress_no_value(),
        Why::NoPath => t.result_why_no_path(),
        Why::StaleFigures => t.result_why_stale_figures(),
    }
}

/// The work that serves something, in a sentence: "3 of 5 milestones reached, 1 overdue; 4 initiatives, 1 behind". Nothing where there
/// is none.
pub fn work(t: &I18n, work: Work) -> Option<String> {
    let milestones = (work.milestones > 0).then(|| {
        let overdue = (work.overdue > 0).then(|| t.result_work_overdue(work.overdue));
        joined([Some(t.result_work_milestones(work.milestones, work.reached)), overdue])
    });
    let initiatives = (work.initiatives > 0).then(|| {
        let part = |count: u32, words: fn(&I18n, u32) -> String| (count > 0).then(|| words(t, count));
        joined([
            Some(t.result_work_initiatives(work.initiatives)),
            part(work.behind, |t, count| t.result_work_behind(count)),
            part(work.completed, |t, count| t.result_counted_done(count)),
            part(work.stopped, |t, count| t.result_counted_stopped(count)),
        ])
    });
    let said: Vec<String> = [milestones, initiatives].into_iter().flatten().collect();
    (!said.is_empty()).then(|| format!("{}.", said.join("; ")))
}

/// How the members of an indicator stand, or the indicators under something else: "Behind the path to the target: 2 of 8 members". Nothing
/// where there are none.
pub fn figures(t: &I18n, kind: Kind, figures: Figures) -> Option<String> {
    let Figures { of, behind, without } = figures;
    if figures.all() == 0 {
        return None;
    }
    let members = kind == Kind::Indicator;
    let judged = (of > 0).then(|| match members {
        true => t.result_figures_members(of, behind),
        false => t.result_figures_indicators(of, behind),
    });
    let rest = (without > 0).then(|| match members {
        true => t.result_figures_members_without(without),
        false => t.result_figures_indicators_without(without),
    });
    Some(format!("{}.", [judged, rest].into_iter().flatten().collect::<Vec<_>>().join("; ")))
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
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

/// What stands behind the number that says how far something is; where there is no number, that there is none.
pub fn far(t: &I18n, by: KnownBy) -> String {
    match by {
        KnownBy::Nothing => t.result_far_none(),
        KnownBy::NoWork => t.result_far_no_work(),
        KnownBy::Finished => t.result_far_finished(),
        KnownBy::Milestones => t.result_far_milestones(),
        KnownBy::Actions => t.result_far_actions(),
        KnownBy::Subgoals { named: 0, all } => t.result_far_subgoals_none(all),
        KnownBy::Subgoals { named, all } => t.result_far_subgoals(all, named),
    }
}

/// The same with its number before it, where there is one.
pub fn way(t: &I18n, per_cent: Option<u32>, words: String) -> Html {
    let number = per_cent.map(|per_cent| t.formats().percent(f64::from(per_cent) / 100.0));
    html! { <span><b class="num" hidden={number.is_none()}>{number}</b>{" "}<span class="quiet">{words}</span></span> }
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

    fn lit(why: Why, under: Tally) -> Lit {
        Lit { light: under.light(), why, under, work: Work::default(), figures: Figures::default() }
    }

    #[test]
    fn the_light_of_many_says_what_it_is_drawn_from_the_worst_first() {
        let t = I18n::english();
        let under = Tally { on_track: 2, late: 1, no_word: 1, ..Tally::default() };
        let said = whys(&t, Kind::Goal, &lit(Why::Under, under));
        assert_eq!(said, ["From 4 actions under it: 1 late, 1 not known, 2 on track."]);
    }

    #[test]
    fn how_far_a_goal_is_is_said_with_how_many_of_its_sub_goals_say_so() {
        let t = I18n::english();
        let said = |named, all| far(&t, KnownBy::Subgoals { named, all });
        assert_eq!(said(2, 3), "of the way, the mean of 2 of 3 sub-goals");
        assert_eq!(said(1, 1), "of the way, by its one sub-goal");
        assert_eq!(said(0, 3), "No data on how far it is: none of its 3 sub-goals has any");
        assert_eq!(far(&t, KnownBy::Nothing), "No data on how far it is");
        assert_eq!(far(&t, KnownBy::NoWork), "No work serves it yet");
    }

    #[test]
    fn work_and_figures_are_said_with_their_numbers() {
        let t = I18n::english();
        let of_work =
            Work { initiatives: 4, behind: 1, milestones: 5, reached: 3, overdue: 1, ..Work::default() };
        let said = work(&t, of_work);
        assert_eq!(said.as_deref(), Some("3 of 5 milestones reached, 1 overdue; 4 initiatives, 1 behind."));
        assert_eq!(work(&t, Work::default()), None);
        let of_figures = Figures { of: 8, behind: 2, without: 3 };
        assert_eq!(
            figures(&t, Kind::Indicator, of_figures).as_deref(),
            Some("2 of 8 members behind the path to the target; 3 members without a figure.")
        );
        assert_eq!(
            figures(&t, Kind::Subgoal, Figures { of: 2, behind: 0, without: 0 }).as_deref(),
            Some("0 of 2 indicators behind the path to the target.")
        );
        assert_eq!(figures(&t, Kind::Subgoal, Figures::default()), None);
    }
}
