//! The page of a comparison: fetches both states, compares them, and walks through the changes.

use std::rc::Rc;

use gloo::events::EventListener;
use shared::api::programme::{GetProgramme, OfProgramme, Programme};
use shared::api::revision::{
    GetAdoptedBefore, GetRevision, ListRevisions, OfRevision, OfText, RevisionSummary,
};
use shared::api::text::{self, GetText, ListDeleted};
use shared::id::ProgrammeId;
use shared::programme::Reading;
use shared::text::ClauseId;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;
use yew_router::prelude::*;

use super::bar::{CompareBar, side_in_words};
use super::list::ChangeList;
use super::rows::Compared;
use super::sentence;
use super::sheet::RedlineSheet;
use super::stand::Stand;
use crate::client::{ProblemNote, use_resource};
use crate::context::{use_announcer, use_i18n};
use crate::nav::{PageHead, Route};
use crate::revision::address::{Comparison, Side};
use crate::revision::restore::{RestoreDialog, Restored};
use crate::revision::state::name;
use crate::ui::timing::timed;
use crate::ui::{Bones, Empty, Glyph, Skeleton, focus, slot};

/// What the browser's own timeline calls the comparison; `cargo xtask bench` reads it there.
const COMPARING: &str = "samrad-compare";

/// Properties of [`ComparePage`].
#[derive(Properties, PartialEq)]
pub struct ComparePageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// The page at `/programmes/…/compare`.
#[component]
pub fn ComparePage(props: &ComparePageProps) -> Html {
    let t = use_i18n();
    let topic = format!("programme/{}", props.programme);
    let programme =
        use_resource::<GetProgramme>(Some((OfProgramme { programme: props.programme }, ())), &[&topic]);
    let text = programme.data.as_ref().map(|programme| programme.text);
    let revisions = use_resource::<ListRevisions>(text.map(|text| (OfText { text }, ())), &["revision"]);
    let asked = use_location().and_then(|location| location.query::<Comparison>().ok()).unwrap_or_default();
    let (Some(programme), Some(known)) = (programme.data.clone(), revisions.data.clone()) else {
        let error = programme.error.clone().or(revisions.error.clone());
        let retry = if programme.error.is_some() { programme.reload } else { revisions.reload };
        let inside = match error {
            Some(error) => html! { <ProblemNote {error} {retry} /> },
            None => html! { <Skeleton bones={Bones::Panel} /> },
        };
        return html! { <main class="page" id="main"><PageHead title={t.revision_compare_title()} />{inside}</main> };
    };
    let live = programme.reading == Reading::Live;
    let earlier = programme.predecessor.as_ref().filter(|earlier| earlier.adopted);
    let before = earlier.map(|earlier| AttrValue::from(earlier.title.clone()));
    match asked.sides(&known, live, before.is_some()) {
        Some(sides) => {
            html! { <Between {programme} revisions={known} {live} {before} {sides} view={asked.view} /> }
        }
        None => html! {
            <main class="page" id="main">
                <PageHead title={t.revision_compare_title()} />
                <Empty icon={Glyph::Compare} title={t.revision_compare_empty_title()} text={AttrValue::from(t.revision_compare_empty_text())} />
            </main>
        },
    }
}

#[derive(Properties, PartialEq)]
struct BetweenProps {
    programme: Rc<Programme>,
    revisions: Rc<Vec<RevisionSummary>>,
    live: bool,
    before: Option<AttrValue>,
    sides: (Side, Side),
    view: shared::text::view::View,
}

