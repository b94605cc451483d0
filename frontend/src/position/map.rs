//! The matrix: a row for each clause, a column for each delegation, groups that fold.
//!
//! One stop of the Tab key; arrows move between cells (`grid` says where to). Cells are found by `data-cell`, their row and
//! place, and rows by their clause.

use std::collections::HashSet;
use std::rc::Rc;

use shared::api::position::{BoardClause, PositionBoard};
use shared::member::{MemberClass, MemberCode};
use shared::text::{ClauseId, Kind};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::grid::{At, step, within};
use super::rows::{Group, cell, groups, tally};
use super::tile::inside;
use super::words::{label, mark, spoken, start, state, state_name};
use crate::context::{I18n, use_i18n};
use crate::revision::by::{CodeChip, name_of};
use crate::ui::{Button, Glyph, Icon, Size, Variant, focus, slot};

/// Properties of [`ConsensusMap`].
#[derive(Properties, PartialEq)]
pub struct ConsensusMapProps {
    /// The board.
    pub board: Rc<PositionBoard>,
    /// The clauses that are shown, as places on it.
    pub shown: Rc<Vec<usize>>,
    /// The delegations that are shown, with their classes.
    pub columns: Rc<Vec<(MemberCode, Option<MemberClass>)>>,
    /// The clause whose panel is open.
    pub selected: Option<ClauseId>,
    /// A clause to go to, and how often it was asked for.
    pub go_to: Option<(ClauseId, u32)>,
    /// Opens a clause's panel.
    pub onopen: Callback<ClauseId>,
    /// Asks about agreeing to all under a clause; for whoever may.
    pub onbulk: Option<Callback<ClauseId>>,
    /// The element, for giving the focus back.
    pub node: NodeRef,
}

enum Line<'a> {
    Group(&'a Group),
    Clause(usize),
}

/// What a group is folded by: its head's place.
fn key(group: &Group) -> usize {
    group.head.map_or(0, |head| head + 1)
}

/// The matrix.
#[component]
pub fn ConsensusMap(props: &ConsensusMapProps) -> Html {
    let t = use_i18n();
    let folded = use_state_eq(HashSet::<usize>::new);
    let at = use_state_eq(At::default);
    let board = &props.board;
    let groups = groups(board, &props.shown);
    let mut lines = Vec::new();
    for group in &groups {
        lines.push(Line::Group(group));
        if !folded.contains(&key(group)) {
            lines.extend(group.clauses.iter().map(|at| Line::Clause(*at)));
        }
    }
    let bulk = |group: &Group| props.onbulk.as_ref().filter(|_| group.head.is_some());
    let widths: Rc<Vec<usize>> = Rc::new(
        lines
            .iter()
            .map(|line| match line {
                Line::Group(group) => 1 + usize::from(bulk(group).is_some()),
                Line::Clause(_) => 1 + props.columns.len(),
            })
            .collect(),
    );
    let here = within(*at, &widths);
    {
        // Going to a clause opens its group first, and then finds its row.
        let wanted = props.go_to.as_ref().and_then(|(clause, n)| {
            let place = board.clauses.iter().position(|one| one.clause == *clause)?;
            let group = groups.iter().find(|group| group.clauses.contains(&place)).map(key)?;
            let row = lines.iter().position(|line| matches!(line, Line::Clause(at) if *at == place));
            Some((*n, group, row))
        });
        let (folded, at, node) = (folded.clone(), at.setter(), props.node.clone());
        let done = use_mut_ref(|| 0_u32);
        use_effect_with(wanted, move |wanted| {
            let Some((n, group, row)) = *wanted else { return };
            if *done.borrow() == n {
                return;
            }
            match row {
                None => {
                    let mut open = (*folded).clone();
                    open.remove(&group);
                    folded.set(open);
                }
                Some(row) => {
                    *done.borrow_mut() = n;
                    let to = At { row, col: 0 };
                    at.set(to);
                    focus_cell(&node, to);
                }
            }
        });
    }
    let onkeydown = {
        let (node, widths, at, place) = (props.node.clone(), widths.clone(), at.setter(), *at);
        Callback::from(move |event: KeyboardEvent| {
            if event.alt_key() || event.meta_key() || event.shift_key() {
                return;
            }
            // From the cell that has the focus; the place over a shorter row is what that cell stands for.
            let focused = cell_of(&event).unwrap_or(here);
            let place = if focused == here { place } else { focused };
            if let Some(to) = step(&event.key(), event.ctrl_key(), place, &widths) {
                event.prevent_default();
                at.set(to);
                focus_cell(&node, within(to, &widths));
            }
        })
    };
    let onfocusin = {
        let (at, here, place) = (at.setter(), here, *at);
        Callback::from(move |event: FocusEvent| {
            // A place over a shorter row is kept: only another cell changes it.
            if let Some(to) = cell_of(&event).filter(|to| *to != here && *to != place) {
                at.set(to);
            }
        })
    };
    let fold = {
        let folded = folded.clone();
        Callback::from(move |group: usize| {
            let mut next = (*folded).clone();
            if !next.remove(&group) {
                next.insert(group);
            }
            folded.set(next);
        })
    };

    let heads = props.columns.iter().enumerate().map(|(n, (member, _))| {
        html! {
            <th key={member.to_string()} scope="col" class={gap(&props.columns, n)}>
                <CodeChip code={member.to_string()} big=true />
            </th>
        }
    });
    let drawn = lines.iter().enumerate().map(|(row, line)| {
        let stop = |col: usize| if here == (At { row, col }) { "0" } else { "-1" };
        match line {
            Line::Group(group) => {
                let is_folded = folded.contains(&key(group));
                let fold = fold.reform({
                    let key = key(group);
                    move |_: MouseEvent| key
                });
                group_row(&t, props, group, row, (is_folded, fold), bulk(group).cloned(), &stop)
            }
            Line::Clause(at) => {
                let clause = &board.clauses[*at].clause;
                html! {
                    <ClauseRow
                        key={clause.to_string()}
                        board={board.clone()}
                        columns={props.columns.clone()}
                        at={*at}
                        {row}
                        stop={(here.row == row).then_some(here.col)}
                        selected={props.selected.as_ref() == Some(clause)}
                        onopen={props.onopen.clone()}
                    />
                }
            }
        }
    });
    html! {
        <div class="matrix-box" ref={props.node.clone()}>
            <table class="matrix" role="grid" aria-label={t.position_map()} {onkeydown} {onfocusin} data-columns={props.columns.len().to_string()}>
                <colgroup><col class="c0" /></colgroup>
                <thead><tr><th scope="col">{t.position_clause()}</th>{for heads}</tr></thead>
                <tbody>{for drawn}</tbody>
            </table>
        </div>
    }
}

