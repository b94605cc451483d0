//! The draft of an amendment, for those who write it: the clauses in their own room, what they ask for against the text they
//! were begun on, and why.

use std::rc::Rc;

use shared::amendment::Stage;
use shared::api::amendment::AmendmentView;
use shared::id::ProgrammeId;
use shared::text::ClauseId;
use yew::prelude::*;

use super::asked::against_what;
use super::names::Names;
use super::offer::Offers;
use super::one::by;
use super::reason::ReasonField;
use super::rows::rows;
use super::tag::{audience, only};
use super::words;
use crate::client::use_client;
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, Route};
use crate::part::{Given, Page, PartPage};
use crate::revision::by::chips;
use crate::revision::compare::sheet::RedlineSheet;
use crate::revision::compare::stand::Stand;
use crate::text::DraftRoomProps;
use crate::ui::{Alert, Choice, Color, Empty, Glyph, Icon, Section, slot};

/// Properties of [`Draft`].
#[derive(Properties, Clone, PartialEq)]
pub struct DraftProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The amendment.
    pub view: Rc<AmendmentView>,
    /// The text as this person reads it.
    pub stand: Rc<Stand>,
    /// What clauses are called.
    pub names: Rc<Names>,
    /// What may be done.
    pub offers: Offers,
}

/// The draft.
#[component]
pub fn Draft(props: &DraftProps) -> Html {
    let t = use_i18n();
    let client = use_client();
    let against = use_state_eq(AttrValue::default);
    let view = &props.view;
    let Some(draft) = &view.draft else { return html! { <div hidden=true /> } };
    // What it asks for is derived from what is stored: asked again whenever the room has come to rest.
    let settled = use_callback((), move |(), ()| client.touch("amendment"));
    let labels = use_memo(props.stand.clone(), |stand| stand.named());
    let who = audience(&t, &view.record);
    let lead = if view.record.is_tabled() {
        t.amendment_draft_next(view.record.version + 1, view.record.version, who)
    } else {
        t.amendment_draft_lead(who)
    };
    let amended = view.record.amends.map(|amends| words::title(&t, Some(amends.number)));
    let on_top = draft.on_top.as_ref().filter(|_| *against != "text");
    let (base, operations, against_text) = match (on_top, &amended) {
        (Some(on_top), Some(amended)) => {
            (&on_top.base, &on_top.operations, t.amendment_draft_against_amendment(amended))
        }
        _ => (&draft.base, &draft.operations, t.amendment_draft_against()),
    };
    let rows = Rc::new(rows(&t, &props.names, base, operations, &by(view), "d"));
    let nothing = rows.is_empty();
    let running = (AttrValue::from(t.amendment_draft()), AttrValue::from(against_text));
    let toggle = amended.filter(|_| draft.on_top.is_some()).and_then(|amended| {
        let choices = [Choice::new("amended", amended), Choice::new("text", t.amendment_see_text())];
        let value = if on_top.is_some() { "amended" } else { "text" };
        against_what(&t, Rc::new(choices), value.into(), against.setter())
    });
    let asks = if nothing {
        html! { <Empty icon={Glyph::PencilLine} title={t.amendment_draft_nothing_title()} text={AttrValue::from(t.amendment_draft_nothing_text())} /> }
    } else {
        html! { <RedlineSheet {rows} here={None} {running} restore={None} /> }
    };
    let room = DraftRoomProps {
        text: draft.text,
        edit: props.offers.write,
        labels,
        label: t.amendment_draft_words().into(),
        settled,
    };
    html! {
        <div class="stack draftpage">
            <p class="row tight circle known" data-del={only(&view.record)}><Icon of={Glyph::Lock} small=true /><span>{lead}</span></p>
            <div>{slot(clearance(&t, view))}</div>
            <div>{slot(since(&t, props))}</div>
            <div class="split">
                <div class="stack wide">
                    <Section title={t.amendment_draft_words()}>
                        <PartPage page={Page::DraftRoom(Given::new(room))} />
                    </Section>
                </div>
                <div class="stack beside">
                    <Section title={t.amendment_asks()}>
                        <div class="stack">
                            <div hidden={toggle.is_none()}>{slot(toggle)}</div>
                            <div>{slot(faults(&t, props).filter(|_| !nothing))}</div>
                            <div>{asks}</div>
                        </div>
                    </Section>
                    <Section title={t.amendment_reason()}>
                        <ReasonField amendment={view.id} reason={draft.reason.clone()} writes={props.offers.write} />
                    </Section>
                </div>
            </div>
        </div>
    }
}

/// That it waits for the heads, and for whose.
fn clearance(t: &I18n, view: &AmendmentView) -> Option<Html> {
    let record = &view.record;
    let waits = record.state == shared::amendment::State::ForClearance
        || record.revising == Some(Stage::ForClearance);
    if !waits {
        return None;
    }
    let missing: Vec<_> = record.drafters().difference(&record.released).copied().collect();
    let released: Vec<_> = record.released.iter().copied().collect();
    let line = |words: String, codes: Vec<shared::member::MemberCode>| {
        (!codes.is_empty()).then(|| html! { <p class="row tight"><span>{words}</span>{chips(codes)}</p> })
    };
    Some(html! {
        <Alert color={Color::Info} title={t.amendment_clearance_title()}>
            <p>{t.amendment_clearance_text()}</p>
            {slot(line(t.amendment_clearance_missing(), missing))}
            {slot(line(t.amendment_clearance_released(), released))}
        </Alert>
    })
}

/// What has become of the text under it, with a link to each clause: it is shown against the text as that was.
fn since(t: &I18n, props: &DraftProps) -> Option<Html> {
    let since = &props.view.draft.as_ref()?.since;
    let link = |one: &ClauseId| {
        let to = Route::Clause { programme: props.programme, clause: one.clone() };
        html! { <Go key={one.to_string()} {to}>{props.names.name(t, one)}</Go> }
    };
    let line = |words: String, clauses: &[ClauseId]| {
        let links = clauses.iter().map(&link);
        html! { <p class="row tight" hidden={clauses.is_empty()}><span>{words}</span>{for links}</p> }
    };
    (!since.is_nothing()).then(|| {
        html! {
            <Alert color={Color::Warning} title={t.amendment_since_title()}>
                {line(t.amendment_since_changed(), &since.changed)}
                {line(t.amendment_since_gone(), &since.gone)}
                {line(t.amendment_since_agreed(), &since.agreed)}
            </Alert>
        }
    })
}

/// What keeps it from being handed to the heads.
fn faults(t: &I18n, props: &DraftProps) -> Option<Html> {
    let draft = props.view.draft.as_ref().filter(|draft| !draft.faults.is_empty())?;
    let sentences = draft.faults.iter().map(|fault| words::fault(t, &props.names, &draft.operations, fault));
    let items = sentences.enumerate().map(|(at, sentence)| html! { <li key={at}>{sentence}</li> });
    Some(
        html! { <Alert color={Color::Warning} title={t.amendment_faults_title()}><ul class="plainlist">{for items}</ul></Alert> },
    )
}
