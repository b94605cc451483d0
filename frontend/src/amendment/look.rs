//! That somebody of a delegation has an amendment before them, told to the server: the chair who accepts what nobody opposes sees who
//! has not looked.

use gloo::timers::callback::Timeout;
use shared::amendment::rights::NoteLook;
use shared::api::amendment::{NewLook, NoteALook, OfAmendment};
use shared::id::AmendmentId;
use shared::permission::Act;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::client::{Prepared, use_client};
use crate::session::use_session;

/// Tells it of the amendment that is shown in this version, when it has been shown for so many milliseconds; of each once while it is.
#[hook]
pub fn use_look(shown: Option<(AmendmentId, u32)>, linger: u32) {
    let client = use_client();
    let session = use_session();
    let notes = session.seat().is_some_and(|seat| NoteLook::verdict(seat, &()).is_allowed());
    use_effect_with(shown.filter(|_| notes), move |shown| {
        let timer = shown.map(|(amendment, version)| {
            Timeout::new(linger, move || {
                spawn_local(async move {
                    let (path, look) = (OfAmendment { amendment }, NewLook { version });
                    // Nobody waits for it. What cannot be told now is told when it is looked at again.
                    let _ = client.answer(&Prepared::new::<NoteALook>(&path, &(), &look)).await;
                });
            })
        });
        move || drop(timer)
    });
}
