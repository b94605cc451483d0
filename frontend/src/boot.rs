//! Before the first component: what to do when everything fails, and in which language to begin.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::HtmlDialogElement;
use yew::Renderer;

use crate::app::{App, AppProps};
use crate::context::{I18n, i18n};

/// Mounts the app in `#app` of index.html, in the person's language where it can be had in time.
pub fn start() {
    std::panic::set_hook(Box::new(|info| crashed(&info.to_string())));
    wasm_bindgen_futures::spawn_local(async {
        let Some(i18n) = i18n::first().await else { return crashed("the words of this page cannot be had") };
        translate_crash_dialog(&i18n);
        let Some(root) = gloo::utils::document().get_element_by_id("app") else { return };
        Renderer::<App>::with_root_and_props(root, AppProps { i18n }).render();
    });
}

/// The dialog is ready before it is needed: after a panic nothing of ours may run.
fn translate_crash_dialog(t: &I18n) {
    let words = [
        ("crash-title", t.shell_crash_title()),
        ("crash-text", t.shell_crash_text()),
        ("crash-reload", t.common_reload()),
    ];
    for (id, text) in words {
        if let Some(element) = gloo::utils::document().get_element_by_id(id) {
            element.set_text_content(Some(&text));
        }
    }
}

/// A panic leaves the app half drawn: it says so in the dialog that waits in index.html, which needs none of our code.
fn crashed(what: &str) {
    web_sys::console::error_1(&JsValue::from_str(what));
    let dialog = gloo::utils::document().get_element_by_id("crash");
    if let Some(dialog) = dialog.and_then(|element| element.dyn_into::<HtmlDialogElement>().ok())
        && !dialog.open()
    {
        // A dialog that cannot be shown leaves the page as it is; there is nothing further to fall back on.
        drop(dialog.show_modal());
    }
}
