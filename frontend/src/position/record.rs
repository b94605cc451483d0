//! All that was ever said of a clause, fetched when somebody wants to see it.

use std::rc::Rc;

use shared::api::position::{ClauseRecord, GetClausePositions, OfClause};
use shared::id::TextId;
use shared::sort;
use shared::text::ClauseId;
use shared::time::Instant;
use yew::prelude::*;

use super::said::past;
use super::words::day;
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::ui::Bones;

/// Properties of [`Record`].
#[derive(Properties, PartialEq)]
pub struct RecordProps {
    /// The text.
    pub text: TextId,
    /// The clause.
    pub clause: ClauseId,
}

/// A line that opens. Key it by the clause.
#[component]
pub fn Record(props: &RecordProps) -> Html {
    let t = use_i18n();
    let open = use_state_eq(|| false);
    let path = OfClause { text: props.text, clause: props.clause.clone() };
    let resource = use_resource::<GetClausePositions>(open.then_some((path, ())), &["position"]);
    let ontoggle = {
        let open = open.setter();
        Callback::from(move |_: Event| open.set(true))
    };
    let render = {
        let t = t.clone();
        Callback::from(move |record: Rc<ClauseRecord>| draw(&t, &record))
    };
    let inside = if *open {
        html! { <Async<ClauseRecord> {resource} bones={Bones::Rows(3)} {render} /> }
    } else {
        html! { <span /> }
    };
    html! {
        <details {ontoggle}>
            <summary class="small">{t.position_record()}</summary>
            <div class="body">{inside}</div>
        </details>
    }
}

fn draw(t: &I18n, record: &ClauseRecord) -> Html {
    let mut lines: Vec<(Instant, Html)> = Vec::new();
    let told = |words: String| html! { <p>{words}</p> };
    lines.extend(record.positions.iter().map(|one| (one.at, past(t, one))));
    lines.extend(record.closings.iter().map(|one| {
        let words = match &one.by {
            Some(by) => t.position_record_closed(&by.name),
            None => t.position_record_closed_all(),
        };
        (one.at, told(words))
    }));
    lines.extend(
        record
            .reopenings
            .iter()
            .map(|one| (one.at, told(t.position_record_reopened(&one.by.name, &one.reason)))),
    );
    lines.extend(
        record.corrections.iter().map(|one| (one.at, told(t.position_record_corrected(&one.by.name)))),
    );
    // The latest first; of two at one instant the later stays first, too.
    lines.reverse();
    sort::by_key(&mut lines, |(at, _)| std::cmp::Reverse(*at));
    let lines = lines.into_iter().enumerate().map(|(n, (at, line))| {
        html! { <li key={n} class="stack tight"><span class="tiny quiet">{day(t, at)}</span>{line}</li> }
    });
    html! { <ol class="steps">{for lines}</ol> }
}
