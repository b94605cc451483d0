//! `/programmes/{programme}/publication` and `/public`: what everybody may read.

use shared::api::indicator::{DefineAnIndicator, DefinitionChange, SetTheTargets, TargetsChange};
use shared::api::measurement::WriteTheMeasurements;
use shared::api::publication::{
    GetPublic, GetPublication, ListPublic, ListPublicFigures, OfProgramme, PublicFiguresTable,
    PublicResultsTable, SetPublication,
};
use shared::api::result::{GiveAView, OfResult, SetResultStatus};
use shared::api::{Endpoint, PREFIX};
use shared::id::ProgrammeId;
use shared::indicator::{Definition, SeriesBreak, Target};
use shared::measurement::{Change, Edition, Status as FigureStatus};
use shared::member::MemberCode;
use shared::problem::Code;
use shared::publication::PublicationEdit;
use shared::result::{NewView, Scale, Status, StatusChange};

use crate::indicator::{adopted, defining, definition, of as indicator};
use crate::measurement::{saying, value};
use crate::on_both;
use crate::support::{Answer, Client, World, clause_id};

const ALL: PublicationEdit = PublicationEdit { public: true, progress: true, figures: true, version: 0 };

fn of(programme: ProgrammeId) -> OfProgramme {
    OfProgramme { programme }
}

/// The statuses of everything public of a programme: itself, its figures, both tables.
async fn statuses(who: &Client, programme: ProgrammeId) -> [u16; 4] {
    [
        who.try_ask::<GetPublic>(of(programme), ()).await.status,
        who.try_ask::<ListPublicFigures>(of(programme), ()).await.status,
        get::<PublicFiguresTable>(who, programme, None).await.status,
        get::<PublicResultsTable>(who, programme, None).await.status,
    ]
}

async fn get<E: Endpoint<Path = OfProgramme>>(
    who: &Client,
    programme: ProgrammeId,
    known: Option<&str>,
) -> Answer {
    let header = known.map(|known| ("if-none-match", known));
    who.send("GET", &E::url(&of(programme)), header, None).await
}

/// A target for 2032 that is to stand after that version.
fn target(number: &str, version: i64) -> TargetsChange {
    let changes = version > 0;
    TargetsChange {
        targets: vec![Target { year: 2032, value: number.parse().expect("a number") }],
        decision: if changes { "MR-DIGITAL, 12 June 2028, item 4" } else { "" }.into(),
        why: if changes { "SECRET why of a target" } else { "" }.into(),
        version,
    }
}

/// What somebody says of a figure for their colleagues.
fn noted(change: Change) -> Change {
    Change { note: "SECRET note of a figure".into(), ..change }
}

on_both! {
    async fn nothing_is_public_until_the_secretariat_says_so_and_after_it_is_taken_back(world: World) {
        let programme = adopted(&world).await;
        let (anyone, secretary) = (world.anyone(), world.sign_in("secretary@example.org").await);
        assert_eq!(statuses(&anyone, programme).await, [404; 4]);
        assert_eq!(anyone.ask::<ListPublic>((), ()).await, []);
        assert_eq!(secretary.ask::<GetPublication>(of(programme), ()).await.edit, PublicationEdit::default());
        for seat in ["head FI", "delegate FI", "chair SE", "observer", "administrator"] {
            let other = world.signed_in(&format!("{seat}@example.org").replace(' ', "."), seat).await;
            assert_eq!(other.refused::<SetPublication>(of(programme), ALL).await, Code::Forbidden, "{seat}");
        }

        let said = secretary.ask::<SetPublication>(of(programme), ALL).await;
        assert_eq!((said.edit.version, said.said_by.map(|by| by.name).as_deref()), (1, Some("secretary@example.org")));
        assert_eq!(statuses(&anyone, programme).await, [200; 4]);
        assert_eq!(anyone.ask::<ListPublic>((), ()).await[0].programme, programme);
        let public = anyone.ask::<GetPublic>(of(programme), ()).await;
        assert_eq!(public.text.len(), 5);
        assert_eq!(public.text[0].label, "1");
        assert_eq!(public.results.map(|all| all.len()), Some(3), "an indicator is no result that goes");
        assert_eq!(public.indicators.map(|all| all.len()), Some(2));

        let back = PublicationEdit { version: 1, ..PublicationEdit::default() };
        secretary.ask::<SetPublication>(of(programme), back).await;
        assert_eq!(statuses(&anyone, programme).await, [404; 4]);
        assert_eq!(anyone.ask::<ListPublic>((), ()).await, []);
    }
}

