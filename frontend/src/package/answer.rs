//! A delegation answers a package as a whole.

use std::rc::Rc;

use shared::amendment::REASON_MOST;
use shared::api::package::{AnswerAPackage, NewReply, OfPackage, PackageView};
use shared::member::MemberCode;
use shared::package::Reply;
use shared::problem::{Code, FieldCode, FieldError, FieldErrors};
use yew::prelude::*;

use super::act::use_act;
use super::words::{self, Said, said};
use crate::client::ProblemNote;
use crate::context::{I18n, use_i18n};
use crate::revision::by::name_of;
use crate::ui::{Choice, Question, RadioGroup, TextArea, use_form};

/// Properties of [`AnswerDialog`].
#[derive(Properties, PartialEq)]
pub struct AnswerDialogProps {
    /// The package.
    pub view: Rc<PackageView>,
    /// The delegation.
    pub member: MemberCode,
    /// Whether it is open.
    pub open: bool,
    /// Set `open` to false.
    pub onclose: Callback<()>,
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Fields {
    /// The version that was on the screen when the dialog was opened.
    version: u32,
    reply: Option<Reply>,
    comment: String,
}

impl Fields {
    /// What the delegation has said of this version; an answer to an earlier one is to be given anew, from nothing.
    fn first(view: &PackageView, member: MemberCode) -> Self {
        let (version, comment) = (view.version, String::new());
        match said(view, member) {
            Said::Now(answer) | Said::Fallen(answer) => {
                Self { version, reply: Some(answer.reply), comment: answer.comment.clone() }
            }
            Said::Nothing | Said::Earlier(_) => Self { version, reply: None, comment },
        }
    }

    /// The same for the version that is on the screen now: of who was told that there is another, and has it before them.
    fn told_of(&self, version: u32) -> Self {
        Self { version, ..self.clone() }
    }

    fn read(&self) -> Result<NewReply, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        errors.length("/comment", &self.comment, 0, REASON_MOST);
        if self.reply.is_none() {
            errors.add("/reply", FieldCode::Required);
        }
        let wrong = errors.finish().err().unwrap_or_default();
        match self.reply.filter(|_| wrong.is_empty()) {
            Some(reply) => {
                Ok(NewReply { version: self.version, reply, comment: self.comment.trim().to_owned() })
            }
            None => Err(wrong),
        }
    }
}

/// The dialog.
#[component]
pub fn AnswerDialog(props: &AnswerDialogProps) -> Html {
    let t = use_i18n();
    let (view, member) = (&props.view, props.member);
    let form = use_form(Fields::default);
    {
        let (form, view) = (form.clone(), view.clone());
        // Afresh at each opening; while it is open, what is written stays whatever arrives.
        use_effect_with(props.open, move |open| {
            if *open {
                form.replace(Fields::first(&view, member));
            }
        });
    }
    let answer = {
        let (form, onclose, refused) = (form.clone(), props.onclose.clone(), form.clone());
        use_act::<AnswerAPackage>(
            t.package_answered(),
            Callback::from(move |_| {
                form.saved();
                onclose.emit(());
            }),
            Callback::from(move |errors| refused.set_errors(errors)),
        )
    };
    let onclose = {
        let (form, answer, onclose) = (form.clone(), answer.clone(), props.onclose.clone());
        Callback::from(move |()| {
            form.saved();
            answer.forget();
            onclose.emit(());
        })
    };
    let told = answer.error.as_ref().is_some_and(|error| error.is(Code::Stale));
    let onact = {
        let (form, answer, package, now) = (form.clone(), answer.clone(), view.id, view.version);
        Callback::from(move |()| {
            let fields = if told { form.values().told_of(now) } else { form.values().clone() };
            match fields.read() {
                Ok(new) => answer.run(OfPackage { package }, (), new),
                Err(errors) => form.set_errors(errors),
            }
        })
    };
    let choices: Rc<[Choice]> = Reply::ALL
        .into_iter()
        .map(|one| Choice {
            hint: Some(hint(&t, one).into()),
            ..Choice::new(one.as_str(), words::reply(&t, one))
        })
        .collect();
    let fields = form.values();
    let problem = answer.error.clone().filter(|error| error.fields.is_empty());
    let problem = problem.map(|error| html! { <ProblemNote {error} act=true /> });
    html! {
        <Question
            open={props.open} {onclose}
            title={t.package_answer_title(words::title(&t, view.number), name_of(&t, member.as_str()))}
            text={t.package_answer_text()}
            act={t.package_answer_act()} busy={answer.pending} {problem} {onact}
        >
            {words::acts(&t, &view.pieces)}
            <RadioGroup
                legend={t.package_answer_legend()} {choices} value={fields.reply.map_or("", Reply::as_str)}
                error={form.error("/reply")}
                onchange={form.edit("/reply", |fields: &mut Fields, key: AttrValue| fields.reply = Reply::from_name(&key))}
            />
            <TextArea
                label={t.package_answer_comment()} value={fields.comment.clone()} error={form.error("/comment")} optional=true
                oninput={form.edit("/comment", |fields: &mut Fields, text: String| fields.comment = text)}
            />
        </Question>
    }
}

fn hint(t: &I18n, reply: Reply) -> String {
    match reply {
        Reply::Accept => t.package_hint_accept(),
        Reply::AcceptWhole => t.package_hint_whole(),
        Reply::Decline => t.package_hint_decline(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::package::samples::view;

    #[test]
    fn an_answer_is_begun_from_what_was_said_of_this_version() {
        let mut view = view();
        let fi = "FI".parse().unwrap();
        let fields = Fields::first(&view, fi);
        assert_eq!(
            (fields.reply, fields.comment.as_str()),
            (Some(Reply::AcceptWhole), "It is a fair whole.")
        );
        view.version = 2;
        let anew = Fields::first(&view, fi);
        assert_eq!((anew.version, anew.reply), (2, None));
        assert_eq!(anew.read().unwrap_err()[0].pointer, "/reply");
        let said = Fields { reply: Some(Reply::Decline), comment: " No. ".into(), ..anew };
        let new = said.read().unwrap();
        assert_eq!((new.version, new.reply, new.comment.as_str()), (2, Reply::Decline, "No."));
        let told = said.told_of(3).read().unwrap();
        assert_eq!((told.version, told.comment.as_str()), (3, "No."), "nothing is written again");
        assert!(Fields { comment: "x".repeat(4001), ..said }.read().is_err());
    }
}
