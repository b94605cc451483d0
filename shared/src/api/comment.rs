//! Comments: the threads of a text, beginning one, answering, settling it, and who can be mentioned.

use serde::{Deserialize, Serialize};

use super::revision::Doer;
use crate::comment::Circle;
use crate::id::{MessageId, PersonId, RevisionId, TextId, ThreadId};
use crate::member::MemberCode;
use crate::text::{ClauseId, ContentHash};
use crate::time::Instant;

/// Some words of a clause, in UTF-16 units of its wording, footnotes counting one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Stretch {
    /// Where they begin.
    pub start: u32,
    /// Where they end.
    pub end: u32,
}

/// Where a thread stands now, for who reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlaceView {
    /// The clause.
    pub clause: ClauseId,
    /// What it is called; empty where the reader's text does not have it.
    pub label: String,
    /// Whether the clause stands in the text that the caller reads.
    pub stands: bool,
    /// Which words; absent for the clause as a whole, and when the words are gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Stretch>,
    /// What they say; when they are gone, what they said. Absent for the clause as a whole, and where the caller has not read them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// Whether the words are gone.
    #[serde(default)]
    pub lost: bool,
}

/// Somebody who can be mentioned, or was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Mentioned {
    /// The person.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
}

/// Somebody who reads a circle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reader {
    /// The person.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// The delegation's code, `SEC` or `CHAIR`.
    pub code: String,
}

/// What a message said before it was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EarlierMessage {
    /// What it said.
    pub body: String,
    /// Until when.
    pub until: Instant,
}

/// A message in a thread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MessageView {
    /// Its id.
    pub id: MessageId,
    /// Who wrote it.
    pub by: Doer,
    /// When.
    pub at: Instant,
    /// What it says; nothing where its author has withdrawn it.
    pub body: String,
    /// Who is mentioned in it.
    pub mentions: Vec<Mentioned>,
    /// What it said before, the earliest first.
    pub earlier: Vec<EarlierMessage>,
    /// Whether the caller may change it.
    pub own: bool,
}

/// That a thread is settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ResolvedView {
    /// Who settled it.
    pub by: Doer,
    /// When.
    pub at: Instant,
}

/// A thread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ThreadView {
    /// Its id.
    pub id: ThreadId,
    /// The text.
    pub text: TextId,
    /// Who reads it.
    pub circle: Circle,
    /// Where it stands, in the order of the text; several where a clause was split. Never empty.
    pub places: Vec<PlaceView>,
    /// That it is settled, if it is.
    pub resolved: Option<ResolvedView>,
    /// What was said, the earliest first.
    pub messages: Vec<MessageView>,
}

/// A thread to begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewThread {
    /// Who is to read it.
    pub circle: Circle,
    /// The clause.
    pub clause: ClauseId,
    /// The content that was on the screen.
    pub hash: ContentHash,
    /// The issued revision that was on the screen, where it was not the text as the caller reads it. The thread is carried on from there: where
    /// the clause does not have the words any more it stands on the clause, with what they said.
    #[serde(default)]
    pub revision: Option<RevisionId>,
    /// Which of its words; absent for the clause as a whole.
    #[serde(default)]
    pub words: Option<Stretch>,
    /// The first message.
    pub body: String,
    /// Who is mentioned in it.
    #[serde(default)]
    pub mentions: Vec<PersonId>,
}

/// An answer in a thread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewMessage {
    /// What it says.
    pub body: String,
    /// Who is mentioned in it.
    #[serde(default)]
    pub mentions: Vec<PersonId>,
}

/// Other words for one's own message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangedMessage {
    /// What it is to say; nothing where its author withdraws it.
    pub body: String,
    /// What it said on the screen.
    pub was: String,
    /// Who is mentioned in it then.
    #[serde(default)]
    pub mentions: Vec<PersonId>,
}

/// Which circle, in a query.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OfCircle {
    /// `delegation`, `to_secretariat` or `all`.
    pub who: String,
    /// The delegation, for the first two.
    #[serde(default)]
    pub member: Option<MemberCode>,
}

impl From<Circle> for OfCircle {
    fn from(circle: Circle) -> Self {
        Self { who: circle.as_str().to_owned(), member: circle.member() }
    }
}

crate::path! {
    /// A path to the threads of a text.
    pub struct OfText {
        /// The text.
        text: TextId,
    }
}

crate::path! {
    /// A path to the threads on a clause.
    pub struct OfClause {
        /// The text.
        text: TextId,
        /// The clause.
        clause: ClauseId,
    }
}

crate::path! {
    /// A path to one thread.
    pub struct OfThread {
        /// The thread.
        thread: ThreadId,
    }
}

crate::path! {
    /// A path to one message.
    pub struct OfMessage {
        /// The thread.
        thread: ThreadId,
        /// The message.
        message: MessageId,
    }
}

crate::endpoint! {
    /// Lists the threads of a text that the caller reads, in the order of the text.
    pub struct ListTextThreads: Get "/texts/{text}/threads" for SignedIn => 200 Vec<ThreadView> {
        path: OfText,
        problems: [NotFound, Unavailable],
    }
}

crate::endpoint! {
    /// Lists the threads on a clause that the caller reads, the earliest first.
    pub struct ListClauseThreads: Get "/texts/{text}/clauses/{clause}/threads" for SignedIn => 200 Vec<ThreadView> {
        path: OfClause,
        problems: [NotFound, Unavailable],
    }
}

crate::endpoint! {
    /// Begins a thread with its first message, on words or on a clause as it was on the screen.
    pub struct BeginAThread: Post "/texts/{text}/threads" for SignedIn => 201 ThreadView {
        path: OfText,
        body: NewThread,
        problems: [NotFound, Forbidden, Stale, CommentsClosed, Unavailable],
    }
}

crate::endpoint! {
    /// Lists who reads a circle, and so can be mentioned in it.
    pub struct ListReaders: Get "/texts/{text}/threads/readers" for SignedIn => 200 Vec<Reader> {
        path: OfText,
        query: OfCircle,
        problems: [NotFound, Forbidden],
    }
}

crate::endpoint! {
    /// Reads a thread.
    pub struct GetThread: Get "/threads/{thread}" for SignedIn => 200 ThreadView {
        path: OfThread,
        problems: [NotFound, Unavailable],
    }
}

crate::endpoint! {
    /// Answers in a thread.
    pub struct ReplyInThread: Post "/threads/{thread}/messages" for SignedIn => 201 ThreadView {
        path: OfThread,
        body: NewMessage,
        problems: [NotFound, Forbidden, CommentsClosed, Unavailable],
    }
}

crate::endpoint! {
    /// Changes one's own message, or withdraws it by letting it say nothing; what it said before stays readable.
    pub struct ChangeAMessage: Put "/threads/{thread}/messages/{message}" for SignedIn => 200 ThreadView {
        path: OfMessage,
        body: ChangedMessage,
        problems: [NotFound, Forbidden, Stale, CommentsClosed, Unavailable],
    }
}

crate::endpoint! {
    /// Settles a thread.
    pub struct ResolveAThread: Post "/threads/{thread}/resolution" for SignedIn => 200 ThreadView {
        path: OfThread,
        problems: [NotFound, Forbidden, Stale, CommentsClosed, Unavailable],
    }
}

crate::endpoint! {
    /// Opens a settled thread again.
    pub struct ReopenAThread: Delete "/threads/{thread}/resolution" for SignedIn => 200 ThreadView {
        path: OfThread,
        problems: [NotFound, Forbidden, Stale, CommentsClosed, Unavailable],
    }
}
