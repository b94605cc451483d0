//! Where the wording comes from: the clauses of the programme before that it goes on from, and the revisions in which it changed.

use shared::api::lineage::{Ancestor, IssuedClause, Lineage};
use shared::id::ProgrammeId;
use yew::prelude::*;

use super::entry::{changes, entry, first_words};
use crate::context::I18n;
use crate::nav::{Go, Route};
use crate::revision::address::{AtClause, Which, query};
use crate::revision::by::doer;
use crate::revision::words;
use crate::succession::fate_words;
use crate::ui::{Section, slot};

/// The section.
pub fn draft(t: &I18n, programme: ProgrammeId, lineage: &Lineage) -> Html {
    let ancestors: Vec<Html> = lineage.ancestors.iter().map(|one| before(t, one)).collect();
    let body = match &lineage.negotiation {
        None => html! { <p class="small quiet">{t.lineage_not_yours()}</p> },
        Some(negotiation) => {
            let issued = &negotiation.issued;
            let steps = issued
                .iter()
                .enumerate()
                .map(|(at, one)| step(t, programme, at.checked_sub(1).map(|at| &issued[at]), one));
            html! { <ol class="story">{for steps}</ol> }
        }
    };
    let carried = (!ancestors.is_empty()).then(|| html! { <ol class="story">{for ancestors}</ol> });
    html! { <Section title={t.lineage_draft()}>{slot(carried)}{body}</Section> }
}

fn before(t: &I18n, one: &Ancestor) -> Html {
    let name = words::label(t, one.clause.kind, &one.label);
    let what = if one.clause.kind.is_result() {
        let to = Route::Lineage { programme: one.programme, clause: one.clause.id.clone() };
        html! { <>{t.lineage_from(one.title.clone())}{" "}<Go {to}>{name}</Go></> }
    } else {
        html! { <>{t.lineage_from(one.title.clone())}{" "}{name}</> }
    };
    let fate = one.fate.map(|fate| {
        html! { <p class="small"><b>{fate_words(t, fate)}</b>{" "}<span class="quiet prewrap">{one.note.clone()}</span></p> }
    });
    let inside = html! { <div class="stack">{first_words(&one.clause.wording)}{slot(fate)}</div> };
    entry(t, one.clause.id.to_string(), "", what, Some(one.adopted_at), Some(inside))
}

fn step(t: &I18n, programme: ProgrammeId, last: Option<&IssuedClause>, one: &IssuedClause) -> Html {
    let at = query(&AtClause { clause: Some(one.clause.id.clone()) });
    let to = Route::Revision { programme, revision: Which::Number(one.number) };
    let link = html! { <Go {to} query={at}>{t.revision_rev(one.number)}</Go> };
    let (said, words) = match last {
        None => (t.lineage_first(), Some(first_words(&one.clause.wording))),
        Some(last) => (t.lineage_reworded(), changes(t, &last.clause, &one.clause)),
    };
    let name = words::label(t, one.clause.kind, &one.label);
    let inside = html! {
        <div class="stack">
            {slot(words)}
            <p class="row tight tiny quiet"><span>{t.lineage_written()}</span>{doer(&one.changed_by)}</p>
        </div>
    };
    let what = html! { <>{said}{" "}{link}{", "}{name}</> };
    entry(t, one.number.to_string(), "", what, Some(one.issued_at), Some(inside))
}
