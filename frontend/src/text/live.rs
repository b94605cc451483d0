//! The live draft as a page: bar, outline, sheet, panel, and what comes up over them.

use std::rc::Rc;

use shared::api::programme::Programme;
use shared::api::revision::{ListRevisions, OfText as RevisionsOf};
use shared::api::text::{GetText, ListAliases, OfText};
use shared::text::ClauseId;
use yew::prelude::*;

use super::bar::TextBar;
use super::deleted::DeletedDrawer;
use super::editor::{Editor, FrozenLabels};
use super::event::{Ask, Event, Marks, Notice};
use super::known::{use_agreed, use_deleted, use_labels};
use super::mode::Mode;
use super::model::{Change, Model};
use super::notices::{ClosedNote, TakenNote, UnplacedNote};
use super::outline::Outline;
use super::over::{OverText, OverTextProps};
use super::own::OwnWordingsProps;
use super::panel::ClausePanel;
use super::pen::Pen;
use super::tools::Tools;
use crate::amendment::may_begin;
use crate::client::{use_client, use_resource};
use crate::context::unsaved::use_unsaved;
use crate::context::{I18n, use_i18n, use_toasts};
use crate::nav::PageHead;
use crate::part::{Given, Page, PartPage};
use crate::programme::local_title;
use crate::revision::compare::stand::Stand;
use crate::session::{Session, SessionState, use_session};
use crate::ui::{Bones, Button, Dialog, ErrorView, Glyph, Placement, Skeleton, Variant, matches_media, slot};

/// What lies over the page.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// A dialog of the tools, begun with the marks at the caret.
    Ask(Ask, Marks),
    /// The deleted clauses.
    Deleted,
    /// The outline, where it has no place of its own.
    Outline,
    /// The panel of the clause, where it has no place of its own.
    Panel,
    /// The same, with a comment begun in it.
    Comment,
}

/// Where the panel has no place of its own: as in the sheet of styles.
const SMALL: &str = "(max-width: 56rem)";

/// Properties of [`LiveText`].
#[derive(Properties, PartialEq)]
pub struct LiveTextProps {
    /// The programme.
    pub programme: Rc<Programme>,
    /// The clause to show.
    pub clause: Option<ClauseId>,
}

