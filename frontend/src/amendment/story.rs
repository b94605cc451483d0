//! What became of an amendment: releases, proposals, answers and decisions, in the order in which they were said.

use std::rc::Rc;

use shared::amendment::{Amendment, Answer, Decision, Operation, Outcome, Proposal, Release};
use shared::api::amendment::AmendmentView;
use shared::sort;
use shared::text::Clause;
use shared::time::Instant;
use yew::prelude::*;

use super::names::Names;
use super::rows::rows;
use super::words;
use crate::context::{I18n, use_i18n};
use crate::revision::by::{CodeChip, name_of};
use crate::revision::compare::sheet::RedlineSheet;
use crate::revision::compare::stand::Stand;
use crate::ui::format::Detail;
use crate::ui::{Color, Section, Tag, Time, slot};

/// Properties of [`Story`].
#[derive(Properties, PartialEq)]
pub struct StoryProps {
    /// The amendment.
    pub view: Rc<AmendmentView>,
    /// What clauses are called.
    pub names: Rc<Names>,
    /// The text as this person reads it.
    pub stand: Rc<Stand>,
}

/// Something that was said.
enum Said<'a> {
    Release(&'a Release),
    Proposal(&'a Proposal),
    Answer(&'a Answer),
    Decision(&'a Decision),
    TakenBack(&'a Decision),
}

impl Said<'_> {
    fn at(&self) -> Instant {
        match self {
            Self::Release(release) => release.at,
            Self::Proposal(proposal) => proposal.at,
            Self::Answer(answer) => answer.at,
            Self::Decision(decision) => decision.at,
            Self::TakenBack(decision) => decision.taken_back.as_ref().map_or(decision.at, |back| back.at),
        }
    }
}

/// Everything that was said, the earliest first.
fn said(record: &Amendment) -> Vec<Said<'_>> {
    let mut all: Vec<Said<'_>> = Vec::new();
    // What has not been tabled yet is no part of what happened to it.
    all.extend(record.releases.iter().filter(|one| one.version <= record.version).map(Said::Release));
    all.extend(record.proposals.iter().map(Said::Proposal));
    all.extend(record.answers.iter().map(Said::Answer));
    for decision in &record.decisions {
        all.push(Said::Decision(decision));
        if decision.taken_back.is_some() {
            all.push(Said::TakenBack(decision));
        }
    }
    sort::by_key(&mut all, Said::at);
    all
}

/// The story.
#[component]
pub fn Story(props: &StoryProps) -> Html {
    let t = use_i18n();
    let record = &props.view.record;
    let entries = said(record).into_iter().enumerate().map(|(at, said)| entry(&t, props, at, &said));
    html! { <Section title={t.amendment_story()}><ol class="story">{for entries}</ol></Section> }
}

fn entry(t: &I18n, props: &StoryProps, key: usize, said: &Said<'_>) -> Html {
    let record = &props.view.record;
    let (code, what, why, outcome, tags): (_, _, _, _, Vec<(Color, String)>) = match said {
        Said::Release(release) => {
            let code = release.member.map_or_else(|| "SEC".to_owned(), |member| member.to_string());
            (code, t.amendment_said_released(release.version), String::new(), None, Vec::new())
        }
        Said::Proposal(proposal) => {
            let what = t.amendment_said_proposed(proposal.version, words::outcome(t, &proposal.outcome));
            let replaced = record.proposals.iter().any(|later| later.version > proposal.version);
            let older = proposal.on < record.version;
            let past = (replaced || older).then(|| (Color::Neutral, t.amendment_said_replaced()));
            let tags = past.into_iter().collect();
            ("SEC".to_owned(), what, proposal.note.clone(), Some(&proposal.outcome), tags)
        }
        Said::Answer(answer) => {
            let what = match answer.agrees {
                true => t.amendment_said_agrees(answer.proposal),
                false => t.amendment_said_disagrees(answer.proposal),
            };
            (answer.member.to_string(), what, answer.comment.clone(), None, Vec::new())
        }
        Said::Decision(decision) => {
            let code = decision.decided_by();
            let own =
                (decision.own && !decision.taken_over).then(|| (Color::Warning, t.amendment_said_own()));
            let past =
                decision.taken_back.as_ref().map(|_| (Color::Neutral, t.amendment_said_was_taken_back()));
            let tags = own.into_iter().chain(past).collect();
            let what = match (&decision.outcome, decision.taken_over) {
                (Outcome::MergeInto { number }, true) => t.amendment_said_taken_over(*number),
                (outcome, _) => t.amendment_said_decided(words::outcome(t, outcome)),
            };
            (code, what, decision.reason.clone(), Some(&decision.outcome), tags)
        }
        Said::TakenBack(decision) => {
            let why = decision.taken_back.as_ref().map(|back| back.reason.clone()).unwrap_or_default();
            match decision.taken_back.as_ref().and_then(|back| back.host) {
                // Nobody took it back: what it had been merged into was withdrawn.
                Some(host) => (String::new(), t.amendment_said_host_withdrawn(host), why, None, Vec::new()),
                None => {
                    let what = t.amendment_said_taken_back(words::outcome(t, &decision.outcome));
                    ("CHAIR".to_owned(), what, why, None, Vec::new())
                }
            }
        }
    };
    // What was replaced or taken back is there to be opened.
    let current = !tags.iter().any(|(color, _)| *color == Color::Neutral);
    let modified = match outcome {
        Some(Outcome::AcceptAsModified { operations }) => {
            Some(modified(t, props, operations, &code, key, current))
        }
        _ => None,
    };
    let tags =
        tags.into_iter().map(|(color, word)| html! { <Tag key={word.clone()} {color}>{word.clone()}</Tag> });
    html! {
        <li {key}>
            if code.is_empty() { <span /> } else { <CodeChip code={code.clone()} /> }
            <div class="stack">
                <p class="row tight">
                    <span class="who" hidden={code.is_empty()}>{name_of(t, &code)}</span>
                    <span>{what}</span>
                    <span class="row tight">{for tags}</span>
                    <span class="push small quiet"><Time at={said.at()} detail={Detail::Minute} /></span>
                </p>
                <p class="small prewrap" lang="en" hidden={why.is_empty()}>{why.clone()}</p>
                {slot(modified)}
            </div>
        </li>
    }
}

/// The other words that are proposed or entered, against what the amendment cites or the text says.
fn modified(
    t: &I18n,
    props: &StoryProps,
    operations: &[Operation],
    by: &str,
    key: usize,
    open: bool,
) -> Html {
    let names = (*props.names).clone().with(&[], operations);
    // What they were written on: as the amendment cites it, or as the text says now; where neither is it any more, the former.
    let all = || props.view.base.iter().chain(&props.stand.clauses);
    let base: Vec<Clause> = operations
        .iter()
        .filter_map(Operation::on)
        .filter_map(|on| {
            let exact = all().find(|one| one.id == on.clause && one.content_hash() == on.hash);
            exact.or_else(|| all().find(|one| one.id == on.clause)).cloned()
        })
        .collect();
    let rows = Rc::new(rows(t, &names, &base, operations, by, &format!("s{key}")));
    let running = (
        AttrValue::from(words::title(t, props.view.record.number)),
        AttrValue::from(t.amendment_other_words()),
    );
    html! {
        <details class="panel" {open}>
            <summary>{t.amendment_other_words()}</summary>
            <RedlineSheet {rows} here={None} {running} restore={None} />
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amendment::samples::view;
    use shared::amendment::State;
    use shared::id::SeatId;

    #[test]
    fn proposal_answer_and_decision_stand_in_the_order_in_which_they_came() {
        let mut record = view(12, "FI", State::Answered).record;
        let (by, at) = (SeatId::from_parts(1, 1), Instant::from_millis);
        let proposal = |version, when| Proposal {
            version,
            on: 1,
            outcome: Outcome::Reject,
            note: String::new(),
            by,
            at: at(when),
        };
        record.proposals = vec![proposal(1, 10), proposal(2, 30)];
        let answer = |proposal, when| Answer {
            proposal,
            member: "FI".parse().unwrap(),
            agrees: false,
            comment: String::new(),
            by,
            at: at(when),
        };
        record.answers = vec![answer(1, 20), answer(2, 40)];
        record.releases = vec![Release { version: 2, member: None, by, at: at(5) }];
        let order: Vec<i64> = said(&record).iter().map(|said| said.at().millis()).collect();
        assert_eq!(order, [10, 20, 30, 40], "what is not tabled yet is left out");
    }
}
