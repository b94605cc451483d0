//! A page of a part: shown at once where the part is here, after the bones where it is not.

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::fetch::{fetch, here};
use super::{Page, Part};
use crate::client::{ApiError, ProblemNote};
use crate::shell::NotFoundPage;
use crate::ui::{Bones, Skeleton, slot};

/// The other parts are fetched this long after the first page is shown, in milliseconds: what the page itself asks for
/// goes first.
const AHEAD: u32 = 1_500;

/// Properties of [`PartPage`].
#[derive(Properties, PartialEq)]
pub struct PartPageProps {
    /// The page.
    pub page: Page,
}

/// A page of a part, or a piece of a page. Those of another part are another component, so that nothing of one is taken for
/// the other's.
#[component]
pub fn PartPage(props: &PartPageProps) -> Html {
    match Part::of(&props.page) {
        Some(part) => html! { <Fetched key={format!("{part:?}")} {part} page={props.page.clone()} /> },
        None => html! { <NotFoundPage /> },
    }
}

#[derive(Properties, PartialEq)]
struct FetchedProps {
    part: Part,
    page: Page,
}

#[component]
fn Fetched(props: &FetchedProps) -> Html {
    let missing = use_state_eq(|| false);
    let arrived = use_force_update();
    let fetch_it = {
        let (missing, part) = (missing.setter(), props.part);
        Callback::from(move |()| {
            let (missing, arrived) = (missing.clone(), arrived.clone());
            missing.set(false);
            spawn_local(async move {
                match fetch(part).await {
                    Ok(_) => arrived.force_update(),
                    Err(_) => missing.set(true),
                }
            });
        })
    };
    {
        let fetch_it = fetch_it.clone();
        use_effect_with(props.part, move |part| {
            if here(*part).is_none() {
                fetch_it.emit(());
            }
        });
    }
    match here(props.part) {
        Some(pages) => pages(&props.page),
        None => {
            let inside = if *missing {
                html! { <ProblemNote error={ApiError::offline()} retry={fetch_it} /> }
            } else {
                html! { <Skeleton bones={Bones::Panel} /> }
            };
            if props.page.is_acts() && !*missing {
                slot(None)
            } else if props.page.is_piece() {
                html! { <div>{inside}</div> }
            } else {
                html! { <main class="page" id="main">{inside}</main> }
            }
        }
    }
}

/// Fetches all parts, one after the other, once somebody is signed in and the first page had time to get what it needs:
/// later pages then come at once.
#[hook]
pub fn use_parts_ahead(signed_in: bool) {
    use_effect_with(signed_in, |signed_in| {
        let timer = signed_in.then(|| Timeout::new(AHEAD, || spawn_local(fetch_all())));
        move || drop(timer)
    });
}

async fn fetch_all() {
    for part in Part::ALL {
        // One that fails is fetched again when it is needed, and says so there.
        if fetch(part).await.is_err() {
            return;
        }
    }
}
