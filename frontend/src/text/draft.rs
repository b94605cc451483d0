//! A small text in a room of its own: the draft of an amendment, written by several at once. Its tools, its sheet and the
//! facts of the clause with the caret; no outline and no revisions.

use std::collections::HashMap;
use std::rc::Rc;

use serde_json::json;
use shared::id::TextId;
use shared::text::ClauseId;
use yew::prelude::*;

use super::bar::{people, status};
use super::deleted::DeletedDrawer;
use super::editor::{Editor, FrozenLabels};
use super::event::Event;
use super::facts::FactsPanel;
use super::live::{Over, me, use_said, use_signed_in_again, waiting};
use super::mode::Mode;
use super::model::{Change, Model};
use super::notices::{ClosedNote, TakenNote};
use super::over::OverText;
use super::pen::Pen;
use super::tools::Tools;
use crate::context::unsaved::use_unsaved;
use crate::context::use_i18n;
use crate::session::use_session;
use crate::ui::{Button, Color, Glyph, Size, Variant, slot};

/// Properties of [`DraftRoom`].
#[derive(Properties, Clone, PartialEq)]
pub struct DraftRoomProps {
    /// The text.
    pub text: TextId,
    /// Whether this person writes now.
    pub edit: bool,
    /// What it is, for who listens.
    pub label: AttrValue,
    /// What its clauses are called in the text they are from.
    pub labels: Rc<HashMap<ClauseId, String>>,
    /// What was typed is stored, and can be asked for.
    pub settled: Callback<()>,
}

/// The room.
#[component]
pub fn DraftRoom(props: &DraftRoomProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let model = use_reducer_eq(Model::default);
    let pen = (*use_memo((), |()| Pen::default())).clone();
    let frozen = (*use_memo((), |()| FrozenLabels::default())).clone();
    let over = use_state_eq(Over::default);
    let finding = use_state_eq(|| false);
    let failed = use_state_eq(|| false);
    use_unsaved(model.waits);
    {
        let (pen, frozen) = (pen.clone(), frozen.clone());
        use_effect_with((props.labels.clone(), model.ready), move |(labels, ready)| {
            frozen.0.borrow_mut().clone_from(labels);
            if *ready {
                pen.with(|editor| editor.relabel());
            }
        });
    }
    use_signed_in_again(&session, &pen);
    let heard = use_said(&model, &over, &finding);
    let said = {
        let settled = props.settled.clone();
        // The editor keeps the first callback for its life, and so does this.
        use_callback((), move |event: Event, ()| {
            let rests = matches!(event, Event::Settled { .. });
            heard.emit(event);
            if rests {
                settled.emit(());
            }
        })
    };
    let show = {
        let over = over.setter();
        Callback::from(move |what: Over| over.set(what))
    };
    let close = show.reform(|()| Over::Nothing);
    let writes = props.edit && model.writes;
    let at = &model.selection;
    let here = at.id.clone().zip(at.kind);
    let facts = here.clone().zip(model.facts.clone()).filter(|((id, _), (of, _))| id == of);
    let facts = facts.map(|((id, kind), (_, facts))| {
        html! { <FactsPanel key={id.to_string()} clause={id.clone()} {kind} {facts} {writes} pen={pen.clone()} /> }
    });
    let delete = here.filter(|_| writes).map(|(id, _)| {
        let pen = pen.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            pen.run_with("delete_section", &json!({ "id": id }));
        });
        html! { <Button size={Size::Small} variant={Variant::Tertiary} color={Color::Danger} icon={Glyph::Trash} {onclick}>{t.text_delete_here()}</Button> }
    });
    let gone = (!model.deleted.is_empty()).then(|| {
        html! { <Button size={Size::Small} variant={Variant::Tertiary} icon={Glyph::History} onclick={show.reform(|_: MouseEvent| Over::Deleted)}>{t.text_deleted()}</Button> }
    });
    html! {
        <div class="draftroom">
            <div class="roombar" role="region" aria-label={props.label.clone()}>
                {status(&t, &model)}
                <span class="push here">{people(&t, &model.present())}</span>
            </div>
            <div key="tools" class="lay" hidden={!writes}>
                {slot(writes.then(|| html! { <Tools model={(*model).clone()} pen={pen.clone()} show={show.clone()} /> }))}
            </div>
            <OverText key="over" model={model.clone()} over={over.clone()} finding={finding.clone()} {writes} pen={pen.clone()} />
            <div key="notes">
                <TakenNote taken={model.taken.clone()} onread={let dispatcher = model.dispatcher(); Callback::from(move |()| dispatcher.dispatch(Change::TakenRead))} />
                <ClosedNote closed={model.closed.clone()} />
            </div>
            <article key="sheet" class="sheet" lang="en">
                <div key="bones" hidden={model.ready}>{waiting(&t, model.ready, *failed)}</div>
                <Editor
                    key={props.text.to_string()}
                    text={props.text}
                    mode={if props.edit { Mode::Edit } else { Mode::Read }}
                    me={me(&session)}
                    {frozen}
                    {said}
                    failed={let failed = failed.setter(); Callback::from(move |()| failed.set(true))}
                    pen={pen.clone()}
                />
            </article>
            <div key="foot" class="row flush">{slot(delete)}{slot(gone)}</div>
            <div key="facts">{slot(facts)}</div>
            <DeletedDrawer open={*over == Over::Deleted} onclose={close} deleted={model.deleted.clone()} settled={(*model).clone()} {writes} {pen} />
        </div>
    }
}
