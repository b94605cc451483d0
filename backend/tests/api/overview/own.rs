//! What is a delegation's own of what has changed and of what has gone stale.

use shared::api::budget::{SayTheBudget, SetTheFrames};
use shared::api::indicator::DefineAnIndicator;
use shared::api::initiative::{AddAnInitiative, ChangeAnInitiative};
use shared::api::measurement::WriteTheMeasurements;
use shared::api::overview::Overview;
use shared::api::plan::SealAPlan;
use shared::api::result::{GiveAView, OfResult, SetALight};
use shared::budget::frame::FramesEdit;
use shared::budget::{Line, Ore};
use shared::id::InitiativeId;
use shared::initiative::{InitiativeEdit, State};
use shared::overview::{Deed, What};
use shared::result::{Light, LightChange, NewView, Scale};

use super::overview;
use crate::budget::{frame, granted, saying as saying_money};
use crate::indicator::{self, defining};
use crate::initiative::{Work, edit, in_force, of};
use crate::measurement::{saying, value};
use crate::on_both;
use crate::report::Ground;
use crate::support::{World, clause_id};

fn figures(found: &Overview) -> Vec<u32> {
    found.changed.iter().filter_map(|one| one.figures).collect()
}

fn views(found: &Overview) -> Vec<(String, Scale)> {
    found.changed.iter().filter_map(|one| Some((one.by.code.clone(), one.view?))).collect()
}

fn deeds(found: &Overview) -> Vec<(What, Deed)> {
    found.changed.iter().filter_map(|one| Some((one.what, one.deed?))).collect()
}

on_both! {
    async fn figures_of_others_and_views_of_others_are_not_a_delegations_own(world: World) {
        let programme = indicator::adopted(&world).await;
        in_force(&world, programme).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        let sweden = world.signed_in("se@example.org", "head SE").await;
        secretary.ask::<DefineAnIndicator>(indicator::of(programme), defining(0)).await;
        let both = saying(vec![value("FI", 2024, "0.96", 0), value("SE", 2024, "0.93", 0)]);
        secretary.ask::<WriteTheMeasurements>(indicator::of(programme), both).await;
        let view = NewView { scale: Scale::Minor, reason: "The pilots show it.".into(), version: 0 };
        sweden.ask::<GiveAView>(OfResult { programme, clause: clause_id(0) }, view).await;

        let all = overview(&sweden, programme, "").await;
        assert_eq!((figures(&all), views(&all)), (vec![2], vec![("SE".into(), Scale::Minor)]), "those of one act together");
        let se = overview(&sweden, programme, "member=SE").await;
        assert_eq!((figures(&se), views(&se)), (vec![1], vec![("SE".into(), Scale::Minor)]));
        let fi = overview(&sweden, programme, "member=FI").await;
        assert_eq!((figures(&fi), views(&fi)), (vec![1], vec![]), "entered by the secretariat, and Finland's");
        assert_eq!(overview(&sweden, programme, "member=IS").await.changed, []);
    }
}

on_both! {
    async fn one_figure_for_all_is_theirs_who_lead_something_that_it_measures(world: World) {
        let ground = Ground::measured(world).await;
        ground.measure(2022, "0.9").await;
        for (query, own) in [("", true), ("member=FI", true), ("member=SE", true), ("member=NO", false)] {
            let found = overview(&ground.se, ground.programme, query).await;
            assert_eq!(figures(&found).len(), usize::from(own), "{query}");
            let stale = found.stale.iter().filter(|one| one.what == What::Indicator);
            let stale: Vec<_> = stale.map(|one| (one.id.clone(), one.due.to_string())).collect();
            let waits = vec![(clause_id(5).to_string(), "2024-12-31".to_owned())];
            assert_eq!(stale, if own { waits } else { vec![] }, "every second year: {query}");
        }
        ground.measure(2024, "0.91").await;
        let found = overview(&ground.se, ground.programme, "").await;
        assert!(found.stale.iter().all(|one| one.what == What::Action), "as new as its source");
    }
}

