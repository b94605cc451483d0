//! Who is told what, in the workspace.

use shared::amendment::Outcome;
use shared::api::amendment::{
    AnswerTheProposal, DecideAnAmendment, NewAnswer, NewProposal, NewSponsor, ProposeAnOutcome,
    SendTheDraftBack, ShareTheDraft, Sharing, SponsorAnAmendment, SubmitTheDraft, WithdrawAnAmendment,
};
use shared::api::comment::{BeginAThread, NewThread};
use shared::api::desk::GetDesk;
use shared::api::notification::{Before, ListNotices, MarkNoticesRead, Notice, WereRead};
use shared::api::package::{
    ApplicationReversal, ChangeAPackage, PackageChange, TakeAPackageBack, WithdrawAPackage,
};
use shared::api::programme::{DecisionsLeft, LeaveDecisionsTo, OfProgramme};
use shared::desk::DeskKind;
use shared::notification::What;
use shared::package::Reply;

use crate::amendment::{decision, of, reword, shown, table};
use crate::comment::{self, inside, person, talks};
use crate::on_both;
use crate::package::{Round, compromise};
use crate::support::{Client, World, clause_id};

async fn told(client: &Client) -> Vec<Notice> {
    client.ask::<ListNotices>((), ()).await.notices
}

async fn kinds(client: &Client) -> Vec<String> {
    let notices = told(client).await;
    let kind =
        |notice: &Notice| serde_json::to_value(&notice.what).unwrap()["kind"].as_str().unwrap().to_owned();
    notices.iter().rev().map(kind).collect()
}

on_both! {
    async fn of_a_draft_its_heads_alone_are_told_and_of_an_amendment_everybody(world: World) {
        let table = table(&world, 2).await;
        let observer = world.signed_in("observer@example.org", "observer").await;
        let draft = table.draft(&table.fi_delegate, 1, vec![reword(1, "Secret words.")]).await;
        table.fi_delegate.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        assert_eq!(kinds(&table.fi).await, ["draft_to_clear"]);
        for other in [&table.fi_delegate, &table.se, &table.chair, &table.secretary, &observer] {
            assert_eq!(kinds(other).await, [""; 0]);
        }
        // A second goes by, so that what is told later stands later.
        let a_second_later = || world.app.clock.advance(1);
        a_second_later();
        let tabled = table.fi.ask::<shared::api::amendment::ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await;
        for other in [&table.fi_delegate, &table.se, &table.chair, &table.secretary] {
            assert_eq!(kinds(other).await, ["amendment_tabled"]);
        }
        // Who did it is not told, and who does not take part is told nothing.
        assert_eq!(kinds(&table.fi).await, ["draft_to_clear"]);
        assert_eq!(kinds(&observer).await, [""; 0]);
        a_second_later();
        let proposal = NewProposal { version: tabled.record.version, outcome: Outcome::Accept, note: String::new() };
        let proposed = table.secretary.ask::<ProposeAnOutcome>(of(draft.id), proposal).await;
        assert_eq!(kinds(&table.fi).await, ["draft_to_clear", "proposal_to_answer"]);
        a_second_later();
        table.chair.ask::<DecideAnAmendment>(of(draft.id), decision(&proposed, Outcome::Accept, "")).await;
        assert_eq!(kinds(&table.fi_delegate).await, ["amendment_tabled", "amendment_decided"]);
        assert_eq!(kinds(&table.se).await, ["amendment_tabled"]);
        let all = told(&table.fi).await;
        assert!(all.iter().all(|notice| !serde_json::to_string(&notice.what).unwrap().contains("Secret")));
        assert_eq!((all[0].title.as_str(), all[0].programme), ("A programme", table.programme));
        let number = |notice: &Notice| match notice.what {
            What::AmendmentDecided { amendment, number } => Some((amendment, number)),
            _ => None,
        };
        assert_eq!(number(&all[0]), Some((draft.id, 1)));
    }
}

