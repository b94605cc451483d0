//! What the editor tells the page, as it says it: plain objects with a `type` (frontend/editor/src/report.ts).

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use shared::live::{Present, SettledClause};
use shared::text::{Bracket, ClauseId, Facts, Kind};

/// An entry of the outline.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct OutlineItem {
    /// The clause.
    pub id: ClauseId,
    /// What it is: something that others stand under.
    pub kind: Kind,
    /// 1 to 6 for headings.
    pub level: u8,
    /// Its words.
    pub title: String,
    /// What it is called.
    pub label: String,
}

/// The marks at the caret.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default)]
pub struct Marks {
    /// Strong.
    pub strong: bool,
    /// Emphasis.
    pub emphasis: bool,
    /// The address of a link.
    pub link: Option<String>,
    /// The reason of a hand-set bracket.
    pub bracket: Option<String>,
    /// The words of a footnote.
    pub footnote: Option<String>,
}

/// Selected words of a clause, in UTF-16 units, footnotes counting one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct SelectedWords {
    /// Where they begin.
    pub start: u32,
    /// Where they end.
    pub end: u32,
    /// What they say.
    pub text: String,
}

/// Where the caret is and what can be done there.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct Selection {
    /// The clause; none in an empty text.
    pub id: Option<ClauseId>,
    /// What it is.
    pub kind: Option<Kind>,
    /// Its level.
    pub level: u8,
    /// What it is called.
    pub label: String,
    /// Whether nothing is selected.
    pub empty: bool,
    /// The clauses that the selection touches, in order.
    #[serde(default)]
    pub clauses: Vec<ClauseId>,
    /// The selected words, where they stand in one clause.
    #[serde(default)]
    pub words: Option<SelectedWords>,
    /// The brackets that are set by hand in the clause.
    #[serde(default)]
    pub brackets: Vec<Bracket>,
    /// The marks.
    pub marks: Marks,
    /// Whether something can be undone.
    pub can_undo: bool,
    /// Whether something can be done again.
    pub can_redo: bool,
}

/// Whether what was typed is durable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The room is being opened.
    #[default]
    Opening,
    /// On its way.
    Saving,
    /// Everything is durable.
    Saved,
    /// No connection; what is typed is kept here.
    Offline,
    /// The session has ended; what is typed is kept here.
    SignedOut,
    /// The room was closed for good.
    Closed,
}

/// A clause that was taken out and can come back.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Recoverable {
    /// The clause.
    pub id: ClauseId,
    /// What it was.
    pub kind: Kind,
    /// Its words.
    pub text: String,
    /// The clause its words were joined to.
    pub into: Option<ClauseId>,
}

/// A block of a paste, with its words as the editor has them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// What it is to be.
    pub kind: Kind,
    /// Its level.
    pub level: u8,
    /// Its words: what is inserted, and how it is marked.
    pub runs: Vec<Run>,
}

/// Words with the same marks, or a footnote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// A text, or `{footnote: {text}}`.
    pub insert: Value,
    /// The marks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Map<String, Value>>,
}

/// What became of a paste that could not be taken over as it was.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Notice {
    /// `table_rows`, `images_dropped`, `deletions_dropped`, `agreed`, `own_first` or `own_opens`.
    pub code: String,
    /// How many.
    pub count: u32,
}

/// Words that did not reach the server.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Unsent {
    /// The clause.
    pub id: ClauseId,
    /// All its words as they are here.
    pub text: String,
}

/// What a dialog is asked for by a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// An address.
    Link,
    /// The words of a footnote.
    Footnote,
    /// Why words are put in brackets.
    Bracket,
    /// What to look for.
    Find,
    /// What to look for, and what to put in its place.
    Replace,
    /// A remark on the selected words.
    Comment,
}

