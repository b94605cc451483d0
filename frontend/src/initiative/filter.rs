//! Choosing among the initiatives: how they are shown, state, lead, workstream, words.

use std::rc::Rc;

use shared::api::initiative::InitiativeRow;
use shared::api::workstream::WorkstreamView;
use shared::initiative::State;
use shared::member::MemberCode;
use shared::sort;
use yew::prelude::*;

use super::address::{Chosen, View};
use super::state::words;
use crate::context::use_i18n;
use crate::revision::by::name_of;
use crate::ui::{Button, Choice, Glyph, InputKind, Select, TextInput, ToggleGroup, Variant, slot};

/// Properties of [`Filters`].
#[derive(Properties, PartialEq)]
pub struct FiltersProps {
    /// All initiatives.
    pub all: Rc<Vec<InitiativeRow>>,
    /// The workstreams.
    pub workstreams: Rc<Vec<WorkstreamView>>,
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

/// The choices. Each is in the address, so that a link is the same view.
#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let t = use_i18n();
    let chosen = &props.chosen;
    let set = |change: fn(&mut Chosen, &str)| {
        let chosen = chosen.clone();
        props.choose.reform(move |value: String| {
            let mut next = chosen.clone();
            change(&mut next, &value);
            next
        })
    };
    let views: Rc<[Choice]> = Rc::from([
        Choice::new(View::Table.as_str(), t.initiative_view_table()),
        Choice::new(View::Board.as_str(), t.initiative_view_board()),
    ]);
    let onview = set(|chosen, value| {
        chosen.view = if value == View::Board.as_str() { View::Board } else { View::Table };
    })
    .reform(|value: AttrValue| value.to_string());
    let states = any(
        t.initiative_every_state(),
        State::ALL.iter().map(|one| Choice::new(one.as_str(), words(&t, *one))),
    );
    let mut leads: Vec<MemberCode> = props.all.iter().filter_map(|one| one.lead).collect();
    sort::plain(&mut leads);
    leads.dedup();
    let mut names: Vec<(String, String)> =
        leads.iter().map(|code| (code.to_string(), name_of(&t, code.as_str()))).collect();
    sort::by(&mut names, |a, b| t.formats().compare(&a.1, &b.1));
    let leads =
        any(t.result_every_delegation(), names.into_iter().map(|(code, name)| Choice::new(code, name)));
    let streams = any(
        t.initiative_every_workstream(),
        props.workstreams.iter().map(|one| Choice::new(one.id.to_string(), one.name.clone())),
    );
    let value = |text: Option<String>| text.unwrap_or_default();
    let clear = (!chosen.is_all()).then(|| {
        let view = chosen.view;
        let onclick = props.choose.reform(move |_: MouseEvent| Chosen { view, ..Chosen::default() });
        html! { <Button variant={Variant::Tertiary} icon={Glyph::X} {onclick}>{t.result_show_all()}</Button> }
    });
    html! {
        <div class="row filters">
            <ToggleGroup key="view" label={t.initiative_view()} choices={views} value={chosen.view.as_str()} onchange={onview} />
            <div key="state" class="narrow">
                <Select label={t.result_col_status()} choices={states} value={value(chosen.state.map(|state| state.as_str().to_owned()))}
                    onchange={set(|chosen, value| chosen.state = State::from_name(value))} />
            </div>
            <div key="lead" class="narrow">
                <Select label={t.result_col_lead()} choices={leads} value={value(chosen.lead.map(|code| code.to_string()))}
                    onchange={set(|chosen, value| chosen.lead = value.parse().ok())} />
            </div>
            <div key="stream" class="narrow" hidden={props.workstreams.is_empty()}>
                <Select label={t.workstream_one()} choices={streams} value={value(chosen.workstream.map(|id| id.to_string()))}
                    onchange={set(|chosen, value| chosen.workstream = value.parse().ok())} />
            </div>
            <div key="words" class="narrow">
                <TextInput kind={InputKind::Search} label={t.initiative_words()} value={chosen.q.clone()}
                    oninput={set(|chosen, value| value.clone_into(&mut chosen.q))} />
            </div>
            {slot(clear)}
            <span class="push small quiet" role="status">{t.initiative_shown(props.shown, props.all.len())}</span>
        </div>
    }
}
