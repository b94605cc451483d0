//! What was found, programme by programme and kind by kind, and more of it.

use std::rc::Rc;

use shared::api::search::{Asked, Count, Found, Hit, Search};
use shared::search::{Excerpt, Kind};
use yew::prelude::*;

use super::words::{kinds, name, place};
use crate::client::{Async, ProblemNote, use_resource};
use crate::context::{I18n, use_announcer, use_i18n};
use crate::nav::{Go, Route};
use crate::revision::address::query;
use crate::revision::by::chips;
use crate::revision::words::fact;
use crate::ui::{Bones, Button, Empty, Glyph, Variant, slot};

/// Properties of [`Hits`].
#[derive(Properties, PartialEq)]
pub struct HitsProps {
    /// What is looked for.
    pub asked: Asked,
}

/// What was found. Drawn anew for each question.
#[component]
pub fn Hits(props: &HitsProps) -> Html {
    let t = use_i18n();
    let announcer = use_announcer();
    let pages = use_state(Vec::<(Option<String>, Rc<Found>)>::new);
    let after = use_state_eq(|| None::<String>);
    let asked = Asked { after: (*after).clone(), ..props.asked.clone() };
    // Further pages stay as they are: what changes under them would be told twice, or not at all.
    let topics: &[&str] = if after.is_none() { &["text", "amendment", "comment", "revision"] } else { &[] };
    let found = use_resource::<Search>(Some(((), asked)), topics);
    {
        let (pages, after) = (pages.clone(), (*after).clone());
        use_effect_with(found.data.clone(), move |found| {
            if let Some(found) = found {
                // One that was fetched again takes its own place, and what stood behind it goes.
                let mut all: Vec<_> = pages.iter().take_while(|(of, _)| *of != after).cloned().collect();
                all.push((after, found.clone()));
                pages.set(all);
            }
        });
    }
    {
        let (t, first) = (t.clone(), pages.first().map(|(_, found)| total(&found.counts, &props.asked)));
        use_effect_with(first, move |total| {
            if let Some(total) = total {
                announcer.say(t.search_found(*total));
            }
        });
    }
    if pages.is_empty() {
        let render = Callback::from(|_: Rc<Found>| slot(None));
        return html! { <div><Async<Found> resource={found} bones={Bones::Rows(6)} {render} /></div> };
    }
    let counts = &pages[0].1.counts;
    if counts.is_empty() {
        return html! {
            <div><Empty icon={Glyph::Search} title={t.search_nothing_title()} text={AttrValue::from(t.search_nothing_text())} /></div>
        };
    }
    let next = pages.last().and_then(|(_, page)| page.next.clone());
    let more = next.map(|next| {
        let after = after.setter();
        let onclick = Callback::from(move |_: MouseEvent| after.set(Some(next.clone())));
        html! { <div><Button variant={Variant::Secondary} busy={found.loading} {onclick}>{t.search_more()}</Button></div> }
    });
    let failed =
        found.error.clone().map(|error| html! { <ProblemNote {error} retry={found.reload.clone()} /> });
    let hits: Vec<Hit> = pages.iter().flat_map(|(_, page)| page.hits.iter().cloned()).collect();
    html! {
        <div class="searched">
            {filters(&t, counts, &props.asked)}
            <div class="stack">
                <p class="small quiet">{t.search_found(total(counts, &props.asked))}</p>
                {for groups(&t, counts, &hits)}
                {slot(failed)}
                {slot(more)}
            </div>
        </div>
    }
}

/// Whether something of that programme and kind is among what is asked for.
fn is_asked(count: &Count, asked: &Asked) -> bool {
    asked.programme.is_none_or(|one| one == count.programme) && asked.kind.is_none_or(|one| one == count.kind)
}

/// How much was found of what is asked for.
fn total(counts: &[Count], asked: &Asked) -> u32 {
    counts.iter().filter(|count| is_asked(count, asked)).map(|count| count.count).sum()
}

/// Links to a part of what was found, each with how much that is.
fn filters(t: &I18n, counts: &[Count], asked: &Asked) -> Html {
    let link = |words: String, to: Asked| {
        let (count, current) = (total(counts, &to), to == *asked);
        html! {
            <li key={words.clone()}>
                <Go to={Route::Search} query={query(&to)} {current}>
                    <span>{words}</span><span class="num">{count}</span>
                </Go>
            </li>
        }
    };
    let of_kind = |kind: Option<Kind>| Asked { kind, ..asked.clone() };
    let mut by_kind = vec![link(t.search_all_kinds(), of_kind(None))];
    for kind in Kind::ALL {
        let to = of_kind(Some(kind));
        if total(counts, &to) > 0 || asked.kind == Some(kind) {
            by_kind.push(link(kinds(t, kind), to));
        }
    }
    let mut by_programme = vec![link(t.search_all_programmes(), Asked { programme: None, ..asked.clone() })];
    let mut last = None;
    for count in counts {
        if last.replace(count.programme) != Some(count.programme) {
            let to = Asked { programme: Some(count.programme), ..asked.clone() };
            by_programme.push(link(count.title.clone(), to));
        }
    }
    html! {
        <nav class="searchby" aria-label={t.search_filters()}>
            <h2 class="label">{t.search_kind()}</h2>
            <ul>{for by_kind}</ul>
            <h2 class="label">{t.search_programme()}</h2>
            <ul>{for by_programme}</ul>
        </nav>
    }
}

/// A section for each programme, and in it a list for each kind.
fn groups(t: &I18n, counts: &[Count], hits: &[Hit]) -> Vec<Html> {
    let mut sections = Vec::new();
    for of in hits.chunk_by(|a, b| a.programme == b.programme) {
        let title = counts.iter().find(|count| count.programme == of[0].programme);
        let lists = of.chunk_by(|a, b| a.kind == b.kind).map(|hits| {
            let kind = hits[0].kind;
            html! {
                <div key={kind.as_str()} class="panel">
                    <header><h3 class="h">{kinds(t, kind)}</h3></header>
                    <ol class="hits">{for hits.iter().map(|hit| row(t, hit))}</ol>
                </div>
            }
        });
        sections.push(html! {
            <section key={of[0].programme.to_string()} class="section">
                <header><h2 class="h">{title.map(|count| count.title.clone())}</h2></header>
                {for lists}
            </section>
        });
    }
    sections
}

fn row(t: &I18n, hit: &Hit) -> Html {
    let (name, on) = name(t, hit);
    let facts = hit.facts.iter().enumerate().map(|(at, one)| {
        html! { <p key={at} class="small"><span class="quiet">{fact(t, one.fact)}{": "}</span>{for pieces(&one.excerpt)}</p> }
    });
    let authors = (!hit.authors.is_empty()).then(|| chips(hit.authors.iter().cloned()));
    let key = format!("{:?}{:?}{:?}", hit.amendment, hit.thread, hit.clause);
    html! {
        <li {key}>
            <p class="row">
                <Go to={place(hit)} class="strong">{name}</Go>
                <span class="small quiet" hidden={on.is_none()}>{on}</span>
                {slot(authors)}
            </p>
            <p class="lines">{for pieces(&hit.excerpt)}</p>
            <div hidden={hit.facts.is_empty()}>{for facts}</div>
        </li>
    }
}

/// Some lines, with what was looked for marked.
fn pieces(excerpt: &Excerpt) -> impl Iterator<Item = Html> {
    excerpt.pieces().into_iter().map(|(marked, text)| match marked {
        true => html! { <mark>{text}</mark> },
        false => html! { <span>{text}</span> },
    })
}