/// The live draft.
#[component]
pub fn LiveText(props: &LiveTextProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let text = props.programme.text;
    let model = use_reducer_eq(Model::default);
    let pen = (*use_memo((), |()| Pen::default())).clone();
    let frozen = (*use_memo((), |()| FrozenLabels::default())).clone();
    let may_suggest = may_begin(session.seat(), &props.programme);
    let mode = use_state_eq(|| Mode::first(&props.programme, may_suggest));
    // Until the draft has them, the words stand in the editor of the text alone.
    let waits = model.suggested.is_some();
    // The negotiation may end, or the seat, while the page is open.
    let does = mode.held(waits).within(may_suggest);
    let over = use_state_eq(Over::default);
    let finding = use_state_eq(|| false);
    let failed = use_state_eq(|| false);
    use_unsaved(model.waits || waits);

    let view = use_resource::<GetText>(Some((OfText { text }, ())), &["revision"]);
    let revisions = use_resource::<ListRevisions>(Some((RevisionsOf { text }, ())), &["revision"]);
    let aliases = use_resource::<ListAliases>(Some((OfText { text }, ())), &["revision"]);
    let aliases = aliases.data.unwrap_or_default();
    let last = revisions.data.as_ref().and_then(|all| all.iter().filter_map(|one| one.number).max());

    use_labels(view.data.clone(), &model, &pen, &frozen);
    let agreed = use_agreed(text, &session, model.ready, &pen);
    use_deleted(text, *over == Over::Deleted, &model);
    use_named(props.clause.clone(), model.ready, &pen);
    use_signed_in_again(&session, &pen);
    use_given_up(may_suggest, &pen);
    let said = use_said(&model, &over, &finding);
    let me = me(&session);
    let stand = use_memo(view.data.clone(), |view| view.as_deref().map(|view| Rc::new(Stand::from(view))));
    let show = {
        let over = over.setter();
        Callback::from(move |what: Over| over.set(what))
    };
    let close = show.reform(|()| Over::Nothing);
    let title = local_title(&t, &props.programme.summary);
    let state = last.map_or_else(|| t.text_working(), |number| t.text_working_after(number));
    let outline = html! { <Outline items={model.outline.clone()} clauses={model.clauses} here={model.here().cloned()} pen={pen.clone()} /> };
    let panel = |asked: u32| {
        html! {
            <ClausePanel
                agreed={agreed.clone()} programme={props.programme.clone()} model={(*model).clone()} {last} aliases={aliases.clone()} {asked}
                writes={does == Mode::Edit && model.writes} stand={(*stand).clone()} pen={pen.clone()}
            />
        }
    };
    let over_page = matches!(*over, Over::Panel | Over::Comment);
    let writes = does == Mode::Edit && model.writes;
    let suggests = does == Mode::Suggest;
    let draw = use_callback((), |props: OverTextProps, ()| html! { <OverText ..props /> });
    let own = may_suggest.then(|| own(props, &model, (*stand).clone(), suggests, &pen, draw));
    html! {
        <div class="text-page">
            <TextBar
                programme={props.programme.clone()}
                model={(*model).clone()}
                {last}
                state={state.clone()}
                may_write={model.writes || (!model.ready && props.programme.holds_pen)}
                {may_suggest}
                mode={does}
                onmode={let mode = mode.setter(); Callback::from(move |to| mode.set(to))}
                show={show.clone()}
                find={let finding = finding.setter(); Callback::from(move |()| finding.set(true))}
            />
            <div key="tools" class="lay" role="region" aria-label={t.text_tools()} hidden={!writes}>
                {slot(writes.then(|| html! { <Tools model={(*model).clone()} pen={pen.clone()} show={show.clone()} /> }))}
            </div>
            <OverText key="over" model={model.clone()} over={over.clone()} finding={finding.clone()} aliases={aliases.clone()} {writes} pen={pen.clone()} />
            <div class="desk3" key="desk">
                <aside class="outline" aria-label={t.text_outline()}>{outline.clone()}</aside>
                <main id="main">
                    <PageHead title={format!("{title}: {state}")} quiet=true />
                    <TakenNote taken={model.taken.clone()} onread={let dispatcher = model.dispatcher(); Callback::from(move |()| dispatcher.dispatch(Change::TakenRead))} />
                    <ClosedNote closed={model.closed.clone()} />
                    <UnplacedNote words={model.unplaced.clone()} onread={let dispatcher = model.dispatcher(); Callback::from(move |()| dispatcher.dispatch(Change::UnplacedRead))} />
                    <p class="quiet small over-sheet suggesting" hidden={!suggests}>{slot(suggests.then(|| html! { <>{t.text_suggest_hint()}</> }))}</p>
                    <div key="own">{slot(own.map(|page| html! { <PartPage {page} /> }))}</div>
                    <article class="sheet" lang="en">
                        <p class="running"><span>{props.programme.summary.title.clone()}</span><span class="nowrap">{state}</span></p>
                        <div key="bones" hidden={model.ready}>{waiting(&t, model.ready, *failed)}</div>
                        <Editor
                            key="editor"
                            {text}
                            mode={does}
                            comments=true
                            {me}
                            {frozen}
                            {said}
                            failed={let failed = failed.setter(); Callback::from(move |()| failed.set(true))}
                            pen={pen.clone()}
                        />
                    </article>
                </main>
                <aside class="margin" aria-label={t.text_clause()}>{panel(model.commenting)}</aside>
            </div>
            <span class="pill-place only-small">
                <Button variant={Variant::Primary} icon={Glyph::PanelRight} onclick={show.reform(|_| Over::Panel)}>{t.text_show_panel()}</Button>
            </span>
            <Dialog open={*over == Over::Outline} onclose={close.clone()} title={t.text_outline()} placement={Placement::Left} light=true>
                <div onclick={close.reform(|_: MouseEvent| ())}>{outline}</div>
            </Dialog>
            <Dialog open={over_page} onclose={close.clone()} title={t.text_clause()} placement={Placement::Bottom}>{panel(u32::from(*over == Over::Comment))}</Dialog>
            <DeletedDrawer open={*over == Over::Deleted} onclose={close} deleted={model.deleted.clone()} settled={(*model).clone()} {writes} {pen} />
        </div>
    }
}

