//! An act on something that others act on too: what it touches, what is said when it is done, and that who acted on
//! something that has moved on sees how it stands.

use std::rc::Rc;

use shared::api::Endpoint;
use shared::problem::{Code, FieldError};
use yew::prelude::*;

use super::{Action, ApiError, use_action, use_client};
use crate::context::use_toasts;

/// What an act is about.
pub struct About {
    /// What may change with it; what it is about comes first.
    pub topics: &'static [&'static str],
    /// The problems that say that it has moved on: it is fetched again.
    pub moved: &'static [Code],
}

/// An act. `said` is said when it is done, unless it is empty; `done` hears of it, `refused` what is wrong with its fields.
#[hook]
pub fn use_act_about<E: Endpoint>(
    about: &'static About,
    said: String,
    done: Callback<Rc<E::Reply>>,
    refused: Callback<Vec<FieldError>>,
) -> Action<E> {
    let toasts = use_toasts();
    let client = use_client();
    use_action::<E>(
        about.topics,
        Callback::from(move |outcome: Result<Rc<E::Reply>, ApiError>| match outcome {
            Ok(reply) => {
                if !said.is_empty() {
                    toasts.say(said.clone());
                }
                done.emit(reply);
            }
            Err(error) => {
                if about.moved.iter().any(|code| error.is(*code)) {
                    about.topics.iter().take(1).for_each(|topic| client.touch(topic));
                }
                refused.emit(error.fields);
            }
        }),
    )
}