on_both! {
    async fn what_is_read_is_ones_own_and_stays_read(world: World) {
        let table = table(&world, 3).await;
        for n in 1..=3 {
            table.tabled(&table.fi, n, &format!("Other words {n}.")).await;
        }
        let all = told(&table.se).await;
        assert_eq!((all.len(), table.se.ask::<GetDesk>((), ()).await.unread), (3, 3));
        let read = |notices: &[Notice]| WereRead { notices: notices.iter().map(|one| one.id).collect() };
        // Another's are passed over.
        table.chair.ask::<MarkNoticesRead>((), read(&all)).await;
        assert_eq!(table.se.ask::<GetDesk>((), ()).await.unread, 3);
        table.se.ask::<MarkNoticesRead>((), read(&all[..2])).await;
        let page = table.se.ask::<ListNotices>((), ()).await;
        assert_eq!(page.notices.iter().map(|one| one.read).collect::<Vec<_>>(), [true, true, false]);
        assert_eq!((page.unread, page.more), (1, false));
        let before = serde_urlencoded::to_string(Before { before: Some(all[0].id) }).unwrap();
        let rest = table.se.try_ask_with::<ListNotices>((), &before, ()).await.json();
        assert_eq!(rest["notices"].as_array().unwrap().len(), 2);
        let many = WereRead { notices: vec![all[0].id; 51] };
        assert_eq!(table.se.try_ask::<MarkNoticesRead>((), many).await.field(), "invalid /notices too_long");
    }
}

on_both! {
    async fn an_act_that_fails_tells_nobody(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        let before = told(&table.se).await.len();
        let stale = NewProposal { version: 9, outcome: Outcome::Accept, note: String::new() };
        table.secretary.refused::<ProposeAnOutcome>(of(tabled.id), stale).await;
        assert_eq!(told(&table.se).await.len(), before);
        assert!(!kinds(&table.fi).await.contains(&"proposal_to_answer".to_owned()));
    }
}

on_both! {
    async fn who_is_mentioned_is_told_and_nobody_else(world: World) {
        let t = talks(&world, 2).await;
        let delegate = person(&t.fi_delegate).await;
        let mentioning = |body: &str| NewThread {
            body: body.into(),
            mentions: vec![delegate],
            ..comment::new(inside(), &comment::original(1), None)
        };
        let of = shared::api::comment::OfText { text: t.text };
        let thread = t.fi.ask::<BeginAThread>(of, mentioning("Secret words.")).await;
        let heard = told(&t.fi_delegate).await;
        let what: Vec<_> = heard.iter().map(|one| &one.what).collect();
        assert_eq!(what, [&What::Mentioned { clause: clause_id(1), thread: Some(thread.id) }]);
        for other in [&t.fi, &t.se, &t.chair, &t.secretary] {
            assert_eq!(kinds(other).await, [""; 0]);
        }
    }
}

on_both! {
    async fn who_has_written_in_a_thread_and_still_reads_it_is_told_that_it_is_answered(world: World) {
        let t = talks(&world, 2).await;
        let left = world.signed_in("left.fi@example.org", "delegate FI").await;
        let thread = comment::begin(&t.fi, t.text, (comment::to_secretariat(), &comment::original(1)), None).await;
        comment::reply(&left, &thread, "Secret words.", vec![]).await;
        let answered = What::Replied { clause: clause_id(1), thread: thread.id };
        let heard = async |client: &Client| told(client).await.iter().filter(|one| one.what == answered).count();
        assert_eq!((heard(&t.fi).await, heard(&left).await), (1, 0), "who began it, and not who answers");
        // Somebody has left the delegation meanwhile.
        let person_left = person(&left).await;
        let ends = async |sql: &str| {
            let tx = world.app.db.begin().await.unwrap();
            samrad::db::execute(tx.sql(), sql, samrad::values![person_left.to_string()]).await.unwrap();
            tx.commit_unaudited("a test").await.unwrap();
        };
        ends("UPDATE seat SET ends = '2026-02-01' WHERE person = $1").await;
        comment::reply(&t.secretary, &thread, "Secret words.", vec![person(&t.fi).await]).await;
        assert_eq!(heard(&t.fi).await, 1, "a mention says it already");
        assert!(kinds(&t.fi).await.contains(&"mentioned".to_owned()));
        comment::reply(&t.fi, &thread, "Secret words.", vec![]).await;
        assert_eq!(heard(&t.secretary).await, 1);
        ends("UPDATE seat SET ends = NULL WHERE person = $1").await;
        assert_eq!(heard(&left).await, 0);
        for other in [&t.fi_delegate, &t.se, &t.chair] {
            assert_eq!(kinds(other).await, [""; 0]);
        }
    }
}

