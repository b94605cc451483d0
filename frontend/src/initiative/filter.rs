//! Choosing among the initiatives: which of them, in their list as on the timeline, and how the list shows them.

use std::collections::BTreeMap;
use std::rc::Rc;

use shared::api::initiative::{InitiativeRow, Served};
use shared::api::workstream::WorkstreamView;
use shared::initiative::State;
use shared::initiative::risk::Level;
use shared::member::MemberCode;
use shared::sort;
use shared::text::Kind;
use yew::prelude::*;

use super::address::{Chosen, Lacks, View};
use super::state::{risk_words, words};
use crate::context::{I18n, use_i18n};
use crate::revision::by::name_of;
use crate::ui::{
    Button, Checkbox, Choice, Disclosure, Glyph, InputKind, Select, TextInput, ToggleGroup, Variant, slot,
};

/// What the sub-goals of a programme say, by their labels in the sealed text.
pub type Titles = BTreeMap<String, String>;

/// The titles among these results, each with its kind and its label.
pub fn titles<'a>(all: impl Iterator<Item = (Kind, &'a String, &'a String)>) -> Titles {
    let subgoals = all.filter(|(kind, ..)| *kind == Kind::Subgoal);
    subgoals.map(|(_, label, title)| (label.clone(), title.clone())).collect()
}

/// Properties of [`Filters`].
#[derive(Properties, PartialEq)]
pub struct FiltersProps {
    /// All initiatives.
    pub all: Rc<Vec<InitiativeRow>>,
    /// The workstreams.
    pub workstreams: Rc<Vec<WorkstreamView>>,
    /// What the sub-goals say, as far as it is known yet.
    pub titles: Rc<Titles>,
    /// What is chosen.
    pub chosen: Chosen,
    /// What was chosen.
    pub choose: Callback<Chosen>,
    /// How many are shown.
    pub shown: usize,
}

fn any(words: String, rest: impl Iterator<Item = Choice>) -> Rc<[Choice]> {
    std::iter::once(Choice::new("", words)).chain(rest).collect()
}

/// Each of these members once, by name.
fn members(t: &I18n, codes: impl Iterator<Item = MemberCode>) -> Rc<[Choice]> {
    let mut codes: Vec<MemberCode> = codes.collect();
    sort::plain(&mut codes);
    codes.dedup();
    let mut named: Vec<Choice> =
        codes.iter().map(|code| Choice::new(code.to_string(), name_of(t, code.as_str()))).collect();
    sort::by(&mut named, |a, b| t.formats().compare(&a.label, &b.label));
    any(t.result_every_delegation(), named.into_iter())
}

/// Each sub-goal that is served once, by its label and with what it says.
fn subgoals(t: &I18n, all: &[InitiativeRow], titles: &Titles) -> Rc<[Choice]> {
    let served = all.iter().flat_map(|one| &one.serves);
    let mut labels: Vec<&str> = served.filter_map(Served::subgoal).collect();
    sort::by(&mut labels, |a, b| t.formats().compare(a, b));
    labels.dedup();
    let choice = |label: &str| {
        let words = titles.get(label).map_or_else(|| label.to_owned(), |title| format!("{label} {title}"));
        Choice::new(label.to_owned(), words)
    };
    any(t.initiative_every_subgoal(), labels.into_iter().map(choice))
}

/// What some of them lack.
fn lacking(t: &I18n, all: &[InitiativeRow], chosen: Option<Lacks>) -> Rc<[Choice]> {
    let is_there = |lacks: &Lacks| chosen == Some(*lacks) || all.iter().any(|one| lacks.is_of(one));
    let words = |lacks: Lacks| match lacks {
        Lacks::Word => t.result_short_stale(),
        Lacks::Lead => t.result_no_lead(),
        Lacks::Workstream => t.initiative_no_workstream(),
        Lacks::Days => t.timeline_no_days(),
    };
    let found = Lacks::ALL.into_iter().filter(is_there);
    any(t.initiative_any(), found.map(|lacks| Choice::new(lacks.as_str(), words(lacks))))
}

/// The levels of the risks that they have, each with what is higher.
fn risks(t: &I18n, all: &[InitiativeRow], chosen: Option<Level>) -> Rc<[Choice]> {
    let is_there = |level: &Level| chosen == Some(*level) || all.iter().any(|one| one.risk == Some(*level));
    let words = |level: Level| {
        let word = risk_words(t, level);
        if level == Level::Severe { word } else { t.initiative_risk_least(word) }
    };
    let found = Level::ALL.into_iter().filter(is_there);
    any(t.initiative_any(), found.map(|level| Choice::new(level.as_str(), words(level))))
}

