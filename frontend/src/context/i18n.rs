//! The language of the interface: all messages, and how numbers and dates are written in it.
//!
//! Each language is a file. The page begins to fetch the first one itself (index.html), others are fetched when they are chosen;
//! only the very file that this program was built with is taken, so that no message can be missing.

use std::ops::Deref;
use std::rc::Rc;

use ::i18n::{Language, Messages, negotiate};
use gloo::net::http::Request;
use yew::prelude::*;

use super::stored;
use crate::ui::format::Formats;
use crate::ui::timing::pass;

const KEY: &str = "samrad.language";

/// The messages in the language in use: `t.common_save()`. Cheap to clone.
#[derive(Clone)]
pub struct I18n {
    language: Language,
    messages: Rc<Messages>,
    formats: Rc<Formats>,
    choose: Callback<Language>,
}

impl I18n {
    /// English, for tests: they run where every language is part of the program.
    #[cfg(test)]
    pub fn english() -> Self {
        Self::of(Language::En, Messages::english())
    }

    fn of(language: Language, messages: Messages) -> Self {
        Self {
            language,
            messages: Rc::new(messages),
            formats: Rc::new(Formats::new(language)),
            choose: Callback::noop(),
        }
    }

    /// The language in use.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Numbers, dates, lists and sorting in that language.
    pub fn formats(&self) -> &Rc<Formats> {
        &self.formats
    }

    /// Changes the language, once its messages have arrived.
    pub fn choose(&self, language: Language) {
        self.choose.emit(language);
    }
}

impl Deref for I18n {
    type Target = Messages;
    fn deref(&self) -> &Messages {
        &self.messages
    }
}

impl PartialEq for I18n {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.messages, &other.messages)
    }
}

/// How long to wait before asking again for words that did not come, in milliseconds.
const AGAIN: [u32; 3] = [300, 1_000, 3_000];

/// The language to begin with: the one chosen here before, else the browser's, else English. `None` when the server
/// does not give its words.
pub async fn first() -> Option<I18n> {
    let wanted = stored::read(KEY).and_then(|tag| Language::from_tag(&tag)).unwrap_or_else(|| {
        let asked = gloo::utils::window().navigator().languages();
        let asked: Vec<String> = asked.iter().filter_map(|tag| tag.as_string()).collect();
        negotiate(&asked.join(","))
    });
    let mut messages = fetch(wanted).await;
    for wait in AGAIN {
        if messages.is_none() {
            pass(wait).await;
            messages = fetch(wanted).await;
        }
    }
    let i18n = I18n::of(wanted, messages?);
    mark_document(i18n.language);
    Some(i18n)
}

/// The messages of a language; `None` when they cannot be had, or do not belong to this build.
async fn fetch(language: Language) -> Option<Messages> {
    let response = Request::get(&format!("/i18n/{}", language.file())).send().await.ok()?;
    let bytes = if response.ok() { response.binary().await.ok()? } else { return None };
    Messages::fetched(language, &bytes)
}

/// `<html lang>`: what screen readers pronounce by, and hyphenation and quotation marks follow.
fn mark_document(language: Language) {
    if let Some(html) = gloo::utils::document().document_element() {
        drop(html.set_attribute("lang", language.intl_tag()));
    }
}

/// The messages in the language in use.
///
/// # Panics
/// Outside an [`I18nProvider`], which is a mistake in how the app is put together.
#[hook]
pub fn use_i18n() -> I18n {
    use_context::<I18n>().expect("inside an I18nProvider")
}

/// Properties of [`I18nProvider`].
#[derive(Properties, PartialEq)]
pub struct I18nProviderProps {
    /// What to begin with.
    pub first: I18n,
    /// The app.
    pub children: Html,
}

/// Gives the language to everything inside, and changes it when it is chosen.
#[component]
pub fn I18nProvider(props: &I18nProviderProps) -> Html {
    let current = use_state(|| props.first.clone());
    let choose = {
        let current = current.setter();
        Callback::from(move |language: Language| {
            let current = current.clone();
            wasm_bindgen_futures::spawn_local(async move {
                // When the file cannot be had the language stays; the menu still shows which one it is.
                if let Some(messages) = fetch(language).await {
                    stored::write(KEY, Some(language.tag()));
                    mark_document(language);
                    current.set(I18n::of(language, messages));
                }
            });
        })
    };
    let value = I18n { choose, ..(*current).clone() };
    html! { <ContextProvider<I18n> context={value}>{props.children.clone()}</ContextProvider<I18n>> }
}
