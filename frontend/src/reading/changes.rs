//! Walking through the changes, and confirming them.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use shared::api::position::OfText;
use shared::api::reading::{ConfirmTheReading, Confirmation, ReadingView};
use shared::problem::Code;
use shared::reading::{Shown, Whose};
use shared::text::ClauseId;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::list::{Confirms, draw, heading_id};
use super::words;
use crate::client::{ApiError, ProblemNote, use_action, use_client};
use crate::context::{I18n, use_announcer, use_i18n, use_toasts};
use crate::nav::{GoButton, Route};
use crate::ui::{Alert, Button, Color, Empty, Glyph, IconButton, Variant, focus, slot};

/// Properties of [`Changes`].
#[derive(Properties, PartialEq)]
pub struct ChangesProps {
    /// What has changed.
    pub view: Rc<ReadingView>,
    /// Whether the person may confirm.
    pub may: bool,
    /// The delegation's name.
    pub delegation: AttrValue,
}

/// What was sent to be confirmed: the clauses, and whether the reservations on more than a clause were.
type Sent = (Vec<ClauseId>, bool);

/// All of it below the switch.
#[component]
pub fn Changes(props: &ChangesProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let client = use_client();
    let announcer = use_announcer();
    let at = use_state_eq(|| None::<ClauseId>);
    let stale = use_state_eq(|| None::<String>);
    let sent = use_mut_ref(Sent::default);
    // The place in the list where one was when something was confirmed: what stands there afterwards has the focus.
    let left = use_mut_ref(|| None::<usize>);
    let view = &props.view;
    let list: Rc<Vec<ClauseId>> = Rc::new(view.difference.changes().map(|one| one.clause.clone()).collect());

    let confirm = {
        let (t, view, sent, left, stale) =
            (t.clone(), view.clone(), sent.clone(), left.clone(), stale.setter());
        use_action::<ConfirmTheReading>(
            &["reading", "desk"],
            Callback::from(move |outcome: Result<Rc<()>, ApiError>| match outcome {
                Ok(_) => {
                    let count = sent.borrow().0.len();
                    toasts.say(match view.whose {
                        Whose::Own => t.reading_own_toast(count),
                        Whose::Delegation => t.reading_cleared_toast(count),
                    });
                }
                Err(error) => {
                    left.take();
                    if error.is(Code::Stale) {
                        stale.set(Some(otherwise(&t, &view, &sent.borrow(), &error)));
                        client.touch("reading");
                    }
                }
            }),
        )
    };
    let act = {
        let (confirm, view, list) = (confirm.clone(), view.clone(), list.clone());
        let (sent, left, stale) = (sent.clone(), left.clone(), stale.setter());
        Callback::from(move |(shown, wide): (Vec<Shown>, Option<String>)| {
            stale.set(None);
            let first = shown.first().and_then(|one| list.iter().position(|clause| *clause == one.clause));
            *left.borrow_mut() = Some(first.unwrap_or(0));
            let clauses = shown.iter().map(|one| one.clause.clone()).collect();
            *sent.borrow_mut() = (clauses, wide.is_some());
            confirm.run(OfText { text: view.text }, (), Confirmation { whose: view.whose, shown, wide });
        })
    };
    {
        let (list, left) = (list.clone(), left.clone());
        use_effect_with(view.clone(), move |_| {
            if let Some(place) = left.take() {
                let next = list.get(place.min(list.len().saturating_sub(1)));
                focus_on(&next.map_or_else(|| "since-end".to_owned(), heading_id));
            }
        });
    }
    let step = {
        let (at, list, t) = (at.clone(), list.clone(), t.clone());
        Callback::from(move |back: bool| {
            let now = at.as_ref().and_then(|clause| list.iter().position(|one| one == clause));
            if let Some(next) = next(now, back, list.len()) {
                at.set(Some(list[next].clone()));
                announcer.say(t.reading_at(next + 1, list.len()));
                focus_on(&heading_id(&list[next]));
            }
        })
    };
    {
        let step = step.clone();
        use_effect_with((at.clone(), list.clone()), move |_| {
            let options = EventListenerOptions::enable_prevent_default();
            let document = gloo::utils::document();
            let listener = EventListener::new_with_options(&document, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                let back = match event.key().as_str() {
                    "ArrowDown" if event.alt_key() => false,
                    "ArrowUp" if event.alt_key() => true,
                    _ => return,
                };
                event.prevent_default();
                step.emit(back);
            });
            move || drop(listener)
        });
    }

    let problem = confirm.error.clone().filter(|error| !error.is(Code::Stale));
    let note = stale.as_ref().map(|what| {
        html! {
            <Alert color={Color::Warning} title={t.reading_stale_title()} live=true>
                <p>{t.reading_stale_text(what)}</p>
            </Alert>
        }
    });
    let inside = match &view.confirmed {
        None => first(&t, props, &act, confirm.pending),
        Some(confirmed) if list.is_empty() && view.difference.wide.is_none() => html! {
            <Empty
                icon={Glyph::CheckCheck}
                title={t.reading_empty_title()}
                text={AttrValue::from(t.reading_empty_text(words::day(&t, confirmed.at)))}
            />
        },
        Some(_) => {
            let confirms = props.may.then(|| confirms(&t, view.whose, &act, confirm.pending));
            let go = |back: bool| step.reform(move |_: MouseEvent| back);
            html! {
                <>
                    <div class="row tight" hidden={list.is_empty()}>
                        <IconButton icon={Glyph::ArrowUp} label={t.reading_previous()} onclick={go(true)} />
                        <IconButton icon={Glyph::ArrowDown} label={t.reading_next()} onclick={go(false)} />
                        <span class="tiny quiet hide-small">{t.reading_keys()}</span>
                    </div>
                    <p class="small quiet" hidden={props.may}>{t.reading_not_head()}</p>
                    {draw(&t, view, at.as_ref(), confirms.as_ref())}
                    {slot(props.may.then(|| all(&t, view, &act, confirm.pending)))}
                </>
            }
        }
    };
    html! {
        <div class="stack">
            <div>{slot(note)}</div>
            <div>{slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}</div>
            <div id="since-end" tabindex="-1">{inside}</div>
        </div>
    }
}

