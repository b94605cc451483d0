//! One tab at a time: a Web Lock, by its name, across all tabs of this browser.
//!
//! The refresh token changes at every use; two tabs that used the old one at once would look like a thief to the server.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// The lock, while this is held.
pub struct Held(Option<Function>);

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(release) = self.0.take() {
            // Resolving a promise does not fail.
            drop(release.call0(&JsValue::NULL));
        }
    }
}

/// A promise and what resolves it.
fn promise() -> (Promise, Function) {
    let mut resolve = None;
    let promise = Promise::new(&mut |done, _| resolve = Some(done));
    (promise, resolve.unwrap_or_else(|| Function::new_no_args("")))
}

/// Waits for the lock. Where the browser has none (a page that is not secure), it is had at once.
pub async fn lock(name: &str) -> Held {
    let navigator = gloo::utils::window().navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).unwrap_or(JsValue::UNDEFINED);
    let Some(request) =
        Reflect::get(&locks, &"request".into()).ok().and_then(|f| f.dyn_into::<Function>().ok())
    else {
        return Held(None);
    };
    let (until, release) = promise();
    let (granted, grant) = promise();
    // Made before waiting: a wait that is given up resolves `until`, so that the lock passes on as soon as it comes.
    let held = Held(Some(release));
    let callback = Closure::once_into_js(move |_: JsValue| -> Promise {
        drop(grant.call0(&JsValue::NULL));
        until
    });
    if request.apply(&locks, &Array::of2(&name.into(), &callback)).is_ok() {
        drop(JsFuture::from(granted).await);
    }
    held
}
