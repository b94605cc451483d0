//! The map as a list: what is not settled, clause by clause: who, what, why, since when. Nothing in it is not on the map.

use std::rc::Rc;

use shared::api::position::{CellView, PositionBoard};
use shared::member::MemberCode;
use shared::position::Value;
use shared::text::ClauseId;
use yew::prelude::*;

use super::address::{Chosen, Kind};
use super::rows::{cell, is_open};
use super::tile::tile;
use super::words::{day, kind_of, label, mark, says, start, whole};
use crate::context::use_i18n;
use crate::revision::by::{CodeChip, chips};
use crate::ui::{Column, Empty, Glyph, Table};

/// Properties of [`Twin`].
#[derive(Properties, PartialEq)]
pub struct TwinProps {
    /// The board.
    pub board: Rc<PositionBoard>,
    /// The clauses that are shown, as places on it.
    pub shown: Rc<Vec<usize>>,
    /// The delegations that are shown.
    pub columns: Rc<Vec<MemberCode>>,
    /// What is chosen.
    pub chosen: Chosen,
    /// Opens a clause's panel.
    pub onopen: Callback<ClauseId>,
}

/// What stands in the way, or is to be said anew; with a choice of what was said, that.
fn belongs(cell: Option<&CellView>, open: bool, chosen: Option<Kind>) -> bool {
    if let Some(chosen) = chosen {
        return says(cell, chosen);
    }
    let kind = kind_of(cell);
    matches!(kind, Kind::Reserve | Kind::Object | Kind::Again) || (kind == Kind::Nothing && open)
}

/// The list. Delegations that have not said anything of a clause share a line.
#[component]
pub fn Twin(props: &TwinProps) -> Html {
    let t = use_i18n();
    let columns: Rc<[Column]> = Rc::new([
        Column::new("clause", t.position_clause()),
        Column::new("who", t.position_list_who()),
        Column::new("what", t.position_list_what()),
        Column::new("why", t.position_list_why()),
        Column::new("since", t.position_list_since()),
    ]);
    let mut rows: Vec<Html> = Vec::new();
    for at in props.shown.iter() {
        let clause = &props.board.clauses[*at];
        let name = label(&t, clause);
        let open = {
            let id = clause.clause.clone();
            props.onopen.reform(move |_: MouseEvent| id.clone())
        };
        let head = |first: bool| {
            html! {
                <th scope="row">
                    <button type="button" class="rowhead" onclick={open.clone()}>
                        <span class="ref">{name.clone()}</span>
                        <span class="t" lang="en" hidden={!first}>{start(&clause.wording)}</span>
                    </button>
                </th>
            }
        };
        let mut first = true;
        let mut silent = Vec::new();
        for member in props.columns.iter() {
            let said = cell(clause, *member);
            if !belongs(said, is_open(clause.state), props.chosen.kind) {
                continue;
            }
            let Some(one) = said else {
                silent.push(*member);
                continue;
            };
            let why = match &one.position.value {
                Value::Reservation { reason, .. } | Value::Object { reason, .. } => reason.clone(),
                Value::Agree | Value::CanLiveWith => String::new(),
            };
            rows.push(html! {
                <tr key={format!("{}-{member}", clause.clause)}>
                    {head(first)}
                    <td data-col={t.position_list_who()}><CodeChip code={member.to_string()} /></td>
                    <td data-col={t.position_list_what()}><span class="row tight">{tile(&mark(&t, Some(one)))}<span>{whole(&t, Some(one))}</span></span></td>
                    <td data-col={t.position_list_why()} class="prewrap">{why}</td>
                    <td data-col={t.position_list_since()} class="nowrap">{day(&t, if one.current { one.position.at } else { clause.since })}</td>
                </tr>
            });
            first = false;
        }
        if !silent.is_empty() {
            let everyone = silent.len() > 1 && silent.len() == props.board.entitled.len();
            let who = if everyone {
                html! { <span>{t.position_everyone()}</span> }
            } else {
                chips(silent)
            };
            rows.push(html! {
                <tr key={format!("{}-silent", clause.clause)}>
                    {head(first)}
                    <td data-col={t.position_list_who()} class="nowrap">{who}</td>
                    <td data-col={t.position_list_what()}><span class="whole">{t.position_whole_none()}</span></td>
                    <td data-col={t.position_list_why()}></td>
                    <td data-col={t.position_list_since()} class="nowrap">{day(&t, clause.since)}</td>
                </tr>
            });
        }
    }
    if rows.is_empty() {
        return html! { <div><Empty icon={Glyph::Check} title={t.position_list_none()} /></div> };
    }
    html! {
        <div class="twin">
            <Table caption={t.position_list()} quiet=true {columns} cards=true>{for rows}</Table>
        </div>
    }
}
