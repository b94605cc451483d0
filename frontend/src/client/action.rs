//! Something a person does: sent once, with what became of it.

use std::cell::Cell;
use std::rc::Rc;

use shared::api::Endpoint;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{ApiError, use_client};

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
}

/// An act. When it succeeds, whoever shows one of `topics` fetches it again; `then` hears the outcome either way.
///
/// An act that was begun goes on when the component is gone: the server may have done it already.
#[hook]
pub fn use_action<E: Endpoint>(topics: &[&str], then: Callback<Result<Rc<E::Reply>, ApiError>>) -> Action<E> {
    let client = use_client();
    let pending = use_state_eq(|| false);
    let error = use_state_eq(|| None::<ApiError>);
    let busy = use_memo((), |()| Rc::new(Cell::new(false)));
    let run = {
        let topics: Vec<String> = topics.iter().map(|&topic| topic.to_owned()).collect();
        let (pending, error, busy) = (pending.setter(), error.setter(), (*busy).clone());
        Callback::from(move |(path, query, body): Call<E>| {
            // Asked of a cell, not of the state: two presses may come before the next drawing.
            if busy.replace(true) {
                return;
            }
            pending.set(true);
            let (client, topics, then) = (client.clone(), topics.clone(), then.clone());
            let (pending, error, busy) = (pending.clone(), error.clone(), busy.clone());
            spawn_local(async move {
                let outcome = client.send::<E>(&path, &query, &body).await.map(Rc::new);
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
    Action { pending: *pending, error: (*error).clone(), run, forget }
}
