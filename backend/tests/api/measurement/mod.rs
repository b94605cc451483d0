//! `/programmes/{programme}/indicators/{clause}/measurements`: the figures.

use samrad::hub::Event;
use shared::api::indicator::{
    DefineAnIndicator, DefinitionChange, GetIndicator, IndicatorWhole, ListIndicators,
};
use shared::api::measurement::{EARLIER, ListMeasurements, ListMeasures, WriteTheMeasurements, earlier_key};
use shared::api::result::{OfProgramme, OfResult};
use shared::api::succession::{self, GetForebears, GetSuccession, SetSuccession};
use shared::id::ProgrammeId;
use shared::measurement::series::{average, points};
use shared::measurement::{Change, Changes, Edition, Figure, Status};
use shared::problem::Code;
use shared::succession::{Fate, Heir, SuccessionEdit};

use crate::indicator::{adopted, defining, definition, of};
use crate::on_both;
use crate::result::{adopt, adopted_with};
use crate::succession::{anew_after, heir_of, two_sub_goals};
use crate::support::{Client, World, clause_id};

/// A value that is to stand after that version.
pub fn value(member: &str, year: u16, number: &str, version: i64) -> Change {
    Change {
        member: member.parse().ok(),
        edition: Edition::of_year(year),
        status: Status::Value,
        value: number.parse().ok(),
        note: String::new(),
        source: String::new(),
        retrieved: None,
        version,
    }
}

fn without(status: Status, member: &str, year: u16) -> Change {
    Change { status, value: None, ..value(member, year, "", 0) }
}

/// What is written, without a reason.
pub fn saying(changes: Vec<Change>) -> Changes {
    Changes { changes, why: String::new(), retrieved: "2026-11-20".parse().ok() }
}

fn because(why: &str, changes: Vec<Change>) -> Changes {
    Changes { why: why.into(), ..saying(changes) }
}

/// An adopted programme whose indicator is defined, and the secretary who did it.
async fn defined(world: &World) -> (ProgrammeId, Client) {
    let programme = adopted(world).await;
    let secretary = world.signed_in("s@example.org", "secretary").await;
    secretary.ask::<DefineAnIndicator>(of(programme), defining(0)).await;
    (programme, secretary)
}

fn figures(whole: &IndicatorWhole) -> Vec<Figure> {
    whole.figures.iter().map(|now| now.figure.clone()).collect()
}

on_both! {
    async fn a_series_goes_on_in_the_next_programme(world: World) {
        let (earlier, secretary) = defined(&world).await;
        let said = vec![value("DK", 2024, "0.9847", 0), without(Status::NotCovered, "FO", 2024)];
        secretary.ask::<WriteTheMeasurements>(of(earlier), saying(said.clone())).await;
        let known = secretary.ask::<ListMeasures>(of(earlier), ()).await;
        assert!(known.iter().all(|measure| measure.key != EARLIER), "there is no programme before it");
        let next = heir_of(&secretary, earlier).await;
        let (programme, text) = (next.summary.id, next.text);
        let begun = secretary.ask::<GetForebears>(succession::OfProgramme { programme }, ()).await.forebears;
        let clause = begun.into_iter().find(|one| one.old == clause_id(2)).expect("the indicator was copied").clause;
        let chair = world.signed_in("chair2@example.org", "chair DK").await;
        adopt(&world, (&secretary, &chair), programme, text).await;
        let of_next = || OfResult { programme, clause: clause.clone() };
        let known = secretary.ask::<ListMeasures>(of_next(), ()).await;
        assert_eq!((known[0].key.as_str(), &known[0].definition), (EARLIER, &definition()));
        let read = |change: Change| Change { retrieved: "2026-11-20".parse().ok(), ..change };
        assert_eq!(known[0].figures, said.into_iter().map(read).collect::<Vec<_>>(), "as they would be entered");
        assert_eq!(known.len(), 5, "and those of the pack after it");
        let waits: Vec<bool> = known.iter().map(|one| one.waits(&[])).collect();
        assert_eq!(waits, [true, false, false, false, false], "those of the pack wait for nobody");
        secretary.ask::<DefineAnIndicator>(of_next(), DefinitionChange { definition: known[0].definition.clone(), ..defining(0) }).await;
        let today = Changes { retrieved: "2026-11-23".parse().ok(), ..saying(known[0].figures.clone()) };
        let whole = secretary.ask::<WriteTheMeasurements>(of_next(), today).await;
        assert!(!known[0].waits(&whole.figures), "they are taken over");
        let days: Vec<_> = figures(&whole).into_iter().map(|one| one.retrieved).collect();
        assert_eq!(days, [known[0].figures[0].retrieved; 2], "the same figures, now the next programme's own, read when they were");
    }
}

