//! The way to a page of a programme, for the heads of the pages about its text, its adoption and its results.

use shared::api::programme::Programme;
use yew::prelude::*;

use crate::context::I18n;
use crate::nav::{Go, Route};
use crate::programme::local_title;
use crate::ui::Breadcrumbs;

/// The programme, what lies between, and this page.
pub fn trail(t: &I18n, programme: &Programme, between: impl IntoIterator<Item = Html>, here: String) -> Html {
    let summary = &programme.summary;
    let first = html! { <Go to={Route::Programme { programme: summary.id }}>{local_title(t, summary)}</Go> };
    let links: Vec<Html> = std::iter::once(first).chain(between).collect();
    html! { <Breadcrumbs {links} {here} /> }
}
