//! Against real Yjs 13.6: tabs that edit at random over a room end equal, and what this crate writes loads there.
//!
//! Runs when the editor's packages are installed; where `CI` is set they must be.

mod common;

use collab::act::{Edit, prepare};
use collab::room::{Ability, ConnId, Output, Room};
use collab::{Document, log, model};
use common::{SERVER, id, paragraphs};
use serde_json::{Value, json};
use shared::text::{Clause, Content, Facts, Kind, Marks, Piece, Wording};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

/// Whether the real Yjs is here. Under `CI` its absence is a failure, not a pass.
fn yjs_is_here() -> bool {
    let here =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../frontend/node_modules/yjs/package.json").is_file();
    assert!(
        here || std::env::var_os("CI").is_none(),
        "run `npm ci` in frontend/ first: these tests need real Yjs clients"
    );
    here
}

struct Node {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Node {
    fn start(args: &[&str]) -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/yjs/clients.mjs");
        let mut child = Command::new("node")
            .arg(script)
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node can be started");
        let (to, from) = (child.stdin.take().expect("piped"), child.stdout.take().expect("piped"));
        Self { child, to, from: BufReader::new(from) }
    }

    fn hears(&mut self, message: &Value) {
        writeln!(self.to, "{message}").expect("node listens");
    }

    fn says(&mut self) -> Value {
        let mut line = String::new();
        self.from.read_line(&mut line).expect("node speaks");
        serde_json::from_str(&line).expect("node ended with an error: see above")
    }

    fn ends(mut self) {
        self.hears(&json!({}));
        assert!(self.child.wait().expect("node ends").success());
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &Value) -> Vec<u8> {
    let text = text.as_str().expect("hex");
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).expect("hex")).collect()
}

/// A document in the form of `digest` in `editor.mjs`.
fn digest(document: &Document) -> Value {
    let run = |piece: &Piece| match piece {
        Piece::Text { text, marks } => json!({"words": text, "strong": marks.strong}),
        Piece::Footnote { text } => json!({"words": "", "strong": false, "note": text}),
    };
    let one = |clause: &Clause| {
        let gone = clause
            .gone
            .as_ref()
            .map_or("", |gone| gone.into.as_ref().map_or("deleted", |into| into.as_str()));
        let value = json!({
            "kind": clause.kind.as_str(),
            "pos": clause.pos,
            "gone": gone,
            "runs": clause.wording.pieces().iter().map(run).collect::<Vec<_>>(),
            "lead": clause.facts.lead.as_deref().unwrap_or(""),
            "tags": clause.facts.tags,
        });
        (clause.id.to_string(), value)
    };
    Value::Object(model::clauses(document).iter().map(one).collect())
}

/// Loads updates in yjs; gives what yjs shows and its own encoding of the state.
fn in_yjs(updates: &[Vec<u8>]) -> (Value, Vec<u8>) {
    let mut node = Node::start(&["load"]);
    node.hears(&json!({"updates": updates.iter().map(|bytes| hex(bytes)).collect::<Vec<_>>()}));
    let answer = node.says();
    node.ends();
    assert_eq!(answer["pending"], json!(false));
    (answer["clauses"].clone(), unhex(&answer["state"]))
}

/// The room's side of a session.
struct Server {
    room: Room,
    log: Vec<log::LogRow>,
    waiting: Vec<(u64, Vec<u8>)>,
    conns: Vec<Option<ConnId>>,
    next: u64,
    now: Duration,
}

impl Server {
    fn row(&mut self, bytes: Vec<u8>) {
        self.log.push(log::LogRow { seq: self.log.len() as u64 + 1, bytes, author: None, at: 0 });
    }

    fn heard(&mut self, said: &Value) {
        self.now += Duration::from_millis(40);
        let number = |name: &str| said[name].as_u64().map(|tab| tab as usize);
        if let Some(tab) = number("join") {
            self.next += 1;
            let client = said["client"].as_u64().expect("a client id");
            self.conns[tab] = Some(ConnId(self.next));
            let author = format!("seat-{tab}").into();
            self.room
                .join(ConnId(self.next), Ability::Write, client, author, self.now)
                .expect("there is room");
        } else if let Some(tab) = number("leave") {
            self.room.leave(self.conns[tab].take().expect("it was here"));
        } else if let Some(tab) = number("tab") {
            self.room.frame(self.conns[tab].expect("it is here"), &unhex(&said["frame"]), self.now);
        } else if said["commit"] == json!(true) {
            for (number, bytes) in std::mem::take(&mut self.waiting) {
                self.row(bytes);
                self.room.committed(number);
            }
        } else if said["crash"] == json!(true) {
            self.waiting.clear();
            self.room =
                Room::new(log::replay(1_000_000 + self.next, None, &self.log).expect("the log is whole"));
        }
    }

