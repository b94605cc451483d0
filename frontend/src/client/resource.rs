//! Something the server has, shown for as long as a component lives: fetched, kept while it is fetched again, given up when nobody
//! looks any more.

use std::any::Any;
use std::rc::Rc;

use futures_util::future::{AbortHandle, abortable};
use gloo::events::EventListener;
use shared::api::Endpoint;
use wasm_bindgen_futures::spawn_local;
use web_sys::VisibilityState;
use yew::prelude::*;

use super::fetch::{Prepared, Read, read};
use super::{ApiError, use_client};

/// Coming back to a tab fetches again what is older than this, in milliseconds.
const FRESH: f64 = 30_000.0;

/// What there is to show.
pub struct Resource<T> {
    /// The last answer. It stays while a newer one is fetched, and when that fails.
    pub data: Option<Rc<T>>,
    /// Why the last try failed.
    pub error: Option<ApiError>,
    /// Whether it is being fetched.
    pub loading: bool,
    /// Fetches it again.
    pub reload: Callback<()>,
}

impl<T> Clone for Resource<T> {
    fn clone(&self) -> Self {
        Self {
            data: self.data.clone(),
            error: self.error.clone(),
            loading: self.loading,
            reload: self.reload.clone(),
        }
    }
}

impl<T> PartialEq for Resource<T> {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.data, &other.data) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        same && self.error == other.error && self.loading == other.loading
    }
}

struct State {
    /// What `data` answers; data of another key is not shown.
    key: Option<Prepared>,
    data: Option<Rc<dyn Any>>,
    error: Option<ApiError>,
    loading: bool,
    /// Counts up to fetch again.
    round: u32,
    /// When the last answer came, in milliseconds since 1970; by this device's clock, which is enough for an age.
    at: f64,
}

enum Change {
    Begin(Prepared),
    Done(Prepared, Rc<dyn Any>, f64),
    Failed(Prepared, ApiError),
    Again,
    AgainIfOlder(f64),
}

impl Reducible for State {
    type Action = Change;
    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = Self {
            key: self.key.clone(),
            data: self.data.clone(),
            error: self.error.clone(),
            loading: self.loading,
            round: self.round,
            at: self.at,
        };
        match change {
            Change::Begin(key) => {
                if next.key.as_ref() != Some(&key) {
                    next.data = None;
                    next.error = None;
                    next.key = Some(key);
                }
                next.loading = true;
            }
            // An answer to what is not asked any more is of no use.
            Change::Done(key, ..) | Change::Failed(key, _) if next.key.as_ref() != Some(&key) => return self,
            Change::Done(_, data, at) => {
                next.data = Some(data);
                next.error = None;
                next.loading = false;
                next.at = at;
            }
            Change::Failed(_, error) => {
                next.error = Some(error);
                next.loading = false;
            }
            Change::Again => next.round += 1,
            Change::AgainIfOlder(than) => {
                if next.loading || next.at > than {
                    return self;
                }
                next.round += 1;
            }
        }
        Rc::new(next)
    }
}

/// What an endpoint answers to `key` (path and query), fetched when the component appears, when the key changes, when one of
/// `topics` is touched, and when the person comes back to the tab. Without a key nothing is fetched.
#[hook]
pub fn use_resource<E>(key: Option<(E::Path, E::Query)>, topics: &[&str]) -> Resource<E::Reply>
where
    E: Endpoint<Body = ()>,
{
    let request = key.map(|(path, query)| Prepared::new::<E>(&path, &query, &()));
    let Fetched { data, error, loading, reload } = use_answer(request, read::<E::Reply>, topics);
    // What was read as a reply is one.
    Resource { data: data.and_then(|data| data.downcast().ok()), error, loading, reload }
}

/// What there is to show, of a type that only who asked knows.
struct Fetched {
    data: Option<Rc<dyn Any>>,
    error: Option<ApiError>,
    loading: bool,
    reload: Callback<()>,
}

