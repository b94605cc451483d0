//! `/audit`.

use shared::api::audit::{ListAudit, ListAuditChains, OfScope};
use shared::api::member::AddChairTerm;
use shared::api::session::{NewName, RenameAccount};
use shared::audit::Scope;
use shared::member::NewChairTerm;
use shared::problem::Code;

use crate::on_both;
use crate::support::World;

on_both! {
    async fn an_act_leaves_an_entry_with_person_seat_and_time(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let administrator = world.signed_in("admin@example.org", "administrator").await;
        let term = NewChairTerm {
            from: "2026-01-01".parse().unwrap(),
            to: "2027-01-01".parse().unwrap(),
            members: vec!["DK".parse().unwrap()],
            note: "a note is not for the audit".into(),
        };
        let made = secretary.ask::<AddChairTerm>((), term).await;
        let page = administrator.ask::<ListAudit>(OfScope { scope: Scope::Installation }, ()).await;
        let entry = &page.items[0];
        assert_eq!((entry.act.as_str(), entry.object.clone()), ("member.chair_term", made.id.to_string()));
        assert_eq!(entry.at, world.app.clock.now());
        assert!(entry.person.is_some() && entry.seat.is_some());
        assert!(!entry.detail.to_string().contains("not for the audit"));
        let chains = administrator.ask::<ListAuditChains>((), ()).await;
        assert_eq!(chains.iter().map(|chain| chain.scope).collect::<Vec<_>>(), [Scope::Installation]);
        assert_eq!((chains[0].entries, &chains[0].head), (entry.seq, &entry.hash));
        assert_eq!(secretary.ask::<ListAuditChains>((), ()).await, []);
    }
}

on_both! {
    async fn a_long_chain_comes_in_pages_that_neither_skip_nor_repeat(world: World) {
        let administrator = world.signed_in("admin@example.org", "administrator").await;
        for number in 0..120 {
            administrator.ask::<RenameAccount>((), NewName { name: format!("Name {number}") }).await;
        }
        let scope = OfScope { scope: Scope::Installation };
        let (mut seen, mut from) = (Vec::new(), None);
        loop {
            let answer = match &from {
                None => administrator.try_ask_with::<ListAudit>(scope.clone(), "", ()).await,
                Some(next) => {
                    let query = format!("before={next}");
                    administrator.try_ask_with::<ListAudit>(scope.clone(), &query, ()).await
                }
            };
            let page = answer.json();
            seen.extend(page["items"].as_array().unwrap().iter().map(|entry| entry["seq"].as_i64().unwrap()));
            match page["next"].as_str() {
                Some(next) => from = Some(next.to_owned()),
                None => break,
            }
        }
        assert_eq!(seen, (1..=121).rev().collect::<Vec<_>>());
    }
}

on_both! {
    async fn a_chain_of_another_delegation_is_not_there(world: World) {
        let head = world.signed_in("head.dk@example.org", "head DK").await;
        let scope = "programme:01ARZ3NDEKTSV4RRFFQ69G5FAV:FI".parse().unwrap();
        assert_eq!(head.refused::<ListAudit>(OfScope { scope }, ()).await, Code::NotFound);
    }
}
