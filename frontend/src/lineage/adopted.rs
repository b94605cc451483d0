//! The wording as it was adopted, and the decision that sealed it.

use shared::api::lineage::Lineage;
use shared::id::ProgrammeId;
use yew::prelude::*;

use super::entry::first_words;
use crate::context::I18n;
use crate::nav::{Go, Route};
use crate::procedure::Reasons;
use crate::revision::address::{AtClause, Which, query};
use crate::revision::by::doer;
use crate::revision::words;
use crate::ui::format::Detail;
use crate::ui::{Facts, Section, slot};

/// The section.
pub fn adopted(t: &I18n, programme: ProgrammeId, lineage: &Lineage) -> Html {
    let sealed = &lineage.sealed;
    let at = query(&AtClause { clause: Some(lineage.summary.clause.clone()) });
    let to = Route::Revision { programme, revision: Which::Number(sealed.number) };
    let day = t.formats().instant(sealed.adopted_at.millis() as f64, Detail::Day);
    let facts: Vec<(AttrValue, Html)> = words::facts(t, &lineage.sealed_clause.facts)
        .into_iter()
        .map(|(_, name, said)| (AttrValue::from(name), html! { <span>{said}</span> }))
        .collect();
    let facts = (!facts.is_empty()).then(|| html! { <Facts {facts} /> });
    let decision = lineage.adoption.as_ref().map(|one| {
        let held = t.formats().day(&one.held_on.to_string(), Detail::Day);
        let by = one.decided_by.as_ref().map(|by| html! { <span class="tiny quiet">{doer(by)}</span> });
        html! {
            <div class="stack">
                <p class="row tight">
                    <Go to={Route::Adoption { programme }}>{t.lineage_meeting()}</Go>
                    <span class="num">{held}</span><span lang="en">{one.place.clone()}</span>{slot(by)}
                </p>
                <Reasons outcome={one.outcome.clone()} decided=true />
            </div>
        }
    });
    html! {
        <Section title={t.lineage_adopted()}>
            <div class="stack">
                <div class="decides">{first_words(&lineage.sealed_clause.wording)}</div>
                <p class="row small">
                    <Go {to} query={at}>{t.result_in_text()}</Go>
                    <span class="quiet">{t.result_sealed_as(t.revision_rev(sealed.number), day)}</span>
                </p>
                {slot(decision)}
                {slot(facts)}
            </div>
        </Section>
    }
}
