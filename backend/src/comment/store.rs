//! Rows of threads and messages. None is ever deleted.

use std::collections::HashMap;

use shared::api::comment::{EarlierMessage, Mentioned, ResolvedView};
use shared::api::revision::Doer;
use shared::comment::{BeginThread, Circle, EditOwn};
use shared::id::{MessageId, PersonId, SeatId, TextId, ThreadId};
use shared::permission::Act;
use shared::seat::{Role, Seat};
use shared::text::ClauseId;
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, Value, all, execute, inconsistent, insert_many, one};
use crate::permit::{Caller, Permit};
use crate::search::{self, Entry};
use crate::{text, values};

/// A thread without its messages and places.
#[derive(Debug, Clone)]
pub(super) struct Thread {
    pub id: ThreadId,
    pub text: TextId,
    /// The clause it was begun on.
    pub clause: ClauseId,
    pub circle: Circle,
    pub begun_at: Instant,
    pub resolved: Option<ResolvedView>,
}

/// A message, and the seat that may change it.
#[derive(Debug, Clone)]
pub(super) struct Message {
    pub id: MessageId,
    pub thread: ThreadId,
    pub person: PersonId,
    pub seat: SeatId,
    pub by: Doer,
    pub at: Instant,
    pub body: String,
}

fn parsed<T: std::str::FromStr>(table: &str, column: &str, text: &str) -> Result<T, Error> {
    text.parse().map_err(|_| inconsistent(table, column, text))
}

#[derive(FromRow)]
struct Row {
    id: String,
    text: String,
    clause: String,
    circle: String,
    member: Option<String>,
    begun_at: i64,
    resolved_name: Option<String>,
    resolved_code: Option<String>,
    resolved_at: Option<i64>,
}

impl Row {
    fn thread(self) -> Result<Thread, Error> {
        const TABLE: &str = "comment_thread";
        let member = self.member.as_deref().map(|code| parsed(TABLE, "member", code)).transpose()?;
        Ok(Thread {
            id: parsed(TABLE, "id", &self.id)?,
            text: parsed(TABLE, "text", &self.text)?,
            clause: ClauseId::parse(&self.clause).map_err(|_| inconsistent(TABLE, "clause", &self.clause))?,
            circle: Circle::from_parts(&self.circle, member)
                .ok_or_else(|| inconsistent(TABLE, "circle", &self.circle))?,
            begun_at: Instant::from_millis(self.begun_at),
            resolved: self.resolved_at.map(|at| ResolvedView {
                by: Doer {
                    name: self.resolved_name.unwrap_or_default(),
                    code: self.resolved_code.unwrap_or_default(),
                },
                at: Instant::from_millis(at),
            }),
        })
    }
}

async fn select(connection: &impl Connection, which: &str, values: Vec<Value>) -> Result<Vec<Thread>, Error> {
    let sql = format!(
        "SELECT t.id, t.text, t.clause, t.circle, t.member, t.begun_at, p.name AS resolved_name, \
         t.resolved_code, t.resolved_at FROM comment_thread t LEFT JOIN person p ON p.id = t.resolved_person \
         WHERE {which} ORDER BY t.begun_at, t.id"
    );
    all::<Row>(connection, &sql, values).await?.into_iter().map(Row::thread).collect()
}

/// The thread of that id.
pub(super) async fn find(connection: &impl Connection, id: ThreadId) -> Result<Option<Thread>, Error> {
    Ok(select(connection, "t.id = $1", values![id.to_string()]).await?.pop())
}

/// Those of these ids.
pub(super) async fn of_ids(connection: &impl Connection, ids: &[ThreadId]) -> Result<Vec<Thread>, Error> {
    let mut threads = Vec::with_capacity(ids.len());
    for (places, values) in chunks(ids) {
        threads.extend(select(connection, &format!("t.id IN ({places})"), values).await?);
    }
    Ok(threads)
}

/// The next messages behind an id, in the order of their ids.
pub(super) async fn messages_behind(
    connection: &impl Connection,
    after: &str,
    most: i64,
) -> Result<Vec<(MessageId, String)>, Error> {
    #[derive(FromRow)]
    struct Row {
        id: String,
        body: String,
    }
    let sql = "SELECT id, body FROM comment_message WHERE id > $1 ORDER BY id LIMIT $2";
    let rows: Vec<Row> = all(connection, sql, values![after, most]).await?;
    rows.into_iter().map(|row| Ok((parsed("comment_message", "id", &row.id)?, row.body))).collect()
}

/// The circles that somebody in that seat is of, as a condition on `t`; `$2` is the delegation. The rule itself is
/// `Circle::includes`, by which every thread is looked at once more.
pub(crate) fn circles(seat: &Seat) -> (&'static str, String) {
    match (seat.role, seat.member) {
        (Role::Secretary, _) => ("t.circle IN ('all', 'to_secretariat') AND $2 = ''", String::new()),
        (Role::Head | Role::Delegate, Some(member)) => {
            ("(t.circle = 'all' OR t.member = $2)", member.to_string())
        }
        (role, _) if role.negotiates() => ("t.circle = 'all' AND $2 = ''", String::new()),
        _ => ("$2 <> ''", String::new()),
    }
}

