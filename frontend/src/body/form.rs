//! The dialog that adds a body, or changes what one is called and its days.

use std::rc::Rc;

use shared::api::body::{AddBody, ChangeBody, OfBody};
use shared::body::{Body, BodyChange, BodyKind, NAME_MOST, NewBody};
use shared::problem::{Code, FieldCode, FieldError, FieldErrors};
use shared::time::Date;
use yew::prelude::*;

use super::words::kind_words;
use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{use_i18n, use_toasts};
use crate::seat::today;
use crate::ui::{Button, Choice, DateInput, Dialog, Select, TextInput, Variant, slot, use_form, use_id};

/// What is typed.
#[derive(Debug, Clone, PartialEq)]
struct Typed {
    kind: String,
    name: String,
    from: String,
    last: String,
}

impl Typed {
    /// What the body says; for a new one, a working group from today on: what is added most.
    fn of(body: Option<&Body>) -> Self {
        match body {
            Some(body) => Self {
                kind: body.kind.as_str().into(),
                name: body.name.clone(),
                from: body.from.to_string(),
                last: body.to.map(|to| to.plus_days(-1).to_string()).unwrap_or_default(),
            },
            None => Self {
                kind: BodyKind::WorkingGroup.as_str().into(),
                name: String::new(),
                from: today().to_string(),
                last: String::new(),
            },
        }
    }

    /// The body, or the days that say nothing; the rest is the server's to judge.
    fn body(&self) -> Result<NewBody, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let from = self.from.parse::<Date>();
        if from.is_err() {
            errors.add("/from", FieldCode::Required);
        }
        let last = (!self.last.is_empty()).then(|| self.last.parse::<Date>());
        if last.as_ref().is_some_and(Result::is_err) {
            errors.add("/to", FieldCode::WrongShape);
        }
        errors.finish()?;
        let (Ok(from), Some(kind)) = (from, BodyKind::from_name(&self.kind)) else { return Err(Vec::new()) };
        // People say the last day, the rule has the day after.
        let to = last.and_then(Result::ok).map(|last| last.plus_days(1));
        Ok(NewBody { kind, name: self.name.clone(), from, to })
    }
}

/// Properties of [`BodyDialog`].
#[derive(Properties, PartialEq)]
pub struct BodyDialogProps {
    /// Whether it is shown.
    pub open: bool,
    /// Which one is changed, as it is stored now; a new one is added when there is none.
    pub body: Option<Body>,
    /// Fetches what is stored, when it turned out to have changed.
    pub reload: Callback<()>,
    /// It was closed.
    pub onclose: Callback<()>,
}

/// Kind, name and days. The kind of a body that is there stays.
#[component]
pub fn BodyDialog(props: &BodyDialogProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let form = use_form(|| Typed::of(None));
    let form_id = use_id();
    {
        let (form, body) = (form.clone(), props.body.clone());
        let of = body.as_ref().map(|body| body.id);
        // Every opening begins with what is stored; what is typed outlasts a change by somebody else.
        use_effect_with((props.open, of), move |_| form.replace(Typed::of(body.as_ref())));
    }
    let done = {
        let (form, reload, onclose) = (form.clone(), props.reload.clone(), props.onclose.clone());
        let said = if props.body.is_some() { t.body_changed() } else { t.body_added() };
        Callback::from(move |outcome: Result<Rc<Body>, ApiError>| match outcome {
            Ok(_) => {
                form.saved();
                toasts.say(said.clone());
                onclose.emit(());
            }
            Err(error) => {
                if error.code == Code::Stale.as_str() {
                    reload.emit(());
                }
                form.set_errors(error.fields);
            }
        })
    };
    let add = use_action::<AddBody>(&["body"], done.clone());
    let change = use_action::<ChangeBody>(&["body"], done);
    let close = {
        let (form, add, change) = (form.clone(), add.clone(), change.clone());
        props.onclose.reform(move |()| {
            form.replace(Typed::of(None));
            add.forget();
            change.forget();
        })
    };
    let onsubmit = {
        let (form, add, change) = (form.clone(), add.clone(), change.clone());
        let stored = props.body.as_ref().map(|body| (body.id, body.version));
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match (form.values().body(), stored) {
                (Ok(new), None) => add.run((), (), new),
                (Ok(NewBody { name, from, to, .. }), Some((body, version))) => {
                    change.run(OfBody { body }, (), BodyChange { version, name, from, to });
                }
                (Err(errors), _) => form.set_errors(errors),
            }
        })
    };
    let pending = add.pending || change.pending;
    let problem = add.error.clone().or(change.error.clone()).filter(|_| !form.has_errors());
    let (title, act) = match &props.body {
        Some(body) => (t.body_change_of(&body.name), t.common_save()),
        None => (t.body_add(), t.body_add()),
    };
    let kind = match &props.body {
        Some(body) => html! { <p class="quiet">{kind_words(&t, body.kind)}</p> },
        None => {
            let kinds = BodyKind::ALL.map(|kind| Choice::new(kind.as_str(), kind_words(&t, kind)));
            html! {
                <Select
                    label={t.body_kind()}
                    description={AttrValue::from(t.body_kind_hint())}
                    choices={Rc::<[Choice]>::from(kinds)}
                    value={form.values().kind.clone()}
                    onchange={form.edit("/kind", |typed: &mut Typed, text| typed.kind = text)}
                    error={form.error("/kind")}
                />
            }
        }
    };
    let actions = html! {
        <>
            <button type="submit" form={form_id.clone()} class="ds-button" aria-busy={pending.then_some("true")}>
                {act}
            </button>
            <Button variant={Variant::Secondary} onclick={close.reform(|_| ())}>{t.common_cancel()}</Button>
        </>
    };
    html! {
        <Dialog open={props.open} onclose={close} {title} {actions}>
            <form id={form_id} class="fields" {onsubmit} novalidate=true>
                {slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}
                <div>{kind}</div>
                <TextInput
                    label={t.body_name()}
                    maxlength={NAME_MOST}
                    value={form.values().name.clone()}
                    oninput={form.edit("/name", |typed: &mut Typed, text| typed.name = text)}
                    error={form.error("/name")}
                />
                <div class="days">
                    <DateInput
                        label={t.body_from()}
                        value={form.values().from.clone()}
                        oninput={form.edit("/from", |typed: &mut Typed, text| typed.from = text)}
                        error={form.error("/from")}
                    />
                    <DateInput
                        label={t.body_last()}
                        optional=true
                        value={form.values().last.clone()}
                        oninput={form.edit("/to", |typed: &mut Typed, text| typed.last = text)}
                        error={form.error("/to")}
                    />
                </div>
            </form>
        </Dialog>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::id::BodyId;

    #[test]
    fn what_is_stored_comes_back_as_it_was() {
        let body = Body {
            id: BodyId::from_parts(0, 0),
            version: 3,
            kind: BodyKind::Officials,
            name: "HNG-Digital".into(),
            from: "2017-06-22".parse().unwrap(),
            to: "2025-01-01".parse().ok(),
        };
        let typed = Typed::of(Some(&body));
        assert_eq!(typed.last, "2024-12-31");
        let again = typed.body().unwrap();
        assert_eq!((again.name, again.from, again.to), (body.name, body.from, body.to));
    }

    #[test]
    fn days_that_are_none_are_said_at_their_fields() {
        let typed =
            Typed { kind: "council".into(), name: String::new(), from: String::new(), last: "x".into() };
        let pointers: Vec<_> = typed.body().unwrap_err().into_iter().map(|error| error.pointer).collect();
        assert_eq!(pointers, ["/from", "/to"]);
    }
}
