//! The choice of wordings where text and amendment have both changed the same words: one question for each overlap.

use std::rc::Rc;

use shared::amendment::{Basis, Carried, Chosen, Rebased};
use shared::text::Wording;
use shared::text::merge::{Choice as Taken, Region};
use yew::prelude::*;

use super::names::Names;
use crate::context::I18n;
use crate::ui::{Choice, RadioGroup};

/// What is taken on a clause as it was on the screen, overlap by overlap; nothing where nothing was chosen yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Choosing {
    /// The clause.
    pub on: Basis,
    /// What is taken.
    pub taken: Vec<Option<Taken>>,
}

/// The same of every clause that asks for it.
pub type Choices = Vec<Choosing>;

/// The choices of an amendment, none of them made.
pub fn open(rebased: &Rebased) -> Choices {
    rebased
        .steps
        .iter()
        .filter_map(|step| match step {
            Carried::Choice { on, merge } => {
                Some(Choosing { on: on.clone(), taken: vec![None; merge.overlaps()] })
            }
            _ => None,
        })
        .collect()
}

/// The choices of an amendment when the text has changed under them: on a clause that reads as it did they stay, on another they
/// are to be made anew.
pub fn anew(choices: &Choices, rebased: &Rebased) -> Choices {
    let kept = |now: Choosing| {
        let was = choices.iter().find(|was| was.on == now.on && was.taken.len() == now.taken.len());
        was.cloned().unwrap_or(now)
    };
    open(rebased).into_iter().map(kept).collect()
}

/// The choices, once all are made.
pub fn made(choices: &Choices) -> Option<Vec<Chosen>> {
    let one = |clause: &Choosing| {
        let take = clause.taken.iter().cloned().collect::<Option<Vec<Taken>>>()?;
        Some(Chosen { on: clause.on.clone(), take })
    };
    choices.iter().map(one).collect()
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
                let taken = choices.get(clause).and_then(|one| one.taken.get(overlap)).and_then(Option::as_ref);
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
    use shared::text::merge::merge;

    #[test]
    fn every_overlap_waits_for_a_choice_of_its_own() {
        let plain = Wording::plain;
        let merge = merge(&plain("by 2030 in all"), &plain("by 2031 in all"), &plain("by 2029 in all"));
        let steps = vec![Carried::Choice { on: Basis::of(&clauses()[2]), merge }];
        let rebased = Rebased { steps };
        let mut choices = open(&rebased);
        assert_eq!(choices[0].taken, [None]);
        assert_eq!(made(&choices), None);
        choices[0].taken[0] = Some(Taken::Theirs);
        let made = made(&choices).unwrap();
        assert!(rebased.resolve(&made).is_some());
        assert_eq!(key(choices[0].taken[0].as_ref()), "theirs");
    }

    #[test]
    fn on_a_clause_that_reads_otherwise_by_now_the_choice_is_made_anew() {
        let plain = Wording::plain;
        let merge = merge(&plain("by 2030 in all"), &plain("by 2031 in all"), &plain("by 2029 in all"));
        let on = |n: usize| Carried::Choice { on: Basis::of(&clauses()[n]), merge: merge.clone() };
        let mut choices = open(&Rebased { steps: vec![on(2), on(1)] });
        choices.iter_mut().for_each(|one| one.taken[0] = Some(Taken::Ours));
        let now = anew(&choices, &Rebased { steps: vec![on(0), on(1)] });
        let taken: Vec<_> = now.iter().map(|one| (&one.on, one.taken[0].clone())).collect();
        let (first, second) = (Basis::of(&clauses()[0]), Basis::of(&clauses()[1]));
        assert_eq!(taken, [(&first, None), (&second, Some(Taken::Ours))]);
        assert_eq!(anew(&choices, &Rebased { steps: vec![] }), []);
    }
}
