//! Making programmes.

use samrad::db::{FromRow, all};
use samrad::{text, values};
use shared::api::programme::{Beginning, CreateProgramme, GetProgramme, ListProgrammes};
use shared::id::TemplateId;
use shared::lifecycle::State;
use shared::problem::Code;
use shared::programme::{Period, Reading};

use super::make::{clauses, new, of, programme};
use crate::on_both;
use crate::support::World;

on_both! {
    async fn a_programme_begins_with_the_clauses_of_its_template(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let made = programme(&secretary, "A programme").await;
        assert_eq!(made.summary.state, State::Mandate);
        assert_eq!(made.summary.titles["da"], "A programme (da)");
        assert_eq!((made.dates.in_force, made.dates.expires), (made.summary.period.from, made.summary.period.to));
        assert_eq!((made.reading, made.holds_pen), (Reading::Live, true));
        assert_eq!(secretary.ask::<GetProgramme>(of(&made), ()).await, made);
        let listed = secretary.ask::<ListProgrammes>((), ()).await;
        assert_eq!(listed, [made.summary]);
        let standing = text::clauses(world.app.db.read(), made.text).await.unwrap();
        let words: Vec<_> = standing.iter().map(|clause| (clause.kind, clause.wording.clone())).collect();
        let expected: Vec<_> = clauses().into_iter().map(|clause| (clause.kind, clause.wording)).collect();
        assert_eq!(words, expected);
    }
}

#[derive(Debug, PartialEq, FromRow)]
struct Ancestor {
    clause: String,
    ancestor_text: String,
    ancestor_clause: String,
}

on_both! {
    async fn from_an_earlier_programme_the_clauses_get_new_ids_and_keep_their_ancestors(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let earlier = programme(&secretary, "The earlier").await;
        let mut next = new(&secretary, "The next").await;
        next.beginning = Beginning::Programme { id: earlier.summary.id };
        let next = secretary.ask::<CreateProgramme>((), next).await;
        assert_eq!(next.predecessor.as_ref().map(|p| p.title.as_str()), Some("The earlier"));
        let read = world.app.db.read();
        let then = text::clauses(read, earlier.text).await.unwrap();
        let now = text::clauses(read, next.text).await.unwrap();
        assert_eq!(now.len(), 4);
        for (then, now) in then.iter().zip(&now) {
            assert_ne!(then.id, now.id);
            assert_eq!((then.kind, &then.hash, &then.facts_hash), (now.kind, &now.hash, &now.facts_hash));
        }
        let mut kept: Vec<Ancestor> = all(
            read,
            "SELECT clause, ancestor_text, ancestor_clause FROM clause_ancestor WHERE text = $1",
            values![next.text.to_string()],
        )
        .await
        .unwrap();
        kept.sort_by_key(|row| now.iter().position(|clause| clause.id.as_str() == row.clause));
        let expected: Vec<_> = then
            .iter()
            .zip(&now)
            .map(|(then, now)| Ancestor {
                clause: now.id.to_string(),
                ancestor_text: earlier.text.to_string(),
                ancestor_clause: then.id.to_string(),
            })
            .collect();
        assert_eq!(kept, expected);
    }
}

on_both! {
    async fn what_is_wrong_with_a_new_programme_is_named_by_its_field(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let good = new(&secretary, "A programme").await;
        let mut nameless = good.clone();
        nameless.title = " ".into();
        assert_eq!(secretary.try_ask::<CreateProgramme>((), nameless).await.field(), "invalid /title required");
        let mut backwards = good.clone();
        backwards.period = Period { from: good.period.to, to: good.period.from };
        let answer = secretary.try_ask::<CreateProgramme>((), backwards).await;
        assert_eq!(answer.field(), "invalid /period/to ends_before_start");
        let mut from_nothing = good.clone();
        from_nothing.beginning = Beginning::Template { id: TemplateId::from_parts(1, 1) };
        let answer = secretary.try_ask::<CreateProgramme>((), from_nothing).await;
        assert_eq!(answer.field(), "invalid /beginning/id unknown");
        // Nothing of what was refused is left behind.
        assert_eq!(secretary.ask::<ListProgrammes>((), ()).await, []);
    }
}

on_both! {
    async fn who_shares_the_pen_must_take_part(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let delegate = world.person("fi@example.org", "delegate FI").await;
        let observer = world.person("obs@example.org", "observer").await;
        let mut with_observer = new(&secretary, "A programme").await;
        with_observer.settings.drafting_group = vec![delegate, observer];
        let answer = secretary.try_ask::<CreateProgramme>((), with_observer.clone()).await;
        assert_eq!(answer.field(), "invalid /settings/drafting_group/1 unknown");
        with_observer.settings.drafting_group = vec![delegate];
        let made = secretary.ask::<CreateProgramme>((), with_observer).await;
        let names: Vec<_> = made.inside.unwrap().drafting_group.into_iter().map(|named| named.name).collect();
        assert_eq!(names, ["fi@example.org"]);
    }
}

on_both! {
    async fn only_the_secretariat_makes_programmes(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let new = new(&secretary, "A programme").await;
        for (email, seat) in [("dk@example.org", "head DK"), ("chair@example.org", "chair DK")] {
            let client = world.signed_in(email, seat).await;
            assert_eq!(client.refused::<CreateProgramme>((), new.clone()).await, Code::Forbidden, "{seat}");
        }
    }
}
