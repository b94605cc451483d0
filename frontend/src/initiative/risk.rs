//! The risks of an initiative, the highest first.

use std::rc::Rc;

use shared::api::initiative::{InitiativeWhole, RiskView};
use shared::initiative::risk::level;
use yew::prelude::*;

use super::risk_form::RiskForm;
use super::state::{effect, likelihood, risk_light, risk_words};
use crate::context::{I18n, use_i18n};
use crate::ui::{Button, Glyph, IconButton, Light, Section, Size, Variant, slot};

/// Properties of [`Risks`].
#[derive(Properties, PartialEq)]
pub struct RisksProps {
    /// The initiative.
    pub whole: Rc<InitiativeWhole>,
    /// Whether whoever looks works on it.
    pub may: bool,
}

/// Which risk is being filled in.
#[derive(Clone, PartialEq)]
enum Open {
    New,
    One(shared::id::RiskId),
}

/// The risks.
#[component]
pub fn Risks(props: &RisksProps) -> Html {
    let t = use_i18n();
    let open = use_state_eq(|| None::<Open>);
    let show = |what: Open| {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(Some(what.clone())))
    };
    let onclose = {
        let open = open.setter();
        Callback::from(move |()| open.set(None))
    };
    let add = props.may.then(|| {
        html! { <Button size={Size::Small} variant={Variant::Secondary} icon={Glyph::Plus} onclick={show(Open::New)}>{t.initiative_risk_add()}</Button> }
    });
    let rows = props.whole.risks.iter().map(|one| {
        let change = props.may.then(|| {
            let label = t.initiative_risk_change(&one.what);
            html! { <div class="row"><IconButton icon={Glyph::PencilLine} {label} onclick={show(Open::One(one.id))} /></div> }
        });
        html! { <li key={one.id.to_string()} class="panel"><div class="body stack tight">{risk(&t, one)}{slot(change)}</div></li> }
    });
    let none = props.whole.risks.is_empty();
    let chosen = match &*open {
        Some(Open::One(id)) => props.whole.risks.iter().find(|one| one.id == *id).cloned(),
        _ => None,
    };
    // One that was removed meanwhile is not filled in any more.
    let is_open = matches!(&*open, Some(Open::New)) || chosen.is_some();
    let form = props.may.then(|| {
        html! { <RiskForm open={is_open} initiative={props.whole.row.id} risk={chosen} {onclose} /> }
    });
    html! {
        <Section title={t.initiative_risks()} aside={add}>
            <div class="stack">
                <p class="small quiet" hidden={!none}>{if props.may { t.initiative_risks_none_add() } else { t.initiative_risks_none() }}</p>
                <ul class="stack" hidden={none}>{for rows}</ul>
                <div>{slot(form)}</div>
            </div>
        </Section>
    }
}

/// A risk in words.
pub fn risk(t: &I18n, one: &RiskView) -> Html {
    let level = level(one.likelihood, one.effect);
    html! {
        <>
            <p class="row apart"><b lang="en">{one.what.clone()}</b><Light status={risk_light(level)}>{risk_words(t, level)}</Light></p>
            <p class="small">{t.initiative_risk_line(likelihood(t, one.likelihood), effect(t, one.effect))}</p>
            <p class="small prewrap" hidden={one.answer.is_empty()}><b>{t.initiative_risk_answer()}{": "}</b><span lang="en">{one.answer.clone()}</span></p>
            <p class="small quiet" hidden={one.owner.is_empty()}>{t.initiative_risk_owner()}{": "}<span lang="en">{one.owner.clone()}</span></p>
        </>
    }
}
