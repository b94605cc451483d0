//! Open data: what is public as tables. UTF-8 with its mark, cells parted by commas, decimals after a point, days and times as
//! ISO 8601; what people wrote never begins like a formula.

use serde::{Deserialize, Serialize};

use super::PublicResult;
use crate::decimal::Decimal;
use crate::measurement::csv::{Dialect, safe, table};
use crate::measurement::{Edition, Figure, Status};
use crate::member::MemberCode;
use crate::text::ClauseId;
use crate::time::Date;

/// A figure of an indicator, with what it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PublicFigure {
    /// The indicator.
    pub indicator: ClauseId,
    /// Its label in the adopted text.
    pub label: String,
    /// In what it is counted.
    pub unit: String,
    /// Whose; absent where there is one for all.
    pub member: Option<MemberCode>,
    /// Of which edition of the source.
    pub edition: Edition,
    /// What it is; where there is no value, why.
    pub status: Status,
    /// The number, where there is one.
    pub value: Option<Decimal>,
    /// Where it comes from: its own source, or the indicator's. Empty for an estimate: what that is made from stays inside.
    pub source: String,
    /// When it was read there.
    pub retrieved: Option<Date>,
    /// The year that the edition is of, or begins in.
    pub year: u16,
}

impl PublicFigure {
    /// A figure of an indicator that counts in `unit` and takes its figures from `source`. An estimate is not from there yet, and its own
    /// source may be a paper that nobody has published.
    #[must_use]
    pub fn of(indicator: &ClauseId, label: &str, unit: &str, source: &str, figure: Figure) -> Self {
        let value = figure.number();
        // Taken apart field by field, so that a new one is inside until somebody decides otherwise.
        let Figure { member, edition, status, value: _, note: _, source: own, retrieved, version: _ } =
            figure;
        let year = edition.year();
        let source = match status {
            Status::Estimate => String::new(),
            _ if own.is_empty() => source.to_owned(),
            _ => own,
        };
        Self {
            indicator: indicator.clone(),
            label: label.to_owned(),
            unit: unit.to_owned(),
            member,
            edition,
            status,
            value,
            source,
            retrieved,
            year,
        }
    }
}

fn text<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The columns of the table of figures, in their order. [`PublicFiguresTable`](super::PublicFiguresTable) and the guide say what they mean.
pub const FIGURE_COLUMNS: [&str; 10] =
    ["indicator", "label", "unit", "member", "edition", "status", "value", "source", "retrieved", "year"];

/// The columns of the table of results, in their order. [`PublicResultsTable`](super::PublicResultsTable) and the guide say what they
/// mean.
pub const RESULT_COLUMNS: [&str; 14] = [
    "result",
    "kind",
    "label",
    "parent",
    "title",
    "lead",
    "participants",
    "due",
    "status",
    "said_on",
    "light",
    "why",
    "set_light",
    "progress",
];

/// The figures, a line each.
#[must_use]
pub fn figures_csv(figures: &[PublicFigure]) -> String {
    let lines = figures.iter().map(|one| {
        vec![
            one.indicator.to_string(),
            safe(&one.label),
            safe(&one.unit),
            text(one.member),
            one.edition.to_string(),
            one.status.as_str().to_owned(),
            text(one.value),
            safe(&one.source),
            text(one.retrieved),
            one.year.to_string(),
        ]
    });
    table(std::iter::once(FIGURE_COLUMNS.map(str::to_owned).to_vec()).chain(lines), Dialect::Point)
}

/// The results, a line each. `light` and `why` are the names that the API gives them.
#[must_use]
pub fn results_csv(results: &[PublicResult]) -> String {
    let name = |value: serde_json::Result<serde_json::Value>| match value {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    };
    let lines = results.iter().map(|one| {
        vec![
            one.clause.to_string(),
            one.kind.as_str().to_owned(),
            safe(&one.label),
            text(one.parent.as_ref()),
            safe(&one.title),
            text(one.lead),
            one.participants.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
            safe(one.due.as_deref().unwrap_or_default()),
            one.status.map(|status| status.as_str().to_owned()).unwrap_or_default(),
            text(one.said_at.map(|at| at.date())),
            one.light.map(|lit| name(serde_json::to_value(lit.light))).unwrap_or_default(),
            one.light.map(|lit| name(serde_json::to_value(lit.why))).unwrap_or_default(),
            one.set_light.map(|light| name(serde_json::to_value(light))).unwrap_or_default(),
            text(one.far(results).per_cent),
        ]
    });
    table(std::iter::once(RESULT_COLUMNS.map(str::to_owned).to_vec()).chain(lines), Dialect::Point)
}

#[cfg(test)]
mod tests {
    use super::super::{PublicFiguresTable, PublicResultsTable};
    use super::*;
    use crate::api::Endpoint;
    use crate::result::{Figures, Light, Lit, Tally, Why, Work};
    use crate::text::{Kind, samples};

    /// The page on which the columns are described for those who use them.
    const GUIDE: &str = include_str!("../../../../docs/guide/open-data.md");

    fn clause(n: usize) -> ClauseId {
        samples::id(n)
    }

