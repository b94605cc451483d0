//! Agreeing to all of a section: a preview that names what was not read, and then the act.

use std::collections::HashMap;
use std::rc::Rc;

use shared::api::position::{AgreeToAll, Agreement, OfSection, OfText, PositionBoard, PreviewAgreement};
use shared::position::Preview;
use shared::problem::Code;
use shared::text::ClauseId;
use yew::prelude::*;

use super::words::{label, start};
use crate::client::{ApiError, Async, ProblemNote, use_action, use_resource};
use crate::context::{I18n, use_i18n, use_toasts};
use crate::ui::{Alert, Bones, Button, Checkbox, Color, Dialog, Variant, slot};

/// Properties of [`BulkDialog`].
#[derive(Properties, Clone, PartialEq)]
pub struct BulkDialogProps {
    /// The board, for the clauses' names.
    pub board: Rc<PositionBoard>,
    /// The clause that heads the section; closed when there is none.
    pub head: Option<ClauseId>,
    /// It was closed.
    pub onclose: Callback<()>,
}

/// The dialog.
#[component]
pub fn BulkDialog(props: &BulkDialogProps) -> Html {
    let t = use_i18n();
    let head =
        props.head.as_ref().and_then(|head| props.board.clauses.iter().find(|one| one.clause == *head));
    let title = head.map(|head| t.position_bulk_title(label(&t, head))).unwrap_or_default();
    let inside = props.head.clone().map(|head| {
        html! { <Inside board={props.board.clone()} {head} onclose={props.onclose.clone()} /> }
    });
    html! { <Dialog open={props.head.is_some()} onclose={props.onclose.clone()} {title}>{slot(inside)}</Dialog> }
}

#[derive(Properties, PartialEq)]
struct InsideProps {
    board: Rc<PositionBoard>,
    head: ClauseId,
    onclose: Callback<()>,
}

#[component]
fn Inside(props: &InsideProps) -> Html {
    let query = OfSection { head: Some(props.head.clone()) };
    let path = OfText { text: props.board.text };
    let preview = use_resource::<PreviewAgreement>(Some((path, query)), &[]);
    let render = {
        let (board, onclose, reload) = (props.board.clone(), props.onclose.clone(), preview.reload.clone());
        Callback::from(move |preview: Rc<Preview>| {
            html! { <Shown board={board.clone()} {preview} onclose={onclose.clone()} reload={reload.clone()} /> }
        })
    };
    html! { <div><Async<Preview> resource={preview} bones={Bones::Rows(3)} {render} /></div> }
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    board: Rc<PositionBoard>,
    preview: Rc<Preview>,
    onclose: Callback<()>,
    reload: Callback<()>,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let confirmed = use_state_eq(|| false);
    let preview = &props.preview;
    let count = preview.agree.len();
    let agree = {
        let (onclose, said) = (props.onclose.clone(), t.position_bulk_toast(count));
        let topic = format!("programme/{}", props.board.programme);
        use_action::<AgreeToAll>(
            &["position", "desk", &topic],
            Callback::from(move |outcome: Result<Rc<()>, ApiError>| {
                if outcome.is_ok() {
                    toasts.say(said.clone());
                    onclose.emit(());
                }
            }),
        )
    };
    let names: HashMap<&ClauseId, (&str, String)> = props
        .board
        .clauses
        .iter()
        .map(|one| (&one.clause, (one.label.as_str(), start(&one.wording))))
        .collect();
    let list = |clauses: &[ClauseId]| {
        let items = clauses.iter().map(|clause| {
            let (label, words) = names.get(clause).cloned().unwrap_or_default();
            html! { <li key={clause.to_string()} lang="en"><b>{label.to_owned()}</b>{" "}{words}</li> }
        });
        html! { <ul class="small bulleted">{for items}</ul> }
    };
    let part = |clauses: &[ClauseId], words: String, listed: bool| {
        slot((!clauses.is_empty()).then(|| {
            html! { <div><p>{words}</p>{slot(listed.then(|| list(clauses)))}</div> }
        }))
    };
    let all: Vec<ClauseId> = preview.agree.iter().map(|bound| bound.clause.clone()).collect();
    let stale = agree.error.as_ref().filter(|error| error.is(Code::Stale)).map(|error| {
        let named: Vec<ClauseId> = error.fields.iter().filter_map(|field| named(&field.pointer, &all)).collect();
        let again = {
            let (agree, reload) = (agree.clone(), props.reload.clone());
            Callback::from(move |_: MouseEvent| {
                agree.forget();
                reload.emit(());
            })
        };
        html! {
            <Alert
                color={Color::Warning}
                title={t.position_bulk_stale_title()}
                live=true
                actions={html! { <Button variant={Variant::Secondary} onclick={again}>{t.position_bulk_stale_again()}</Button> }}
            >
                <p>{t.position_bulk_stale_text()}</p>
                {list(&named)}
            </Alert>
        }
    });
    let problem = agree.error.clone().filter(|error| !error.is(Code::Stale));
    let onclick = {
        let (agree, text, bounds, confirmed) =
            (agree.clone(), props.board.text, preview.agree.clone(), *confirmed);
        Callback::from(move |_: MouseEvent| {
            agree.run(OfText { text }, (), Agreement { agree: bounds.clone(), confirmed });
        })
    };
    let check = {
        let confirmed = confirmed.setter();
        Callback::from(move |on: bool| confirmed.set(on))
    };
    html! {
        <div class="stack">
            <p class="strong">{t.position_bulk_agree(count)}</p>
            {part(&preview.unread, t.position_bulk_unread(preview.unread.len()), true)}
            {part(&preview.held, t.position_bulk_held(preview.held.len()), true)}
            {part(&preview.bracketed, t.position_bulk_bracketed(preview.bracketed.len()), true)}
            {part(&preview.already, t.position_bulk_already(preview.already.len()), false)}
            {part(&preview.closed, t.position_bulk_closed(preview.closed.len()), false)}
            <div hidden={count == 0}>
                <Checkbox
                    label={t.position_take_confirmed()}
                    description={AttrValue::from(t.position_take_confirmed_hint())}
                    checked={*confirmed}
                    onchange={check}
                />
            </div>
            <div>{slot(stale)}</div>
            <div>{slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}</div>
            <div class="row">
                {slot((count > 0).then(|| act(&t, count, agree.pending, onclick)))}
                <Button variant={Variant::Tertiary} onclick={props.onclose.reform(|_: MouseEvent| ())}>{t.position_bulk_cancel()}</Button>
            </div>
        </div>
    }
}

fn act(t: &I18n, count: usize, busy: bool, onclick: Callback<MouseEvent>) -> Html {
    html! { <Button {busy} {onclick}>{t.position_bulk_act(count)}</Button> }
}

/// The clause that an error of `/agree/3` names.
fn named(pointer: &str, agree: &[ClauseId]) -> Option<ClauseId> {
    agree.get(pointer.strip_prefix("/agree/")?.parse::<usize>().ok()?).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stale_is_found_by_its_place_in_what_was_sent() {
        let id = |n: u32| ClauseId::parse(&format!("01JD3ZK8WQ5R7T9V0X2Y4A{n:04}")).unwrap();
        let sent = [id(1), id(2)];
        assert_eq!(named("/agree/1", &sent), Some(id(2)));
        assert_eq!(
            (named("/agree/2", &sent), named("/agree", &sent), named("/confirmed", &sent)),
            (None, None, None)
        );
    }
}
