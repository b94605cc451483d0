//! The page: from the first words to the last number.

use std::rc::Rc;

use shared::api::lineage::{GetLineage, Lineage};
use shared::api::programme::{self, GetProgramme};
use shared::api::result::OfResult;
use shared::id::ProgrammeId;
use shared::text::ClauseId;
use yew::prelude::*;

use super::adopted::adopted;
use super::agreed::agreed;
use super::asked::asked;
use super::draft::draft;
use super::measured::measured;
use super::reported::reported;
use super::said::said;
use super::work::work;
use crate::client::{Async, use_resource};
use crate::context::use_i18n;
use crate::nav::{Go, PageHead, Route};
use crate::revision::{trail, words};
use crate::succession::went;
use crate::ui::Bones;

/// What changes it: the wording is sealed.
const TOPICS: &[&str] = &["result", "initiative", "workstream", "indicator", "report", "succession"];

/// Properties of [`LineagePage`].
#[derive(Properties, PartialEq)]
pub struct LineagePageProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The clause.
    pub clause: ClauseId,
}

/// The page at `/programmes/…/results/…/lineage`.
#[component]
pub fn LineagePage(props: &LineagePageProps) -> Html {
    let t = use_i18n();
    let (programme, clause) = (props.programme, props.clause.clone());
    let topic = format!("programme/{programme}");
    let of = use_resource::<GetProgramme>(Some((programme::OfProgramme { programme }, ())), &[&topic]);
    let lineage =
        use_resource::<GetLineage>(Some((OfResult { programme, clause: clause.clone() }, ())), TOPICS);
    let one = lineage.data.as_ref().map(|lineage| {
        let summary = &lineage.summary;
        t.result_one(words::kind(&t, summary.kind), &summary.label)
    });
    let heading = one.as_ref().map_or_else(|| t.result_lineage(), |one| t.lineage_heading(one));
    let results = html! { <Go to={Route::Results { programme }}>{t.result_title()}</Go> };
    let result = html! { <Go to={Route::Result { programme, clause }}>{one.clone().unwrap_or_else(|| t.result_title())}</Go> };
    let over = of.data.as_ref().map(|of| trail(&t, of, [results, result], t.result_lineage()));
    let render = {
        let t = t.clone();
        Callback::from(move |lineage: Rc<Lineage>| {
            let sections = [
                Some(draft(&t, programme, &lineage)),
                asked(&t, programme, &lineage),
                agreed(&t, programme, &lineage),
                Some(adopted(&t, programme, &lineage)),
                Some(work(&t, programme, &lineage)),
                Some(said(&t, &lineage)),
                Some(measured(&t, programme, &lineage)),
                Some(reported(&t, programme, &lineage)),
                went(&t, &lineage.went),
            ];
            let sections = sections.into_iter().flatten().enumerate();
            html! { <div class="stack lineage">{for sections.map(|(at, section)| html! { <div key={at}>{section}</div> })}</div> }
        })
    };
    let under = html! { <p class="small quiet">{t.lineage_lead()}</p> };
    html! {
        <main class="page" id="main">
            <PageHead title={heading} {over} {under} />
            <Async<Lineage> resource={lineage} bones={Bones::Panel} {render} />
        </main>
    }
}
