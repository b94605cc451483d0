//! The way to the editor: its module, loaded on text pages alone, and one mounted text (frontend/editor/src/mount.ts).

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, JSON, Object, Promise, Reflect};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use shared::api::live::{IssueTicket, TicketFor};
use shared::text::facts::Fact;
use shared::text::label::{Frozen, labels};
use shared::text::{ClauseId, Kind};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::Element;
use yew::Callback;

use super::event::Event;
use super::mode::Mode;
use crate::client::{Client, Kind as ErrorKind, live_url};

#[wasm_bindgen(inline_js = "export const editor = () => import('/editor.js');")]
extern "C" {
    /// The editor's module. An `import` in a text of our own would need a content policy that lets texts run.
    #[wasm_bindgen(catch)]
    fn editor() -> Result<Promise, JsValue>;
}

/// What a text is mounted with.
pub struct Mounting {
    /// The text.
    pub text: shared::id::TextId,
    /// What the person wants to do, where they may.
    pub mode: Mode,
    /// Shown as a redline against this.
    pub redline: Option<Rc<Redline>>,
    /// Whether the key for a comment is its own.
    pub comments: bool,
    /// The words the editor shows.
    pub messages: Value,
    /// What the values of a fact are called.
    pub words: Callback<(Fact, Vec<String>), String>,
    /// Who writes: code, name and seat.
    pub me: (String, String, String),
    /// The labels that the last revision froze; read again at every change of structure.
    pub frozen: Rc<RefCell<Frozen>>,
}

/// What a draft is shown against while it is written.
pub struct Redline {
    /// Clauses, and their words as the editor counts them.
    pub base: Vec<(ClauseId, String)>,
    /// How two wordings differ, as the editor reads it (`Difference` in frontend/editor/src/redline.ts). Given by whoever shows one: a text
    /// that is written without a redline need not know.
    pub compare: fn(String, String) -> Value,
}

impl PartialEq for Redline {
    fn eq(&self, other: &Self) -> bool {
        self.base == other.base
    }
}

/// A mounted text; dropped, the editor ends.
pub struct Mounted {
    handle: JsValue,
    client: Client,
    // Called by the editor for as long as it lives.
    _calls: Vec<Closure<dyn FnMut(JsValue) -> JsValue>>,
    _words: Closure<dyn FnMut(JsValue, JsValue) -> String>,
    _compare: Option<Closure<dyn FnMut(String, String) -> JsValue>>,
}

/// A clause as the editor names it when it asks for labels.
#[derive(Deserialize)]
struct Labelled {
    id: ClauseId,
    kind: Kind,
    level: u8,
}

/// A clause as the editor lists it.
#[derive(Deserialize)]
struct Listed {
    id: ClauseId,
    text: String,
}

/// Loads the editor and mounts a text into an element that Yew puts nothing into.
///
/// # Errors
/// When the module cannot be loaded.
pub async fn mount(
    element: Element,
    client: Client,
    mounting: Mounting,
    said: Callback<Event>,
) -> Result<Mounted, JsValue> {
    let module = JsFuture::from(editor()?).await?;
    let on = Closure::new(move |event: JsValue| {
        // What is not understood belongs to a newer editor; a page that is reloaded knows it.
        if let Some(event) = event_of(&event) {
            said.emit(event);
        }
        JsValue::UNDEFINED
    });
    let frozen = mounting.frozen;
    let label = Closure::new(move |list: JsValue| {
        let list: Vec<Labelled> = from_js(&list).unwrap_or_default();
        let shapes: Vec<(ClauseId, Kind, u8)> =
            list.into_iter().map(|clause| (clause.id, clause.kind, clause.level)).collect();
        let labels = labels(&shapes, &frozen.borrow());
        labels.into_iter().map(JsValue::from).collect::<Array>().into()
    });
    let named = mounting.words;
    let named = Closure::new(move |fact: JsValue, values: JsValue| {
        let fact = fact.as_string().and_then(|name| Fact::from_name(&name));
        let values: Vec<String> = from_js(&values).unwrap_or_default();
        fact.map(|fact| named.emit((fact, values))).unwrap_or_default()
    });
    let ticket = {
        let client = client.clone();
        Closure::new(move |room: JsValue| ticket(client.clone(), &room).into())
    };
    let (code, name, seat) = mounting.me;
    let options = to_js(&json!({
        "text": mounting.text,
        "mode": mounting.mode.as_str(),
        "comments": mounting.comments,
        "socketUrl": live_url(),
        "messages": mounting.messages,
        "me": { "code": code, "name": name, "seat": seat },
    }));
    let calls: Vec<Closure<dyn FnMut(JsValue) -> JsValue>> = vec![on, label, ticket];
    for (name, call) in ["on", "labels", "ticket"].into_iter().zip(&calls) {
        Reflect::set(&options, &name.into(), call.as_ref())?;
    }
    Reflect::set(&options, &"words".into(), named.as_ref())?;
    let compare = mounting.redline.map(|redline| against(&options, &redline)).transpose()?;
    let mount: Function = Reflect::get(&module, &"mount".into())?.dyn_into()?;
    let handle = mount.call2(&JsValue::UNDEFINED, &element, &options)?;
    client.editor_listens(true);
    Ok(Mounted { handle, client, _calls: calls, _words: named, _compare: compare })
}

/// Has the text shown as a redline.
fn against(
    options: &JsValue,
    redline: &Redline,
) -> Result<Closure<dyn FnMut(String, String) -> JsValue>, JsValue> {
    let differ = redline.compare;
    let compare = Closure::new(move |before: String, after: String| to_js(&differ(before, after)));
    let base: Vec<_> = redline.base.iter().map(|(id, text)| json!({ "id": id, "text": text })).collect();
    let shown = to_js(&json!({ "base": base }));
    Reflect::set(&shown, &"compare".into(), Closure::as_ref(&compare))?;
    Reflect::set(options, &"redline".into(), &shown)?;
    Ok(compare)
}

