//! The page of the search. What is looked for stands in the address, so that going back finds it again.

use shared::api::search::Asked;
use shared::problem::FieldErrors;
use shared::search::Query;
use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew_router::prelude::*;

use super::field::FIELD;
use super::hits::Hits;
use crate::context::use_i18n;
use crate::nav::{PageHead, Route, use_go_to};
use crate::revision::address::query;
use crate::ui::{Button, Empty, Glyph, field_sentence};

/// The field, and under it what was found.
#[component]
pub fn SearchPage() -> Html {
    let t = use_i18n();
    let go = use_go_to();
    let asked = use_location().and_then(|location| location.query::<Asked>().ok()).unwrap_or_default();
    let asked = Asked { after: None, ..asked };
    // By the server's own rule, so that nothing is asked that it would refuse.
    let mut errors = FieldErrors::new();
    let readable = Query::read(&asked.q, "?q", &mut errors).is_some();
    let wrong = errors.finish().err().and_then(|errors| errors.into_iter().next());
    let field = use_node_ref();
    {
        // Another question has come by a link, or by going back.
        let field = field.clone();
        use_effect_with(asked.q.clone(), move |q| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                field.set_value(q);
                if q.is_empty() {
                    drop(field.focus());
                }
            }
        });
    }
    let onsubmit = {
        let field = field.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(field) = field.cast::<HtmlInputElement>() {
                let asked = Asked { q: field.value().trim().to_owned(), ..Asked::default() };
                go.emit((Route::Search, query(&asked)));
            }
        })
    };
    let said = wrong.filter(|_| !asked.q.is_empty()).map(|error| field_sentence(&t, &error));
    let inside = if readable {
        html! { <Hits key={query(&asked).to_string()} asked={asked.clone()} /> }
    } else {
        html! { <Empty icon={Glyph::Search} title={t.search_start_title()} text={AttrValue::from(t.search_start_text())} /> }
    };
    html! {
        <main class="page" id="main">
            <PageHead title={t.search_title()} under={html! { <p class="small quiet">{t.search_lead()}</p> }} />
            <form class="searchform" role="search" {onsubmit}>
                <div class="ds-field">
                    <label class="ds-label" for={FIELD}>{t.search_field()}</label>
                    <div data-field="description" id="search-hint">{t.search_hint()}</div>
                    <div class="row nowrap">
                        <input
                            ref={field}
                            class="ds-input"
                            type="search"
                            id={FIELD}
                            aria-describedby="search-hint search-wrong"
                            aria-invalid={said.is_some().then_some("true")}
                            autocomplete="off"
                        />
                        <Button submit=true icon={Glyph::Search}>{t.search_act()}</Button>
                    </div>
                    <p class="ds-validation-message" data-field="validation" id="search-wrong" hidden={said.is_none()}>{said}</p>
                </div>
            </form>
            <div>{inside}</div>
        </main>
    }
}
