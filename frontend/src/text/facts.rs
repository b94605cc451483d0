//! The facts of a clause: written straight into the live text, field by field, when a field is left. The fields alone serve a
//! form as well.

use std::rc::Rc;

use serde_json::{Value, json};
use shared::api::member::ListMembers;
use shared::member::{MemberCode, offered};
use shared::text::facts::{FREQUENCIES, Fact, FactCode, MAX_TEXT};
use shared::text::{ClauseId, Facts, Kind};
use yew::prelude::*;

use super::pen::Pen;
use crate::client::use_resource;
use crate::context::{I18n, use_i18n};
use crate::revision::by::{chips, name_of};
use crate::revision::words;
use crate::seat::today;
use crate::ui::{Choice, Select, TextInput, slot};

/// Properties of [`FactsPanel`].
#[derive(Properties, PartialEq)]
pub struct FactsPanelProps {
    /// The clause.
    pub clause: ClauseId,
    /// What it is.
    pub kind: Kind,
    /// What it says beside its words.
    pub facts: Facts,
    /// Whether this person writes.
    pub writes: bool,
    /// The editor.
    pub pen: Pen,
}

/// The facts.
#[component]
pub fn FactsPanel(props: &FactsPanelProps) -> Html {
    let t = use_i18n();
    let put = use_callback(
        (props.clause.clone(), props.pen.clone()),
        |(fact, said): (Fact, Vec<String>), (clause, pen)| {
            let patch = json!({ fact.as_str(): value_of(fact, said) });
            pen.with(|editor| editor.set_facts(clause, &patch));
        },
    );
    let inside = if props.writes {
        html! { <FactFields kind={props.kind} facts={props.facts.clone()} {put} /> }
    } else {
        said(&t, &props.facts)
    };
    html! {
        <section class="card" aria-label={t.text_facts()} hidden={!props.writes && props.facts.is_empty()}>
            <header><span class="ref">{t.text_facts()}</span></header>
            {inside}
        </section>
    }
}

/// Facts as one reads them.
fn said(t: &I18n, facts: &Facts) -> Html {
    let rows = words::facts(t, facts).into_iter().flat_map(|(fact, name, words)| {
        let words = match fact {
            Fact::Lead | Fact::Participants => chips(facts.values(fact)),
            _ => html! { <span>{words}</span> },
        };
        let key = fact.as_str();
        [html! { <dt key={format!("{key}-name")}>{name}</dt> }, html! { <dd key={key}>{words}</dd> }]
    });
    html! { <dl class="answer">{for rows}</dl> }
}

/// Properties of [`FactFields`].
#[derive(Properties, PartialEq)]
pub struct FactFieldsProps {
    /// What the clause is.
    pub kind: Kind,
    /// What it says beside its words.
    pub facts: Facts,
    /// A fact and what is to be said of it: nothing, one thing, or several where it is a list.
    pub put: Callback<(Fact, Vec<String>)>,
    /// What the server found wrong, in a sentence for each fact.
    #[prop_or_default]
    pub errors: Rc<[(Fact, AttrValue)]>,
}

/// The fields of the facts that a kind of clause has.
#[component]
pub fn FactFields(props: &FactFieldsProps) -> Html {
    let members = use_resource::<ListMembers>(Some(((), ())), &["member"]);
    let all = members.data.as_deref().map(Vec::as_slice).unwrap_or_default();
    let day = today();
    let fields = Fact::offered_for(props.kind).iter().map(|fact| {
        let error = props.errors.iter().find(|(of, _)| of == fact).map(|(_, said)| said.clone());
        let named: Vec<MemberCode> =
            props.facts.values(*fact).into_iter().filter_map(|one| one.parse().ok()).collect();
        let codes: Rc<[String]> = offered(all, day, &named).iter().map(ToString::to_string).collect();
        html! {
            <FactField
                key={fact.as_str()} fact={*fact} facts={props.facts.clone()} {codes} put={props.put.clone()} {error}
            />
        }
    });
    html! { <div class="stack">{for fields}</div> }
}

/// Properties of [`FactField`].
#[derive(Properties, PartialEq)]
struct FactFieldProps {
    fact: Fact,
    facts: Facts,
    codes: Rc<[String]>,
    put: Callback<(Fact, Vec<String>)>,
    error: Option<AttrValue>,
}