on_both! {
    async fn progress_and_figures_are_shown_where_the_secretariat_says_so(world: World) {
        let programme = adopted(&world).await;
        let (anyone, secretary) = (world.anyone(), world.sign_in("secretary@example.org").await);
        let text = PublicationEdit { progress: false, figures: false, ..ALL };
        secretary.ask::<SetPublication>(of(programme), text).await;
        assert_eq!(statuses(&anyone, programme).await, [200, 404, 404, 404]);
        let public = anyone.ask::<GetPublic>(of(programme), ()).await;
        assert!(public.results.is_none() && public.indicators.is_none());
        secretary.ask::<SetPublication>(of(programme), PublicationEdit { figures: true, version: 1, ..text }).await;
        assert_eq!(statuses(&anyone, programme).await, [200, 200, 200, 404]);
        secretary.ask::<SetPublication>(of(programme), PublicationEdit { progress: true, version: 2, ..text }).await;
        assert_eq!(statuses(&anyone, programme).await, [200, 404, 404, 200]);
    }
}

on_both! {
    async fn what_people_wrote_and_who_they_are_stays_inside(world: World) {
        let programme = adopted(&world).await;
        let (anyone, secretary) = (world.anyone(), world.sign_in("secretary@example.org").await);
        let denmark = world.signed_in("SECRET@example.org", "head DK").await;
        let view = NewView { scale: Scale::Major, reason: "SECRET view".into(), version: 0 };
        denmark.ask::<GiveAView>(OfResult { programme, clause: clause_id(1) }, view).await;
        let counted = Definition {
            note: "SECRET note of a definition".into(),
            breaks: vec![SeriesBreak { edition: Edition::of_year(2022), note: "Counted in another way.".into() }],
            ..definition()
        };
        let change = DefinitionChange { definition: counted, ..defining(0) };
        secretary.ask::<DefineAnIndicator>(indicator(programme), change).await;
        let estimate = Change {
            status: FigureStatus::Estimate,
            source: "SECRET source of an estimate".into(),
            ..noted(value("FI", 2024, "0.95", 0))
        };
        let uncovered =
            Change { status: FigureStatus::NotCovered, value: None, ..noted(value("FO", 2024, "", 0)) };
        let own = Change { source: "The yearbook".into(), ..noted(value("SE", 2024, "0.93", 0)) };
        let mut figures = saying(vec![noted(value("DK", 2024, "0.9847", 0)), estimate, uncovered, own]);
        figures.why = "SECRET why".into();
        secretary.ask::<WriteTheMeasurements>(indicator(programme), figures).await;
        secretary.ask::<SetTheTargets>(indicator(programme), target("0.95", 0)).await;
        secretary.ask::<SetTheTargets>(indicator(programme), target("0.9", 1)).await;
        secretary.ask::<SetPublication>(of(programme), ALL).await;
        let mut bodies = Vec::new();
        let list = anyone.send("GET", &format!("{PREFIX}/public/programmes"), None, None).await;
        bodies.push(list);
        bodies.push(get::<GetPublic>(&anyone, programme, None).await);
        bodies.push(get::<ListPublicFigures>(&anyone, programme, None).await);
        bodies.push(get::<PublicFiguresTable>(&anyone, programme, None).await);
        bodies.push(get::<PublicResultsTable>(&anyone, programme, None).await);
        let bodies = bodies.into_iter().map(|answer| String::from_utf8(answer.body).expect("a text"));
        let bodies: Vec<String> = bodies.collect();
        for body in &bodies {
            assert!(!body.contains("SECRET") && !body.contains("@example.org"), "{body}");
            assert!(!body.contains("changed_by") && !body.contains("said_by"), "{body}");
            assert!(!body.contains("\"note\":\"\""), "there is no place for a note: {body}");
        }
        let public = &bodies[1];
        assert!(public.contains("Counted in another way.") && public.contains("12 June 2028, item 4"), "{public}");
        for figures in &bodies[2..4] {
            assert!(figures.contains("The yearbook") && figures.contains("estimate"), "{figures}");
        }
        assert!(bodies[3].contains(",FI,2024,estimate,0.95,,2026-11-20,2024\r\n"), "{}", bodies[3]);
        let at = |code: &str| bodies[3].find(&format!(",{code},2024,")).expect("its line");
        assert!(["DK", "FI", "FO", "SE"].map(at).is_sorted(), "whatever each comes from: {}", bodies[3]);
    }
}

