//! Drawings of an indicator and the tables that say the same: the line over the years, a small line for each member, and who stands
//! and stood where. Pure: the page shows them, and they are saved as files.

use shared::api::indicator::IndicatorWhole;
use shared::api::publication::FormerTarget;
use shared::decimal::Decimal;
use shared::indicator::{Definition, Spread, Target};
use shared::measurement::series::{self, Ranked, average, editions, is_partial, missing, points, ranking};
use shared::measurement::{Edition, Figure, standing};
use shared::member::MemberCode;

use super::number::{said, say};
use super::words::{average_words, names, place_words, status_words, without_words};
use crate::charts::{Bar, Column, Held, Line, Mark, Point, Rows};
use crate::context::I18n;
use crate::revision::by::name_of;

/// What is drawn of an indicator that is defined.
#[derive(Clone, PartialEq)]
pub struct Drawn {
    /// What is counted.
    pub definition: Definition,
    /// What it is to reach.
    pub targets: Vec<Target>,
    /// What it was to reach before a decision changed that.
    pub targets_before: Vec<FormerTarget>,
    /// The figures that stand.
    pub figures: Vec<Figure>,
    /// The members, in the fixed order.
    pub members: Vec<MemberCode>,
    /// The editions that something is said of.
    pub editions: Vec<Edition>,
}

/// Where an edition stands in time among points of which no more is known: those of one year stand one after the other.
pub fn time_among(points: &[series::Point], edition: &Edition) -> f64 {
    let before = points.iter().filter(|point| point.edition < *edition).count();
    f64::from(edition.year()) + before as f64 / 1000.0
}

/// Where no line leads among such points: with its breaks, and the years in which an edition was due and has no number.
pub fn parted(definition: &Definition, points: &[series::Point]) -> Line {
    let years: Vec<u16> = points.iter().map(|point| point.edition.year()).collect();
    Line {
        breaks: definition.breaks.iter().map(|one| time_among(points, &one.edition)).collect(),
        gaps: missing(&years, definition.cycle).into_iter().map(f64::from).collect(),
        ..Line::default()
    }
}

impl Drawn {
    /// From what came; nothing until it is defined.
    pub fn of(whole: &IndicatorWhole) -> Option<Self> {
        let figures: Vec<Figure> = whole.figures.iter().map(|now| now.figure.clone()).collect();
        Some(Self {
            definition: whole.definition()?.clone(),
            targets: whole.targets().to_vec(),
            targets_before: FormerTarget::of(&whole.targets),
            editions: editions(&figures),
            members: whole.members.clone(),
            figures,
        })
    }

    /// The series of the whole.
    pub fn points(&self) -> Vec<series::Point> {
        points(&self.figures, self.definition.spread, self.definition.decimals)
    }

    /// Where an edition stands in time: several of one year stand apart.
    fn time(&self, edition: &Edition) -> f64 {
        let same: Vec<&Edition> = self.editions.iter().filter(|one| one.year() == edition.year()).collect();
        let at = same.iter().filter(|one| **one < edition).count();
        f64::from(edition.year()) + at as f64 / same.len().max(1) as f64
    }

    fn breaks(&self) -> Vec<f64> {
        self.definition.breaks.iter().map(|one| self.time(&one.edition)).collect()
    }

    /// When there is no number of what is drawn, which has one in the editions `has`: editions in which something else is said, or
    /// others have one, and years in which an edition was due.
    fn gaps(&self, has: &[&Edition]) -> Vec<f64> {
        let without = self.editions.iter().filter(|one| !has.contains(one)).map(|one| self.time(one));
        let years: Vec<u16> = has.iter().map(|one| one.year()).collect();
        without.chain(missing(&years, self.definition.cycle).into_iter().map(f64::from)).collect()
    }

