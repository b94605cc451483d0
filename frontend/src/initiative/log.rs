//! The log of an initiative, and writing a note into it.

use std::rc::Rc;

use shared::api::initiative::{InitiativeWhole, NewNote, NoteOnAnInitiative, OfInitiative};
use shared::initiative::entry::{Done, Entry};
use shared::initiative::{NOTE_MOST, NoteOnInitiative};
use shared::permission::Act;
use shared::problem::FieldErrors;
use shared::time::Date;
use yew::prelude::*;

use super::WORK;
use super::conflict::field_name;
use super::state::words;
use super::words::day;
use crate::client::{ProblemNote, use_act_about};
use crate::context::{I18n, use_i18n};
use crate::revision::by::{doer, name_of};
use crate::session::use_session;
use crate::ui::{Button, Section, TextArea, Time, Variant, slot, use_form};

/// Properties of [`Log`].
#[derive(Properties, PartialEq)]
pub struct LogProps {
    /// The initiative.
    pub whole: Rc<InitiativeWhole>,
    /// Whether its programme is worked on.
    pub worked: bool,
}

/// The log, the latest first.
#[component]
pub fn Log(props: &LogProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let whole = &props.whole;
    let writes = props.worked
        && session
            .seat()
            .is_some_and(|seat| NoteOnInitiative::verdict(seat, &whole.row.matter()).is_allowed());
    let entries = whole.log.iter().map(|one| {
        html! {
            <li key={one.number.to_string()}>
                <p class="prewrap">{said(&t, &one.entry)}</p>
                <p class="row tight tiny quiet">{doer(&one.by)}<Time at={one.at} /></p>
            </li>
        }
    });
    let note = writes.then(|| html! { <NoteForm initiative={whole.row.id} /> });
    html! {
        <Section title={t.initiative_log()}>
            <div class="stack">
                {slot(note)}
                <ol class="worklog">{for entries}</ol>
            </div>
        </Section>
    }
}

/// What an entry says.
fn said(t: &I18n, entry: &Entry) -> String {
    let member = |code: &Option<shared::member::MemberCode>| {
        code.map_or_else(|| t.result_no_lead(), |code| name_of(t, code.as_str()))
    };
    match entry {
        Entry::Note { text } => text.clone(),
        Entry::Begun => t.initiative_log_begun(),
        Entry::State { from, to, reason } => {
            let line = t.initiative_log_state(words(t, *from), words(t, *to));
            if reason.is_empty() { line } else { format!("{line}\n{reason}") }
        }
        Entry::Lead { from, to } => t.initiative_log_lead(member(from), member(to)),
        Entry::Day { field, from, to } => {
            let date = |one: &Option<Date>| one.map_or_else(|| t.common_none(), |one| day(t, one));
            format!("{}: {}", field_name(t, *field), t.initiative_log_state(date(from), date(to)))
        }
        Entry::Due { title, from, to } => {
            format!("{}: {title} – {}", t.milestone_one(), t.initiative_log_state(day(t, *from), day(t, *to)))
        }
        Entry::Facts { fields } => {
            let names: Vec<String> = fields.iter().map(|field| field_name(t, *field)).collect();
            t.initiative_log_facts(names.join(", "))
        }
        Entry::Milestone { done, title } => {
            format!("{}: {title} – {}", t.milestone_one(), done_words(t, *done))
        }
        Entry::Document { done, title } => {
            format!("{}: {title} – {}", t.document_one(), done_words(t, *done))
        }
        Entry::Risk { done, title } => format!("{}: {title} – {}", t.initiative_risk(), done_words(t, *done)),
    }
}

fn done_words(t: &I18n, done: Done) -> String {
    match done {
        Done::Added => t.initiative_done_added(),
        Done::Changed => t.initiative_done_changed(),
        Done::Reached => t.initiative_done_reached(),
        Done::Reopened => t.initiative_done_reopened(),
        Done::Removed => t.initiative_done_removed(),
    }
}

#[derive(Properties, PartialEq)]
struct NoteFormProps {
    initiative: shared::id::InitiativeId,
}

/// A note for the log.
#[component]
fn NoteForm(props: &NoteFormProps) -> Html {
    let t = use_i18n();
    let form = use_form(String::new);
    let act = {
        let (form, refused) = (form.clone(), form.clone());
        use_act_about::<NoteOnAnInitiative>(
            &WORK,
            t.initiative_note_toast(),
            Callback::from(move |_| form.replace(String::new())),
            Callback::from(move |errors| refused.set_errors(errors)),
        )
    };
    let onsubmit = {
        let (form, act, initiative) = (form.clone(), act.clone(), props.initiative);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let text = form.values().clone();
            let mut errors = FieldErrors::new();
            errors.length("/text", &text, 1, NOTE_MOST);
            match errors.finish() {
                Ok(()) => act.run(OfInitiative { initiative }, (), NewNote { text }),
                Err(errors) => form.set_errors(errors),
            }
        })
    };
    let problem = act.error.clone().filter(|error| error.fields.is_empty());
    html! {
        <form class="stack" {onsubmit} novalidate=true>
            <TextArea
                label={t.initiative_note()} value={form.values().clone()} rows=2 maxlength={NOTE_MOST}
                error={form.error("/text")}
                oninput={form.edit("/text", |text: &mut String, typed: String| *text = typed)}
            />
            <div key="problem">{slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}</div>
            <div class="row"><Button submit=true variant={Variant::Secondary} busy={act.pending}>{t.initiative_note_act()}</Button></div>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use shared::initiative::merge::Field;

    use super::*;

    #[test]
    fn a_day_that_was_moved_is_told_with_what_it_was() {
        let t = I18n::english();
        let (march, june): (Date, Date) = ("2027-03-01".parse().unwrap(), "2027-06-01".parse().unwrap());
        let due = Entry::Due { title: "Pilot".into(), from: march, to: june };
        assert_eq!(said(&t, &due), format!("Milestone: Pilot – {} → {}", day(&t, march), day(&t, june)));
        let first = Entry::Day { field: Field::Ends, from: None, to: Some(june) };
        assert_eq!(said(&t, &first), format!("Last day: {} → {}", t.common_none(), day(&t, june)));
    }
}