/// The bar, and under it the sheet and the list once both states are here.
#[component]
fn Between(props: &BetweenProps) -> Html {
    let t = use_i18n();
    let navigator = use_navigator();
    let (from, to) = props.sides;
    let revision_of = |side: Side| match side {
        Side::Revision(which) => which.find(&props.revisions).cloned(),
        Side::Live | Side::Before => None,
    };
    let (from_summary, to_summary) = (revision_of(from), revision_of(to));
    let ask =
        |summary: &Option<RevisionSummary>| summary.as_ref().map(|one| (OfRevision { revision: one.id }, ()));
    let earlier = use_resource::<GetRevision>(ask(&from_summary), &["revision"]);
    let later = use_resource::<GetRevision>(ask(&to_summary), &["revision"]);
    let with_live =
        (from == Side::Live || to == Side::Live).then(|| (text::OfText { text: props.programme.text }, ()));
    let live = use_resource::<GetText>(with_live, &["text"]);
    let with_before =
        (from == Side::Before || to == Side::Before).then(|| (OfText { text: props.programme.text }, ()));
    let before = use_resource::<GetAdoptedBefore>(with_before, &["revision"]);
    // Who took a clause out stands in neither text; who reads the draft may know. Without it the redline names nobody there.
    let gone = use_resource::<ListDeleted>(
        props.live.then_some((text::OfText { text: props.programme.text }, ())),
        &["text"],
    );

    let compared = use_memo(
        (
            (earlier.data.clone(), later.data.clone(), live.data.clone(), before.data.clone()),
            gone.data.clone(),
            props.sides,
        ),
        |((earlier, later, live, before), gone, (from, to))| {
            let stand = |side: &Side, revision: &Option<Rc<_>>| match side {
                Side::Live => live.as_deref().map(Stand::from),
                Side::Before => before.as_deref().map(Stand::from),
                Side::Revision(_) => revision.as_deref().map(Stand::from),
            };
            let (from, to) = (stand(from, earlier)?, stand(to, later)?);
            let to = to.know_gone(gone.as_deref().map_or(&[], Vec::as_slice));
            Some(Rc::new(timed(COMPARING, || Compared::new(from, to))))
        },
    );
    let onchange = {
        let programme = props.programme.summary.id;
        Callback::from(move |to: Comparison| {
            if let Some(navigator) = &navigator {
                // Fails only for a query that cannot be written, which this always can.
                drop(navigator.replace_with_query(&Route::Compare { programme }, to));
            }
        })
    };
    let short = |side: Side, summary: &Option<RevisionSummary>| match (side, summary) {
        (Side::Revision(_), Some(one)) => name(&t, one),
        _ => side_in_words(&t, &props.revisions, props.before.as_deref(), side),
    };
    let title = t.revision_compare_of(short(from, &from_summary), short(to, &to_summary));
    let document = to_summary.as_ref().map_or_else(|| t.revision_live(), |one| one.document.clone());
    let running = (
        AttrValue::from(props.programme.summary.title.clone()),
        AttrValue::from(t.revision_compare_running(document, short(from, &from_summary))),
    );
    let errors = [&earlier.error, &later.error, &live.error, &before.error];
    let error = errors.into_iter().flatten().next().cloned();
    let retry = {
        let all = [earlier.reload.clone(), later.reload.clone(), live.reload.clone(), before.reload.clone()];
        Callback::from(move |()| all.iter().for_each(|reload| reload.emit(())))
    };
    let restore = from_summary.filter(|one| props.programme.holds_pen && one.number.is_some());
    let inside = match (&*compared, error) {
        (Some(compared), _) => html! {
            <Walk key={format!("{from}-{to}")} compared={compared.clone()} view={props.view} {running} {restore} />
        },
        (None, Some(error)) => html! { <div class="page"><ProblemNote {error} {retry} /></div> },
        (None, None) => html! { <div class="page"><Skeleton bones={Bones::Panel} /></div> },
    };
    html! {
        <main id="main">
            <PageHead {title} quiet=true />
            <CompareBar revisions={props.revisions.clone()} live={props.live} before={props.before.clone()} sides={props.sides} view={props.view} {onchange} />
            <div>{inside}</div>
        </main>
    }
}

#[derive(Properties, PartialEq)]
struct WalkProps {
    compared: Rc<Compared>,
    view: shared::text::view::View,
    running: (AttrValue, AttrValue),
    /// The earlier revision, for who may restore from it.
    restore: Option<RevisionSummary>,
}

