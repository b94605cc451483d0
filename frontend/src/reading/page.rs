//! The page of what has changed.

use std::rc::Rc;

use shared::api::position::OfText;
use shared::api::programme::{GetProgramme, OfProgramme};
use shared::api::reading::{GetReading, ReadingView, Since};
use shared::id::ProgrammeId;
use shared::permission::Act;
use shared::reading::{ConfirmReading, ReadChanges, Whose};
use yew::prelude::*;
use yew_router::prelude::*;

use super::address::Chosen;
use super::changes::Changes;
use super::words;
use crate::client::{Async, use_resource};
use crate::context::use_i18n;
use crate::nav::{PageHead, Route};
use crate::revision::{trail, with_programme};
use crate::session::use_session;
use crate::ui::{Bones, Choice, Empty, Glyph, ToggleGroup};

/// Properties of [`SincePage`].
#[derive(Properties, PartialEq)]
pub struct SincePageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// The page at `/programmes/…/since`.
#[component]
pub fn SincePage(props: &SincePageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let navigator = use_navigator();
    let asked = use_location().and_then(|location| location.query::<Chosen>().ok()).unwrap_or_default();
    let id = props.programme;
    let seat = session.seat();
    let sits = seat.is_some_and(|seat| ReadChanges::verdict(seat, &Whose::Delegation).is_allowed());
    let otherwise = if sits { Whose::Delegation } else { Whose::Own };
    let whose = asked.whose.filter(|_| sits).unwrap_or(otherwise);
    let may = seat.is_some_and(|seat| ConfirmReading::verdict(seat, &whose).is_allowed());
    let delegation =
        seat.and_then(|seat| seat.member).and_then(|code| t.member_name(code.as_str())).unwrap_or_default();

    let topic = format!("programme/{id}");
    let programme = use_resource::<GetProgramme>(Some((OfProgramme { programme: id }, ())), &[&topic]);
    let text = programme.data.as_ref().map(|programme| programme.text);
    let reading = use_resource::<GetReading>(
        text.map(|text| (OfText { text }, Since { whose })),
        &["reading", "position", "text", "revision", "amendment"],
    );
    let over = programme.data.as_ref().map(|programme| trail(&t, programme, [], t.reading_title()));
    let under = reading.data.as_ref().map(|view| words::lead(&t, view, &delegation));
    let onchange = Callback::from(move |value: AttrValue| {
        let whose = [Whose::Own, Whose::Delegation].into_iter().find(|one| one.as_str() == value.as_str());
        if let Some(navigator) = &navigator {
            // Fails only for a query that cannot be written, which this always can.
            drop(navigator.replace_with_query(&Route::Since { programme: id }, Chosen { whose }));
        }
    });
    let choices: Rc<[Choice]> = Rc::new([
        Choice::new(Whose::Own.as_str(), t.reading_own()),
        Choice::new(Whose::Delegation.as_str(), t.reading_delegation()),
    ]);
    let render = {
        let delegation = AttrValue::from(delegation);
        Callback::from(move |view: Rc<ReadingView>| {
            let key = view.whose.as_str();
            html! { <Changes {key} {view} {may} delegation={delegation.clone()} /> }
        })
    };
    let empty = html! {
        <Empty icon={Glyph::FileText} title={t.reading_none_title()} text={AttrValue::from(t.reading_none_text())} />
    };
    let resource = with_programme(&programme, reading);
    html! {
        <main class="page since" id="main">
            <PageHead title={t.reading_heading()} {over} {under} />
            <div class="row" hidden={!sits}>
                <ToggleGroup label={t.reading_whose()} {choices} value={whose.as_str()} {onchange} />
            </div>
            <Async<ReadingView>
                {resource}
                bones={Bones::Rows(5)}
                {render}
                is_empty={Callback::from(|view: Rc<ReadingView>| view.clauses == 0 && view.difference.count() == 0)}
                {empty}
            />
        </main>
    }
}
