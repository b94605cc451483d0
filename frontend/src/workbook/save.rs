//! A table as the file of a spreadsheet program.

use std::rc::Rc;

use shared::api::workbook::{Table, WorkbookFile, WriteAWorkbook};
use yew::prelude::*;

use crate::charts::file;
use crate::client::{ApiError, ProblemNote, use_action};
use crate::ui::{Button, Color, Glyph, Size, Variant, slot};

/// The kind of an XLSX file (ECMA-376).
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Properties of [`SaveWorkbook`].
#[derive(Properties, PartialEq)]
pub struct SaveWorkbookProps {
    /// What the button says.
    pub label: AttrValue,
    /// What the file is called.
    pub name: AttrValue,
    /// Makes the table, when it is asked for.
    pub table: Callback<(), Table>,
}

/// The button: the file is made when it is pressed.
#[component]
pub fn SaveWorkbook(props: &SaveWorkbookProps) -> Html {
    let name = file::name(&props.name, "xlsx");
    let save = use_action::<WriteAWorkbook>(
        &[],
        Callback::from(move |outcome: Result<Rc<WorkbookFile>, ApiError>| {
            if let Ok(made) = outcome {
                file::give_bytes(&made.bytes, KIND, &name);
            }
        }),
    );
    let onclick = {
        let (save, table) = (save.clone(), props.table.clone());
        Callback::from(move |_: MouseEvent| save.run((), (), table.emit(())))
    };
    let problem = save.error.clone().map(|error| html! { <ProblemNote {error} act=true /> });
    html! {
        <>
            <Button size={Size::Small} variant={Variant::Secondary} color={Color::Neutral} icon={Glyph::Download} busy={save.pending} {onclick}>{props.label.clone()}</Button>
            {slot(problem)}
        </>
    }
}