/// The same for whatever endpoint.
#[hook]
fn use_answer(key: Option<Prepared>, read: Read, topics: &[&str]) -> Fetched {
    let client = use_client();
    let state =
        use_reducer(|| State { key: None, data: None, error: None, loading: false, round: 0, at: 0.0 });

    {
        let (client, dispatcher) = (client.clone(), state.dispatcher());
        use_effect_with((key.clone(), state.round), move |(key, _)| {
            let handle: Option<AbortHandle> = key.clone().map(|key| {
                dispatcher.dispatch(Change::Begin(key.clone()));
                let (work, handle) = abortable(async move {
                    let answer = client.answer(&key).await.and_then(|text| read(&text));
                    dispatcher.dispatch(match answer {
                        Ok(data) => Change::Done(key, data, js_sys::Date::now()),
                        Err(error) => Change::Failed(key, error),
                    });
                });
                spawn_local(async move {
                    let _aborted = work.await;
                });
                handle
            });
            // Dropping the future gives up the request itself.
            move || handle.iter().for_each(AbortHandle::abort)
        });
    }

    let reload = {
        let dispatcher = state.dispatcher();
        use_callback((), move |(), ()| dispatcher.dispatch(Change::Again))
    };
    {
        let reload = reload.clone();
        let topics: Vec<String> = topics.iter().map(|&topic| topic.to_owned()).collect();
        use_effect_with(topics, move |topics| {
            let watch = client.watch(topics.clone(), reload);
            move || drop(watch)
        });
    }
    {
        let dispatcher = state.dispatcher();
        use_effect_with((), move |()| {
            let document = gloo::utils::document();
            let listener = EventListener::new(&document.clone(), "visibilitychange", move |_| {
                if document.visibility_state() == VisibilityState::Visible {
                    dispatcher.dispatch(Change::AgainIfOlder(js_sys::Date::now() - FRESH));
                }
            });
            move || drop(listener)
        });
    }

    let same = key.is_some() && state.key == key;
    Fetched {
        data: state.data.clone().filter(|_| same),
        error: state.error.clone().filter(|_| same),
        loading: key.is_some() && (!same || state.loading),
        reload,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> Prepared {
        Prepared::get(name)
    }

    fn data(text: &'static str) -> Rc<dyn Any> {
        Rc::new(text)
    }

    fn shown(name: &str, text: &'static str) -> Rc<State> {
        let empty = State { key: None, data: None, error: None, loading: false, round: 0, at: 0.0 };
        Rc::new(empty).reduce(Change::Begin(key(name))).reduce(Change::Done(key(name), data(text), 5.0))
    }

    #[test]
    fn a_failed_refresh_keeps_what_was_shown() {
        let state = shown("one", "old").reduce(Change::Begin(key("one")));
        let state = state.reduce(Change::Failed(key("one"), ApiError::offline()));
        assert_eq!(state.data.as_ref().and_then(|data| data.downcast_ref()), Some(&"old"));
        assert!(state.error.is_some() && !state.loading);
    }

    #[test]
    fn another_key_shows_nothing_of_the_one_before() {
        let state = shown("one", "text").reduce(Change::Begin(key("two")));
        assert!(state.data.is_none() && state.loading);
    }

    #[test]
    fn a_late_answer_to_an_earlier_key_is_ignored() {
        let state = shown("one", "text").reduce(Change::Begin(key("two")));
        let state = state.reduce(Change::Done(key("one"), data("late"), 9.0));
        assert!(state.data.is_none() && state.loading);
    }

    #[test]
    fn coming_back_fetches_only_what_is_old() {
        assert_eq!(shown("one", "text").reduce(Change::AgainIfOlder(4.0)).round, 0);
        assert_eq!(shown("one", "text").reduce(Change::AgainIfOlder(6.0)).round, 1);
    }
}
