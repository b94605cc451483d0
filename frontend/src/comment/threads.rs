//! The threads beside a clause, and those elsewhere in the text.

use std::rc::Rc;

use shared::api::comment::{ListTextThreads, OfText, ThreadView};
use shared::api::programme::Programme;
use shared::comment::{ListThreads, takes_comments};
use shared::id::RevisionId;
use shared::permission::Act;
use shared::seat::Seat;
use shared::text::{ClauseId, ContentHash};
use yew::prelude::*;

use super::begin::BeginThread;
use super::card::ThreadCard;
use super::circle;
use super::gather::Gathered;
use super::model::{Ordered, marked, on};
use super::picked::{Picked, use_picking};
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::session::use_session;
use crate::text::SelectedWords;
use crate::ui::{Bones, Button, Glyph, Icon, Size, Variant, slot};

/// How many letters of a message stand in the list of threads elsewhere.
const OPENING: usize = 80;

/// Properties of [`Threads`].
#[derive(Properties, Clone, PartialEq)]
pub struct ThreadsProps {
    /// The programme.
    pub programme: Rc<Programme>,
    /// The clause; absent while none is looked at.
    #[prop_or_default]
    pub clause: Option<ClauseId>,
    /// Its content, where it is not the draft that is read.
    #[prop_or_default]
    pub hash: Option<ContentHash>,
    /// The revision it is read in, where that is not the text as this person reads it.
    #[prop_or_default]
    pub revision: Option<RevisionId>,
    /// The selected words of it.
    #[prop_or_default]
    pub words: Option<SelectedWords>,
    /// Whether what is selected reaches into words that compete with the text.
    #[prop_or_default]
    pub competing: bool,
    /// Counts how often somebody asked to comment, elsewhere than here.
    #[prop_or_default]
    pub asked: u32,
    /// Leads to a clause. With it the threads on other clauses are listed too.
    #[prop_or_default]
    pub show: Option<Callback<ClauseId>>,
    /// Takes the words that the text is to mark.
    #[prop_or_default]
    pub mark: Option<Callback<String>>,
    /// Takes what is selected where a text is read, or that it is done with.
    #[prop_or_default]
    pub picking: Option<Callback<Option<Picked>>>,
    /// The threads, where the page has fetched them for all its clauses at once; such a page is told apart what is selected.
    #[prop_or_default]
    pub given: Option<Gathered>,
}

/// The threads; nothing for who takes no part.
#[component]
pub fn Threads(props: &ThreadsProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let seat = session.seat().filter(|seat| ListThreads::verdict(seat, &()).is_allowed()).cloned();
    let path =
        (seat.is_some() && props.given.is_none()).then_some((OfText { text: props.programme.text }, ()));
    let threads = use_resource::<ListTextThreads>(path, &["comment", "text", "revision"]);
    use_picking(props.picking.clone().filter(|_| props.given.is_none()));
    // What is selected when one begins to write is what it is about, until other words of the same clause are selected.
    let begun = use_state_eq(|| None::<Begun>);
    {
        let (begun, at) = (begun.setter(), props.at());
        use_effect_with(props.asked, move |asked| {
            if *asked > 0 {
                begun.set(at);
            }
        });
    }
    {
        let begun = begun.clone();
        use_effect_with(props.at(), move |at| {
            let follows = |at: &&Begun| begun.as_ref().is_some_and(|begun| begun.follows(at));
            if let Some(at) = at.as_ref().filter(follows) {
                begun.set(Some(at.clone()));
            }
        });
    }
    {
        let mark = props.mark.clone();
        use_effect_with(threads.data.clone(), move |threads| {
            if let (Some(mark), Some(threads)) = (mark, threads) {
                mark.emit(marked(threads));
            }
        });
    }
    let Some(seat) = seat else { return html! { <div hidden=true /> } };
    let render = {
        let (props, begun, t) = (props.clone(), begun.clone(), t.clone());
        Callback::from(move |threads: Rc<Vec<ThreadView>>| list(&t, &props, &seat, &begun, &threads))
    };
    let inside = match &props.given {
        Some(given) => render.emit(given.0.clone()),
        None => html! { <Async<Vec<ThreadView>> resource={threads} bones={Bones::Panel} {render} /> },
    };
    html! {
        <section class="comments stack" aria-label={t.comment_title()}>
            <p class="label">{t.comment_title()}</p>
            <div class="stack">{inside}</div>
        </section>
    }
}

/// What a thread is begun on: it stays that, whichever clause is looked at meanwhile.
#[derive(Clone, PartialEq)]
struct Begun {
    clause: ClauseId,
    hash: Option<ContentHash>,
    words: Option<SelectedWords>,
}

impl Begun {
    /// Whether it is about what is looked at now instead: other words of its clause, or, where it is about the whole of that, what it
    /// says by now. What was begun on words keeps them until others are selected.
    fn follows(&self, at: &Self) -> bool {
        self.clause == at.clause && (at.words.is_some() || self.words.is_none())
    }
}

impl ThreadsProps {
    fn at(&self) -> Option<Begun> {
        let clause = self.clause.clone()?;
        Some(Begun { clause, hash: self.hash.clone(), words: self.words.clone() })
    }
}

type Beginning = UseStateHandle<Option<Begun>>;

