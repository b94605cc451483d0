//! What the indicators of a public programme have come to: each with its latest figure and its line, which opens, and who is in it.

use std::rc::Rc;

use shared::api::publication::{PublicAverage, PublicDefinition, PublicIndicator};
use shared::indicator::{Definition, Spread};
use shared::measurement::{Status, series};
use shared::member::MemberCode;
use shared::time::Date;
use yew::prelude::*;

use crate::charts::{Figure, Line, Mark, Point, Rows, line, spark};
use crate::context::{I18n, use_i18n};
use crate::indicator::{
    average_words, dialect, fresh, latest_words, parted, progress_words, said, say, status_words, time_among,
    without_words,
};
use crate::revision::by::name_of;
use crate::ui::format::Detail;
use crate::ui::{Glyph, Icon, slot};

/// Those that are defined, in the order of the text.
pub fn list(t: &I18n, indicators: &[PublicIndicator], today: Date) -> Html {
    let defined: Vec<Html> = indicators
        .iter()
        .filter(|one| one.definition.is_some())
        .map(|one| {
            html! { <Measured key={one.clause.to_string()} one={Rc::new(one.clone())} this_year={today.year()} /> }
        })
        .collect();
    if defined.is_empty() {
        return html! { <p class="small quiet">{t.publication_no_figures()}</p> };
    }
    html! { <ul class="stack measured">{for defined}</ul> }
}

#[derive(Properties, PartialEq)]
struct MeasuredProps {
    one: Rc<PublicIndicator>,
    this_year: i32,
}

/// One of them. The drawing is made when it is opened.
#[component]
fn Measured(props: &MeasuredProps) -> Html {
    let t = use_i18n();
    let open = use_state_eq(|| false);
    let one = &*props.one;
    let Some(definition) = one.definition.as_ref().map(PublicDefinition::counted) else {
        return html! { <li hidden=true /> };
    };
    let definition = &definition;
    let latest = series::latest(&one.points);
    let value = latest.map_or_else(|| t.indicator_fresh_none(), |point| latest_words(&t, definition, point));
    let progress = progress_words(&t, definition, &one.targets, latest);
    let small = (one.points.len() > 1).then(|| spark(&drawn(&t, definition, one)).html());
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let inside = (*open && !one.points.is_empty()).then(|| figure(&t, definition, one, progress.clone()));
    let icon = if *open { Glyph::ChevronUp } else { Glyph::ChevronDown };
    html! {
        <li class="panel">
            <div class="body">
                <div class="row apart">
                    <span class="sum">
                        <button type="button" class="plain" aria-expanded={open.to_string()} disabled={one.points.is_empty()} {onclick}>
                            <Icon of={icon} />
                            <span class="ref">{one.label.clone()}</span>
                            <span lang="en">{one.title.clone()}</span>
                        </button>
                        <span class="small quiet">{progress}</span>
                    </span>
                    <span class="row tight"><b class="num">{value}</b><span class="fig sparkline" hidden={small.is_none()}>{slot(small)}</span>{fresh(&t, definition.cycle, latest, props.this_year)}</span>
                </div>
                <div hidden={inside.is_none()}>{slot(inside)}</div>
            </div>
        </li>
    }
}

fn drawn(t: &I18n, definition: &Definition, one: &PublicIndicator) -> Line {
    let point = |point: &series::Point| Point {
        at: time_among(&one.points, &point.edition),
        value: point.value.millionths(),
        // Of a few members alone is as uncertain as an estimate, and drawn like one.
        estimate: point.estimates > 0 || series::is_partial(&one.points, point),
        words: said(t, point.value, definition),
        title: format!("{}: {}", point.edition, latest_words(t, definition, point)),
    };
    let mark = |year: u16, value: shared::decimal::Decimal, words: String| Mark {
        at: f64::from(year),
        value: value.millionths(),
        words,
    };
    let number = |value| say(t, value, definition.decimals);
    let base = definition.baseline;
    Line {
        points: one.points.iter().map(point).collect(),
        baseline: base.map(|base| mark(base.year, base.value, t.indicator_mark_baseline(number(base.value)))),
        targets: one
            .targets
            .iter()
            .map(|target| mark(target.year, target.value, t.indicator_mark_target(number(target.value))))
            .collect(),
        targets_before: one
            .former_targets
            .iter()
            .map(|was| mark(was.year, was.value, t.indicator_mark_target_before(number(was.value))))
            .collect(),
        label: progress_words(t, definition, &one.targets, series::latest(&one.points)),
        ..parted(definition, &one.points)
    }
}