on_both! {
    async fn a_new_indicator_is_offered_the_series_of_the_sub_goals_that_go_on_in_its_own(world: World) {
        let earlier = adopted_with(&world, &two_sub_goals()).await;
        let secretary = world.sign_in("secretary@example.org").await;
        for (n, number) in [(2, "0.5"), (4, "0.7")] {
            let of_old = || OfResult { programme: earlier, clause: clause_id(n) };
            secretary.ask::<DefineAnIndicator>(of_old(), defining(0)).await;
            secretary.ask::<WriteTheMeasurements>(of_old(), saying(vec![value("DK", 2024, number, 0)])).await;
        }
        let next = anew_after(&secretary, earlier).await;
        let (programme, text) = (next.summary.id, next.text);
        let chair = world.sign_in("chair@example.org").await;
        adopt(&world, (&secretary, &chair), programme, text).await;
        let clause = secretary.ask::<ListIndicators>(OfProgramme { programme }, ()).await.indicators[0].clause.clone();
        let of_next = || OfResult { programme, clause: clause.clone() };
        let offered = async || -> Vec<String> {
            let known = secretary.ask::<ListMeasures>(of_next(), ()).await;
            known.into_iter().filter(|one| one.is_earlier()).map(|one| one.key).collect()
        };
        assert!(offered().await.is_empty(), "nothing is said of the sub-goals");
        let path = || succession::OfProgramme { programme };
        let new = secretary.ask::<GetSuccession>(path(), ()).await.new[0].clause.clone();
        let heir = |old: usize| Heir { old: clause_id(old), fate: Fate::Merged, into: vec![new.clone()], note: String::new() };
        secretary.ask::<SetSuccession>(path(), SuccessionEdit { heirs: vec![heir(3), heir(1)], version: 0 }).await;
        assert_eq!(offered().await, [earlier_key(&clause_id(2)), earlier_key(&clause_id(4))], "in the order of the old text");
        let known = secretary.ask::<ListMeasures>(of_next(), ()).await;
        assert_eq!(&known[1].definition, &definition());
        assert_eq!(known[1].figures[0].value, "0.7".parse().ok());
        assert_eq!(known[1].figures[0].retrieved, "2026-11-20".parse().ok());
    }
}

on_both! {
    async fn a_figure_was_not_read_after_today(world: World) {
        let (programme, secretary) = defined(&world).await;
        let late = Change { retrieved: "2026-11-24".parse().ok(), ..value("DK", 2024, "0.9", 0) };
        let answer = secretary.try_ask::<WriteTheMeasurements>(of(programme), saying(vec![late])).await;
        assert_eq!(answer.field(), "invalid /changes/0/retrieved in_the_future");
        let all = Changes { retrieved: "2026-11-24".parse().ok(), ..saying(vec![value("DK", 2024, "0.9", 0)]) };
        let answer = secretary.try_ask::<WriteTheMeasurements>(of(programme), all).await;
        assert_eq!(answer.field(), "invalid /retrieved in_the_future");
    }
}

on_both! {
    async fn an_edition_far_ahead_has_no_value_yet(world: World) {
        let (programme, secretary) = defined(&world).await;
        let next = value("DK", 2027, "0.9", 0);
        let ahead = saying(vec![next.clone(), value("FI", 2028, "0.9", 0)]);
        let answer = secretary.try_ask::<WriteTheMeasurements>(of(programme), ahead).await;
        assert_eq!(answer.field(), "invalid /changes/1/edition in_the_future");
        let to_come = saying(vec![next, without(Status::NotYet, "FI", 2028)]);
        let whole = secretary.ask::<WriteTheMeasurements>(of(programme), to_come).await;
        assert_eq!(figures(&whole).len(), 2);
    }
}

