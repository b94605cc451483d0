//! Small choices kept in this browser. A private window or a full disk refuses; then a choice lasts as long as the page.

use gloo::storage::{LocalStorage, Storage};

/// The text kept under `key`.
pub fn read(key: &str) -> Option<String> {
    // Written as plain text, because the boot script of index.html reads the same keys.
    LocalStorage::raw().get_item(key).ok().flatten()
}

/// Keeps `value` under `key`; `None` forgets it.
pub fn write(key: &str, value: Option<&str>) {
    let storage = LocalStorage::raw();
    let outcome = match value {
        Some(value) => storage.set_item(key, value),
        None => storage.remove_item(key),
    };
    drop(outcome);
}
