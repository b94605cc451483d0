//! Opening a file that somebody chooses: its bytes, read here and sent nowhere.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use shared::measurement::sheet::{BYTES_MOST, decode};

use crate::context::use_i18n;
use crate::ui::use_id;

/// Properties of [`OpenFile`].
#[derive(Properties, PartialEq)]
pub struct OpenFileProps {
    /// The text of the file; nothing where it is too large or could not be read.
    pub ontext: Callback<Option<String>>,
}

/// Chooses a CSV file.
#[component]
pub fn OpenFile(props: &OpenFileProps) -> Html {
    let t = use_i18n();
    let id = use_id();
    let onchange = {
        let ontext = props.ontext.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            let ontext = ontext.clone();
            spawn_local(async move {
                let text = if file.size() > BYTES_MOST as f64 { None } else { text_of(&file).await };
                // The same file can be chosen again.
                input.set_value("");
                ontext.emit(text);
            });
        })
    };
    html! {
        <div class="ds-field">
            <label class="ds-label" for={id.clone()}>{t.measurement_file()}</label>
            <input class="ds-input" type="file" {id} accept=".csv,.txt,.tsv,text/csv" {onchange} />
        </div>
    }
}

async fn text_of(file: &web_sys::File) -> Option<String> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?.dyn_into::<js_sys::ArrayBuffer>().ok()?;
    decode(&js_sys::Uint8Array::new(&buffer).to_vec()).ok()
}
