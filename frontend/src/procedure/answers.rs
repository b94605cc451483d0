//! The answers of the delegations as a table, class by class.

use std::rc::Rc;

use shared::api::procedure::{Procedure, Taking};
use shared::member::MemberClass;
use shared::procedure::{Answer, Line, Presence, Rules};
use yew::prelude::*;

use crate::context::{I18n, use_i18n};
use crate::revision::by::{CodeChip, name_of};
use crate::ui::{Glyph, Icon};

/// Properties of [`Answers`].
#[derive(Properties, PartialEq)]
pub struct AnswersProps {
    /// The procedure.
    pub procedure: Rc<Procedure>,
}

/// The answers.
#[component]
pub fn Answers(props: &AnswersProps) -> Html {
    let t = use_i18n();
    let procedure = &props.procedure;
    let heads = [
        t.procedure_delegation(),
        t.procedure_presence(),
        t.procedure_represented_by(),
        t.procedure_answer(),
        t.procedure_statement(),
    ];
    let mut rows: Vec<Html> = Vec::new();
    let mut last = None;
    for taking in &procedure.taking_part {
        if last != Some(taking.class) {
            last = Some(taking.class);
            rows.push(html! {
                <tr key={format!("class-{:?}", taking.class)} class="l2">
                    <th scope="rowgroup" colspan="5" class="tiny quiet">{class_in_words(&t, taking.class, procedure.rules)}</th>
                </tr>
            });
        }
        if let Some(line) = procedure.record.lines.iter().find(|line| line.member == taking.member) {
            rows.push(row(&t, taking, line));
        }
    }
    html! {
        <div class="scroller" role="region" aria-label={t.procedure_answers_table()} tabindex="0">
            <table class="ds-table dense cards panel answers">
                <caption class="ds-sr-only">{t.procedure_lines()}</caption>
                <thead><tr>{for heads.into_iter().enumerate().map(|(at, words)| html! { <th key={at} scope="col">{words}</th> })}</tr></thead>
                <tbody>{for rows}</tbody>
            </table>
        </div>
    }
}

/// What a class is, and how it counts.
pub fn class_in_words(t: &I18n, class: MemberClass, rules: Rules) -> String {
    match class {
        MemberClass::Country => t.procedure_class_country(),
        MemberClass::AutonomousArea => t.procedure_class_area(),
        MemberClass::BalticState if rules.baltic_objection_blocks => t.procedure_class_baltic_blocks(),
        MemberClass::BalticState => t.procedure_class_baltic_noted(),
    }
}

/// How somebody took part, in words.
pub fn presence(t: &I18n, presence: Presence) -> String {
    match presence {
        Presence::Present => t.procedure_presence_present(),
        Presence::InWriting => t.procedure_presence_in_writing(),
        Presence::Absent => t.procedure_presence_absent(),
    }
}

/// An answer in words, and its sign and colour.
pub fn answer(t: &I18n, answer: Option<Answer>) -> (String, Glyph, &'static str) {
    match answer {
        Some(Answer::Agree) => (t.procedure_answer_agree(), Glyph::Check, "ok"),
        Some(Answer::Abstain) => (t.procedure_answer_abstain(), Glyph::CircleDot, "none"),
        Some(Answer::Object) => (t.procedure_answer_object(), Glyph::X, "major"),
        None => (t.procedure_answer_none(), Glyph::CircleDashed, "none"),
    }
}

fn row(t: &I18n, taking: &Taking, line: &Line) -> Html {
    let code = taking.member.to_string();
    let (words, glyph, look) = answer(t, line.answer);
    let absent = line.presence == Presence::Absent;
    let who = if line.represented_by.is_empty() { "–".to_owned() } else { line.represented_by.clone() };
    html! {
        <tr key={code.clone()} class={absent.then_some("quietrow")}>
            <th scope="row"><span class="row tight nowrap"><CodeChip code={code.clone()} big=true /><span>{name_of(t, &code)}</span></span></th>
            <td data-col={t.procedure_presence()}>{presence(t, line.presence)}</td>
            <td data-col={t.procedure_represented_by()}>{who}</td>
            <td data-col={t.procedure_answer()}>
                <div class="cell">
                    <span class="light" data-s={look}><Icon of={glyph} small=true /><span>{words}</span></span>
                    <span class="tiny quiet" hidden={!line.subject_to_parliament}>{t.procedure_subject()}</span>
                </div>
            </td>
            <td data-col={t.procedure_statement()} class="small prewrap">{line.statement.clone()}</td>
        </tr>
    }
}