on_both! {
    async fn a_note_alone_leaves_the_day_of_its_figure(world: World) {
        let (programme, secretary) = defined(&world).await;
        let changes = vec![value("DK", 2024, "0.9", 0), value("FI", 2024, "0.8", 0)];
        secretary.ask::<WriteTheMeasurements>(of(programme), Changes { retrieved: None, ..saying(changes) }).await;
        let noted = Change { note: "Provisional.".into(), ..value("DK", 2024, "0.9", 1) };
        let body = because("A note, and a misprint.", vec![noted, value("FI", 2024, "0.81", 1)]);
        let whole = secretary.ask::<WriteTheMeasurements>(of(programme), body).await;
        let found: Vec<_> = figures(&whole).into_iter().map(|one| (one.note, one.retrieved)).collect();
        assert_eq!(found, [("Provisional.".to_owned(), None), (String::new(), "2026-11-20".parse().ok())]);
    }
}

on_both! {
    async fn figures_are_written_together_or_not_at_all(world: World) {
        let (programme, secretary) = defined(&world).await;
        let changes = vec![value("DK", 2024, "0.9847", 0), value("EE", 2024, "0.12345", 0), value("XX", 2024, "1", 0)];
        let answer = secretary.try_ask::<WriteTheMeasurements>(of(programme), saying(changes)).await;
        assert_eq!(answer.field(), "invalid /changes/1/value too_many_decimals");
        assert_eq!(answer.json()["errors"][1]["pointer"], "/changes/2/member");
        assert!(secretary.ask::<GetIndicator>(of(programme), ()).await.figures.is_empty(), "none of them stands");
        let changes = vec![value("DK", 2024, "0.9847", 0), without(Status::NotCovered, "FO", 2024)];
        let whole = secretary.ask::<WriteTheMeasurements>(of(programme), saying(changes)).await;
        let found: Vec<_> = figures(&whole).into_iter().map(|one| (one.member, one.status, one.value, one.version)).collect();
        let member = |code: &str| code.parse().ok();
        assert_eq!(
            found,
            [
                (member("DK"), Status::Value, "0.9847".parse().ok(), 1),
                (member("FO"), Status::NotCovered, None, 1),
            ]
        );
        assert_eq!(whole.figures[0].figure.retrieved, "2026-11-20".parse().ok());
        assert_eq!(whole.figures[0].said.by.code, "SEC");
    }
}

on_both! {
    async fn nothing_is_measured_before_it_is_said_what_is_counted(world: World) {
        let programme = adopted(&world).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        let code = secretary.refused::<WriteTheMeasurements>(of(programme), saying(vec![value("DK", 2024, "1", 0)])).await;
        assert_eq!(code, Code::IndicatorUndefined);
    }
}

on_both! {
    async fn a_delegation_writes_its_own_figures_and_no_others(world: World) {
        let (programme, _) = defined(&world).await;
        let finland = world.signed_in("fi@example.org", "delegate FI").await;
        let both = saying(vec![value("FI", 2024, "0.96", 0), value("SE", 2024, "0.93", 0)]);
        assert_eq!(finland.refused::<WriteTheMeasurements>(of(programme), both).await, Code::Forbidden);
        let own = saying(vec![value("FI", 2024, "0.96", 0)]);
        let whole = finland.ask::<WriteTheMeasurements>(of(programme), own).await;
        assert_eq!(whole.figures[0].said.by.code, "FI");
        let chair = world.signed_in("c@example.org", "chair FI").await;
        let own = saying(vec![value("FI", 2022, "0.95", 0)]);
        assert_eq!(chair.refused::<WriteTheMeasurements>(of(programme), own).await, Code::Forbidden);
    }
}

on_both! {
    async fn a_revised_figure_keeps_what_stood_with_who_and_why(world: World) {
        let (programme, secretary) = defined(&world).await;
        secretary.ask::<WriteTheMeasurements>(of(programme), saying(vec![value("DK", 2024, "0.9992", 0)])).await;
        let silent = saying(vec![value("DK", 2024, "0.9847", 1)]);
        let answer = secretary.try_ask::<WriteTheMeasurements>(of(programme), silent).await;
        assert_eq!(answer.field(), "invalid /why required");
        let denmark = world.signed_in("dk@example.org", "head DK").await;
        let revised = because("A component index had been entered.", vec![value("DK", 2024, "0.9847", 1)]);
        let whole = denmark.ask::<WriteTheMeasurements>(of(programme), revised).await;
        assert_eq!(whole.figures.len(), 1, "the newest stands");
        let all = denmark.ask::<ListMeasurements>(of(programme), ()).await.measurements;
        let told: Vec<_> = all
            .iter()
            .map(|now| (now.figure.version, now.figure.value.map(|v| v.to_string()), now.said.by.code.as_str(), now.said.why.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                (2, Some("0.9847".into()), "DK", "A component index had been entered."),
                (1, Some("0.9992".into()), "SEC", "")
            ]
        );
    }
}

