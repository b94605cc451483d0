//! One delegation's word on a clause, with all that belongs to it: why, until when, which words instead, who said it.

use std::collections::HashMap;

use shared::api::position::{CellView, PositionView};
use shared::position::{Scope, Value};
use shared::text::{ContentHash, Wording};
use yew::prelude::*;

use super::tile::tile;
use super::words::{day, mark, mark_of, said};
use crate::context::I18n;
use crate::revision::by::CodeChip;
use crate::revision::words::pieces;
pub use crate::revision::words::redline;
use crate::ui::format::Detail;
use crate::ui::slot;

/// The words that stood before, by their content.
pub type Earlier = HashMap<ContentHash, Wording>;

/// A delegation's word on a clause that reads `now`.
pub fn line(t: &I18n, cell: &CellView, now: &Wording, earlier: &Earlier) -> Html {
    let position = &cell.position;
    let then = match &position.scope {
        Scope::Clause { hash, .. } if !cell.current => earlier.get(hash),
        _ => None,
    };
    let changed = then.map(|then| {
        html! {
            <details class="small">
                <summary>{t.position_changed()}</summary>
                <p class="wording">{redline(t, then, now)}</p>
            </details>
        }
    });
    html! {
        <li key={position.member.to_string()} class="word">
            <CodeChip code={position.member.to_string()} />
            {tile(&mark(t, Some(cell)))}
            <div class="stack tight">
                <p class="strong">{super::words::whole(t, Some(cell))}</p>
                {about(t, position)}
                {slot(changed)}
            </div>
        </li>
    }
}

/// The reason, the day it is expected to be lifted, the words wanted, and who said it when.
pub fn about(t: &I18n, position: &PositionView) -> Html {
    let (reason, lifts, wanted) = match &position.value {
        Value::Agree | Value::CanLiveWith => (None, None, None),
        Value::Reservation { reason, lifts_on, .. } => (Some(reason), *lifts_on, None),
        Value::Object { wanted, reason } => (Some(reason), None, Some(wanted)),
    };
    let reason = reason.filter(|reason| !reason.is_empty());
    let lifts = lifts.map(|day| {
        let day = t.formats().day(&day.to_string(), Detail::Day);
        html! { <p class="small time">{t.position_lifts_on(day)}</p> }
    });
    let wanted = wanted.map(|wanted| {
        html! {
            <>
                <p class="tiny quiet">{t.position_wanted()}</p>
                <blockquote class="wording" lang="en">{for pieces(t, wanted)}</blockquote>
            </>
        }
    });
    html! {
        <>
            {slot(reason.map(|reason| html! { <p class="small prewrap">{reason.clone()}</p> }))}
            {slot(wanted)}
            {slot(lifts)}
            <p class="tiny quiet">{t.position_by(&position.by.name, day(t, position.at))}</p>
        </>
    }
}

/// The same as a line of the record: whichever words it was said of.
pub fn past(t: &I18n, position: &PositionView) -> Html {
    let what = said(t, position);
    let what = match position.ended_at {
        Some(at) => t.position_record_ended(what, day(t, at)),
        None => what,
    };
    html! {
        <div class="word">
            <CodeChip code={position.member.to_string()} />
            {tile(&mark_of(t, &position.value))}
            <div class="stack tight"><p>{what}</p>{about(t, position)}</div>
        </div>
    }
}