    /// The line over the years.
    pub fn line(&self, t: &I18n, label: String, at: Option<usize>) -> Line {
        let all = self.points();
        let point = |point: &series::Point| Point {
            at: self.time(&point.edition),
            value: point.value.millionths(),
            // Of a few members alone is as uncertain as an estimate, and drawn like one.
            estimate: point.estimates > 0 || is_partial(&all, point),
            words: said(t, point.value, &self.definition),
            title: self.point_words(t, &point.edition),
        };
        let mark = |year: u16, value: Decimal, words: String| Mark {
            at: f64::from(year),
            value: value.millionths(),
            words,
        };
        let number = |value: Decimal| say(t, value, self.definition.decimals);
        Line {
            points: all.iter().map(point).collect(),
            baseline: self
                .definition
                .baseline
                .map(|base| mark(base.year, base.value, t.indicator_mark_baseline(number(base.value)))),
            targets: self
                .targets
                .iter()
                .map(|target| mark(target.year, target.value, t.indicator_mark_target(number(target.value))))
                .collect(),
            stands: Vec::new(),
            targets_before: self
                .targets_before
                .iter()
                .map(|one| mark(one.year, one.value, t.indicator_mark_target_before(number(one.value))))
                .collect(),
            breaks: self.breaks(),
            gaps: self.gaps(&all.iter().map(|point| &point.edition).collect::<Vec<_>>()),
            at,
            label,
        }
    }

    /// One edition in a sentence: the value, whether it is an estimate or has one in it, and of whom.
    pub fn point_words(&self, t: &I18n, edition: &Edition) -> String {
        let decimals = self.definition.decimals;
        let number = |value: Decimal, estimate: bool| match said(t, value, &self.definition) {
            value if estimate => t.indicator_estimated(value),
            value => value,
        };
        if self.definition.spread == Spread::One {
            let point = self.points().into_iter().find(|point| point.edition == *edition);
            let words = point.map(|point| number(point.value, point.estimates > 0));
            return format!("{edition}: {}", words.unwrap_or_default());
        }
        match average(&self.figures, edition, &self.members, decimals) {
            Some(found) => {
                let value = number(found.value, !found.estimates.is_empty());
                format!("{edition}: {value}. {}", average_words(t, &found))
            }
            None => format!("{edition}: {}", t.indicator_fresh_none()),
        }
    }

    /// The table of the line: each edition, with the members that an average is of, and then what is drawn beside the line.
    pub fn line_rows(&self, t: &I18n) -> Rows {
        let decimals = self.definition.decimals;
        let is_average = self.definition.spread == Spread::Members;
        let mut heads = vec![
            t.indicator_edition(),
            t.indicator_what(),
            t.indicator_value(),
            t.indicator_of_figures(),
            t.indicator_of_estimates(),
            t.indicator_of_whom(),
            t.indicator_note(),
        ];
        let points = self.points();
        let edition_row = |edition: &Edition| {
            let point = points.iter().find(|point| point.edition == *edition);
            let found = average(&self.figures, edition, &self.members, decimals);
            let (whom, without) = found.map_or_else(Default::default, |found| {
                (names(t, found.of.iter().copied()), without_words(t, &found))
            });
            vec![
                edition.to_string(),
                if is_average { t.indicator_average() } else { t.indicator_value() },
                point.map_or_else(|| "–".to_owned(), |point| say(t, point.value, decimals)),
                point.map_or(0, |point| point.of).to_string(),
                point.map_or(0, |point| point.estimates).to_string(),
                whom,
                standing(&self.figures, None, edition).map_or(without, |figure| figure.note.clone()),
            ]
        };
        let mut rows: Vec<Vec<String>> = self.editions.iter().map(edition_row).collect();
        let mut beside = |at: String, what: String, value: Option<Decimal>, note: &str| {
            let value = value.map(|value| say(t, value, decimals)).unwrap_or_default();
            let nothing = String::new;
            rows.push(vec![at, what, value, nothing(), nothing(), nothing(), note.to_owned()]);
        };
        if let Some(base) = self.definition.baseline {
            beside(base.year.to_string(), t.indicator_baseline(), Some(base.value), "");
        }
        for target in &self.targets {
            beside(target.year.to_string(), t.indicator_col_target(), Some(target.value), "");
        }
        for was in &self.targets_before {
            beside(was.year.to_string(), t.indicator_target_former(), Some(was.value), &was.decision);
        }
        for one in &self.definition.breaks {
            beside(one.edition.to_string(), t.indicator_break(), None, &one.note);
        }
        if !is_average {
            for row in std::iter::once(&mut heads).chain(&mut rows) {
                row.remove(5);
            }
        }
        Rows { heads, rows }
    }