on_both! {
    async fn a_members_own_figures_go_stale_for_it_alone(world: World) {
        let programme = indicator::adopted(&world).await;
        in_force(&world, programme).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        secretary.ask::<DefineAnIndicator>(indicator::of(programme), defining(0)).await;
        let said = saying(vec![value("FI", 2022, "0.95", 0), value("SE", 2024, "0.93", 0)]);
        secretary.ask::<WriteTheMeasurements>(indicator::of(programme), said).await;
        for (member, waits) in [("FI", 1), ("SE", 0), ("IS", 0)] {
            let found = overview(&secretary, programme, &format!("member={member}")).await;
            assert_eq!(found.stale.len(), waits, "{member}");
        }
    }
}

on_both! {
    async fn lights_money_definitions_and_plans_are_among_what_has_changed(world: World) {
        let work = Work::of(world).await;
        let id = work.added("Pilot").await.row.id;
        let later = || work.world.app.clock.advance(1);
        later();
        let money = saying_money(0, vec![granted(2026, 500_000)]);
        work.secretary.ask::<SayTheBudget>(of(id), money).await;
        later();
        let frames = FramesEdit { frames: vec![frame(Some(0), 2026, 9)], ..FramesEdit::empty() };
        work.secretary.ask::<SetTheFrames>(work.path(), frames).await;
        later();
        work.secretary.ask::<SealAPlan>(work.path(), crate::plan::plan(1)).await;
        later();
        let light = LightChange { light: Some(Light::AtRisk), reason: "The study is here.".into(), version: 0 };
        let action = OfResult { programme: work.programme, clause: clause_id(3) };
        work.fi.ask::<SetALight>(action, light).await;

        let all = overview(&work.fi, work.programme, "").await;
        assert_eq!(
            deeds(&all),
            [
                (What::Action, Deed::Light),
                (What::Plan, Deed::Sealed),
                (What::Money, Deed::Frames),
                (What::Money, Deed::Money),
            ]
        );
        assert_eq!((all.changed[0].light, all.changed[0].by.code.as_str()), (Some(Light::AtRisk), "FI"));
        let fi = overview(&work.fi, work.programme, "member=FI").await;
        assert_eq!(deeds(&fi), [(What::Action, Deed::Light), (What::Money, Deed::Money)], "what it leads");
        let se = overview(&work.fi, work.programme, "member=SE").await;
        assert_eq!(deeds(&se), [(What::Money, Deed::Money)], "what it takes part in");
        assert_eq!(overview(&work.fi, work.programme, "member=IS").await.changed, []);
    }
}

on_both! {
    async fn what_is_overspent_or_heading_there_is_named_with_how_much(world: World) {
        let work = Work::of(world).await;
        let say = async |id: InitiativeId, line: Line| {
            work.secretary.ask::<SayTheBudget>(of(id), saying_money(0, vec![line])).await;
        };
        let crowns = |crowns: i32| Some(Ore::crowns(crowns));
        let (will, has, within) = (work.added("Will").await, work.added("Has").await, work.added("Within").await);
        say(will.row.id, Line { used: crowns(4), forecast: crowns(12), ..granted(2026, 10) }).await;
        say(has.row.id, Line { used: crowns(11), ..granted(2026, 10) }).await;
        say(within.row.id, Line { used: crowns(10), forecast: crowns(10), ..granted(2026, 10) }).await;
        let under_way = InitiativeEdit { title: "No grant".into(), state: State::UnderWay, ..edit() };
        work.secretary.ask::<AddAnInitiative>(work.path(), under_way).await;
        let found = overview(&work.fi, work.programme, "").await;
        let told: Vec<_> = found.overspent.iter().map(|one| (one.id, one.expected, one.over)).collect();
        assert_eq!(told, [(will.row.id, true, Ore::crowns(2)), (has.row.id, false, Ore::crowns(1))]);
        let unfunded: Vec<_> = found.unfunded.iter().map(|one| one.title.as_str()).collect();
        assert_eq!(unfunded, ["No grant"]);
        assert_eq!(overview(&work.fi, work.programme, "member=IS").await.overspent, []);
        let reason = "Others do it.".to_owned();
        let stopped = InitiativeEdit { state: State::Stopped, reason, ..work.seen(has.row.id).await.edit() };
        work.secretary.ask::<ChangeAnInitiative>(of(has.row.id), stopped).await;
        let left = overview(&work.fi, work.programme, "").await.overspent;
        assert_eq!(left.iter().map(|one| one.id).collect::<Vec<_>>(), [will.row.id], "nothing can be done about it");
    }
}
