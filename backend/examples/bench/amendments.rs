//! A negotiation at its fullest: a thousand amendments on 300 clauses.

use std::time::{Duration, Instant};

use anyhow::Context;
use shared::amendment::{Basis, Operation};
use shared::api::Endpoint;
use shared::api::amendment::{
    BeginAnAmendment, ListAmendments, ListUnopposed, NewAmendment, NewRelease, OfAmendment, OfText,
    ReleaseTheDraft, SubmitTheDraft,
};
use shared::api::desk::GetDesk;
use shared::api::position::GetPositions;
use shared::api::programme::{OfProgramme, StepTaken, TakeStep};
use shared::api::reading::GetReading;
use shared::api::search::Search;
use shared::api::text::{ClauseView, GetText};
use shared::id::TextId;
use shared::lifecycle::State;
use shared::text::Wording;

use crate::asks::Client;
use crate::figures::Row;
use crate::ground::{Ground, MEMBERS, head, sign_in};
use crate::server::Server;

/// How many are tabled, by the heads of all delegations in turn.
const TABLED: usize = 1_000;
/// How often each thing is asked for.
const TIMES: usize = 31;

/// The first programme is negotiated; then what its pages ask for is measured, with everything that has been tabled.
pub async fn measure(ground: &Ground, server: &Server, secretary: &Client) -> anyhow::Result<Vec<Row>> {
    let (programme, text) = (ground.programmes[0], ground.texts[0]);
    for (from, to) in [(State::Mandate, State::Drafting), (State::Drafting, State::Negotiation)] {
        let taken = StepTaken { from, to, note: String::new(), closes: None, zone: None, on: None };
        secretary.ask::<TakeStep>(OfProgramme { programme }, taken).await?;
    }
    let page = secretary.ask::<GetText>(shared::api::text::OfText { text }, ()).await?;
    let began = Instant::now();
    for (at, member) in MEMBERS.into_iter().enumerate() {
        let signed_in = sign_in(server, &head(member)).await?;
        for n in (at..TABLED).step_by(MEMBERS.len()) {
            table(&signed_in, text, &page.clauses[n % page.clauses.len()], n).await?;
        }
    }
    let each = began.elapsed() / u32::try_from(TABLED)?;
    let reader = sign_in(server, &head(MEMBERS[0])).await?;
    let of = format!("with {TABLED} amendments on {} clauses", page.clauses.len());
    let lists = [
        ("GET /texts/{text}/amendments", ListAmendments::url(&OfText { text })),
        ("GET /texts/{text}/positions", GetPositions::url(&shared::api::position::OfText { text })),
        ("GET /texts/{text}", GetText::url(&shared::api::text::OfText { text })),
        ("GET /desk", GetDesk::url(&())),
        ("GET /texts/{text}/confirmed-reading", GetReading::url(&shared::api::position::OfText { text })),
        ("GET /search?q=sustainable", format!("{}?q=sustainable", Search::url(&()))),
    ];
    let mut rows =
        vec![Row::new("beginning, submitting and tabling an amendment, of a thousand", vec![each], None)];
    for (what, url) in lists {
        rows.push(Row::new(format!("{what} {of}"), times(&reader, &url).await?, Some(150)));
    }
    let chair = sign_in(server, "chair@bench.example").await?;
    let unopposed = times(&chair, &ListUnopposed::url(&OfText { text })).await?;
    rows.push(Row::new(format!("GET /texts/{{text}}/amendments/unopposed {of}"), unopposed, Some(150)));
    Ok(rows)
}

/// After a first time that does not count.
async fn times(reader: &Client, url: &str) -> anyhow::Result<Vec<Duration>> {
    reader.get(url).await?;
    let mut times = Vec::new();
    for _ in 0..TIMES {
        let started = Instant::now();
        reader.get(url).await?;
        times.push(started.elapsed());
    }
    Ok(times)
}

/// Other words in the middle of a clause: of those on one clause some want the same words, and some overlap.
async fn table(head: &Client, text: TextId, clause: &ClauseView, n: usize) -> anyhow::Result<()> {
    let words = clause.wording.text();
    let wanted = match n % 3 {
        0 => words.replacen("digital", "sustainable digital", 1),
        1 => words.replacen("of", "for and with", 1),
        _ => words.replacen('.', ", and this is reviewed every year.", 1),
    };
    let on = Basis { clause: clause.id.clone(), hash: clause.hash.clone() };
    let new = NewAmendment {
        clauses: vec![clause.id.clone()],
        operations: vec![Operation::Replace { on, wording: Wording::plain(wanted + &format!(" ({n})")) }],
        reason: "It says more exactly what is meant, and by whom it is to be done.".into(),
        amends: None,
    };
    let draft = head.ask::<BeginAnAmendment>(OfText { text }, new).await.context("beginning")?;
    let path = || OfAmendment { amendment: draft.id };
    let cleared = head.ask::<SubmitTheDraft>(path(), ()).await?.draft.context("the draft")?;
    head.ask::<ReleaseTheDraft>(path(), NewRelease { draft: cleared.hash }).await?;
    Ok(())
}
