//! A one-time link, shown once to whoever made it.

use shared::api::person::LinkMade;
use yew::prelude::*;

use crate::context::use_i18n;
use crate::ui::format::Detail;
use crate::ui::{Alert, Color, CopyButton, TextInput};

/// Properties of [`LinkShown`].
#[derive(Properties, PartialEq)]
pub struct LinkShownProps {
    /// The link.
    pub link: LinkMade,
    /// Whom it is for.
    pub name: AttrValue,
}

/// The address, a button that copies it, and how long it works.
#[component]
pub fn LinkShown(props: &LinkShownProps) -> Html {
    let t = use_i18n();
    let until = t.formats().instant(props.link.expires_at.millis() as f64, Detail::Minute);
    html! {
        <div class="stack">
            <Alert color={Color::Info} title={t.person_link_title(&props.name)} live=true><p>{t.person_link_text()}</p></Alert>
            <TextInput label={t.person_link_label()} readonly=true value={props.link.url.clone()} />
            <div class="row">
                <CopyButton text={props.link.url.clone()} label={AttrValue::from(t.person_link_copy())} />
                <span class="tiny quiet">{t.person_link_works(until)}</span>
            </div>
        </div>
    }
}
