//! What a programme is: its kind, its dates, who holds the pen, who reads what.

use std::rc::Rc;

use shared::api::programme::{Inside, Programme};
use shared::programme::{DelegationsSee, Reading};
use shared::time::Date;
use yew::prelude::*;

use super::words::{kind_words, period_words};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, Route};
use crate::ui::Facts;
use crate::ui::format::Detail;

/// Properties of [`ProgrammeFacts`].
#[derive(Properties, PartialEq)]
pub struct ProgrammeFactsProps {
    /// The programme.
    pub programme: Rc<Programme>,
}

/// A list of facts; those that are not known yet are left out.
#[component]
pub fn ProgrammeFacts(props: &ProgrammeFactsProps) -> Html {
    let t = use_i18n();
    let programme = &*props.programme;
    let dates = &programme.dates;
    let day = |date: Date| t.formats().day(&date.to_string(), Detail::Day);
    let text = |words: String| html! { <span>{words}</span> };
    let in_force = t.programme_period(day(dates.in_force), day(dates.expires));
    let mut facts: Vec<(AttrValue, Html)> = vec![
        (t.programme_fact_kind().into(), text(kind_words(&t, programme.summary.kind))),
        (t.programme_fact_period().into(), text(period_words(&t, programme.summary.period))),
    ];
    if in_force != period_words(&t, programme.summary.period) {
        facts.push((t.programme_fact_in_force().into(), text(in_force)));
    }
    if let Some(earlier) = &programme.predecessor {
        let link = html! { <Go to={Route::Programme { programme: earlier.id }}>{earlier.title.clone()}</Go> };
        facts.push((t.programme_fact_predecessor().into(), link));
        if earlier.adopted && matches!(programme.reading, Reading::Live | Reading::Adopted) {
            let to = Route::Succession { programme: programme.summary.id };
            facts.push((t.succession_title().into(), html! { <Go {to}>{t.succession_fact()}</Go> }));
        }
    }
    for (term, date) in [
        (t.programme_fact_endorsed(), dates.endorsed),
        (t.programme_fact_adopted(), dates.adopted),
        (t.programme_fact_published(), dates.published),
    ] {
        facts.extend(date.map(|date| (AttrValue::from(term), text(day(date)))));
    }
    if let Some(inside) = &programme.inside {
        facts.extend(of_inside(&t, inside, programme.summary.state.is_sealed()));
    }
    html! { <Facts {facts} /> }
}

/// What is only for those who take part; who reads and writes is settled once the text is sealed.
fn of_inside(t: &I18n, inside: &Inside, sealed: bool) -> Vec<(AttrValue, Html)> {
    let mut facts = Vec::new();
    if !sealed {
        let names = inside.drafting_group.iter().map(|named| named.name.clone());
        let pen: Vec<String> = std::iter::once(t.programme_pen_base()).chain(names).collect();
        let lines = pen.into_iter().enumerate().map(|(at, name)| html! { <li key={at}>{name}</li> });
        facts.push((t.programme_fact_pen().into(), html! { <ul>{for lines}</ul> }));
        let see = match inside.settings.delegations_see {
            DelegationsSee::Live => t.programme_see_live(),
            DelegationsSee::LastRevision => t.programme_see_last_revision(),
        };
        facts.push((t.programme_fact_see().into(), html! { <span>{see}</span> }));
    }
    let series = inside.settings.document_series.clone();
    facts.push((t.programme_fact_series().into(), html! { <span>{series}</span> }));
    facts
}
