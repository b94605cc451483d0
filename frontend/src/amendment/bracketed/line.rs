//! One clause on the sheet: its words with the brackets, or with one amendment's changes shown in place.

use shared::api::text::HandSet;
use shared::text::bracket::{Bracketed, Part, Variant};
use shared::text::{Bracket, Facts, Piece, Wording};
use yew::prelude::*;

use super::model::Line;
use crate::amendment::names::opening;
use crate::context::I18n;
use crate::revision::by::chips;
use crate::revision::compare::sheet::heading;
use crate::revision::words;
use crate::ui::{Glyph, Icon, slot};

/// What is shown of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Its words as they stand.
    Clean,
    /// With brackets.
    Brackets,
    /// With the changes of one amendment, by its number.
    Amendment(u32),
}

/// The clause. `code` says by whose colour an amendment's changes are drawn, `set` who set which bracket by hand.
pub fn draw(t: &I18n, line: &Line, shown: Shown, code: &str, set: &[HandSet]) -> Html {
    let clause = &line.clause;
    let words = match shown {
        Shown::Clean => {
            html! { <span data-at="0">{for words::pieces_set(t, &clause.wording, set)}</span> }
        }
        Shown::Brackets => bracketed(t, &line.brackets, set),
        Shown::Amendment(number) => {
            words::changed(t, &line.brackets.current(), &line.brackets.taking(number), code)
        }
    };
    let open = line.open();
    let state = (shown != Shown::Clean && open > 0).then(|| {
        let said = match (line.to_come, line.brackets.count(), line.contested) {
            (Some(_), ..) => t.amendment_bracket_to_come(),
            (None, 0, true) => t.amendment_bracket_otherwise(),
            (None, count, _) => t.amendment_bracket_open(count),
        };
        html! { <span class="cstate" data-s="bracketed"><Icon of={Glyph::Brackets} small=true />{said}</span> }
    });
    let label = words::label(t, clause.kind, &line.label);
    let by_hand = line.brackets.hand_set.iter().filter(|_| shown != Shown::Clean);
    let by_hand = by_hand.filter_map(|bracket| by_hand_set(t, &clause.wording, bracket, set));
    html! {
        <>
            <span class="no">{label}</span>
            <div>
                {heading(clause.kind, words)}
                <div class="foot facts-line">{for facts(t, &clause.facts)}</div>
                <p class="foot" hidden={state.is_none()}>{slot(state)}</p>
                <div>{for by_hand}</div>
            </div>
        </>
    }
}

/// A bracket that was set by hand, for who has no pointer to hold over it and on paper: around what, why, by whom and when.
fn by_hand_set(t: &I18n, wording: &Wording, bracket: &Bracket, set: &[HandSet]) -> Option<Html> {
    let known = words::known(t, bracket, set);
    let within = |piece: &&Piece| match piece {
        Piece::Text { marks, .. } => marks.bracket.as_ref().is_some_and(|own| own.id == bracket.id),
        Piece::Footnote { .. } => false,
    };
    let around: Wording = wording.pieces().iter().filter(within).cloned().collect();
    (!known.is_empty()).then(|| {
        html! { <p key={bracket.id.clone()} class="foot">{format!("[{}] {known}", opening(&around))}</p> }
    })
}

fn facts(t: &I18n, facts: &Facts) -> Vec<Html> {
    let said = words::facts(t, facts).into_iter();
    said.map(|(fact, name, said)| {
        html! { <span key={fact.as_str()}><span class="quiet">{name}{" "}</span>{said}</span> }
    })
    .collect()
}

/// `to [increase] [DK FI: strengthen] the use of`. What stands says where in the clause it does, so that it can be commented on.
fn bracketed(t: &I18n, brackets: &Bracketed, set: &[HandSet]) -> Html {
    let mut unit = 0;
    let parts = brackets.parts.iter().enumerate().map(|(at, part)| match part {
        Part::Common { words } => {
            let begins = unit;
            unit += words.len_utf16();
            html! { <span key={at} data-at={begins.to_string()}>{for words::pieces_set(t, words, set)}</span> }
        }
        Part::Region { base, variants } => {
            let begins = unit + usize::from(edges(base).0);
            unit += base.len_utf16();
            // White space at the edge of the alternatives stands outside, once, whichever is taken.
            let all = || std::iter::once(base).chain(variants.iter().map(|variant| &variant.words));
            let (leads, trails) = (all().any(|words| edges(words).0), all().any(|words| edges(words).1));
            let variants = variants.iter().enumerate().map(|(at, variant)| alternative(t, at, variant));
            // What nobody says yet has no bracket of its own: only those that would say something do.
            let stands = (!base.is_blank()).then(|| bracket(t, base, begins, set));
            let space = |on: bool| if on { " " } else { "" };
            html! { <span key={at} class="region">{space(leads)}{slot(stands)}{for variants}{space(trails)}</span> }
        }
    });
    html! { <span>{for parts}</span> }
}

/// Whether a wording begins and ends with a space.
fn edges(words: &Wording) -> (bool, bool) {
    let begins = matches!(words.pieces().first(), Some(Piece::Text { text, .. }) if text.starts_with(' '));
    let ends = matches!(words.pieces().last(), Some(Piece::Text { text, .. }) if text.ends_with(' '));
    (begins, ends)
}

/// The words without the spaces at their edges.
fn bare(words: &Wording) -> Wording {
    let (begins, ends) = edges(words);
    let to = words.len_utf16().saturating_sub(usize::from(ends));
    words.slice(usize::from(begins).min(to)..to)
}

fn bracket(t: &I18n, words: &Wording, begins: usize, set: &[HandSet]) -> Html {
    let words = words::pieces_set(t, &bare(words), set);
    html! { <span class="br" data-at={begins.to_string()}><b>{"["}</b>{for words}<b>{"]"}</b></span> }
}

fn alternative(t: &I18n, at: usize, variant: &Variant) -> Html {
    let members = variant.members();
    let who = if members.is_empty() { chips(["SEC"]) } else { chips(members) };
    let words = if variant.words.is_blank() {
        html! { <i class="quiet">{t.amendment_bracket_deleted()}</i> }
    } else {
        html! { <>{for words::pieces(t, &bare(&variant.words))}</> }
    };
    // U+2060: the bracket does not stand at a line's end with what it opens on the next.
    html! { <span key={at} class="br alt">{" "}<b>{"["}</b>{"\u{2060}"}{who}{" "}{words}<b>{"]"}</b></span> }
}
