//! What everybody may read of a programme, and saying what that is. The public endpoints need no account, may be kept for
//! [`KEPT_SECONDS`](crate::publication::KEPT_SECONDS), and may be asked from other sites' pages. For a programme that is not public
//! they answer as for one that there is not.

mod measured;
mod open_data;

pub use measured::{FormerTarget, NotInAverage, PublicAverage, PublicDefinition, PublicIndicator};
pub use open_data::{FIGURE_COLUMNS, PublicFigure, RESULT_COLUMNS, figures_csv, results_csv};

use serde::{Deserialize, Serialize};

use super::result::ResultSummary;
use super::revision::Doer;
use crate::id::ProgrammeId;
use crate::member::MemberCode;
use crate::programme::Period;
use crate::publication::{KEPT_SECONDS, PublicationEdit};
use crate::result::{Far, Light, Lit, Status};
use crate::text::{Clause, ClauseId, Kind};
use crate::time::{Date, Instant};

/// What is public of a programme now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PublicationNow {
    /// What is public; nothing as long as nobody has said.
    pub edit: PublicationEdit,
    /// Who said so; absent as long as nobody has.
    pub said_by: Option<Doer>,
    /// When.
    pub said_at: Option<Instant>,
}

/// A public programme in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PublicSummary {
    /// Its id.
    pub programme: ProgrammeId,
    /// Its English title, which is the authentic one.
    pub title: String,
    /// The days it is for.
    pub period: Period,
    /// Since when it has been shown as it is.
    pub published_at: Instant,
}

/// A clause of the adopted text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PublicClause {
    /// Its label.
    pub label: String,
    /// The clause.
    pub clause: Clause,
}

/// How a goal, a sub-goal or an action goes, without what anybody wrote about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PublicResult {
    /// The clause it is, with the same id.
    pub clause: ClauseId,
    /// What it is.
    pub kind: Kind,
    /// Its label in the adopted text.
    pub label: String,
    /// What it stands under.
    pub parent: Option<ClauseId>,
    /// Its adopted wording as plain text.
    pub title: String,
    /// The member that leads it.
    pub lead: Option<MemberCode>,
    /// Those that take part.
    pub participants: Vec<MemberCode>,
    /// When it is due, as the text says it: a day, a month, a quarter or a year.
    pub due: Option<String>,
    /// How it goes, as whoever leads it says; absent when nobody has said.
    pub status: Option<Status>,
    /// When that was said.
    pub said_at: Option<Instant>,
    /// The light that the rule gives it today, and what it is drawn from.
    pub light: Option<Lit>,
    /// The light that somebody has set in the place of the rule's, where that still counts; without the reason.
    pub set_light: Option<Light>,
    /// How much of the way it has gone in whole per cent, by its milestones or what stands under it; absent where that is not known.
    pub progress: Option<u32>,
}

impl PublicResult {
    /// What is public of a programme's results, each with how far it is. Indicators are shown by themselves.
    #[must_use]
    pub fn all(results: impl IntoIterator<Item = ResultSummary>) -> Vec<Self> {
        let goes = results.into_iter().filter(|one| one.kind != Kind::Indicator);
        let mut all: Vec<Self> = goes.map(Self::of).collect();
        let far: Vec<Option<u32>> = all.iter().map(|one| one.far(&all).per_cent).collect();
        for (one, per_cent) in all.iter_mut().zip(far) {
            one.progress = per_cent;
        }
        all
    }

    /// What is public of a result by itself: reasons, notes, views and who said what are not.
    #[must_use]
    pub fn of(result: ResultSummary) -> Self {
        Self {
            clause: result.clause,
            kind: result.kind,
            label: result.label,
            parent: result.parent,
            title: result.title,
            lead: result.lead,
            participants: result.participants,
            due: result.due,
            status: result.status.as_ref().map(|now| now.status),
            said_at: result.status.as_ref().map(|now| now.said_at),
            light: result.light,
            set_light: result.set_light.filter(|set| !set.stale).and_then(|set| set.light),
            progress: None,
        }
    }

