//! The programmes that are public.

use std::rc::Rc;

use shared::api::publication::{ListPublic, PublicSummary};
use yew::prelude::*;

use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, PageHead, Route};
use crate::programme::period_words;
use crate::ui::format::Detail;
use crate::ui::{Bones, Empty, Glyph};

/// The page at `/public`.
#[component]
pub fn PublicListPage() -> Html {
    let t = use_i18n();
    let found = use_resource::<ListPublic>(Some(((), ())), &["publication"]);
    let render = {
        let t = t.clone();
        Callback::from(move |all: Rc<Vec<PublicSummary>>| {
            html! { <ul class="stack publics">{for all.iter().map(|one| row(&t, one))}</ul> }
        })
    };
    let empty = html! {
        <Empty icon={Glyph::FileText} title={t.publication_none()} text={AttrValue::from(t.publication_none_text())} />
    };
    html! {
        <main class="page" id="main">
            <PageHead title={t.publication_public_title()} under={html! { <p class="small quiet">{t.publication_public_lead()}</p> }} />
            <Async<Vec<PublicSummary>>
                resource={found}
                bones={Bones::Rows(3)}
                {render}
                is_empty={Callback::from(|all: Rc<Vec<PublicSummary>>| all.is_empty())}
                {empty}
            />
        </main>
    }
}

fn row(t: &I18n, one: &PublicSummary) -> Html {
    let day = t.formats().instant(one.published_at.millis() as f64, Detail::Day);
    html! {
        <li key={one.programme.to_string()} class="panel">
            <div class="body">
                <p><Go to={Route::Public { programme: one.programme }}><b lang="en">{one.title.clone()}</b></Go></p>
                <p class="small quiet">{format!("{} · {}", period_words(t, one.period), t.publication_since(day))}</p>
            </div>
        </li>
    }
}
