//! The element in which the editor lives. Yew draws it once and never looks inside.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serde_json::json;
use shared::id::TextId;
use shared::text::facts::Fact;
use shared::text::label::Frozen;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use super::bridge::{Mounting, Redline, mount};
use super::event::Event;
use super::mode::Mode;
use super::pen::Pen;
use crate::client::use_client;
use crate::context::{I18n, use_i18n};
use crate::revision::words as revision_words;

/// Properties of [`Editor`].
#[derive(Properties, PartialEq)]
pub struct EditorProps {
    /// The text.
    pub text: TextId,
    /// What the person wants to do.
    pub mode: Mode,
    /// Shown as a redline against these, as they are when it is mounted.
    #[prop_or_default]
    pub redline: Option<Rc<Redline>>,
    /// What it is called by a screen reader; the text of the programme, where nothing is said.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Whether something can be said of its words.
    #[prop_or_default]
    pub comments: bool,
    /// Who: code, name, seat.
    pub me: (String, String, String),
    /// The frozen labels; the same cell for the component's life.
    pub frozen: FrozenLabels,
    /// What the editor says.
    pub said: Callback<Event>,
    /// It could not be loaded.
    pub failed: Callback<()>,
    /// The hold on it.
    pub pen: Pen,
}

/// Labels that a revision froze, as the editor's label function reads them.
#[derive(Clone, Default)]
pub struct FrozenLabels(pub Rc<RefCell<Frozen>>);

impl PartialEq for FrozenLabels {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A text in the page.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let t = use_i18n();
    let client = use_client();
    let node = use_node_ref();
    // The mode may change while the editor is being fetched.
    let latest = use_mut_ref(|| props.mode);
    *latest.borrow_mut() = props.mode;
    {
        let (node, latest) = (node.clone(), latest.clone());
        let (pen, said, failed, frozen) =
            (props.pen.clone(), props.said.clone(), props.failed.clone(), props.frozen.clone());
        let label = props.label.clone().unwrap_or_else(|| t.text_editor_label().into());
        let (mode, me, redline, comments) =
            (props.mode, props.me.clone(), props.redline.clone(), props.comments);
        use_effect_with(props.text, move |text| {
            let gone = Rc::new(Cell::new(false));
            let mounting = Mounting {
                text: *text,
                mode,
                redline,
                comments,
                messages: messages(&t, &label),
                words: words(&t),
                me,
                frozen: frozen.0.clone(),
            };
            if let Some(element) = node.cast::<Element>() {
                let (pen, gone, latest) = (pen.clone(), gone.clone(), latest.clone());
                spawn_local(async move {
                    match mount(element, client, mounting, said).await {
                        // The page was left while the editor was being loaded.
                        Ok(mounted) if gone.get() => drop(mounted),
                        Ok(mounted) => {
                            let mode = *latest.borrow();
                            mounted.set_mode(mode);
                            pen.take_up(mounted);
                        }
                        Err(_) => failed.emit(()),
                    }
                });
            }
            move || {
                gone.set(true);
                pen.lay_down();
            }
        });
    }
    {
        let pen = props.pen.clone();
        use_effect_with(props.mode, move |mode| {
            pen.with(|editor| editor.set_mode(*mode));
        });
    }
    html! { <div ref={node} class="text-root" /> }
}

/// The words the editor shows (frontend/editor/src/messages.ts). Placeholders stay for it to fill.
fn messages(t: &I18n, label: &str) -> serde_json::Value {
    json!({
        "editor_label": label,
        "changed_by": t.text_changed_by("{name}", "{when}"),
        "code_SEC": t.seat_secretary_short(),
        "code_CHAIR": t.seat_chair_short(),
        "label_goal": t.revision_label_goal("{label}"),
        "kind_action": t.revision_kind_action(),
        "kind_indicator": t.revision_kind_indicator(),
        "fact_lead": t.revision_facts_lead(),
        "fact_participants": t.revision_facts_participants(),
        "fact_due": t.revision_facts_due(),
        "fact_unit": t.revision_facts_unit(),
        "fact_baseline": t.revision_facts_baseline(),
        "fact_target": t.revision_facts_target(),
        "fact_source": t.revision_facts_source(),
        "fact_frequency": t.revision_facts_frequency(),
        "empty_text": t.text_empty(),
    })
}

/// What the values of a fact are called: as in a revision.
fn words(t: &I18n) -> Callback<(Fact, Vec<String>), String> {
    let t = t.clone();
    Callback::from(move |(fact, values): (Fact, Vec<String>)| revision_words::values(&t, fact, &values))
}
