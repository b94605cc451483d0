//! Choosing a file.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::{Field, Wiring};

/// Properties of [`FileInput`].
#[derive(Properties, PartialEq)]
pub struct FileInputProps {
    /// The label.
    pub label: AttrValue,
    /// The kinds of files that are offered: `.csv,.xlsx`; all of them where it is empty.
    #[prop_or_default]
    pub accept: AttrValue,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// No file can be chosen now.
    #[prop_or_default]
    pub disabled: bool,
    /// A file was chosen.
    pub onfile: Callback<File>,
}

/// A file of the person's own machine.
#[component]
pub fn FileInput(props: &FileInputProps) -> Html {
    let onchange = {
        let onfile = props.onfile.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                onfile.emit(file);
            }
        })
    };
    // The same file can be chosen again.
    let onclick = Callback::from(|event: MouseEvent| {
        event.target_unchecked_into::<HtmlInputElement>().set_value("");
    });
    let control = {
        let (accept, disabled) = (props.accept.clone(), props.disabled);
        Callback::from(move |wiring: Wiring| {
            html! {
                <input
                    class="ds-input" type="file" id={wiring.id} accept={accept.clone()} aria-invalid={wiring.invalid}
                    aria-describedby={wiring.describedby} {disabled} onchange={onchange.clone()} onclick={onclick.clone()}
                />
            }
        })
    };
    html! { <Field label={props.label.clone()} error={props.error.clone()} {control} /> }
}

/// What is in a file; nothing where it cannot be read, because it is gone meanwhile.
pub async fn bytes_of(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?.dyn_into::<js_sys::ArrayBuffer>().ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}
