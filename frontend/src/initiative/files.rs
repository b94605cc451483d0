//! What is shown of the initiatives as files: as CSV, and as a workbook.

use std::rc::Rc;

use shared::api::initiative::InitiativeRow;
use shared::api::workbook::{Cell, Table};
use shared::api::workstream::WorkstreamView;
use shared::budget::csv;
use shared::time::Date;
use shared::workbook::sheet_name;
use yew::prelude::*;

use super::state::{risk_words, words};
use super::words::names;
use crate::charts::file;
use crate::context::{I18n, use_i18n};
use crate::indicator::dialect;
use crate::revision::words::label;
use crate::ui::{Button, Color, Glyph, Size, Variant};
use crate::workbook::SaveWorkbook;

/// Properties of [`Files`].
#[derive(Properties, PartialEq)]
pub struct FilesProps {
    /// What the files and the sheet are called.
    pub name: AttrValue,
    /// Those that are shown, in their order.
    pub rows: Rc<Vec<InitiativeRow>>,
    /// The workstreams.
    pub workstreams: Rc<Vec<WorkstreamView>>,
}

/// The buttons: a file is made when its button is pressed.
#[component]
pub fn Files(props: &FilesProps) -> Html {
    let t = use_i18n();
    let made = {
        let (t, rows, streams) = (t.clone(), props.rows.clone(), props.workstreams.clone());
        move || cells(&t, &rows, &streams)
    };
    let onclick = {
        let (t, made, name) = (t.clone(), made.clone(), file::name(&props.name, "csv"));
        Callback::from(move |_: MouseEvent| {
            file::give(&file::address("text/csv", &csv::file(&made(), dialect(&t))), &name);
        })
    };
    let table = {
        let name = sheet_name(&props.name);
        Callback::from(move |()| Table { name: name.clone(), rows: made() })
    };
    html! {
        <span class="row tight">
            <Button size={Size::Small} variant={Variant::Secondary} color={Color::Neutral} icon={Glyph::Download} {onclick}>{"CSV"}</Button>
            <SaveWorkbook label={t.measurement_export_workbook()} name={props.name.clone()} {table} />
        </span>
    }
}

/// A row for each, behind the headings; days as a spreadsheet reads them.
fn cells(t: &I18n, rows: &[InitiativeRow], streams: &[WorkstreamView]) -> Vec<Vec<Cell>> {
    let heads = [
        t.text_review_number(),
        t.initiative_field_title(),
        t.initiative_serves(),
        t.result_col_status(),
        t.result_col_lead(),
        t.initiative_partners(),
        t.workstream_one(),
        t.initiative_body(),
        t.initiative_starts(),
        t.initiative_ends(),
        t.milestone_title(),
        t.timeline_legend_reached(),
        t.timeline_legend_overdue(),
        t.initiative_risk(),
        t.result_short_stale(),
    ];
    let day = |day: Option<Date>| Cell::text(day.map(|day| day.to_string()).unwrap_or_default());
    let lines = rows.iter().map(|one| {
        let serves: Vec<String> =
            one.serves.iter().map(|served| label(t, served.kind, &served.label)).collect();
        let stream = one.workstream.and_then(|id| streams.iter().find(|stream| stream.id == id));
        vec![
            Cell::number(one.number.to_string()),
            Cell::text(&one.title),
            Cell::text(serves.join(", ")),
            Cell::text(words(t, one.state)),
            Cell::text(names(t, one.lead.as_slice())),
            Cell::text(names(t, &one.partners)),
            Cell::text(stream.map_or("", |stream| stream.name.as_str())),
            Cell::text(&one.body),
            day(one.starts),
            day(one.ends),
            Cell::number(one.milestones.to_string()),
            Cell::number(one.reached.to_string()),
            Cell::number(one.overdue.to_string()),
            Cell::text(one.risk.map(|level| risk_words(t, level)).unwrap_or_default()),
            day(one.stale_since),
        ]
    });
    std::iter::once(heads.map(Cell::text).to_vec()).chain(lines).collect()
}

#[cfg(test)]
mod tests {
    use shared::measurement::csv::Dialect;

    use super::*;
    use crate::initiative::address::tests::row;

    #[test]
    fn each_has_a_row_with_a_cell_under_every_heading_and_no_formula() {
        let one = InitiativeRow {
            title: "=1+1".into(),
            ends: "2026-12-31".parse().ok(),
            milestones: 3,
            reached: 1,
            ..row()
        };
        let rows = cells(&I18n::english(), &[one], &[]);
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0].len(), rows[1].len());
        let file = csv::file(&rows, Dialect::Point);
        assert!(file.contains("12,'=1+1,"), "{file}");
        assert!(file.contains(",An agency,,2026-12-31,3,1,0,,"), "{file}");
    }
}
