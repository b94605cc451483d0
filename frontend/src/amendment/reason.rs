//! Why a draft is wanted. Several people may write it: whoever saves over words that have changed meanwhile sees both and
//! chooses, and whoever has not saved when somebody hands the draft on keeps what they typed.

use std::rc::Rc;

use shared::amendment::REASON_MOST;
use shared::api::amendment::{AmendmentView, DraftReason, OfAmendment, SetReason};
use shared::id::AmendmentId;
use shared::problem::Code;
use yew::prelude::*;

use super::act::use_act;
use crate::client::ProblemNote;
use crate::context::use_i18n;
use crate::ui::{Alert, Button, Color, CopyButton, Size, TextArea, Variant, slot, use_follow, use_form};

/// Properties of [`ReasonField`].
#[derive(Properties, PartialEq)]
pub struct ReasonFieldProps {
    /// The amendment.
    pub amendment: AmendmentId,
    /// The reason as the server has it.
    pub reason: AttrValue,
    /// Whether it may be written.
    pub writes: bool,
}

/// What is typed, and what was on the screen before.
#[derive(Clone, PartialEq)]
struct Typed {
    was: String,
    now: String,
}

impl Typed {
    fn of(reason: &str) -> Self {
        Self { was: reason.to_owned(), now: reason.to_owned() }
    }

    /// What was typed and is not in `reason`, once it can be saved no more.
    fn unsaved(&self, reason: &str) -> Option<&str> {
        let typed = self.now.trim();
        (!typed.is_empty() && self.now != self.was && typed != reason).then_some(typed)
    }
}

/// The field.
#[component]
pub fn ReasonField(props: &ReasonFieldProps) -> Html {
    let t = use_i18n();
    let form = use_form(|| Typed::of(&props.reason));
    let save = {
        let (done, refused) = (form.clone(), form.clone());
        use_act::<SetReason>(
            t.amendment_reason_saved(),
            Callback::from(move |view: Rc<AmendmentView>| {
                let reason = view.draft.as_ref().map(|draft| draft.reason.as_str()).unwrap_or_default();
                done.replace(Typed::of(reason));
            }),
            Callback::from(move |errors| refused.set_errors(errors)),
        )
    };
    use_follow(&form, Typed::of(&props.reason), |_, _| true);
    if !props.writes {
        let words =
            if props.reason.is_empty() { t.amendment_reason_none().into() } else { props.reason.clone() };
        // The draft may be sent back: until then, or until its author is done with it, it stays here to be copied.
        let unsaved = form.values().unsaved(&props.reason).map(|typed| {
            let done = {
                let (form, reason) = (form.clone(), props.reason.clone());
                Callback::from(move |_: MouseEvent| form.replace(Typed::of(&reason)))
            };
            let actions = html! {
                <>
                    <CopyButton text={typed.to_owned()} />
                    <Button size={Size::Small} variant={Variant::Secondary} onclick={done}>{t.text_taken_read()}</Button>
                </>
            };
            html! {
                <Alert color={Color::Warning} title={t.amendment_reason_unsaved()} {actions} live=true>
                    <p class="prewrap wording" lang="en">{typed.to_owned()}</p>
                </Alert>
            }
        });
        return html! {
            <div class="stack">
                <p class="prewrap" lang="en">{words}</p>
                <div hidden={unsaved.is_none()}>{slot(unsaved)}</div>
            </div>
        };
    }
    let typed = form.values().clone();
    let send = {
        let (save, amendment, reason) = (save.clone(), props.amendment, typed.now.clone());
        Callback::from(move |was: String| {
            save.run(OfAmendment { amendment }, (), DraftReason { reason: reason.trim().to_owned(), was });
        })
    };
    let stale = save.error.as_ref().is_some_and(|error| error.is(Code::Stale));
    let theirs = (stale && *props.reason != *typed.was).then(|| {
        let keep = {
            let (send, theirs) = (send.clone(), props.reason.clone());
            Callback::from(move |_: MouseEvent| send.emit(theirs.to_string()))
        };
        let take = {
            let (form, theirs, save) = (form.clone(), props.reason.clone(), save.clone());
            Callback::from(move |_: MouseEvent| {
                form.replace(Typed::of(&theirs));
                save.forget();
            })
        };
        let actions = html! {
            <>
                <Button size={Size::Small} variant={Variant::Secondary} onclick={take}>{t.amendment_reason_take_theirs()}</Button>
                <Button size={Size::Small} busy={save.pending} onclick={keep}>{t.amendment_reason_keep_mine()}</Button>
            </>
        };
        html! {
            <Alert color={Color::Warning} title={t.amendment_reason_stale_title()} {actions} live=true>
                <p>{t.amendment_reason_stale_text()}</p>
                <p class="prewrap wording" lang="en">{props.reason.clone()}</p>
            </Alert>
        }
    });
    let problem = save.error.clone().filter(|error| error.fields.is_empty() && theirs.is_none());
    let problem = problem.map(|error| html! { <ProblemNote {error} act=true /> });
    let onsubmit = {
        let (send, was) = (send, typed.was.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(was.clone());
        })
    };
    html! {
        <form class="stack" {onsubmit} novalidate=true>
            <TextArea
                label={t.amendment_why()}
                description={AttrValue::from(t.amendment_why_hint())}
                value={typed.now}
                error={form.error("/reason")}
                rows=4
                maxlength={REASON_MOST}
                oninput={form.edit("/reason", |typed: &mut Typed, text: String| typed.now = text)}
            />
            <div hidden={theirs.is_none()}>{slot(theirs)}</div>
            <div hidden={problem.is_none()}>{slot(problem)}</div>
            <div class="row"><Button submit=true variant={Variant::Secondary} busy={save.pending} disabled={!form.dirty()}>{t.common_save()}</Button></div>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_and_not_saved_is_kept_when_the_draft_is_handed_on() {
        let typed = |now: &str| Typed { was: "A round number.".into(), now: now.into() };
        assert_eq!(typed("Easier to keep to. ").unsaved("A round number."), Some("Easier to keep to."));
        assert_eq!(
            typed("Easier to keep to.").unsaved("Easier to keep to."),
            None,
            "a colleague saved the same"
        );
        assert_eq!(typed("A round number.").unsaved("Theirs."), None, "nothing was typed");
        assert_eq!(typed(" ").unsaved("A round number."), None, "nothing is left to keep");
    }
}