on_both! {
    async fn a_target_that_was_changed_stays_public_with_the_decision(world: World) {
        let programme = adopted(&world).await;
        let (anyone, secretary) = (world.anyone(), world.sign_in("secretary@example.org").await);
        secretary.ask::<DefineAnIndicator>(indicator(programme), defining(0)).await;
        secretary.ask::<SetTheTargets>(indicator(programme), target("0.95", 0)).await;
        secretary.ask::<SetPublication>(of(programme), ALL).await;
        let before = anyone.ask::<GetPublic>(of(programme), ()).await.indicators.expect("indicators");
        assert_eq!(before[0].former_targets, [], "nothing was changed");
        secretary.ask::<SetTheTargets>(indicator(programme), target("0.9", 1)).await;
        let public = anyone.ask::<GetPublic>(of(programme), ()).await;
        let indicators = public.indicators.expect("indicators");
        assert_eq!(indicators[0].targets, target("0.9", 1).targets);
        let former: Vec<_> = indicators[0].former_targets.iter().map(|was| (was.year, was.value.to_string())).collect();
        assert_eq!(former, [(2032, "0.95".to_owned())]);
        let was = &indicators[0].former_targets[0];
        assert_eq!((was.changed_on, was.decision.as_str()), (public.today, "MR-DIGITAL, 12 June 2028, item 4"));
        assert_eq!(indicators[1].former_targets, [], "it is another one's");
    }
}

on_both! {
    async fn an_average_names_its_members_and_those_that_are_not_in_it(world: World) {
        let programme = adopted(&world).await;
        let (anyone, secretary) = (world.anyone(), world.sign_in("secretary@example.org").await);
        secretary.ask::<DefineAnIndicator>(indicator(programme), defining(0)).await;
        let estimate = Change { status: FigureStatus::Estimate, ..value("FI", 2024, "0.95", 0) };
        let uncovered = Change { status: FigureStatus::NotCovered, value: None, ..value("FO", 2024, "", 0) };
        let figures = saying(vec![value("DK", 2024, "0.97", 0), estimate, uncovered]);
        secretary.ask::<WriteTheMeasurements>(indicator(programme), figures).await;
        secretary.ask::<SetPublication>(of(programme), ALL).await;
        let indicators = anyone.ask::<GetPublic>(of(programme), ()).await.indicators.expect("indicators");
        let average = &indicators[0].averages[0];
        assert_eq!((&average.edition, average.value), (&indicators[0].points[0].edition, indicators[0].points[0].value));
        let names = |members: &[MemberCode]| members.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        assert_eq!((average.year, average.status), (2024, FigureStatus::Estimate));
        assert_eq!((names(&average.of), names(&average.estimates)), ("DK FI".to_owned(), "FI".to_owned()));
        assert_eq!(average.without.len(), 9);
        let said = |code: &str| average.without.iter().find(|one| one.member.as_str() == code).map(|one| one.status);
        assert_eq!((said("FO"), said("SE")), (Some(Some(FigureStatus::NotCovered)), Some(None)));
        assert_eq!(indicators[1].averages, [], "nothing was measured of it");
        assert_eq!((indicators[0].retrieved, indicators[1].retrieved), ("2026-11-20".parse().ok(), None));
    }
}