on_both! {
    async fn heads_are_told_of_a_package_that_waits_for_them_and_all_of_one_that_is_applied(world: World) {
        let round = Round::of(world).await;
        let package = round.accepted(compromise()).await;
        assert_eq!(kinds(round.fi()).await, ["package_put"]);
        assert_eq!(kinds(&round.n.secretary).await, [""; 0]);
        round.n.world.app.clock.advance(1);
        round.applied(&package).await;
        assert_eq!(kinds(round.fi()).await.last().map(String::as_str), Some("package_applied"));
        assert_eq!(kinds(&round.n.secretary).await.last().map(String::as_str), Some("package_applied"));
    }
}

on_both! {
    async fn heads_are_told_of_a_new_version_of_a_package_and_not_of_another_title(world: World) {
        let round = Round::of(world).await;
        let put = round.accepted(compromise()).await;
        let change = |edition: u32, title: &str| PackageChange {
            edition,
            title: title.into(),
            note: put.note.clone(),
            operations: vec![reword(1, "Only these.")],
        };
        round.n.world.app.clock.advance(1);
        let of = || crate::package::of(put.id);
        let next = round.n.chair.ask::<ChangeAPackage>(of(), change(put.edition, &put.title)).await;
        assert_eq!(kinds(round.fi()).await, ["package_put", "package_put"]);
        round.n.chair.ask::<ChangeAPackage>(of(), change(next.edition, "Another title")).await;
        assert_eq!(kinds(round.fi()).await, ["package_put", "package_put"]);
        assert_eq!(kinds(&round.n.secretary).await, [""; 0]);
    }
}

on_both! {
    async fn who_stands_behind_an_amendment_is_told_that_a_package_has_decided_it(world: World) {
        let round = Round::of(world).await;
        let satisfied = round.tabled(vec![reword(1, "The better words of clause 1.")]).await;
        let package = round.accepted(compromise()).await;
        round.n.world.app.clock.advance(1);
        round.applied(&package).await;
        let about = |notices: &[Notice]| {
            let decided = |one: &&Notice| matches!(one.what, What::AmendmentDecided { amendment, .. } if amendment == satisfied.id);
            notices.iter().filter(decided).count()
        };
        assert_eq!(about(&told(round.fi()).await), 1);
        assert_eq!(about(&told(&round.n.heads[0]).await), 0);
    }
}

on_both! {
    async fn a_delegation_that_is_invited_to_a_draft_is_told_and_finds_it_on_its_desk(world: World) {
        let table = table(&world, 2).await;
        let se_delegate = world.signed_in("delegate.se@example.org", "delegate SE").await;
        let no = world.signed_in("head.no@example.org", "head NO").await;
        let draft = table.draft(&table.fi_delegate, 1, vec![reword(1, "Secret words.")]).await;
        let joint = DeskKind::WriteJointDraft { amendment: draft.id };
        let waits = async |client: &Client| {
            client.ask::<GetDesk>((), ()).await.waits.iter().any(|item| item.what == joint)
        };
        assert!(!waits(&table.fi).await, "one that is written alone waits for nobody");
        table.fi.ask::<ShareTheDraft>(of(draft.id), Sharing { with: "SE".parse().unwrap() }).await;
        for invited in [&table.se, &se_delegate] {
            let notices = told(invited).await;
            assert_eq!(notices.iter().map(|one| &one.what).collect::<Vec<_>>(), [&What::DraftShared { amendment: draft.id }]);
            assert!(waits(invited).await);
        }
        assert!(waits(&table.fi_delegate).await);
        for other in [&table.fi, &table.fi_delegate, &no, &table.chair, &table.secretary] {
            assert_eq!(kinds(other).await, [""; 0]);
        }
        for other in [&no, &table.chair, &table.secretary] {
            assert!(!waits(other).await);
        }
        table.se.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        assert!(!waits(&se_delegate).await && !waits(&table.fi_delegate).await);
    }
}

