//! The consensus map of a programme's text.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use shared::api::member::ListMembers;
use shared::api::position::{GetPositions, OfText, PositionBoard};
use shared::api::programme::{GetProgramme, OfProgramme, Programme};
use shared::id::ProgrammeId;
use shared::lifecycle::State;
use shared::member::{Member, MemberCode};
use shared::text::ClauseId;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;
use yew_router::prelude::*;

use super::address::{Chosen, Kind};
use super::bulk::BulkDialogProps;
use super::map::{ConsensusMap, Steps};
use super::own::speaks;
use super::panel::ClausePanel;
use super::room::Room;
use super::rows::{columns, is_open, next_open, shown};
use super::said::Earlier;
use super::tile::tile;
use super::twin::Twin;
use super::wide::Wide;
use super::words::{again, choice, mark, mark_of};
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_announcer, use_i18n};
use crate::nav::{GoButton, PageHead, Route, use_may_leave};
use crate::part::{Given, Page, PartPage};
use crate::revision::by::name_of;
use crate::revision::{trail, with_programme};
use crate::session::use_session;
use crate::ui::{
    Alert, Bones, Button, Choice, Color, Empty, Glyph, Select, ToggleGroup, Variant, focus, slot,
};

/// Properties of [`PositionsPage`].
#[derive(Properties, PartialEq)]
pub struct PositionsPageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// The page at `/programmes/…/positions`.
#[component]
pub fn PositionsPage(props: &PositionsPageProps) -> Html {
    let t = use_i18n();
    let navigator = use_navigator();
    let chosen = use_location().and_then(|location| location.query::<Chosen>().ok()).unwrap_or_default();
    let id = props.programme;
    let topic = format!("programme/{id}");
    let programme = use_resource::<GetProgramme>(Some((OfProgramme { programme: id }, ())), &[&topic]);
    let text = programme.data.as_ref().map(|programme| programme.text);
    let board = use_resource::<GetPositions>(
        text.map(|text| (OfText { text }, ())),
        // Where a clause stands depends on its open amendments too.
        &["position", "amendment", "text", "revision"],
    );
    let members = use_resource::<ListMembers>(Some(((), ())), &["member"]);
    let may_leave = use_may_leave();
    let choose = {
        let here = chosen.clause.clone();
        Callback::from(move |chosen: Chosen| {
            // A position that is half filled in is one clause's, and goes with its panel.
            let goes = chosen.clause == here || may_leave.emit(());
            if goes && let Some(navigator) = &navigator {
                // Fails only for a query that cannot be written, which this always can.
                drop(navigator.replace_with_query(&Route::Positions { programme: id }, chosen));
            }
        })
    };
    let over = programme.data.as_ref().map(|programme| trail(&t, programme, [], t.position_title()));
    let under = board.data.as_ref().filter(|board| !board.clauses.is_empty()).map(|board| lead(&t, board));
    let actions = board.data.as_ref().filter(|board| !board.clauses.is_empty()).map(|_| {
        let onclick = {
            let chosen = Chosen { room: true, ..chosen.clone() };
            choose.reform(move |_: MouseEvent| chosen.clone())
        };
        html! {
            <>
                <GoButton to={Route::Since { programme: id }} variant={Variant::Secondary} icon={Glyph::History}>{t.reading_title()}</GoButton>
                <GoButton to={Route::Packages { programme: id }} variant={Variant::Secondary} icon={Glyph::Handshake}>{t.package_title()}</GoButton>
                <Button variant={Variant::Secondary} icon={Glyph::Monitor} {onclick}>{t.position_room()}</Button>
            </>
        }
    });
    let render = {
        let (programme, reload) = (programme.data.clone(), board.reload.clone());
        let members = members.data.clone();
        Callback::from(move |board: Rc<PositionBoard>| match &programme {
            Some(programme) => html! {
                <Loaded
                    programme={programme.clone()}
                    {board}
                    members={members.clone()}
                    chosen={chosen.clone()}
                    choose={choose.clone()}
                    reload={reload.clone()}
                />
            },
            None => slot(None),
        })
    };
    let empty = html! {
        <Empty icon={Glyph::Handshake} title={t.position_empty_title()} text={AttrValue::from(t.position_empty_text())} />
    };
    let resource = with_programme(&programme, board);
    html! {
        <main class="page wide" id="main">
            <PageHead title={t.position_heading()} {over} {under} {actions} />
            <Async<PositionBoard>
                {resource}
                bones={Bones::Rows(8)}
                {render}
                is_empty={Callback::from(|board: Rc<PositionBoard>| board.clauses.is_empty())}
                {empty}
            />
        </main>
    }
}

