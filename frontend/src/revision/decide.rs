//! What the chair does with a prepared revision, and the secretariat that takes it back: each asked in a dialog that says
//! what follows.

use std::rc::Rc;

use shared::api::revision::{
    Because, IssueARevision, OfRevision, ReturnARevision, RevisionSummary, WithdrawARevision,
};
use shared::permission::Act;
use shared::problem::FieldErrors;
use shared::revision::{IssueRevision, PrepareRevision, REASON_MOST, RevisionState};
use shared::seat::Seat;
use yew::prelude::*;

use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{use_i18n, use_toasts};
use crate::ui::{Button, Color, Question, Size, TextArea, Variant, slot, use_form};

/// An act on a revision that is not issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deciding {
    /// The chair confirms it.
    Issue,
    /// The chair returns it.
    Return,
    /// The secretariat takes it back.
    Withdraw,
}

/// What a seat may do with a revision, by the rules of `shared::revision`.
pub fn open_to(seat: Option<&Seat>, revision: &RevisionSummary) -> Vec<Deciding> {
    let Some(seat) = seat else { return Vec::new() };
    let waits = revision.state == RevisionState::Prepared;
    let mut acts = Vec::new();
    if waits && IssueRevision::verdict(seat, &()).is_allowed() {
        acts.extend([Deciding::Issue, Deciding::Return]);
    }
    if (waits || revision.state == RevisionState::Returned)
        && PrepareRevision::verdict(seat, &()).is_allowed()
    {
        acts.push(Deciding::Withdraw);
    }
    acts
}

/// Properties of [`DecideButtons`].
#[derive(Properties, PartialEq)]
pub struct DecideButtonsProps {
    /// The revision.
    pub revision: RevisionSummary,
    /// What can be done with it.
    pub acts: Vec<Deciding>,
    /// In a row of a table.
    #[prop_or_default]
    pub small: bool,
    /// What was chosen.
    pub onchoose: Callback<Deciding>,
}

/// A button for each act.
#[component]
pub fn DecideButtons(props: &DecideButtonsProps) -> Html {
    let t = use_i18n();
    let size = if props.small { Size::Small } else { Size::Normal };
    let buttons = props.acts.iter().enumerate().map(|(at, &act)| {
        let (words, variant) = match act {
            Deciding::Issue => (t.revision_issue(), Variant::Primary),
            Deciding::Return => (t.revision_return(), Variant::Secondary),
            Deciding::Withdraw => (t.revision_withdraw(), Variant::Secondary),
        };
        html! {
            <Button key={at} {size} {variant} onclick={props.onchoose.reform(move |_| act)}>{words}</Button>
        }
    });
    html! { <div class="row" hidden={props.acts.is_empty()}>{for buttons}</div> }
}

/// Properties of [`DecideDialog`].
#[derive(Properties, PartialEq)]
pub struct DecideDialogProps {
    /// The revision.
    pub revision: RevisionSummary,
    /// The number it will have.
    pub next: u32,
    /// What is asked; closed when nothing.
    pub what: Option<Deciding>,
    /// Set `what` to nothing.
    pub onclose: Callback<()>,
    /// It was taken back, and is no more.
    #[prop_or_default]
    pub ongone: Callback<()>,
}

