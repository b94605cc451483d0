//! Taking a position back: asked in a dialog, because all see it.

use std::rc::Rc;

use shared::api::position::{OfPosition, PositionView, TakePositionBack};
use shared::id::{ProgrammeId, TextId};
use shared::position::Value;
use yew::prelude::*;

use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{use_i18n, use_toasts};
use crate::revision::by::name_of;
use crate::ui::{Button, Question, Size, Variant};

/// Properties of [`TakeBack`].
#[derive(Properties, PartialEq)]
pub struct TakeBackProps {
    /// The text.
    pub text: TextId,
    /// The programme it is the text of.
    pub programme: ProgrammeId,
    /// The position.
    pub position: PositionView,
}

/// The button, and the question it asks.
#[component]
pub fn TakeBack(props: &TakeBackProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let asked = use_state_eq(|| false);
    let back = {
        let (asked, said) = (asked.setter(), t.position_taken_back_toast());
        let topic = format!("programme/{}", props.programme);
        use_action::<TakePositionBack>(
            &["position", "desk", &topic],
            Callback::from(move |outcome: Result<Rc<()>, ApiError>| {
                if outcome.is_ok() {
                    asked.set(false);
                    toasts.say(said.clone());
                }
            }),
        )
    };
    let reservation = matches!(props.position.value, Value::Reservation { .. });
    let member = name_of(&t, props.position.member.as_str());
    let (word, title) = if reservation {
        (t.position_lift(), t.position_lift_question(member))
    } else {
        (t.position_take_back(), t.position_take_back_question(member))
    };
    let open = {
        let asked = asked.setter();
        Callback::from(move |_: MouseEvent| asked.set(true))
    };
    let onclose = {
        let (asked, back) = (asked.setter(), back.clone());
        Callback::from(move |()| {
            back.forget();
            asked.set(false);
        })
    };
    let onact = {
        let (back, path) = (back.clone(), (props.text, props.position.id));
        Callback::from(move |()| back.run(OfPosition { text: path.0, position: path.1 }, (), ()))
    };
    let problem = back.error.clone().map(|error| html! { <ProblemNote {error} act=true /> });
    html! {
        <div>
            <Button size={Size::Small} variant={Variant::Secondary} onclick={open}>{word.clone()}</Button>
            <Question
                open={*asked}
                {onclose}
                {title}
                text={t.position_take_back_text()}
                act={word}
                busy={back.pending}
                {problem}
                {onact}
            />
        </div>
    }
}
