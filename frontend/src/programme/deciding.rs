//! Who decides on amendments: the chair, and the secretariat where the chair has left it to them as well.

use shared::api::programme::{DecisionsLeft, LeaveDecisionsTo, OfProgramme};
use shared::id::ProgrammeId;
use yew::prelude::*;

use crate::client::{ApiError, use_action};
use crate::context::{use_i18n, use_toasts};
use crate::ui::{Button, Section, Variant, slot};

/// Properties of [`Deciding`].
#[derive(Properties, PartialEq)]
pub struct DecidingProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// Whether the secretariat decides as well.
    pub secretariat: bool,
    /// Whether the person may change that.
    pub may: bool,
}

/// Who decides, and for the chair the button to change it.
#[component]
pub fn Deciding(props: &DecidingProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let topic = format!("programme/{}", props.programme);
    let (words, act) = if props.secretariat {
        (t.programme_deciding_both(), t.programme_deciding_alone())
    } else {
        (t.programme_deciding_chair(), t.programme_deciding_leave())
    };
    let leave = {
        let (said, failed) = (t.programme_deciding_changed(), t.problem_act_title());
        use_action::<LeaveDecisionsTo>(
            &[&topic],
            Callback::from(move |outcome: Result<_, ApiError>| match outcome {
                Ok(_) => toasts.say(said.clone()),
                Err(_) => toasts.fail(failed.clone()),
            }),
        )
    };
    let onclick = {
        let (leave, programme, to) = (leave.clone(), props.programme, !props.secretariat);
        Callback::from(move |_: MouseEvent| {
            leave.run(OfProgramme { programme }, (), DecisionsLeft { secretariat_decides: to });
        })
    };
    html! {
        <Section title={t.programme_deciding()}>
            <div class="stack">
                <p class="quiet">{words}</p>
                {slot(props.may.then(|| html! {
                    <div><Button variant={Variant::Secondary} busy={leave.pending} {onclick}>{act}</Button></div>
                }))}
            </div>
        </Section>
    }
}