/// The threads of a text that are of the seat's circles, the earliest first.
pub(super) async fn of_text(
    connection: &impl Connection,
    text: TextId,
    seat: &Seat,
) -> Result<Vec<Thread>, Error> {
    let (which, member) = circles(seat);
    let mut threads =
        select(connection, &format!("t.text = $1 AND {which}"), values![text.to_string(), member]).await?;
    threads.retain(|thread| thread.circle.includes(seat));
    Ok(threads)
}

/// The open threads in which somebody was mentioned, and who is of their circles in that seat.
pub(super) async fn open_with_mention_of(
    connection: &impl Connection,
    person: PersonId,
    seat: &Seat,
) -> Result<Vec<Thread>, Error> {
    let which = "t.resolved_at IS NULL AND EXISTS (SELECT 1 FROM comment_mention n \
                 JOIN comment_message m ON m.id = n.message WHERE m.thread = t.id AND n.person = $1)";
    let mut threads = select(connection, which, values![person.to_string()]).await?;
    threads.retain(|thread| thread.circle.includes(seat));
    Ok(threads)
}

/// The thread, with the text that it is about held until the transaction ends, as when one is begun: what is said in it follows upon
/// what else is, and upon a step of the programme or comes before it.
pub(super) async fn hold(tx: &Tx, id: ThreadId) -> Result<Option<Thread>, Error> {
    let Some(found) = find(tx.sql(), id).await? else { return Ok(None) };
    text::hold(tx, found.text).await?;
    find(tx.sql(), id).await
}

/// Adds a thread.
pub(super) async fn insert(tx: &Tx, _permit: &Permit<'_, BeginThread>, thread: &Thread) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO comment_thread (id, text, clause, circle, member, begun_at) VALUES ($1, $2, $3, $4, $5, $6)",
        values![
            thread.id.to_string(),
            thread.text.to_string(),
            thread.clause.to_string(),
            thread.circle.as_str(),
            thread.circle.member().map(|member| member.to_string()),
            thread.begun_at.millis(),
        ],
    )
    .await?;
    Ok(())
}

/// Settles a thread, or opens it again.
pub(super) async fn settle<A: Act>(
    tx: &Tx,
    _permit: &Permit<'_, A>,
    id: ThreadId,
    by: Option<(&Caller, String)>,
) -> Result<(), Error> {
    let at = by.as_ref().map(|_| tx.at().millis());
    let person = by.as_ref().map(|(caller, _)| caller.person.to_string());
    let seat = by.as_ref().map(|(caller, _)| caller.seat.id.to_string());
    execute(
        tx.sql(),
        "UPDATE comment_thread SET resolved_person = $2, resolved_seat = $3, resolved_code = $4, resolved_at = $5 \
         WHERE id = $1",
        values![id.to_string(), person, seat, by.map(|(_, code)| code), at],
    )
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct MessageRow {
    id: String,
    thread: String,
    person: String,
    seat: String,
    code: String,
    name: Option<String>,
    at: i64,
    body: String,
}

impl MessageRow {
    fn message(self) -> Result<Message, Error> {
        const TABLE: &str = "comment_message";
        Ok(Message {
            id: parsed(TABLE, "id", &self.id)?,
            thread: parsed(TABLE, "thread", &self.thread)?,
            person: parsed(TABLE, "person", &self.person)?,
            seat: parsed(TABLE, "seat", &self.seat)?,
            by: Doer { name: self.name.unwrap_or_default(), code: self.code },
            at: Instant::from_millis(self.at),
            body: self.body,
        })
    }
}

/// The places of an `IN` and its values, some ids at a time.
fn chunks(threads: &[ThreadId]) -> impl Iterator<Item = (String, Vec<Value>)> + '_ {
    threads.chunks(200).map(|some| {
        let numbers: Vec<String> = (1..=some.len()).map(|n| format!("${n}")).collect();
        (numbers.join(", "), some.iter().map(|id| Value::from(id.to_string())).collect())
    })
}

/// What was said in these threads, thread by thread, the earliest first.
pub(super) async fn messages(
    connection: &impl Connection,
    threads: &[ThreadId],
) -> Result<Vec<Message>, Error> {
    let mut messages = Vec::new();
    for (places, values) in chunks(threads) {
        let sql = format!(
            "SELECT m.id, m.thread, m.person, m.seat, m.code, p.name, m.at, m.body FROM comment_message m \
             LEFT JOIN person p ON p.id = m.person WHERE m.thread IN ({places}) ORDER BY m.thread, m.seq"
        );
        for row in all::<MessageRow>(connection, &sql, values).await? {
            messages.push(row.message()?);
        }
    }
    Ok(messages)
}