    /// The light that counts.
    #[must_use]
    pub fn light_now(&self) -> Option<Light> {
        self.set_light.or_else(|| self.light.map(|lit| lit.light))
    }

    /// How far a goal, a sub-goal or an action is, by the rule, as those who take part see it: by its sub-goals `among` the programme's
    /// results, or where it has none by what stands under it and the work that serves it.
    #[must_use]
    pub fn far(&self, among: &[Self]) -> Far {
        let is_under = |one: &&Self| one.kind == Kind::Subgoal && one.parent.as_ref() == Some(&self.clause);
        let subgoals = among.iter().filter(is_under).map(|one| one.light.as_ref());
        Far::over(self.kind, self.light.as_ref(), subgoals)
    }
}

/// A public programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PublicProgramme {
    /// As in the list.
    pub summary: PublicSummary,
    /// Today, on the clock that is furthest ahead.
    pub today: Date,
    /// The number of the revision that was adopted.
    pub revision: u32,
    /// When its adoption was confirmed.
    pub adopted_at: Instant,
    /// The adopted text, in order.
    pub text: Vec<PublicClause>,
    /// How it goes, in the order of the text; absent where that is not shown.
    pub results: Option<Vec<PublicResult>>,
    /// Its indicators with a point for each edition; absent where that is not shown.
    pub indicators: Option<Vec<PublicIndicator>>,
}

/// All figures of a programme's indicators that stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PublicFigures {
    /// By indicator in the order of the text, edition and member.
    pub figures: Vec<PublicFigure>,
}

crate::path! {
    /// A path to a public programme, or to what is public of one.
    pub struct OfProgramme {
        /// The programme.
        programme: ProgrammeId,
    }
}

crate::endpoint! {
    /// Reads what is public of a programme.
    pub struct GetPublication: Get "/programmes/{programme}/publication" for SignedIn => 200 PublicationNow {
        path: OfProgramme,
    }
}

crate::endpoint! {
    /// Says what is public of an adopted programme.
    pub struct SetPublication: Put "/programmes/{programme}/publication" for SignedIn => 200 PublicationNow {
        path: OfProgramme,
        body: PublicationEdit,
        problems: [Stale],
    }
}

crate::endpoint! {
    /// Lists the programmes that are public, the latest first.
    pub struct ListPublic: Get "/public/programmes" for Anyone => 200 Vec<PublicSummary> {
        cached: KEPT_SECONDS,
    }
}

crate::endpoint! {
    /// Reads a public programme: its adopted text, how it goes, and what its indicators have come to.
    pub struct GetPublic: Get "/public/programmes/{programme}" for Anyone => 200 PublicProgramme {
        path: OfProgramme,
        cached: KEPT_SECONDS,
    }
}

crate::endpoint! {
    /// Lists all figures of a public programme's indicators.
    pub struct ListPublicFigures: Get "/public/programmes/{programme}/measurements" for Anyone => 200 PublicFigures {
        path: OfProgramme,
        cached: KEPT_SECONDS,
    }
}

crate::endpoint! {
    /// The same as a table: a line for each figure that stands.
    ///
    /// The columns are `indicator`, the id of its clause; `label`, its number in the adopted text; `unit`, in what it is counted;
    /// `member`, whose figure it is, by its code, empty where there is one for all; `edition` of the source, a year and what comes after
    /// it; `status`, one of `value`, `estimate`, `not_yet` (not yet published) and `not_covered`; `value`, the number in that unit with a
    /// decimal point, empty where there is none and never nought instead; `source`, where it comes from, empty for an estimate;
    /// `retrieved`, the day on which it was read there; `year`, the year that the edition is of or begins in.
    pub struct PublicFiguresTable: Get "/public/programmes/{programme}/measurements.csv" for Anyone => 200 String {
        path: OfProgramme,
        media: Csv,
        cached: KEPT_SECONDS,
    }
}

