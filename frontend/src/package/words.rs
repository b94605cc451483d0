//! Packages in words and marks. A mark is a shape, a word and a colour, never a colour alone.

use shared::amendment::Operation;
use shared::api::package::{Does, HeldUp, Holds, PackageView, Piece};
use shared::member::MemberCode;
use shared::package::{Answer, Effect, Reply, State};
use shared::text::{Clause, ClauseId, Kind};
use yew::prelude::*;

use crate::amendment::names::Names;
use crate::amendment::words::does;
use crate::context::I18n;
use crate::revision::by::name_of;
use crate::revision::words;
use crate::ui::{Color, Glyph, Icon, Tag, slot};

/// "Package 2", or what it is called before it has a number.
pub fn title(t: &I18n, number: Option<u32>) -> String {
    number.map_or_else(|| t.package_draft(), |number| t.package_numbered(number))
}

/// How it stands, as a tag.
pub fn state(t: &I18n, state: State) -> Html {
    let (color, icon, word) = match state {
        State::Draft => (Color::Neutral, Glyph::PencilLine, t.package_state_draft()),
        State::Put => (Color::Info, Glyph::Users, t.package_state_put()),
        State::Applied => (Color::Success, Glyph::Check, t.package_state_applied()),
        State::Withdrawn => (Color::Neutral, Glyph::Undo, t.package_state_withdrawn()),
    };
    html! { <Tag {color} {icon}>{word}</Tag> }
}

/// What becomes of an amendment, as a tag.
pub fn effect(t: &I18n, effect: Effect) -> Html {
    let (color, icon, word) = match effect {
        Effect::Satisfies => (Color::Success, Glyph::Check, t.package_effect_satisfies()),
        Effect::Changes => (Color::Time, Glyph::Compare, t.package_effect_changes()),
        Effect::Drops => (Color::Danger, Glyph::X, t.package_effect_drops()),
    };
    html! { <Tag {color} {icon}>{word}</Tag> }
}

/// What a delegation has said, and how much of it still holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said<'a> {
    /// Nothing.
    Nothing,
    /// Something about an earlier version.
    Earlier(&'a Answer),
    /// That it accepts the package as a whole, a part of which has fallen.
    Fallen(&'a Answer),
    /// An answer that holds.
    Now(&'a Answer),
}

/// The last word of a delegation on a package.
pub fn said(view: &PackageView, member: MemberCode) -> Said<'_> {
    match view.answers.iter().rev().find(|answer| answer.member == member) {
        None => Said::Nothing,
        Some(answer) if answer.version < view.version => Said::Earlier(answer),
        Some(answer) if view.released.contains(&member) => Said::Fallen(answer),
        Some(answer) => Said::Now(answer),
    }
}

/// How an answer is drawn: what the style sheet knows it by, the shape, the word.
pub fn mark(t: &I18n, said: &Said<'_>) -> (&'static str, Option<Glyph>, String) {
    match said {
        Said::Nothing => ("none", None, t.package_said_none()),
        Said::Earlier(_) => ("again", Some(Glyph::RefreshCw), t.package_said_again()),
        Said::Fallen(_) => ("again", Some(Glyph::TriangleAlert), t.package_said_fallen()),
        Said::Now(answer) => match answer.reply {
            Reply::Accept => ("agree", Some(Glyph::Check), t.package_said_accept()),
            Reply::AcceptWhole => ("live", Some(Glyph::Link), t.package_said_whole()),
            Reply::Decline => ("object", Some(Glyph::X), t.package_said_decline()),
        },
    }
}

/// An answer as a tile.
pub fn tile(t: &I18n, said: &Said<'_>) -> Html {
    let (look, glyph, word) = mark(t, said);
    html! {
        <span class="pos" data-p={look}>
            {slot(glyph.map(|glyph| html! { <Icon of={glyph} /> }))}
            <span>{word}</span>
        </span>
    }
}

/// A reply, whole.
pub fn reply(t: &I18n, reply: Reply) -> String {
    match reply {
        Reply::Accept => t.package_reply_accept(),
        Reply::AcceptWhole => t.package_reply_whole(),
        Reply::Decline => t.package_reply_decline(),
    }
}

/// What an answer says, whole.
pub fn whole(t: &I18n, said: &Said<'_>) -> String {
    match said {
        Said::Nothing => t.package_whole_none(),
        Said::Earlier(answer) => t.package_whole_again(answer.version, reply(t, answer.reply)),
        Said::Fallen(answer) => t.package_whole_fallen(reply(t, answer.reply)),
        Said::Now(answer) => reply(t, answer.reply),
    }
}

/// The names of delegations, listed.
pub fn members(t: &I18n, members: &[MemberCode]) -> String {
    let names: Vec<String> = members.iter().map(|member| name_of(t, member.as_str())).collect();
    t.formats().list(&names)
}

/// What a clause of a package is called: by its label, or by its opening words where it has none.
pub fn name(t: &I18n, view: &PackageView, clause: &ClauseId) -> String {
    let piece = view.pieces.iter().find(|piece| piece.clause == *clause);
    piece.map_or_else(|| t.package_a_clause(), |piece| piece_name(t, piece))
}

/// The same of one piece.
pub fn piece_name(t: &I18n, piece: &Piece) -> String {
    let content = piece.before.as_ref().or(piece.wanted.as_ref());
    match content {
        Some(content) if !piece.label.is_empty() => words::label(t, content.kind, &piece.label),
        _ if piece.does == Does::Insert => t.package_new_clause(),
        Some(content) => t.package_quoted(opening(&content.wording.text())),
        None => t.package_a_clause(),
    }
}

/// What the clauses are called that pieces are about.
pub fn names(pieces: &[Piece]) -> Names {
    let mut names = Names::default();
    for piece in pieces {
        if let Some(after) = &piece.after {
            names.know(&Clause::new(after.clone(), Kind::Paragraph, ""), &piece.after_label);
        }
    }
    for piece in pieces {
        if let Some(content) = piece.before.as_ref().or(piece.wanted.as_ref()) {
            let clause = Clause::new(piece.clause.clone(), content.kind, "");
            names.know(&Clause { wording: content.wording.clone(), ..clause }, &piece.label);
        }
    }
    names
}

/// What pieces do, in a sentence without its end; of many the first.
pub fn sentence(t: &I18n, pieces: &[Piece]) -> String {
    let operations: Vec<Operation> = pieces.iter().filter_map(Piece::operation).collect();
    does(t, &names(pieces), &operations)
}

/// What pieces do, all of it, one by one.
pub fn acts(t: &I18n, pieces: &[Piece]) -> Html {
    let names = names(pieces);
    let acts = pieces.iter().filter_map(Piece::operation).enumerate();
    let acts = acts.map(|(at, one)| html! { <li key={at}>{does(t, &names, &[one])}</li> });
    html! { <ul class="plainlist">{for acts}</ul> }
}

/// The first words, cut where a word ends.
pub fn opening(text: &str) -> String {
    const MOST: usize = 48;
    let text = text.trim();
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(MOST).collect();
    let whole = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(whole, _)| whole);
    format!("{} …", whole.trim_end())
}

