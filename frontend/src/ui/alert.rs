//! Messages that stand in a page, beside their cause.

use yew::prelude::*;

use super::{Button, Color, Glyph, Size, Variant, slot};
use crate::context::use_i18n;

/// Properties of [`Alert`].
#[derive(Properties, PartialEq)]
pub struct AlertProps {
    /// Info, success, warning or danger.
    #[prop_or(Color::Info)]
    pub color: Color,
    /// What happened, in a few words.
    pub title: AttrValue,
    /// That nothing is lost, and what to do.
    #[prop_or_default]
    pub children: Html,
    /// Buttons.
    #[prop_or_default]
    pub actions: Option<Html>,
    /// It appeared while the person was here, and is read aloud: at once when it is danger, else when there is time.
    #[prop_or_default]
    pub live: bool,
}

/// A message in a page.
#[component]
pub fn Alert(props: &AlertProps) -> Html {
    let role = props.live.then_some(if props.color == Color::Danger { "alert" } else { "status" });
    html! {
        <div class="ds-alert" data-color={props.color.attribute()} {role}>
            <h2 class="ds-heading" data-size="2xs">{props.title.clone()}</h2>
            <div>{props.children.clone()}</div>
            {slot(props.actions.clone().map(|actions| html! { <div class="actions">{actions}</div> }))}
        </div>
    }
}

/// Properties of [`ErrorView`].
#[derive(Properties, PartialEq)]
pub struct ErrorViewProps {
    /// What happened, in a few words.
    pub title: AttrValue,
    /// What to do.
    pub text: AttrValue,
    /// The request's number, where the server gave one.
    #[prop_or_default]
    pub number: Option<AttrValue>,
    /// Tries again.
    #[prop_or_default]
    pub retry: Option<Callback<()>>,
}

/// Says in the place of something that it could not be shown.
#[component]
pub fn ErrorView(props: &ErrorViewProps) -> Html {
    let t = use_i18n();
    let actions = props.retry.clone().map(|retry| {
        html! {
            <Button variant={Variant::Secondary} size={Size::Small} icon={Glyph::RefreshCw} onclick={retry.reform(|_| ())}>
                {t.common_retry()}
            </Button>
        }
    });
    html! {
        <Alert color={Color::Danger} title={props.title.clone()} live=true {actions}>
            <p>{props.text.clone()}</p>
            <p class="tiny mono" hidden={props.number.is_none()}>
                {props.number.as_ref().map(|number| t.problem_request_id(number))}
            </p>
        </Alert>
    }
}