fn lead(t: &I18n, board: &PositionBoard) -> Html {
    let open = board.clauses.iter().filter(|clause| is_open(clause.state)).count();
    let words = match board.revision {
        Some(number) => {
            format!("{} {}", t.position_lead(open), t.position_on_revision(t.revision_rev(number)))
        }
        None => t.position_lead(open),
    };
    html! { <p class="small quiet">{words}</p> }
}

#[derive(Properties, PartialEq)]
struct LoadedProps {
    programme: Rc<Programme>,
    board: Rc<PositionBoard>,
    members: Option<Rc<Vec<Member>>>,
    chosen: Chosen,
    choose: Callback<Chosen>,
    reload: Callback<()>,
}

#[component]
fn Loaded(props: &LoadedProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let announcer = use_announcer();
    let node = use_node_ref();
    let asked = use_state_eq(|| 0_u32);
    let go_to = use_state_eq(|| None::<(ClauseId, u32)>);
    let bulk = use_state_eq(|| None::<ClauseId>);
    let (board, chosen, choose) = (&props.board, &props.chosen, &props.choose);
    let members: Rc<Vec<MemberCode>> = Rc::new(columns(board, chosen));
    let shown = Rc::new(shown(board, chosen));
    let place =
        chosen.clause.as_ref().and_then(|clause| board.clauses.iter().position(|one| one.clause == *clause));
    let earlier: Rc<Earlier> =
        Rc::new(board.earlier.iter().map(|one| (one.hash.clone(), one.wording.clone())).collect());

    let onopen = {
        let (choose, chosen, asked) = (choose.clone(), chosen.clone(), asked.clone());
        Callback::from(move |clause: ClauseId| {
            asked.set(*asked + 1);
            choose.emit(Chosen { clause: Some(clause), ..chosen.clone() });
        })
    };
    let onstep = {
        let (board, shown, go_to) = (board.clone(), shown.clone(), go_to.clone());
        let (choose, chosen, announcer) = (choose.clone(), chosen.clone(), announcer.clone());
        let none = t.position_none_open();
        Callback::from(move |back: bool| match next_open(&board, &shown, place, back) {
            Some(at) => {
                let clause = board.clauses[at].clause.clone();
                let n = go_to.as_ref().map_or(1, |(_, n)| n + 1);
                go_to.set(Some((clause.clone(), n)));
                choose.emit(Chosen { clause: Some(clause), ..chosen.clone() });
            }
            None => announcer.say(none.clone()),
        })
    };
    // From everywhere on the page: whoever has just come to it stands outside the map.
    use_effect_with(onstep.clone(), |onstep| {
        let (document, onstep) = (gloo::utils::document(), onstep.clone());
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&document, "keydown", options, move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>().filter(|event| is_step(event)) {
                event.prevent_default();
                onstep.emit(event.shift_key());
            }
        });
        move || drop(listener)
    });
    let onclose = {
        let (choose, chosen, node) = (choose.clone(), chosen.clone(), node.clone());
        Callback::from(move |()| {
            choose.emit(Chosen { clause: None, ..chosen.clone() });
            // Back to the cell one came from.
            let root = node.cast::<Element>();
            if let Some(cell) =
                root.and_then(|root| focus::all(&root, "[data-cell][tabindex=\"0\"]").into_iter().next())
            {
                focus::set(&cell);
            }
        })
    };
    let panel = place.map(|at| {
        html! {
            <ClausePanel
                board={board.clone()}
                clause={board.clauses[at].clone()}
                earlier={earlier.clone()}
                asked={*asked}
                {onclose}
                reload={props.reload.clone()}
            />
        }
    });
    let onbulk = session.seat().is_some_and(|seat| board.open && speaks(seat)).then(|| {
        let bulk = bulk.setter();
        Callback::from(move |head: ClauseId| bulk.set(Some(head)))
    });
    let close_bulk = {
        let bulk = bulk.setter();
        Callback::from(move |()| bulk.set(None))
    };
    let body = if shown.is_empty() {
        html! { <Empty icon={Glyph::Search} title={t.position_none_fits_title()} text={AttrValue::from(t.position_none_fits_text())} /> }
    } else if chosen.list {
        html! { <Twin board={board.clone()} shown={shown.clone()} columns={members} chosen={chosen.clone()} onopen={onopen} /> }
    } else {
        let class = |code: MemberCode| {
            props.members.iter().flat_map(|all| all.iter()).find(|one| one.code == code).map(|one| one.class)
        };
        let columns = Rc::new(members.iter().map(|code| (*code, class(*code))).collect::<Vec<_>>());
        html! {
            <ConsensusMap
                board={board.clone()}
                shown={shown.clone()}
                {columns}
                selected={chosen.clause.clone()}
                go_to={(*go_to).clone()}
                {onopen}
                {onbulk}
                {node}
            />
        }
    };
    let room = chosen.room.then(|| {
        let open: Vec<usize> = shown.iter().copied().filter(|at| is_open(board.clauses[*at].state)).collect();
        let onleave = {
            let chosen = Chosen { room: false, ..chosen.clone() };
            choose.reform(move |()| chosen.clone())
        };
        html! { <Room board={board.clone()} clauses={Rc::new(open)} first={place} {onleave} /> }
    });
    let bulk = BulkDialogProps { board: board.clone(), head: (*bulk).clone(), onclose: close_bulk };
    html! {
        <div class={classes!("positions", panel.is_some().then_some("with-panel"))}>
            <div class="stack map-side">
                <div>{slot(note(&t, &props.programme, board))}</div>
                <Wide board={board.clone()} />
                {filters(&t, board, chosen, choose, &onstep)}
                <div key={if chosen.list { "list" } else { "map" }}>{body}</div>
                <div hidden={chosen.list}>{legend(&t)}</div>
            </div>
            <div class="panel-side" hidden={panel.is_none()}>{slot(panel)}</div>
            <div><PartPage page={Page::Bulk(Given::new(bulk))} /></div>
            <div>{slot(room)}</div>
        </div>
    }
}

