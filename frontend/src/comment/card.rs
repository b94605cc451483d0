//! A thread: its circle, the words it is about, what was said, and what can be done with it.

use std::rc::Rc;

use shared::api::comment::{
    NewMessage, OfThread, PlaceView, ReopenAThread, ReplyInThread, ResolveAThread, ThreadView,
};
use shared::comment::{Question, Resolve};
use shared::id::PersonId;
use shared::permission::Act;
use web_sys::HtmlElement;
use yew::prelude::*;
use yew_router::prelude::use_location;

use super::circle;
use super::composer::Composer;
use super::message::Message;
use super::unsent;
use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{I18n, use_i18n, use_toasts};
use crate::revision::by::doer;
use crate::session::use_session;
use crate::ui::format::Detail;
use crate::ui::{Button, Glyph, Icon, Size, Time, Variant, focus, slot};

/// Properties of [`ThreadCard`].
#[derive(Properties, PartialEq)]
pub struct ThreadCardProps {
    /// The thread.
    pub thread: ThreadView,
    /// Where it stands on the clause that is shown.
    pub place: PlaceView,
    /// Whether the text takes comments now.
    pub open: bool,
}

/// The card. Key it by the thread.
#[component]
pub fn ThreadCard(props: &ThreadCardProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    let thread = &props.thread;
    let place = unsent::place(session.seat().map(|seat| seat.id), "reply", thread.id);
    // Whether the field takes the focus, where there is one: what was begun before is there without anybody asking for it.
    let replying = use_state_eq(|| (props.open && unsent::kept(&place).is_some()).then_some(false));
    // Desk, notice and mail lead to the thread itself.
    let pointed = use_location().is_some_and(|at| at.query_str().contains(&format!("thread={}", thread.id)));
    let node = use_node_ref();
    use_effect_with((pointed, node.clone()), |(pointed, node)| {
        if let (true, Some(card)) = (*pointed, node.cast::<HtmlElement>()) {
            focus::set(&card);
            focus::bring(&card);
        }
    });
    let path = OfThread { thread: thread.id };
    let topics = ["comment", "desk"];
    let reply = {
        let (replying, place) = (replying.setter(), place.clone());
        use_action::<ReplyInThread>(
            &topics,
            Callback::from(move |outcome: Result<Rc<ThreadView>, ApiError>| {
                if outcome.is_ok() {
                    unsent::forget(&place);
                    replying.set(None);
                }
            }),
        )
    };
    let said = |words: String| {
        Callback::from(move |outcome: Result<Rc<ThreadView>, ApiError>| {
            if outcome.is_ok() {
                toasts.say(words.clone());
            }
        })
    };
    let resolve = use_action::<ResolveAThread>(&topics, said.clone()(t.comment_settled_toast()));
    let reopen = use_action::<ReopenAThread>(&topics, said(t.comment_reopened_toast()));
    let first = thread.messages.first();
    let settles = props.open
        && session.seat().is_some_and(|seat| {
            let by = first.filter(|message| message.own).map(|_| seat.id);
            let of = first.and_then(|message| message.by.code.parse().ok());
            Resolve::verdict(seat, &Question { circle: thread.circle, by, of }).is_allowed()
        });
    let set = |on: bool| {
        let replying = replying.setter();
        Callback::from(move |()| replying.set(on.then_some(true)))
    };
    let settled = thread.resolved.is_some();
    let settle = settles.then(|| {
        let busy = resolve.pending || reopen.pending;
        let (resolve, reopen, path) = (resolve.clone(), reopen.clone(), path.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            if settled {
                reopen.run(path.clone(), (), ());
            } else {
                resolve.run(path.clone(), (), ());
            }
        });
        let (icon, words) = if settled { (Glyph::Undo, t.comment_reopen()) } else { (Glyph::Check, t.comment_settle()) };
        html! { <Button size={Size::Small} variant={Variant::Tertiary} {icon} {busy} {onclick}>{words}</Button> }
    });
    let answer = if let Some(focus) = *replying {
        let onsend = {
            let (reply, path) = (reply.clone(), path);
            Callback::from(move |(body, mentions): (String, Vec<PersonId>)| {
                reply.run(path.clone(), (), NewMessage { body, mentions });
            })
        };
        html! {
            <Composer
                {place} {focus} text={thread.text} circle={thread.circle} label={t.comment_reply_label()} act={t.comment_reply_act()}
                pending={reply.pending} error={reply.error.clone()} {onsend} oncancel={set(false)}
            />
        }
    } else {
        let ask = props.open.then(|| html! {
            <Button size={Size::Small} variant={Variant::Secondary} icon={Glyph::CornerDownRight} onclick={set(true).reform(|_: MouseEvent| ())}>{t.comment_reply()}</Button>
        });
        html! { <p class="row tight">{slot(ask)}{slot(settle)}</p> }
    };
    let error = resolve.error.clone().or_else(|| reopen.error.clone());
    let words = circle::words(&t, thread.circle);
    let messages = thread.messages.iter().map(|message| {
        html! {
            <li key={message.id.to_string()}>
                <Message text={thread.text} thread={thread.id} circle={thread.circle} message={message.clone()} open={props.open} />
            </li>
        }
    });
    // How many the first stands for, where only that is shown (comment.css).
    let more = thread.messages.len().checked_sub(1).filter(|more| *more > 0).map(|more| more.to_string());
    let class = classes!(
        "card",
        "comment",
        circle::class(thread.circle),
        settled.then_some("settled"),
        pointed.then_some("pointed")
    );
    html! {
        <section ref={node} tabindex={pointed.then_some("-1")} {class} data-del={circle::code(thread.circle)} aria-label={words.clone()} id={format!("t-{}", thread.id)}>
            <p class="circle"><Icon of={circle::icon(thread.circle)} small=true /><span>{words}</span></p>
            {quote(&t, &props.place)}
            <ol class="thread" data-more={more}>{for messages}</ol>
            {resolution(&t, thread)}
            <div class="more">{slot(error.map(|error| html! { <ProblemNote {error} act=true /> }))}</div>
            <div class="more">{answer}</div>
        </section>
    }
}

/// The words it is about; when they are gone, what they were.
fn quote(t: &I18n, place: &PlaceView) -> Html {
    let gone = match (place.stands, place.lost, place.quote.is_some()) {
        (false, ..) => Some(t.comment_clause_gone()),
        (true, true, true) => Some(t.comment_words_gone()),
        (true, true, false) => Some(t.comment_words_elsewhere()),
        (true, false, _) => None,
    };
    let said = place
        .quote
        .clone()
        .map(|quote| html! { <blockquote lang="en">{quote.replace('\u{FFFC}', "")}</blockquote> });
    html! {
        <div class="about more" hidden={gone.is_none() && said.is_none()}>
            <p class="tiny quiet" hidden={gone.is_none()}>{gone}</p>
            {slot(said)}
        </div>
    }
}

/// That it is settled, and by whom.
fn resolution(t: &I18n, thread: &ThreadView) -> Html {
    let Some(resolved) = &thread.resolved else { return slot(None) };
    html! {
        <p class="row tight tiny more">
            <Icon of={Glyph::Check} small=true /><span>{t.comment_settled()}</span>{doer(&resolved.by)}<Time at={resolved.at} detail={Detail::Minute} />
        </p>
    }
}
