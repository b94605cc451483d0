//! Kinds, facts and labels in words, and wordings as elements.

use shared::api::text::HandSet;
use shared::text::diff::{self, Mark};
use shared::text::facts::Fact;
use shared::text::{Bracket, Facts, Kind, Piece, Wording};
use yew::prelude::*;

use super::by::{name_of, short_of};
use crate::context::{I18n, use_i18n};
use crate::ui::format::Detail;
use crate::ui::{Tip, slot};

/// A kind: "Sub-goal".
pub fn kind(t: &I18n, kind: Kind) -> String {
    match kind {
        Kind::Chapter => t.revision_kind_chapter(),
        Kind::Goal => t.revision_kind_goal(),
        Kind::Subgoal => t.revision_kind_subgoal(),
        Kind::Heading => t.revision_kind_heading(),
        Kind::Paragraph => t.revision_kind_paragraph(),
        Kind::Bullet => t.revision_kind_bullet(),
        Kind::Action => t.revision_kind_action(),
        Kind::Indicator => t.revision_kind_indicator(),
    }
}

/// A kind with its level, where it has one.
pub fn kind_and_level(t: &I18n, of: Kind, level: u8) -> String {
    if level == 0 { kind(t, of) } else { t.revision_kind_level(kind(t, of), u32::from(level)) }
}

/// A label as it stands beside its clause: a goal's has the word before it.
pub fn label(t: &I18n, of: Kind, label: &str) -> String {
    if of == Kind::Goal && !label.is_empty() { t.revision_label_goal(label) } else { label.to_owned() }
}

/// What a clause is called: its label, or its kind where it has none.
pub fn called(t: &I18n, of: Kind, by: &str) -> String {
    if by.is_empty() { kind(t, of) } else { label(t, of, by) }
}

/// The name of a fact.
pub fn fact(t: &I18n, fact: Fact) -> String {
    match fact {
        Fact::Lead => t.revision_facts_lead(),
        Fact::Participants => t.revision_facts_participants(),
        Fact::Due => t.revision_facts_due(),
        Fact::Unit => t.revision_facts_unit(),
        Fact::Baseline => t.revision_facts_baseline(),
        Fact::Target => t.revision_facts_target(),
        Fact::Source => t.revision_facts_source(),
        Fact::Frequency => t.revision_facts_frequency(),
        Fact::Tags => t.revision_facts_tags(),
    }
}

/// The values of a fact in words: members by name, how often it is measured in the person's language.
pub fn values<T: AsRef<str>>(t: &I18n, fact: Fact, values: &[T]) -> String {
    let words: Vec<String> = values.iter().map(|value| value_in_words(t, fact, value.as_ref())).collect();
    t.formats().list(&words)
}

fn value_in_words(t: &I18n, fact: Fact, value: &str) -> String {
    match (fact, value) {
        (Fact::Lead | Fact::Participants, code) => name_of(t, code),
        (Fact::Due, when) => due(t, when),
        (Fact::Frequency, "monthly") => t.revision_frequency_monthly(),
        (Fact::Frequency, "quarterly") => t.revision_frequency_quarterly(),
        (Fact::Frequency, "half_yearly") => t.revision_frequency_half_yearly(),
        (Fact::Frequency, "yearly") => t.revision_frequency_yearly(),
        (Fact::Frequency, "two_yearly") => t.revision_frequency_two_yearly(),
        (Fact::Frequency, "once") => t.revision_frequency_once(),
        // The strategic priorities of Vision 2030 (domain reference 2.1); other tags are people's own words.
        (Fact::Tags, "green") => t.revision_tag_green(),
        (Fact::Tags, "competitive") => t.revision_tag_competitive(),
        (Fact::Tags, "socially_sustainable") => t.revision_tag_socially_sustainable(),
        (_, other) => other.to_owned(),
    }
}

/// When something is due, as the text says it: a day is written as the language writes days, the rest stays.
pub fn due(t: &I18n, when: &str) -> String {
    if when.len() == 10 { t.formats().day(when, Detail::Day) } else { when.replace("-Q", " Q") }
}

/// The facts that are said, in the order of the side panel: their names and what they say.
pub fn facts(t: &I18n, of: &Facts) -> Vec<(Fact, String, String)> {
    let said = Fact::ALL.into_iter().map(|one| (one, of.values(one))).filter(|(_, said)| !said.is_empty());
    said.map(|(one, said)| (one, fact(t, one), values(t, one, &said))).collect()
}

/// Properties of [`Words`].
#[derive(Properties, PartialEq)]
pub struct WordsProps {
    /// The wording.
    pub wording: Wording,
}

