//! What the timeline says in words: days, how they stand against the plan, and each thing in a sentence.

use shared::api::plan::PlanSummary;
use shared::milestone::Standing;
use shared::plan::{Distance, Shift, shift};
use yew::prelude::*;

use super::geometry::Item;
use super::model::{Mark, Span, Work};
use crate::context::I18n;
use crate::initiative::{day, state_words};

/// How something stands against its plan.
pub fn against(t: &I18n, shift: Shift) -> String {
    match shift {
        Shift::Same => t.timeline_same(),
        Shift::Later(Distance::Days(count)) => t.timeline_later_days(count),
        Shift::Later(Distance::Weeks(count)) => t.timeline_later_weeks(count),
        Shift::Later(Distance::Months(count)) => t.timeline_later_months(count),
        Shift::Earlier(Distance::Days(count)) => t.timeline_earlier_days(count),
        Shift::Earlier(Distance::Weeks(count)) => t.timeline_earlier_weeks(count),
        Shift::Earlier(Distance::Months(count)) => t.timeline_earlier_months(count),
    }
}

/// How the end of an initiative stands against the plan; nothing where there is nothing to compare.
pub fn work_against(t: &I18n, work: &Work) -> Option<String> {
    if work.is_new {
        return Some(t.timeline_new());
    }
    let (planned, now) = work.planned.zip(work.span())?;
    Some(against(t, shift(planned.1, now.1)))
}

/// How a milestone stands against the plan.
pub fn mark_against(t: &I18n, mark: &Mark) -> Option<String> {
    mark.planned.map(|planned| against(t, shift(planned, mark.view.due)))
}

/// From a day to a day.
pub fn days(t: &I18n, span: Span) -> String {
    t.result_begins_to_ends(day(t, span.0), day(t, span.1))
}

/// For which days a plan is, and by what it was made; nothing for one that says neither.
pub fn rests_on(t: &I18n, plan: &PlanSummary) -> Option<Html> {
    let period = plan.period.map(|period| t.timeline_plan_days(days(t, (period.from, period.to))));
    let decided = (!plan.decision.is_empty()).then(|| t.timeline_plan_decided(&plan.decision));
    let said: Vec<String> = period.into_iter().chain(decided).collect();
    (!said.is_empty()).then(|| html! { <p class="small quiet">{said.join(" ")}</p> })
}

/// The days of what is moved.
pub fn item_days(t: &I18n, item: Item, span: Span) -> String {
    match item {
        Item::Bar => days(t, span),
        Item::Mark(_) => t.timeline_due(day(t, span.1)),
    }
}

/// Where a milestone stands, in a word or two.
pub fn standing(t: &I18n, of: Standing) -> String {
    match of {
        Standing::Reached => t.milestone_reached(),
        Standing::ReachedLate => t.milestone_reached_late(),
        Standing::Overdue => t.milestone_overdue(),
        Standing::Near => t.milestone_near(),
        Standing::Ahead => t.milestone_ahead(),
    }
}

/// An initiative in a sentence or two.
pub fn work(t: &I18n, work: &Work) -> String {
    let mut parts = vec![format!("{} {}", work.row.number, work.row.title), state_words(t, work.row.state)];
    parts.push(work.span().map_or_else(|| t.timeline_no_days(), |span| days(t, span)));
    parts.extend(work_against(t, work));
    if work.row.milestones > 0 {
        parts.push(t.timeline_reached(work.row.reached, work.row.milestones));
    }
    parts.join(". ")
}

/// What a milestone waits for: the names of what is in order, if any, and in a sentence what is due only after it.
pub fn needs(t: &I18n, mark: &Mark) -> [Option<String>; 2] {
    let names = |out_of_order: bool| {
        let of = mark.waits_for.iter().filter(|need| need.out_of_order == out_of_order);
        let names: Vec<&str> = of.map(|need| need.name.as_str()).collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    [names(false), names(true).map(|names| t.timeline_out_of_order(names))]
}

/// A milestone in a sentence or two.
pub fn mark(t: &I18n, mark: &Mark) -> String {
    let due = match mark.view.done {
        Some(done) => t.timeline_reached_on(day(t, done)),
        None => t.timeline_due(day(t, mark.view.due)),
    };
    let mut parts = vec![mark.view.title.clone(), standing(t, mark.view.standing), due];
    parts.extend(mark_against(t, mark));
    let [waits, late] = needs(t, mark);
    // What is reached waits for nothing any more.
    parts.extend(waits.filter(|_| mark.view.done.is_none()).map(|names| t.timeline_waits_for(names)));
    parts.extend(late);
    parts.join(". ")
}

/// What is looked at, in a sentence or two.
pub fn item(t: &I18n, of: &Work, item: Item) -> String {
    match item {
        Item::Bar => work(t, of),
        Item::Mark(at) => of.marks.get(at).map(|one| mark(t, one)).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::model::Need;
    use crate::timeline::sample;

    #[test]
    fn a_difference_is_said_in_words_and_in_the_right_number() {
        let t = I18n::english();
        assert_eq!(against(&t, Shift::Later(Distance::Weeks(3))), "3 weeks later than planned");
        assert_eq!(against(&t, Shift::Earlier(Distance::Days(1))), "A day earlier than planned");
        assert_eq!(against(&t, Shift::Same), "As planned");
    }

    #[test]
    fn a_milestone_says_what_it_waits_for_and_what_of_it_comes_too_late() {
        let t = I18n::english();
        let mut waiting = sample::work("2026-01-01", "2026-12-31", &["2026-06-01"]).marks.remove(0);
        assert!(!mark(&t, &waiting).contains("aits for"));
        let need = |name: &str, out_of_order| Need { name: name.into(), out_of_order };
        waiting.waits_for =
            vec![need("The law", false), need("4 The register", true), need("The money", false)];
        let said = mark(&t, &waiting);
        let both = "Waits for: The law, The money. Due before what it waits for: 4 The register";
        assert!(said.ends_with(both), "{said}");
        waiting.waits_for = vec![need("The law", false)];
        waiting.view.done = Some(waiting.view.due);
        assert!(!mark(&t, &waiting).contains("aits for"), "it is reached");
    }
}