    /// The table of figures of which there is one for all.
    pub fn value_rows(&self, t: &I18n) -> Rows {
        let heads = vec![
            t.indicator_edition(),
            t.indicator_value(),
            t.indicator_status(),
            t.indicator_note(),
            t.indicator_source(),
        ];
        let row = |edition: &Edition| {
            let figure = standing(&self.figures, None, edition)?;
            let own = Some(&figure.source).filter(|source| !source.is_empty());
            Some(vec![
                edition.to_string(),
                figure
                    .number()
                    .map_or_else(|| "–".to_owned(), |value| say(t, value, self.definition.decimals)),
                status_words(t, figure.status),
                figure.note.clone(),
                own.unwrap_or(&self.definition.source).clone(),
            ])
        };
        Rows { heads, rows: self.editions.iter().filter_map(row).collect() }
    }

    /// What is said of a member at an edition, for a cell.
    pub fn cell(&self, t: &I18n, member: Option<MemberCode>, edition: &Edition) -> String {
        match standing(&self.figures, member, edition) {
            None => "–".to_owned(),
            Some(figure) => match figure.number() {
                Some(value) if figure.status == shared::measurement::Status::Estimate => {
                    t.indicator_estimated(say(t, value, self.definition.decimals))
                }
                Some(value) => say(t, value, self.definition.decimals),
                None => status_words(t, figure.status),
            },
        }
    }

    /// The table of the members, with the average and of how many it is.
    pub fn member_rows(&self, t: &I18n) -> Rows {
        let heads = std::iter::once(t.indicator_member())
            .chain(self.editions.iter().map(ToString::to_string))
            .collect();
        let mut rows: Vec<Vec<String>> = self
            .members
            .iter()
            .map(|member| {
                let cells = self.editions.iter().map(|edition| self.cell(t, Some(*member), edition));
                std::iter::once(name_of(t, member.as_str())).chain(cells).collect()
            })
            .collect();
        let found: Vec<_> = self
            .editions
            .iter()
            .map(|edition| average(&self.figures, edition, &self.members, self.definition.decimals))
            .collect();
        let cells = found.iter().map(|found| match found {
            Some(found) => say(t, found.value, self.definition.decimals),
            None => "–".to_owned(),
        });
        rows.push(std::iter::once(t.indicator_average()).chain(cells).collect());
        let counts = found.iter().map(|found| found.as_ref().map_or(0, |found| found.of.len()).to_string());
        rows.push(std::iter::once(t.indicator_average_count()).chain(counts).collect());
        Rows { heads, rows }
    }

    /// The years and the values that the small drawings share.
    pub fn shared_scale(&self) -> ((f64, f64), (i64, i64)) {
        let values = self.figures.iter().filter_map(Figure::number).map(Decimal::millionths);
        let values = values.chain(self.targets.iter().map(|target| target.value.millionths()));
        let (least, most) =
            values.fold((i64::MAX, i64::MIN), |(least, most), value| (least.min(value), most.max(value)));
        let times: Vec<f64> = self.editions.iter().map(|edition| self.time(edition)).collect();
        let from = times.first().copied().unwrap_or_default();
        let last_target = self.targets.last().map_or(from, |target| f64::from(target.year));
        ((from, times.last().copied().unwrap_or(from).max(last_target)), (least.min(most), most.max(least)))
    }