/// A wording with its marks, footnotes and hand-set brackets with their reasons. Links lead where the wording says; it lets only safe ones in.
#[component]
pub fn Words(props: &WordsProps) -> Html {
    let t = use_i18n();
    html! { <span>{for pieces(&t, &props.wording)}</span> }
}

/// The pieces of a wording as elements.
pub fn pieces(t: &I18n, wording: &Wording) -> Vec<Html> {
    pieces_set(t, wording, &[])
}

/// The same where it is known who set the brackets.
pub fn pieces_set(t: &I18n, wording: &Wording, set: &[HandSet]) -> Vec<Html> {
    let all = wording.pieces();
    let bracket = |at: usize| match all.get(at) {
        Some(Piece::Text { marks, .. }) => marks.bracket.as_ref().map(|bracket| &bracket.id),
        _ => None,
    };
    let draw = |(at, piece): (usize, &Piece)| match piece {
        Piece::Footnote { text } => html! {
            <small key={at} class="note">
                <span class="ds-sr-only">{t.revision_footnote()}{" "}</span>
                <span>{format!(" ({text})")}</span>
            </small>
        },
        Piece::Text { text, marks } => {
            let mut inside = html! { <>{text.clone()}</> };
            if marks.emphasis {
                inside = html! { <em>{inside}</em> };
            }
            if marks.strong {
                inside = html! { <strong>{inside}</strong> };
            }
            if let Some(link) = &marks.link {
                inside = html! { <a href={link.clone()} rel="noopener noreferrer">{inside}</a> };
            }
            let Some(own) = marks.bracket.as_ref() else { return html! { <span key={at}>{inside}</span> } };
            // A bracket may run over several pieces: its signs stand where it begins and where it ends.
            let begins = at == 0 || bracket(at - 1) != Some(&own.id);
            let ends = bracket(at + 1) != Some(&own.id);
            let known = ends.then(|| known(t, own, set)).filter(|known| !known.is_empty());
            html! {
                <span key={at} class="br">
                    <b hidden={!begins}>{"["}</b>{inside}<b hidden={!ends}>{"]"}</b>{slot(known.map(|known| why(t, known)))}
                </span>
            }
        }
    };
    all.iter().enumerate().map(draw).collect()
}

/// Why words are in brackets, who put them there and when, as far as that is known.
pub fn known(t: &I18n, bracket: &Bracket, set: &[HandSet]) -> String {
    let by = set.iter().find(|one| one.id == bracket.id).map(|one| {
        let who = format!("{} {}", short_of(t, &one.code), one.by);
        t.revision_bracket_set(who.trim(), t.formats().instant(one.at.millis() as f64, Detail::Minute))
    });
    let reason = Some(bracket.reason.clone()).filter(|reason| !reason.is_empty());
    reason.into_iter().chain(by).collect::<Vec<_>>().join(" · ")
}

/// What is known of a bracket: a mark behind it, small as a footnote's, that says it to the pointer, to a key and to a screen reader.
/// Its sign is drawn by the style sheet, so that it is no word of the text.
fn why(t: &I18n, known: String) -> Html {
    html! {
        <Tip text={known.clone()}>
            <button type="button" class="why" aria-label={t.revision_bracket_why(known)} />
        </Tip>
    }
}

/// Words then and now, marked.
pub fn redline(t: &I18n, then: &Wording, now: &Wording) -> Html {
    let spans = diff::words(then, &now.without_brackets());
    let runs = spans.iter().enumerate().map(|(at, span)| {
        let words = pieces(t, &span.words);
        match span.mark {
            Mark::Same => html! { <span key={at}>{for words}</span> },
            Mark::Ins => html! { <ins key={at}>{for words}</ins> },
            Mark::Del => html! { <del key={at}>{for words}</del> },
        }
    });
    html! { <span lang="en">{for runs}</span> }
}

/// What somebody wants instead of what stands: the redline in the hue of their code, which stands behind it.
pub fn changed(t: &I18n, stands: &Wording, wanted: &Wording, code: &str) -> Html {
    let spans = diff::words(stands, wanted);
    let said = |word: String| html! { <span class="ds-sr-only">{format!(" [{word}] ")}</span> };
    let runs = spans.iter().enumerate().map(|(at, span)| {
        let words = pieces(t, &span.words);
        let del = code.to_owned();
        match span.mark {
            Mark::Same => html! { <span key={at}>{for words}</span> },
            Mark::Ins => {
                html! { <ins key={at} data-del={del}>{said(t.revision_inserted_begin())}{for words}</ins> }
            }
            Mark::Del => {
                html! { <del key={at} data-del={del}>{said(t.revision_deleted_begin())}{for words}</del> }
            }
        }
    });
    html! { <span>{for runs}<span class="by" data-del={code.to_owned()} aria-hidden="true">{short_of(t, code)}</span></span> }
}
