//! What follows from the answers, drawn: the headline, whose parliament must approve, and each reason as a sentence.

use shared::procedure::Outcome;
use yew::prelude::*;

use super::explain::{self, Sentence};
use crate::context::{I18n, use_i18n};
use crate::revision::by::chips;
use crate::ui::{Glyph, Icon, slot};

/// Properties of [`OutcomeView`].
#[derive(Properties, PartialEq)]
pub struct OutcomeViewProps {
    /// What follows.
    pub outcome: Outcome,
    /// Whether it stands, or would.
    pub decided: bool,
}

/// The reasons, those that stand in the way first.
#[component]
pub fn Reasons(props: &OutcomeViewProps) -> Html {
    let t = use_i18n();
    let sentences = explain::reasons(&t, &props.outcome);
    let items = sentences.iter().enumerate().map(|(at, one)| {
        let (icon, word) = if one.against {
            (Glyph::OctagonX, t.procedure_against())
        } else {
            (Glyph::Check, t.procedure_noted())
        };
        html! {
            <li key={at} data-color={one.against.then_some("danger")}>
                <Icon of={icon} />
                <span><span class="ds-sr-only">{word}{": "}</span>{sentence(one)}</span>
            </li>
        }
    });
    html! { <ul class="reasons">{for items}</ul> }
}

/// A sentence with its delegations as chips.
pub fn sentence(of: &Sentence) -> Html {
    html! { <>{of.before.clone()}{chips(of.members.iter().copied())}{of.after.clone()}</> }
}

/// What would follow, while the record is being written: read aloud when the headline changes.
#[component]
pub fn WouldFollow(props: &OutcomeViewProps) -> Html {
    let t = use_i18n();
    html! {
        <div class="stack would" data-adopted={if props.outcome.adopted { "true" } else { "false" }}>
            <p class="h" role="status">{explain::headline(&t, &props.outcome, props.decided)}</p>
            <p class="small" hidden={props.outcome.subject_to.is_empty()}>{slot(subject(&t, &props.outcome))}</p>
            <Reasons outcome={props.outcome.clone()} decided={props.decided} />
            <p class="small quiet">{explain::consequence(&t, &props.outcome)}</p>
        </div>
    }
}

/// "Subject to parliamentary approval in …", where it is.
pub fn subject(t: &I18n, outcome: &Outcome) -> Option<Html> {
    explain::subject_to(t, outcome).map(|one| html! { <span>{sentence(&one)}</span> })
}
