//! Whether the autonomous areas join an adopted text: what each has said, and its own button.

use std::rc::Rc;

use shared::api::procedure::{AreaJoining, OfJoining, Procedure, SaidJoining, SayAJoining};
use shared::permission::Act;
use shared::problem::FieldErrors;
use shared::procedure::{Joining, STATEMENT_MOST, SayJoining};
use yew::prelude::*;

use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{I18n, use_i18n, use_toasts};
use crate::revision::by::{CodeChip, name_of};
use crate::session::use_session;
use crate::ui::{
    Button, Choice, Glyph, Icon, Panel, Question, RadioGroup, Size, TextArea, Time, Variant, slot, use_form,
};

/// Properties of [`Joinings`].
#[derive(Properties, PartialEq)]
pub struct JoiningsProps {
    /// The decided procedure.
    pub procedure: Rc<Procedure>,
}

/// What can be said, with its name in a choice.
const CHOICES: [(&str, Joining); 3] =
    [("joined", Joining::Joined), ("in_part", Joining::InPart), ("not_joined", Joining::NotJoined)];

fn words(t: &I18n, joining: Joining) -> String {
    match joining {
        Joining::Pending => t.procedure_joining_pending(),
        Joining::Joined => t.procedure_joining_joined(),
        Joining::InPart => t.procedure_joining_in_part(),
        Joining::NotJoined => t.procedure_joining_not_joined(),
    }
}

fn look(joining: Joining) -> (Glyph, &'static str) {
    match joining {
        Joining::Pending => (Glyph::CircleDashed, "none"),
        Joining::Joined => (Glyph::Check, "ok"),
        Joining::InPart => (Glyph::CircleDot, "minor"),
        Joining::NotJoined => (Glyph::X, "moderate"),
    }
}

/// The areas.
#[component]
pub fn Joinings(props: &JoiningsProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    let asked = use_state_eq(|| None::<AreaJoining>);
    let open = use_state_eq(|| false);
    let form = use_form(|| SaidJoining { joining: Joining::Joined, note: String::new() });
    let say = {
        let (form, open, said) = (form.clone(), open.setter(), t.procedure_joined_toast());
        use_action::<SayAJoining>(
            &["procedure", "desk"],
            Callback::from(move |outcome: Result<Rc<Procedure>, ApiError>| match outcome {
                Ok(_) => {
                    form.saved();
                    toasts.say(said.clone());
                    open.set(false);
                }
                Err(error) => form.set_errors(error.fields),
            }),
        )
    };
    let rows = props.procedure.joinings.iter().map(|area| {
        let may = session.seat().is_some_and(|seat| SayJoining::verdict(seat, &area.member).is_allowed());
        let name = name_of(&t, area.member.as_str());
        let pending = area.joining == Joining::Pending;
        let button = may.then(|| {
            let (asked, open, form, area) = (asked.setter(), open.setter(), form.clone(), area.clone());
            let onclick = Callback::from(move |_: MouseEvent| {
                let joining = if area.joining == Joining::Pending { Joining::Joined } else { area.joining };
                form.replace(SaidJoining { joining, note: area.note.clone() });
                asked.set(Some(area.clone()));
                open.set(true);
            });
            let variant = if pending { Variant::Primary } else { Variant::Secondary };
            html! { <Button size={Size::Small} {variant} {onclick}>{t.procedure_joining_say_for(&name)}</Button> }
        });
        let (glyph, look) = look(area.joining);
        let at = area.said_at.map(|at| html! { <Time {at} /> });
        html! {
            <li key={area.member.to_string()} class="stack">
                <div class="row apart">
                    <span class="row tight"><CodeChip code={area.member.to_string()} big=true /><b>{name}</b></span>
                    <span class="light" data-s={look}><Icon of={glyph} small=true /><span>{words(&t, area.joining)}</span></span>
                </div>
                <p class="small prewrap" hidden={area.note.is_empty()}>{area.note.clone()}</p>
                <p class="tiny quiet" hidden={at.is_none()}>{slot(at)}</p>
                {slot(button)}
            </li>
        }
    });
    let onclose = {
        let (open, form, say) = (open.setter(), form.clone(), say.clone());
        Callback::from(move |()| {
            open.set(false);
            form.saved();
            say.forget();
        })
    };
    let onact = {
        let (form, say, procedure, asked) = (form.clone(), say.clone(), props.procedure.id, (*asked).clone());
        Callback::from(move |()| {
            let Some(area) = &asked else { return };
            match check(form.values()) {
                Ok(()) => say.run(OfJoining { procedure, member: area.member }, (), form.values().clone()),
                Err(errors) => form.set_errors(errors),
            }
        })
    };
    let choices: Rc<[Choice]> =
        CHOICES.map(|(name, joining)| Choice::new(name, words(&t, joining))).into_iter().collect();
    let value = CHOICES.iter().find(|(_, one)| *one == form.values().joining).map_or("", |(name, _)| name);
    let name = asked.as_ref().map(|area| name_of(&t, area.member.as_str())).unwrap_or_default();
    let error = say.error.clone().filter(|error| error.fields.is_empty());
    let problem = error.map(|error| html! { <ProblemNote {error} act=true /> });
    html! {
        <Panel title={t.procedure_joining()}>
            <div class="stack">
                <p class="small quiet">{t.procedure_joining_text()}</p>
                <ul class="joinings">{for rows}</ul>
            </div>
            <Question
                open={*open}
                {onclose}
                title={t.procedure_joining_title(&name)}
                text={t.procedure_joining_note_text()}
                act={t.procedure_joining_act()}
                busy={say.pending}
                {problem}
                {onact}
            >
                <RadioGroup
                    legend={t.procedure_joining_choice()}
                    {choices}
                    {value}
                    onchange={form.edit("/joining", |said: &mut SaidJoining, name: AttrValue| {
                        if let Some((_, joining)) = CHOICES.iter().find(|(one, _)| *one == name.as_str()) {
                            said.joining = *joining;
                        }
                    })}
                />
                <TextArea
                    label={t.procedure_joining_note()}
                    value={form.values().note.clone()}
                    error={form.error("/note")}
                    optional={form.values().joining != Joining::InPart}
                    oninput={form.edit("/note", |said: &mut SaidJoining, text: String| said.note = text)}
                />
            </Question>
        </Panel>
    }
}

/// Who joins in part says in which parts (domain reference 6.4, "Who counts"). The server checks the same.
fn check(said: &SaidJoining) -> Result<(), Vec<shared::problem::FieldError>> {
    let mut errors = FieldErrors::new();
    errors.length("/note", &said.note, u32::from(said.joining == Joining::InPart), STATEMENT_MOST);
    errors.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_joins_in_part_says_in_which_parts() {
        let said = |joining, note: &str| SaidJoining { joining, note: note.into() };
        assert!(check(&said(Joining::InPart, " ")).is_err());
        assert!(check(&said(Joining::InPart, "Goals 1 and 2.")).is_ok());
        assert!(check(&said(Joining::NotJoined, "")).is_ok());
    }
}
