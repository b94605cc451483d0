//! Copies a text and says that it did.

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use super::{Button, Glyph, Size, Variant};
use crate::context::{use_announcer, use_i18n};

/// Properties of [`CopyButton`].
#[derive(Properties, PartialEq)]
pub struct CopyButtonProps {
    /// What is copied.
    pub text: AttrValue,
    /// Its words; "Copy" unless said otherwise.
    #[prop_or_default]
    pub label: Option<AttrValue>,
}

/// A button that copies. For two seconds it says that it did.
#[component]
pub fn CopyButton(props: &CopyButtonProps) -> Html {
    let t = use_i18n();
    let announcer = use_announcer();
    let copied = use_state_eq(|| false);
    {
        let setter = copied.setter();
        use_effect_with(*copied, move |copied| {
            let timer = copied.then(|| Timeout::new(2_000, move || setter.set(false)));
            move || drop(timer)
        });
    }
    let onclick = {
        let (text, copied, said) = (props.text.clone(), copied.setter(), t.common_copied());
        Callback::from(move |_| {
            let (text, copied, announcer, said) =
                (text.clone(), copied.clone(), announcer.clone(), said.clone());
            spawn_local(async move {
                let written = gloo::utils::window().navigator().clipboard().write_text(&text);
                if JsFuture::from(written).await.is_ok() {
                    copied.set(true);
                    announcer.say(said);
                }
            });
        })
    };
    let words = if *copied {
        t.common_copied().into()
    } else {
        props.label.clone().unwrap_or_else(|| t.common_copy().into())
    };
    html! {
        <Button
            variant={Variant::Tertiary}
            size={Size::Small}
            icon={if *copied { Glyph::Check } else { Glyph::Copy }}
            {onclick}
        >
            {words}
        </Button>
    }
}
