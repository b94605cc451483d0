//! The initiatives as a board: a column for each state. A card is moved by its menu, so that it works without a mouse.

use std::rc::Rc;

use shared::api::initiative::InitiativeRow;
use shared::id::ProgrammeId;
use shared::initiative::{ChangeInitiative, State};
use shared::permission::Act;
use shared::sort;
use yew::prelude::*;

use super::bulk::{Asking, What};
use super::state::{StateLight, risk_light, risk_words, stale, words};
use super::table::milestones;
use super::words::{day, served};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, Route};
use crate::revision::by::chips;
use crate::session::use_session;
use crate::ui::{Entry, Filling, Glyph, Icon, Item, Light, Menu, slot};

/// Properties of [`Board`].
#[derive(Properties, PartialEq)]
pub struct BoardProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// Those that are shown.
    pub rows: Rc<Vec<InitiativeRow>>,
    /// Whether somebody in this seat moves any.
    pub may: bool,
    /// Asks for a change.
    pub ask: Callback<Asking>,
}

/// So many cards of a column are drawn in one go: as far as a screen shows.
const CARDS: usize = 8;

/// A column for each state, in their order.
#[component]
pub fn Board(props: &BoardProps) -> Html {
    let t = use_i18n();
    let columns = State::ALL.into_iter().map(|state| {
        html! { <BoardColumn key={state.as_str()} {state} programme={props.programme} all={props.rows.clone()} may={props.may} ask={props.ask.clone()} /> }
    });
    html! { <div class="board" role="region" aria-label={t.initiative_view_board()} tabindex="0">{for columns}</div> }
}

#[derive(Properties, PartialEq)]
struct BoardColumnProps {
    state: State,
    programme: ProgrammeId,
    all: Rc<Vec<InitiativeRow>>,
    may: bool,
    ask: Callback<Asking>,
}

/// The cards of one state; what ends first stands first.
#[component]
fn BoardColumn(props: &BoardColumnProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let (state, programme) = (props.state, props.programme);
    let rows = use_memo((props.all.clone(), state), |(all, state)| {
        let mut rows: Vec<InitiativeRow> = all.iter().filter(|one| one.state == *state).cloned().collect();
        sort::by_key(&mut rows, |one| (one.ends.is_none(), one.ends, one.number));
        rows
    });
    let seat = session.seat().filter(|_| props.may).cloned();
    let draw = use_callback(
        (t.clone(), rows.clone(), seat, props.ask.clone()),
        move |at: usize, (t, rows, seat, ask)| {
            let Some(one) = rows.get(at) else { return Html::default() };
            let moves =
                seat.as_ref().is_some_and(|seat| ChangeInitiative::verdict(seat, &one.matter()).is_allowed());
            card(t, programme, one, moves.then_some(ask))
        },
    );
    let heading = format!("board-{}", state.as_str());
    html! {
        <section class="boardcolumn" aria-labelledby={heading.clone()}>
            <h2 class="row apart"><span id={heading}><StateLight {state} /></span><span class="num quiet">{rows.len()}</span></h2>
            <ul class="stack"><Filling count={rows.len()} {draw} piece={CARDS} /></ul>
            <p class="small quiet" hidden={!rows.is_empty()}>{t.initiative_board_none()}</p>
        </section>
    }
}

/// One, with its menu for who moves it.
fn card(t: &I18n, programme: ProgrammeId, one: &InitiativeRow, moves: Option<&Callback<Asking>>) -> Html {
    let to = Route::Initiative { programme, initiative: one.id };
    let ends = one.ends.map(|ends| html! { <span class="small num">{t.result_ends_on(day(t, ends))}</span> });
    let risk =
        one.risk.map(|level| html! { <Light status={risk_light(level)}>{risk_words(t, level)}</Light> });
    let menu = moves.map(|ask| {
        let entries: Rc<[Entry]> = State::ALL
            .into_iter()
            .map(|state| {
                let asking = Asking { rows: Rc::new(vec![one.clone()]), what: What::State(Some(state)) };
                let act = ask.reform(move |()| asking.clone());
                Entry::Item(Item {
                    key: state.as_str().into(),
                    label: words(t, state).into(),
                    checked: Some(state == one.state),
                    disabled: state == one.state,
                    act,
                    ..Item::default()
                })
            })
            .collect();
        html! {
            <Menu
                face={html! { <Icon of={Glyph::Ellipsis} /> }} label={t.initiative_move(&one.title)}
                icon_only=true end=true {entries}
            />
        }
    });
    html! {
        <li key={one.id.to_string()} class="panel boardcard">
            <div class="row nowrap apart top">
                <Go {to}><span class="ref num">{one.number}</span><span lang="en">{one.title.clone()}</span></Go>
                {slot(menu)}
            </div>
            <div class="row">{chips(one.lead)}{served(t, programme, &one.serves)}</div>
            <div class="row">{slot(ends)}{milestones(t, one)}{slot(risk)}{slot(stale(t, one))}</div>
        </li>
    }
}
