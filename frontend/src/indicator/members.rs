//! An indicator member by member: small drawings of one scale, and who stands and stood where. And its figures in a table and as files,
//! whosever they are.

use std::rc::Rc;
use std::slice;

use shared::api::workbook::Table;
use shared::indicator::Spread;
use shared::measurement::series::{Average, average, latest, ranking};
use shared::measurement::{Edition, csv};
use shared::workbook::sheet_name;
use yew::prelude::*;

use super::draw::Drawn;
use super::number::dialect;
use super::words::{leaders, range_words, ranking_words};
use crate::charts::{Cell, Figure as Frame, bars, file, places, sheet, small, table};
use crate::context::I18n;
use crate::revision::by::{chips, name_of};
use crate::ui::{Color, Glyph, LinkButton, Section, Size, Variant, slot};
use crate::workbook::SaveWorkbook;

/// Each member by itself, and who stands where.
pub fn members(t: &I18n, drawn: &Drawn, name: &str) -> Html {
    let points = drawn.points();
    let last: Option<(Edition, Average)> = latest(&points).and_then(|point| {
        let edition = point.edition.clone();
        let found = average(&drawn.figures, &edition, &drawn.members, drawn.definition.decimals)?;
        Some((edition, found))
    });
    let (range, rank) = last.as_ref().map_or_else(Default::default, |(edition, found)| {
        let here = drawn.figures.iter().filter(|figure| figure.edition == *edition);
        let numbers: Vec<_> = here.filter_map(|figure| Some((figure.member?, figure.number()?))).collect();
        let ranked = ranking(&drawn.figures, edition, drawn.definition.direction);
        (
            range_words(t, &drawn.definition, found, &numbers),
            ranking_words(t, &drawn.definition, edition.as_str(), &ranked),
        )
    });
    let (years, values) = drawn.shared_scale();
    let (mut multiples, mut cells): (Vec<Html>, Vec<Cell>) = Default::default();
    for member in &drawn.members {
        let (line, last) = drawn.member_line(t, *member);
        let who = member.to_string();
        let (class, head, body) = match last {
            Some((edition, words)) => {
                let drawing = small(&line, years, values);
                let body = drawing.html();
                let in_file = t.indicator_value_in(&words, edition.as_str());
                cells.push(Cell { who, words: in_file, drawing: Some(drawing) });
                let head = html! { <span class="num"><b>{words}</b><span class="tiny quiet">{format!(" {edition}")}</span></span> };
                ("multi", head, body)
            }
            None => {
                let said = drawn
                    .editions
                    .last()
                    .map(|edition| drawn.cell(t, Some(*member), edition))
                    .unwrap_or_default();
                cells.push(Cell { who, words: said.clone(), drawing: None });
                let body = html! { <p>{name_of(t, member.as_str())}</p> };
                ("multi none", html! { <span class="nc">{said}</span> }, body)
            }
        };
        multiples.push(html! { <li {class} key={member.to_string()}><div class="row apart">{chips([*member])}{head}</div>{body}</li> });
    }
    let sheet = Rc::new(sheet(&cells, &range));
    let now = last.as_ref().map(|(edition, _)| (edition, drawn.bars(t, edition)));
    let now = now.filter(|(_, found)| !found.is_empty()).map(|(edition, found)| {
        let svg = Rc::new(bars(&found, &rank));
        let rows = Rc::new(drawn.rank_rows(t, slice::from_ref(edition)));
        html! {
            <Frame title={t.indicator_figure_rank(edition.as_str())} summary={rank.clone()} {svg} {rows} name={format!("{name} rank")} dialect={dialect(t)} />
        }
    });
    html! {
        <div class="stack">
            <Frame title={t.indicator_figure_members()} summary={range} {sheet} rows={Rc::new(drawn.member_rows(t))} name={format!("{name} members")} dialect={dialect(t)}>
                <ul class="multiples">{for multiples}</ul>
            </Frame>
            {slot(now)}
            {slot(over_editions(t, drawn, name))}
        </div>
    }
}

/// Who stood where, once there are two editions in which somebody did.
fn over_editions(t: &I18n, drawn: &Drawn, name: &str) -> Option<Html> {
    let ranked = drawn.ranked();
    let [first, .., last] = ranked.as_slice() else { return None };
    let led = |edition: &Edition| leaders(t, &ranking(&drawn.figures, edition, drawn.definition.direction));
    let summary = t.indicator_places_led(first.as_str(), led(first), last.as_str(), led(last));
    let svg = Rc::new(places(&drawn.places(t, &ranked), &summary));
    let rows = Rc::new(drawn.rank_rows(t, &ranked));
    Some(html! {
        <Frame title={t.indicator_figure_places()} {summary} {svg} {rows} name={format!("{name} places")} dialect={dialect(t)} />
    })
}

/// All figures in a table, and as files that can be opened here again.
pub fn figures(t: &I18n, drawn: &Drawn, name: &str) -> Html {
    let rows = match drawn.definition.spread {
        Spread::Members => drawn.member_rows(t),
        Spread::One => drawn.value_rows(t),
    };
    let all = csv::write(&drawn.figures, dialect(t));
    let workbook = {
        let (figures, name) = (drawn.figures.clone(), sheet_name(name));
        Callback::from(move |()| Table { name: name.clone(), rows: csv::cells(&figures) })
    };
    let save = html! {
        <span class="row tight">
            <LinkButton href={file::address("text/csv", &all)} download={file::name(&format!("{name} figures"), "csv")} size={Size::Small} variant={Variant::Secondary} color={Color::Neutral} icon={Glyph::Download}>{t.measurement_export()}</LinkButton>
            <SaveWorkbook label={t.measurement_export_workbook()} name={format!("{name} figures")} table={workbook} />
        </span>
    };
    html! { <Section title={t.indicator_figures()} aside={save}>{table(&t.indicator_figures().into(), &rows)}</Section> }
}
