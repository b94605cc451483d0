//! What happens when two do something at once.

use std::time::Duration;

use shared::amendment::{Fit, NewClause, Operation, Outcome, State, View};
use shared::api::amendment::{
    DecideAnAmendment, GetAmendment, NewStance, OfText, ReleaseTheDraft, ReviseAnAmendment, Revising,
    SubmitTheDraft, TakeADecisionBack, TakeAStance, WithdrawAnAmendment,
};
use shared::api::notification::ListNotices;
use shared::api::revision::{
    GetRevision, IssueARevision, OfRevision, OfText as OfRevisions, PrepareARevision, RevisionSummary,
};
use shared::id::RevisionId;
use shared::notification::What;
use shared::problem::Code;
use shared::text::{Clause, ClauseId, Kind, Wording};

use super::{decision, of, reversal, reword, shown, table};
use crate::live::tab::Tab;
use crate::on_both;
use crate::revision::{preparation, prepared};
use crate::support::{Client, World, clause_id};

on_both! {
    async fn a_sponsor_may_withdraw_after_a_merge_and_the_origin_stays(world: World) {
        let table = table(&world, 2).await;
        let host = table.tabled(&table.fi, 1, "Other words.").await;
        let guest = table.tabled(&table.se, 1, "Swedish words.").await;
        let merged = decision(&guest, Outcome::MergeInto { number: 1 }, "");
        table.chair.ask::<DecideAnAmendment>(of(guest.id), merged).await;
        table.se.ask::<WithdrawAnAmendment>(of(guest.id), ()).await;
        let list = table.fi.ask::<shared::api::amendment::ListAmendments>(OfText { text: table.text }, ()).await;
        let host = list.iter().find(|one| one.id == host.id).unwrap();
        assert_eq!(host.origins.iter().copied().collect::<Vec<_>>(), [2]);
    }
}

on_both! {
    async fn what_a_withdrawn_amendment_had_taken_in_is_tabled_again_and_its_sponsors_are_told(world: World) {
        let table = table(&world, 2).await;
        let host = table.tabled(&table.fi, 1, "Other words.").await;
        let guest = table.tabled(&table.se, 1, "Swedish words.").await;
        let stance = NewStance { view: View::Oppose, version: 1 };
        table.fi_delegate.ask::<TakeAStance>(of(guest.id), stance).await;
        let merged = decision(&guest, Outcome::MergeInto { number: 1 }, "");
        table.chair.ask::<DecideAnAmendment>(of(guest.id), merged).await;
        table.fi.ask::<WithdrawAnAmendment>(of(host.id), ()).await;

        let back = table.se.ask::<GetAmendment>(of(guest.id), ()).await;
        assert_eq!((back.record.state, back.record.merged_into()), (State::Tabled, None));
        assert_eq!((&back.record.sponsors, back.fit), (&guest.record.sponsors, Fit::Clean));
        assert_eq!(back.record.stance("FI".parse().unwrap()), Some((View::Oppose, false)));
        // That it was merged stays on record, and why it is back.
        let decided = &back.record.decisions[0];
        assert_eq!(decided.outcome, Outcome::MergeInto { number: 1 });
        assert_eq!(decided.taken_back.as_ref().unwrap().host, Some(1));
        let told = table.se.ask::<ListNotices>((), ()).await.notices;
        let again = What::AmendmentTabledAgain { amendment: guest.id, number: 2 };
        assert_eq!(told.iter().filter(|notice| notice.what == again).count(), 1);
        table.accepted(&back).await;
        assert_eq!(table.words().await[1], "Swedish words.");
    }
}

on_both! {
    async fn nothing_is_merged_into_what_is_withdrawn_in_the_same_moment(world: World) {
        let table = table(&world, 2).await;
        let host = table.tabled(&table.fi, 1, "Other words.").await;
        let guest = table.tabled(&table.se, 1, "Swedish words.").await;
        let merged = decision(&guest, Outcome::MergeInto { number: 1 }, "");
        let (decided, withdrawn) = tokio::join!(
            table.chair.try_ask::<DecideAnAmendment>(of(guest.id), merged),
            table.fi.try_ask::<WithdrawAnAmendment>(of(host.id), ()),
        );
        assert_eq!(withdrawn.status, 204);
        assert!(decided.status == 200 || decided.code() == Code::HostNotOpen, "{decided:?}");
        let guest = table.se.ask::<GetAmendment>(of(guest.id), ()).await.record;
        assert_eq!((guest.state, guest.merged_into()), (State::Tabled, None));
    }
}

