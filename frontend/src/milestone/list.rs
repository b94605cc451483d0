//! The milestones of an initiative, by the day they are due.

use std::rc::Rc;

use shared::api::initiative::InitiativeWhole;
use shared::api::milestone::MilestoneView;
use shared::id::MilestoneId;
use shared::milestone::{Standing, is_after_end};
use yew::prelude::*;

use super::form::MilestoneForm;
use crate::context::{I18n, use_i18n};
use crate::initiative::day;
use crate::nav::{Go, Route};
use crate::ui::{
    Button, Color, Column, Glyph, IconButton, Light, Section, Size, Status, Table, Tag, Variant, slot,
};

/// Properties of [`Milestones`].
#[derive(Properties, PartialEq)]
pub struct MilestonesProps {
    /// The initiative.
    pub whole: Rc<InitiativeWhole>,
    /// Whether whoever looks works on it.
    pub may: bool,
}

/// Which milestone is being filled in.
#[derive(Clone, PartialEq)]
enum Open {
    New,
    One(MilestoneId),
}

/// The milestones.
#[component]
pub fn Milestones(props: &MilestonesProps) -> Html {
    let t = use_i18n();
    let open = use_state_eq(|| None::<Open>);
    let whole = &props.whole;
    let show = |what: Open| {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(Some(what.clone())))
    };
    let onclose = {
        let open = open.setter();
        Callback::from(move |()| open.set(None))
    };
    let add = props.may.then(|| {
        html! { <Button size={Size::Small} variant={Variant::Secondary} icon={Glyph::Plus} onclick={show(Open::New)}>{t.milestone_add()}</Button> }
    });
    let mut columns = vec![
        Column::new("what", t.milestone_one()),
        Column::new("due", t.result_col_due()),
        Column::new("stands", t.result_col_status()),
        Column::new("needs", t.milestone_needs()),
    ];
    if props.may {
        columns.push(Column { quiet: true, ..Column::new("change", t.common_edit()) });
    }
    let rows = whole.milestones.iter().map(|one| {
        let change = props.may.then(|| {
            let label = t.milestone_change(&one.title);
            html! { <td><IconButton icon={Glyph::PencilLine} {label} onclick={show(Open::One(one.id))} /></td> }
        });
        html! {
            <tr key={one.id.to_string()}>
                <th scope="row" lang="en">{one.title.clone()}</th>
                <td data-col={t.result_col_due()} class="num">{day(&t, one.due)}</td>
                <td data-col={t.result_col_status()}>
                    <span class="row tight">{standing(&t, one)}{slot(after_end(&t, whole, one))}</span>
                </td>
                <td data-col={t.milestone_needs()}>{needs(whole, one)}</td>
                {for change}
            </tr>
        }
    });
    let none = whole.milestones.is_empty();
    let table = (!none).then(|| {
        html! { <Table caption={t.milestone_title()} quiet=true columns={Rc::from(columns)} cards=true>{for rows}</Table> }
    });
    let chosen = match &*open {
        Some(Open::One(id)) => whole.milestones.iter().find(|one| one.id == *id).cloned(),
        _ => None,
    };
    // One that was removed meanwhile is not filled in any more.
    let is_open = matches!(&*open, Some(Open::New)) || chosen.is_some();
    let form = props.may.then(|| {
        html! { <MilestoneForm open={is_open} whole={whole.clone()} milestone={chosen} {onclose} /> }
    });
    html! {
        <Section title={t.milestone_title()} aside={add}>
            <div class="stack">
                <p class="small quiet" hidden={!none}>{if props.may { t.milestone_none_add() } else { t.milestone_none() }}</p>
                <div>{slot(table)}</div>
                <div>{slot(form)}</div>
            </div>
        </Section>
    }
}

/// Where a milestone stands: shape, word and colour.
pub fn standing(t: &I18n, one: &MilestoneView) -> Html {
    let (status, words) = match one.standing {
        Standing::Reached => (Status::Done, t.milestone_reached()),
        Standing::ReachedLate => (Status::Done, t.milestone_reached_late()),
        Standing::Overdue => (Status::Major, t.milestone_overdue()),
        Standing::Near => (Status::Minor, t.milestone_near()),
        Standing::Ahead => (Status::Planned, t.milestone_ahead()),
    };
    let done = one.done.map(|done| html! { <span class="small quiet num">{day(t, done)}</span> });
    html! { <span class="row tight"><Light {status}>{words}</Light>{slot(done)}</span> }
}

/// That it is due after the initiative's last day, where it is.
fn after_end(t: &I18n, whole: &InitiativeWhole, one: &MilestoneView) -> Option<Html> {
    is_after_end(one.due, one.done, whole.row.ends)
        .then(|| html! { <Tag color={Color::Warning}>{t.milestone_after_end()}</Tag> })
}

/// What it depends on; what is of another initiative leads there.
fn needs(whole: &InitiativeWhole, one: &MilestoneView) -> Html {
    let rows = one.needs.iter().map(|need| {
        let own = whole.milestones.iter().find(|other| other.id == *need);
        let words = match own {
            Some(own) => html! { <span lang="en">{own.title.clone()}</span> },
            None => {
                whole.elsewhere.iter().find(|other| other.id == *need).map_or_else(Html::default, |other| {
                    let to = Route::Initiative { programme: whole.programme, initiative: other.initiative };
                    html! { <Go {to}><span lang="en">{other.title.clone()}</span></Go> }
                })
            }
        };
        html! { <li key={need.to_string()}>{words}</li> }
    });
    html! { <ul class="servedby">{for rows}</ul> }
}
