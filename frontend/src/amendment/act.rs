//! What all acts on amendments have in common: what they touch, what is said when they are done, and that who acted on
//! something that has moved on sees how it stands.

use std::rc::Rc;

use shared::api::Endpoint;
use shared::problem::{Code, FieldError};
use yew::prelude::*;

use crate::client::{Action, ApiError, use_action, use_client};
use crate::context::use_toasts;

/// What may change with an amendment: accepting changes the text.
const TOPICS: [&str; 4] = ["amendment", "desk", "text", "revision"];

/// An act. `done` hears when it is done, `refused` what is wrong with its fields.
#[hook]
pub fn use_act<E: Endpoint>(
    said: String,
    done: Callback<Rc<E::Reply>>,
    refused: Callback<Vec<FieldError>>,
) -> Action<E> {
    let toasts = use_toasts();
    let client = use_client();
    use_action::<E>(
        &TOPICS,
        Callback::from(move |outcome: Result<Rc<E::Reply>, ApiError>| match outcome {
            Ok(reply) => {
                if !said.is_empty() {
                    toasts.say(said.clone());
                }
                done.emit(reply);
            }
            Err(error) => {
                if error.is(Code::Stale) || error.is(Code::AmendmentMoved) {
                    client.touch("amendment");
                }
                refused.emit(error.fields);
            }
        }),
    )
}
