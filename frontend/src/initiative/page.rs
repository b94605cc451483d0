//! One initiative as a page: its head, and what is inside once it is here.

use std::rc::Rc;

use shared::api::initiative::{GetInitiative, InitiativeWhole, OfInitiative};
use shared::api::programme::{self, GetProgramme};
use shared::id::{InitiativeId, ProgrammeId};
use shared::initiative::{ChangeInitiative, is_worked_on};
use shared::permission::Act;
use yew::prelude::*;

use super::one::One;
use super::state::{StateLight, stale};
use crate::client::{Async, use_resource};
use crate::context::use_i18n;
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::revision::{trail, with_programme};
use crate::session::use_session;
use crate::ui::{Bones, Glyph, slot};

/// Properties of [`InitiativePage`].
#[derive(Properties, PartialEq)]
pub struct InitiativePageProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The initiative.
    pub initiative: InitiativeId,
}

/// The page at `/programmes/…/initiatives/…`.
#[component]
pub fn InitiativePage(props: &InitiativePageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let (programme, initiative) = (props.programme, props.initiative);
    let topic = format!("programme/{programme}");
    let of = use_resource::<GetProgramme>(Some((programme::OfProgramme { programme }, ())), &[&topic]);
    let whole = use_resource::<GetInitiative>(Some((OfInitiative { initiative }, ())), &["initiative"]);
    let found = whole.data.clone();
    let title = found.as_ref().map_or_else(|| t.initiative_one(), |whole| whole.row.title.clone());
    let number =
        found.as_ref().map_or_else(|| t.initiative_one(), |whole| t.initiative_number(whole.row.number));
    let over = of.data.as_ref().map(|of| {
        let results = html! { <Go to={Route::Results { programme }}>{t.result_title()}</Go> };
        let list = html! { <Go to={Route::Initiatives { programme }}>{t.initiative_title()}</Go> };
        trail(&t, of, [results, list], number.clone())
    });
    let under = found.as_ref().map(|whole| {
        html! { <span class="row tags"><span class="small quiet">{number.clone()}</span><StateLight state={whole.row.state} />{slot(stale(&t, &whole.row))}</span> }
    });
    let worked = of.data.as_ref().is_some_and(|of| is_worked_on(of.summary.state));
    let may = worked
        && found
            .as_ref()
            .zip(session.seat())
            .is_some_and(|(whole, seat)| ChangeInitiative::verdict(seat, &whole.row.matter()).is_allowed());
    let change = may.then(|| {
        let to = Route::ChangeInitiative { programme, initiative };
        html! { <GoButton {to} icon={Glyph::PencilLine}>{t.initiative_change()}</GoButton> }
    });
    let render = Callback::from(move |whole: Rc<InitiativeWhole>| html! { <One {whole} {may} {worked} /> });
    html! {
        <main class="page" id="main">
            <PageHead {title} {over} {under} actions={change.map(|change| html! { <>{change}</> })} />
            <Async<InitiativeWhole> resource={with_programme(&of, whole)} bones={Bones::Panel} {render} />
            <div>{slot(None)}</div>
        </main>
    }
}
