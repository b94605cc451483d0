//! Editors around a room, with a wire between them whose delays the test decides.

use super::{Editor, SERVER};
use collab::message::Message;
use collab::room::{Ability, ConnId, Output, Room};
use collab::{Document, act, log, model};
use shared::text::Clause;
use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

/// A tab: its editor, and the frames under way in both directions.
pub struct Tab {
    pub editor: Editor,
    pub conn: Option<ConnId>,
    pub to_room: VecDeque<Vec<u8>>,
    pub from_room: VecDeque<Vec<u8>>,
    pub saved: u64,
    pub sent: u64,
}

pub struct Session {
    pub room: Room,
    pub tabs: Vec<Tab>,
    pub closed: Vec<Output>,
    /// What was appended and not committed yet.
    pub waiting: Vec<(u64, Vec<u8>)>,
    /// The log as committed.
    pub log: Vec<log::LogRow>,
    now: Duration,
    next_conn: u64,
}

impl Session {
    pub fn new(clauses: &[Clause], tabs: usize) -> Self {
        let document = model::seeded(SERVER, 1, clauses).expect("the clauses fit the model");
        let first = log::LogRow { seq: 1, bytes: document.state(), author: None, at: 0 };
        let tab = |n| Tab {
            editor: Editor::new(100 + n as u64),
            conn: None,
            to_room: VecDeque::new(),
            from_room: VecDeque::new(),
            saved: 0,
            sent: 0,
        };
        let mut session = Self {
            room: Room::new(document),
            tabs: (0..tabs).map(tab).collect(),
            closed: Vec::new(),
            waiting: Vec::new(),
            log: vec![first],
            now: Duration::from_secs(1),
            next_conn: 0,
        };
        (0..tabs).for_each(|tab| session.connect(tab));
        session
    }

    pub fn connect(&mut self, tab: usize) {
        if self.tabs[tab].conn.is_some() {
            return;
        }
        self.next_conn += 1;
        let conn = ConnId(self.next_conn);
        let (client, author) = (self.tabs[tab].editor.client(), format!("seat-{tab}").into());
        self.room.join(conn, Ability::Write, client, author, self.now).expect("there is room");
        let step_1 = Message::Step1(&self.tabs[tab].editor.state_vector()).encode();
        let tab = &mut self.tabs[tab];
        (tab.conn, tab.saved, tab.sent) = (Some(conn), 0, 0);
        tab.to_room.push_back(step_1);
        self.outputs();
    }

    /// The wire breaks: what is under way is lost.
    pub fn disconnect(&mut self, tab: usize) {
        let tab = &mut self.tabs[tab];
        tab.to_room.clear();
        tab.from_room.clear();
        if let Some(conn) = tab.conn.take() {
            self.room.leave(conn);
        }
        self.outputs();
    }

    /// An editor changed something: the frame goes on its way.
    pub fn changed(&mut self, tab: usize, update: &[u8]) {
        let tab = &mut self.tabs[tab];
        if tab.conn.is_some() && update != [0, 0] {
            tab.sent += 1;
            tab.to_room.push_back(Message::Update(update).encode());
        }
    }

    /// The room takes in the next frame of a tab; false when there is none.
    pub fn deliver_to_room(&mut self, tab: usize) -> bool {
        self.now += Duration::from_millis(40);
        let (Some(conn), Some(frame)) = (self.tabs[tab].conn, self.tabs[tab].to_room.pop_front()) else {
            return false;
        };
        self.room.frame(conn, &frame, self.now);
        self.outputs();
        true
    }

    /// A tab takes in the next message of the room; false when there is none.
    pub fn deliver_to_tab(&mut self, tab: usize) -> bool {
        let tab = &mut self.tabs[tab];
        let Some(message) = tab.from_room.pop_front() else { return false };
        match Message::decode(&message).expect("the room speaks the protocol") {
            Message::Step1(state_vector) => {
                tab.sent += 1;
                tab.to_room.push_back(Message::Step2(&tab.editor.missing_for(state_vector)).encode());
            }
            Message::Step2(update) | Message::Update(update) => {
                tab.editor.apply(update);
                assert!(!tab.editor.has_pending(), "the room sends nothing that builds on what a tab lacks");
            }
            Message::Presence(_) => {}
        }
        true
    }

    pub fn commit(&mut self) {
        for (number, bytes) in std::mem::take(&mut self.waiting) {
            let seq = self.log.len() as u64 + 1;
            self.log.push(log::LogRow { seq, bytes, author: None, at: 0 });
            self.room.committed(number);
        }
        self.outputs();
    }

    /// The server is restarted without having committed what waits; every tab loses its wire.
    pub fn crash(&mut self) {
        (0..self.tabs.len()).for_each(|tab| self.disconnect(tab));
        self.waiting.clear();
        self.room =
            Room::new(log::replay(SERVER + self.next_conn, None, &self.log).expect("the log is whole"));
    }

    pub fn act(&mut self, edits: &[act::Edit]) -> Result<act::Prepared, act::ActError> {
        self.commit();
        let prepared = act::prepare(self.document(), edits)?;
        if let Some(bytes) = &prepared.update {
            let seq = self.log.len() as u64 + 1;
            self.log.push(log::LogRow { seq, bytes: bytes.clone(), author: None, at: 0 });
        }
        self.room.apply_act(&prepared);
        self.outputs();
        Ok(prepared)
    }

    pub fn document(&self) -> &Document {
        self.room.document().expect("the document is loaded")
    }

    /// Connects everybody and delivers everything until nothing is under way.
    pub fn settle(&mut self) {
        (0..self.tabs.len()).for_each(|tab| self.connect(tab));
        loop {
            let mut moved = false;
            for tab in 0..self.tabs.len() {
                while self.deliver_to_room(tab) {
                    moved = true;
                }
                while self.deliver_to_tab(tab) {
                    moved = true;
                }
            }
            if !moved {
                break;
            }
        }
        self.commit();
    }

    fn outputs(&mut self) {
        let tabs: BTreeMap<ConnId, usize> =
            self.tabs.iter().enumerate().filter_map(|(index, tab)| Some((tab.conn?, index))).collect();
        for output in self.room.take_outputs() {
            match output {
                Output::Send { to, message, .. } => {
                    // A tab that has just joined is not in the list yet: its first message is step 1 and comes again.
                    for conn in to {
                        match tabs.get(&conn) {
                            Some(&tab) => self.tabs[tab].from_room.push_back(message.to_vec()),
                            None => panic!("a message to nobody"),
                        }
                    }
                }
                Output::Append { number, bytes, .. } => self.waiting.push((number, bytes.to_vec())),
                Output::Saved { to, frames } => {
                    let tab = &mut self.tabs[tabs[&to]];
                    assert!(
                        frames > tab.saved && frames <= tab.sent,
                        "saved rises, and never beyond what was sent"
                    );
                    tab.saved = frames;
                }
                other @ (Output::Close { .. } | Output::Reload) => self.closed.push(other),
                Output::Settle { .. } | Output::Ability { .. } => {}
            }
        }
    }
}