/// Which of all of them, and how many that are: what the list and the timeline have in common. Each choice is in the address, so that a
/// link is the same view. Those that are made less often stand folded away until one of them is made.
pub fn choices(
    t: &I18n,
    all: &[InitiativeRow],
    (workstreams, titles): (&[WorkstreamView], &Titles),
    (chosen, choose): (&Chosen, &Callback<Chosen>),
    shown: usize,
) -> Html {
    let set = |change: fn(&mut Chosen, &str)| {
        let chosen = chosen.clone();
        choose.reform(move |value: String| {
            let mut next = chosen.clone();
            change(&mut next, &value);
            next
        })
    };
    // Where there is nothing to choose from, nothing is offered.
    let select = |label: String, choices: Rc<[Choice]>, value: String, onchange: Callback<String>| {
        let nothing = choices.len() < 2;
        html! { <div class="narrow" hidden={nothing}><Select {label} {choices} {value} {onchange} /></div> }
    };
    let states = any(
        t.initiative_every_state(),
        State::ALL.iter().map(|one| Choice::new(one.as_str(), words(t, *one))),
    );
    let leads = members(t, all.iter().filter_map(|one| one.lead));
    let partners = members(t, all.iter().flat_map(|one| one.partners.iter().copied()));
    let streams = any(
        t.initiative_every_workstream(),
        workstreams.iter().map(|one| Choice::new(one.id.to_string(), one.name.clone())),
    );
    let state = chosen.state.map(|state| state.as_str().to_owned()).unwrap_or_default();
    let code = |code: Option<MemberCode>| code.map(|code| code.to_string()).unwrap_or_default();
    let stream = chosen.workstream.map(|id| id.to_string()).unwrap_or_default();
    let lacks = chosen.lacks.map(|lacks| lacks.as_str().to_owned()).unwrap_or_default();
    let risk = chosen.risk.map(|level| level.as_str().to_owned()).unwrap_or_default();
    let folded = chosen.folded();
    let onlate = {
        let chosen = chosen.clone();
        choose.reform(move |overdue: bool| Chosen { overdue, ..chosen.clone() })
    };
    let clear = (!chosen.is_all()).then(|| {
        let (view, sort) = (chosen.view, chosen.sort);
        let onclick = choose.reform(move |_: MouseEvent| Chosen { view, sort, ..Chosen::default() });
        html! { <Button variant={Variant::Tertiary} icon={Glyph::X} {onclick}>{t.result_show_all()}</Button> }
    });
    html! {
        <>
            {select(t.result_col_status(), states, state, set(|chosen, value| chosen.state = State::from_name(value)))}
            {select(t.result_col_lead(), leads, code(chosen.lead), set(|chosen, value| chosen.lead = value.parse().ok()))}
            {select(
                t.workstream_one(), streams, stream,
                set(|chosen, value| chosen.workstream = value.parse().ok()),
            )}
            <div class="narrow">
                <TextInput kind={InputKind::Search} label={t.initiative_words()} value={chosen.q.clone()}
                    oninput={set(|chosen, value| value.clone_into(&mut chosen.q))} />
            </div>
            <Disclosure words={t.initiative_filters(folded)} open={folded > 0}>
                {select(
                    t.revision_kind_subgoal(), subgoals(t, all, titles), chosen.subgoal.clone(),
                    set(|chosen, value| value.clone_into(&mut chosen.subgoal)),
                )}
                {select(
                    t.initiative_partners(), partners, code(chosen.partner),
                    set(|chosen, value| chosen.partner = value.parse().ok()),
                )}
                {select(
                    t.initiative_lacks(), lacking(t, all, chosen.lacks), lacks,
                    set(|chosen, value| chosen.lacks = Lacks::from_name(value)),
                )}
                {select(
                    t.initiative_risk(), risks(t, all, chosen.risk), risk,
                    set(|chosen, value| chosen.risk = Level::from_name(value)),
                )}
                <Checkbox label={t.initiative_overdue_only()} checked={chosen.overdue} onchange={onlate} />
            </Disclosure>
            {slot(clear)}
            <span class="push small quiet" role="status">{t.initiative_shown(shown, all.len())}</span>
        </>
    }
}

/// How the initiatives are shown, and which of them.
#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let t = use_i18n();
    let chosen = &props.chosen;
    let views: Rc<[Choice]> = Rc::from([
        Choice::new(View::Table.as_str(), t.initiative_view_table()),
        Choice::new(View::Board.as_str(), t.initiative_view_board()),
    ]);
    let onview = {
        let chosen = chosen.clone();
        props.choose.reform(move |value: AttrValue| {
            let view = if value == View::Board.as_str() { View::Board } else { View::Table };
            Chosen { view, ..chosen.clone() }
        })
    };
    html! {
        <div class="row filters">
            <ToggleGroup label={t.initiative_view()} choices={views} value={chosen.view.as_str()} onchange={onview} />
            {choices(&t, &props.all, (props.workstreams.as_slice(), &*props.titles), (chosen, &props.choose), props.shown)}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_lacks_and_no_risk_has_is_not_offered() {
        let t = I18n::english();
        let whole = InitiativeRow {
            starts: "2026-01-01".parse().ok(),
            ends: "2026-12-31".parse().ok(),
            ..crate::initiative::address::tests::row()
        };
        let values = |choices: &[Choice]| choices.iter().map(|one| one.value.to_string()).collect::<Vec<_>>();
        let alone = [whole.clone()];
        assert_eq!(values(&lacking(&t, &alone, None)), [""]);
        assert_eq!(values(&lacking(&t, &alone, Some(Lacks::Lead))), ["", "lead"], "what is chosen stays");
        let both = [InitiativeRow { workstream: None, risk: Some(Level::High), ..whole.clone() }, whole];
        assert_eq!(values(&lacking(&t, &both, None)), ["", "workstream"]);
        assert_eq!(values(&risks(&t, &both, None)), ["", "high"]);
    }

    #[test]
    fn the_titles_are_those_of_the_sub_goals() {
        let words = ["2", "A goal", "2.1", "A sub-goal", "2.1.a", "An action"].map(str::to_owned);
        let [goal, goal_says, subgoal, subgoal_says, action, action_says] = &words;
        let all = [
            (Kind::Goal, goal, goal_says),
            (Kind::Subgoal, subgoal, subgoal_says),
            (Kind::Action, action, action_says),
        ];
        let found = titles(all.into_iter());
        assert_eq!(found, Titles::from([("2.1".to_owned(), "A sub-goal".to_owned())]));
    }
}
