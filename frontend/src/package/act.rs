//! What all acts on packages have in common: what they touch, what is said when they are done, and that who acted on something
//! that has moved on sees how it stands.

use std::rc::Rc;

use shared::api::Endpoint;
use shared::problem::{Code, FieldError};
use yew::prelude::*;

use crate::client::{Action, ApiError, use_action, use_client};
use crate::context::use_toasts;

/// What may change with a package: applied, it changes the text and decides amendments.
const TOPICS: [&str; 5] = ["package", "desk", "text", "amendment", "position"];

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
                toasts.say(said.clone());
                done.emit(reply);
            }
            Err(error) => {
                let moved =
                    [Code::Stale, Code::PackageMoved, Code::PackageNotAccepted, Code::PackageOutdated];
                if moved.into_iter().any(|code| error.is(code)) {
                    client.touch("package");
                }
                refused.emit(error.fields);
            }
        }),
    )
}