    /// What is to be sent, tab by tab.
    fn messages(&mut self) -> Vec<Value> {
        let mut messages = Vec::new();
        for output in self.room.take_outputs() {
            match output {
                Output::Send { to, message, .. } => {
                    let tabs = (0..self.conns.len())
                        .filter(|tab| self.conns[*tab].is_some_and(|conn| to.contains(&conn)));
                    messages.extend(tabs.map(|tab| json!([tab, hex(&message)])));
                }
                Output::Append { number, bytes, .. } => self.waiting.push((number, bytes.to_vec())),
                Output::Saved { .. } | Output::Settle { .. } => {}
                other => panic!("an honest client: {other:?}"),
            }
        }
        messages
    }
}

fn session(seed: u64, steps: u32) {
    let document = model::seeded(SERVER, 1, &paragraphs(4, "")).expect("the clauses fit the model");
    let first = document.state();
    let mut server = Server {
        room: Room::new(document),
        log: Vec::new(),
        waiting: Vec::new(),
        conns: vec![None; 3],
        next: 0,
        now: Duration::ZERO,
    };
    server.row(first);
    let mut node = Node::start(&["session", &seed.to_string(), &steps.to_string()]);
    let done = loop {
        let said = node.says();
        if said.get("done").is_some() {
            break said;
        }
        server.heard(&said);
        let messages = server.messages();
        node.hears(&json!({ "messages": messages }));
    };
    node.ends();
    let document = server.room.document().expect("loaded");
    let ours = digest(document);
    for (tab, theirs) in done["done"].as_array().expect("three tabs").iter().enumerate() {
        assert_eq!(theirs, &ours, "seed {seed}, tab {tab}");
    }
    assert_eq!((&done["pending"], &done["faults"]), (&json!(false), &json!([])), "seed {seed}");
    // A newcomer, and whoever rebuilds the text from the log with yjs itself, sees the same.
    let (theirs, their_state) = in_yjs(&[document.state()]);
    assert_eq!(theirs, ours, "seed {seed}: the state in yjs");
    let rows: Vec<Vec<u8>> = server.log.iter().map(|row| row.bytes.clone()).collect();
    assert_eq!(in_yjs(&rows).0, ours, "seed {seed}: the log in yjs");
    let back = Document::load(1, [their_state.as_slice()]).expect("yjs's encoding loads here");
    assert_eq!(digest(&back), ours, "seed {seed}: yjs's own encoding here");
}

#[test]
fn real_yjs_clients_end_equal_and_lose_nothing() {
    if !yjs_is_here() {
        return;
    }
    let sessions =
        std::env::var("SAMRAD_YJS_SESSIONS").ok().and_then(|count| count.parse().ok()).unwrap_or(12);
    for seed in 1..=sessions {
        session(seed, 600);
    }
}

#[test]
fn acts_load_in_yjs() {
    if !yjs_is_here() {
        return;
    }
    let document =
        model::seeded(SERVER, 1, &paragraphs(4, "The parties shall increase trade.")).expect("it fits");
    let strong = Marks { strong: true, ..Marks::default() };
    let wording = Wording::new([
        Piece::plain("The parties "),
        Piece::marked("should", strong),
        Piece::footnote("DK: scrutiny reservation"),
        Piece::plain(" increase 🇩🇰 trade."),
    ]);
    let content =
        Content { kind: Kind::Goal, level: 0, wording: Wording::plain("new"), facts: Facts::default() };
    let facts = Facts { lead: Some("EE".into()), tags: vec!["green".into()], ..Facts::default() };
    let edits = [
        Edit::Wording { clause: id(0), wording },
        Edit::Insert { after: Some(id(1)), clauses: vec![(id(10), content)] },
        Edit::Facts { clause: id(10), facts },
        Edit::Move { clauses: vec![id(3)], after: None },
        Edit::Delete { clauses: vec![id(2)], by: "seat".into() },
    ];
    let act = prepare(&document, &edits).expect("it can be built").update.expect("it changes something");
    let after = Document::load(1, [document.state().as_slice(), act.as_slice()]).expect("it loads");
    assert_eq!(in_yjs(&[document.state(), act]).0, digest(&after));
}

#[test]
fn the_poison_is_one() {
    // The reason for the scan's list of types: yrs takes these in, and no yjs client can load them.
    if !yjs_is_here() {
        return;
    }
    for ty in [9_u8, 15] {
        let update = [&[1, 1, 7, 0, 0b0010_0111, 1, 7][..], b"clauses", &[1, b'x', ty, 0]].concat();
        use yrs::updates::decoder::Decode;
        assert!(yrs::Update::decode_v1(&update).is_ok());
        let mut node = Node::start(&["load"]);
        node.hears(&json!({"updates": [hex(&update)]}));
        assert!(!node.child.wait().expect("node ends").success(), "yjs throws on type {ty}");
        assert!(collab::scan::scan(&update).is_err());
    }
}