impl Mounted {
    /// Runs a command by its name; whether it applied.
    pub fn command(&self, name: &str, args: &Value) -> bool {
        self.call("command", &[name.into(), to_js(args)]).is_truthy()
    }

    /// Writes, suggests or reads from now on.
    pub fn set_mode(&self, mode: Mode) {
        self.call("setMode", &[mode.as_str().into()]);
    }

    /// Where the page's own wordings stand.
    pub fn set_slots(&self, slots: &impl Serialize) {
        self.call("setSlots", &[to_js(slots)]);
    }

    /// The element of such a place.
    pub fn slot(&self, key: &str) -> Option<Element> {
        self.call("slot", &[key.into()]).dyn_into().ok()
    }

    /// Plays what was typed while suggesting over into a draft; whether it could be done.
    pub fn hand_over(&self, draft: &Self) -> bool {
        self.call("handOver", std::slice::from_ref(&draft.handle)).is_truthy()
    }

    /// No draft comes of what was typed.
    pub fn give_up(&self) {
        self.call("giveUp", &[]);
    }

    /// Scrolls to a clause and puts the caret into it; whether it is there.
    pub fn focus(&self, clause: &ClauseId) -> bool {
        self.call("focusClause", &[clause.as_str().into()]).is_truthy()
    }

    /// Gives the text the focus, with the caret where it is.
    pub fn focus_text(&self) {
        self.call("focus", &[]);
    }

    /// Changes facts of a clause; `null` takes one away.
    pub fn set_facts(&self, clause: &ClauseId, patch: &Value) {
        self.call("setFacts", &[clause.as_str().into(), to_js(patch)]);
    }

    /// The words of a clause, without marks and footnotes.
    pub fn words(&self, clause: &ClauseId) -> Option<String> {
        let listed: Vec<Listed> = from_js(&self.call("clauses", &[]))?;
        listed.into_iter().find(|one| one.id == *clause).map(|one| one.text)
    }

    /// Puts reviewed blocks in where the caret is.
    pub fn insert_reviewed(&self, blocks: &impl Serialize) -> bool {
        self.call("insertReviewed", &[to_js(blocks)]).is_truthy()
    }

    /// What the page knows of who last changed what.
    pub fn set_settled(&self, clauses: &impl Serialize) {
        self.call("setSettled", &[to_js(clauses)]);
    }

    /// The words that threads stand on, as JSON.
    pub fn set_threads(&self, marked: &str) {
        self.call("setThreads", &[JSON::parse(marked).unwrap_or(JsValue::UNDEFINED)]);
    }

    /// The words of a clause as the editor counts them, a footnote as one sign.
    pub fn counted(&self, clause: &ClauseId) -> Option<String> {
        self.call("counted", &[clause.as_str().into()]).as_string()
    }

    /// What an amendment would make of the text, shown in its place, as JSON.
    pub fn set_preview(&self, shown: &str) {
        self.call("setPreview", &[JSON::parse(shown).unwrap_or(JsValue::UNDEFINED)]);
    }

    /// The clauses that are agreed, and so read-only.
    pub fn set_agreed(&self, clauses: &impl Serialize) {
        self.call("setAgreed", &[to_js(clauses)]);
    }

    /// Computes the labels anew.
    pub fn relabel(&self) {
        self.call("relabel", &[]);
    }

    /// The person has signed in again.
    pub fn signed_in(&self) {
        self.call("signedIn", &[]);
    }

    fn call(&self, name: &str, args: &[JsValue]) -> JsValue {
        let args: Array = args.iter().collect();
        let method = Reflect::get(&self.handle, &name.into())
            .ok()
            .and_then(|method| method.dyn_into::<Function>().ok());
        // A handle without the method belongs to another release; nothing of the page may break over it.
        method.and_then(|method| method.apply(&self.handle, &args).ok()).unwrap_or(JsValue::UNDEFINED)
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.call("destroy", &[]);
        self.client.editor_listens(false);
    }
}

/// A ticket for a room, or for the socket when no room is named. It rejects with `sign_in_needed` when nobody is signed in.
fn ticket(client: Client, room: &JsValue) -> Promise {
    let text = room.as_string().filter(|room| !room.is_empty()).and_then(|room| room.parse().ok());
    future_to_promise(async move {
        match client.send::<IssueTicket>(&(), &(), &TicketFor { text }).await {
            Ok(ticket) => Ok(ticket.ticket.into()),
            Err(error) => {
                let code =
                    if error.kind == ErrorKind::Unauthorised { "sign_in_needed".into() } else { error.code };
                let refusal = Object::new();
                Reflect::set(&refusal, &"code".into(), &code.into())?;
                Err(refusal.into())
            }
        }
    })
}

fn to_js(value: &impl Serialize) -> JsValue {
    let text = serde_json::to_string(value).unwrap_or_default();
    JSON::parse(&text).unwrap_or(JsValue::UNDEFINED)
}

fn event_of(value: &JsValue) -> Option<Event> {
    let kind = Reflect::get(value, &"type".into()).ok()?.as_string()?;
    Event::read(&kind, &JSON::stringify(value).ok()?.as_string()?)
}

fn from_js<T: for<'a> Deserialize<'a>>(value: &JsValue) -> Option<T> {
    let text = JSON::stringify(value).ok()?.as_string()?;
    serde_json::from_str(&text).ok()
}