on_both! {
    async fn two_decisions_at_once_are_one(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        let accept = || table.chair.try_ask::<DecideAnAmendment>(of(tabled.id), decision(&tabled, Outcome::Accept, ""));
        let reject =
            || table.chair.try_ask::<DecideAnAmendment>(of(tabled.id), decision(&tabled, Outcome::Reject, "So."));
        let (one, other) = tokio::join!(accept(), reject());
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
        let words = table.words().await.swap_remove(1);
        assert_eq!(words == "Other words.", one.status == 200);
    }
}

on_both! {
    async fn a_stance_and_a_decision_at_once_leave_both_or_say_so(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        let stance = NewStance { view: View::Oppose, version: 1 };
        let (stance, decided) = tokio::join!(
            table.se.try_ask::<TakeAStance>(of(tabled.id), stance),
            table.chair.try_ask::<DecideAnAmendment>(of(tabled.id), decision(&tabled, Outcome::Accept, "")),
        );
        for answer in [stance, decided] {
            assert!(answer.status == 200 || [Code::Stale, Code::AmendmentMoved].contains(&answer.code()), "{answer:?}");
        }
    }
}

on_both! {
    async fn an_acceptance_while_a_revision_is_prepared_is_in_it_or_in_the_next(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        let (accepted, waiting) =
            tokio::join!(table.accepted(&tabled), prepared(&table.secretary, table.text));
        assert_eq!(accepted.record.state, State::Accepted);
        let issued = async |revision: RevisionId| {
            table.chair.ask::<IssueARevision>(OfRevision { revision }, ()).await;
            let whole = table.se.ask::<GetRevision>(OfRevision { revision }, ()).await;
            whole.clauses[1].clause.wording.text()
        };
        let first = issued(waiting.id).await;
        let path = OfRevisions { text: table.text };
        let next = table.secretary.try_ask::<PrepareARevision>(path, preparation()).await;
        if first == "Other words." {
            assert_eq!(next.code(), Code::NothingChanged);
        } else {
            assert_eq!((first.as_str(), next.status), ("The words of clause 1.", 201));
            let next: RevisionSummary = serde_json::from_slice(&next.body).expect("a revision");
            assert_eq!(issued(next.id).await, "Other words.");
        }
        assert_eq!(samrad::text::verify(world.app.db.read()).await.unwrap().1, vec![]);
        assert_eq!(samrad::revision::verify(world.app.db.read()).await.unwrap().1, vec![]);
    }
}

/// How long one of two waits, so that they meet at another moment each time. Milliseconds.
const WAITS: [u64; 6] = [0, 2, 5, 10, 20, 40];

/// Both at once, but for that time, by which now the one begins later and now the other.
async fn meeting<A, B>(
    n: usize,
    wait: u64,
    one: impl Future<Output = A>,
    other: impl Future<Output = B>,
) -> (A, B) {
    let (first, second) = if n.is_multiple_of(2) { (0, wait) } else { (wait, 0) };
    let one = async {
        tokio::time::sleep(Duration::from_millis(first)).await;
        one.await
    };
    let other = async {
        tokio::time::sleep(Duration::from_millis(second)).await;
        other.await
    };
    tokio::join!(one, other)
}

on_both! {
    async fn an_acceptance_while_a_revision_is_issued_changes_neither_it_nor_what_its_labels_name(world: World) {
        let table = table(&world, 3).await;
        let mut last = clause_id(3);
        for (number, wait) in (1_u32..).zip(WAITS) {
            // A clause behind the last one, so that none that stands is named anew: the two have no clause in common.
            let id = ClauseId::parse(&format!("01JD3ZK8WQ5R7T9V0X2Y4B{number:04}")).unwrap();
            let mut clause = Clause::new(id.clone(), Kind::Paragraph, "a0");
            clause.wording = Wording::plain(format!("New words {number}."));
            let insert = Operation::Insert { after: Some(last), clause: NewClause::from(&clause) };
            let draft = table.draft(&table.fi, 3, vec![insert]).await;
            table.fi.ask::<SubmitTheDraft>(of(draft.id), ()).await;
            let tabled = table.fi.ask::<ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await;
            let waiting = prepared(&table.secretary, table.text).await;
            let path = || OfRevision { revision: waiting.id };
            let issue = async {
                tokio::time::sleep(Duration::from_millis(wait)).await;
                table.chair.ask::<IssueARevision>(path(), ()).await
            };
            let (accepted, issued) = tokio::join!(table.accepted(&tabled), issue);
            assert_eq!(accepted.record.state, State::Accepted);
            // It is what was prepared, and the new clause is named beside what it has named.
            assert_eq!((issued.number, &issued.root_hash), (Some(number), &waiting.root_hash));
            let whole = table.se.ask::<GetRevision>(path(), ()).await;
            assert!(whole.clauses.iter().all(|row| row.clause.id != id));
            let clauses = table.clauses().await;
            let found = clauses.iter().find(|clause| clause.id == id).expect("it is in the text");
            assert!(found.label.ends_with(" bis"), "{}", found.label);
            assert_eq!(samrad::text::verify(world.app.db.read()).await.unwrap().1, vec![]);
            assert_eq!(samrad::revision::verify(world.app.db.read()).await.unwrap().1, vec![]);
            last = id;
        }
    }
}