on_both! {
    async fn what_is_said_of_an_action_is_public_without_its_reason(world: World) {
        let programme = crate::result::adopted(&world).await;
        let (anyone, secretary) = (world.anyone(), world.sign_in("secretary@example.org").await);
        let finland = world.signed_in("fi@example.org", "head FI").await;
        let change = StatusChange {
            status: Status::Delayed,
            reason: "SECRET reason".into(),
            begins: None,
            ends: None,
            note: "SECRET note".into(),
            version: 0,
        };
        finland.ask::<SetResultStatus>(OfResult { programme, clause: clause_id(3) }, change).await;
        secretary.ask::<SetPublication>(of(programme), ALL).await;
        let public = anyone.ask::<GetPublic>(of(programme), ()).await.results.expect("results");
        let action = public.iter().find(|one| one.clause == clause_id(3)).expect("the action");
        assert_eq!(action.status, Some(Status::Delayed));
        let table = String::from_utf8(get::<PublicResultsTable>(&anyone, programme, None).await.body).expect("a text");
        assert!(table.contains("delayed") && !table.contains("SECRET"), "{table}");
    }
}

on_both! {
    async fn tables_and_answers_may_be_kept_and_asked_for_by_other_sites(world: World) {
        let programme = adopted(&world).await;
        let (anyone, secretary) = (world.anyone(), world.sign_in("secretary@example.org").await);
        secretary.ask::<DefineAnIndicator>(indicator(programme), defining(0)).await;
        secretary
            .ask::<WriteTheMeasurements>(indicator(programme), saying(vec![value("DK", 2024, "0.9847", 0)]))
            .await;
        secretary.ask::<SetPublication>(of(programme), ALL).await;
        let table = get::<PublicFiguresTable>(&anyone, programme, None).await;
        assert_eq!(table.headers["content-type"], "text/csv; charset=utf-8");
        let text = String::from_utf8(table.body).expect("a text");
        assert!(text.contains("1.1.i,\"index, 0 to 1\",DK,2024,value,0.9847,UN E-Government Survey,2026-11-20,2024\r\n"), "{text}");
        let first = get::<GetPublic>(&anyone, programme, None).await;
        assert_eq!(first.headers["cache-control"], "public, max-age=300");
        assert_eq!(first.headers["access-control-allow-origin"], "*");
        let etag = first.headers["etag"].to_str().expect("a text").to_owned();
        let again = get::<GetPublic>(&anyone, programme, Some(&etag)).await;
        assert_eq!((again.status, again.body.len()), (304, 0));
        secretary
            .ask::<WriteTheMeasurements>(indicator(programme), saying(vec![value("FI", 2024, "0.95", 0)]))
            .await;
        assert_eq!(get::<GetPublic>(&anyone, programme, Some(&etag)).await.status, 200, "it has changed");
        let inside = secretary.send("GET", &GetPublication::url(&of(programme)), None, None).await;
        assert_eq!(inside.headers["cache-control"], "no-store", "what is inside is kept by nobody");
        assert!(!inside.headers.contains_key("access-control-allow-origin"));
    }
}

on_both! {
    async fn what_does_not_fit_is_refused_and_an_older_version_is_told_so(world: World) {
        let programme = adopted(&world).await;
        let secretary = world.sign_in("secretary@example.org").await;
        let answer = secretary.try_ask::<SetPublication>(of(programme), PublicationEdit { public: false, ..ALL }).await;
        assert_eq!(answer.field(), "invalid /progress does_not_fit");
        secretary.ask::<SetPublication>(of(programme), ALL).await;
        let stale = secretary.try_ask::<SetPublication>(of(programme), ALL).await;
        assert_eq!(stale.code(), Code::Stale);
        assert_eq!(stale.json()["current"]["edit"]["version"], 1);
        let (draft, _) = world.text("drafting", "live", &[]).await;
        assert_eq!(secretary.refused::<SetPublication>(of(draft), ALL).await, Code::Forbidden, "it is not adopted");
    }
}
