//! Which resources to fetch again when something changed: `programme/01J…` for one, `programme` for all.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use yew::prelude::*;

struct Watcher {
    topics: Vec<String>,
    again: Callback<()>,
}

/// As long as it is held, its callback is called when one of its topics is touched.
pub struct Watch(#[expect(dead_code, reason = "holding it is its use")] Rc<Watcher>);

/// Who wants to know of what.
#[derive(Default)]
pub struct Topics(RefCell<Vec<Weak<Watcher>>>);

impl Topics {
    /// Calls `again` whenever one of `topics` is touched.
    pub fn watch(&self, topics: Vec<String>, again: Callback<()>) -> Watch {
        let watcher = Rc::new(Watcher { topics, again });
        let mut watchers = self.0.borrow_mut();
        watchers.retain(|watcher| watcher.strong_count() > 0);
        watchers.push(Rc::downgrade(&watcher));
        Watch(watcher)
    }

    /// Says that anything may have changed: nobody listened for a while.
    pub fn touch_all(&self) {
        let all: Vec<Rc<Watcher>> = self.0.borrow().iter().filter_map(Weak::upgrade).collect();
        all.iter().for_each(|watcher| watcher.again.emit(()));
    }

    /// Says that `topic` has changed.
    pub fn touch(&self, topic: &str) {
        // Taken out first: a callback may watch or touch.
        let touched: Vec<Rc<Watcher>> = self.0.borrow().iter().filter_map(Weak::upgrade).collect();
        for watcher in touched.into_iter().filter(|watcher| watcher.topics.iter().any(|own| meet(own, topic)))
        {
            watcher.again.emit(());
        }
    }
}

/// Whether one of two topics is the other or lies above it.
fn meet(a: &str, b: &str) -> bool {
    let above = |short: &str, long: &str| {
        long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    above(a, b) || above(b, a)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn a_topic_reaches_what_lies_above_and_below_it() {
        assert!(meet("programme", "programme/1"));
        assert!(meet("programme/1", "programme"));
        assert!(!meet("programme/1", "programme/2"));
        assert!(!meet("programme", "programmes"));
    }

    #[test]
    fn a_watch_that_was_let_go_hears_nothing() {
        let heard = Rc::new(Cell::new(0));
        let topics = Topics::default();
        let again = {
            let heard = heard.clone();
            Callback::from(move |()| heard.set(heard.get() + 1))
        };
        let watch = topics.watch(vec!["a".into()], again);
        topics.touch("a");
        drop(watch);
        topics.touch("a");
        assert_eq!(heard.get(), 1);
    }
}
