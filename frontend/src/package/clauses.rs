//! The clauses of a package, side by side: how each reads, and how it would.

use shared::api::package::{Does, Holds, PackageView, Piece};
use shared::text::facts::Fact;
use shared::text::{Content, Facts, Wording};
use yew::prelude::*;

use super::words::{name, piece_name};
use crate::context::I18n;
use crate::revision::words::{self, pieces, redline};
use crate::ui::{Color, Empty, Glyph, Tag, slot};

/// All of them, in the order of the package.
pub fn draw(t: &I18n, view: &PackageView) -> Html {
    if view.pieces.is_empty() {
        return html! { <Empty icon={Glyph::FileText} title={t.package_no_clauses_title()} text={AttrValue::from(t.package_no_clauses_text())} /> };
    }
    let rows = view.pieces.iter().enumerate().map(|(at, piece)| row(t, view, at, piece));
    html! { <ol class="pairs">{for rows}</ol> }
}

fn row(t: &I18n, view: &PackageView, at: usize, piece: &Piece) -> Html {
    let held = |what: Holds| {
        view.held_up.iter().any(|held| held.what == what && held.clauses.contains(&piece.clause))
    };
    let flag = |on: bool, word: fn(&I18n) -> String| {
        slot(on.then(|| html! { <Tag color={Color::Warning} icon={Glyph::TriangleAlert}>{word(t)}</Tag> }))
    };
    let before = piece.before.as_ref().map_or_else(
        || html! { <p class="quiet">{t.package_not_yet()}</p> },
        |content| html! { <p class="wording" lang="en">{for pieces(t, &content.wording)}</p> },
    );
    html! {
        <li key={at} class="pair" data-does={does(piece.does)}>
            <header class="row tight">
                <h3>{piece_name(t, piece)}</h3>
                {slot(place(t, view, piece).map(|words| html! { <span class="small quiet">{words}</span> }))}
                {flag(held(Holds::Changed), |t| t.package_flag_changed())}
                {flag(held(Holds::Agreed), |t| t.package_flag_agreed())}
                {flag(view.fallen.contains(&piece.clause), |t| t.package_flag_fallen())}
            </header>
            <div class="side now">
                <p class="tiny quiet">{t.package_now()}</p>
                {before}
            </div>
            <div class="side then">
                <p class="tiny quiet">{t.package_then()}</p>
                {after(t, piece)}
            </div>
        </li>
    }
}

/// What the style sheet knows it by.
pub const fn does(does: Does) -> &'static str {
    match does {
        Does::Replace => "replace",
        Does::Insert => "insert",
        Does::Delete => "delete",
        Does::Move => "move",
        Does::Reshape => "reshape",
        Does::Facts => "facts",
    }
}

/// Where a new clause, or one that moves, is to stand.
fn place(t: &I18n, view: &PackageView, piece: &Piece) -> Option<String> {
    let after = || match (&piece.after, piece.after_label.as_str()) {
        (None, _) => None,
        (Some(clause), "") => Some(name(t, view, clause)),
        (Some(_), label) => Some(label.to_owned()),
    };
    match piece.does {
        Does::Insert => Some(after().map_or_else(|| t.package_first(), |after| t.package_behind(after))),
        Does::Move => Some(after().map_or_else(|| t.package_moves_first(), |after| t.package_moves(after))),
        _ => None,
    }
}

/// The clause as it would be, with what is put in and taken out marked.
fn after(t: &I18n, piece: &Piece) -> Html {
    let (empty, none) = (Wording::default(), Facts::default());
    let was = piece.before.as_ref();
    let facts = |wanted: &Content| {
        let changes = facts(t, was.map_or(&none, |one| &one.facts), &wanted.facts);
        html! { <ul class="stack tight" hidden={changes.is_empty()}>{for changes}</ul> }
    };
    let words = |content: Option<&Content>| content.map_or_else(|| empty.clone(), |one| one.wording.clone());
    match (piece.does, &piece.wanted) {
        (Does::Delete, _) => html! {
            <>
                <p class="wording">{redline(t, &words(was), &empty)}</p>
                <p class="small quiet">{t.package_goes()}</p>
            </>
        },
        (Does::Move, _) | (_, None) => {
            html! { <p class="wording" lang="en">{for pieces(t, &words(was))}</p> }
        }
        (Does::Reshape, Some(wanted)) => {
            html! { <p>{t.package_becomes(words::kind_and_level(t, wanted.kind, wanted.level))}</p> }
        }
        (Does::Facts, Some(wanted)) => facts(wanted),
        (Does::Replace, Some(wanted)) => {
            html! { <p class="wording">{redline(t, &words(was), &wanted.wording)}</p> }
        }
        (Does::Insert, Some(wanted)) => html! {
            <>
                <p class="tiny quiet">{words::kind_and_level(t, wanted.kind, wanted.level)}</p>
                <p class="wording">{redline(t, &empty, &wanted.wording)}</p>
                {facts(wanted)}
            </>
        },
    }
}

/// What a clause is to say otherwise beside its words.
pub fn facts(t: &I18n, was: &Facts, wanted: &Facts) -> Vec<Html> {
    let values = |facts: &Facts, fact: Fact| words::values(t, fact, &facts.values(fact));
    Fact::ALL
        .into_iter()
        .filter_map(|fact| {
            let (old, new) = (values(was, fact), values(wanted, fact));
            (old != new).then(|| {
                html! {
                    <li key={format!("{fact:?}")}>
                        <span class="quiet">{words::fact(t, fact)}{": "}</span>
                        <del hidden={old.is_empty()}>{old.clone()}</del>{" "}<ins hidden={new.is_empty()}>{new.clone()}</ins>
                    </li>
                }
            })
        })
        .collect()
}
