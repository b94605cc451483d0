//! Opening a file that somebody chooses: of a CSV file the bytes are read here and sent nowhere; what a spreadsheet program keeps is
//! read by the server, which stores nothing of it.

use std::rc::Rc;

use shared::api::workbook::{ReadAWorkbook, Sheet, WorkbookFile};
use shared::measurement::sheet::{BYTES_MOST, decode};
use shared::problem::FieldCode;
use shared::workbook::{FILE_MOST, as_text};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, FileReader, HtmlInputElement};
use yew::prelude::*;

use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::use_i18n;
use crate::ui::{Choice, Select, field_sentence, slot, use_id};

/// Properties of [`OpenFile`].
#[derive(Properties, PartialEq)]
pub struct OpenFileProps {
    /// The text of the file, or of a sheet of it; nothing where it is too large or could not be read.
    pub ontext: Callback<Option<String>>,
}

/// Chooses a CSV file, or an XLSX file and of that the sheet.
#[component]
pub fn OpenFile(props: &OpenFileProps) -> Html {
    let t = use_i18n();
    let id = use_id();
    let sheets = use_state_eq(|| Rc::new(Vec::<Sheet>::new()));
    let chosen = use_state_eq(|| 0_usize);
    let read = {
        let (sheets, chosen, ontext) = (sheets.setter(), chosen.setter(), props.ontext.clone());
        use_action::<ReadAWorkbook>(
            &[],
            Callback::from(move |outcome: Result<Rc<Vec<Sheet>>, ApiError>| match outcome {
                Ok(found) => {
                    let text = found.first().map(|sheet| as_text(&sheet.rows));
                    ontext.emit(Some(text.unwrap_or_default()));
                    chosen.set(0);
                    sheets.set(found);
                }
                Err(error) if is_too_much(&error) => ontext.emit(None),
                Err(_) => {}
            }),
        )
    };
    let onchange = {
        let (ontext, read, sheets) = (props.ontext.clone(), read.clone(), sheets.setter());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            let (ontext, read, workbook) = (ontext.clone(), read.clone(), is_workbook(&file.name()));
            sheets.set(Rc::default());
            read.forget();
            spawn_local(async move {
                let most = if workbook { FILE_MOST } else { BYTES_MOST };
                let small = file.size() <= most as f64;
                if small && workbook {
                    if let Some(bytes) = base64_of(&file).await {
                        read.run((), (), WorkbookFile { bytes });
                    }
                } else {
                    ontext.emit(if small { text_of(&file).await } else { None });
                }
                // The same file can be chosen again.
                input.set_value("");
            });
        })
    };
    let choose = (sheets.len() > 1).then(|| {
        let name = |(at, sheet): (usize, &Sheet)| Choice::new(at.to_string(), sheet.name.clone());
        let choices: Rc<[Choice]> = sheets.iter().enumerate().map(name).collect();
        let onchange = {
            let (sheets, chosen, ontext) = (sheets.clone(), chosen.setter(), props.ontext.clone());
            Callback::from(move |at: String| {
                let found = at.parse::<usize>().ok().and_then(|at| Some((at, sheets.get(at)?)));
                if let Some((at, sheet)) = found {
                    chosen.set(at);
                    ontext.emit(Some(as_text(&sheet.rows)));
                }
            })
        };
        html! { <div class="narrow"><Select label={t.measurement_sheet()} {choices} value={chosen.to_string()} {onchange} /></div> }
    });
    let error = read.error.clone().filter(|error| !is_too_much(error));
    let wrong = error.as_ref().and_then(|error| error.fields.first()).map(|field| field_sentence(&t, field));
    let problem = error.filter(|error| error.fields.is_empty());
    let problem = problem.map(|error| html! { <ProblemNote {error} act=true /> });
    let invalid = wrong.is_some().then_some("true");
    let wrong_id = format!("{id}-wrong");
    let described = wrong.is_some().then(|| wrong_id.clone());
    html! {
        <>
            <div class="ds-field">
                <label class="ds-label" for={id.clone()}>{t.measurement_file()}</label>
                <input
                    class="ds-input" type="file" {id} accept=".csv,.txt,.tsv,.xlsx,text/csv" aria-invalid={invalid}
                    aria-describedby={described} disabled={read.pending} {onchange}
                />
                <p key="wrong" id={wrong_id} class="ds-validation-message" role="alert" hidden={wrong.is_none()}>{wrong}</p>
            </div>
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

async fn text_of(file: &File) -> Option<String> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?.dyn_into::<js_sys::ArrayBuffer>().ok()?;
    decode(&js_sys::Uint8Array::new(&buffer).to_vec()).ok()
}

/// The bytes of a file as text, by the browser: its address with the bytes in it, less what stands before them.
async fn base64_of(file: &File) -> Option<String> {
    let reader = FileReader::new().ok()?;
    let read = js_sys::Promise::new(&mut |done, _| {
        reader.set_onloadend(Some(&done));
    });
    reader.read_as_data_url(file).ok()?;
    JsFuture::from(read).await.ok()?;
    let address = reader.result().ok()?.as_string()?;
    address.split_once(',').map(|(_, bytes)| bytes.to_owned())
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
