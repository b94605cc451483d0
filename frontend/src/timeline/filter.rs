//! Choosing what is shown, how it is grouped, how close one looks, and what it is compared with.

use std::rc::Rc;

use shared::api::plan::Timeline;
use shared::api::workstream::WorkstreamView;
use shared::initiative::State;
use shared::member::MemberCode;
use yew::prelude::*;

use super::axis::Zoom;
use super::look::Look;
use super::model::Group;
use crate::context::{I18n, use_i18n};
use crate::initiative::state_words;
use crate::ui::{Button, Choice, Glyph, InputKind, Select, TextInput, ToggleGroup, Variant, slot};

/// Properties of [`Filters`].
#[derive(Properties, PartialEq)]
pub struct FiltersProps {
    /// Everything.
    pub timeline: Rc<Timeline>,
    /// Who leads something, by name.
    pub leads: Rc<Vec<(MemberCode, String)>>,
    /// The workstreams.
    pub workstreams: Rc<Vec<WorkstreamView>>,
    /// What is looked at.
    pub look: Look,
    /// What is to be looked at.
    pub choose: Callback<Look>,
    /// How many initiatives are shown.
    pub shown: usize,
}

fn any(words: String, rest: impl Iterator<Item = Choice>) -> Rc<[Choice]> {
    std::iter::once(Choice::new("", words)).chain(rest).collect()
}

/// What a zoom is called.
fn zoom_words(t: &I18n, zoom: Zoom) -> String {
    match zoom {
        Zoom::Year => t.timeline_zoom_year(),
        Zoom::Quarter => t.timeline_zoom_quarter(),
        Zoom::Month => t.timeline_zoom_month(),
    }
}

/// The choices. Each is in the address, so that a link is the same view.
#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let t = use_i18n();
    let look = &props.look;
    let set = |change: fn(&mut Look, &str)| {
        let look = look.clone();
        props.choose.reform(move |value: String| {
            let mut next = look.clone();
            change(&mut next, &value);
            next
        })
    };
    let zooms: Rc<[Choice]> =
        Zoom::ALL.iter().map(|zoom| Choice::new(zoom.as_str(), zoom_words(&t, *zoom))).collect();
    let onzoom = set(|look, value| look.zoom = Zoom::from_name(value).unwrap_or_default())
        .reform(|value: AttrValue| value.to_string());
    let groups: Rc<[Choice]> = Rc::from([
        Choice::new("goal", t.timeline_group_goal()),
        Choice::new("lead", t.timeline_group_lead()),
    ]);
    let group = if look.group == Group::Lead { "lead" } else { "goal" };
    let ongroup = set(|look, value| look.group = if value == "lead" { Group::Lead } else { Group::Goal })
        .reform(|value: AttrValue| value.to_string());
    let plans: Rc<[Choice]> = props
        .timeline
        .plans
        .iter()
        .map(|plan| Choice::new(plan.number.to_string(), t.timeline_plan_named(plan.number, &plan.title)))
        .collect();
    let plan = props.timeline.plan.as_ref().map(|plan| plan.summary.number.to_string()).unwrap_or_default();
    let states = any(
        t.initiative_every_state(),
        State::ALL.iter().map(|one| Choice::new(one.as_str(), state_words(&t, *one))),
    );
    let leads = any(
        t.result_every_delegation(),
        props.leads.iter().map(|(code, name)| Choice::new(code.to_string(), name.clone())),
    );
    let streams = any(
        t.initiative_every_workstream(),
        props.workstreams.iter().map(|one| Choice::new(one.id.to_string(), one.name.clone())),
    );
    let value = |text: Option<String>| text.unwrap_or_default();
    let clear = (!look.chosen().is_all()).then(|| {
        let (zoom, group, plan) = (look.zoom, look.group, look.plan);
        let onclick = props.choose.reform(move |_: MouseEvent| Look { zoom, group, plan, ..Look::default() });
        html! { <Button variant={Variant::Tertiary} icon={Glyph::X} {onclick}>{t.result_show_all()}</Button> }
    });
    html! {
        <div class="row filters">
            <ToggleGroup key="zoom" label={t.timeline_zoom()} choices={zooms} value={look.zoom.as_str()} onchange={onzoom} />
            <ToggleGroup key="group" label={t.timeline_group()} choices={groups} value={group} onchange={ongroup} quiet=true />
            <div key="plan" class="narrow" hidden={props.timeline.plans.is_empty()}>
                <Select label={t.timeline_compared()} choices={plans} value={plan}
                    onchange={set(|look, value| look.plan = value.parse().ok())} />
            </div>
            <div key="state" class="narrow">
                <Select label={t.result_col_status()} choices={states} value={value(look.state.map(|state| state.as_str().to_owned()))}
                    onchange={set(|look, value| look.state = State::from_name(value))} />
            </div>
            <div key="lead" class="narrow">
                <Select label={t.result_col_lead()} choices={leads} value={value(look.lead.map(|code| code.to_string()))}
                    onchange={set(|look, value| look.lead = value.parse().ok())} />
            </div>
            <div key="stream" class="narrow" hidden={props.workstreams.is_empty()}>
                <Select label={t.workstream_one()} choices={streams} value={value(look.workstream.map(|id| id.to_string()))}
                    onchange={set(|look, value| look.workstream = value.parse().ok())} />
            </div>
            <div key="words" class="narrow">
                <TextInput kind={InputKind::Search} label={t.initiative_words()} value={look.q.clone()}
                    oninput={set(|look, value| value.clone_into(&mut look.q))} />
            </div>
            {slot(clear)}
            <span class="push small quiet" role="status">{t.initiative_shown(props.shown, props.timeline.initiatives.len())}</span>
        </div>
    }
}
