//! An indicator in sentences: how far it has come, how new its figures are, who is in an average and who is not.

use shared::api::indicator::{self, IndicatorWhole};
use shared::decimal::Decimal;
use shared::indicator::progress::{Freshness, Missing, Place, Progress, freshness, progress};
use shared::indicator::{Definition, Direction, Spread, Target};
use shared::measurement::Status;
use shared::measurement::series::{Average, Point, Ranked};
use shared::member::MemberCode;
use shared::text::facts::Fact;
use yew::prelude::*;

use super::number::{said, say};
use crate::context::I18n;
use crate::revision::by::{self, name_of};
use crate::revision::words::values;
use crate::ui::Time;

/// Which way is better.
pub fn direction_words(t: &I18n, direction: Direction) -> String {
    match direction {
        Direction::Up => t.indicator_up(),
        Direction::Down => t.indicator_down(),
        Direction::Neither => t.indicator_neither(),
    }
}

/// What a definition says, name by name, and what is to be reached.
pub fn facts(t: &I18n, definition: &Definition, targets: &[Target]) -> Vec<(AttrValue, Html)> {
    let text = |text: String| html! { <span>{text}</span> };
    let mut facts: Vec<(AttrValue, Html)> = vec![
        (t.indicator_unit().into(), text(definition.unit.clone())),
        (t.indicator_direction().into(), text(direction_words(t, definition.direction))),
        (t.indicator_spread().into(), text(spread_words(t, definition.spread))),
    ];
    if let Some(base) = definition.baseline {
        let value = t.indicator_value_in(said(t, base.value, definition), base.year.to_string());
        facts.push((t.indicator_baseline().into(), text(value)));
    }
    for target in targets {
        let value = t.indicator_value_in(said(t, target.value, definition), target.year.to_string());
        facts.push((t.indicator_target_year(target.year.to_string()).into(), text(value)));
    }
    facts.push((t.indicator_source().into(), text(definition.source.clone())));
    facts.push((t.indicator_cycle().into(), text(t.indicator_every(definition.cycle))));
    if !definition.note.is_empty() {
        let note = html! { <span class="prewrap">{definition.note.clone()}</span> };
        facts.push((t.indicator_note().into(), note));
    }
    facts
}

/// What the adopted text says of a fact, beside the field in which it is made a number.
pub fn as_adopted(t: &I18n, whole: &IndicatorWhole, fact: Fact) -> Option<Html> {
    let said = whole.sealed_clause.facts.values(fact);
    let words = t.indicator_adopted_says(values(t, fact, &said));
    (!said.is_empty()).then(|| html! { <p class="small quiet">{words}</p> })
}

/// Why, by whom and when a definition or targets were said.
pub fn told(said: &indicator::Said) -> Html {
    html! {
        <>
            <span class="small quiet prewrap" hidden={said.why.is_empty()}>{said.why.clone()}</span>
            <span class="row tight tiny quiet">{by::doer(&said.by)}<Time at={said.at} /></span>
        </>
    }
}

/// A status of a figure.
pub fn status_words(t: &I18n, status: Status) -> String {
    match status {
        Status::Value => t.indicator_status_value(),
        Status::Estimate => t.indicator_status_estimate(),
        Status::NotYet => t.indicator_status_not_yet(),
        Status::NotCovered => t.indicator_status_not_covered(),
        Status::Withdrawn => t.indicator_status_withdrawn(),
    }
}

/// "61 % in 2028 (9 members)", with a word where some of it is estimated.
pub fn latest_words(t: &I18n, definition: &Definition, point: &Point) -> String {
    let value = said(t, point.value, definition);
    let latest = if point.estimates > 0 {
        t.indicator_latest_estimate(value, point.edition.as_str())
    } else {
        t.indicator_latest(value, point.edition.as_str())
    };
    match definition.spread {
        Spread::Members => t.indicator_latest_of(point.of, latest),
        Spread::One => latest,
    }
}

