//! The page of members and chair terms.

use yew::prelude::*;

use super::list::Members;
use super::terms::ChairTerms;
use crate::context::use_i18n;
use crate::nav::PageHead;

/// Who chairs, then who takes part.
#[component]
pub fn MembersPage() -> Html {
    let t = use_i18n();
    html! {
        <main class="page" id="main">
            <PageHead title={t.member_title()} />
            <div class="stack">
                <ChairTerms />
                <Members />
            </div>
        </main>
    }
}
