//! Who is told what of a programme.

use shared::api::programme::{GetProgramme, ListProgrammes};
use shared::lifecycle::State;
use shared::permission::Act;
use shared::programme::{DelegationsSee, ReadProgramme, Reading};

use super::make::{new, of, programme, put};
use crate::on_both;
use crate::support::World;

const SEATS: [&str; 6] = ["head DK", "delegate FI", "chair DK", "secretary", "observer", "administrator"];

on_both! {
    async fn list_page_and_rule_agree_for_every_seat_in_every_state(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let mut clients = Vec::new();
        for seat in SEATS {
            let email = format!("{}@example.org", seat.replace(' ', "."));
            clients.push((seat, world.signed_in(&email, seat).await));
        }
        let made = programme(&secretary, "A programme").await;
        for state in State::ALL {
            put(&world, made.summary.id, state).await;
            for (seat, client) in &clients {
                let rule = ReadProgramme::verdict(&world.seat(seat), &state).is_allowed();
                let listed = client.ask::<ListProgrammes>((), ()).await;
                assert_eq!(!listed.is_empty(), rule, "{seat} {state:?}");
                let page = client.try_ask::<GetProgramme>(of(&made), ()).await;
                assert_eq!(page.status, if rule { 200 } else { 404 }, "{seat} {state:?}");
                if rule {
                    let negotiates = world.seat(seat).role.negotiates();
                    assert_eq!(!page.json()["inside"].is_null(), negotiates, "{seat} {state:?}");
                }
            }
        }
    }
}

on_both! {
    async fn each_is_told_what_they_read_and_whether_they_write(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let head = world.signed_in("dk@example.org", "head DK").await;
        let named = world.person("fi@example.org", "delegate FI").await;
        let drafter = world.sign_in("fi@example.org").await;
        let mut new = new(&secretary, "A programme").await;
        new.settings.delegations_see = DelegationsSee::LastRevision;
        new.settings.drafting_group = vec![named];
        let made = secretary.ask::<shared::api::programme::CreateProgramme>((), new).await;
        for (client, reading, pen) in [
            (&secretary, Reading::Live, true),
            (&drafter, Reading::Live, true),
            (&head, Reading::LastRevision, false),
        ] {
            let seen = client.ask::<GetProgramme>(of(&made), ()).await;
            assert_eq!((seen.reading, seen.holds_pen), (reading, pen));
        }
    }
}
