//! Reservations against sections and the whole text: the list over the map, and entering one.

use std::rc::Rc;

use shared::api::position::{OfText, PositionBoard, PositionView, TakeAPosition};
use shared::position::Scope;
use shared::text::{ClauseId, Wording};
use yew::prelude::*;

use super::draft::{Draft, What};
use super::own::speaks;
use super::said::about;
use super::take::reservation;
use super::take_back::TakeBack;
use super::tile::tile;
use super::words::{label, mark_of, said, start};
use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{I18n, use_i18n, use_toasts};
use crate::programme::today;
use crate::revision::by::CodeChip;
use crate::session::use_session;
use crate::ui::{Button, Choice, Dialog, Glyph, Section, Select, Size, Variant, slot, use_form};

/// Properties of [`Wide`].
#[derive(Properties, PartialEq)]
pub struct WideProps {
    /// The board.
    pub board: Rc<PositionBoard>,
}

/// The list, and the button that enters one; nothing where there is neither.
#[component]
pub fn Wide(props: &WideProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let open = use_state_eq(|| false);
    let board = &props.board;
    let seat = session.seat().filter(|seat| speaks(seat));
    let enters = seat.is_some() && board.open;
    let rows = board.wide.iter().map(|one| {
        let own = seat.is_some_and(|seat| seat.member == Some(one.member)) && board.liftable;
        let back = own.then(|| {
            html! { <TakeBack text={board.text} programme={board.programme} position={one.clone()} /> }
        });
        html! {
            <li key={one.id.to_string()} class="word">
                <CodeChip code={one.member.to_string()} />
                {tile(&mark_of(&t, &one.value))}
                <div class="stack tight">
                    <p><b>{said(&t, one)}</b>{": "}{scope(&t, board, one)}</p>
                    {about(&t, one)}
                    {slot(back)}
                </div>
            </li>
        }
    });
    let show = {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let close = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    let list = (!board.wide.is_empty()).then(|| {
        html! { <Section title={t.position_wide()}><ul class="words">{for rows}</ul></Section> }
    });
    let enter = enters.then(|| {
        html! {
            <>
                <Button size={Size::Small} variant={Variant::Tertiary} icon={Glyph::Hand} onclick={show}>{t.position_wide_new()}</Button>
                <Dialog open={*open} onclose={close.clone()} title={t.position_wide_title()}>
                    {slot((*open).then(|| html! { <WideForm board={board.clone()} ondone={close.clone()} /> }))}
                </Dialog>
            </>
        }
    });
    html! { <div class="stack tight" hidden={list.is_none() && enter.is_none()}>{slot(list)}<div class="flush">{slot(enter)}</div></div> }
}

fn scope(t: &I18n, board: &PositionBoard, position: &PositionView) -> String {
    match &position.scope {
        Scope::Text | Scope::Clause { .. } => t.position_wide_text(),
        Scope::Section { head } => {
            match board.clauses.iter().find(|one| one.clause == *head && one.kind.is_heading_like()) {
                Some(head) => t.position_wide_section(label(t, head)),
                None => t.position_wide_gone(),
            }
        }
    }
}

#[derive(Properties, PartialEq)]
struct WideFormProps {
    board: Rc<PositionBoard>,
    ondone: Callback<()>,
}

#[component]
fn WideForm(props: &WideFormProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let head = use_state_eq(String::new);
    let form = use_form(|| Draft { what: Some(What::Reserve), ..Draft::new(&Wording::default()) });
    let take = {
        let (form, ondone, said) = (form.clone(), props.ondone.clone(), t.position_taken_wide_toast());
        let topic = format!("programme/{}", props.board.programme);
        use_action::<TakeAPosition>(
            &["position", "desk", &topic],
            Callback::from(move |outcome: Result<Rc<PositionView>, ApiError>| match outcome {
                Ok(_) => {
                    form.saved();
                    toasts.say(said.clone());
                    ondone.emit(());
                }
                Err(error) => form.set_errors(error.fields),
            }),
        )
    };
    let onsubmit = {
        let (form, take, text, head) = (form.clone(), take.clone(), props.board.text, (*head).clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let scope = match ClauseId::parse(&head) {
                Ok(head) => Scope::Section { head },
                Err(_) => Scope::Text,
            };
            match form.values().position(scope, today()) {
                Ok(new) => take.run(OfText { text }, (), new),
                Err(errors) => form.set_errors(errors),
            }
        })
    };
    let sections = props.board.clauses.iter().filter(|one| one.kind.is_heading_like()).map(|one| {
        let words = if one.label.is_empty() {
            start(&one.wording)
        } else {
            format!("{} · {}", label(&t, one), start(&one.wording))
        };
        Choice::new(one.clause.to_string(), words)
    });
    let choices: Rc<[Choice]> =
        std::iter::once(Choice::new("", t.position_wide_text())).chain(sections).collect();
    let onchange = {
        let head = head.setter();
        Callback::from(move |value: String| head.set(value))
    };
    let problem = take.error.clone().filter(|error| error.fields.is_empty());
    html! {
        <form class="stack" {onsubmit} novalidate=true>
            <Select label={t.position_scope()} {choices} value={(*head).clone()} {onchange} error={form.error_within("/scope")} />
            {reservation(&t, &form)}
            <div>{slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}</div>
            <Button submit=true busy={take.pending}>{t.position_take_act()}</Button>
        </form>
    }
}