on_both! {
    async fn new_clauses_accepted_at_one_place_at_once_stand_by_number_or_one_is_told_so(world: World) {
        let table = table(&world, 6).await;
        let colleague = world.signed_in("other.chair@example.org", "chair DK").await;
        for (n, wait) in (1..=6).zip(WAITS) {
            let tabled = async |by: &Client, number: usize| {
                let id = ClauseId::parse(&format!("01JD3ZK8WQ5R7T9V0X2Y4B{number:04}")).unwrap();
                let mut clause = Clause::new(id, Kind::Paragraph, "a0");
                clause.wording = Wording::plain(format!("New words {number}."));
                let insert = Operation::Insert { after: Some(clause_id(n)), clause: NewClause::from(&clause) };
                let draft = table.draft(by, n, vec![insert]).await;
                by.ask::<SubmitTheDraft>(of(draft.id), ()).await;
                by.ask::<ReleaseTheDraft>(of(draft.id), shown(by, draft.id).await).await
            };
            let first = tabled(&table.fi, 2 * n).await;
            let second = tabled(&table.se, 2 * n + 1).await;
            world.app.clock.advance(10);
            let (one, other) = meeting(
                n,
                wait,
                table.chair.try_ask::<DecideAnAmendment>(of(first.id), decision(&first, Outcome::Accept, "")),
                colleague.try_ask::<DecideAnAmendment>(of(second.id), decision(&second, Outcome::Accept, "")),
            )
            .await;
            for (answer, view) in [(one, &first), (other, &second)] {
                if answer.status != 200 {
                    assert_eq!(answer.code(), Code::Stale, "{answer:?}");
                    table.accepted(view).await;
                }
            }
            let words = table.words().await;
            let at = words.iter().position(|words| *words == format!("The words of clause {n}.")).unwrap();
            assert_eq!(words[at + 1..at + 3], [2 * n, 2 * n + 1].map(|number| format!("New words {number}.")));
        }
        assert_eq!(samrad::text::verify(world.app.db.read()).await.unwrap().1, vec![]);
    }
}

on_both! {
    async fn an_acceptance_while_the_next_version_is_released_is_before_it_or_behind_it(world: World) {
        let table = table(&world, 9).await;
        for (n, wait) in (1..=9).zip(WAITS.into_iter().cycle()) {
            let tabled = table.tabled(&table.fi, n, "Other words.").await;
            table.fi.ask::<ReviseAnAmendment>(of(tabled.id), Revising::default()).await;
            table.fi.ask::<SubmitTheDraft>(of(tabled.id), ()).await;
            let decided = decision(&tabled, Outcome::Accept, "");
            let (accepted, released) = meeting(
                n,
                wait,
                table.chair.try_ask::<DecideAnAmendment>(of(tabled.id), decided),
                table.fi.try_ask::<ReleaseTheDraft>(of(tabled.id), shown(&table.fi, tabled.id).await),
            )
            .await;
            let record = table.se.ask::<GetAmendment>(of(tabled.id), ()).await.record;
            let words = table.words().await.swap_remove(n);
            if accepted.status == 200 {
                assert_eq!(released.code(), Code::AmendmentMoved);
                assert_eq!((record.state, record.version, words.as_str()), (State::Accepted, 1, "Other words."));
            } else {
                assert_eq!(released.status, 200, "{released:?}");
                assert!([Code::Stale, Code::AmendmentMoved].contains(&accepted.code()), "{accepted:?}");
                let before = format!("The words of clause {n}.");
                assert_eq!((record.state, record.version, words), (State::Tabled, 2, before));
            }
        }
        assert_eq!(samrad::audit::verify(world.app.db.read()).await.unwrap().1, []);
        assert_eq!(samrad::text::verify(world.app.db.read()).await.unwrap().1, vec![]);
    }
}

