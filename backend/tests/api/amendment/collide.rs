//! What happens when two do something at once.

use shared::amendment::{Outcome, View};
use shared::api::amendment::{DecideAnAmendment, NewStance, OfText, TakeAStance, WithdrawAnAmendment};
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
        tab.close_code().await;
        let now = table.fi.ask::<shared::api::amendment::GetAmendment>(of(draft.id), ()).await;
        let draft = now.draft.unwrap();
        assert!(format!("{:?}", draft.operations).contains("Last words."));
    }
}
