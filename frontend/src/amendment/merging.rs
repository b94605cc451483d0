//! The choice of wordings where text and amendment have both changed the same words: one question for each overlap.

use std::rc::Rc;

use shared::amendment::{Carried, Rebased};
use shared::text::Wording;
use shared::text::merge::{Choice as Taken, Region};
use yew::prelude::*;

use super::names::Names;
use crate::context::I18n;
use crate::ui::{Choice, RadioGroup};

/// What is taken for each overlap, clause by clause; nothing where nothing was chosen yet.
pub type Choices = Vec<Vec<Option<Taken>>>;

/// The choices of an amendment, none of them made.
pub fn open(rebased: &Rebased) -> Choices {
    rebased
        .steps
        .iter()
        .filter_map(|step| match step {
            Carried::Choice { merge, .. } => Some(vec![None; merge.overlaps()]),
            _ => None,
        })
        .collect()
}

/// The choices, once all are made.
pub fn made(choices: &Choices) -> Option<Vec<Vec<Taken>>> {
    choices.iter().map(|clause| clause.iter().cloned().collect()).collect()
}

const WAYS: [(&str, Taken); 3] = [("ours", Taken::Ours), ("theirs", Taken::Theirs), ("base", Taken::Base)];

fn key(taken: Option<&Taken>) -> &'static str {
    WAYS.iter().find(|(_, way)| Some(way) == taken).map_or("", |(key, _)| *key)
}

/// The questions. `choose` hears which clause, which overlap, and what is taken.
pub fn questions(
    t: &I18n,
    names: &Names,
    rebased: &Rebased,
    choices: &Choices,
    error: Option<AttrValue>,
    choose: &Callback<(usize, usize, Taken)>,
) -> Html {
    let merges = rebased.steps.iter().filter_map(|step| match step {
        Carried::Choice { on, merge } => Some((on, merge)),
        _ => None,
    });
    let groups = merges.enumerate().flat_map(|(clause, (on, merge))| {
        let name = names.name(t, &on.clause);
        let several = merge.overlaps() > 1;
        let overlaps = merge.regions.iter().filter_map(|region| match region {
            Region::Overlap { base, ours, theirs } => Some((base, ours, theirs)),
            Region::Settled { .. } => None,
        });
        let groups: Vec<Html> = overlaps
            .enumerate()
            .map(|(overlap, (base, ours, theirs))| {
                let taken = choices.get(clause).and_then(|all| all.get(overlap)).and_then(Option::as_ref);
                let offered: Rc<[Choice]> = Rc::new([
                    way("ours", t.amendment_choice_now(), t, ours),
                    way("theirs", t.amendment_choice_amendment(), t, theirs),
                    way("base", t.amendment_choice_before(), t, base),
                ]);
                let onchange = choose.reform(move |value: AttrValue| {
                    let taken = WAYS.iter().find(|(key, _)| *key == value.as_str()).map(|(_, way)| way.clone());
                    (clause, overlap, taken.unwrap_or(Taken::Ours))
                });
                let legend = match several {
                    true => t.amendment_choice_place(&name, overlap + 1),
                    false => t.amendment_choice(&name),
                };
                let error = error.clone().filter(|_| taken.is_none());
                html! { <RadioGroup key={format!("{clause}-{overlap}")} {legend} choices={offered} value={key(taken)} {onchange} {error} /> }
            })
            .collect();
        groups
    });
    html! { <div class="stack">{for groups}</div> }
}

fn way(key: &'static str, label: String, t: &I18n, words: &Wording) -> Choice {
    let text = words.text();
    let said =
        if text.trim().is_empty() { t.amendment_choice_nothing() } else { t.amendment_quoted(text.trim()) };
    Choice { hint: Some(said.into()), ..Choice::new(key, label) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::revision::compare::samples::clauses;
    use shared::amendment::Basis;
    use shared::text::merge::merge;

    #[test]
    fn every_overlap_waits_for_a_choice_of_its_own() {
        let plain = Wording::plain;
        let merge = merge(&plain("by 2030 in all"), &plain("by 2031 in all"), &plain("by 2029 in all"));
        let steps = vec![Carried::Choice { on: Basis::of(&clauses()[2]), merge }];
        let rebased = Rebased { steps };
        let mut choices = open(&rebased);
        assert_eq!(choices, [vec![None]]);
        assert_eq!(made(&choices), None);
        choices[0][0] = Some(Taken::Theirs);
        let made = made(&choices).unwrap();
        assert!(rebased.resolve(&made).is_some());
        assert_eq!(key(choices[0][0].as_ref()), "theirs");
    }
}
