//! Choosing what is shown, how it is grouped, how close one looks, and what it is compared with.

use std::rc::Rc;

use shared::api::plan::Timeline;
use shared::api::workstream::WorkstreamView;
use yew::prelude::*;

use super::axis::Zoom;
use super::look::Look;
use super::model::Group;
use crate::context::{I18n, use_i18n};
use crate::initiative::{Chosen, choices, titles};
use crate::ui::{Choice, Select, ToggleGroup};

/// Properties of [`Filters`].
#[derive(Properties, PartialEq)]
pub struct FiltersProps {
    /// Everything.
    pub timeline: Rc<Timeline>,
    /// The workstreams.
    pub workstreams: Rc<Vec<WorkstreamView>>,
    /// What is looked at.
    pub look: Look,
    /// What is to be looked at.
    pub choose: Callback<Look>,
    /// How many initiatives are shown.
    pub shown: usize,
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
    let choose = {
        let look = look.clone();
        props.choose.reform(move |chosen: Chosen| look.at(chosen))
    };
    let titles = titles(props.timeline.groupings.iter().map(|one| (one.kind, &one.label, &one.title)));
    let which = choices(
        &t,
        &props.timeline.initiatives,
        (props.workstreams.as_slice(), &titles),
        (&look.chosen(), &choose),
        props.shown,
    );
    html! {
        <div class="row filters">
            <ToggleGroup label={t.timeline_zoom()} choices={zooms} value={look.zoom.as_str()} onchange={onzoom} />
            <ToggleGroup label={t.timeline_group()} choices={groups} value={group} onchange={ongroup} quiet=true />
            <div class="narrow" hidden={props.timeline.plans.is_empty()}>
                <Select label={t.timeline_compared()} choices={plans} value={plan}
                    onchange={set(|look, value| look.plan = value.parse().ok())} />
            </div>
            {which}
        </div>
    }
}