on_both! {
    async fn those_that_stand_behind_an_amendment_are_told_when_its_last_author_has_left_it(world: World) {
        let table = table(&world, 2).await;
        let no = world.signed_in("head.no@example.org", "head NO").await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        table.se.ask::<SponsorAnAmendment>(of(tabled.id), NewSponsor { version: 1 }).await;
        no.ask::<SponsorAnAmendment>(of(tabled.id), NewSponsor { version: 1 }).await;
        let left = What::AmendmentLeft { amendment: tabled.id, number: 1 };
        let heard = async |client: &Client| told(client).await.iter().filter(|one| one.what == left).count();
        // A sponsor goes: its authors are still there.
        no.ask::<WithdrawAnAmendment>(of(tabled.id), ()).await;
        assert_eq!(heard(&table.se).await, 0);
        table.fi.ask::<WithdrawAnAmendment>(of(tabled.id), ()).await;
        assert_eq!(heard(&table.se).await, 1);
        for other in [&table.fi, &table.fi_delegate, &no, &table.chair, &table.secretary] {
            assert_eq!(heard(other).await, 0);
        }
    }
}

on_both! {
    async fn the_chair_is_told_when_the_last_delegation_has_answered_a_package(world: World) {
        let round = Round::of(world).await;
        let put = round.put(compromise()).await;
        let answered = What::PackageAnswered { package: put.id, number: 1 };
        let heard = async |client: &Client| told(client).await.iter().filter(|one| one.what == answered).count();
        for head in &round.n.heads {
            assert_eq!(heard(&round.n.chair).await, 0);
            round.says(head, &put, Reply::Decline).await;
        }
        assert_eq!(heard(&round.n.chair).await, 1);
        // Another answer of one of them is nothing new.
        round.says(round.fi(), &put, Reply::Accept).await;
        assert_eq!(heard(&round.n.chair).await, 1);
        assert_eq!(heard(round.fi()).await + heard(&round.n.secretary).await, 0);
    }
}

on_both! {
    async fn who_decides_is_told_when_the_last_sponsor_has_answered_the_office(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        table.se.ask::<SponsorAnAmendment>(of(tabled.id), NewSponsor { version: 1 }).await;
        let proposal = NewProposal { version: tabled.record.version, outcome: Outcome::Accept, note: String::new() };
        table.secretary.ask::<ProposeAnOutcome>(of(tabled.id), proposal.clone()).await;
        let answer = NewAnswer { proposal: 1, agrees: true, comment: "We have asked our capital.".into() };
        let answered = What::ProposalAnswered { amendment: tabled.id, number: 1 };
        let heard = async |client: &Client| told(client).await.iter().filter(|one| one.what == answered).count();
        table.fi.ask::<AnswerTheProposal>(of(tabled.id), answer.clone()).await;
        assert_eq!(heard(&table.chair).await, 0);
        table.se.ask::<AnswerTheProposal>(of(tabled.id), answer.clone()).await;
        assert_eq!(heard(&table.chair).await, 1);
        // Another answer of one of them is nothing new.
        table.se.ask::<AnswerTheProposal>(of(tabled.id), NewAnswer { agrees: false, ..answer.clone() }).await;
        assert_eq!(heard(&table.chair).await, 1);
        assert_eq!(heard(&table.fi).await + heard(&table.se).await + heard(&table.secretary).await, 0);
        // Where the chair has left decisions to the secretariat, that is told too; and so it is when the one that has not answered goes.
        let path = OfProgramme { programme: table.programme };
        table.chair.ask::<LeaveDecisionsTo>(path, DecisionsLeft { secretariat_decides: true }).await;
        table.secretary.ask::<ProposeAnOutcome>(of(tabled.id), proposal).await;
        table.fi.ask::<AnswerTheProposal>(of(tabled.id), NewAnswer { proposal: 2, ..answer }).await;
        assert_eq!(heard(&table.secretary).await, 0);
        table.se.ask::<WithdrawAnAmendment>(of(tabled.id), ()).await;
        assert_eq!((heard(&table.chair).await, heard(&table.secretary).await), (2, 1));
    }
}