fn name_of_cell(at: At) -> String {
    format!("{}-{}", at.row, at.col)
}

fn focus_cell(node: &NodeRef, at: At) {
    let Some(root) = node.cast::<Element>() else { return };
    let selector = format!("[data-cell=\"{}\"]", name_of_cell(at));
    if let Ok(Some(element)) = root.query_selector(&selector)
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        focus::set(&element);
    }
}

fn cell_of(event: &Event) -> Option<At> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let name = element.get_attribute("data-cell")?;
    let (row, col) = name.split_once('-')?;
    Some(At { row: row.parse().ok()?, col: col.parse().ok()? })
}

/// A line between the classes of members.
fn gap(columns: &[(MemberCode, Option<MemberClass>)], at: usize) -> Option<&'static str> {
    (at > 0 && columns[at].1 != columns[at - 1].1).then_some("gap")
}

fn group_row(
    t: &I18n,
    props: &ConsensusMapProps,
    group: &Group,
    row: usize,
    (folded, fold): (bool, Callback<MouseEvent>),
    bulk: Option<Callback<ClauseId>>,
    stop: &dyn Fn(usize) -> &'static str,
) -> Html {
    let columns: Vec<MemberCode> = props.columns.iter().map(|(member, _)| *member).collect();
    let tally = tally(&props.board, group, &columns);
    let head = group.head.map(|head| &props.board.clauses[head]);
    let title = match head {
        Some(head) if head.label.is_empty() => start(&head.wording),
        Some(head) => format!("{} · {}", label(t, head), start(&head.wording)),
        None => t.position_before_goals(),
    };
    let mut words = vec![t.position_fold(tally.clauses, tally.open)];
    words.extend((tally.objections > 0).then(|| t.position_fold_objections(tally.objections)));
    words.extend((tally.reservations > 0).then(|| t.position_fold_reservations(tally.reservations)));
    words.extend((tally.again > 0).then(|| t.position_fold_again(tally.again)));
    let bulk = head.zip(bulk).map(|(head, ask)| {
        let onclick = {
            let clause = head.clause.clone();
            ask.reform(move |_: MouseEvent| clause.clone())
        };
        html! {
            <button
                type="button"
                class="ds-button small"
                data-variant="tertiary"
                data-cell={name_of_cell(At { row, col: 1 })}
                tabindex={stop(1)}
                {onclick}
            >
                <span>{t.position_bulk(label(t, head))}</span>
            </button>
        }
    });
    html! {
        <tr key={format!("group-{}", key(group))} class="goalrow">
            <th scope="row">
                <button
                    type="button"
                    class="fold"
                    aria-expanded={if folded { "false" } else { "true" }}
                    data-cell={name_of_cell(At { row, col: 0 })}
                    tabindex={stop(0)}
                    onclick={fold}
                >
                    <Icon of={if folded { Glyph::ChevronRight } else { Glyph::ChevronDown }} small=true />
                    <span>{title}</span>
                </button>
            </th>
            <td colspan={props.columns.len().to_string()}>
                <div class="inside"><span class="small quiet">{words.join(", ")}</span>{slot(bulk)}</div>
            </td>
        </tr>
    }
}

