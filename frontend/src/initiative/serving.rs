//! The initiatives that serve a result, beside it: the way back from the page of an initiative.

use std::rc::Rc;

use shared::api::initiative::{Asked, InitiativeRow, ListInitiatives, OfProgramme};
use shared::id::ProgrammeId;
use shared::text::ClauseId;
use yew::prelude::*;

use super::state::StateLight;
use crate::client::{Async, use_resource};
use crate::context::use_i18n;
use crate::nav::{Go, Route};
use crate::revision::by::chips;
use crate::ui::{Bones, Section};

/// Properties of [`Serving`].
#[derive(Properties, PartialEq)]
pub struct ServingProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The result.
    pub clause: ClauseId,
}

/// What serves it, or what stands under it.
#[component]
pub fn Serving(props: &ServingProps) -> Html {
    let t = use_i18n();
    let programme = props.programme;
    let asked = Asked { serves: Some(props.clause.clone()) };
    let rows = use_resource::<ListInitiatives>(Some((OfProgramme { programme }, asked)), &["initiative"]);
    let render = Callback::from(move |rows: Rc<Vec<InitiativeRow>>| {
        let rows = rows.iter().map(|one| {
            let to = Route::Initiative { programme, initiative: one.id };
            html! {
                <li key={one.id.to_string()}>
                    <Go {to}><span class="ref num">{one.number}</span><span lang="en">{one.title.clone()}</span></Go>
                    <span class="row">{chips(one.lead)}<StateLight state={one.state} /></span>
                </li>
            }
        });
        html! { <ul class="under panel">{for rows}</ul> }
    });
    let empty = html! { <p class="small quiet">{t.initiative_serving_none()}</p> };
    html! {
        <Section title={t.initiative_serving()}>
            <Async<Vec<InitiativeRow>>
                resource={rows} bones={Bones::Rows(2)} {render}
                is_empty={Callback::from(|rows: Rc<Vec<InitiativeRow>>| rows.is_empty())} {empty}
            />
        </Section>
    }
}