/// What holds a package up, in a sentence.
pub fn held_up(t: &I18n, view: &PackageView, held: &HeldUp) -> String {
    let clauses = || {
        let names: Vec<String> = held.clauses.iter().map(|clause| name(t, view, clause)).collect();
        t.formats().list(&names)
    };
    match held.what {
        Holds::NotPut => t.package_held_not_put(),
        Holds::TextFrozen => t.package_held_frozen(),
        Holds::NoAnswer => t.package_held_no_answer(held.members.len(), members(t, &held.members)),
        Holds::Declined => t.package_held_declined(held.members.len(), members(t, &held.members)),
        Holds::Changed => t.package_held_changed(held.clauses.len(), clauses()),
        Holds::Agreed => t.package_held_agreed(held.clauses.len(), clauses()),
        Holds::Unfit => t.package_held_unfit(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::package::samples::{id, view};

    #[test]
    fn an_answer_to_an_earlier_version_or_a_whole_that_has_fallen_no_longer_holds() {
        let t = I18n::english();
        let mut view = view();
        let fi: MemberCode = "FI".parse().unwrap();
        assert_eq!(said(&view, "DK".parse().unwrap()), Said::Nothing);
        assert_eq!(mark(&t, &said(&view, fi)).0, "live");
        view.released = vec![fi];
        assert_eq!(mark(&t, &said(&view, fi)).0, "again");
        view.version = 2;
        assert!(matches!(said(&view, fi), Said::Earlier(_)));
        assert!(whole(&t, &said(&view, fi)).contains('1'));
    }

    #[test]
    fn what_it_does_is_said_operation_by_operation() {
        let t = I18n::english();
        let pieces = view().pieces;
        let one = |at: usize| sentence(&t, &pieces[at..=at]);
        assert_eq!(one(0), "Replaces words in 1.0.1");
        assert_eq!(one(1), "Deletes 1.0.2");
        assert_eq!(one(2), "Inserts a clause after 1.0.3");
        assert_eq!(
            sentence(&t, &pieces),
            "Replaces words in 1.0.1, deletes 1.0.2, inserts a clause after 1.0.3"
        );
        let moves =
            Piece { does: Does::Move, after: Some(id(4)), after_label: String::new(), ..pieces[0].clone() };
        assert_eq!(sentence(&t, &[moves]), "Moves 1.0.1 after a clause");
    }

    #[test]
    fn clauses_are_called_by_their_labels_and_delegations_by_their_names() {
        let t = I18n::english();
        let view = view();
        assert_eq!(name(&t, &view, &id(1)), "1.0.1");
        assert_eq!(name(&t, &view, &id(9)), "New clause");
        assert_eq!(name(&t, &view, &id(7)), "a clause");
        let held = HeldUp { what: Holds::Declined, members: view.entitled.clone(), clauses: Vec::new() };
        let said = held_up(&t, &view, &held);
        assert!(said.contains("Denmark") && said.contains("Finland"), "{said}");
    }
}
