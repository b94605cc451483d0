//! Which text a person reads at `/programmes/…/text`: the live draft, or the last revision, by right. The two are in
//! different parts of the app; this is in the first.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use shared::api::programme::{GetProgramme, OfProgramme, Programme};
use shared::api::revision::{ListRevisions, OfText};
use shared::id::ProgrammeId;
use shared::programme::Reading;
use shared::text::ClauseId;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::client::{ProblemNote, use_resource};
use crate::context::use_i18n;
use crate::nav::PageHead;
use crate::part::{Page, PartPage};
use crate::revision::address::Which;
use crate::ui::{Bones, Empty, Skeleton};

/// Which revision a clause's link means; the text as one reads it when it names none.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AtRevision {
    /// Its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rev: Option<u32>,
}

/// Properties of [`TextPage`].
#[derive(Properties, PartialEq)]
pub struct TextPageProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The clause to show.
    #[prop_or_default]
    pub clause: Option<ClauseId>,
}

/// The page.
#[component]
pub fn TextPage(props: &TextPageProps) -> Html {
    let asked = use_location().and_then(|location| location.query::<AtRevision>().ok()).unwrap_or_default();
    match asked.rev {
        Some(number) => revision(props.programme, number, props.clause.clone()),
        None => html! { <Now programme={props.programme} clause={props.clause.clone()} /> },
    }
}

/// The text as one reads it now.
#[component]
fn Now(props: &TextPageProps) -> Html {
    let t = use_i18n();
    let topic = format!("programme/{}", props.programme);
    let programme =
        use_resource::<GetProgramme>(Some((OfProgramme { programme: props.programme }, ())), &[&topic]);
    match (&programme.data, &programme.error) {
        (Some(found), _) => of_right(props, found),
        (None, error) => {
            let inside = match error {
                Some(error) => {
                    html! { <ProblemNote error={error.clone()} retry={programme.reload.clone()} /> }
                }
                None => html! { <Skeleton bones={Bones::Lines} /> },
            };
            html! { <main class="page" id="main"><PageHead title={t.text_title()} />{inside}</main> }
        }
    }
}

fn revision(programme: ProgrammeId, number: u32, clause: Option<ClauseId>) -> Html {
    html! { <PartPage page={Page::Revision { programme, revision: Which::Number(number), clause }} /> }
}

fn of_right(props: &TextPageProps, programme: &Rc<Programme>) -> Html {
    match programme.reading {
        Reading::Live => {
            let page = Page::LiveText { programme: programme.clone(), clause: props.clause.clone() };
            html! { <PartPage {page} /> }
        }
        Reading::LastRevision | Reading::Adopted | Reading::Nothing => {
            html! { <LastRevision programme={programme.clone()} clause={props.clause.clone()} /> }
        }
    }
}

/// Properties of [`LastRevision`].
#[derive(Properties, PartialEq)]
struct LastRevisionProps {
    programme: Rc<Programme>,
    clause: Option<ClauseId>,
}

/// The last revision that this person reads.
#[component]
fn LastRevision(props: &LastRevisionProps) -> Html {
    let t = use_i18n();
    let text = props.programme.text;
    let revisions = use_resource::<ListRevisions>(Some((OfText { text }, ())), &["revision"]);
    let last = revisions.data.as_ref().and_then(|all| all.iter().filter_map(|one| one.number).max());
    if let Some(number) = last {
        return revision(props.programme.summary.id, number, props.clause.clone());
    }
    let inside = match (&revisions.data, &revisions.error) {
        (Some(_), _) => {
            html! { <Empty title={t.text_none_title()} text={AttrValue::from(t.text_none_text())} /> }
        }
        (None, Some(error)) => {
            html! { <ProblemNote error={error.clone()} retry={revisions.reload.clone()} /> }
        }
        (None, None) => html! { <Skeleton bones={Bones::Lines} /> },
    };
    html! { <main class="page" id="main"><PageHead title={t.text_title()} />{inside}</main> }
}
