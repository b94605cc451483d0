//! The indicators of a programme: what each was last, what it is to reach, and how new its figures are.

use std::rc::Rc;

use shared::api::indicator::{IndicatorSummary, Indicators, ListIndicators};
use shared::api::programme::{self, GetProgramme};
use shared::api::result::OfProgramme;
use shared::id::ProgrammeId;
use shared::indicator::Direction;
use shared::indicator::progress::{Freshness, target_in};
use shared::measurement::series;
use yew::prelude::*;

use super::draw::{parted, time_among};
use super::number::said;
use super::words::{direction_words, freshness_words, latest_words, progress_words};
use crate::charts::{Line, Point, spark};
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, PageHead, Route};
use crate::revision::trail;
use crate::ui::{Bones, Color, Column, Empty, Glyph, Table, Tag};

/// Properties of [`IndicatorsPage`].
#[derive(Properties, PartialEq)]
pub struct IndicatorsPageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// The page at `/programmes/…/indicators`.
#[component]
pub fn IndicatorsPage(props: &IndicatorsPageProps) -> Html {
    let t = use_i18n();
    let id = props.programme;
    let topic = format!("programme/{id}");
    let programme =
        use_resource::<GetProgramme>(Some((programme::OfProgramme { programme: id }, ())), &[&topic]);
    let indicators =
        use_resource::<ListIndicators>(Some((OfProgramme { programme: id }, ())), &["indicator", "result"]);
    let results = html! { <Go to={Route::Results { programme: id }}>{t.result_title()}</Go> };
    let over = programme.data.as_ref().map(|programme| trail(&t, programme, [results], t.indicator_title()));
    let render = {
        let t = t.clone();
        Callback::from(move |found: Rc<Indicators>| table(&t, id, &found))
    };
    let empty = html! {
        <Empty icon={Glyph::ChartLine} title={t.indicator_empty_title()} text={AttrValue::from(t.indicator_empty_text())} />
    };
    html! {
        <main class="page" id="main">
            <PageHead title={t.indicator_heading()} {over} />
            <Async<Indicators>
                resource={indicators}
                bones={Bones::Rows(6)}
                {render}
                is_empty={Callback::from(|found: Rc<Indicators>| found.indicators.is_empty())}
                {empty}
            />
        </main>
    }
}

fn table(t: &I18n, programme: ProgrammeId, found: &Indicators) -> Html {
    let columns: Rc<[Column]> = [
        Column::new("indicator", t.indicator_one_word()),
        Column::new("latest", t.indicator_col_latest()),
        Column::new("line", t.indicator_col_line()),
        Column::new("target", t.indicator_col_target()),
        Column::new("fresh", t.indicator_col_fresh()),
    ]
    .into();
    let rows = found.indicators.iter().map(|one| row(t, programme, one, found.today.year()));
    html! {
        <Table caption={t.indicator_heading()} quiet=true {columns} dense=true cards=true>
            {for rows}
        </Table>
    }
}

fn row(t: &I18n, programme: ProgrammeId, one: &IndicatorSummary, this_year: i32) -> Html {
    let to = Route::Indicator { programme, clause: one.clause.clone() };
    let latest = series::latest(&one.points);
    let (value, progress, target, fresh) = match &one.definition {
        None => (
            html! { <span class="quiet">{t.indicator_undefined()}</span> },
            String::new(),
            html! { <span class="quiet">{"–"}</span> },
            html! { <span class="quiet">{"–"}</span> },
        ),
        Some(definition) => {
            let value =
                latest.map_or_else(|| t.indicator_fresh_none(), |point| latest_words(t, definition, point));
            let year = latest.map_or(0, |point| point.edition.year());
            let arrow = match definition.direction {
                Direction::Up => "↑ ",
                Direction::Down => "↓ ",
                Direction::Neither => "",
            };
            let target = match target_in(&one.targets, year) {
                None => t.indicator_no_target(),
                Some(target) => {
                    t.indicator_target_by(said(t, target.value, definition), target.year.to_string())
                }
            };
            let way = direction_words(t, definition.direction);
            (
                html! { <b class="num">{value}</b> },
                progress_words(t, definition, &one.targets, latest),
                html! { <span><span aria-hidden="true">{arrow}</span>{target}<span class="tiny quiet way">{way}</span></span> },
                fresh(t, definition.cycle, latest, this_year),
            )
        }
    };
    let line = (one.points.len() > 1).then(|| {
        let at = |point: &series::Point| Point {
            at: time_among(&one.points, &point.edition),
            value: point.value.millionths(),
            estimate: point.estimates > 0 || series::is_partial(&one.points, point),
            words: String::new(),
            title: String::new(),
        };
        let points = one.points.iter().map(at).collect();
        let parts = one.definition.as_ref().map(|definition| parted(definition, &one.points));
        spark(&Line { points, ..parts.unwrap_or_default() }).html()
    });
    html! {
        <tr key={one.clause.to_string()}>
            <th scope="row">
                <span class="pickrow"><Go {to}><span class="ref">{one.label.clone()}</span><span lang="en">{one.title.clone()}</span></Go></span>
            </th>
            <td data-col={t.indicator_col_latest()}>{value}<span class="tiny quiet way">{progress}</span></td>
            <td data-col={t.indicator_col_line()} class="fig sparkline">{line.unwrap_or_else(|| html! { <span class="quiet">{"–"}</span> })}</td>
            <td data-col={t.indicator_col_target()}>{target}</td>
            <td data-col={t.indicator_col_fresh()}>{fresh}</td>
        </tr>
    }
}

/// How new the figures are: in words, and marked where they are late.
pub fn fresh(t: &I18n, cycle: u8, latest: Option<&series::Point>, this_year: i32) -> Html {
    let (found, words) = freshness_words(t, cycle, latest, this_year);
    match found {
        Freshness::StaleSince(_) => html! { <Tag color={Color::Time} icon={Glyph::Clock}>{words}</Tag> },
        _ => html! { <span class="small">{words}</span> },
    }
}
