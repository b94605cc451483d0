//! What all acts on amendments have in common.

use std::rc::Rc;

use shared::api::Endpoint;
use shared::problem::{Code, FieldError};
use yew::prelude::*;

use crate::client::{About, Action, use_act_about};

/// Accepting changes the text.
static AMENDMENT: About =
    About { topics: &["amendment", "desk", "text", "revision"], moved: &[Code::Stale, Code::AmendmentMoved] };

/// An act. `done` hears when it is done, `refused` what is wrong with its fields.
#[hook]
pub fn use_act<E: Endpoint>(
    said: String,
    done: Callback<Rc<E::Reply>>,
    refused: Callback<Vec<FieldError>>,
) -> Action<E> {
    use_act_about::<E>(&AMENDMENT, said, done, refused)
}
