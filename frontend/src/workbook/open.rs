//! Opening a file that somebody chooses: of a CSV file the bytes are read here and sent nowhere; what a spreadsheet program keeps is
//! read by the server, which stores nothing of it.

use std::rc::Rc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use shared::api::workbook::{ReadAWorkbook, Sheet, WorkbookFile};
use shared::measurement::sheet::{BYTES_MOST, Cells, decode};
use shared::problem::FieldCode;
use shared::workbook::FILE_MOST;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::use_i18n;
use crate::ui::{Choice, FileInput, Select, bytes_of, field_sentence, slot};

/// Properties of [`OpenFile`].
#[derive(Properties, PartialEq)]
pub struct OpenFileProps {
    /// The cells of the file, or of a sheet of it; nothing where it is too large or could not be read.
    pub onread: Callback<Option<Cells>>,
}

/// Chooses a CSV file, or an XLSX file and of that the sheet.
#[component]
pub fn OpenFile(props: &OpenFileProps) -> Html {
    let t = use_i18n();
    let sheets = use_state_eq(|| Rc::new(Vec::<Sheet>::new()));
    let chosen = use_state_eq(|| 0_usize);
    let read = {
        let (sheets, chosen, onread) = (sheets.setter(), chosen.setter(), props.onread.clone());
        use_action::<ReadAWorkbook>(
            &[],
            Callback::from(move |outcome: Result<Rc<Vec<Sheet>>, ApiError>| match outcome {
                Ok(found) => {
                    onread.emit(Some(found.first().map(Cells::of_sheet).unwrap_or_default()));
                    chosen.set(0);
                    sheets.set(found);
                }
                Err(error) if is_too_much(&error) => onread.emit(None),
                Err(_) => {}
            }),
        )
    };
    let onfile = {
        let (onread, read, sheets) = (props.onread.clone(), read.clone(), sheets.setter());
        Callback::from(move |file: File| {
            let (onread, read, workbook) = (onread.clone(), read.clone(), is_workbook(&file.name()));
            sheets.set(Rc::default());
            read.forget();
            spawn_local(async move {
                let most = if workbook { FILE_MOST } else { BYTES_MOST };
                let small = file.size() <= most as f64;
                if small && workbook {
                    match bytes_of(&file).await {
                        Some(bytes) => {
                            read.run((), (), WorkbookFile { bytes: BASE64_STANDARD.encode(bytes) })
                        }
                        None => onread.emit(None),
                    }
                } else {
                    onread.emit(if small { cells_of(&file).await } else { None });
                }
            });
        })
    };
    let choose = (sheets.len() > 1).then(|| {
        let name = |(at, sheet): (usize, &Sheet)| Choice::new(at.to_string(), sheet.name.clone());
        let choices: Rc<[Choice]> = sheets.iter().enumerate().map(name).collect();
        let onchange = {
            let (sheets, chosen, onread) = (sheets.clone(), chosen.setter(), props.onread.clone());
            Callback::from(move |at: String| {
                let found = at.parse::<usize>().ok().and_then(|at| Some((at, sheets.get(at)?)));
                if let Some((at, sheet)) = found {
                    chosen.set(at);
                    onread.emit(Some(Cells::of_sheet(sheet)));
                }
            })
        };
        html! { <div class="narrow"><Select label={t.measurement_sheet()} {choices} value={chosen.to_string()} {onchange} /></div> }
    });
    let error = read.error.clone().filter(|error| !is_too_much(error));
    let wrong = error.as_ref().and_then(|error| error.fields.first()).map(|field| field_sentence(&t, field));
    let problem = error.filter(|error| error.fields.is_empty());
    let problem = problem.map(|error| html! { <ProblemNote {error} act=true /> });
    html! {
        <>
            <FileInput
                label={t.measurement_file()} accept=".csv,.txt,.tsv,.xlsx,text/csv" error={wrong.map(AttrValue::from)}
                disabled={read.pending} {onfile}
            />
            {slot(choose)}
            {slot(problem)}
        </>
    }
}

/// Whether a file of that name is one that a spreadsheet program keeps.
fn is_workbook(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".xlsx")
}

fn is_too_much(error: &ApiError) -> bool {
    error.fields.iter().any(|field| field.code == FieldCode::TooLong)
}

async fn cells_of(file: &File) -> Option<Cells> {
    Cells::of_file(&decode(&bytes_of(file).await?).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workbook_is_known_by_its_name() {
        assert!(is_workbook("Tal 2026.XLSX") && is_workbook("a.xlsx"));
        assert!(!is_workbook("a.xlsx.csv") && !is_workbook("a.xls"));
    }
}