fn list(t: &I18n, props: &ThreadsProps, seat: &Seat, begun: &Beginning, threads: &[ThreadView]) -> Html {
    let open = takes_comments(props.programme.summary.state);
    let ordered = Ordered::of(threads, props.clause.as_ref());
    let card = |thread: &ThreadView| {
        let place = props.clause.as_ref().and_then(|clause| on(thread, clause)).cloned();
        match place {
            Some(place) => {
                html! { <li key={thread.id.to_string()}><ThreadCard thread={thread.clone()} {place} {open} /></li> }
            }
            None => html! { <li key={thread.id.to_string()} hidden=true /> },
        }
    };
    let circles = ordered.here.iter().map(|(one, threads)| {
        html! { <ul key={format!("{one:?}")} class={classes!("stack", "of-circle", circle::class(*one))} aria-label={circle::words(t, *one)}>{for threads.iter().map(|thread| card(thread))}</ul> }
    });
    let none = props.clause.is_some() && ordered.here.is_empty() && ordered.settled.is_empty();
    let settled = ordered.settled.len();
    html! {
        <>
            <div class="begin">{begin(t, props, seat, begun, open)}</div>
            <p class="small quiet" hidden={!none}>{if open { t.comment_none() } else { t.comment_none_closed() }}</p>
            <p class="small quiet" hidden={open}>{t.comment_closed()}</p>
            <div class="stack">{for circles}</div>
            <details class="settled-threads" hidden={settled == 0}>
                <summary>{t.comment_settled_count(settled)}</summary>
                <ul class="stack">{for ordered.settled.iter().map(|thread| card(thread))}</ul>
            </details>
            {elsewhere(t, props, &ordered.elsewhere)}
        </>
    }
}

/// The button, or the form.
fn begin(t: &I18n, props: &ThreadsProps, seat: &Seat, begun: &Beginning, open: bool) -> Html {
    let Some(at) = props.at().filter(|_| open) else { return slot(None) };
    if let Some(Begun { clause, hash, words }) = (**begun).clone() {
        let onclose = {
            let (begun, picking) = (begun.setter(), props.picking.clone());
            Callback::from(move |()| {
                begun.set(None);
                picking.iter().for_each(|picking| picking.emit(None));
            })
        };
        return html! {
            <BeginThread
                key={clause.to_string()} text={props.programme.text} clause={clause.clone()} {hash} revision={props.revision}
                {words} competing={props.competing} seat={seat.clone()} {onclose}
            />
        };
    }
    let said = if props.words.is_some() { t.comment_begin_words() } else { t.comment_begin_clause() };
    let onclick = {
        let begun = begun.setter();
        Callback::from(move |_: MouseEvent| begun.set(Some(at.clone())))
    };
    html! { <Button key="begin" size={Size::Small} variant={Variant::Secondary} icon={Glyph::MessageSquare} {onclick}>{said}</Button> }
}

/// The threads on other clauses, each leading there; those on clauses that are gone are read here.
fn elsewhere(t: &I18n, props: &ThreadsProps, threads: &[&ThreadView]) -> Html {
    let Some(show) = &props.show else { return slot(None) };
    let rows = threads.iter().filter_map(|thread| {
        let place = thread.places.first()?;
        // Without what was withdrawn.
        let mut said = thread.messages.iter().map(|message| message.body.as_str());
        let first = said.find(|body| !body.is_empty()).unwrap_or_default();
        let opening: String = first.chars().take(OPENING).collect();
        let cut = opening.len() < first.len();
        let label = match (place.stands, place.label.is_empty()) {
            (false, _) => t.comment_elsewhere_gone(),
            (true, true) => t.comment_elsewhere_unnumbered(),
            (true, false) => place.label.clone(),
        };
        let words = html! {
            <>
                <Icon of={circle::icon(thread.circle)} small=true /><span class="ds-sr-only">{circle::words(t, thread.circle)}{": "}</span>
                <span class="ref">{label}</span>{" "}<span class="quiet">{opening}{if cut { " …" } else { "" }}</span>
            </>
        };
        let row = if place.stands {
            let onclick = {
                let (show, clause) = (show.clone(), place.clause.clone());
                Callback::from(move |_: MouseEvent| show.emit(clause.clone()))
            };
            html! { <button type="button" class={classes!("elsewhere", circle::class(thread.circle))} data-del={circle::code(thread.circle)} {onclick}>{words}</button> }
        } else {
            let open = takes_comments(props.programme.summary.state);
            html! { <details class="gone-clause"><summary>{words}</summary><ThreadCard thread={(*thread).clone()} place={place.clone()} {open} /></details> }
        };
        Some(html! { <li key={thread.id.to_string()}>{row}</li> })
    });
    html! {
        <details class="elsewhere-threads" open={props.clause.is_none()} hidden={threads.is_empty()}>
            <summary>{t.comment_elsewhere(threads.len())}</summary>
            <ul>{for rows}</ul>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comment::samples::clause;
    use shared::text::{Clause, Kind, Wording};

    fn at(n: usize, says: &str, words: Option<&str>) -> Begun {
        let text = Clause { wording: Wording::plain(says), ..Clause::new(clause(n), Kind::Paragraph, "a") };
        let words = words.map(|words| SelectedWords { start: 0, end: 4, text: words.to_owned() });
        Begun { clause: clause(n), hash: Some(text.content_hash()), words }
    }

    #[test]
    fn what_is_begun_on_a_whole_clause_is_about_what_it_says_by_now() {
        let begun = at(1, "They meet.", None);
        assert!(begun.follows(&at(1, "They meet every year.", None)));
        assert!(begun.follows(&at(1, "They meet.", Some("They"))), "words that are selected meanwhile");
        assert!(!begun.follows(&at(2, "They pay.", None)), "another clause is looked at");
    }

    #[test]
    fn what_is_begun_on_words_keeps_them_until_others_are_selected() {
        let begun = at(1, "They meet.", Some("They"));
        assert!(!begun.follows(&at(1, "They meet every year.", None)));
        assert!(begun.follows(&at(1, "They meet.", Some("meet"))));
    }
}
