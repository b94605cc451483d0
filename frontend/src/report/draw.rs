//! The figures of a finished report: how the goals go, and how far the programme is from round to round.

use shared::api::report::{Compiled, GoalSteps, Heading, RoundPoint};
use shared::report::section::Steps;
use shared::result::Scale;
use shared::text::{ClauseId, Kind};

use super::words::{covers, kind};
use crate::charts::{Line, Point, Rows, Svg, line};
use crate::context::I18n;
use crate::result::light::step;
use crate::revision::words::label;

const ROW: f64 = 34.0;

/// What a goal is called in a figure.
fn goal_label(t: &I18n, headings: &[Heading], goal: Option<&ClauseId>) -> String {
    let found = headings.iter().find(|one| Some(&one.clause) == goal);
    found.map_or_else(|| t.report_no_goal(), |one| label(t, Kind::Goal, &one.label))
}

/// The class of a step's piece of a bar.
const fn class(scale: Scale) -> &'static str {
    match scale {
        Scale::Fulfilled => "s-fulfilled",
        Scale::Minor => "s-minor",
        Scale::Moderate => "s-moderate",
        Scale::Major => "s-major",
        Scale::NoData => "s-none",
    }
}

/// How many stand on which step, in words, the best first.
fn counted(t: &I18n, steps: Steps) -> String {
    let said = Scale::ALL.iter().filter(|scale| steps.of(**scale) > 0);
    let words: Vec<String> = said.map(|scale| format!("{} {}", steps.of(*scale), step(t, *scale))).collect();
    words.join(", ")
}

/// The goals of the report itself.
fn own(of: &Compiled) -> &[GoalSteps] {
    of.rounds
        .iter()
        .find(|round| round.report == of.report.id)
        .map_or(&[][..], |round| round.goals.as_slice())
}

/// How the goals go: a bar for each, from nought, a piece for each step, and the same in words beside it.
pub fn goals(t: &I18n, of: &Compiled) -> Option<(Svg, String, Rows)> {
    let goals = own(of);
    let most = goals.iter().map(|one| one.steps.all()).max().filter(|most| *most > 0)?;
    let mut all = Steps::default();
    for scale in Scale::ALL {
        let count: u32 = goals.iter().map(|one| one.steps.of(scale)).sum();
        (0..count).for_each(|_| all.add(scale, None));
    }
    let summary = t.report_figure_goals_summary(counted(t, all));
    let mut svg = Svg::new(760.0, ROW * goals.len() as f64 + 8.0, &summary);
    let (left, wide) = (84.0, 300.0);
    for (at, one) in goals.iter().enumerate() {
        let top = ROW * at as f64 + 6.0;
        svg.text("end", (left - 10.0, top + 16.0), &goal_label(t, &of.headings, one.goal.as_ref()));
        let mut x = left;
        for scale in Scale::ALL {
            let width = f64::from(one.steps.of(scale)) / f64::from(most) * wide;
            if width > 0.0 {
                svg.bar(class(scale), (x, top), (width - 2.0).max(1.0), ROW - 12.0);
                x += width;
            }
        }
        svg.text("", (x + 8.0, top + 16.0), &counted(t, one.steps));
    }
    let heads = std::iter::once(t.report_col_goal()).chain(Scale::ALL.iter().map(|scale| step(t, *scale)));
    let row = |one: &GoalSteps| {
        let counts = Scale::ALL.iter().map(|scale| one.steps.of(*scale).to_string());
        std::iter::once(goal_label(t, &of.headings, one.goal.as_ref())).chain(counts).collect()
    };
    Some((svg, summary, Rows { heads: heads.collect(), rows: goals.iter().map(row).collect() }))
}

/// All goals of a round together.
fn together(round: &RoundPoint) -> Steps {
    round.goals.iter().fold(Steps::default(), |sum, one| Steps {
        progress: sum.progress + one.steps.progress,
        named: sum.named + one.steps.named,
        ..sum
    })
}

/// How far the programme is from round to round: the mean of all sections that name a progress, and the goals in the table.
pub fn progress(t: &I18n, of: &Compiled) -> Option<(Svg, String, Rows)> {
    let percent = |value: u32| t.formats().percent(f64::from(value) / 100.0);
    let known: Vec<(&RoundPoint, u32)> =
        of.rounds.iter().filter_map(|round| Some((round, together(round).mean()?))).collect();
    let (_, last) = known.last()?;
    let summary = match known.first() {
        Some((_, first)) if known.len() > 1 => {
            t.report_figure_progress_summary(percent(*first), percent(*last), known.len())
        }
        _ => t.report_figure_progress_one(percent(*last)),
    };
    // Side by side, in the order in which they were reported: two rounds may end on the same day.
    let points: Vec<Point> = known
        .iter()
        .enumerate()
        .map(|(nth, (round, mean))| Point {
            at: nth as f64 + 1.0,
            value: i64::from(*mean),
            estimate: false,
            words: percent(*mean),
            title: format!("{}, {}: {}", kind(t, round.kind), covers(t, round.covers), percent(*mean)),
        })
        .collect();
    let stands = known.iter().map(|(round, _)| t.report_number(round.number)).collect();
    let drawn = Line { points, stands, label: summary.clone(), ..Line::default() };
    let svg = line(&drawn, &|value| percent(u32::try_from(value).unwrap_or_default()));
    let goals: Vec<&Heading> = of.headings.iter().filter(|one| one.kind == Kind::Goal).collect();
    let heads = [t.report_col_round(), t.report_col_all()]
        .into_iter()
        .chain(goals.iter().map(|one| label(t, Kind::Goal, &one.label)));
    let cell = |steps: Option<Steps>| steps.and_then(Steps::mean).map_or_else(|| "–".to_owned(), percent);
    let row = |round: &RoundPoint| {
        let name = format!("{}. {}", round.number, kind(t, round.kind));
        let of_goal = |goal: &&Heading| {
            let found = round.goals.iter().find(|one| one.goal.as_ref() == Some(&goal.clause));
            cell(found.map(|one| one.steps))
        };
        [name, cell(Some(together(round)))].into_iter().chain(goals.iter().map(of_goal)).collect()
    };
    Some((svg, summary, Rows { heads: heads.collect(), rows: of.rounds.iter().map(row).collect() }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::id::ReportId;
    use shared::programme::Period;
    use shared::report::Kind as Round;

    fn round(to: &str, progress: &[u8]) -> RoundPoint {
        let mut steps = Steps::default();
        progress.iter().for_each(|progress| steps.add(Scale::Minor, Some(*progress)));
        RoundPoint {
            report: ReportId::from_parts(1, 1),
            number: 1,
            kind: Round::Annual,
            covers: Period { from: "2026-01-01".parse().unwrap(), to: to.parse().unwrap() },
            goals: vec![GoalSteps { goal: None, steps }, GoalSteps { goal: None, steps: Steps::default() }],
        }
    }

    #[test]
    fn the_mean_of_a_round_is_that_of_its_sections_and_not_of_its_goals() {
        let one = round("2026-12-31", &[10, 20, 60]);
        assert_eq!(together(&one).mean(), Some(30));
        assert_eq!(together(&round("2026-12-31", &[])).mean(), None);
    }

    #[test]
    fn what_stands_on_which_step_is_told_in_words() {
        let mut steps = Steps::default();
        steps.add(Scale::Major, None);
        steps.add(Scale::Fulfilled, None);
        let t = I18n::english();
        let said = counted(&t, steps);
        assert_eq!(said, format!("1 {}, 1 {}", step(&t, Scale::Fulfilled), step(&t, Scale::Major)));
    }
}
