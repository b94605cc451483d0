//! The page of chair terms, bodies and members.

use yew::prelude::*;

use super::list::Members;
use super::terms::ChairTerms;
use crate::body::Bodies;
use crate::context::use_i18n;
use crate::nav::PageHead;

/// Who chairs, which bodies there are, then who takes part.
#[component]
pub fn MembersPage() -> Html {
    let t = use_i18n();
    html! {
        <main class="page" id="main">
            <PageHead title={t.member_title()} />
            <div class="stack">
                <ChairTerms />
                <Bodies />
                <Members />
            </div>
        </main>
    }
}
