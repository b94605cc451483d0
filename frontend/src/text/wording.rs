//! A delegation's own wording of some clauses, written in their place: a redline against the text, with what can be done with it.

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::{Value, json};
use shared::api::amendment::AmendmentView;
use shared::api::programme::Programme;
use shared::text::Wording;
use shared::text::diff::words;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::bar::{people, status};
use super::bridge::Redline;
use super::editor::{Editor, FrozenLabels};
use super::event::Event;
use super::live::{Over, me, use_said, use_signed_in_again, waiting};
use super::mode::Mode;
use super::model::{Change, Model};
use super::notices::{ClosedNote, TakenNote};
use super::over::OverTextProps;
use super::pen::Pen;
use crate::amendment::{ActsProps, audience};
use crate::client::use_client;
use crate::context::unsaved::use_unsaved;
use crate::context::use_i18n;
use crate::nav::{Go, Route};
use crate::part::{Given, Page, PartPage};
use crate::revision::by::chips;
use crate::revision::compare::stand::Stand;
use crate::session::use_session;
use crate::ui::timing::pass;

/// How long until it is tried again to take over what was typed, in milliseconds: a sign is being composed.
const AGAIN: u32 = 60;

/// Properties of [`OwnWording`].
#[derive(Properties, PartialEq)]
pub struct OwnWordingProps {
    /// The programme.
    pub programme: Rc<Programme>,
    /// The amendment; it has a draft.
    pub view: Rc<AmendmentView>,
    /// The text as the server knows it.
    pub stand: Rc<Stand>,
    /// The editor of the text around it.
    pub outer: Pen,
    /// Whether it is to take over what was typed there.
    pub takes: bool,
    /// It has.
    pub taken: Callback<()>,
    /// Draws what comes up over it.
    pub draw: Callback<OverTextProps, Html>,
}

/// How two wordings differ, for the editor. A footnote counts as one sign, and so it does here.
pub fn differences(before: String, after: String) -> Value {
    let plain = |text: String| Wording::plain(text.replace('\u{fffc}', "*"));
    let spans = words(&plain(before), &plain(after));
    spans.iter().map(|span| json!({ "mark": span.mark, "text": span.words.text() })).collect()
}

/// The wording.
#[component]
pub fn OwnWording(props: &OwnWordingProps) -> Html {
    let t = use_i18n();
    let client = use_client();
    let session = use_session();
    let model = use_reducer_eq(Model::default);
    let pen = (*use_memo((), |()| Pen::default())).clone();
    let over = use_state_eq(Over::default);
    let finding = use_state_eq(|| false);
    let failed = use_state_eq(|| false);
    let view = &props.view;
    use_unsaved(model.waits);
    let frozen = use_memo((), |()| FrozenLabels(Rc::new(RefCell::new(props.stand.named()))));
    // What it says when it is begun is what it is compared with for as long as it is open here.
    let base = use_memo((), |()| {
        let clauses = view.draft.iter().flat_map(|draft| &draft.base);
        let base = clauses.map(|clause| (clause.id.clone(), clause.wording.text_with_marks())).collect();
        Redline { base, compare: differences }
    });
    {
        let (outer, pen, taken) = (props.outer.clone(), pen.clone(), props.taken.clone());
        use_effect_with(props.takes && model.ready && model.writes, move |takes| {
            if *takes {
                spawn_local(async move {
                    while !outer.hand_over(&pen) {
                        // Gone meanwhile: what was typed waits for when it is there again.
                        if pen.with(|_| ()).is_none() {
                            return;
                        }
                        pass(AGAIN).await;
                    }
                    taken.emit(());
                });
            }
        });
    }
    use_signed_in_again(&session, &pen);
    let heard = use_said(&model, &over, &finding);
    let said = use_callback((), move |event: Event, ()| {
        // What it asks for is derived from what is stored: asked again whenever the room has come to rest.
        let rests = matches!(event, Event::Settled { .. });
        heard.emit(event);
        if rests {
            client.touch("amendment");
        }
    });
    let Some(draft) = &view.draft else { return html! { <div hidden=true /> } };
    let programme = props.programme.summary.id;
    let acts = ActsProps { programme, view: view.clone(), stand: props.stand.clone(), offers: None };
    let code = view.record.drafters().first().map(ToString::to_string);
    let page = Route::Amendment { programme, amendment: view.id };
    let comes_up = OverTextProps {
        model: model.clone(),
        over: over.clone(),
        finding: finding.clone(),
        aliases: Rc::default(),
        writes: model.writes,
        pen: pen.clone(),
    };
    html! {
        <section class="ownwording" aria-label={t.text_own()} data-del={code}>
            <div class="row tight ownhead">
                {chips(view.record.drafters().into_iter())}
                <strong>{t.text_own()}</strong>
                <span class="quiet small">{audience(&t, &view.record)}</span>
                <span class="push row tight">{people(&t, &model.present())}{status(&t, &model)}</span>
            </div>
            <div key="over" class="lay">{props.draw.emit(comes_up)}</div>
            <div key="notes">
                <TakenNote taken={model.taken.clone()} onread={let dispatcher = model.dispatcher(); Callback::from(move |()| dispatcher.dispatch(Change::TakenRead))} />
                <ClosedNote closed={model.closed.clone()} />
            </div>
            <div key="bones" hidden={model.ready}>{waiting(&t, model.ready, *failed)}</div>
            <Editor
                key="editor"
                text={draft.text}
                mode={Mode::Edit}
                label={Some(AttrValue::from(t.text_own()))}
                me={me(&session)}
                frozen={(*frozen).clone()}
                redline={base}
                {said}
                failed={let failed = failed.setter(); Callback::from(move |()| failed.set(true))}
                {pen}
            />
            <div class="row tight ownfoot">
                <PartPage page={Page::Acts(Given::new(acts))} />
                <span class="push small"><Go to={page}>{t.text_own_page()}</Go></span>
            </div>
        </section>
    }
}
