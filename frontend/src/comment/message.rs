//! One message in a thread: who, when, its words, what it said before, and changing or withdrawing it where it is one's own.

use std::rc::Rc;

use shared::api::comment::{ChangeAMessage, ChangedMessage, MessageView, OfMessage, ThreadView};
use shared::comment::Circle;
use shared::id::{PersonId, TextId, ThreadId};
use yew::prelude::*;

use super::composer::Composer;
use super::mention::{Piece, pieces};
use super::unsent;
use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{I18n, use_i18n};
use crate::revision::by::CodeChip;
use crate::session::use_session;
use crate::ui::format::Detail;
use crate::ui::{Button, Size, Time, Variant, slot};

/// Properties of [`Message`].
#[derive(Properties, PartialEq)]
pub struct MessageProps {
    /// The text.
    pub text: TextId,
    /// The thread.
    pub thread: ThreadId,
    /// Who reads it.
    pub circle: Circle,
    /// The message.
    pub message: MessageView,
    /// Whether it can be changed now.
    pub open: bool,
}

/// The message.
#[component]
pub fn Message(props: &MessageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let place = unsent::place(session.seat().map(|seat| seat.id), "change", props.message.id);
    // Whether the field takes the focus, where there is one.
    let changing = use_state_eq(|| (props.open && unsent::kept(&place).is_some()).then_some(false));
    let change = {
        let (changing, place) = (changing.setter(), place.clone());
        use_action::<ChangeAMessage>(
            &["comment"],
            Callback::from(move |outcome: Result<Rc<ThreadView>, ApiError>| {
                if outcome.is_ok() {
                    unsent::forget(&place);
                    changing.set(None);
                }
            }),
        )
    };
    let message = &props.message;
    let set = |on: bool| {
        let changing = changing.setter();
        Callback::from(move |()| changing.set(on.then_some(true)))
    };
    let body = if let Some(focus) = *changing {
        let onsend = {
            let (change, was) = (change.clone(), message.body.clone());
            let path = (props.thread, message.id);
            Callback::from(move |(body, mentions): (String, Vec<PersonId>)| {
                let (thread, message) = path;
                let changed = ChangedMessage { body, was: was.clone(), mentions };
                change.run(OfMessage { thread, message }, (), changed);
            })
        };
        html! {
            <Composer
                {place} {focus} text={props.text} circle={props.circle} label={t.comment_change_label()} act={t.comment_change_act()}
                initial={message.body.clone()} pending={change.pending} error={change.error.clone()} {onsend} oncancel={set(false)}
            />
        }
    } else if message.body.is_empty() {
        html! { <p class="said quiet">{t.comment_withdrawn()}</p> }
    } else {
        html! { <p class="said">{for words(message)}</p> }
    };
    let own = message.own && props.open && changing.is_none();
    let withdraw = (own && !message.body.is_empty()).then(|| {
        let (withdrawing, was) = (change.clone(), message.body.clone());
        let path = (props.thread, message.id);
        let onclick = Callback::from(move |_: MouseEvent| {
            let (thread, message) = path;
            let nothing = ChangedMessage { body: String::new(), was: was.clone(), mentions: Vec::new() };
            withdrawing.run(OfMessage { thread, message }, (), nothing);
        });
        html! { <Button size={Size::Small} variant={Variant::Tertiary} busy={change.pending} {onclick}>{t.common_undo()}</Button> }
    });
    let error = change.error.clone().filter(|_| own);
    html! {
        <div class="msg">
            <CodeChip code={message.by.code.clone()} />
            <div>
                <p><span class="who">{message.by.name.clone()}</span>{" "}<Time at={message.at} detail={Detail::Minute} /></p>
                <div>{body}</div>
                {earlier(&t, message)}
                <div class="flush" hidden={!own}>{slot(own.then(|| html! {
                    <Button size={Size::Small} variant={Variant::Tertiary} onclick={set(true).reform(|_: MouseEvent| ())}>{t.comment_change()}</Button>
                }))}{slot(withdraw)}</div>
                {slot(error.map(|error| html! { <ProblemNote {error} act=true /> }))}
            </div>
        </div>
    }
}

/// Its words, with the names of those who are mentioned.
fn words(message: &MessageView) -> Vec<Html> {
    let names: Vec<&str> = message.mentions.iter().map(|one| one.name.as_str()).collect();
    let all = pieces(&message.body, &names);
    all.iter()
        .enumerate()
        .map(|(at, piece)| match piece {
            Piece::Words(words) => html! { <span key={at}>{words.to_string()}</span> },
            Piece::Name(words, _) => html! { <b key={at} class="mention">{words.to_string()}</b> },
        })
        .collect()
}

/// What it said before, folded.
fn earlier(t: &I18n, message: &MessageView) -> Html {
    let rows = message.earlier.iter().enumerate().map(|(at, one)| {
        html! { <li key={at}><span class="quiet">{t.comment_until()}{" "}<Time at={one.until} detail={Detail::Minute} /></span><p class="said">{one.body.clone()}</p></li> }
    });
    html! {
        <details class="earlier tiny" hidden={message.earlier.is_empty()}>
            <summary>{t.comment_changed(message.earlier.len())}</summary>
            <ul>{for rows}</ul>
        </details>
    }
}