fn figure(t: &I18n, definition: &Definition, one: &PublicIndicator, summary: String) -> Html {
    let scale = |value: i64| {
        let value =
            shared::decimal::Decimal::from_millionths(value).unwrap_or(shared::decimal::Decimal::ZERO);
        said(t, value, definition)
    };
    let svg = line(&drawn(t, definition, one), &scale);
    // Of the newest edition that speaks for the members; those of the others are in the table.
    let latest = series::latest(&one.points).and_then(|point| average_of(one, point));
    let members = latest.map(|average| html! { <p class="small">{average_words(t, &average.counted())}</p> });
    let were = one.former_targets.iter().map(|was| {
        let day = t.formats().day(&was.changed_on.to_string(), Detail::Day);
        let words = t.publication_target_before(day, was.year.to_string(), said(t, was.value, definition));
        // What was changed before decisions were named has none.
        let decision =
            (!was.decision.is_empty()).then(|| format!("{}: {}", t.indicator_decision(), was.decision));
        html! { <li key={format!("{} {}", was.year, was.value)}>{words}{" "}{decision}</li> }
    });
    let breaks = definition.breaks.iter().map(|one| {
        html! { <li key={one.edition.to_string()}>{t.indicator_break_at(one.edition.as_str(), &one.note)}</li> }
    });
    let notes: Vec<Html> = were.chain(breaks).collect();
    let notes = (!notes.is_empty()).then(|| html! { <ul class="small breaks">{for notes}</ul> });
    html! {
        <div class="stack">
            <Figure title={t.indicator_unit() + ": " + &definition.unit} {summary} svg={Rc::new(svg)} rows={Rc::new(rows(t, definition, one))} name={one.label.clone()} dialect={dialect(t)} />
            {slot(members)}
            {slot(notes)}
            <p class="tiny quiet">{source(t, definition, one)}</p>
        </div>
    }
}

/// Where the figures come from, and when the last of them was read there.
fn source(t: &I18n, definition: &Definition, one: &PublicIndicator) -> String {
    let source = format!("{}: {}", t.indicator_source(), definition.source);
    match one.retrieved {
        Some(day) => {
            let day = t.formats().day(&day.to_string(), Detail::Day);
            format!("{source} · {}: {day}", t.indicator_retrieved())
        }
        None => source,
    }
}

fn average_of<'a>(one: &'a PublicIndicator, point: &series::Point) -> Option<&'a PublicAverage> {
    one.averages.iter().find(|average| average.edition == point.edition)
}