crate::endpoint! {
    /// How a public programme goes as a table: a line for each goal, sub-goal and action.
    ///
    /// The columns are `result`, the id of its clause; `kind`, one of `goal`, `subgoal` and `action`; `label`, its number in the adopted
    /// text; `parent`, the id of what it stands under; `title`, its adopted wording; `lead`, the code of the member that leads it;
    /// `participants`, the codes of those that take part, parted by spaces; `due`, a day, a month, a quarter or a year; `status`, how an
    /// action goes, as whoever leads it says, and `said_on`, the day on which that was said; `light`, what the rule makes of it today, and
    /// `why`, what that is drawn from; `set_light`, the light that somebody has set in the place of the rule's; `progress`, how much of the
    /// way it has gone in whole per cent, by its milestones or what stands under it. Lights, reasons and statuses have the names that they
    /// have in the JSON; what is not said is empty.
    pub struct PublicResultsTable: Get "/public/programmes/{programme}/results.csv" for Anyone => 200 String {
        path: OfProgramme,
        media: Csv,
        cached: KEPT_SECONDS,
    }
}

#[cfg(test)]
mod tests {
    use super::super::result::{StatusNow, ViewNow};
    use super::*;
    use crate::result::{Figures, KnownBy, Scale, Tally, Why, Work};
    use crate::text::samples::clause;

    #[test]
    fn nothing_that_people_wrote_about_a_result_is_public() {
        let by = || Doer { name: "SECRET name".into(), code: "SECRET code".into() };
        let at = Instant::from_millis(1);
        let result = ResultSummary {
            clause: clause(1, Kind::Action, "Words.").id,
            kind: Kind::Action,
            label: "1.1.1".into(),
            parent: None,
            title: "Words.".into(),
            lead: "DK".parse().ok(),
            participants: Vec::new(),
            due: None,
            reported_at: None,
            status: Some(StatusNow {
                status: Status::Delayed,
                reason: "SECRET reason".into(),
                begins: None,
                ends: None,
                note: "SECRET note".into(),
                said_by: by(),
                said_at: at,
                version: 1,
            }),
            light: None,
            set_light: None,
            views: vec![ViewNow {
                member: None,
                scale: Scale::Major,
                reason: "SECRET view".into(),
                said_by: by(),
                said_at: at,
                stale: false,
                version: 1,
            }],
        };
        let public = serde_json::to_string(&PublicResult::of(result)).unwrap();
        assert!(public.contains("delayed") && !public.contains("SECRET"), "{public}");
    }

    #[test]
    fn a_goal_is_as_far_as_it_is_for_those_who_take_part() {
        let of_milestones = |reached: u32| Lit {
            light: Light::OnTrack,
            why: Why::WorkAlone,
            under: Tally::default(),
            work: Work { initiatives: 1, milestones: 4, reached, ..Work::default() },
            figures: Figures::default(),
        };
        let result = |n: usize, kind: Kind, light: Option<Lit>| ResultSummary {
            clause: clause(n, kind, "Words.").id,
            kind,
            label: n.to_string(),
            parent: (kind != Kind::Goal).then(|| clause(1, Kind::Goal, "Words.").id),
            title: "Words.".into(),
            lead: None,
            participants: Vec::new(),
            due: None,
            reported_at: None,
            status: None,
            light,
            set_light: None,
            views: Vec::new(),
        };
        let inside = [
            result(1, Kind::Goal, None),
            result(2, Kind::Subgoal, Some(of_milestones(1))),
            result(3, Kind::Subgoal, Some(of_milestones(3))),
            result(4, Kind::Subgoal, None),
            result(5, Kind::Action, Some(of_milestones(1))),
        ];
        let public = PublicResult::all(inside.iter().cloned());
        assert_eq!(
            public[0].far(&public),
            Far { per_cent: Some(50), by: KnownBy::Subgoals { named: 2, all: 3 } }
        );
        assert_eq!(public[4].far(&public), Far { per_cent: Some(25), by: KnownBy::Milestones });
        let progress: Vec<_> = public.iter().map(|one| one.progress).collect();
        assert_eq!(progress, [Some(50), Some(25), Some(75), None, Some(25)], "the same for programs");
        for (one, same) in public.iter().zip(&inside) {
            assert_eq!(one.far(&public), same.far(&inside), "{}", one.label);
        }
    }
}
