//! What is looked at, in words, with what can be done with it; what was refused, and why; yours and theirs.

use std::rc::Rc;

use shared::id::ProgrammeId;
use yew::prelude::*;

use super::form::sentences;
use super::gantt::Moved;
use super::geometry::Item;
use super::model::Work;
use super::save::{Outcome, Saving};
use super::words;
use crate::client::ProblemNote;
use crate::client::Stale;
use crate::context::use_i18n;
use crate::nav::{GoButton, Route};
use crate::ui::{Alert, Button, Color, Size, Variant, slot};

/// Properties of [`Said`].
#[derive(Properties, PartialEq)]
pub struct SaidProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// What is looked at.
    pub look: Option<(Rc<Work>, Item)>,
    /// Whether whoever looks changes anything here.
    pub may_any: bool,
    /// Whether they may change what is looked at.
    pub may: bool,
    /// What was moved.
    pub moved: Option<Moved>,
    /// It is being saved.
    pub busy: bool,
    /// What became of what was to be saved, unless it was saved.
    pub outcome: Option<(Saving, Outcome)>,
    /// The days of what is looked at are to be filled in.
    pub onform: Callback<()>,
    /// What was moved is to be saved.
    pub onsave: Callback<Moved>,
    /// It is to be saved over theirs.
    pub onover: Callback<Saving>,
    /// It is given up.
    pub ondrop: Callback<()>,
}

/// Words and buttons under the drawing.
#[component]
pub fn Said(props: &SaidProps) -> Html {
    let t = use_i18n();
    let trouble = props.outcome.as_ref().map(|(saving, outcome)| match outcome {
        Outcome::Saved => slot(None),
        Outcome::Stale(theirs) => {
            let say = |span| {
                let words = words::item_days(&t, saving.moved.item, span);
                html! { <p class="num">{words}</p> }
            };
            let onyours = {
                let saving = Saving { over: true, ..saving.clone() };
                props.onover.reform(move |()| saving.clone())
            };
            html! {
                <Stale
                    theirs={say(*theirs)} yours={say(saving.moved.span)} busy={props.busy}
                    ontheirs={props.ondrop.clone()} {onyours}
                />
            }
        }
        Outcome::Refused(error) if error.fields.is_empty() => {
            html! { <ProblemNote error={error.clone()} act=true /> }
        }
        Outcome::Refused(error) => html! {
            <Alert color={Color::Danger} title={t.timeline_not_saved()} live=true>
                <p>{format!("{} {}", sentences(&t, &error.fields), t.timeline_back())}</p>
            </Alert>
        },
    });
    let waits = props.moved.filter(|_| !props.busy).map(|moved| {
        let save = props.onsave.reform(move |_: MouseEvent| moved);
        let drop = props.ondrop.reform(|_: MouseEvent| ());
        html! {
            <div class="row">
                <span class="num">{t.timeline_moved(words::item_days(&t, moved.item, moved.span))}</span>
                <Button size={Size::Small} onclick={save}>{t.timeline_save_here()}</Button>
                <Button size={Size::Small} variant={Variant::Tertiary} onclick={drop}>{t.timeline_drop_here()}</Button>
            </div>
        }
    });
    let busy = props.busy.then(|| html! { <span class="quiet">{t.timeline_saving()}</span> });
    let looked = props.look.as_ref().map(|(work, item)| {
        let to = Route::Initiative { programme: props.programme, initiative: work.row.id };
        let change = (props.may && props.moved.is_none()).then(|| {
            let onclick = props.onform.reform(|_: MouseEvent| ());
            html! { <Button size={Size::Small} variant={Variant::Secondary} {onclick}>{t.timeline_change()}</Button> }
        });
        html! {
            <div class="row apart">
                <span class="tl-looked">{words::item(&t, work, *item)}</span>
                <span class="row tight">{slot(change)}<GoButton {to} size={Size::Small} variant={Variant::Tertiary}>{t.timeline_open()}</GoButton></span>
            </div>
        }
    });
    let keys = if props.may_any { t.timeline_keys() } else { t.timeline_keys_read() };
    html! {
        <div class="tl-said stack">
            <div key="trouble">{for trouble}</div>
            <div key="waits">{slot(waits)}{slot(busy)}</div>
            <div key="looked">{slot(looked)}</div>
            <p key="keys" class="small quiet tl-keys">{keys}</p>
        </div>
    }
}