/// Asks before the act.
#[component]
pub fn DecideDialog(props: &DecideDialogProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let form = use_form(|| Because { reason: String::new() });
    {
        let form = form.clone();
        use_effect_with(props.what, move |_| form.replace(Because { reason: String::new() }));
    }
    let done = |said: String| {
        let (toasts, onclose) = (toasts.clone(), props.onclose.clone());
        Callback::from(move |outcome: Result<Rc<RevisionSummary>, ApiError>| {
            if outcome.is_ok() {
                toasts.say(said.clone());
                onclose.emit(());
            }
        })
    };
    let topics = &["revision", "text", "programme", "desk"];
    let issue =
        use_action::<IssueARevision>(topics, done(t.revision_issued_toast(t.revision_rev(props.next))));
    let send_back = {
        let (form, done) = (form.clone(), done(t.revision_returned_toast()));
        use_action::<ReturnARevision>(
            topics,
            Callback::from(move |outcome: Result<Rc<RevisionSummary>, ApiError>| {
                if let Err(error) = &outcome {
                    form.set_errors(error.fields.clone());
                }
                done.emit(outcome);
            }),
        )
    };
    let withdraw = {
        let (onclose, ongone, said) =
            (props.onclose.clone(), props.ongone.clone(), t.revision_withdrawn_toast());
        use_action::<WithdrawARevision>(
            topics,
            Callback::from(move |outcome: Result<Rc<()>, ApiError>| {
                if outcome.is_ok() {
                    toasts.say(said.clone());
                    onclose.emit(());
                    ongone.emit(());
                }
            }),
        )
    };
    let path = OfRevision { revision: props.revision.id };
    let (title, text, act, color) = match props.what {
        Some(Deciding::Return) => {
            (t.revision_return_title(), t.revision_return_text(), t.revision_return_act(), Color::Inherit)
        }
        Some(Deciding::Withdraw) => (
            t.revision_withdraw_title(),
            t.revision_withdraw_text(),
            t.revision_withdraw_act(),
            Color::Danger,
        ),
        _ => (
            t.revision_issue_title(props.next),
            t.revision_issue_text(),
            t.revision_issue_act(),
            Color::Inherit,
        ),
    };
    let onact = {
        let (what, form) = (props.what, form.clone());
        let (issue, send_back, withdraw) = (issue.clone(), send_back.clone(), withdraw.clone());
        Callback::from(move |()| match what {
            Some(Deciding::Issue) => issue.run(path.clone(), (), ()),
            Some(Deciding::Withdraw) => withdraw.run(path.clone(), (), ()),
            Some(Deciding::Return) => {
                let mut errors = FieldErrors::new();
                errors.length("/reason", &form.values().reason, 1, REASON_MOST);
                match errors.finish() {
                    Ok(()) => send_back.run(path.clone(), (), form.values().clone()),
                    Err(errors) => form.set_errors(errors),
                }
            }
            None => {}
        })
    };
    let onclose = {
        let (issue, send_back, withdraw) = (issue.clone(), send_back.clone(), withdraw.clone());
        let onclose = props.onclose.clone();
        Callback::from(move |()| {
            issue.forget();
            send_back.forget();
            withdraw.forget();
            onclose.emit(());
        })
    };
    let error = [issue.error.clone(), send_back.error.clone(), withdraw.error.clone()];
    let problem = error.into_iter().flatten().next().map(|error| html! { <ProblemNote {error} act=true /> });
    let reason = (props.what == Some(Deciding::Return)).then(|| {
        let oninput = form.edit("/reason", |because: &mut Because, reason: String| because.reason = reason);
        html! {
            <TextArea
                label={t.revision_return_reason()}
                value={form.values().reason.clone()}
                error={form.error("/reason")}
                {oninput}
            />
        }
    });
    html! {
        <Question
            open={props.what.is_some()}
            {onclose}
            {title}
            {text}
            {act}
            {color}
            busy={issue.pending || send_back.pending || withdraw.pending}
            {problem}
            {onact}
        >
            {slot(reason)}
        </Question>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::revision::compare::samples::revision;
    use shared::id::SeatId;
    use shared::seat::Role;

    fn seat(role: Role) -> Seat {
        let from = "2026-01-01".parse().unwrap();
        Seat::new(SeatId::from_parts(0, 0), role, None, from)
    }

    #[test]
    fn the_chair_decides_on_what_waits_and_the_secretariat_takes_back() {
        let waiting = RevisionSummary { state: RevisionState::Prepared, number: None, ..revision(2) };
        let returned = RevisionSummary { state: RevisionState::Returned, ..waiting.clone() };
        assert_eq!(open_to(Some(&seat(Role::Chair)), &waiting), [Deciding::Issue, Deciding::Return]);
        assert_eq!(open_to(Some(&seat(Role::Secretary)), &waiting), [Deciding::Withdraw]);
        assert_eq!(open_to(Some(&seat(Role::Secretary)), &returned), [Deciding::Withdraw]);
        assert_eq!(open_to(Some(&seat(Role::Chair)), &returned), []);
        for role in [Role::Chair, Role::Secretary, Role::Head] {
            assert_eq!(open_to(Some(&seat(role)), &revision(1)), [], "an issued revision never changes");
        }
        assert_eq!(open_to(None, &waiting), []);
    }
}