on_both! {
    async fn who_saw_an_older_figure_is_told_which(world: World) {
        let (programme, secretary) = defined(&world).await;
        secretary.ask::<WriteTheMeasurements>(of(programme), saying(vec![value("DK", 2024, "0.9", 0)])).await;
        let late = saying(vec![value("FI", 2024, "0.9", 0), value("DK", 2024, "0.8", 0)]);
        let answer = secretary.try_ask::<WriteTheMeasurements>(of(programme), late).await;
        assert_eq!((answer.status, answer.field().as_str()), (409, "stale /changes/1 changed"));
        assert_eq!(secretary.ask::<GetIndicator>(of(programme), ()).await.figures.len(), 1, "nor does the other stand");
    }
}

on_both! {
    async fn of_two_who_write_at_once_one_is_told(world: World) {
        let (programme, secretary) = defined(&world).await;
        let denmark = world.signed_in("dk@example.org", "head DK").await;
        let ask = |who: &Client, number: &str| {
            let body = saying(vec![value("DK", 2024, number, 0)]);
            let request = serde_json::to_string(&body).expect("JSON");
            let url = <WriteTheMeasurements as shared::api::Endpoint>::url(&of(programme));
            let (token, address) = (who.token.lock().unwrap().clone(), world.address.clone());
            async move {
                let client = Client::new(&address);
                *client.token.lock().unwrap() = token;
                client.send("PUT", &url, None, Some(request)).await.status
            }
        };
        let (one, other) = tokio::join!(ask(&secretary, "0.9"), ask(&denmark, "0.8"));
        let mut answers = [one, other];
        answers.sort_unstable();
        assert_eq!(answers, [200, 409]);
    }
}

on_both! {
    async fn what_is_not_covered_is_never_nought_in_the_list(world: World) {
        let (programme, secretary) = defined(&world).await;
        let estimate = Change { status: Status::Estimate, ..value("EE", 2024, "0.9", 0) };
        let changes = vec![
            value("DK", 2024, "0.8", 0),
            estimate,
            without(Status::NotCovered, "FO", 2024),
            without(Status::NotYet, "SE", 2024),
            value("DK", 2018, "0.7777", 0),
            value("FI", 2018, "0.7778", 0),
        ];
        let whole = secretary.ask::<WriteTheMeasurements>(of(programme), saying(changes)).await;
        let list = secretary.ask::<ListIndicators>(OfProgramme { programme }, ()).await.indicators;
        let counted = points(&figures(&whole), definition().spread, definition().decimals);
        assert_eq!(list[0].points, counted, "the database adds up as the rule does");
        let told: Vec<_> =
            counted.iter().map(|one| (one.edition.year(), one.value.to_string(), one.of, one.estimates)).collect();
        assert_eq!(told, [(2018, "0.7778".into(), 2, 0), (2024, "0.85".into(), 2, 1)]);
        let named = average(&figures(&whole), &Edition::of_year(2024), &whole.members, 4).expect("an average");
        assert_eq!((named.of.len(), named.without.len()), (2, 9));
    }
}

on_both! {
    async fn a_figure_entered_by_mistake_is_withdrawn_and_not_counted(world: World) {
        let (programme, secretary) = defined(&world).await;
        secretary.ask::<WriteTheMeasurements>(of(programme), saying(vec![value("DK", 2025, "0.9", 0)])).await;
        let change = Change { version: 1, ..without(Status::Withdrawn, "DK", 2025) };
        secretary.ask::<WriteTheMeasurements>(of(programme), because("There is no edition of 2025.", vec![change])).await;
        let list = secretary.ask::<ListIndicators>(OfProgramme { programme }, ()).await.indicators;
        assert!(list[0].points.is_empty());
        let again = because("There was one after all.", vec![value("DK", 2025, "0.9", 2)]);
        let whole = secretary.ask::<WriteTheMeasurements>(of(programme), again).await;
        assert_eq!(whole.figures[0].figure.version, 3);
    }
}

on_both! {
    async fn others_hear_of_new_figures(world: World) {
        let (programme, secretary) = defined(&world).await;
        let mut ear = world.app.hub.listen();
        secretary.ask::<WriteTheMeasurements>(of(programme), saying(vec![value("DK", 2024, "0.9", 0)])).await;
        let heard = ear.recv().await.expect("an event");
        assert_eq!(heard, Event::Changed { topic: "indicator", id: programme.to_string() });
    }
}
