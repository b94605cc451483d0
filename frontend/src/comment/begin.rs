//! Beginning a thread: on the selected words or the whole clause, in a circle.

use std::rc::Rc;

use shared::api::comment::{BeginAThread, NewThread, OfText, Stretch, ThreadView};
use shared::api::member::ListMembers;
use shared::api::text::{ClauseView, GetClause, OfClause};
use shared::comment::Circle;
use shared::id::{PersonId, RevisionId, TextId};
use shared::member::offered;
use shared::problem::Code;
use shared::seat::{Role, Seat};
use shared::text::{ClauseId, ContentHash};
use yew::prelude::*;

use super::circle;
use super::composer::Composer;
use super::model::placed;
use super::unsent;
use crate::client::{ApiError, use_action, use_resource};
use crate::context::{use_i18n, use_toasts};
use crate::seat::today;
use crate::text::SelectedWords;
use crate::ui::{Alert, Choice, Color, Glyph, Icon, RadioGroup, Select, slot};

/// Properties of [`BeginThread`].
#[derive(Properties, PartialEq)]
pub struct BeginThreadProps {
    /// The text.
    pub text: TextId,
    /// The clause.
    pub clause: ClauseId,
    /// Its content, where it is not the draft that is read.
    pub hash: Option<ContentHash>,
    /// The revision it is read in, where that is not the text as this person reads it.
    pub revision: Option<RevisionId>,
    /// The words it is to be about.
    pub words: Option<SelectedWords>,
    /// Whether what is selected reaches into words that compete with the text: then it is about the clause.
    pub competing: bool,
    /// Who begins it.
    pub seat: Seat,
    /// It is begun, or given up.
    pub onclose: Callback<()>,
}

/// The form. Of a draft the server is asked first what the clause says once everything typed is settled: the words must be found in
/// that.
#[component]
pub fn BeginThread(props: &BeginThreadProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let office = props.seat.role == Role::Secretary;
    let members = use_resource::<ListMembers>(office.then_some(((), ())), &["member"]).data;
    let codes = members.as_deref().map(|all| offered(all, today(), &[])).unwrap_or_default();
    let circles = Circle::open_to(&props.seat, &codes);
    let wanted = use_state_eq(|| None::<Circle>);
    // The secretariat speaks to all unless it says otherwise; a delegation among itself, which is the least to take back.
    let first = if office { Some(Circle::All) } else { circles.first().copied() };
    let circle = wanted.filter(|wanted| circles.contains(wanted)).or(first).unwrap_or(Circle::All);
    let missed = use_state_eq(|| false);
    // What is to be said, while the server is asked what the clause says.
    let saying = use_mut_ref(|| (String::new(), Vec::<PersonId>::new()));
    let place = unsent::place(Some(props.seat.id), "begin", &props.clause);
    let begin = {
        let (onclose, said, place) = (props.onclose.clone(), t.comment_begun_toast(), place.clone());
        use_action::<BeginAThread>(
            &["comment"],
            Callback::from(move |outcome: Result<Rc<ThreadView>, ApiError>| {
                if outcome.is_ok() {
                    unsent::forget(&place);
                    toasts.say(said.clone());
                    onclose.emit(());
                }
            }),
        )
    };
    let send = {
        let (begin, text, clause, revision) =
            (begin.clone(), props.text, props.clause.clone(), props.revision);
        move |hash: ContentHash, words, (body, mentions): (String, Vec<PersonId>)| {
            let new = NewThread { circle, clause: clause.clone(), hash, revision, words, body, mentions };
            begin.run(OfText { text }, (), new);
        }
    };
    let look = {
        let (send, saying, words, missed) =
            (send.clone(), saying.clone(), props.words.clone(), missed.setter());
        use_action::<GetClause>(
            &[],
            Callback::from(move |outcome: Result<Rc<ClauseView>, ApiError>| {
                let Ok(found) = outcome else { return };
                let said = saying.borrow().clone();
                match &words {
                    None => send(found.hash.clone(), None, said),
                    Some(words) => match placed(&found.wording, words) {
                        Some(stretch) => send(found.hash.clone(), Some(stretch), said),
                        None => missed.set(true),
                    },
                }
            }),
        )
    };
    let onsend = {
        let (look, hash, missed) = (look.clone(), props.hash.clone(), missed.setter());
        // What is read there does not change: the words stand where they were selected.
        let words = props.words.as_ref().map(|words| Stretch { start: words.start, end: words.end });
        let path = OfClause { text: props.text, clause: props.clause.clone() };
        Callback::from(move |said: (String, Vec<PersonId>)| {
            missed.set(false);
            match &hash {
                Some(hash) => send(hash.clone(), words, said),
                None => {
                    *saying.borrow_mut() = said;
                    look.run(path.clone(), (), ());
                }
            }
        })
    };
    let stale = *missed || begin.error.as_ref().is_some_and(|error| error.is(Code::Stale));
    let error = begin.error.clone().filter(|error| !error.is(Code::Stale)).or_else(|| look.error.clone());
    let about = match &props.words {
        Some(words) => html! { <blockquote lang="en">{words.text.replace('\u{FFFC}', "")}</blockquote> },
        None => {
            let said = if props.competing { t.comment_competing() } else { t.comment_on_clause() };
            html! { <p class="tiny quiet">{said}</p> }
        }
    };
    let pick = {
        let (wanted, circles) = (wanted.setter(), circles.clone());
        Callback::from(move |value: AttrValue| {
            wanted.set(circles.iter().copied().find(|one| value == key(*one)));
        })
    };
    let choices: Rc<[Choice]> =
        circles.iter().map(|one| Choice::new(key(*one), circle::words(&t, *one))).collect();
    let who = match circles.len() {
        0 | 1 => {
            html! { <p class="circle"><Icon of={circle::icon(circle)} small=true /><span>{circle::words(&t, circle)}</span></p> }
        }
        2..=4 => {
            html! { <RadioGroup legend={t.comment_who()} {choices} value={key(circle)} onchange={pick} /> }
        }
        _ => {
            let onchange = pick.reform(|value: String| AttrValue::from(value));
            html! { <Select label={t.comment_who()} {choices} value={key(circle)} {onchange} /> }
        }
    };
    let class = classes!("card", "comment", "beginning", circle::class(circle));
    html! {
        <section {class} data-del={circle::code(circle)} aria-label={t.comment_begin()}>
            <p class="ref"><Icon of={Glyph::MessageSquare} small=true />{" "}{t.comment_begin()}</p>
            <div class="about">{about}</div>
            <div>{who}</div>
            <div>{slot(stale.then(|| html! {
                <Alert color={Color::Warning} title={t.comment_stale_title()} live=true><p>{t.comment_stale_text()}</p></Alert>
            }))}</div>
            <Composer
                {place} text={props.text} {circle} label={t.comment_begin_label()} act={t.comment_begin_act()}
                pending={begin.pending || look.pending} {error} {onsend} oncancel={props.onclose.clone()}
            />
        </section>
    }
}

/// A circle as the value of a choice.
fn key(circle: Circle) -> String {
    match circle.member() {
        Some(member) => format!("{}-{member}", circle.as_str()),
        None => circle.as_str().to_owned(),
    }
}
