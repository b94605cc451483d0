//! Keys in the grid: `keys` says what each means, here it is done.

use std::rc::Rc;

use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::gantt::{GanttProps, Moved};
use super::geometry::{Grip, Step, moved};
use super::hold::Hold;
use super::keys::{self, Act, Key, Place};
use super::model::Work;
use super::sight::Sight;
use super::words;
use crate::context::{Announcer, I18n, use_announcer, use_i18n};
use crate::nav::{Route, use_go};

/// Hears the keys.
#[hook]
pub fn use_keyboard(props: &GanttProps, sight: &Sight, hold: &Hold) -> Callback<KeyboardEvent> {
    let t = use_i18n();
    let announcer = use_announcer();
    let go = use_go();
    let keyboard =
        Keyboard { props: props.clone(), sight: sight.clone(), hold: hold.clone(), t, announcer, go };
    Callback::from(move |event: KeyboardEvent| keyboard.press(&event))
}

/// What keys act on.
struct Keyboard {
    props: GanttProps,
    sight: Sight,
    hold: Hold,
    t: I18n,
    announcer: Announcer,
    go: Callback<Route>,
}

impl Keyboard {
    fn press(&self, event: &KeyboardEvent) {
        if event.alt_key() || event.meta_key() {
            return;
        }
        if event.key() == "Escape" && self.hold.drag.borrow().is_some() {
            event.prevent_default();
            self.hold.let_go();
            return;
        }
        let at = self.place();
        let Some(line) = self.props.lines.get(at.0) else { return };
        let work = line.work();
        let may = work.is_some_and(|work| self.props.may.contains(&work.row.id));
        let pending = self
            .props
            .moved
            .filter(|moved| work.is_some_and(|work| work.row.id == moved.id) && at.1 == Some(moved.item));
        let key = event.key();
        let key = Key { name: &key, shift: event.shift_key(), control: event.ctrl_key() };
        let Some(act) = keys::act(&self.props.lines, at, key, self.props.zoom, (may, pending.is_some()))
        else {
            return;
        };
        event.prevent_default();
        self.act(act, at, work, pending);
    }

    /// Where one is: what is looked at, or the first line that is drawn.
    fn place(&self) -> Place {
        let at = self.hold.active().and_then(|(key, item)| {
            self.props.lines.iter().position(|line| line.key == *key).map(|at| (at, *item))
        });
        at.unwrap_or((self.sight.lines.0, None))
    }

    fn act(&self, act: Act, at: Place, work: Option<&Rc<Work>>, pending: Option<Moved>) {
        match act {
            Act::Go(to) => self.lead(to),
            Act::Fold(key) => self.props.onfold.emit(key),
            Act::Open(initiative) => {
                self.go.emit(Route::Initiative { programme: self.props.programme, initiative });
            }
            Act::Stay => {}
            _ if self.props.busy => {}
            Act::Form => {
                if let (Some(work), Some(item)) = (work, at.1) {
                    self.props.onform.emit((work.row.id, item));
                }
            }
            Act::Step(grip, by) => {
                if let Some(work) = work {
                    self.step(work, grip, by, pending);
                }
            }
            Act::Save => pending.into_iter().for_each(|moved| self.props.onsave.emit(moved)),
            Act::GiveUp => self.give_up(work, pending),
        }
    }

    fn lead(&self, (at, item): Place) {
        let Some(line) = self.props.lines.get(at) else { return };
        self.sight.reveal(at);
        self.hold.lead(line, item);
        self.props.onlook.emit(item.and_then(|item| line.work().map(|work| (work.row.id, item))));
    }

    /// Moves something a step on from where it was put.
    fn step(&self, work: &Work, grip: Grip, by: Step, pending: Option<Moved>) {
        let (id, item) = (work.row.id, grip.item());
        let Some(stored) = work.days_of(item) else { return };
        let from = pending.map_or(stored, |moved| moved.from);
        let span = moved(pending.map_or(stored, |moved| moved.span), grip, by, self.props.period);
        self.announcer.say(self.t.timeline_moved(words::item_days(&self.t, item, span)));
        self.props.onmoved.emit((span != from).then_some(Moved { id, item, from, span }));
    }

    fn give_up(&self, work: Option<&Rc<Work>>, pending: Option<Moved>) {
        if let (Some(work), Some(moved)) = (work, pending)
            && let Some(span) = work.days_of(moved.item)
        {
            self.announcer.say(self.t.timeline_given_up(words::item_days(&self.t, moved.item, span)));
        }
        self.props.onmoved.emit(None);
    }
}
