//! My desk: what waits for one, by deadline.

use yew::prelude::*;

use crate::context::use_i18n;
use crate::nav::PageHead;
use crate::ui::Empty;

/// The page one lands on.
#[component]
pub fn DeskPage() -> Html {
    let t = use_i18n();
    html! {
        <main class="page" id="main">
            <PageHead title={t.shell_desk()} />
            <Empty title={t.desk_waits(0)} text={AttrValue::from(t.desk_empty_text())} />
        </main>
    }
}