/// The sheet beside its list, and where one is among the changes.
#[component]
fn Walk(props: &WalkProps) -> Html {
    let t = use_i18n();
    let announcer = use_announcer();
    let at = use_state_eq(|| None::<usize>);
    let restoring = use_state_eq(|| None::<(ClauseId, String)>);
    let rows =
        use_memo((props.compared.clone(), props.view), |(compared, view)| Rc::new(compared.rows(*view)));

    let select = {
        let (at, compared, t) = (at.setter(), props.compared.clone(), t.clone());
        Callback::from(move |to: usize| {
            let Some(listed) = compared.changes.get(to) else { return };
            at.set(Some(to));
            let what = sentence::of_change(&t, &compared, listed);
            announcer.say(t.revision_change_said(to + 1, compared.changes.len(), what));
        })
    };
    let step = {
        let (select, now, count) = (select.clone(), *at, props.compared.changes.len());
        Callback::from(move |by: i32| {
            if let Some(next) = next(now, by, count) {
                select.emit(next);
            }
        })
    };
    {
        // What was chosen comes into view, once it is drawn in its colour.
        let compared = props.compared.clone();
        use_effect_with((*at, props.view), move |(at, _)| {
            if let Some(listed) = at.and_then(|at| compared.changes.get(at)) {
                show(&listed.target, &listed.row);
            }
        });
    }
    {
        let step = step.clone();
        use_effect_with((*at, props.compared.clone()), move |_| {
            let document = gloo::utils::document();
            let options = gloo::events::EventListenerOptions::enable_prevent_default();
            let listener = EventListener::new_with_options(&document, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                let by = match event.key().as_str() {
                    "ArrowDown" if event.alt_key() => 1,
                    "ArrowUp" if event.alt_key() => -1,
                    _ => return,
                };
                event.prevent_default();
                step.emit(by);
            });
            move || drop(listener)
        });
    }
    let here = at.and_then(|at| Some((props.compared.changes.get(at)?.row.clone(), at)));
    let restore = props.restore.as_ref().map(|revision| {
        let restoring = restoring.setter();
        (
            AttrValue::from(t.revision_restore_clause_from(name(&t, revision))),
            Callback::from(move |clause| restoring.set(Some(clause))),
        )
    });
    let close = {
        let restoring = restoring.setter();
        Callback::from(move |()| restoring.set(None))
    };
    let dialog = props.restore.as_ref().map(|revision| {
        let what = restoring.as_ref().map(|(clause, label)| Restored::Clause(clause.clone(), label.clone()));
        html! { <RestoreDialog revision={revision.clone()} {what} onclose={close} /> }
    });
    html! {
        <div class="compare">
            <div class="paper">
                <RedlineSheet rows={(*rows).clone()} {here} running={props.running.clone()} {restore} />
            </div>
            <ChangeList compared={props.compared.clone()} at={*at} onselect={select} onstep={step} />
            <div>{slot(dialog)}</div>
        </div>
    }
}

/// Where a step leads from a change; the ends meet, as in a word processor's list.
fn next(at: Option<usize>, by: i32, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match (at, by.is_negative()) {
        (None, false) => 0,
        (None, true) | (Some(0), true) => last,
        (Some(at), true) => at - 1,
        (Some(at), false) if at >= last => 0,
        (Some(at), false) => at + 1,
    })
}

/// Brings an element into view; where the view shows no marks, its clause.
fn show(target: &str, row: &str) {
    let document = gloo::utils::document();
    if let Some(element) = document.get_element_by_id(target).or_else(|| document.get_element_by_id(row)) {
        focus::bring(&element);
    }
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn stepping_through_the_changes_goes_round() {
        assert_eq!(next(None, 1, 3), Some(0));
        assert_eq!(next(None, -1, 3), Some(2));
        assert_eq!(next(Some(2), 1, 3), Some(0));
        assert_eq!(next(Some(0), -1, 3), Some(2));
        assert_eq!(next(Some(1), -1, 3), Some(0));
        assert_eq!(next(None, 1, 0), None);
    }
}
