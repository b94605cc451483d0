//! The view for the room: one clause that is not settled at a time, in large type, with nothing to press but the way out.
//! No percentages, no sums.

use std::rc::Rc;

use shared::api::position::PositionBoard;
use web_sys::{HtmlDialogElement, KeyboardEvent};
use yew::prelude::*;

use super::rows::cell;
use super::tile::tile;
use super::words::{label, mark, state, whole, why};
use crate::context::use_i18n;
use crate::revision::by::{CodeChip, name_of};
use crate::revision::words::pieces;
use crate::ui::{Button, Size, Tag, Variant};

/// Properties of [`Room`].
#[derive(Properties, PartialEq)]
pub struct RoomProps {
    /// The board.
    pub board: Rc<PositionBoard>,
    /// The clauses that are gone through, as places on it.
    pub clauses: Rc<Vec<usize>>,
    /// The one to begin with.
    pub first: Option<usize>,
    /// Leaves it.
    pub onleave: Callback<()>,
}

/// Where a key leads among `count` clauses; at an end one stays.
fn turn(key: &str, shift: bool, at: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match (key, shift) {
        ("n" | "ArrowRight" | "ArrowDown" | "PageDown" | " ", false) => Some((at + 1).min(last)),
        ("N", _) | ("ArrowLeft" | "ArrowUp" | "PageUp", _) => Some(at.saturating_sub(1)),
        ("Home", _) => Some(0),
        ("End", _) => Some(last),
        _ => None,
    }
}

/// The view. It covers the page; Escape leaves it.
#[component]
pub fn Room(props: &RoomProps) -> Html {
    let t = use_i18n();
    let node = use_node_ref();
    let begin = props.first.and_then(|first| props.clauses.iter().position(|at| *at == first));
    let at = use_state_eq(|| begin.unwrap_or_default());
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                // Fails only for one that is open or not in the document; neither can be here.
                drop(dialog.show_modal());
            }
        });
    }
    let count = props.clauses.len();
    let place = (*at).min(count.saturating_sub(1));
    let onkeydown = {
        let at = at.setter();
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            // The map behind it knows some of these keys, too.
            event.stop_propagation();
            if let Some(to) = turn(&event.key(), event.shift_key(), place, count) {
                event.prevent_default();
                at.set(to);
            }
        })
    };
    let clause = props.clauses.get(place).and_then(|at| props.board.clauses.get(*at));
    let inside = match clause {
        None => html! { <p class="lead">{t.position_room_empty()}</p> },
        Some(clause) => {
            let (word, icon, color) = state(&t, clause.state);
            let why = why(&t, &props.board, clause)
                .into_iter()
                .enumerate()
                .map(|(at, why)| html! { <p key={at}>{why}</p> });
            let tiles = props.board.entitled.iter().map(|member| {
                let said = cell(clause, *member);
                let spoken =
                    t.position_cell(name_of(&t, member.as_str()), label(&t, clause), whole(&t, said));
                html! {
                    <li key={member.to_string()}>
                        <CodeChip code={member.to_string()} big=true />
                        {tile(&mark(&t, said))}
                        <span class="ds-sr-only">{spoken}</span>
                    </li>
                }
            });
            html! {
                <div key={clause.clause.to_string()} class="stack" aria-live="polite">
                    <p class="which">{t.position_panel(label(&t, clause))}</p>
                    <p class="wording" lang="en">{for pieces(&t, &clause.wording)}</p>
                    <div class="row"><Tag {color} {icon}>{word}</Tag><div>{for why}</div></div>
                    <ul class="tiles11">{for tiles}</ul>
                </div>
            }
        }
    };
    html! {
        <dialog ref={node} class="roomview" aria-label={t.position_room()} onclose={props.onleave.reform(|_| ())} {onkeydown}>
            {inside}
            <p class="foot">
                <span class="quiet" hidden={count == 0}>{t.position_room_at(place + 1, count)}</span>
                <Button size={Size::Small} variant={Variant::Tertiary} onclick={props.onleave.reform(|_: MouseEvent| ())}>{t.position_room_leave()}</Button>
            </p>
        </dialog>
    }
}

#[cfg(test)]
mod tests {
    use super::turn;

    #[test]
    fn keys_turn_from_clause_to_clause_and_stay_at_the_ends() {
        assert_eq!((turn("n", false, 0, 3), turn("n", false, 2, 3)), (Some(1), Some(2)));
        assert_eq!((turn("N", true, 2, 3), turn("ArrowLeft", false, 0, 3)), (Some(1), Some(0)));
        assert_eq!(
            (turn("End", false, 0, 3), turn("x", false, 0, 3), turn("n", false, 0, 0)),
            (Some(2), None, None)
        );
    }
}
