//! What is measured: each indicator against its target, with the newest figure of each member. Who has none is named, and never nought.

use shared::api::lineage::{LatestFigure, Lineage, MeasuredBy};
use shared::id::ProgrammeId;
use shared::indicator::Definition;
use shared::indicator::progress::{Place, Progress, progress};
use shared::measurement::series;
use shared::text::Kind;
use yew::prelude::*;

use super::entry::light_of;
use crate::context::I18n;
use crate::indicator::{progress_words, said};
use crate::nav::{Go, Route};
use crate::result::light;
use crate::revision::by::{CodeChip, name_of};
use crate::revision::words;
use crate::ui::{Column, Section, Status, Table, slot};

/// The section.
pub fn measured(t: &I18n, programme: ProgrammeId, lineage: &Lineage) -> Html {
    let body = if lineage.measured.is_empty() {
        html! { <p class="small quiet">{t.lineage_measured_none()}</p> }
    } else {
        html! { <div class="stack measures">{for lineage.measured.iter().map(|one| one_measure(t, programme, one))}</div> }
    };
    html! { <Section title={t.lineage_measured()}>{body}</Section> }
}

fn one_measure(t: &I18n, programme: ProgrammeId, one: &MeasuredBy) -> Html {
    let to = Route::Indicator { programme, clause: one.clause.clone() };
    let head = html! {
        <h3><Go {to}><span class="ref">{words::label(t, Kind::Indicator, &one.label)}</span>{" "}<span lang="en">{one.title.clone()}</span></Go></h3>
    };
    let Some(definition) = &one.definition else {
        return html! { <div key={one.clause.to_string()} class="stack">{head}<p class="small quiet">{t.indicator_undefined()}</p></div> };
    };
    let told = progress_words(t, definition, &one.targets, series::latest(&one.points));
    let figures = light::figures(t, Kind::Indicator, one.figures);
    let of_members: Vec<&LatestFigure> = one.latest.iter().filter(|figure| figure.member.is_some()).collect();
    let table = (!of_members.is_empty()).then(|| {
        let columns = [
            Column::new("who", t.lineage_member()),
            Column::number("value", definition.unit.clone()),
            Column::new("edition", t.lineage_edition()),
            Column::new("path", t.lineage_path()),
        ];
        let rows = of_members.into_iter().map(|figure| row(t, one, definition, figure));
        html! { <Table caption={one.title.clone()} quiet=true columns={std::rc::Rc::from(columns)} cards=true>{for rows}</Table> }
    });
    html! {
        <div key={one.clause.to_string()} class="stack">
            {head}
            <p class="small">{told}</p>
            <p class="small quiet" hidden={figures.is_none()}>{figures}</p>
            {slot(table)}
        </div>
    }
}

fn row(t: &I18n, one: &MeasuredBy, definition: &Definition, figure: &LatestFigure) -> Html {
    let code = figure.member.map(|member| member.to_string()).unwrap_or_default();
    let estimate = figure
        .estimate
        .then(|| html! { <span class="tiny quiet">{" "}{t.indicator_status_estimate()}</span> });
    let place = match progress(definition, &one.targets, Some((figure.edition.year(), figure.value))) {
        Progress::Unknown(_) => None,
        Progress::Reached(_) => Some((Status::Done, t.lineage_path_reached())),
        Progress::OnTheWay { place: Place::Behind(_), .. } | Progress::WorseThanBaseline { .. } => {
            Some((Status::Minor, t.lineage_path_behind()))
        }
        Progress::OnTheWay { .. } => Some((Status::Ok, t.lineage_path_on())),
    };
    let place = place.map(|(status, words)| light_of(status, words));
    html! {
        <tr key={code.clone()}>
            <th scope="row"><span class="row tight"><CodeChip code={code.clone()} /><span>{name_of(t, &code)}</span></span></th>
            <td data-col={definition.unit.clone()} class="num">{said(t, figure.value, definition)}{slot(estimate)}</td>
            <td data-col={t.lineage_edition()} class="num">{figure.edition.to_string()}</td>
            <td data-col={t.lineage_path()}>{place.unwrap_or_else(|| html! { <span class="quiet unsaid">{"–"}</span> })}</td>
        </tr>
    }
}
