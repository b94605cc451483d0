//! Filling in a meeting, new or known; removing one.

use shared::api::body::OfBody;
use shared::api::meeting::{
    AddABodyMeeting, AddAMeeting, ChangeAMeeting, MeetingView, OfMeeting, RemoveAMeeting,
};
use shared::api::workstream::OfWorkstream;
use shared::meeting::{MeetingEdit, NOTES_MOST, TITLE_MOST};
use shared::problem::{FieldCode, FieldError, FieldErrors};
use shared::time::Date;
use yew::prelude::*;

use super::MEETINGS;
use super::list::{Owner, meeting};
use crate::client::{Acted, SaveOrRemove, use_dialog, use_dialog_act};
use crate::context::{I18n, use_i18n};
use crate::ui::{DateInput, Form, Question, TextArea, TextInput, slot};

/// Properties of [`MeetingForm`].
#[derive(Properties, PartialEq)]
pub struct MeetingFormProps {
    /// Whether it is shown.
    pub open: bool,
    /// What it belongs to.
    pub owner: Owner,
    /// The meeting as it stands; none for a new one.
    pub meeting: Option<MeetingView>,
    /// It was left, or is done.
    pub onclose: Callback<()>,
}

/// What the fields hold: the day may be missing while it is filled in.
#[derive(Debug, Clone, PartialEq)]
struct Fields {
    title: String,
    day: Option<Date>,
    place: String,
    notes: String,
    version: u32,
}

impl Fields {
    fn first(meeting: Option<&MeetingView>) -> Self {
        let text = |of: fn(&MeetingView) -> &String| meeting.map(|one| of(one).clone()).unwrap_or_default();
        Self {
            title: text(|one| &one.title),
            day: meeting.map(|one| one.day),
            place: text(|one| &one.place),
            notes: text(|one| &one.notes),
            version: meeting.map_or(0, |one| one.version),
        }
    }

    /// What is to be saved; whether its day is one of the programme's or of the body's is the server's to say.
    fn edit(&self, version: u32) -> Result<MeetingEdit, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        errors.length("/title", &self.title, 1, TITLE_MOST);
        let Some(day) = self.day else {
            errors.add("/day", FieldCode::Required);
            return Err(errors.finish().err().unwrap_or_default());
        };
        errors.finish()?;
        let (title, place, notes) = (self.title.clone(), self.place.clone(), self.notes.clone());
        Ok(MeetingEdit { title, day, place, notes, version })
    }
}

/// The form, as a question.
#[component]
pub fn MeetingForm(props: &MeetingFormProps) -> Html {
    let t = use_i18n();
    let dialog = use_dialog(props.open, &props.onclose, || Fields::first(props.meeting.as_ref()));
    let form = &dialog.form;
    let add = use_dialog_act::<AddAMeeting, _>(&dialog, &MEETINGS, t.common_saved());
    let add_to_body = use_dialog_act::<AddABodyMeeting, _>(&dialog, &MEETINGS, t.common_saved());
    let change = use_dialog_act::<ChangeAMeeting, _>(&dialog, &MEETINGS, t.common_saved());
    let remove = use_dialog_act::<RemoveAMeeting, _>(&dialog, &MEETINGS, t.common_saved());
    let acted = Acted::of([add.acted(), add_to_body.acted(), change.acted(), remove.acted()]);
    let (busy, onclose) = (acted.pending, dialog.leaving(&acted));
    let known = props.meeting.as_ref().map(|one| one.id);
    let save = {
        let (form, owner) = (form.clone(), props.owner);
        Callback::from(move |version: u32| match (form.values().edit(version), known, owner) {
            (Err(errors), ..) => form.set_errors(errors),
            (Ok(edit), Some(meeting), _) => change.run(OfMeeting { meeting }, (), edit),
            (Ok(edit), None, Owner::Workstream(workstream)) => add.run(OfWorkstream { workstream }, (), edit),
            (Ok(edit), None, Owner::Body(body)) => add_to_body.run(OfBody { body }, (), edit),
        })
    };
    let acts = SaveOrRemove::of(&remove, known.map(|meeting| OfMeeting { meeting }), save);
    let version = form.values().version;
    let theirs = props.meeting.as_ref().filter(|one| acted.is_stale() && one.version > version);
    let choose = theirs.map(|theirs| {
        let yours = meeting(&t, &as_view(theirs, form.values()));
        acts.choice(theirs.version, meeting(&t, theirs), yours, &onclose, busy)
    });
    let problem = acted.problem(choose.is_some());
    let text = match props.owner {
        Owner::Workstream(_) => t.meeting_text(),
        Owner::Body(_) => t.meeting_text_body(),
    };
    let title = if props.meeting.is_some() { t.meeting_one() } else { t.meeting_add() };
    let onact = acts.onsave(version);
    html! {
        <Question open={props.open} {onclose} {title} {text} act={t.common_save()} {busy} {problem} {onact}>
            <div key="stale">{slot(choose)}</div>
            {fields(&t, form)}
            <div key="remove">{slot(acts.remover(version, t.meeting_remove()))}</div>
        </Question>
    }
}

/// What is filled in, as it would be shown.
fn as_view(known: &MeetingView, fields: &Fields) -> MeetingView {
    MeetingView {
        title: fields.title.clone(),
        day: fields.day.unwrap_or(known.day),
        place: fields.place.clone(),
        notes: fields.notes.clone(),
        ..known.clone()
    }
}

fn fields(t: &I18n, form: &Form<Fields>) -> Html {
    let values = form.values();
    html! {
        <>
            <TextInput
                label={t.meeting_what()} value={values.title.clone()} maxlength={TITLE_MOST} error={form.error("/title")}
                oninput={form.edit("/title", |fields: &mut Fields, text: String| fields.title = text)}
            />
            <div class="two">
                <DateInput
                    label={t.meeting_day()} value={values.day.map(|day| day.to_string()).unwrap_or_default()} error={form.error("/day")}
                    oninput={form.edit("/day", |fields: &mut Fields, text: String| fields.day = text.parse().ok())}
                />
                <TextInput
                    label={t.meeting_place()} value={values.place.clone()} maxlength={TITLE_MOST} optional=true error={form.error("/place")}
                    oninput={form.edit("/place", |fields: &mut Fields, text: String| fields.place = text)}
                />
            </div>
            <TextArea
                label={t.meeting_notes()} value={values.notes.clone()} maxlength={NOTES_MOST} optional=true error={form.error("/notes")}
                oninput={form.edit("/notes", |fields: &mut Fields, text: String| fields.notes = text)}
            />
        </>
    }
}
