//! Drafting jointly with another delegation.

use std::rc::Rc;

use shared::api::amendment::{AmendmentView, OfAmendment, ShareTheDraft, Sharing};
use shared::api::member::ListMembers;
use shared::member::{MemberCode, offered};
use shared::problem::{FieldCode, FieldErrors};
use yew::prelude::*;

use super::act::use_act;
use crate::client::{ProblemNote, use_resource};
use crate::context::use_i18n;
use crate::revision::by::name_of;
use crate::seat::today;
use crate::ui::{Choice, Question, Select, use_form};

/// Properties of [`ShareDialog`].
#[derive(Properties, PartialEq)]
pub struct ShareDialogProps {
    /// The amendment.
    pub view: Rc<AmendmentView>,
    /// Whether it is open.
    pub open: bool,
    /// Set `open` to false.
    pub onclose: Callback<()>,
}

/// The dialog.
#[component]
pub fn ShareDialog(props: &ShareDialogProps) -> Html {
    let t = use_i18n();
    let form = use_form(|| None::<MemberCode>);
    let members = use_resource::<ListMembers>(props.open.then_some(((), ())), &["member"]);
    let share = {
        let (form, onclose, refused) = (form.clone(), props.onclose.clone(), form.clone());
        use_act::<ShareTheDraft>(
            t.amendment_shared(),
            Callback::from(move |_| {
                form.replace(None);
                onclose.emit(());
            }),
            Callback::from(move |errors| refused.set_errors(errors)),
        )
    };
    let onclose = {
        let (form, share, onclose) = (form.clone(), share.clone(), props.onclose.clone());
        Callback::from(move |()| {
            form.replace(None);
            share.forget();
            onclose.emit(());
        })
    };
    let onact = {
        let (form, share, amendment) = (form.clone(), share.clone(), props.view.id);
        Callback::from(move |()| match *form.values() {
            Some(with) => share.run(OfAmendment { amendment }, (), Sharing { with }),
            None => {
                let mut errors = FieldErrors::new();
                errors.add("/with", FieldCode::Required);
                form.set_errors(errors.finish().err().unwrap_or_default());
            }
        })
    };
    let drafters = props.view.record.drafters();
    let all = members.data.as_deref().map(|all| offered(all, today(), &[])).unwrap_or_default();
    let others = all.into_iter().filter(|code| !drafters.contains(code));
    let choices: Rc<[Choice]> =
        others.map(|code| Choice::new(code.to_string(), name_of(&t, code.as_str()))).collect();
    let value = form.values().map(|code| code.to_string()).unwrap_or_default();
    let problem = share.error.clone().filter(|error| error.fields.is_empty());
    let problem = problem.map(|error| html! { <ProblemNote {error} act=true /> });
    html! {
        <Question
            open={props.open} {onclose} title={t.amendment_share_title()} text={t.amendment_share_text()}
            act={t.amendment_share_act()} busy={share.pending} {problem} {onact}
        >
            <Select
                label={t.amendment_share_with()} {choices} {value} error={form.error("/with")}
                placeholder={AttrValue::from(t.common_choose())}
                onchange={form.edit("/with", |with: &mut Option<MemberCode>, code: String| *with = code.parse().ok())}
            />
        </Question>
    }
}
