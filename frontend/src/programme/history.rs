//! What has happened to a programme: who moved it, when and why.

use std::rc::Rc;

use shared::api::programme::{Happened, HistoryEntry, ListHistory, OfProgramme};
use shared::id::ProgrammeId;
use yew::prelude::*;

use super::words::state_words;
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::ui::format::Detail;
use crate::ui::{Bones, Section};

/// Properties of [`History`].
#[derive(Properties, PartialEq)]
pub struct HistoryProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// The latest first.
#[component]
pub fn History(props: &HistoryProps) -> Html {
    let t = use_i18n();
    let topic = format!("programme/{}", props.programme);
    let of = OfProgramme { programme: props.programme };
    let resource = use_resource::<ListHistory>(Some((of, ())), &[&topic]);
    let render = {
        let t = t.clone();
        Callback::from(move |list: Rc<Vec<HistoryEntry>>| {
            // The first entry has the highest number, so that a new one leaves the keys of the others alone.
            let entries = list.iter().enumerate().map(|(at, entry)| line(&t, list.len() - at, entry));
            html! { <ol class="happened">{for entries}</ol> }
        })
    };
    html! {
        <Section title={t.programme_history()}>
            <Async<Vec<HistoryEntry>> {resource} bones={Bones::Rows(3)} {render} />
        </Section>
    }
}

fn line(t: &I18n, key: usize, entry: &HistoryEntry) -> Html {
    let (what, revision) = match entry.what {
        Happened::Made => (t.programme_happened_made(), None),
        Happened::Moved { from, to, revision } => {
            (t.programme_happened_moved(state_words(t, from), state_words(t, to)), revision)
        }
        Happened::EditingAnnounced { .. } => (t.programme_happened_editing_announced(), None),
        Happened::EditingEnded => (t.programme_happened_editing_ended(), None),
    };
    let by = entry.by.as_ref().map_or_else(|| t.programme_happened_by_itself(), |named| named.name.clone());
    let when = t.formats().instant(entry.at.millis() as f64, Detail::Minute);
    html! {
        <li {key}>
            <time class="quiet num" datetime={entry.at.to_string()}>{when}</time>
            <div>
                <p>
                    <span class="strong">{what}</span>
                    <span class="quiet small">
                        {format!(" · {by}")}
                        {revision.map(|number| format!(" · {}", t.programme_happened_rev(number)))}
                    </span>
                </p>
                <p class="small" hidden={entry.note.is_empty()}>{entry.note.clone()}</p>
            </div>
        </li>
    }
}
