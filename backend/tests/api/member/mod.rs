//! `/members` and `/chair-terms`.

use shared::api::member::{AddChairTerm, ListChairTerms, ListMembers, OfChairTerm, RemoveChairTerm};
use shared::api::person::{GivePersonSeat, OfPerson};
use shared::member::{MemberClass, NewChairTerm};
use shared::problem::Code;
use shared::seat::{NewSeat, Role};

use crate::on_both;
use crate::support::World;

fn term(from: &str, to: &str, members: &[&str]) -> NewChairTerm {
    NewChairTerm {
        from: from.parse().unwrap(),
        to: to.parse().unwrap(),
        members: members.iter().map(|code| code.parse().unwrap()).collect(),
        note: String::new(),
    }
}

on_both! {
    async fn the_eleven_members_stand_in_their_classes_and_order(world: World) {
        let observer = world.signed_in("observer@example.org", "observer").await;
        let members = observer.ask::<ListMembers>((), ()).await;
        let codes = |class| {
            let of_class = members.iter().filter(|member| member.class == class);
            of_class.map(|member| member.code.to_string()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(codes(MemberClass::Country), "DK FI IS NO SE");
        assert_eq!(codes(MemberClass::AutonomousArea), "FO GL AX");
        assert_eq!(codes(MemberClass::BalticState), "EE LV LT");
        let parents: Vec<_> = members.iter().filter_map(|member| member.parent).map(|code| code.to_string()).collect();
        assert_eq!(parents, ["DK", "DK", "FI"]);
    }
}

on_both! {
    async fn chair_terms_follow_one_another_and_do_not_overlap(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let joint = secretary.ask::<AddChairTerm>((), term("2026-01-01", "2027-01-01", &["DK", "FO"])).await;
        let next = secretary.ask::<AddChairTerm>((), term("2027-01-01", "2028-01-01", &["NO"])).await;
        let early = secretary.try_ask::<AddChairTerm>((), term("2027-12-31", "2029-01-01", &["SE"])).await;
        assert_eq!(early.field(), "invalid /from overlaps");
        assert_eq!(secretary.ask::<ListChairTerms>((), ()).await, [next, joint]);
    }
}

on_both! {
    async fn two_terms_added_at_the_same_moment_do_not_overlap_either(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let add = || secretary.try_ask::<AddChairTerm>((), term("2026-01-01", "2027-01-01", &["DK"]));
        let (one, two) = tokio::join!(add(), add());
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 422]);
    }
}

on_both! {
    async fn a_term_is_taken_back_unless_somebody_sits_under_it(world: World) {
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        let made = secretary.ask::<AddChairTerm>((), term("2026-01-01", "2027-01-01", &["DK"])).await;
        let path = OfChairTerm { term: made.id };
        secretary.ask::<RemoveChairTerm>(path.clone(), ()).await;
        assert_eq!(secretary.refused::<RemoveChairTerm>(path, ()).await, Code::NotFound);
        let made = secretary.ask::<AddChairTerm>((), term("2026-01-01", "2027-01-01", &["DK"])).await;
        let person = world.person("head.dk@example.org", "head DK").await;
        let seat = NewSeat { role: Role::Chair, member: "DK".parse().ok(), body: None, from: made.from, to: Some(made.to) };
        secretary.ask::<GivePersonSeat>(OfPerson { person }, seat).await;
        let used = secretary.refused::<RemoveChairTerm>(OfChairTerm { term: made.id }, ()).await;
        assert_eq!(used, Code::TermInUse);
    }
}
