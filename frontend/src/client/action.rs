//! Something a person does: sent once, with what became of it.

use std::cell::Cell;
use std::rc::Rc;

use shared::api::Endpoint;
use shared::problem::Code;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::fetch::{Answer, Prepared, Read, read, read_as};
use super::{ApiError, Kind, ProblemNote, use_client};
use crate::context::I18n;
use crate::ui::field_sentence;

/// What an endpoint takes: path, query, body.
type Call<E> = (<E as Endpoint>::Path, <E as Endpoint>::Query, <E as Endpoint>::Body);

/// An act and its state.
pub struct Action<E: Endpoint> {
    /// Whether it is under way. A second run meanwhile is not made.
    pub pending: bool,
    /// Why the last run failed.
    pub error: Option<ApiError>,
    run: Callback<Call<E>>,
    forget: Callback<()>,
}

impl<E: Endpoint> Clone for Action<E> {
    fn clone(&self) -> Self {
        Self {
            pending: self.pending,
            error: self.error.clone(),
            run: self.run.clone(),
            forget: self.forget.clone(),
        }
    }
}

impl<E: Endpoint> Action<E> {
    /// Does it.
    pub fn run(&self, path: E::Path, query: E::Query, body: E::Body) {
        self.run.emit((path, query, body));
    }

    /// Forgets why the last run failed.
    pub fn forget(&self) {
        self.forget.emit(());
    }

    /// How it went, whatever it does.
    pub fn acted(&self) -> Acted {
        Acted { pending: self.pending, error: self.error.clone(), forget: [self.forget.clone()].into() }
    }
}

/// How one act, or one of several beside each other, went.
#[derive(Clone)]
pub struct Acted {
    /// Whether one is under way.
    pub pending: bool,
    /// Why the last run of one failed; of the first of them that did.
    pub error: Option<ApiError>,
    forget: Rc<[Callback<()>]>,
}

impl Acted {
    /// Those of several.
    pub fn of<const N: usize>(all: [Self; N]) -> Self {
        Self {
            pending: all.iter().any(|one| one.pending),
            error: all.iter().find_map(|one| one.error.clone()),
            forget: all.iter().flat_map(|one| one.forget.iter().cloned()).collect(),
        }
    }

    /// Forgets why they failed.
    pub fn forget(&self) {
        self.forget.iter().for_each(|forget| forget.emit(()));
    }

    /// Whether one was refused because somebody else had changed the same meanwhile.
    pub fn is_stale(&self) -> bool {
        self.error.as_ref().is_some_and(|error| error.is(Code::Stale))
    }

    /// The note to show of a refusal with this code, and what its first field names: who or what stands in the way.
    pub fn named(&self, t: &I18n, code: Code) -> Option<Html> {
        let error = self.error.clone().filter(|error| error.is(code))?;
        let names = field_sentence(t, error.fields.first()?);
        Some(html! { <div class="stack"><ProblemNote {error} act=true /><p>{names}</p></div> })
    }

    /// The note to show of a failure that no field says, or that is none of a field's: somebody else was first, with what that is about.
    pub fn note(&self) -> Option<Html> {
        let says = |error: &ApiError| error.fields.is_empty() || error.kind == Kind::Conflict;
        let error = self.error.clone().filter(says)?;
        let names: Vec<&str> =
            error.fields.iter().flat_map(|field| &field.names).map(String::as_str).collect();
        let (none, names) = (names.is_empty(), names.join(", "));
        Some(html! { <div class="stack"><ProblemNote {error} act=true /><p hidden={none}>{names}</p></div> })
    }

    /// The note to show of a failure that no field says; nothing while `chosen` between yours and theirs says it.
    pub fn problem(&self, chosen: bool) -> Option<Html> {
        let error = self.error.clone().filter(|error| error.fields.is_empty() && !chosen)?;
        Some(html! { <ProblemNote {error} act=true /> })
    }
}

/// An act. When it succeeds, whoever shows one of `topics` fetches it again; `then` hears the outcome either way.
///
/// An act that was begun goes on when the component is gone: the server may have done it already.
#[hook]
pub fn use_action<E: Endpoint>(topics: &[&str], then: Callback<Result<Rc<E::Reply>, ApiError>>) -> Action<E> {
    let acting = use_acting(topics);
    let run = {
        let send = acting.send;
        Callback::from(move |(path, query, body): Call<E>| {
            let then = then.reform(read_as::<E::Reply>);
            send.emit(Sending {
                request: Prepared::new::<E>(&path, &query, &body),
                read: read::<E::Reply>,
                then,
            });
        })
    };
    Action { pending: acting.pending, error: acting.error, run, forget: acting.forget }
}

/// What is sent, and who hears what became of it.
struct Sending {
    request: Prepared,
    read: Read,
    then: Callback<Answer>,
}

/// An act of whatever endpoint.
struct Acting {
    pending: bool,
    error: Option<ApiError>,
    send: Callback<Sending>,
    forget: Callback<()>,
}

#[hook]
fn use_acting(topics: &[&str]) -> Acting {
    let client = use_client();
    let pending = use_state_eq(|| false);
    let error = use_state_eq(|| None::<ApiError>);
    let busy = use_memo((), |()| Rc::new(Cell::new(false)));
    let send = {
        let topics: Vec<String> = topics.iter().map(|&topic| topic.to_owned()).collect();
        let (pending, error, busy) = (pending.setter(), error.setter(), (*busy).clone());
        Callback::from(move |Sending { request, read, then }| {
            // Asked of a cell, not of the state: two presses may come before the next drawing.
            if busy.replace(true) {
                return;
            }
            pending.set(true);
            let (client, topics) = (client.clone(), topics.clone());
            let (pending, error, busy) = (pending.clone(), error.clone(), busy.clone());
            spawn_local(async move {
                let outcome = client.answer(&request).await.and_then(|text| read(&text));
                busy.set(false);
                pending.set(false);
                error.set(outcome.as_ref().err().cloned());
                if outcome.is_ok() {
                    topics.iter().for_each(|topic| client.touch(topic));
                }
                then.emit(outcome);
            });
        })
    };
    let forget = {
        let error = error.setter();
        Callback::from(move |()| error.set(None))
    };
    Acting { pending: *pending, error: (*error).clone(), send, forget }
}
