//! The page's hold on the mounted editor. Empty until it is there, and after it is gone.

use std::cell::RefCell;
use std::rc::Rc;

use serde::Serialize;
use serde_json::{Value, json};
use shared::text::ClauseId;

use super::bridge::Mounted;

/// The editor, once it is there. All clones are the same.
#[derive(Clone, Default)]
pub struct Pen(Rc<RefCell<Option<Mounted>>>);

impl PartialEq for Pen {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Pen {
    /// Takes the editor that was mounted.
    pub fn take_up(&self, mounted: Mounted) {
        let before = self.0.borrow_mut().replace(mounted);
        drop(before);
    }

    /// Lets it go; the editor ends.
    pub fn lay_down(&self) {
        // Taken out first: ending it may say something to the page.
        let mounted = self.0.borrow_mut().take();
        drop(mounted);
    }

    /// Runs a command without arguments; whether it applied.
    pub fn run(&self, name: &str) -> bool {
        self.run_with(name, &json!({}))
    }

    /// Runs a command; whether it applied.
    pub fn run_with(&self, name: &str, args: &Value) -> bool {
        self.0.borrow().as_ref().is_some_and(|editor| editor.command(name, args))
    }

    /// Does something else with the editor, where it is there.
    pub fn with<T>(&self, act: impl FnOnce(&Mounted) -> T) -> Option<T> {
        self.0.borrow().as_ref().map(act)
    }

    /// Shows a clause; whether it is there.
    pub fn focus(&self, clause: &ClauseId) -> bool {
        self.with(|editor| editor.focus(clause)).unwrap_or(false)
    }

    /// Plays what was typed while suggesting over into a draft; whether nothing waits any more. It does where the draft is not there.
    pub fn hand_over(&self, draft: &Self) -> bool {
        self.with(|outer| draft.with(|draft| outer.hand_over(draft)).unwrap_or(false)).unwrap_or(true)
    }

    /// Puts reviewed blocks in where the caret is.
    pub fn insert_reviewed(&self, blocks: &impl Serialize) -> bool {
        self.with(|editor| editor.insert_reviewed(blocks)).unwrap_or(false)
    }
}
