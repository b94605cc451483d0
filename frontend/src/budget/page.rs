//! The money of a programme as a page.

use std::rc::Rc;

use shared::api::budget::{GetMoney, Money};
use shared::api::initiative::OfProgramme;
use shared::api::programme::{self, GetProgramme};
use shared::budget::{SayBudgets, SetFrames};
use shared::id::ProgrammeId;
use shared::initiative::is_worked_on;
use shared::permission::Act;
use yew::prelude::*;
use yew_router::prelude::*;

use super::address::Chosen;
use super::whole::Whole;
use crate::client::{Async, use_resource};
use crate::context::use_i18n;
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::revision::{trail, with_programme};
use crate::session::use_session;
use crate::ui::{Bones, Empty, Glyph, Variant, slot};

/// Properties of [`MoneyPage`].
#[derive(Properties, PartialEq)]
pub struct MoneyPageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// The page at `/programmes/…/money`.
#[component]
pub fn MoneyPage(props: &MoneyPageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let navigator = use_navigator();
    let chosen = use_location().and_then(|location| location.query::<Chosen>().ok()).unwrap_or_default();
    let id = props.programme;
    let topic = format!("programme/{id}");
    let of = use_resource::<GetProgramme>(Some((programme::OfProgramme { programme: id }, ())), &[&topic]);
    let money =
        use_resource::<GetMoney>(Some((OfProgramme { programme: id }, ())), &["budget", "initiative"]);
    let choose = Callback::from(move |chosen: Chosen| {
        if let Some(navigator) = &navigator {
            // Fails only for a query that cannot be written, which this always can.
            drop(navigator.replace_with_query(&Route::Money { programme: id }, chosen));
        }
    });
    let over = of.data.as_ref().map(|of| {
        let results = html! { <Go to={Route::Results { programme: id }}>{t.result_title()}</Go> };
        trail(&t, of, [results], t.budget_title())
    });
    let seat = session.seat();
    let worked = of.data.as_ref().is_some_and(|of| is_worked_on(of.summary.state));
    let sets = worked && seat.is_some_and(|seat| SetFrames::verdict(seat, &()).is_allowed());
    let says = worked && seat.is_some_and(|seat| SayBudgets::verdict(seat, &()).is_allowed());
    let frames = sets.then(|| {
        html! { <GoButton to={Route::Frames { programme: id }} icon={Glyph::PencilLine}>{t.budget_set_frames()}</GoButton> }
    });
    let read_in = says.then(|| {
        html! { <GoButton to={Route::ReadMoneyIn { programme: id }} variant={Variant::Secondary} icon={Glyph::Table}>{t.budget_read_in()}</GoButton> }
    });
    let empty = html! {
        <Empty icon={Glyph::Table} title={t.budget_empty_title()} text={AttrValue::from(if sets { t.budget_empty_set() } else { t.budget_empty_text() })} />
    };
    let render = Callback::from(move |money: Rc<Money>| {
        html! { <Whole programme={id} {money} {chosen} choose={choose.clone()} /> }
    });
    html! {
        <main class="page" id="main">
            <PageHead
                title={t.budget_title()} {over}
                under={html! { <p class="small quiet">{t.budget_lead()}</p> }}
                actions={html! { <>{slot(read_in)}{slot(frames)}</> }}
            />
            <Async<Money>
                resource={with_programme(&of, money)}
                bones={Bones::Panel}
                {render}
                is_empty={Callback::from(|money: Rc<Money>| money.entries.is_empty() && money.frames.is_none())}
                {empty}
            />
        </main>
    }
}
