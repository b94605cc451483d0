//! The initiatives as a table, in which many are picked.

use std::collections::BTreeSet;
use std::rc::Rc;

use shared::api::initiative::InitiativeRow;
use shared::api::workstream::WorkstreamView;
use shared::id::{InitiativeId, ProgrammeId};
use web_sys::{Event, HtmlInputElement};
use yew::prelude::*;

use super::order::{By, Order};
use super::state::{StateLight, risk_light, risk_words, stale};
use super::words::{days, served};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, Route};
use crate::revision::by::chips;
use crate::ui::{Checkbox, Color, Column, Filling, Light, Sort, Table, Tag, slot};

/// Properties of [`InitiativeTable`].
#[derive(Properties, PartialEq)]
pub struct InitiativeTableProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// Those that are shown.
    pub rows: Rc<Vec<InitiativeRow>>,
    /// The workstreams.
    pub workstreams: Rc<Vec<WorkstreamView>>,
    /// In which order they stand.
    pub sort: Order,
    /// In which order they are to stand.
    pub onsort: Callback<Order>,
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
        Column::new(By::Number.as_str(), t.initiative_one()).sortable(),
        Column::new("serves", t.initiative_serves()),
        Column::new(By::State.as_str(), t.result_col_status()).sortable(),
        Column::new(By::Lead.as_str(), t.result_col_lead()).sortable(),
        Column::new("stream", t.workstream_one()),
        Column::new(By::Days.as_str(), t.initiative_days()).sortable(),
        Column::new("milestones", t.milestone_title()),
        Column::new(By::Risk.as_str(), t.initiative_risk()).sortable(),
    ]);
    let all = props.onpick.as_ref().map(|onpick| {
        let ids: Vec<InitiativeId> = props.rows.iter().map(|row| row.id).collect();
        let checked = ids.iter().all(|id| props.picked.contains(id));
        let onchange = onpick.reform(move |on: bool| (ids.clone(), on));
        html! { <Checkbox label={t.initiative_pick_all()} {checked} {onchange} /> }
    });
    // What is picked is no part of it: picking one draws its box anew, not five hundred rows.
    let draw = use_callback(
        (t.clone(), props.programme, props.rows.clone(), props.workstreams.clone(), props.onpick.is_some()),
        |at: usize, (t, programme, rows, streams, picks)| {
            rows.get(at).map(|one| row(t, (*programme, streams), *picks, one)).unwrap_or_default()
        },
    );
    let sort = Sort { by: props.sort.by.as_str().into(), descending: props.sort.descending };
    let onsort = props.onsort.reform(|sort: Sort| Order {
        by: By::from_name(&sort.by).unwrap_or_default(),
        descending: sort.descending,
    });
    let picking = Picking { picked: props.picked.clone(), onpick: props.onpick.clone().unwrap_or_default() };
    html! {
        <div class="stack">
            {slot(all)}
            <ContextProvider<Picking> context={picking}>
                <Table caption={t.initiative_title()} quiet=true {columns} {sort} {onsort} dense=true cards=true>
                    <Filling count={props.rows.len()} {draw} />
                </Table>
            </ContextProvider<Picking>>
        </div>
    }
}

/// What is picked, for the boxes of the rows.
#[derive(Clone, PartialEq)]
struct Picking {
    picked: BTreeSet<InitiativeId>,
    onpick: Callback<(Vec<InitiativeId>, bool)>,
}

#[derive(Properties, PartialEq)]
struct PickProps {
    id: InitiativeId,
    label: AttrValue,
}

/// The box of a row.
#[component]
fn Pick(props: &PickProps) -> Html {
    let Some(picking) = use_context::<Picking>() else { return slot(None) };
    let id = props.id;
    let onchange = picking
        .onpick
        .reform(move |event: Event| (vec![id], event.target_unchecked_into::<HtmlInputElement>().checked()));
    let checked = picking.picked.contains(&id);
    html! { <input type="checkbox" class="ds-input" {checked} aria-label={props.label.clone()} {onchange} /> }
}

fn row(
    t: &I18n,
    (programme, streams): (ProgrammeId, &[WorkstreamView]),
    picks: bool,
    one: &InitiativeRow,
) -> Html {
    let to = Route::Initiative { programme, initiative: one.id };
    let pick = picks.then(|| html! { <Pick id={one.id} label={t.initiative_pick(&one.title)} /> });
    let stream = one.workstream.and_then(|id| streams.iter().find(|stream| stream.id == id));
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
            <td data-col={t.initiative_serves()}>{served(t, programme, &one.serves)}</td>
            <td data-col={t.result_col_status()}><span class="row tight"><StateLight state={one.state} />{slot(stale(t, one))}</span></td>
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