    /// The line of one member, with the latest figure that has a number.
    pub fn member_line(&self, t: &I18n, member: MemberCode) -> (Line, Option<(Edition, String)>) {
        let mut points = Vec::new();
        let mut has = Vec::new();
        let mut latest = None;
        for edition in &self.editions {
            let Some(figure) = standing(&self.figures, Some(member), edition) else { continue };
            let Some(value) = figure.number() else { continue };
            let words = said(t, value, &self.definition);
            latest = Some((edition.clone(), words.clone()));
            has.push(edition);
            points.push(Point {
                at: self.time(edition),
                value: value.millionths(),
                estimate: figure.status == shared::measurement::Status::Estimate,
                title: format!("{edition}: {words}"),
                words,
            });
        }
        let baseline = points.first().filter(|_| points.len() > 1).map(|first| Mark {
            at: first.at,
            value: first.value,
            words: String::new(),
        });
        let targets = self.targets.iter().map(|target| Mark {
            at: f64::from(target.year),
            value: target.value.millionths(),
            words: String::new(),
        });
        let name = name_of(t, member.as_str());
        let label = latest
            .as_ref()
            .map_or_else(|| name.clone(), |(edition, words)| format!("{name}, {words}, {edition}"));
        let line = Line {
            points,
            baseline,
            targets: targets.collect(),
            breaks: self.breaks(),
            gaps: self.gaps(&has),
            label,
            ..Line::default()
        };
        (line, latest)
    }

    /// Who stands where in an edition.
    pub fn bars(&self, t: &I18n, edition: &Edition) -> Vec<Bar> {
        let ranked = ranking(&self.figures, edition, self.definition.direction);
        let bar = |one: Ranked| Bar {
            who: one.member.to_string(),
            place: place_words(&one),
            value: one.value.millionths(),
            words: if one.estimate {
                t.indicator_estimated(said(t, one.value, &self.definition))
            } else {
                said(t, one.value, &self.definition)
            },
            estimate: one.estimate,
        };
        ranked.into_iter().map(bar).collect()
    }

    /// The editions in which members have places: those that speak for the members. The first of two says nothing of eight.
    pub fn ranked(&self) -> Vec<Edition> {
        let points = self.points();
        let whole = points.iter().filter(|point| !is_partial(&points, point));
        let has_places =
            |edition: &Edition| !ranking(&self.figures, edition, self.definition.direction).is_empty();
        whole.map(|point| point.edition.clone()).filter(has_places).collect()
    }

    /// Who stood where in each of some editions.
    pub fn places(&self, t: &I18n, editions: &[Edition]) -> Vec<Column> {
        let column = |(at, edition): (usize, &Edition)| {
            let mut places: Vec<Held> = Vec::new();
            for one in ranking(&self.figures, edition, self.definition.direction) {
                let who = one.member.to_string();
                let told =
                    format!("{} {}", name_of(t, one.member.as_str()), said(t, one.value, &self.definition));
                match places.last_mut() {
                    Some(held) if held.place == one.place => {
                        held.who.push(who);
                        held.estimate |= one.estimate;
                        held.title = format!("{}, {told}", held.title);
                    }
                    _ => places.push(Held {
                        who: vec![who],
                        place: one.place,
                        estimate: one.estimate,
                        title: format!("{edition}, {}: {told}", place_words(&one)),
                    }),
                }
            }
            let breaks_after = |before: &Edition| {
                let mut breaks = self.definition.breaks.iter();
                breaks.any(|one| *before < one.edition && one.edition <= *edition)
            };
            let broken = at > 0 && breaks_after(&editions[at - 1]);
            Column { words: edition.to_string(), broken, places }
        };
        editions.iter().enumerate().map(column).collect()
    }

    /// The table of places and values in some editions: a dash where there is no place.
    pub fn rank_rows(&self, t: &I18n, editions: &[Edition]) -> Rows {
        let mut heads = vec![t.indicator_member()];
        let mut rows: Vec<Vec<String>> =
            self.members.iter().map(|member| vec![name_of(t, member.as_str())]).collect();
        for edition in editions {
            heads.push(t.indicator_value_in(t.indicator_place(), edition.as_str()));
            heads.push(t.indicator_value_in(t.indicator_value(), edition.as_str()));
            let ranked = ranking(&self.figures, edition, self.definition.direction);
            for (row, member) in rows.iter_mut().zip(&self.members) {
                let own = ranked.iter().find(|one| one.member == *member);
                row.push(own.map_or_else(|| "–".to_owned(), place_words));
                row.push(self.cell(t, Some(*member), edition));
            }
        }
        Rows { heads, rows }
    }
}

#[cfg(test)]
#[path = "draw_tests.rs"]
mod tests;
