//! What happens when two do something at once.

use shared::amendment::{Fit, Outcome, State, View};
use shared::api::amendment::{
    DecideAnAmendment, GetAmendment, NewStance, OfText, TakeAStance, WithdrawAnAmendment,
};
use shared::api::notification::ListNotices;
use shared::notification::What;
use shared::problem::Code;

use super::{decision, of, reword, table};
use crate::live::tab::Tab;
use crate::on_both;
use crate::support::World;

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
    async fn whose_seat_ends_while_typing_leaves_the_room_and_the_words_stay(world: World) {
        let table = table(&world, 2).await;
        let draft = table.draft(&table.fi, 1, vec![reword(1, "Other words.")]).await;
        let text = draft.draft.unwrap().text;
        let delegate = world.person("leaving.fi@example.org", "delegate FI").await;
        let client = world.sign_in("leaving.fi@example.org").await;
        let mut tab = Tab::open(&world, &client, text, 11).await;
        tab.types(&crate::support::clause_id(1), " Last words.").await;
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
        tab.types(&crate::support::clause_id(1), " Unsent words.").await;
        let now = table.fi.ask::<GetAmendment>(of(draft.id), ()).await;
        let asked = format!("{:?}", now.draft.unwrap().operations);
        assert!(asked.contains("Last words.") && !asked.contains("Unsent"), "{asked}");
    }
}
