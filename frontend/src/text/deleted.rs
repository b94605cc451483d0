//! The drawer of deleted clauses.

use std::rc::Rc;

use serde_json::json;
use yew::prelude::*;

use super::event::Recoverable;
use super::model::Model;
use super::pen::Pen;
use crate::context::{use_announcer, use_i18n};
use crate::revision::by::CodeChip;
use crate::revision::words;
use crate::ui::format::Detail;
use crate::ui::{Button, Dialog, Empty, Placement, Size, Time, Variant, slot};

/// Properties of [`DeletedDrawer`].
#[derive(Properties, PartialEq)]
pub struct DeletedDrawerProps {
    /// Whether it is open.
    pub open: bool,
    /// It was closed.
    pub onclose: Callback<()>,
    /// What was taken out.
    pub deleted: Rc<[Recoverable]>,
    /// What is known of who changed what.
    pub settled: Model,
    /// Whether this person may restore.
    pub writes: bool,
    /// The editor.
    pub pen: Pen,
}

/// What was deleted, each with its way back.
#[component]
pub fn DeletedDrawer(props: &DeletedDrawerProps) -> Html {
    let t = use_i18n();
    let announcer = use_announcer();
    let rows = props.deleted.iter().filter(|clause| !clause.text.trim().is_empty()).map(|clause| {
        let known = props.settled.settled.get(&clause.id);
        let label = known.map(|known| known.label.clone()).unwrap_or_default();
        let name = if label.is_empty() { words::kind(&t, clause.kind) } else { words::label(&t, clause.kind, &label) };
        let restore = props.writes.then(|| {
            let (pen, id, announcer) = (props.pen.clone(), clause.id.clone(), announcer.clone());
            let said = t.text_restored(name.as_str());
            let onclick = Callback::from(move |_: MouseEvent| {
                if pen.run_with("restore", &json!({ "id": id })) {
                    announcer.say(said.clone());
                }
            });
            html! { <Button size={Size::Small} variant={Variant::Secondary} {onclick}>{t.text_restore()}</Button> }
        });
        let who = known.filter(|known| !known.changed_by.is_empty()).map(|known| {
            html! {
                <span class="row tight tiny quiet">
                    <CodeChip code={known.changed_code.clone()} /><span>{known.changed_by.clone()}</span>
                    <Time at={known.changed_at} detail={Detail::Minute} />
                </span>
            }
        });
        html! {
            <li key={clause.id.to_string()} class="card">
                <header><span class="ref">{name}</span><span class="push">{slot(restore)}</span></header>
                <p class="wording" lang="en">{clause.text.clone()}</p>
                <p class="tiny quiet" hidden={clause.into.is_none()}>{t.text_deleted_joined()}</p>
                {slot(who)}
            </li>
        }
    });
    let rows: Vec<Html> = rows.collect();
    let inside = if rows.is_empty() {
        html! { <Empty title={t.text_deleted_empty()} /> }
    } else {
        html! { <ul class="stack">{rows}</ul> }
    };
    html! {
        <Dialog open={props.open} onclose={props.onclose.clone()} title={t.text_deleted()} placement={Placement::Right} light=true>
            <div class="stack"><p class="quiet">{t.text_deleted_lead()}</p>{inside}</div>
        </Dialog>
    }
}