on_both! {
    async fn the_secretariat_is_told_what_became_of_its_own_amendment(world: World) {
        let table = table(&world, 2).await;
        let own = table.tabled(&table.secretary, 1, "The words of the office.").await;
        let rejected = decision(&own, Outcome::Reject, "It says too little.");
        table.chair.ask::<DecideAnAmendment>(of(own.id), rejected).await;
        assert_eq!(kinds(&table.secretary).await, ["amendment_decided"]);
        assert_eq!(kinds(&table.fi).await, ["amendment_tabled"]);
    }
}

on_both! {
    async fn those_who_write_a_draft_are_told_that_it_is_sent_back_and_nobody_else(world: World) {
        let table = table(&world, 2).await;
        let no = world.signed_in("head.no@example.org", "head NO").await;
        let draft = table.draft(&table.fi_delegate, 1, vec![reword(1, "Secret words.")]).await;
        let back = What::DraftSentBack { amendment: draft.id };
        let heard = async |client: &Client| told(client).await.iter().filter(|one| one.what == back).count();
        table.fi_delegate.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        table.fi.ask::<SendTheDraftBack>(of(draft.id), ()).await;
        assert_eq!((heard(&table.fi_delegate).await, heard(&table.fi).await), (1, 0));
        assert_eq!(heard(&table.se).await, 0);
        // Of a joint one both delegations are.
        table.fi.ask::<ShareTheDraft>(of(draft.id), Sharing { with: "SE".parse().unwrap() }).await;
        table.se.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        table.fi.ask::<SendTheDraftBack>(of(draft.id), ()).await;
        assert_eq!((heard(&table.fi_delegate).await, heard(&table.se).await), (2, 1));
        // When one of them leaves what waits for the heads, the other writes it again.
        table.se.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        table.fi.ask::<WithdrawAnAmendment>(of(draft.id), ()).await;
        assert_eq!((heard(&table.fi_delegate).await, heard(&table.se).await), (2, 2));
        for other in [&no, &table.chair, &table.secretary] {
            assert_eq!(kinds(other).await, [""; 0]);
        }
    }
}

on_both! {
    async fn who_has_answered_a_package_or_stands_behind_what_it_touches_is_told_that_it_is_withdrawn(world: World) {
        let round = Round::of(world).await;
        round.tabled(vec![reword(1, "The words of Finland.")]).await;
        let draft = round.begun(compromise()).await;
        let of = crate::package::of;
        round.n.chair.ask::<WithdrawAPackage>(of(draft.id), ()).await;
        let withdrawn = async |client: &Client| {
            told(client).await.iter().filter(|one| matches!(one.what, What::PackageWithdrawn { .. })).count()
        };
        for head in &round.n.heads {
            assert_eq!(withdrawn(head).await, 0, "a draft was before nobody");
        }
        let put = round.put(compromise()).await;
        round.says(&round.n.heads[0], &put, Reply::Decline).await;
        round.n.chair.ask::<WithdrawAPackage>(of(put.id), ()).await;
        assert_eq!((withdrawn(&round.n.heads[0]).await, withdrawn(round.fi()).await), (1, 1));
        assert_eq!(withdrawn(&round.n.heads[2]).await, 0);
        assert_eq!(withdrawn(&round.n.chair).await + withdrawn(&round.n.secretary).await, 0);
    }
}

on_both! {
    async fn who_has_answered_a_package_is_told_that_it_is_taken_back_from_the_text(world: World) {
        let round = Round::of(world).await;
        let package = round.applied(&round.accepted(compromise()).await).await;
        round.n.world.app.clock.advance(1);
        let because = ApplicationReversal { application: 1, reason: "One delegation was not heard.".into() };
        round.n.chair.ask::<TakeAPackageBack>(crate::package::of(package.id), because).await;
        let back = What::PackageTakenBack { package: package.id, number: 1 };
        let heard = async |client: &Client| told(client).await.iter().filter(|one| one.what == back).count();
        for head in &round.n.heads {
            assert_eq!(heard(head).await, 1);
        }
        assert_eq!(heard(&round.n.chair).await + heard(&round.n.secretary).await, 0);
    }
}