/// Whether a key leads to the next clause that is not settled: not where somebody writes, and not behind a dialog.
fn is_step(event: &KeyboardEvent) -> bool {
    let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let over = target.is_some_and(|target| target.closest("dialog").is_ok_and(|dialog| dialog.is_some()));
    plain && !over && !focus::is_typed_into(event) && matches!(event.key().as_str(), "n" | "N")
}

/// Why no position is taken now.
fn note(t: &I18n, programme: &Programme, board: &PositionBoard) -> Option<Html> {
    if board.open {
        return None;
    }
    let (title, text) = match programme.summary.state {
        State::Mandate | State::Drafting => (t.position_before_title(), t.position_before_text()),
        _ if board.liftable => (t.position_paused_title(), t.position_paused_text()),
        _ => (t.position_closed_title(), t.position_closed_text()),
    };
    Some(html! { <Alert color={Color::Info} {title}><p>{text}</p></Alert> })
}

fn filters(
    t: &I18n,
    board: &PositionBoard,
    chosen: &Chosen,
    choose: &Callback<Chosen>,
    onstep: &Callback<bool>,
) -> Html {
    let change = |change: fn(&mut Chosen, &str)| {
        let chosen = chosen.clone();
        choose.reform(move |value: String| {
            let mut next = chosen.clone();
            change(&mut next, &value);
            next
        })
    };
    let everyone = Choice::new("", t.position_everyone());
    let members: Rc<[Choice]> = std::iter::once(everyone)
        .chain(board.entitled.iter().map(|code| Choice::new(code.to_string(), name_of(t, code.as_str()))))
        .collect();
    let anything = Choice::new("", t.position_kind_any());
    let kinds: Rc<[Choice]> = std::iter::once(anything)
        .chain(Kind::ALL.into_iter().map(|kind| Choice::new(kind.as_str(), choice(t, kind))))
        .collect();
    let which: Rc<[Choice]> =
        Rc::new([Choice::new("all", t.position_which_all()), Choice::new("open", t.position_which_open())]);
    let ways: Rc<[Choice]> =
        Rc::new([Choice::new("map", t.position_as_map()), Choice::new("list", t.position_as_list())]);
    let toggle = |change: Callback<String>| change.reform(|value: AttrValue| value.to_string());
    let clear = (!chosen.is_all()).then(|| {
        let none = Chosen { clause: chosen.clause.clone(), list: chosen.list, ..Chosen::default() };
        let onclick = choose.reform(move |_: MouseEvent| none.clone());
        html! { <Button variant={Variant::Tertiary} icon={Glyph::X} {onclick}>{t.position_show_all()}</Button> }
    });
    html! {
        <div class="row filters">
            <Select
                label={t.position_delegation()}
                choices={members}
                value={chosen.member.map(|code| code.to_string()).unwrap_or_default()}
                onchange={change(|chosen, value| chosen.member = value.parse().ok())}
            />
            <Select
                label={t.position_kind()}
                choices={kinds}
                value={chosen.kind.map(Kind::as_str).unwrap_or_default()}
                onchange={change(|chosen, value| chosen.kind = Kind::from_name(value))}
            />
            <ToggleGroup
                label={t.position_which()}
                choices={which}
                value={if chosen.open { "open" } else { "all" }}
                onchange={toggle(change(|chosen, value| chosen.open = value == "open"))}
                quiet=true
            />
            <ToggleGroup
                label={t.position_as()}
                choices={ways}
                value={if chosen.list { "list" } else { "map" }}
                onchange={toggle(change(|chosen, value| chosen.list = value == "list"))}
                quiet=true
            />
            {slot(clear)}
            <span class="push"><Steps onstep={onstep.clone()} /></span>
        </div>
    }
}

