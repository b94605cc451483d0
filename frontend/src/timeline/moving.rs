//! What becomes of something that is moved: it waits for a word, is sent, and stands where it was put until the page has it from the
//! server; or it is refused, and goes back.

use std::cell::RefCell;
use std::rc::Rc;

use shared::api::plan::Timeline;
use shared::id::InitiativeId;
use yew::prelude::*;

use super::gantt::Moved;
use super::geometry::Item;
use super::model::Work;
use super::save::{Outcome, Saving, use_save};
use super::words;
use crate::context::{Announcer, I18n, use_announcer, use_i18n};

/// What is known of it, and what can be done.
pub struct Moving {
    /// What was moved.
    pub moved: Option<Moved>,
    /// It is being saved.
    pub busy: bool,
    /// What became of what was to be saved, unless it was saved.
    pub outcome: Option<(Saving, Outcome)>,
    /// Whose days are being filled in.
    pub form: Option<(InitiativeId, Item)>,
    /// Something was moved and waits for a word; none when it was given up.
    pub onmoved: Callback<Option<Moved>>,
    /// What was moved is to be saved.
    pub onsave: Callback<Moved>,
    /// It is to be saved over theirs.
    pub onover: Callback<Saving>,
    /// It is given up.
    pub ondrop: Callback<()>,
    /// The days of something are to be filled in.
    pub onform: Callback<(InitiativeId, Item)>,
    /// The form was left.
    pub onclose: Callback<()>,
}

/// Moving something on a timeline, among these initiatives.
#[hook]
pub fn use_moving(timeline: &Rc<Timeline>, all: &Rc<Vec<Rc<Work>>>) -> Moving {
    let t = use_i18n();
    let announcer = use_announcer();
    let moved = use_state_eq(|| None::<Moved>);
    let busy = use_state_eq(|| false);
    let settled = use_mut_ref(|| false);
    let outcome = use_state_eq(|| None::<(Saving, Outcome)>);
    let form = use_state_eq(|| None::<(InitiativeId, Item)>);
    let known = Known {
        moved: moved.setter(),
        busy: busy.setter(),
        outcome: outcome.setter(),
        form: form.setter(),
        settled,
    };
    {
        let known = known.clone();
        use_effect_with(timeline.clone(), move |_| known.arrived());
    }
    let save = {
        let known = known.clone();
        use_save(Callback::from(move |(saving, became): (Saving, Outcome)| {
            known.done(&t, &announcer, saving, became);
        }))
    };
    let send = {
        let known = known.clone();
        Callback::from(move |saving: Saving| {
            known.sent(saving.moved);
            save.emit(saving);
        })
    };
    let onsave = {
        let (all, send, known) = (all.clone(), send.clone(), known.clone());
        Callback::from(move |moved: Moved| {
            known.outcome.set(None);
            if let Some(work) = find(&all, moved.id) {
                send.emit(Saving { moved, work, over: false });
            }
        })
    };
    let onover = {
        let known = known.clone();
        Callback::from(move |saving: Saving| {
            known.outcome.set(None);
            send.emit(saving);
        })
    };
    Moving {
        moved: *moved,
        busy: *busy,
        outcome: (*outcome).clone(),
        form: *form,
        onmoved: known.on(Known::put),
        onsave,
        onover,
        ondrop: known.on(Known::give_up),
        onform: known.on(Known::open),
        onclose: known.on(Known::close),
    }
}

/// An initiative by its id.
pub fn find(all: &[Rc<Work>], id: InitiativeId) -> Option<Rc<Work>> {
    all.iter().find(|work| work.row.id == id).cloned()
}

/// What is known of something that is moved, as it changes.
#[derive(Clone)]
struct Known {
    moved: UseStateSetter<Option<Moved>>,
    busy: UseStateSetter<bool>,
    outcome: UseStateSetter<Option<(Saving, Outcome)>>,
    form: UseStateSetter<Option<(InitiativeId, Item)>>,
    /// It is saved, and the page does not have it from the server yet.
    settled: Rc<RefCell<bool>>,
}

impl Known {
    fn on<T: 'static>(&self, act: fn(&Self, T)) -> Callback<T> {
        let known = self.clone();
        Callback::from(move |one: T| act(&known, one))
    }

    /// The page has another timeline from the server. What was moved stands where it was put until then.
    fn arrived(&self) {
        if self.settled.replace(false) {
            self.moved.set(None);
        }
    }

    fn put(&self, one: Option<Moved>) {
        self.settled.replace(false);
        self.outcome.set(None);
        self.moved.set(one);
    }

    fn give_up(&self, (): ()) {
        self.moved.set(None);
        self.outcome.set(None);
    }

    fn open(&self, one: (InitiativeId, Item)) {
        self.outcome.set(None);
        self.form.set(Some(one));
    }

    fn close(&self, (): ()) {
        self.form.set(None);
        self.outcome.set(None);
    }

    fn sent(&self, moved: Moved) {
        self.settled.replace(false);
        self.moved.set(Some(moved));
        self.busy.set(true);
    }

    fn done(&self, t: &I18n, announcer: &Announcer, saving: Saving, became: Outcome) {
        self.busy.set(false);
        match became {
            Outcome::Saved => {
                self.settled.replace(true);
                self.outcome.set(None);
                self.form.set(None);
                let words = words::item_days(t, saving.moved.item, saving.moved.span);
                announcer.say(t.timeline_saved(words));
            }
            Outcome::Stale(_) => {
                self.form.set(None);
                self.outcome.set(Some((saving, became)));
            }
            Outcome::Refused(_) => {
                // The bar goes back; the form stays as it was filled in.
                self.moved.set(None);
                self.outcome.set(Some((saving, became)));
            }
        }
    }
}
