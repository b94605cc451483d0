//! The programme in force.

use samrad::measurement::measures;
use shared::api::indicator::{GetIndicator, ListIndicators};
use shared::api::initiative::{self, ListInitiatives};
use shared::api::milestone::ListMilestones;
use shared::api::plan::ListPlans;
use shared::api::report::{self, ListReports};
use shared::api::result::{OfProgramme, OfResult};
use shared::api::workstream::ListWorkstreams;
use shared::id::ProgrammeId;
use shared::initiative::State;
use shared::milestone::Standing;
use shared::time::Date;

use crate::support::Client;

pub async fn workstreams_sort_the_work_and_it_goes_in_every_way(secretary: &Client, programme: ProgrammeId) {
    let path = || initiative::OfProgramme { programme };
    let streams = secretary.ask::<ListWorkstreams>(path(), ()).await;
    assert!((4..=8).contains(&streams.len()), "{streams:#?}");
    for one in &streams {
        let staffed = one.lead.is_some() && !one.members.is_empty() && one.officer.is_some();
        assert!(staffed && !one.contacts.is_empty(), "{one:#?}");
        assert!(!one.serves.is_empty() && one.initiatives > 0, "{one:#?}");
    }

    let work = secretary.ask::<ListInitiatives>(path(), ()).await;
    assert!((20..=30).contains(&work.len()), "{}", work.len());
    for one in &work {
        assert!(!one.serves.is_empty() && one.lead.is_some() && one.workstream.is_some(), "{one:#?}");
    }
    for state in State::ALL {
        assert!(work.iter().any(|one| one.state == state), "none is {state:?}");
    }
    let late = work.iter().filter(|one| one.late).count();
    assert!((1..work.len()).contains(&late), "{late} of {} are late", work.len());
    assert_eq!(secretary.ask::<ListPlans>(path(), ()).await.len(), 1, "a plan is sealed to compare it with");
}

pub async fn milestones_lie_on_both_sides_of_today(secretary: &Client, programme: ProgrammeId, today: Date) {
    let all = secretary.ask::<ListMilestones>(initiative::OfProgramme { programme }, ()).await;
    let before = all.iter().filter(|one| one.due < today).count();
    assert!(before > 9 && all.len() - before > 9, "{before} of {} lie before today", all.len());
    for standing in [Standing::Reached, Standing::Overdue, Standing::Ahead] {
        assert!(all.iter().any(|one| one.standing == standing), "none is {standing:?}");
    }
    assert!(all.iter().any(|one| !one.needs.is_empty()), "one waits for another");
}

pub async fn indicators_have_the_verified_figures_with_source_and_edition(
    secretary: &Client,
    programme: ProgrammeId,
) {
    let list = secretary.ask::<ListIndicators>(OfProgramme { programme }, ()).await.indicators;
    for one in &list {
        assert!(one.definition.is_some() && !one.targets.is_empty() && !one.points.is_empty(), "{one:#?}");
    }
    for key in ["egdi", "oecd_dgi"] {
        let measure = measures().iter().find(|measure| measure.key == key).expect("it is in the pack");
        let (source, unit) = (&measure.definition.source, &measure.definition.unit);
        let counts = list.iter().find(|one| {
            one.definition.as_ref().is_some_and(|own| own.source == *source && own.unit == *unit)
        });
        let clause = counts.unwrap_or_else(|| panic!("nothing counts {key}")).clause.clone();
        let whole = secretary.ask::<GetIndicator>(OfResult { programme, clause }, ()).await;
        let verified: Vec<_> = measure.figures.iter().filter(|one| one.value.is_some()).collect();
        assert!(verified.len() > 5, "{key}");
        for one in verified {
            let stands = whole
                .figures
                .iter()
                .map(|now| &now.figure)
                .find(|figure| (figure.member, &figure.edition) == (one.member, &one.edition));
            let figure = stands.unwrap_or_else(|| panic!("{key} has no {one:?}"));
            assert_eq!((figure.value, &figure.source), (one.value, &one.source));
            assert!(!figure.source.is_empty(), "{key}: where does {figure:?} come from?");
        }
    }
    let invented = list
        .iter()
        .filter(|one| one.definition.as_ref().is_some_and(|own| own.source.ends_with("(invented)")));
    assert_eq!(invented.count() + 2, list.len(), "what is not verified says that it is invented");
}

pub async fn two_reporting_rounds_are_finished_and_one_is_open(secretary: &Client, programme: ProgrammeId) {
    let rounds = secretary.ask::<ListReports>(report::OfProgramme { programme }, ()).await;
    let stand: Vec<_> =
        rounds.iter().map(|one| (one.report.number, one.report.locked_at.is_some())).collect();
    assert_eq!(stand, [(3, false), (2, true), (1, true)]);
    for finished in &rounds[1..] {
        assert_eq!(finished.counts.verified, finished.counts.sections, "{finished:#?}");
    }
    let open = rounds[0].counts;
    assert_eq!(open.returned, 1, "{open:?}");
    assert!(open.verified > 0 && open.verified < open.sections && open.given < open.asked, "{open:?}");
}
