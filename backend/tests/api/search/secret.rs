//! What somebody may not see they do not find, and cannot tell from what they find: every answer is the same, byte for byte, with
//! and without another delegation's draft and comments.

use shared::amendment::{Basis, Operation};
use shared::api::amendment::{
    GetAmendment, ReviseAnAmendment, Revising, ShareTheDraft, Sharing, SubmitTheDraft, WithdrawAnAmendment,
};
use shared::comment::Circle;
use shared::search::Kind;
use shared::text::{Facts, FactsHash};

use super::{count, search};
use crate::amendment::{Table, of, reword, table};
use crate::comment::{begin, inside, original, reply, to_secretariat};
use crate::live::tab::Tab;
use crate::on_both;
use crate::support::{Client, World, clause_id};

/// Questions that find what is there for all, what is inside Finland, and both.
const QUESTIONS: [&str; 14] = [
    "q=words",
    "q=wo",
    "q=secret",
    "q=secret+words",
    "q=because",
    "q=hemmelig",
    "q=words+2047",
    "q=se",
    "q=words&kind=draft",
    "q=words&kind=comment",
    "q=words&kind=amendment",
    "q=words&after=draft.{p}.",
    "q=words&after=comment.{p}.&programme={p}",
    "q=1",
];

async fn received(who: &Client, table: &Table) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for question in QUESTIONS {
        let question = question.replace("{p}", &table.programme.to_string());
        let answer = who.send("GET", &format!("/api/v1/search?{question}"), None, None).await;
        // A place in a programme that they do not know is none; such a problem carries the number of the request.
        assert!(matches!(answer.status, 200 | 422), "{question}");
        let body = if answer.status == 200 { answer.body } else { answer.field().into_bytes() };
        all.push((question, body));
    }
    all
}

on_both! {
    async fn what_others_find_is_the_same_with_and_without_a_draft_and_a_thread_inside(world: World) {
        let table = table(&world, 3).await;
        let tabled = table.tabled(&table.fi, 2, "Tabled words.").await;
        begin(&table.se, table.text, (Circle::All, &original(1)), None).await;
        let administrator = world.signed_in("admin@example.org", "administrator").await;
        let observer = world.signed_in("observer@example.org", "observer").await;
        let others = [&table.se, &table.secretary, &table.chair, &observer, &administrator];
        let mut before = Vec::new();
        for who in others {
            before.push(received(who, &table).await);
        }

        // A draft, with words typed in its room; the draft of a next version of what is tabled; a thread inside.
        let facts = Facts { source: Some("Hemmelig".into()), due: Some("2047".into()), ..Facts::default() };
        let on = Basis::of(&original(1));
        let other_facts = Operation::Facts { on, was: FactsHash::of(&Facts::default()), facts };
        let draft = table.draft(&table.fi_delegate, 1, vec![reword(1, "Secret words."), other_facts]).await;
        let text = draft.draft.as_ref().unwrap().text;
        let mut tab = Tab::open(&world, &table.fi_delegate, text, 22).await;
        tab.types(&clause_id(1), " More secret words.").await;
        tab.until("saved", Tab::is_saved).await;
        table.fi.ask::<GetAmendment>(of(draft.id), ()).await;
        table.fi_delegate.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        table.fi.ask::<ReviseAnAmendment>(of(tabled.id), Revising::default()).await;
        let thread = begin(&table.fi, table.text, (inside(), &original(1)), None).await;
        reply(&table.fi_delegate, &thread, "Secret words, because.", vec![]).await;

        for (who, before) in others.into_iter().zip(&before) {
            assert_eq!(&received(who, &table).await, before);
        }
        for who in [&table.fi, &table.fi_delegate] {
            let found = search(who, "secret").await;
            assert_eq!((count(&found, Kind::Draft), count(&found, Kind::Comment)), (1, 1));
            assert_eq!(count(&search(who, "secret hemmelig 2047").await, Kind::Draft), 1, "by its facts");
            assert_eq!(count(&search(who, "tabled words").await, Kind::Draft), 1, "the next version");
        }
    }
}

on_both! {
    async fn a_joint_draft_is_found_by_the_delegations_that_write_it_alone(world: World) {
        let table = table(&world, 2).await;
        let no = world.signed_in("head.no@example.org", "head NO").await;
        let others = [&no, &table.secretary, &table.chair];
        let mut before = Vec::new();
        for who in others {
            before.push(received(who, &table).await);
        }
        let draft = table.draft(&table.fi, 1, vec![reword(1, "Secret words.")]).await;
        table.fi.ask::<ShareTheDraft>(of(draft.id), Sharing { with: "SE".parse().unwrap() }).await;
        for who in [&table.fi, &table.fi_delegate, &table.se] {
            assert_eq!(count(&search(who, "secret").await, Kind::Draft), 1);
        }
        // Who leaves it finds it no more.
        table.fi.ask::<WithdrawAnAmendment>(of(draft.id), ()).await;
        for (who, drafts) in [(&table.fi, 0), (&table.fi_delegate, 0), (&table.se, 1)] {
            assert_eq!(count(&search(who, "secret").await, Kind::Draft), drafts);
        }
        for (who, before) in others.into_iter().zip(&before) {
            assert_eq!(&received(who, &table).await, before);
        }
    }
}

on_both! {
    async fn what_is_said_to_the_secretariat_is_found_there_and_by_its_delegation_alone(world: World) {
        let table = table(&world, 2).await;
        let others = [&table.se, &table.chair];
        let mut before = Vec::new();
        for who in others {
            before.push(received(who, &table).await);
        }
        begin(&table.fi, table.text, (to_secretariat(), &original(1)), None).await;
        for (who, before) in others.into_iter().zip(&before) {
            assert_eq!(&received(who, &table).await, before);
        }
        for who in [&table.fi_delegate, &table.secretary] {
            assert_eq!(count(&search(who, "first words").await, Kind::Comment), 1);
        }
    }
}

on_both! {
    async fn the_secretariats_own_draft_is_found_by_the_secretariat_alone(world: World) {
        let table = table(&world, 2).await;
        let others = [&table.se, &table.fi, &table.chair];
        let mut before = Vec::new();
        for who in others {
            before.push(received(who, &table).await);
        }
        let draft = table.draft(&table.secretary, 1, vec![reword(1, "Secret words.")]).await;
        for (who, before) in others.into_iter().zip(&before) {
            assert_eq!(&received(who, &table).await, before);
        }
        let found = search(&table.secretary, "secret").await;
        assert_eq!((found.hits.len(), found.hits[0].amendment), (1, Some(draft.id)));
        assert_eq!(found.hits[0].authors, ["SEC"]);
    }
}
