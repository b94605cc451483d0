//! The page for addresses that lead nowhere.

use yew::prelude::*;

use crate::context::use_i18n;
use crate::nav::{GoButton, PageHead, Route};

/// Says that there is no page, why that may be, and where to go.
#[component]
pub fn NotFoundPage() -> Html {
    let t = use_i18n();
    html! {
        <main class="page" id="main">
            <PageHead title={t.shell_not_found()} under={html! { <p class="lead">{t.shell_not_found_text()}</p> }} />
            <GoButton to={Route::Desk}>{t.shell_not_found_act()}</GoButton>
        </main>
    }
}
