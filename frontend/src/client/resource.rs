//! Something the server has, shown for as long as a component lives: fetched, kept while it is fetched again, given up when nobody
//! looks any more.

use std::rc::Rc;

use futures_util::future::{AbortHandle, abortable};
use gloo::events::EventListener;
use shared::api::Endpoint;
use wasm_bindgen_futures::spawn_local;
use web_sys::VisibilityState;
use yew::prelude::*;

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

struct State<K, T> {
    /// What `data` answers; data of another key is not shown.
    key: Option<K>,
    data: Option<Rc<T>>,
    error: Option<ApiError>,
    loading: bool,
    /// Counts up to fetch again.
    round: u32,
    /// When the last answer came, in milliseconds since 1970; by this device's clock, which is enough for an age.
    at: f64,
}

enum Change<K, T> {
    Begin(K),
    Done(K, Rc<T>, f64),
    Failed(K, ApiError),
    Again,
    AgainIfOlder(f64),
}

impl<K: Clone + PartialEq, T> Reducible for State<K, T> {
    type Action = Change<K, T>;
    fn reduce(self: Rc<Self>, change: Change<K, T>) -> Rc<Self> {
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
    E::Path: Clone + PartialEq,
    E::Query: Clone + PartialEq,
{
    let client = use_client();
    let state = use_reducer(|| State {
        key: None::<(E::Path, E::Query)>,
        data: None::<Rc<E::Reply>>,
        error: None,
        loading: false,
        round: 0,
        at: 0.0,
    });

    {
        let (client, dispatcher) = (client.clone(), state.dispatcher());
        use_effect_with((key.clone(), state.round), move |(key, _)| {
            let handle: Option<AbortHandle> = key.clone().map(|key| {
                dispatcher.dispatch(Change::Begin(key.clone()));
                let (work, handle) = abortable(async move {
                    let answer = client.send::<E>(&key.0, &key.1, &()).await;
                    dispatcher.dispatch(match answer {
                        Ok(data) => Change::Done(key, Rc::new(data), js_sys::Date::now()),
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
    Resource {
        data: state.data.clone().filter(|_| same),
        error: state.error.clone().filter(|_| same),
        loading: key.is_some() && (!same || state.loading),
        reload,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Test = State<u8, &'static str>;

    fn shown(key: u8, text: &'static str) -> Rc<Test> {
        let empty = Test { key: None, data: None, error: None, loading: false, round: 0, at: 0.0 };
        Rc::new(empty).reduce(Change::Begin(key)).reduce(Change::Done(key, Rc::new(text), 5.0))
    }

    #[test]
    fn a_failed_refresh_keeps_what_was_shown() {
        let state = shown(1, "old").reduce(Change::Begin(1)).reduce(Change::Failed(1, ApiError::offline()));
        assert_eq!(state.data.as_deref(), Some(&"old"));
        assert!(state.error.is_some() && !state.loading);
    }

    #[test]
    fn another_key_shows_nothing_of_the_one_before() {
        let state = shown(1, "one").reduce(Change::Begin(2));
        assert!(state.data.is_none() && state.loading);
    }

    #[test]
    fn a_late_answer_to_an_earlier_key_is_ignored() {
        let state = shown(1, "one").reduce(Change::Begin(2)).reduce(Change::Done(1, Rc::new("late"), 9.0));
        assert!(state.data.is_none() && state.loading);
    }

    #[test]
    fn coming_back_fetches_only_what_is_old() {
        assert_eq!(shown(1, "one").reduce(Change::AgainIfOlder(4.0)).round, 0);
        assert_eq!(shown(1, "one").reduce(Change::AgainIfOlder(6.0)).round, 1);
    }
}