fn confirms(t: &I18n, whose: Whose, act: &Callback<(Vec<Shown>, Option<String>)>, busy: bool) -> Confirms {
    let words = match whose {
        Whose::Own => (t.reading_own_section(), t.reading_own_clause()),
        Whose::Delegation => (t.reading_clear_section(), t.reading_clear_clause()),
    };
    Confirms { words, act: act.clone(), busy }
}

/// Everything that is shown.
fn whole(view: &ReadingView) -> (Vec<Shown>, Option<String>) {
    let shown = view.difference.changes().flat_map(|changed| changed.shown.clone()).collect();
    (shown, view.difference.wide.as_ref().map(|wide| wide.stamp.clone()))
}

/// Behind the list, so that one has looked before one confirms all of it.
fn all(t: &I18n, view: &ReadingView, act: &Callback<(Vec<Shown>, Option<String>)>, busy: bool) -> Html {
    let words = match view.whose {
        Whose::Own => t.reading_own_changes(),
        Whose::Delegation => t.reading_clear_changes(),
    };
    let what = whole(view);
    let onclick = act.reform(move |_: MouseEvent| what.clone());
    html! { <p class="row since-all"><Button icon={Glyph::CheckCheck} {busy} {onclick}>{words}</Button></p> }
}

/// Before the first confirmation all is new: nothing is listed, and the text is confirmed as it stands.
fn first(t: &I18n, props: &ChangesProps, act: &Callback<(Vec<Shown>, Option<String>)>, busy: bool) -> Html {
    let view = &props.view;
    let (title, words) = match view.whose {
        Whose::Own => (t.reading_first_own_title(), t.reading_own_all()),
        Whose::Delegation => {
            (t.reading_first_delegation_title(props.delegation.as_str()), t.reading_clear_all())
        }
    };
    let what = whole(view);
    let onclick = act.reform(move |_: MouseEvent| what.clone());
    let button =
        props.may.then(|| html! { <Button icon={Glyph::CheckCheck} {busy} {onclick}>{words}</Button> });
    let actions = html! {
        <>
            <GoButton to={Route::Text { programme: view.programme }} variant={Variant::Secondary}>{t.reading_open_text()}</GoButton>
            {slot(button)}
        </>
    };
    html! {
        <Alert color={Color::Info} {title} {actions}>
            <p>{t.reading_first_text(view.clauses)}</p>
            <p hidden={props.may}>{t.reading_not_head()}</p>
        </Alert>
    }
}

/// What is otherwise than shown, by its names.
fn otherwise(t: &I18n, view: &ReadingView, sent: &Sent, error: &ApiError) -> String {
    let name = |clause: &ClauseId| {
        let found = view.difference.changes().find(|changed| changed.clause == *clause);
        found.map(|changed| words::name(t, changed))
    };
    let mut names: Vec<String> =
        error.fields.iter().filter_map(|field| name(&sent.0[place(&field.pointer, sent.0.len())?])).collect();
    if error.fields.iter().any(|field| field.pointer == "/wide") {
        names.push(t.reading_wide());
    }
    names.dedup();
    t.formats().list(&names)
}

/// The place that `/shown/3` names.
fn place(pointer: &str, count: usize) -> Option<usize> {
    pointer.strip_prefix("/shown/")?.parse().ok().filter(|place| *place < count)
}

fn focus_on(id: &str) {
    let found = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        focus::set(&element);
    }
}

/// Where a step leads; the ends meet.
fn next(at: Option<usize>, back: bool, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match (at, back) {
        (None, false) => 0,
        (None | Some(0), true) => last,
        (Some(at), true) => at - 1,
        (Some(at), false) if at >= last => 0,
        (Some(at), false) => at + 1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_goes_round_and_where_there_is_nothing_nowhere() {
        assert_eq!((next(None, false, 3), next(None, true, 3)), (Some(0), Some(2)));
        assert_eq!((next(Some(2), false, 3), next(Some(0), true, 3)), (Some(0), Some(2)));
        assert_eq!(next(None, false, 0), None);
    }

    #[test]
    fn what_is_stale_is_found_by_its_place_in_what_was_sent() {
        assert_eq!((place("/shown/1", 2), place("/shown/2", 2), place("/wide", 2)), (Some(1), None, None));
    }
}