/// Something the editor tells.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The text is there.
    Ready {},
    /// What stands in it.
    Outline { items: Vec<OutlineItem>, clauses: u32 },
    /// The caret moved.
    Selection(Selection),
    /// What a search found, and which hit the caret is at (from 1, else 0).
    Found { count: u32, current: u32 },
    /// The facts of the clause with the caret.
    Facts { id: ClauseId, facts: Facts },
    /// Whether what was typed is durable, and how many changes wait.
    Status { state: Status, waiting: u32 },
    /// The right to write came or went.
    Ability { writes: bool },
    /// Who is here.
    People { people: Vec<Present> },
    /// What the projection now knows.
    Settled { clauses: Vec<SettledClause> },
    /// A long paste waits for its review.
    Review { blocks: Vec<Block>, notices: Vec<Notice> },
    /// What was taken out.
    Deleted { clauses: Vec<Recoverable> },
    /// Somebody took out the clause that is being written in.
    Taken { id: ClauseId, into: Option<ClauseId>, text: String },
    /// Part of a paste was left out, or what a key asks for cannot be done here.
    Notice(Notice),
    /// A key asked for a dialog.
    Ask { what: Ask, marks: Marks },
    /// A label was pressed.
    Label { id: ClauseId },
    /// Somebody who suggests typed over these clauses.
    Suggest { clauses: Vec<ClauseId> },
    /// What was typed while suggesting waits no more: its draft has it, or none came of it.
    Handed {},
    /// Words that were typed while suggesting and stand nowhere.
    Unplaced { text: String },
    /// The session has ended.
    SignInNeeded { waiting: u32 },
    /// The room was closed for good.
    Closed { code: String, words: Vec<Unsent> },
    /// Something else changed on the server.
    Changed { topic: String, id: String },
}

/// The fields of the events that have no structure of their own; what is called the same is the same in all of them.
#[derive(Deserialize)]
struct Fields {
    id: Option<ClauseId>,
    into: Option<ClauseId>,
    text: Option<String>,
    facts: Option<Facts>,
    items: Option<Vec<OutlineItem>>,
    clauses: Option<u32>,
    count: Option<u32>,
    current: Option<u32>,
    state: Option<Status>,
    waiting: Option<u32>,
    writes: Option<bool>,
    what: Option<Ask>,
    marks: Option<Marks>,
    code: Option<String>,
    words: Option<Vec<Unsent>>,
    people: Option<Vec<Present>>,
}

impl Fields {
    fn known(self, kind: &str) -> Option<Event> {
        Some(match kind {
            "ready" => Event::Ready {},
            "outline" => Event::Outline { items: self.items?, clauses: self.clauses? },
            "found" => Event::Found { count: self.count?, current: self.current? },
            "facts" => Event::Facts { id: self.id?, facts: self.facts? },
            "status" => Event::Status { state: self.state?, waiting: self.waiting? },
            "ability" => Event::Ability { writes: self.writes? },
            "people" => Event::People { people: self.people? },
            "taken" => Event::Taken { id: self.id?, into: self.into, text: self.text? },
            "handed" => Event::Handed {},
            "unplaced" => Event::Unplaced { text: self.text? },
            "ask" => Event::Ask { what: self.what?, marks: self.marks? },
            "label" => Event::Label { id: self.id? },
            "sign_in_needed" => Event::SignInNeeded { waiting: self.waiting? },
            "closed" => Event::Closed { code: self.code?, words: self.words? },
            _ => return None,
        })
    }
}

#[derive(Deserialize)]
struct Settled {
    clauses: Vec<SettledClause>,
}

#[derive(Deserialize)]
struct Deleted {
    clauses: Vec<Recoverable>,
}

#[derive(Deserialize)]
struct Review {
    blocks: Vec<Block>,
    notices: Vec<Notice>,
}

#[derive(Deserialize)]
struct Suggested {
    clauses: Vec<ClauseId>,
}

#[derive(Deserialize)]
struct Changed {
    topic: String,
    id: String,
}

