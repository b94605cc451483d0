//! One amendment as a page: its head, and what is inside once everything it needs is here.

use std::rc::Rc;

use shared::api::amendment::{AmendmentView, GetAmendment, OfAmendment};
use shared::api::programme::{GetProgramme, OfProgramme};
use shared::id::{AmendmentId, ProgrammeId};
use yew::prelude::*;

use super::names::{Names, use_stand};
use super::one::One;
use super::tag::StateTag;
use super::words;
use crate::client::{Async, Kind, use_resource};
use crate::context::use_i18n;
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::revision::{trail, with_programme};
use crate::ui::{Bones, Empty, Glyph, Skeleton, Variant};

/// Properties of [`AmendmentPage`].
#[derive(Properties, PartialEq)]
pub struct AmendmentPageProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The amendment.
    pub amendment: AmendmentId,
}

/// The page at `/programmes/…/amendments/…`.
#[component]
pub fn AmendmentPage(props: &AmendmentPageProps) -> Html {
    let t = use_i18n();
    let topic = format!("programme/{}", props.programme);
    let programme =
        use_resource::<GetProgramme>(Some((OfProgramme { programme: props.programme }, ())), &[&topic]);
    let amendment = use_resource::<GetAmendment>(
        Some((OfAmendment { amendment: props.amendment }, ())),
        &["amendment", "text", "revision"],
    );
    let stand = use_stand(programme.data.as_ref());
    let all = Route::Amendments { programme: props.programme };
    let gone = amendment.error.as_ref().is_some_and(|error| error.kind == Kind::NotFound);
    let found = amendment.data.clone().filter(|_| !gone);
    let title = match &found {
        Some(view) => words::called(&t, &view.record),
        None => t.amendment_title(),
    };
    let heading = match (&found, &stand) {
        (Some(view), Some(stand)) => {
            let names = Names::around(view, stand);
            // A tabled amendment is called by what is on the table, whatever its delegation drafts next.
            let draft = view.draft.as_ref().filter(|_| !view.record.is_tabled());
            let own = draft
                .map(|draft| draft.on_top.as_ref().map_or(&draft.operations, |on_top| &on_top.operations));
            words::heading(&t, &names, &view.record, own.map_or(view.own().1, Vec::as_slice))
        }
        _ => title.clone(),
    };
    let over = programme.data.as_ref().map(|programme| {
        let list = html! { <Go to={all.clone()}>{t.amendment_title()}</Go> };
        trail(&t, programme, [list], title)
    });
    let under = found.as_ref().map(|view| html! { <StateTag record={view.record.clone()} /> });
    let inside = if gone {
        let action =
            html! { <GoButton to={all} variant={Variant::Secondary}>{t.amendment_see_all()}</GoButton> };
        html! {
            <Empty icon={Glyph::FileText} title={t.amendment_not_here_title()} text={AttrValue::from(t.amendment_not_here_text())} {action} />
        }
    } else {
        let render = {
            let (programme, stand) = (programme.data.clone(), stand.clone());
            Callback::from(move |view: Rc<AmendmentView>| match (&programme, &stand) {
                (Some(programme), Some(stand)) => {
                    html! { <One programme={programme.clone()} {view} stand={stand.clone()} /> }
                }
                _ => html! { <Skeleton bones={Bones::Panel} /> },
            })
        };
        html! { <Async<AmendmentView> resource={with_programme(&programme, amendment)} bones={Bones::Panel} {render} /> }
    };
    html! {
        <main class="page" id="main">
            <PageHead title={heading} {over} {under} />
            <div>{inside}</div>
        </main>
    }
}