on_both! {
    async fn taken_back_by_two_chairs_at_once_a_decision_is_taken_back_once(world: World) {
        let table = table(&world, 6).await;
        let colleague = world.signed_in("other.chair@example.org", "chair DK").await;
        for (n, wait) in (1..=6).zip(WAITS) {
            let tabled = table.tabled(&table.fi, n, "Other words.").await;
            // One that has changed the text, and now and then one that has not.
            let outcome = if n.is_multiple_of(3) { Outcome::Reject } else { Outcome::Accept };
            table.chair.ask::<DecideAnAmendment>(of(tabled.id), decision(&tabled, outcome, "So.")).await;
            let (one, other) = meeting(
                n,
                wait,
                table.chair.try_ask::<TakeADecisionBack>(of(tabled.id), reversal(1, "A mistake.")),
                colleague.try_ask::<TakeADecisionBack>(of(tabled.id), reversal(1, "Finland has asked.")),
            )
            .await;
            let (first, second) = if one.status == 200 { (one, other) } else { (other, one) };
            assert_eq!(first.status, 200, "{first:?}");
            assert!([Code::Stale, Code::AmendmentMoved].contains(&second.code()), "{second:?}");
            let record = table.se.ask::<GetAmendment>(of(tabled.id), ()).await.record;
            assert_eq!((record.state, record.decided()), (State::Tabled, 1));
            assert!(record.decisions[0].taken_back.is_some());
            assert_eq!(table.words().await[n], format!("The words of clause {n}."));
        }
        assert_eq!(samrad::audit::verify(world.app.db.read()).await.unwrap().1, []);
        assert_eq!(samrad::text::verify(world.app.db.read()).await.unwrap().1, vec![]);
    }
}

on_both! {
    async fn an_acceptance_while_its_authors_begin_the_next_version_stands_or_is_told_so(world: World) {
        let table = table(&world, 9).await;
        for (n, wait) in (1..=9).zip(WAITS.into_iter().cycle()) {
            let tabled = table.tabled(&table.fi, n, "Other words.").await;
            let decided = decision(&tabled, Outcome::Accept, "");
            let (accepted, revising) = meeting(
                n,
                wait,
                table.chair.try_ask::<DecideAnAmendment>(of(tabled.id), decided),
                table.fi.try_ask::<ReviseAnAmendment>(of(tabled.id), Revising::default()),
            )
            .await;
            assert!(accepted.status == 200 || accepted.code() == Code::Stale, "{accepted:?}");
            assert!(revising.status == 200 || revising.code() == Code::AmendmentMoved, "{revising:?}");
            let record = table.se.ask::<GetAmendment>(of(tabled.id), ()).await.record;
            assert_eq!(record.state == State::Accepted, accepted.status == 200);
        }
    }
}

on_both! {
    async fn whose_seat_ends_while_typing_leaves_the_room_and_the_words_stay(world: World) {
        let table = table(&world, 2).await;
        let draft = table.draft(&table.fi, 1, vec![reword(1, "Other words.")]).await;
        let text = draft.draft.unwrap().text;
        let delegate = world.person("leaving.fi@example.org", "delegate FI").await;
        let client = world.sign_in("leaving.fi@example.org").await;
        let mut tab = Tab::open(&world, &client, text, 11).await;
        tab.types(&clause_id(1), " Last words.").await;
        tab.until("saved", Tab::is_saved).await;
        let seats = samrad::person::seats_of(world.app.db.read(), delegate).await.unwrap();
        let admin = world.signed_in("admin@example.org", "administrator").await;
        let path = shared::api::person::OfSeat { person: delegate, seat: seats[0].id };
        let end = serde_json::json!({ "to": "2026-11-23" });
        let answer = admin
            .send("PUT", &<shared::api::person::EndPersonSeat as shared::api::Endpoint>::url(&path), None, Some(end.to_string()))
            .await;
        assert_eq!(answer.status, 200, "{answer:?}");
        assert_eq!(tab.close_code().await, 4403);
        // What the tab still had to send is not let in; it is shown to the person, to be copied.
        tab.types(&clause_id(1), " Unsent words.").await;
        let now = table.fi.ask::<GetAmendment>(of(draft.id), ()).await;
        let asked = format!("{:?}", now.draft.unwrap().operations);
        assert!(asked.contains("Last words.") && !asked.contains("Unsent"), "{asked}");
    }
}
