//! The seat chosen in this tab. It outlasts a reload, and a second tab may act in another.

use gloo::storage::{SessionStorage, Storage};
use shared::id::SeatId;

const KEY: &str = "samrad.seat";

/// The seat that was chosen. A browser that keeps nothing has none.
pub fn read() -> Option<SeatId> {
    SessionStorage::raw().get_item(KEY).ok().flatten()?.parse().ok()
}

/// Remembers a seat; `None` forgets it.
pub fn write(seat: Option<SeatId>) {
    let storage = SessionStorage::raw();
    let outcome = match seat {
        Some(seat) => storage.set_item(KEY, &seat.to_string()),
        None => storage.remove_item(KEY),
    };
    // A private window or a full disk refuses; then the choice lasts as long as the page.
    drop(outcome);
}