/// What the marks mean, in words.
fn legend(t: &I18n) -> Html {
    use shared::position::{ReservationKind, Value};
    use shared::text::Wording;
    let reserves = |kind| Value::Reservation { kind, reason: String::new(), lifts_on: None };
    let said = [
        (mark_of(t, &Value::Agree), t.position_filter_agree()),
        (mark_of(t, &Value::CanLiveWith), t.position_filter_live()),
        (mark_of(t, &reserves(ReservationKind::Substantive)), t.position_reservation_substantive()),
        (mark_of(t, &reserves(ReservationKind::Scrutiny)), t.position_reservation_scrutiny()),
        (mark_of(t, &reserves(ReservationKind::Parliamentary)), t.position_reservation_parliamentary()),
        (mark_of(t, &reserves(ReservationKind::Linguistic)), t.position_reservation_linguistic()),
        (
            mark_of(t, &Value::Object { wanted: Wording::default(), reason: String::new() }),
            t.position_filter_object(),
        ),
        (again(t), t.position_filter_again()),
        (mark(t, None), t.position_filter_none()),
    ];
    let items = said.into_iter().enumerate().map(|(at, (mark, words))| {
        html! { <li key={at}>{tile(&mark)}<span>{words}</span></li> }
    });
    html! {
        <div class="stack tight">
            <ul class="pkey" aria-label={t.position_key()}>{for items}</ul>
            <p class="tiny quiet">{t.position_map_help()}</p>
        </div>
    }
}