/// How far it has come, in one sentence.
pub fn progress_words(
    t: &I18n,
    definition: &Definition,
    targets: &[Target],
    latest: Option<&Point>,
) -> String {
    let now = latest.map(|point| (point.edition.year(), point.value));
    let number = |value: Decimal| said(t, value, definition);
    let value = || latest.map(|point| number(point.value)).unwrap_or_default();
    match progress(definition, targets, now) {
        Progress::Unknown(Missing::Value) => t.indicator_progress_no_value(),
        Progress::Unknown(Missing::Target) => t.indicator_progress_no_target(value()),
        Progress::Unknown(Missing::Direction) => t.indicator_progress_no_direction(value()),
        Progress::Unknown(Missing::Baseline) => t.indicator_progress_no_baseline(value()),
        Progress::Unknown(Missing::Sense) => t.indicator_progress_no_sense(value()),
        Progress::Reached(target) => {
            t.indicator_progress_reached(value(), number(target.value), target.year.to_string())
        }
        Progress::WorseThanBaseline { target, by } => t.indicator_progress_worse(
            value(),
            say(t, by, definition.decimals),
            number(target.value),
            target.year.to_string(),
        ),
        Progress::OnTheWay { target, per_cent, place } => {
            let (value, goal, year) = (value(), number(target.value), target.year.to_string());
            let way = per_cent.to_string();
            let by = |by: Decimal| say(t, by, definition.decimals);
            match place {
                Place::On => t.indicator_progress_on(value, goal, year, way),
                Place::Ahead(apart) => t.indicator_progress_ahead(value, goal, year, way, by(apart)),
                Place::Behind(apart) => t.indicator_progress_behind(value, goal, year, way, by(apart)),
            }
        }
    }
}

/// How new its figures are, by the cycle of its source.
pub fn freshness_words(t: &I18n, cycle: u8, latest: Option<&Point>, this_year: i32) -> (Freshness, String) {
    let this_year = u16::try_from(this_year).unwrap_or_default();
    let found = freshness(latest.map(|point| point.edition.year()), cycle, this_year);
    let words = match found {
        Freshness::NoValues => t.indicator_fresh_none(),
        Freshness::Fresh(next) => t.indicator_fresh_next(next.to_string()),
        Freshness::DueThisYear => t.indicator_fresh_due(),
        Freshness::StaleSince(year) => t.indicator_fresh_stale(year.to_string()),
    };
    (found, words)
}

/// Members by their names, in a list.
pub fn names(t: &I18n, members: impl IntoIterator<Item = MemberCode>) -> String {
    let names: Vec<String> = members.into_iter().map(|member| name_of(t, member.as_str())).collect();
    t.formats().list(&names)
}

/// Who is in an average, and who is not and why.
pub fn average_words(t: &I18n, average: &Average) -> String {
    let of = t.indicator_average_of(average.of.len(), names(t, average.of.iter().copied()));
    let without = without_words(t, average);
    if without.is_empty() { of } else { format!("{of} {without}") }
}

