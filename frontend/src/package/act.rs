//! What all acts on packages have in common.

use std::rc::Rc;

use shared::api::Endpoint;
use shared::problem::{Code, FieldError};
use yew::prelude::*;

use crate::client::{About, Action, use_act_about};

/// Applied, a package changes the text and decides amendments.
static PACKAGE: About = About {
    topics: &["package", "desk", "text", "amendment", "position"],
    moved: &[Code::Stale, Code::PackageMoved, Code::PackageNotAccepted, Code::PackageOutdated],
};

/// An act. `done` hears when it is done, `refused` what is wrong with its fields.
#[hook]
pub fn use_act<E: Endpoint>(
    said: String,
    done: Callback<Rc<E::Reply>>,
    refused: Callback<Vec<FieldError>>,
) -> Action<E> {
    use_act_about::<E>(&PACKAGE, said, done, refused)
}
