//! A clause's panel: its words, where it stands and why, what each delegation said, and what one may do.

use std::rc::Rc;

use shared::api::position::{BoardClause, NoteRead, OfText, PositionBoard, WasRead};
use shared::permission::Act;
use shared::position::{Bound, NoteReading};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::chair::ChairActs;
use super::own::Own;
use super::record::Record;
use super::rows::cell;
use super::said::{Earlier, line};
use super::words::{label, state, state_name, why};
use crate::client::use_action;
use crate::context::use_i18n;
use crate::nav::{Go, Route};
use crate::revision::by::chips;
use crate::revision::words::{kind_and_level, pieces_set};
use crate::session::use_session;
use crate::ui::{Glyph, IconButton, Tag, Variant, focus, slot};

/// Properties of [`ClausePanel`].
#[derive(Properties, PartialEq)]
pub struct ClausePanelProps {
    /// The board.
    pub board: Rc<PositionBoard>,
    /// The clause.
    pub clause: BoardClause,
    /// The words that stood before.
    pub earlier: Rc<Earlier>,
    /// Counts how often somebody asked to be taken here.
    pub asked: u32,
    /// Closes it.
    pub onclose: Callback<()>,
    /// Fetches the board again.
    pub reload: Callback<()>,
}

/// The panel.
#[component]
pub fn ClausePanel(props: &ClausePanelProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let heading = use_node_ref();
    let ClausePanelProps { board, clause, earlier, .. } = props;
    {
        let heading = heading.clone();
        use_effect_with(props.asked, move |asked| {
            if *asked > 0
                && let Some(heading) = heading.cast::<HtmlElement>()
            {
                focus::set(&heading);
            }
        });
    }
    // Opening a clause here is reading it; what was noted is asked for in the preview of a section.
    let note = use_action::<NoteRead>(&[], Callback::noop());
    {
        let notes = session.seat().is_some_and(|seat| NoteReading::verdict(seat, &()).is_allowed());
        let text = board.text;
        let bound = Bound { clause: clause.clause.clone(), hash: clause.hash.clone() };
        use_effect_with((bound, notes && board.open), move |(bound, notes)| {
            if *notes {
                note.run(OfText { text }, (), WasRead { read: vec![bound.clone()] });
            }
        });
    }
    let (word, icon, color) = state(&t, clause.state);
    let reasons =
        why(&t, board, clause).into_iter().enumerate().map(|(at, why)| html! { <p key={at}>{why}</p> });
    let said = clause.cells.iter().map(|one| line(&t, one, &clause.wording, earlier));
    let silent: Vec<_> =
        board.entitled.iter().filter(|member| cell(clause, **member).is_none()).copied().collect();
    let title = t.position_panel(label(&t, clause));
    html! {
        <aside class="side" aria-label={title.clone()}>
            <header>
                <div class="row">
                    <h2 class="h" tabindex="-1" ref={heading}>{title}</h2>
                    <span class="push"><IconButton icon={Glyph::X} label={t.position_panel_close()} variant={Variant::Tertiary} onclick={props.onclose.reform(|_: MouseEvent| ())} /></span>
                </div>
                <p class="small quiet">{kind_and_level(&t, clause.kind, clause.level)}</p>
            </header>
            <section class="blk" aria-label={t.position_panel_words()}>
                <h3 class="label">{t.position_panel_words()}</h3>
                <p class="wording" lang="en">{for pieces_set(&t, &clause.wording, &clause.hand_set)}</p>
                <p class="small"><Go to={Route::Clause { programme: board.programme, clause: clause.clause.clone() }}>{t.position_panel_show()}</Go></p>
            </section>
            <section class="blk" data-state={state_name(clause.state)} aria-label={t.position_panel_state()}>
                <h3 class="label">{t.position_panel_state()}</h3>
                <p><Tag {color} {icon}>{word}</Tag></p>
                <div class="stack tight small">{for reasons}</div>
            </section>
            <Own key="own" board={board.clone()} clause={clause.clone()} reload={props.reload.clone()} />
            <ChairActs key="chair" board={board.clone()} clause={clause.clone()} earlier={earlier.clone()} />
            <section class="blk" aria-label={t.position_panel_said()}>
                <h3 class="label">{t.position_panel_said()}</h3>
                <ul class="words" hidden={clause.cells.is_empty()}>{for said}</ul>
                {slot((!silent.is_empty()).then(|| html! {
                    <div class="stack tight"><p class="tiny quiet">{t.position_silent()}</p>{chips(silent)}</div>
                }))}
                <Record key={clause.clause.to_string()} text={board.text} clause={clause.clause.clone()} />
            </section>
        </aside>
    }
}
