//! The changes by section, drawn.

use shared::api::reading::ReadingView;
use shared::id::ProgrammeId;
use shared::member::MemberCode;
use shared::reading::{BracketChange, Changed, Shown, Wide, WideChange};
use shared::text::ClauseId;
use shared::text::diff::{Mark, Span};
use yew::prelude::*;

use super::words;
use crate::context::I18n;
use crate::nav::{Go, Route};
use crate::position::words::state;
use crate::revision::by::{CodeChip, chips};
use crate::revision::words::{fact, kind_and_level, label, pieces, values};
use crate::ui::{Button, Color, Size, Tag, Variant, slot};

/// What the list does: confirms what is shown of it.
#[derive(Clone, PartialEq)]
pub struct Confirms {
    /// The words of a section's button and of a clause's.
    pub words: (String, String),
    /// Confirms these, and the reservations on more than a clause where their stamp is given.
    pub act: Callback<(Vec<Shown>, Option<String>)>,
    /// It is under way.
    pub busy: bool,
}

/// The id of the heading of a change, which has the focus when one goes there.
pub fn heading_id(clause: &ClauseId) -> String {
    format!("d-{clause}")
}

/// The list. `here` is the change one is at; without `confirms` it is only read.
pub fn draw(t: &I18n, view: &ReadingView, here: Option<&ClauseId>, confirms: Option<&Confirms>) -> Html {
    let sections = view.difference.sections.iter().map(|section| {
        let key = section.head.as_ref().map_or_else(String::new, |head| head.clause.to_string());
        let name = words::head(t, section.head.as_ref());
        let rows = section
            .changes
            .iter()
            .map(|changed| row(t, view.programme, changed, here == Some(&changed.clause), confirms));
        // Where a section has one change, its own button says as much.
        let all = confirms.filter(|_| section.changes.len() > 1).map(|confirms| {
            let shown = section.changes.iter().flat_map(|changed| changed.shown.clone()).collect();
            button(confirms, &confirms.words.0, &name, (shown, None), Variant::Secondary)
        });
        html! {
            <section {key} class="stack" aria-label={name.clone()}>
                <h2 class="label">{name.clone()}</h2>
                <ol class="diffs">{for rows}</ol>
                <div class="row" hidden={all.is_none()}>{slot(all)}</div>
            </section>
        }
    });
    let wide = view.difference.wide.as_ref().map(|change| wide(t, view, change, confirms));
    html! { <><div>{slot(wide)}</div><div class="stack sections">{for sections}</div></> }
}

fn button(
    confirms: &Confirms,
    words: &str,
    of: &str,
    what: (Vec<Shown>, Option<String>),
    variant: Variant,
) -> Html {
    let onclick = confirms.act.reform(move |_: MouseEvent| what.clone());
    html! {
        <Button {variant} size={Size::Small} busy={confirms.busy} {onclick}>
            {words.to_owned()}<span class="ds-sr-only">{format!(": {of}")}</span>
        </Button>
    }
}

fn row(t: &I18n, programme: ProgrammeId, changed: &Changed, here: bool, confirms: Option<&Confirms>) -> Html {
    let name = words::name(t, changed);
    let place =
        words::place(t, changed).map(|(word, icon)| html! { <Tag color={Color::Info} {icon}>{word}</Tag> });
    let stands = changed.state.map(|change| {
        let (word, icon, color) = state(t, change.to);
        let before = t.reading_before(state(t, change.from).0);
        html! { <><Tag {color} {icon}>{word}</Tag><span class="small quiet">{before}</span></> }
    });
    let since = changed.since.map(|at| t.reading_since(words::day(t, at)));
    let act = confirms.map(|confirms| {
        button(confirms, &confirms.words.1, &name, (changed.shown.clone(), None), Variant::Tertiary)
    });
    let notes = notes(t, programme, changed);
    html! {
        <li key={changed.clause.to_string()} class="diff" aria-current={here.then_some("true")}>
            <header class="row tight">
                <h3 id={heading_id(&changed.clause)} tabindex="-1">{name}</h3>
                {slot(place)}
                {slot(stands)}
                <span class="small quiet push" hidden={since.is_none()}>{since}</span>
            </header>
            <p class="wording" lang="en">{for spans(t, &changed.spans)}</p>
            <ul class="stack tight" hidden={notes.is_empty()}>{for notes}</ul>
            <div hidden={act.is_none()}>{slot(act)}</div>
        </li>
    }
}

/// Words with what happened to them. Screen readers do not all say what `ins` and `del` are.
fn spans(t: &I18n, all: &[Span]) -> Vec<Html> {
    let said = |begin: String| html! { <span class="ds-sr-only">{format!(" [{begin}] ")}</span> };
    let draw = |(at, span): (usize, &Span)| {
        let words = pieces(t, &span.words);
        match span.mark {
            Mark::Same => html! { <span key={at}>{for words}</span> },
            Mark::Ins => {
                html! { <ins key={at}>{said(t.revision_inserted_begin())}<span>{for words}</span></ins> }
            }
            Mark::Del => {
                html! { <del key={at}>{said(t.revision_deleted_begin())}<span>{for words}</span></del> }
            }
        }
    };
    all.iter().enumerate().map(draw).collect()
}

