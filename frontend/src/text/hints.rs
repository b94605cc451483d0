//! What the clause with the caret, and the rest of the text, lack so that somebody could later say how far it has come. Friendly, beside
//! the facts, and never in anybody's way: nothing of it holds anything up (`shared::text::measurable`).

use std::collections::HashMap;
use std::rc::Rc;

use shared::id::ProgrammeId;
use shared::text::measurable::{Hint, Lack, hints, without_indicator};
use shared::text::{ClauseId, Facts, Kind};
use yew::prelude::*;

use super::forebear::Forebear;
use crate::context::{I18n, use_i18n};
use crate::revision::compare::stand::Stand;
use crate::revision::words;
use crate::ui::{Glyph, Icon, slot};

/// Properties of [`Hints`].
#[derive(Properties, PartialEq, Clone)]
pub struct HintsProps {
    /// The programme that is being written.
    pub programme: ProgrammeId,
    /// The clause with the caret, and what it is.
    pub at: Option<(ClauseId, Kind)>,
    /// The facts that the editor told of last, and whose they are.
    pub facts: Option<(ClauseId, Facts)>,
    /// The text as the server knows it, once it is here.
    pub stand: Option<Rc<Stand>>,
    /// Shows a clause.
    pub show: Callback<ClauseId>,
}

/// A clause that lacks something, and how much.
#[derive(Debug, PartialEq)]
struct Wanting {
    clause: ClauseId,
    kind: Kind,
    label: String,
    count: usize,
}

/// Every clause that lacks something, in the order of the text. What was seen in the editor since is newer than what the server told.
fn wanting(stand: &Stand, seen: &HashMap<ClauseId, Facts>) -> Vec<Wanting> {
    let bare = without_indicator(&stand.clauses);
    let of = |clause: &shared::text::Clause| {
        let facts = seen.get(&clause.id).unwrap_or(&clause.facts);
        let count = hints(clause.kind, facts).len() + usize::from(bare.contains(&clause.id));
        let label = stand.label(&clause.id).to_owned();
        (count > 0).then(|| Wanting { clause: clause.id.clone(), kind: clause.kind, label, count })
    };
    stand.clauses.iter().filter_map(of).collect()
}

/// The hints.
#[component]
pub fn Hints(props: &HintsProps) -> Html {
    let t = use_i18n();
    let seen = use_mut_ref(HashMap::<ClauseId, Facts>::new);
    if let Some((clause, facts)) = &props.facts {
        seen.borrow_mut().insert(clause.clone(), facts.clone());
    }
    let all = props.stand.as_ref().map(|stand| wanting(stand, &seen.borrow())).unwrap_or_default();
    let own = props.at.as_ref().map(|(id, kind)| {
        let facts = props.facts.as_ref().filter(|(of, _)| of == id).map(|(_, facts)| facts);
        let mut said: Vec<String> =
            facts.into_iter().flat_map(|facts| hints(*kind, facts)).map(|hint| sentence(&t, hint)).collect();
        let stand = props.stand.as_ref().filter(|_| *kind == Kind::Subgoal);
        if stand.is_some_and(|stand| without_indicator(&stand.clauses).contains(id)) {
            said.push(t.text_hints_no_indicator());
        }
        said
    });
    let own = own.unwrap_or_default();
    let here = props.at.as_ref().map(|(id, _)| id);
    let elsewhere: Vec<&Wanting> = all.iter().filter(|one| here != Some(&one.clause)).collect();
    let before = html! { <Forebear key="before" programme={props.programme} clause={here.cloned()} /> };
    if own.is_empty() && elsewhere.is_empty() {
        return html! { <>{before}{slot(None)}</> };
    }
    let list = (!own.is_empty()).then(|| {
        let items = own.iter().map(|words| html! { <li key={words.clone()}>{words.clone()}</li> });
        html! { <ul class="hintlist small">{for items}</ul> }
    });
    let rows = elsewhere.iter().map(|one| {
        let show = {
            let (show, id) = (props.show.clone(), one.clause.clone());
            Callback::from(move |_: MouseEvent| show.emit(id.clone()))
        };
        let name = match one.label.as_str() {
            "" => words::kind(&t, one.kind),
            label => words::label(&t, one.kind, label),
        };
        html! {
            <li key={one.clause.to_string()}>
                <button type="button" class="linklike" onclick={show}>{name}</button>
                <span class="quiet">{t.text_hints_count(one.count)}</span>
            </li>
        }
    });
    let others = (!elsewhere.is_empty()).then(|| {
        html! {
            <details class="small">
                <summary>{t.text_hints_elsewhere(elsewhere.len())}</summary>
                <ul class="hintlist">{for rows}</ul>
            </details>
        }
    });
    html! {
        <>
        {before}
        <section key="hints" class="card hints" aria-label={t.text_hints()}>
            <header><Icon of={Glyph::Info} small=true /><span class="ref">{t.text_hints()}</span></header>
            {slot(list)}
            {slot(others)}
            <p class="tiny quiet">{t.text_hints_about()}</p>
        </section>
        </>
    }
}

fn sentence(t: &I18n, hint: Hint) -> String {
    let name = words::fact(t, hint.fact);
    match hint.lack {
        Lack::Nothing => t.text_hints_nothing(name),
        Lack::Number => t.text_hints_number(name),
        Lack::Year => t.text_hints_year(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::text::Clause;

    fn id(n: u32) -> ClauseId {
        format!("01JD3ZK8WQ5R7T9V0X2Y4A{n:04}").parse().unwrap()
    }

    #[test]
    fn what_was_written_since_is_not_asked_for_again() {
        let kinds = [Kind::Subgoal, Kind::Action, Kind::Indicator];
        let clauses = kinds.into_iter().zip(1..).map(|(kind, n)| Clause::new(id(n), kind, "a")).collect();
        let stand = Stand { clauses, ..Stand::default() };
        let counts = |seen: &HashMap<ClauseId, Facts>| -> Vec<(ClauseId, usize)> {
            wanting(&stand, seen).into_iter().map(|one| (one.clause, one.count)).collect()
        };
        assert_eq!(counts(&HashMap::new()), [(id(2), 2), (id(3), 6)]);
        let written = Facts { lead: Some("FI".into()), due: Some("2030".into()), ..Facts::default() };
        assert_eq!(counts(&HashMap::from([(id(2), written)])), [(id(3), 6)]);
    }

    #[test]
    fn every_lack_has_a_sentence_of_its_own() {
        let t = I18n::english();
        let said = hints(
            Kind::Indicator,
            &Facts { baseline: Some("low".into()), target: Some("80 %".into()), ..Facts::default() },
        );
        let said: Vec<String> = said.into_iter().map(|hint| sentence(&t, hint)).collect();
        assert!(said.contains(&"Baseline: there is no number in it yet.".to_owned()), "{said:?}");
        assert!(said.contains(&"Target: there is no year in it yet.".to_owned()), "{said:?}");
        assert!(said.contains(&"Unit: not said yet.".to_owned()), "{said:?}");
    }
}