impl Event {
    /// Reads an event by its `type` and the object it stands in. What most of them are read by is one structure: a visitor for
    /// each kind, as serde derives it, is several times the code.
    pub fn read(kind: &str, object: &str) -> Option<Self> {
        fn from<T: serde::de::DeserializeOwned>(object: &str) -> Option<T> {
            serde_json::from_str(object).ok()
        }
        match kind {
            "selection" => from(object).map(Self::Selection),
            "notice" => from(object).map(Self::Notice),
            "settled" => from(object).map(|Settled { clauses }| Self::Settled { clauses }),
            "deleted" => from(object).map(|Deleted { clauses }| Self::Deleted { clauses }),
            "review" => from(object).map(|Review { blocks, notices }| Self::Review { blocks, notices }),
            "suggest" => from(object).map(|Suggested { clauses }| Self::Suggest { clauses }),
            "changed" => from(object).map(|Changed { topic, id }| Self::Changed { topic, id }),
            _ => from::<Fields>(object)?.known(kind),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Event {
        let object: Map<String, Value> = serde_json::from_str(json).unwrap();
        Event::read(object["type"].as_str().unwrap(), json).unwrap()
    }

    #[test]
    fn what_the_editor_says_is_understood() {
        let id = "01JD3ZK8WQ5R7T9V0X2Y4A6B8C";
        let said = [
            r#"{"type":"ready"}"#.to_owned(),
            format!(r#"{{"type":"outline","clauses":2,"items":[{{"id":"{id}","kind":"goal","level":0,"title":"x","label":"1"}}]}}"#),
            format!(r#"{{"type":"selection","id":"{id}","kind":"action","level":0,"label":"2.1.a","empty":true,"clauses":["{id}"],"words":{{"start":0,"end":4,"text":"Some"}},"brackets":[{{"id":"b","by":"s","reason":"not agreed"}}],"marks":{{"strong":true,"emphasis":false,"link":null,"bracket":null,"footnote":null}},"can_undo":true,"can_redo":false}}"#),
            r#"{"type":"selection","id":null,"kind":null,"level":0,"label":"","empty":true,"marks":{"strong":false},"can_undo":false,"can_redo":false}"#.to_owned(),
            format!(r#"{{"type":"facts","id":"{id}","facts":{{"lead":"EE","tags":["green"]}}}}"#),
            r#"{"type":"status","state":"signed_out","waiting":3}"#.to_owned(),
            r#"{"type":"people","people":[{"client":7,"name":"A","code":"DK","writes":true}]}"#.to_owned(),
            format!(r#"{{"type":"deleted","clauses":[{{"id":"{id}","kind":"bullet","level":1,"text":"x","by":"","into":null}}]}}"#),
            format!(r#"{{"type":"taken","id":"{id}","by":"","into":null,"text":"x"}}"#),
            r#"{"type":"notice","code":"table_rows","count":2}"#.to_owned(),
            r#"{"type":"ask","what":"link","marks":{}}"#.to_owned(),
            format!(r#"{{"type":"closed","code":"epoch_closed","words":[{{"id":"{id}","text":"x"}}]}}"#),
            r#"{"type":"found","count":3,"current":1}"#.to_owned(),
            r#"{"type":"ability","writes":true}"#.to_owned(),
            r#"{"type":"settled","clauses":[]}"#.to_owned(),
            format!(r#"{{"type":"label","id":"{id}"}}"#),
            r#"{"type":"sign_in_needed","waiting":3}"#.to_owned(),
            format!(r#"{{"type":"suggest","clauses":["{id}"]}}"#),
            r#"{"type":"handed"}"#.to_owned(),
            r#"{"type":"unplaced","text":"x"}"#.to_owned(),
            r#"{"type":"changed","topic":"text","id":"x"}"#.to_owned(),
            r#"{"type":"review","blocks":[{"kind":"heading","level":1,"runs":[{"insert":"x","attributes":{"strong":true}},{"insert":{"footnote":{"text":"y"}}}]}],"notices":[]}"#.to_owned(),
        ];
        for json in said {
            read(&json);
        }
    }
}