/// One fact.
#[component]
fn FactField(props: &FactFieldProps) -> Html {
    let t = use_i18n();
    let fact = props.fact;
    let stored = props.facts.values(fact).join(", ");
    let typed = use_state_eq(|| stored.clone());
    // What somebody else writes into the field shows, unless this person is writing in it.
    {
        let typed = typed.setter();
        use_effect_with(stored.clone(), move |stored| typed.set(stored.clone()));
    }
    let put = props.put.reform(move |said: Vec<String>| (fact, said));
    let chosen = |value: String| if value.is_empty() { Vec::new() } else { vec![value] };
    let label = words::fact(&t, fact);
    let error = props.error.clone();
    match fact {
        Fact::Lead => {
            let choices = member_choices(&t, &props.codes);
            let onchange = put.reform(chosen);
            html! { <Select {label} {choices} value={stored} {onchange} {error} placeholder={AttrValue::from(t.text_facts_nobody())} optional=true /> }
        }
        Fact::Participants => participants(&t, label, &props.facts, &props.codes, &put, error),
        Fact::Frequency => {
            let choices: Rc<[Choice]> = FREQUENCIES
                .into_iter()
                .map(|one| Choice::new(one, words::values(&t, fact, &[one])))
                .collect();
            let onchange = put.reform(chosen);
            html! { <Select {label} {choices} value={stored} {onchange} {error} placeholder={AttrValue::from(t.common_none())} optional=true /> }
        }
        Fact::Due | Fact::Unit | Fact::Baseline | Fact::Target | Fact::Source | Fact::Tags => {
            let oninput = {
                let typed = typed.setter();
                Callback::from(move |value: String| typed.set(value))
            };
            let onblur = {
                let (typed, put) = ((*typed).clone(), put.clone());
                Callback::from(move |_: FocusEvent| {
                    if typed.trim() != stored {
                        put.emit(said_in(fact, &typed));
                    }
                })
            };
            let description: Option<AttrValue> = match fact {
                Fact::Due => Some(t.text_facts_due_hint().into()),
                Fact::Tags => Some(t.text_facts_tags_hint().into()),
                _ => None,
            };
            let date = bad_date(fact, &props.facts).then(|| AttrValue::from(t.text_facts_bad_date()));
            let error = date.or(error);
            html! {
                <TextInput
                    {label} value={(*typed).clone()} {oninput} {onblur} {description} {error} optional=true
                    maxlength={u32::try_from(MAX_TEXT).ok()}
                />
            }
        }
    }
}

fn bad_date(fact: Fact, facts: &Facts) -> bool {
    fact == Fact::Due && facts.problems(|_| true).iter().any(|problem| problem.code == FactCode::BadDate)
}

/// What is typed: several things where the fact is a list.
fn said_in(fact: Fact, typed: &str) -> Vec<String> {
    let parts: Vec<&str> = if fact.is_list() { typed.split(',').collect() } else { vec![typed] };
    parts.into_iter().map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect()
}

/// What is said, as the live text has it: a list where the fact is one, nothing where nothing is said.
fn value_of(fact: Fact, said: Vec<String>) -> Value {
    if said.is_empty() {
        Value::Null
    } else if fact.is_list() {
        said.into()
    } else {
        said.concat().into()
    }
}

fn member_choices(t: &I18n, codes: &[String]) -> Rc<[Choice]> {
    codes.iter().map(|code| Choice::new(code.clone(), name_of(t, code))).collect()
}

/// Those who take part: one press each.
fn participants(
    t: &I18n,
    label: String,
    facts: &Facts,
    codes: &[String],
    put: &Callback<Vec<String>>,
    error: Option<AttrValue>,
) -> Html {
    let chosen: Vec<&str> = facts.values(Fact::Participants);
    let buttons = codes.iter().map(|code| {
        let on = chosen.contains(&code.as_str());
        // In the order of display; a code that is no member's any more stays behind them.
        let members = codes.iter().filter(|one| chosen.contains(&one.as_str()) != (*one == code)).cloned();
        let others = chosen.iter().filter(|one| !codes.iter().any(|code| code == *one)).map(|&one| one.to_owned());
        let next: Vec<String> = members.chain(others).collect();
        let onclick = put.reform(move |_: MouseEvent| next.clone());
        html! {
            <button key={code.clone()} type="button" class="pick" aria-pressed={if on { "true" } else { "false" }} aria-label={format!("{code}, {}", name_of(t, code))} {onclick}>
                <span class="del" data-del={code.clone()} aria-hidden="true">{code}</span>
            </button>
        }
    });
    html! {
        <div class="ds-field" role="group" aria-label={label.clone()}>
            <span class="ds-label">{label}</span>
            <span class="picks">{slot(Some(html! { <>{for buttons}</> }))}</span>
            <p class="ds-validation-message" data-field="validation" hidden={error.is_none()}>{error.clone()}</p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_field_takes_the_fact_away() {
        assert_eq!(value_of(Fact::Target, said_in(Fact::Target, "  ")), Value::Null);
        assert_eq!(value_of(Fact::Tags, said_in(Fact::Tags, " , ")), Value::Null);
    }

    #[test]
    fn tags_are_a_list_and_a_target_is_not() {
        let value = |fact, typed| value_of(fact, said_in(fact, typed));
        assert_eq!(value(Fact::Tags, "green, digital"), json!(["green", "digital"]));
        assert_eq!(value(Fact::Target, "80 %, 2030"), json!("80 %, 2030"));
    }

    #[test]
    fn a_due_date_that_is_none_is_said() {
        let facts = |due: &str| Facts { due: Some(due.into()), ..Facts::default() };
        assert!(bad_date(Fact::Due, &facts("soon")));
        assert!(!bad_date(Fact::Due, &facts("2032-Q2")));
    }
}
