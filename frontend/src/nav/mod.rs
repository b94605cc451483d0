//! Which pages there are, how to get to them, and what happens on arrival.
//!
//! To add a page: a variant of [`Route`] with its path, its title in [`Route::title`], and its line in `app::page`. The compiler asks for
//! the last two. Paths never end in a slash. Filters, tab, sort and page of a list belong into the query.
//!
//! `route` is the table of the pages, `title` what they are called, `places` the navigation between them; `go` leads to a page, `arrival`
//! is what happens there, `head` what stands over it.

mod arrival;
mod go;
mod head;
mod places;
mod route;
mod title;

pub use arrival::{Arrival, RouteAnnouncer, use_arrival};
pub use go::{Go, GoButton, use_go, use_go_to, use_may_leave};
pub use head::PageHead;
pub use places::{FOLLOWED, PLACES, Place};
pub use route::Route;