/// The table of the line: each edition, with the members by name where it is an average, and then what is drawn beside the line.
fn rows(t: &I18n, definition: &Definition, one: &PublicIndicator) -> Rows {
    let names = |members: &[MemberCode]| {
        let names: Vec<String> = members.iter().map(|member| name_of(t, member.as_str())).collect();
        t.formats().list(&names)
    };
    let members = definition.spread == Spread::Members;
    let number = |value| say(t, value, definition.decimals);
    let mut heads =
        vec![t.indicator_edition(), t.indicator_what(), t.indicator_value(), t.indicator_status()];
    if members {
        heads.extend([t.indicator_average_count(), t.indicator_of_estimates(), t.publication_not_in_it()]);
    } else {
        heads.extend([t.indicator_of_figures(), t.indicator_of_estimates()]);
    }
    let wide = heads.len();
    let row = |point: &series::Point| {
        let what = if members { t.indicator_average() } else { t.indicator_value() };
        let status = if point.estimates > 0 { Status::Estimate } else { Status::Value };
        let mut row = vec![point.edition.to_string(), what, number(point.value), status_words(t, status)];
        match average_of(one, point) {
            Some(average) => {
                let without = without_words(t, &average.counted());
                row.extend([names(&average.of), names(&average.estimates), without]);
            }
            // One figure for all.
            None => row.extend([point.of.to_string(), point.estimates.to_string()]),
        }
        row
    };
    let mut rows: Vec<Vec<String>> = one.points.iter().map(row).collect();
    let mut notes = false;
    let mut beside = |at: String, what: String, value: String, note: &str| {
        let mut row = vec![at, what, value];
        row.resize(wide, String::new());
        row.push(note.to_owned());
        notes |= !note.is_empty();
        rows.push(row);
    };
    if let Some(base) = definition.baseline {
        beside(base.year.to_string(), t.indicator_baseline(), number(base.value), "");
    }
    for target in &one.targets {
        beside(target.year.to_string(), t.indicator_col_target(), number(target.value), "");
    }
    for was in &one.former_targets {
        beside(was.year.to_string(), t.indicator_target_former(), number(was.value), &was.decision);
    }
    for one in &definition.breaks {
        beside(one.edition.to_string(), t.indicator_break(), String::new(), &one.note);
    }
    if notes {
        heads.push(t.indicator_note());
    }
    let wide = heads.len();
    for row in &mut rows {
        row.resize(wide, String::new());
    }
    Rows { heads, rows }
}

#[cfg(test)]
mod tests {
    use shared::api::publication::FormerTarget;
    use shared::indicator::{Baseline, Direction, SeriesBreak, Target};
    use shared::measurement::Edition;
    use shared::text::ClauseId;

    use super::*;

    #[test]
    fn the_table_of_the_line_has_all_that_is_drawn_beside_it() {
        let t = I18n::english();
        let mut definition = Definition {
            unit: "services".into(),
            direction: Direction::Up,
            source: "A survey".into(),
            cycle: 1,
            decimals: 0,
            spread: Spread::One,
            baseline: Some(Baseline { year: 2024, value: "40".parse().unwrap() }),
            breaks: Vec::new(),
            note: String::new(),
        };
        let point = |year: u16, value: &str| series::Point {
            edition: Edition::of_year(year),
            value: value.parse().unwrap(),
            of: 1,
            estimates: 0,
        };
        let mut one = PublicIndicator {
            clause: ClauseId::parse(&format!("{:026}", 1)).unwrap(),
            label: "2.1.i".into(),
            title: "Services".into(),
            parent: None,
            definition: None,
            targets: vec![Target { year: 2030, value: "80".parse().unwrap() }],
            former_targets: Vec::new(),
            points: vec![point(2025, "51")],
            averages: Vec::new(),
            retrieved: None,
        };
        assert_eq!(source(&t, &definition, &one), "Source: A survey", "no day is made up");
        one.retrieved = "2026-11-20".parse().ok();
        let read = source(&t, &definition, &one);
        assert!(read.contains("Retrieved: ") && read.contains("2026"), "{read}");
        let plain = rows(&t, &definition, &one);
        assert_eq!(plain.heads.len(), 6, "nothing is noted");
        assert!(plain.rows.iter().all(|row| row.len() == 6));
        one.former_targets.push(FormerTarget {
            year: 2030,
            value: "90".parse().unwrap(),
            changed_on: "2027-11-12".parse().unwrap(),
            decision: "The officials, item 4".into(),
        });
        definition.breaks.push(SeriesBreak { edition: Edition::of_year(2026), note: "Counted anew.".into() });
        let found = rows(&t, &definition, &one);
        assert_eq!(found.heads.len(), 7);
        assert_eq!(found.rows[0], ["2025", t.indicator_value().as_str(), "51", "value", "1", "0", ""]);
        let beside: Vec<_> = found.rows[1..]
            .iter()
            .map(|row| [&row[0], &row[1], &row[2], &row[6]].map(String::as_str))
            .collect();
        assert_eq!(
            beside,
            [
                ["2024", "Baseline", "40", ""],
                ["2030", "Target", "80", ""],
                ["2030", "Former target", "90", "The officials, item 4"],
                ["2026", "Break in the series", "", "Counted anew."],
            ]
        );
    }
}
