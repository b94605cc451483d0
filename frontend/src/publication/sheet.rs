//! The adopted text of a public programme, as on paper.

use shared::api::publication::PublicClause;
use yew::prelude::*;

use crate::context::I18n;
use crate::revision::compare::sheet::heading;
use crate::revision::words::{self, Words};

/// The clauses, each to be found by its id.
pub fn text(t: &I18n, clauses: &[PublicClause]) -> Html {
    html! {
        <article class="sheet reading" lang="en" aria-label={t.publication_text()}>
            {for clauses.iter().map(|one| row(t, one))}
        </article>
    }
}

fn row(t: &I18n, one: &PublicClause) -> Html {
    let clause = &one.clause;
    let facts: Vec<Html> = words::facts(t, &clause.facts)
        .into_iter()
        .map(|(fact, name, said)| {
            html! { <span key={fact.as_str()}><span class="quiet">{name}{" "}</span>{said}</span> }
        })
        .collect();
    html! {
        <div key={clause.id.to_string()} id={format!("c-{}", clause.id)} class={classes!("clause", clause.kind.as_str())} data-level={clause.level.to_string()} tabindex="-1">
            <span class="no">{words::label(t, clause.kind, &one.label)}</span>
            <div>
                {heading(clause.kind, html! { <Words wording={clause.wording.clone()} /> })}
                <div class="foot facts-line" hidden={facts.is_empty()}>{for facts}</div>
            </div>
        </div>
    }
}