/// Who is mentioned in the messages of these threads.
pub(super) async fn mentions(
    connection: &impl Connection,
    threads: &[ThreadId],
) -> Result<HashMap<MessageId, Vec<Mentioned>>, Error> {
    #[derive(FromRow)]
    struct Row {
        message: String,
        person: String,
        name: Option<String>,
    }
    let mut found: HashMap<MessageId, Vec<Mentioned>> = HashMap::new();
    for (places, values) in chunks(threads) {
        let sql = format!(
            "SELECT n.message, n.person, p.name FROM comment_mention n JOIN comment_message m ON m.id = n.message \
             LEFT JOIN person p ON p.id = n.person WHERE m.thread IN ({places}) ORDER BY n.message, n.person"
        );
        for row in all::<Row>(connection, &sql, values).await? {
            let person = parsed("comment_mention", "person", &row.person)?;
            let message = parsed("comment_mention", "message", &row.message)?;
            let name = row.name.unwrap_or_default();
            found.entry(message).or_default().push(Mentioned { person, name });
        }
    }
    Ok(found)
}

/// What the messages of these threads said before, the earliest first.
pub(super) async fn earlier(
    connection: &impl Connection,
    threads: &[ThreadId],
) -> Result<HashMap<MessageId, Vec<EarlierMessage>>, Error> {
    #[derive(FromRow)]
    struct Row {
        message: String,
        body: String,
        until_at: i64,
    }
    let mut found: HashMap<MessageId, Vec<EarlierMessage>> = HashMap::new();
    for (places, values) in chunks(threads) {
        let sql = format!(
            "SELECT e.message, e.body, e.until_at FROM comment_earlier e JOIN comment_message m ON m.id = e.message \
             WHERE m.thread IN ({places}) ORDER BY e.message, e.seq"
        );
        for row in all::<Row>(connection, &sql, values).await? {
            let message = parsed("comment_earlier", "message", &row.message)?;
            let until = Instant::from_millis(row.until_at);
            found.entry(message).or_default().push(EarlierMessage { body: row.body, until });
        }
    }
    Ok(found)
}

#[derive(FromRow)]
struct Last {
    seq: i64,
}

/// Says something behind what was said, in a thread that is held.
pub(super) async fn say<A: Act>(
    tx: &Tx,
    _permit: &Permit<'_, A>,
    caller: &Caller,
    (id, thread): (MessageId, ThreadId),
    body: &str,
    mentioned: &[PersonId],
) -> Result<(), Error> {
    let sql = "SELECT COALESCE(MAX(seq), 0) AS seq FROM comment_message WHERE thread = $1";
    let last = one::<Last>(tx.sql(), sql, values![thread.to_string()]).await?.map_or(0, |last| last.seq);
    execute(
        tx.sql(),
        "INSERT INTO comment_message (id, thread, seq, person, seat, code, at, body) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![
            id.to_string(),
            thread.to_string(),
            last + 1,
            caller.person.to_string(),
            caller.seat.id.to_string(),
            text::code(&caller.seat),
            tx.at().millis(),
            body,
        ],
    )
    .await?;
    search::write(tx, vec![Entry::message(id, body)]).await?;
    mention(tx, id, mentioned).await
}

async fn mention(tx: &Tx, message: MessageId, mentioned: &[PersonId]) -> Result<(), Error> {
    let rows = mentioned.iter().map(|person| values![message.to_string(), person.to_string()]).collect();
    let end = "ON CONFLICT (message, person) DO NOTHING";
    insert_many(tx, "comment_mention (message, person)", end, rows).await
}

/// Lets a message say something else; what it said stays beside it. Where it says the same, only who is mentioned changes.
pub(super) async fn change(
    tx: &Tx,
    _permit: &Permit<'_, EditOwn>,
    message: &Message,
    body: &str,
    mentioned: &[PersonId],
) -> Result<(), Error> {
    let id = message.id.to_string();
    if message.body != body {
        let sql = "SELECT COUNT(*) AS seq FROM comment_earlier WHERE message = $1";
        let seq = one::<Last>(tx.sql(), sql, values![id.clone()]).await?.map_or(0, |last| last.seq) + 1;
        execute(
            tx.sql(),
            "INSERT INTO comment_earlier (message, seq, body, until_at) VALUES ($1, $2, $3, $4)",
            values![id.clone(), seq, message.body.clone(), tx.at().millis()],
        )
        .await?;
        let sql = "UPDATE comment_message SET body = $2 WHERE id = $1";
        execute(tx.sql(), sql, values![id.clone(), body]).await?;
        search::write(tx, vec![Entry::message(message.id, body)]).await?;
    }
    execute(tx.sql(), "DELETE FROM comment_mention WHERE message = $1", values![id]).await?;
    mention(tx, message.id, mentioned).await
}
