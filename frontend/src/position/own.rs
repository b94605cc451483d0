//! One's own delegation's position in a clause's panel: what it is, taking it back, and the form.

use shared::api::position::{BoardClause, PositionBoard};
use shared::permission::Act;
use shared::position::{ClauseState, TakePosition, Voice, may_take_back};
use shared::seat::{Role, Seat};
use yew::prelude::*;

use super::rows::cell;
use super::take::TakeForm;
use super::take_back::TakeBack;
use super::tile::tile;
use super::words::{mark, whole};
use crate::context::{I18n, use_i18n};
use crate::session::use_session;
use crate::ui::{Glyph, Icon, slot};

/// Whether the seat speaks for its delegation.
pub fn speaks(seat: &Seat) -> bool {
    seat.member.is_some_and(|member| {
        TakePosition::verdict(seat, &Voice { member, agrees: true, named: false }).is_allowed()
    })
}

/// Properties of [`Own`].
#[derive(Properties, PartialEq)]
pub struct OwnProps {
    /// The board.
    pub board: std::rc::Rc<PositionBoard>,
    /// The clause.
    pub clause: BoardClause,
    /// Fetches the board again.
    pub reload: Callback<()>,
}

/// The part of the panel. Nothing for seats that stand for no delegation.
#[component]
pub fn Own(props: &OwnProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let Some(seat) = session.seat().filter(|seat| matches!(seat.role, Role::Head | Role::Delegate)) else {
        return slot(None);
    };
    let Some(member) = seat.member else { return slot(None) };
    let (board, clause) = (&props.board, &props.clause);
    let own = cell(clause, member).cloned();
    let speaks = speaks(seat);
    let now = own.as_ref().map(|own| {
        let value = &own.position.value;
        let in_time = if value.agrees() { board.open } else { board.liftable };
        let back = speaks && in_time && may_take_back(clause.state, value).is_ok();
        let back = back.then(|| {
            html! { <TakeBack text={board.text} programme={board.programme} position={own.position.clone()} /> }
        });
        html! {
            <div class="row">
                {tile(&mark(&t, Some(own)))}
                <span class="grow small">{whole(&t, Some(own))}</span>
                {slot(back)}
            </div>
        }
    });
    html! {
        <section class="blk" aria-label={t.position_panel_yours()}>
            <h3 class="label">{t.position_panel_yours()}</h3>
            <div>{slot(now)}</div>
            <div>{form(&t, props, speaks, own)}</div>
        </section>
    }
}

fn form(t: &I18n, props: &OwnProps, speaks: bool, own: Option<shared::api::position::CellView>) -> Html {
    let (board, clause) = (&props.board, &props.clause);
    if !board.open {
        return slot(None);
    }
    let note = |words: String| html! { <p class="small quiet row tight"><Icon of={Glyph::Info} small=true /><span>{words}</span></p> };
    if !speaks {
        return note(t.position_take_not_head());
    }
    if clause.state == ClauseState::Agreed {
        return note(t.position_take_agreed());
    }
    html! {
        <TakeForm
            key={clause.clause.to_string()}
            text={board.text}
            programme={board.programme}
            clause={clause.clone()}
            {own}
            reload={props.reload.clone()}
        />
    }
}
