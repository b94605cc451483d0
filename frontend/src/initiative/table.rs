//! The initiatives as a table, in which many are picked.

use std::collections::BTreeSet;
use std::rc::Rc;

use shared::api::initiative::InitiativeRow;
use shared::api::workstream::WorkstreamView;
use shared::id::{InitiativeId, ProgrammeId};
use web_sys::{Event, HtmlInputElement};
use yew::prelude::*;

use super::state::{StateLight, risk_light, risk_words};
use super::words::{days, served};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, Route};
use crate::revision::by::chips;
use crate::ui::{Checkbox, Color, Column, Light, Table, Tag, slot};

/// Properties of [`InitiativeTable`].
#[derive(Properties, PartialEq)]
pub struct InitiativeTableProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// Those that are shown.
    pub rows: Rc<Vec<InitiativeRow>>,
    /// The workstreams.
    pub workstreams: Rc<Vec<WorkstreamView>>,
    /// Those that are picked.
    pub picked: BTreeSet<InitiativeId>,
    /// These were picked, or are not any more; absent for who changes none.
    pub onpick: Option<Callback<(Vec<InitiativeId>, bool)>>,
}

/// One row for each.
#[component]
pub fn InitiativeTable(props: &InitiativeTableProps) -> Html {
    let t = use_i18n();
    let columns: Rc<[Column]> = Rc::new([
        Column::new("what", t.initiative_one()),
        Column::new("serves", t.initiative_serves()),
        Column::new("state", t.result_col_status()),
        Column::new("lead", t.result_col_lead()),
        Column::new("stream", t.workstream_one()),
        Column::new("days", t.initiative_days()),
        Column::new("milestones", t.milestone_title()),
        Column::new("risk", t.initiative_risk()),
    ]);
    let all = props.onpick.as_ref().map(|onpick| {
        let ids: Vec<InitiativeId> = props.rows.iter().map(|row| row.id).collect();
        let checked = ids.iter().all(|id| props.picked.contains(id));
        let onchange = onpick.reform(move |on: bool| (ids.clone(), on));
        html! { <Checkbox label={t.initiative_pick_all()} {checked} {onchange} /> }
    });
    let rows = props.rows.iter().map(|one| row(&t, props, one));
    html! {
        <div class="stack">
            {slot(all)}
            <Table caption={t.initiative_title()} quiet=true {columns} dense=true cards=true>{for rows}</Table>
        </div>
    }
}

fn row(t: &I18n, props: &InitiativeTableProps, one: &InitiativeRow) -> Html {
    let to = Route::Initiative { programme: props.programme, initiative: one.id };
    let pick = props.onpick.as_ref().map(|onpick| {
        let id = one.id;
        let onchange = onpick.reform(move |event: Event| {
            (vec![id], event.target_unchecked_into::<HtmlInputElement>().checked())
        });
        html! {
            <input
                type="checkbox" class="ds-input" checked={props.picked.contains(&one.id)}
                aria-label={t.initiative_pick(&one.title)} {onchange}
            />
        }
    });
    let stream = one.workstream.and_then(|id| props.workstreams.iter().find(|stream| stream.id == id));
    let risk =
        one.risk.map(|level| html! { <Light status={risk_light(level)}>{risk_words(t, level)}</Light> });
    html! {
        <tr key={one.id.to_string()}>
            <th scope="row">
                <span class="pickrow">
                    {slot(pick)}
                    <Go {to}><span class="ref num">{one.number}</span><span lang="en">{one.title.clone()}</span></Go>
                </span>
            </th>
            <td data-col={t.initiative_serves()}>{served(t, props.programme, &one.serves)}</td>
            <td data-col={t.result_col_status()}><StateLight state={one.state} /></td>
            <td data-col={t.result_col_lead()}>{chips(one.lead)}</td>
            <td data-col={t.workstream_one()}>{stream.map(|stream| stream.name.clone())}</td>
            <td data-col={t.initiative_days()}>{days(t, one.starts, one.ends)}</td>
            <td data-col={t.milestone_title()}>{milestones(t, one)}</td>
            <td data-col={t.initiative_risk()}>{slot(risk)}</td>
        </tr>
    }
}

/// How many are reached of how many, and how many are overdue.
pub fn milestones(t: &I18n, one: &InitiativeRow) -> Html {
    if one.milestones == 0 {
        return html! { <span class="quiet">{"–"}</span> };
    }
    let late = (one.overdue > 0)
        .then(|| html! { <Tag color={Color::Warning}>{t.milestone_overdue_count(one.overdue)}</Tag> });
    html! {
        <span class="row tight">
            <span class="num">{t.milestone_reached_of(one.reached, one.milestones)}</span>
            {slot(late)}
        </span>
    }
}