/// One's own wordings. They are another part of the app, which whoever only reads never needs; it stays once it is there, with what is
/// typed in it.
fn own(
    props: &LiveTextProps,
    model: &Model,
    stand: Option<Rc<Stand>>,
    suggests: bool,
    pen: &Pen,
    draw: Callback<OverTextProps, Html>,
) -> Page {
    Page::Own(Given::new(OwnWordingsProps {
        programme: props.programme.clone(),
        stand,
        on: suggests && model.ready,
        suggested: model.suggested.clone(),
        pen: pen.clone(),
        draw,
    }))
}

/// Goes to the clause that the address names.
#[hook]
fn use_named(clause: Option<ClauseId>, ready: bool, pen: &Pen) {
    let pen = pen.clone();
    use_effect_with((clause, ready), move |(clause, ready)| {
        if let (Some(clause), true) = (clause, *ready) {
            pen.focus(clause);
        }
    });
}

/// Where suggesting is over, no draft comes of what was typed.
#[hook]
fn use_given_up(may_suggest: bool, pen: &Pen) {
    let pen = pen.clone();
    use_effect_with(may_suggest, move |may_suggest| {
        if !*may_suggest {
            pen.with(|editor| editor.give_up());
        }
    });
}

/// Who writes: code, name, seat.
pub(super) fn me(session: &Session) -> (String, String, String) {
    match &session.state {
        SessionState::Open { account, seat: Some(seat) } => {
            let member = seat.member.as_ref().map(ToString::to_string);
            let code = shared::live::code_of(seat.role, member.as_deref());
            (code, account.name.clone(), seat.id.to_string())
        }
        _ => Default::default(),
    }
}

/// Who has signed in again goes on where they stopped.
#[hook]
pub(super) fn use_signed_in_again(session: &Session, pen: &Pen) {
    let pen = pen.clone();
    let open = matches!(session.state, SessionState::Open { .. }) && !session.ended;
    use_effect_with(open, move |open| {
        if *open {
            pen.with(|editor| editor.signed_in());
        }
    });
}

/// What the editor says: most of it into the model, the rest where it belongs.
#[hook]
pub(super) fn use_said(
    model: &UseReducerHandle<Model>,
    over: &UseStateHandle<Over>,
    finding: &UseStateHandle<bool>,
) -> Callback<Event> {
    let t = use_i18n();
    let client = use_client();
    let toasts = use_toasts();
    let (dispatcher, over, finding) = (model.dispatcher(), over.setter(), finding.setter());
    // The editor keeps the first callback for its life; the words it says are looked up when they are said.
    let words = use_mut_ref(|| t.clone());
    *words.borrow_mut() = t;
    use_callback((), move |event: Event, ()| match event {
        Event::Notice(notice) => {
            let words = words.borrow().clone();
            toasts.say(notice_words(&words, &notice));
        }
        Event::Ask { what: Ask::Find | Ask::Replace, .. } => finding.set(true),
        Event::Ask { what: Ask::Comment, .. } if matches_media(SMALL) => over.set(Over::Comment),
        // The panel beside the sheet hears of it.
        event @ Event::Ask { what: Ask::Comment, .. } => dispatcher.dispatch(Change::Said(Box::new(event))),
        Event::Ask { what, marks } => over.set(Over::Ask(what, marks)),
        Event::Label { .. } => over.set(Over::Panel),
        Event::Changed { topic, id } => client.heard(&topic, &id),
        event => {
            if let Event::Review { notices, .. } = &event {
                let words = words.borrow().clone();
                notices.iter().for_each(|notice| toasts.say(notice_words(&words, notice)));
            }
            dispatcher.dispatch(Change::Said(Box::new(event)));
        }
    })
}

/// What became of a paste or of a key, in a sentence.
fn notice_words(t: &I18n, notice: &Notice) -> String {
    match notice.code.as_str() {
        "table_rows" => t.text_notice_table_rows(notice.count),
        "images_dropped" => t.text_notice_images_dropped(notice.count),
        "agreed" => t.text_notice_agreed(),
        "own_first" => t.text_notice_own_first(),
        "own_opens" => format!("{}: {}", t.text_own(), t.text_status_opening()),
        _ => t.text_notice_deletions_dropped(notice.count),
    }
}

/// Until the text is there.
pub(super) fn waiting(t: &I18n, ready: bool, failed: bool) -> Html {
    match (ready, failed) {
        (true, _) => slot(None),
        (false, true) => html! { <ErrorView title={t.text_failed_title()} text={t.text_failed_text()} /> },
        (false, false) => html! { <Skeleton bones={Bones::Lines} /> },
    }
}
