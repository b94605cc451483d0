//! How a resource is shown, alike everywhere: bones, an error, nothing, or what came.

use std::rc::Rc;

use yew::prelude::*;

use super::{ApiError, Kind, Resource};
use crate::context::use_i18n;
use crate::ui::{Alert, Bones, Color, ErrorView, Skeleton, slot};

/// Properties of [`Async`].
#[derive(Properties)]
pub struct AsyncProps<T: 'static> {
    /// What is shown.
    pub resource: Resource<T>,
    /// The shape of what will come.
    #[prop_or_default]
    pub bones: Bones,
    /// Draws what came.
    pub render: Callback<Rc<T>, Html>,
    /// Whether there is nothing in what came.
    #[prop_or_default]
    pub is_empty: Option<Callback<Rc<T>, bool>>,
    /// What to show then: an `Empty`.
    #[prop_or_default]
    pub empty: Option<Html>,
}

/// By hand, because what came is compared by its place and need not be comparable itself.
impl<T> PartialEq for AsyncProps<T> {
    fn eq(&self, other: &Self) -> bool {
        self.resource == other.resource
            && self.bones == other.bones
            && self.render == other.render
            && self.is_empty == other.is_empty
            && self.empty == other.empty
    }
}

/// Shows a resource in whichever state it is.
#[component]
pub fn Async<T: 'static>(props: &AsyncProps<T>) -> Html {
    let t = use_i18n();
    let Resource { data, error, reload, .. } = &props.resource;
    let Some(data) = data else {
        let inside = match error {
            Some(error) => html! { <ProblemNote error={error.clone()} retry={reload.clone()} /> },
            None => html! { <Skeleton bones={props.bones} /> },
        };
        return html! { <div class="stack">{inside}</div> };
    };
    let is_empty = props.is_empty.as_ref().is_some_and(|ask| ask.emit(data.clone()));
    let inside = match &props.empty {
        Some(empty) if is_empty => empty.clone(),
        _ => props.render.emit(data.clone()),
    };
    // Older than what is stored: it stays, and says so.
    let note = error.as_ref().map(|error| {
        html! { <Alert color={Color::Warning} title={t.common_stale()} live=true><p>{t.problem(&error.code)}</p></Alert> }
    });
    html! { <div class="stack"><div key="note" hidden={note.is_none()}>{slot(note)}</div><div key="data">{inside}</div></div> }
}

/// Properties of [`ProblemNote`].
#[derive(Properties, PartialEq)]
pub struct ProblemNoteProps {
    /// What failed.
    pub error: ApiError,
    /// Tries again.
    #[prop_or_default]
    pub retry: Option<Callback<()>>,
    /// It was an act that failed, not something to show.
    #[prop_or_default]
    pub act: bool,
}

/// Says what failed, in the person's language, and what to do.
#[component]
pub fn ProblemNote(props: &ProblemNoteProps) -> Html {
    let t = use_i18n();
    let title = if props.act { t.problem_act_title() } else { t.problem_title() };
    // Trying again helps where the cause may be gone.
    let helps = matches!(props.error.kind, Kind::Offline | Kind::Timeout | Kind::Server | Kind::RateLimited);
    let number = props.error.request.clone().filter(|_| props.error.kind == Kind::Server);
    html! {
        <ErrorView
            {title}
            text={t.problem(&props.error.code)}
            number={number.map(AttrValue::from)}
            retry={props.retry.clone().filter(|_| helps)}
        />
    }
}