#[derive(Properties, PartialEq)]
struct ClauseRowProps {
    board: Rc<PositionBoard>,
    columns: Rc<Vec<(MemberCode, Option<MemberClass>)>>,
    /// The clause, as a place on the board.
    at: usize,
    /// Its row.
    row: usize,
    /// Which of its cells is the stop of the Tab key.
    stop: Option<usize>,
    selected: bool,
    onopen: Callback<ClauseId>,
}

/// A row; a component of its own, so that moving between cells draws two rows and not all.
#[component]
fn ClauseRow(props: &ClauseRowProps) -> Html {
    let t = use_i18n();
    let (clause, row, selected) = (&props.board.clauses[props.at], props.row, props.selected);
    let stop = |col: usize| if props.stop == Some(col) { "0" } else { "-1" };
    let open = {
        let id = clause.clause.clone();
        props.onopen.reform(move |_: MouseEvent| id.clone())
    };
    let name = label(&t, clause);
    let cells = props.columns.iter().enumerate().map(|(n, (member, _))| {
        let said = cell(clause, *member);
        let mark = mark(&t, said);
        let spoken = t.position_cell(name_of(&t, member.as_str()), &name, spoken(&t, said));
        html! {
            <td key={member.to_string()} class={gap(&props.columns, n)}>
                <button
                    type="button"
                    class="pos"
                    data-p={mark.look}
                    data-cell={name_of_cell(At { row, col: n + 1 })}
                    tabindex={stop(n + 1)}
                    aria-label={spoken}
                    onclick={open.clone()}
                >
                    {inside(&mark)}
                </button>
            </td>
        }
    });
    html! {
        <tr class={selected.then_some("sel")} aria-selected={if selected { "true" } else { "false" }}>
            <th scope="row">
                <button
                    type="button"
                    class="rowhead"
                    data-cell={name_of_cell(At { row, col: 0 })}
                    tabindex={stop(0)}
                    onclick={open.clone()}
                >
                    {row_head(&t, clause, &name)}
                </button>
            </th>
            {for cells}
        </tr>
    }
}

/// A clause's label, its brackets, where it stands, and the beginning of its words.
fn row_head(t: &I18n, clause: &BoardClause, name: &str) -> Html {
    let (word, icon, _) = state(t, clause.state);
    let brackets = (clause.brackets > 0).then(|| {
        html! { <span class="count" role="img" aria-label={t.position_brackets(clause.brackets)}>{clause.brackets}</span> }
    });
    let unlabelled = clause.label.is_empty();
    // The row over it says its words already.
    let words = if matches!(clause.kind, Kind::Chapter | Kind::Goal) {
        html! { <span class="t">{t.position_heading_itself()}</span> }
    } else {
        html! { <span class="t" lang="en">{start(&clause.wording)}</span> }
    };
    html! {
        <>
            <span class="ref" hidden={unlabelled}>{name.to_owned()}</span>
            {slot(brackets)}
            <span class="cstate" data-s={state_name(clause.state)}><Icon of={icon} small=true />{word}</span>
            {words}
        </>
    }
}

/// Properties of [`Steps`].
#[derive(Properties, PartialEq)]
pub struct StepsProps {
    /// Goes to the next clause that is not settled, or back to the one before.
    pub onstep: Callback<bool>,
}

/// The two buttons that go from one unsettled clause to the next.
#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let t = use_i18n();
    let on = props.onstep.reform(|_: MouseEvent| false);
    let back = props.onstep.reform(|_: MouseEvent| true);
    html! {
        <span class="row tight">
            <Button size={Size::Small} variant={Variant::Secondary} icon={Glyph::ChevronUp} onclick={back}>{t.position_previous()}</Button>
            <Button size={Size::Small} variant={Variant::Secondary} icon={Glyph::ChevronDown} onclick={on}>{t.position_next()}</Button>
        </span>
    }
}
