//! A table of money as a file: as CSV, and as a workbook.

use std::rc::Rc;

use shared::api::workbook::{Cell, Table};
use shared::budget::csv;
use shared::workbook::sheet_name;
use yew::prelude::*;

use crate::charts::file;
use crate::context::use_i18n;
use crate::indicator::dialect;
use crate::ui::{Color, Glyph, LinkButton, Size, Variant};
use crate::workbook::SaveWorkbook;

/// Properties of [`Files`].
#[derive(Properties, PartialEq)]
pub struct FilesProps {
    /// What the files and the sheet are called.
    pub name: AttrValue,
    /// What the button of the CSV file says.
    pub label: AttrValue,
    /// The rows, with the headings first.
    pub rows: Rc<Vec<Vec<Cell>>>,
}

/// The buttons.
#[component]
pub fn Files(props: &FilesProps) -> Html {
    let t = use_i18n();
    let FilesProps { name, label, rows } = props;
    let href = file::address("text/csv", &csv::file(rows, dialect(&t)));
    let table = {
        let (sheet, rows) = (sheet_name(name), rows.clone());
        Callback::from(move |()| Table { name: sheet.clone(), rows: (*rows).clone() })
    };
    html! {
        <span class="row tight">
            <LinkButton {href} download={file::name(name, "csv")} size={Size::Small} variant={Variant::Secondary} color={Color::Neutral} icon={Glyph::Download}>{label.clone()}</LinkButton>
            <SaveWorkbook label={t.measurement_export_workbook()} name={name.clone()} {table} />
        </span>
    }
}