/// What is said under the words: by which amendments they are so, kind, facts, brackets, positions.
fn notes(t: &I18n, programme: ProgrammeId, changed: &Changed) -> Vec<Html> {
    let mut notes: Vec<(String, Html)> = Vec::new();
    for one in &changed.accepted {
        let to = Route::Amendment { programme, amendment: one.amendment };
        let line = html! { <Go {to}>{words::accepted(t, one)}</Go> };
        notes.push((format!("by-{}", one.amendment), line));
    }
    if let Some(was) = changed.was {
        let now = kind_and_level(t, changed.kind, changed.level);
        let words = t.reading_kind(kind_and_level(t, was.kind, was.level), now);
        notes.push(("kind".into(), html! { <span>{words}</span> }));
    }
    for change in &changed.facts {
        let (old, new) = (values(t, change.fact, &change.old), values(t, change.fact, &change.new));
        let line = html! {
            <span>
                <span class="quiet">{fact(t, change.fact)}{": "}</span>
                <del hidden={old.is_empty()}>{old.clone()}</del>{" "}<ins hidden={new.is_empty()}>{new.clone()}</ins>
            </span>
        };
        notes.push((format!("fact-{}", change.fact.as_str()), line));
    }
    // That an amendment was accepted is not said twice.
    let named =
        |change: &&BracketChange| changed.accepted.iter().any(|one| one.amendment == change.amendment);
    for change in changed.brackets.iter().filter(|change| !named(change)) {
        let to = Route::Amendment { programme, amendment: change.amendment };
        let line = html! { <><Go {to}>{words::bracket(t, change)}</Go>{chips(change.members.clone())}</> };
        notes.push((change.amendment.to_string(), line));
    }
    if let Some(hands) = changed.by_hand {
        let said = [
            (hands.opened > 0).then(|| t.reading_hand_opened(hands.opened)),
            (hands.closed > 0).then(|| t.reading_hand_closed(hands.closed)),
        ];
        let words: Vec<String> = said.into_iter().flatten().collect();
        notes.push(("hand".into(), html! { <span>{words.join(". ")}</span> }));
    }
    // Those who say the same stand together.
    let mut said: Vec<(String, Vec<MemberCode>)> = Vec::new();
    for change in &changed.positions {
        let words = words::position(t, change);
        match said.iter_mut().find(|(known, _)| *known == words) {
            Some((_, members)) => members.push(change.member),
            None => said.push((words, vec![change.member])),
        }
    }
    for (words, members) in said {
        let line = html! { <>{chips(members)}<span>{words.clone()}</span></> };
        notes.push((words, line));
    }
    notes.into_iter().map(|(key, line)| html! { <li {key} class="row tight small">{line}</li> }).collect()
}

/// The reservations on more than a clause.
fn wide(t: &I18n, view: &ReadingView, change: &WideChange, confirms: Option<&Confirms>) -> Html {
    let section = |one: &Wide| {
        one.head.as_ref().map(|clause| {
            let mut found = view.difference.sections.iter().filter_map(|section| section.head.as_ref());
            let head = found.find(|head| head.clause == *clause);
            head.map_or_else(|| t.reading_wide_some_section(), |head| label(t, head.kind, &head.label))
        })
    };
    let line = |gone: bool, one: &Wide| {
        let what = words::says(t, one.word.says, one.word.confirmed);
        let words = match (section(one), gone) {
            (None, false) => t.reading_wide_text_made(what),
            (None, true) => t.reading_wide_text_gone(what),
            (Some(section), false) => t.reading_wide_section_made(what, section),
            (Some(section), true) => t.reading_wide_section_gone(what, section),
        };
        html! { <><CodeChip code={one.member.to_string()} /><span>{words}</span></> }
    };
    let lines =
        change.gone.iter().map(|one| line(true, one)).chain(change.made.iter().map(|one| line(false, one)));
    let rows = lines.enumerate().map(|(at, line)| html! { <li key={at} class="row tight small">{line}</li> });
    let act = confirms.map(|confirms| {
        let what = (Vec::new(), Some(change.stamp.clone()));
        button(confirms, &confirms.words.1, &t.reading_wide(), what, Variant::Tertiary)
    });
    html! {
        <section class="diff" aria-label={t.reading_wide()}>
            <h2 class="label">{t.reading_wide()}</h2>
            <ul class="stack tight">{for rows}</ul>
            <div hidden={act.is_none()}>{slot(act)}</div>
        </section>
    }
}