/// Who is not in an average and why, in a sentence for each reason.
pub fn without_words(t: &I18n, average: &Average) -> String {
    let who = |reason: Option<Status>| {
        let members: Vec<MemberCode> =
            average.without.iter().filter(|(_, said)| *said == reason).map(|(member, _)| *member).collect();
        (!members.is_empty()).then(|| names(t, members))
    };
    let sentences = [
        who(Some(Status::NotCovered)).map(|who| t.indicator_without_not_covered(who)),
        who(Some(Status::NotYet)).map(|who| t.indicator_without_not_yet(who)),
        who(None).map(|who| t.indicator_without_nothing(who)),
    ];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Who is first.
pub fn leaders(t: &I18n, ranked: &[Ranked]) -> String {
    names(t, ranked.iter().filter(|one| one.place == 1).map(|one| one.member))
}

/// A place: `2`, and `2=` where it is shared.
pub fn place_words(ranked: &Ranked) -> String {
    format!("{}{}", ranked.place, if ranked.tied { "=" } else { "" })
}

/// Who leads an edition, and who shares a place.
pub fn ranking_words(t: &I18n, definition: &Definition, edition: &str, ranked: &[Ranked]) -> String {
    let Some(first) = ranked.first() else { return t.indicator_rank_none() };
    let led = t.indicator_rank_first(edition, leaders(t, ranked), said(t, first.value, definition));
    let mut sentences = vec![led];
    let mut places: Vec<u32> =
        ranked.iter().filter(|one| one.tied && one.place > 1).map(|one| one.place).collect();
    places.dedup();
    for place in places {
        let sharing = names(t, ranked.iter().filter(|one| one.place == place).map(|one| one.member));
        sentences.push(t.indicator_rank_shared(sharing, place.to_string()));
    }
    sentences.join(" ")
}

/// How far apart the members lie in an edition.
pub fn range_words(
    t: &I18n,
    definition: &Definition,
    average: &Average,
    numbers: &[(MemberCode, Decimal)],
) -> String {
    let least = numbers.iter().min_by_key(|one| one.1);
    let most = numbers.iter().max_by_key(|one| one.1);
    match (least, most) {
        (Some(least), Some(most)) => {
            let with = |one: &(MemberCode, Decimal)| {
                format!("{} ({})", said(t, one.1, definition), name_of(t, one.0.as_str()))
            };
            t.indicator_range(average.of.len(), with(most), with(least))
        }
        _ => t.indicator_progress_no_value(),
    }
}

/// Whose the values are.
pub fn spread_words(t: &I18n, spread: Spread) -> String {
    match spread {
        Spread::Members => t.indicator_spread_members(),
        Spread::One => t.indicator_spread_one(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::indicator::Baseline;
    use shared::measurement::Edition;

    fn number(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn definition() -> Definition {
        Definition {
            unit: "per cent".into(),
            direction: Direction::Up,
            source: "A source".into(),
            cycle: 2,
            decimals: 0,
            spread: Spread::Members,
            baseline: Some(Baseline { year: 2026, value: number("46") }),
            breaks: Vec::new(),
            note: String::new(),
        }
    }

    fn point(value: &str) -> Point {
        Point { edition: Edition::of_year(2029), value: number(value), of: 8, estimates: 8 }
    }

    #[test]
    fn progress_is_said_with_the_way_and_the_distance() {
        let t = I18n::english();
        let goal = [Target { year: 2030, value: number("80") }];
        let says = |value: &str| progress_words(&t, &definition(), &goal, Some(&point(value)));
        let told = says("61");
        for part in ["61\u{a0}%", "80\u{a0}%", "2030", "44", "11"] {
            assert!(told.contains(part), "{told}");
        }
        assert_ne!(says("80"), says("40"));
        assert_eq!(progress_words(&t, &definition(), &goal, None), t.indicator_progress_no_value());
    }

    #[test]
    fn who_is_not_in_an_average_is_named_with_the_reason() {
        let t = I18n::english();
        let code = |code: &str| code.parse().unwrap();
        let average = Average {
            value: number("1"),
            of: vec![code("DK"), code("FI")],
            estimates: Vec::new(),
            without: vec![(code("FO"), Some(Status::NotCovered)), (code("SE"), None)],
        };
        let told = average_words(&t, &average);
        for name in ["Denmark", "Finland", "Faroe Islands", "Sweden"] {
            assert!(told.contains(name), "{told}");
        }
    }

    #[test]
    fn a_shared_place_is_said() {
        let t = I18n::english();
        let ranked = |code: &str, place, tied| Ranked {
            member: code.parse().unwrap(),
            value: number("1"),
            place,
            tied,
            estimate: false,
        };
        let told = ranking_words(
            &t,
            &definition(),
            "2022",
            &[ranked("DK", 1, false), ranked("IS", 2, true), ranked("SE", 2, true)],
        );
        assert!(told.contains("Denmark") && told.contains("Iceland") && told.contains("Sweden"), "{told}");
    }
}