    fn figure(status: Status, value: &str) -> Figure {
        Figure {
            member: "DK".parse().ok(),
            edition: Edition::of_year(2026),
            status,
            value: value.parse().ok(),
            note: "SECRET note".into(),
            source: String::new(),
            retrieved: "2026-10-01".parse().ok(),
            version: 3,
        }
    }

    #[test]
    fn a_figure_without_a_value_says_why_and_is_never_nought() {
        let of = |figure| PublicFigure::of(&clause(1), "I1", "per cent, of all", "=1+1", figure);
        let figures = [of(figure(Status::Value, "61.5")), of(figure(Status::NotCovered, ""))];
        let file = figures_csv(&figures);
        let lines: Vec<&str> = file.lines().collect();
        let id = clause(1);
        assert_eq!(
            lines[0],
            "\u{feff}indicator,label,unit,member,edition,status,value,source,retrieved,year"
        );
        assert_eq!(
            lines[1],
            format!("{id},I1,\"per cent, of all\",DK,2026,value,61.5,'=1+1,2026-10-01,2026")
        );
        assert_eq!(
            lines[2],
            format!("{id},I1,\"per cent, of all\",DK,2026,not_covered,,'=1+1,2026-10-01,2026")
        );
    }

    #[test]
    fn a_figure_has_the_name_and_the_year_of_its_edition_and_its_status_in_the_table_and_in_the_json() {
        let spring = Figure { edition: "2026 spring".parse().unwrap(), ..figure(Status::Estimate, "61.5") };
        let public = PublicFigure::of(&clause(1), "I1", "per cent", "The survey", spring);
        let json = serde_json::to_value(&public).unwrap();
        assert_eq!(
            (&json["edition"], &json["year"], &json["status"]),
            (&"2026 spring".into(), &2026.into(), &"estimate".into())
        );
        for column in FIGURE_COLUMNS {
            assert!(json.get(column).is_some(), "the JSON has no {column}");
        }
        let file = figures_csv(&[public]);
        assert!(file.ends_with(",DK,2026 spring,estimate,61.5,,2026-10-01,2026\r\n"), "{file}");
    }

    #[test]
    fn a_figure_has_its_own_source_and_an_estimate_none() {
        let source = |status, own: &str| {
            let figure = Figure { source: own.into(), ..figure(status, "61.5") };
            PublicFigure::of(&clause(1), "I1", "per cent", "The survey", figure).source
        };
        assert_eq!(source(Status::Value, ""), "The survey");
        assert_eq!(source(Status::Value, "The yearbook"), "The yearbook");
        assert_eq!([source(Status::Estimate, ""), source(Status::Estimate, "A paper")], ["", ""]);
    }

    #[test]
    fn every_column_is_described() {
        let described = |columns: &[&str], summary: &str| {
            for column in columns {
                let name = format!("`{column}`");
                assert!(summary.contains(&name), "the endpoint does not describe {column}");
                assert!(GUIDE.contains(&format!("| {name} |")), "the guide does not describe {column}");
            }
        };
        described(&FIGURE_COLUMNS, PublicFiguresTable::SUMMARY);
        described(&RESULT_COLUMNS, PublicResultsTable::SUMMARY);
    }

    #[test]
    fn a_result_is_a_line_with_the_names_that_the_api_gives() {
        let result = PublicResult {
            clause: clause(2),
            kind: Kind::Action,
            label: "1.1.1".into(),
            parent: Some(clause(1)),
            title: "Words, many.".into(),
            lead: "FI".parse().ok(),
            participants: ["DK", "SE"].iter().filter_map(|code| code.parse().ok()).collect(),
            due: Some("2027-Q2".into()),
            status: None,
            said_at: None,
            light: None,
            set_light: None,
            progress: None,
        };
        let file = results_csv(&[result]);
        let line = file.lines().nth(1).unwrap();
        assert_eq!(
            line,
            format!("{},action,1.1.1,{},\"Words, many.\",FI,DK SE,2027-Q2,,,,,,", clause(2), clause(1))
        );
    }

    #[test]
    fn a_result_says_how_far_it_is_where_that_is_known() {
        let result = |n: usize, kind, parent: Option<usize>, reached: Option<u32>| PublicResult {
            clause: clause(n),
            kind,
            label: n.to_string(),
            parent: parent.map(clause),
            title: "Words".into(),
            lead: None,
            participants: Vec::new(),
            due: None,
            status: None,
            said_at: None,
            light: reached.map(|reached| Lit {
                light: Light::OnTrack,
                why: Why::WorkAlone,
                under: Tally::default(),
                work: Work { initiatives: 1, milestones: 4, reached, ..Work::default() },
                figures: Figures::default(),
            }),
            set_light: None,
            progress: None,
        };
        let results = [
            result(1, Kind::Goal, None, None),
            result(2, Kind::Subgoal, Some(1), Some(3)),
            result(3, Kind::Subgoal, Some(1), Some(0)),
            result(4, Kind::Action, Some(3), None),
        ];
        let file = results_csv(&results);
        let far: Vec<_> = file.lines().skip(1).filter_map(|line| line.rsplit(',').next()).collect();
        assert_eq!(far, ["37", "75", "0", ""], "the goal by its sub-goals, and nothing is not nought");
    }
}
