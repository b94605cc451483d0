//! How the figures of an indicator became what they are: each that was revised or has more to say than its number, with what stood
//! before under it.

use std::rc::Rc;

use shared::api::measurement::{FigureNow, ListMeasurements, Measurements};
use shared::api::result::OfResult;
use shared::measurement::Figure;
use shared::sort;
use yew::prelude::*;

use super::number::say;
use super::words::{status_words, told};
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::revision::by::name_of;
use crate::ui::slot;

/// Properties of [`Revised`].
#[derive(Properties, PartialEq)]
pub struct RevisedProps {
    /// The indicator.
    pub path: OfResult,
    /// How many decimals its figures have.
    pub decimals: u8,
}

/// The disclosure: what was said is fetched when somebody wants to see it.
#[component]
pub fn Revised(props: &RevisedProps) -> Html {
    let t = use_i18n();
    let open = use_state_eq(|| false);
    let found = use_resource::<ListMeasurements>(open.then(|| (props.path.clone(), ())), &["indicator"]);
    let ontoggle = {
        let open = open.setter();
        Callback::from(move |event: Event| {
            open.set(event.target_unchecked_into::<web_sys::Element>().has_attribute("open"));
        })
    };
    let render = {
        let (t, decimals) = (t.clone(), props.decimals);
        Callback::from(move |all: Rc<Measurements>| changes(&t, decimals, &all.measurements))
    };
    let inside = open.then(|| html! { <Async<Measurements> resource={found} {render} /> });
    html! { <details class="papers" {ontoggle}><summary class="small">{t.indicator_revised()}</summary>{slot(inside)}</details> }
}

fn changes(t: &I18n, decimals: u8, all: &[FigureNow]) -> Html {
    let (told, others) = with_more_to_say(all);
    let entries = told.into_iter().map(|one| {
        let of = &one[0].figure;
        let whose = of.member.map(|member| format!(" · {}", name_of(t, member.as_str()))).unwrap_or_default();
        let versions = one.iter().enumerate().map(|(nth, now)| version(t, decimals, nth > 0, now));
        html! {
            <li key={format!("{}{whose}", of.edition)}>
                <b class="small">{format!("{}{whose}", of.edition)}</b>
                <ol class="steps">{for versions}</ol>
            </li>
        }
    });
    html! {
        <div class="stack">
            <ul class="stack">{for entries}</ul>
            <p class="small quiet" hidden={others == 0}>{t.indicator_revised_others(others)}</p>
        </div>
    }
}

/// What was said at one time: what stands, or what stood before.
fn version(t: &I18n, decimals: u8, stood: bool, now: &FigureNow) -> Html {
    let figure = &now.figure;
    let value = value_words(t, decimals, figure);
    let value = if stood { t.indicator_revised_before(value) } else { value };
    let source = format!("{}: {}", t.indicator_source(), figure.source);
    html! {
        <li key={figure.version.to_string()}>
            <span class="num">{value}</span>
            <span class="small prewrap" hidden={figure.note.is_empty()}>{figure.note.clone()}</span>
            <span class="small prewrap" hidden={figure.source.is_empty()}>{source}</span>
            {told(&now.said)}
        </li>
    }
}

/// The number with its status, or the status alone where there is none.
fn value_words(t: &I18n, decimals: u8, figure: &Figure) -> String {
    let status = status_words(t, figure.status);
    match figure.number() {
        Some(value) => format!("{} ({status})", say(t, value, decimals)),
        None => status,
    }
}

/// The figures that were revised, and then those that have a note, a source or a reason, the latest of each first; and how many
/// others there are. Of each figure come what stands and what stood, as they came.
fn with_more_to_say(all: &[FigureNow]) -> (Vec<&[FigureNow]>, usize) {
    let of = |now: &FigureNow| (now.figure.member, now.figure.edition.clone());
    let mut told: Vec<&[FigureNow]> = all.chunk_by(|a, b| of(a) == of(b)).collect();
    let count = told.len();
    told.retain(|one| {
        let FigureNow { figure, said } = &one[0];
        one.len() > 1 || [&figure.note, &figure.source, &said.why].into_iter().any(|words| !words.is_empty())
    });
    sort::by(&mut told, |a, b| (b.len() > 1, b[0].said.at).cmp(&(a.len() > 1, a[0].said.at)));
    let others = count - told.len();
    (told, others)
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::api::indicator::Said;
    use shared::api::revision::Doer;
    use shared::measurement::{Edition, Status};
    use shared::time::Instant;

    fn said(member: &str, version: i64, at: i64, source: &str) -> FigureNow {
        let by = Doer { name: "Aino".into(), code: "SEC".into() };
        FigureNow {
            figure: Figure {
                member: member.parse().ok(),
                edition: Edition::of_year(2024),
                status: Status::Estimate,
                value: "0.941".parse().ok(),
                note: String::new(),
                source: source.into(),
                retrieved: None,
                version,
            },
            said: Said { by, at: Instant::from_millis(at), why: String::new() },
        }
    }

    #[test]
    fn what_was_revised_stands_first_and_what_says_no_more_than_its_number_is_counted() {
        let all = [
            said("DK", 1, 5, ""),
            said("FI", 2, 3, ""),
            said("FI", 1, 1, ""),
            said("IS", 1, 9, "A yearbook"),
            said("SE", 2, 7, ""),
            said("SE", 1, 1, ""),
        ];
        let (told, others) = with_more_to_say(&all);
        let versions: Vec<_> = told
            .iter()
            .map(|one| (one[0].figure.member.unwrap().to_string(), one.len(), one[0].figure.version))
            .collect();
        assert_eq!(versions, [("SE".into(), 2, 2), ("FI".into(), 2, 2), ("IS".into(), 1, 1)]);
        assert_eq!(others, 1);
    }

    #[test]
    fn a_number_stands_with_its_status_and_a_status_may_stand_alone() {
        let t = I18n::english();
        let mut figure = said("DK", 1, 1, "").figure;
        assert_eq!(value_words(&t, 4, &figure), "0.9410 (estimate)");
        (figure.status, figure.value) = (Status::NotYet, None);
        assert_eq!(value_words(&t, 4, &figure), t.indicator_status_not_yet());
    }
}
