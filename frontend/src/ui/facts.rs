//! Facts: terms and what they are.

use yew::prelude::*;

/// Properties of [`Facts`].
#[derive(Properties, PartialEq)]
pub struct FactsProps {
    /// Terms and what they are, in order.
    pub facts: Vec<(AttrValue, Html)>,
}

/// A list of facts.
#[component]
pub fn Facts(props: &FactsProps) -> Html {
    let rows = props.facts.iter().flat_map(|(term, fact)| {
        [
            html! { <dt key={format!("t-{term}")}>{term.clone()}</dt> },
            html! { <dd key={format!("d-{term}")}>{fact.clone()}</dd> },
        ]
    });
    html! { <dl class="facts">{for rows}</dl> }
}
