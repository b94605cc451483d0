//! Any order of acts, by anybody: no author is lost, no amendment is lost, every bracket says whose it is, and no position is
//! attached to words it was not given for.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::rights::Rules;
use super::*;
use crate::id::SeatId;
use crate::position::{Board, Cell, NewPosition, Position, Scope, Value};
use crate::seat::Role;
use crate::text::bracket::Part;
use crate::text::samples::{clause, id};
use crate::text::{Clause, ClauseId, Kind, Wording};
use crate::time::Instant;

const MEMBERS: [&str; 3] = ["DK", "FI", "SE"];
/// The most amendments of a walk, with those that amend others.
const MOST: usize = 12;

fn code(n: usize) -> MemberCode {
    MEMBERS[n % 3].parse().unwrap()
}

fn seats() -> Vec<Seat> {
    let seat = |n: u128, role: Role, member: Option<MemberCode>| {
        let from = "2026-01-01".parse().unwrap();
        Seat::new(SeatId::from_parts(0, n), role, member, from)
    };
    let mut all: Vec<Seat> = (0..3).map(|n| seat(n as u128, Role::Head, Some(code(n)))).collect();
    all.extend((0..3).map(|n| seat(10 + n as u128, Role::Delegate, Some(code(n)))));
    all.push(seat(20, Role::Secretary, None));
    all.push(seat(21, Role::Chair, Some(code(0))));
    all.push(seat(22, Role::Observer, None));
    all
}

fn base() -> Vec<Clause> {
    vec![
        clause(1, Kind::Goal, "Services that cross every border"),
        clause(2, Kind::Paragraph, "The members share the costs of the common services by 2029."),
        clause(3, Kind::Paragraph, "They report every year to the ministers on how it goes."),
    ]
}

/// What the n-th amendment wants in its v-th version.
fn wishes(n: usize, version: usize) -> Vec<Operation> {
    let base = base();
    let on = |at: usize| Basis::of(&base[at]);
    let replace = |at: usize, from: &str, to: &str| {
        let wording = Wording::plain(base[at].wording.text().replace(from, to));
        Operation::Replace { on: on(at), wording }
    };
    match (n % 5, version % 2) {
        (0, 0) => vec![replace(1, "share", "bear")],
        (0, _) => vec![replace(1, "share", "divide"), replace(2, "year", "quarter")],
        (1, 0) => vec![replace(1, "share the costs", "carry the burden")],
        (1, _) => vec![replace(1, "2029", "2030")],
        (2, _) => vec![Operation::Delete { on: on(2) }],
        (3, _) => vec![
            Operation::Insert {
                after: Some(id(2)),
                clause: NewClause::from(&clause(100 + n, Kind::Paragraph, "A list is public.")),
            },
            replace(0, "every", "any"),
        ],
        (_, 0) => vec![replace(2, "every year", "every two years")],
        _ => vec![Operation::Move { on: on(2), after: Some(id(1)) }],
    }
}

/// What a version asks for.
#[derive(Clone)]
struct Wish {
    operations: Vec<Operation>,
    /// Where it amends an amendment: on which version, what it asks for on top of it, and the text as that one would have it.
    on_top: Option<(u32, Vec<Operation>, Vec<Clause>)>,
}

impl Wish {
    fn of(operations: Vec<Operation>) -> Self {
        Self { operations, on_top: None }
    }

    /// Other words for the last clause of the text as another amendment would have it.
    fn amending(host: &Amendment, asked: &[Operation], n: usize) -> Self {
        let base = base();
        let order: Vec<ClauseId> = base.iter().map(|clause| clause.id.clone()).collect();
        let hosted = apply(&Ground::of(&base, &order), u32::MAX, asked).unwrap();
        let mut text = hosted.clone();
        let last = text.last_mut().unwrap();
        last.wording = Wording::plain(format!("{} And {n} of them in print.", last.wording.text()));
        Self {
            operations: operations(&base, 0..base.len(), &text),
            on_top: Some((host.version, operations(&hosted, 0..hosted.len(), &text), hosted)),
        }
    }
}

struct World {
    amendments: Vec<Amendment>,
    /// What each version asks for, by amendment and version.
    versions: BTreeMap<(usize, u32), Wish>,
    /// What each draft asks for.
    drafts: Vec<Wish>,
    /// Who wrote what is tabled, noted when it was.
    authors: BTreeMap<u32, BTreeSet<MemberCode>>,
    text: Vec<Clause>,
    inserted: BTreeMap<ClauseId, u32>,
    /// The accepted ones in their order, each with the text before it.
    accepted: Vec<(u32, Vec<Clause>)>,
    positions: Vec<Position>,
    clock: i64,
}

impl World {
    fn new() -> Self {
        let audiences = [vec![0], vec![1], vec![0, 1], vec![2], vec![1, 2]];
        let mut amendments: Vec<Amendment> = audiences
            .into_iter()
            .map(|members| {
                let members = members.into_iter().map(code).collect();
                Amendment::draft(Audience::Members { members }, None)
            })
            .collect();
        amendments.push(Amendment::draft(Audience::Secretariat, None));
        Self {
            drafts: (0..amendments.len()).map(|n| Wish::of(wishes(n, 0))).collect(),
            versions: BTreeMap::new(),
            amendments,
            authors: BTreeMap::new(),
            text: base(),
            inserted: BTreeMap::new(),
            accepted: Vec::new(),
            positions: Vec::new(),
            clock: 0,
        }
    }

    /// What is tabled; of a draft what is written.
    fn asked(&self, n: usize) -> &Wish {
        self.versions.get(&(n, self.amendments[n].version)).unwrap_or(&self.drafts[n])
    }

    fn numbered(&self, number: u32) -> Option<usize> {
        self.amendments.iter().position(|one| one.number == Some(number))
    }

    fn amended(&self, n: usize) -> Option<usize> {
        self.numbered(self.amendments[n].amends?.number)
    }

    fn rebased(&self, n: usize) -> Rebased {
        let base = base();
        let order: Vec<ClauseId> = base.iter().map(|clause| clause.id.clone()).collect();
        let ground = Ground { now: &self.text, base: &order, inserted: &self.inserted };
        let (one, wish) = (&self.amendments[n], self.asked(n));
        let number = one.number.unwrap_or(0);
        match (&wish.on_top, one.amends) {
            (Some((_, operations, hosted)), Some(amends)) if is_in_text(amends, &self.amendments) => {
                rebase(number, operations, hosted, &ground)
            }
            _ => rebase(number, &wish.operations, &base, &ground),
        }
    }

    /// Begins an amendment to the n-th, where that may be.
    fn amend(&mut self, n: usize, seat: &Seat) {
        let host = &self.amendments[n];
        let (Ok(()), Some(number), Some(member)) = (may_amend(host, seat), host.number, seat.member) else {
            return;
        };
        if self.amendments.len() >= MOST {
            return;
        }
        let wish = Wish::amending(host, &self.asked(n).operations, self.amendments.len());
        let audience = Audience::Members { members: [member].into() };
        let amends = Some(Amends { number, version: host.version });
        self.amendments.push(Amendment::draft(audience, amends));
        self.drafts.push(wish);
    }

    /// What the draft of a next version asks for: its own words otherwise, or those of an amendment to it.
    fn revised(&self, n: usize, other: usize) -> Wish {
        let (one, version) = (&self.amendments[n], self.amendments[n].version);
        let amending = (0..self.amendments.len()).filter(|guest| self.amended(*guest) == Some(n));
        let mut open = amending.filter(|guest| self.amendments[*guest].state.is_open());
        match (one.amends, open.next_back()) {
            (None, Some(guest)) if other.is_multiple_of(2) => Wish::of(self.asked(guest).operations.clone()),
            (None, _) => Wish::of(wishes(n, version as usize)),
            (Some(_), _) => match self.amended(n).filter(|host| self.amendments[*host].state.competes()) {
                Some(host) => {
                    Wish::amending(&self.amendments[host], &self.asked(host).operations, n + version as usize)
                }
                None => Wish::of(self.asked(n).operations.clone()),
            },
        }
    }

    /// The step that a random choice stands for.
    fn step(&self, n: usize, what: usize, other: usize) -> Step {
        let one = &self.amendments[n];
        let number = self.authors.keys().last().copied().unwrap_or(0) + 1;
        let at = other / 4;
        let host = self.amendments.get(at).filter(|host| host.state.is_open() && at != n);
        let merge = Outcome::MergeInto { number: host.and_then(|host| host.number).unwrap_or(0) };
        let outcomes = [Outcome::Accept, Outcome::Reject, merge, Outcome::KeepForMinisters];
        let (outcome, host_open) = (outcomes[other % 4].clone(), host.is_some());
        let on = self.drafts[n].on_top.as_ref().map(|(version, ..)| *version);
        let tabling =
            Tabling { number, late: false, agreed: false, frozen: false, needs_rebasing: false, on };
        let views = [View::Support, View::Oppose, View::Reserve, View::NoPosition];
        match what {
            0 => Step::Submit,
            1 | 2 => Step::Release(tabling),
            3 => Step::SendBack,
            4 => Step::Revise,
            5 => Step::DropRevision,
            6 => Step::Withdraw,
            7 => Step::Sponsor,
            8 => Step::TakeUp,
            9 => Step::TakeStance { view: views[other % 4] },
            10 => Step::Propose { outcome, note: String::new(), host_open },
            11 => {
                let proposal = one.proposals.last().map_or(0, |last| last.version);
                Step::Answer { proposal, agrees: other.is_multiple_of(2), comment: String::new() }
            }
            12 => Step::Decide {
                version: one.version,
                outcome,
                reason: "Heard.".into(),
                host_open,
                changed: Vec::new(),
            },
            13 => Step::TakeBack { decision: one.decided(), reason: "Misread.".into() },
            _ => Step::Share { with: code(other) },
        }
    }

    fn act(&mut self, n: usize, seat: &Seat, what: usize, other: usize) -> Result<(), TestCaseError> {
        self.clock += 1;
        let at = Instant::from_millis(1_790_000_000_000).plus_seconds(self.clock);
        let was = self.amendments[n].clone();
        let step = self.step(n, what, other);
        let rules = Rules { secretariat_decides: true };
        let Ok(next) = transition(&was, step.clone(), &By { seat, at, rules: &rules }) else {
            return Ok(());
        };
        prop_assert_ne!(seat.role, Role::Observer);
        if let (None, Some(number)) = (was.number, next.number) {
            prop_assert!(self.authors.insert(number, next.authors()).is_none(), "{} was used before", number);
        }
        // The record only grows.
        prop_assert!(next.proposals.starts_with(&was.proposals));
        prop_assert!(next.answers.starts_with(&was.answers));
        let tabled = |one: &Amendment| -> Vec<Release> {
            one.releases.iter().filter(|release| release.version <= one.version).cloned().collect()
        };
        prop_assert!(tabled(&next).starts_with(&tabled(&was)));
        let outcomes = |one: &Amendment| one.decisions.iter().map(|d| d.outcome.clone()).collect::<Vec<_>>();
        prop_assert!(outcomes(&next).starts_with(&outcomes(&was)));

        let by = By { seat, at, rules: &rules };
        match &step {
            Step::Revise => self.drafts[n] = self.revised(n, other),
            Step::Release(_) if next.version > was.version => {
                self.versions.insert((n, next.version), self.drafts[n].clone());
            }
            Step::Decide { outcome: Outcome::Accept, .. } => {
                let Some(operations) = self.rebased(n).resolve(&[]) else {
                    // The chair would choose first; here nothing is decided.
                    return Ok(());
                };
                let base: Vec<ClauseId> = base().iter().map(|clause| clause.id.clone()).collect();
                let number = was.number.unwrap_or(0);
                let ground = Ground { now: &self.text, base: &base, inserted: &self.inserted };
                let after = apply(&ground, number, &operations).unwrap();
                self.accepted.push((number, std::mem::replace(&mut self.text, after)));
                let new = operations.iter().filter(|op| matches!(op, Operation::Insert { .. }));
                self.inserted.extend(new.map(|op| (op.clause().clone(), number)));
                // What it contains goes on in it.
                if let Some(host) = self.amended(n).filter(|host| contains(&was, &self.amendments[*host])) {
                    let version = self.amendments[host].version;
                    let (outcome, reason) = (Outcome::MergeInto { number }, "Heard.".into());
                    let along =
                        Step::Decide { version, outcome, reason, host_open: true, changed: Vec::new() };
                    self.amendments[host] = transition(&self.amendments[host], along, &by).unwrap();
                }
            }
            Step::TakeBack { .. }
                if self.amended(n).is_some_and(|host| {
                    let host = &self.amendments[host];
                    host.merged_into() == was.number
                        && host.decisions.last().map(|last| last.at)
                            == was.decisions.last().map(|last| last.at)
                }) =>
            {
                let host = self.amended(n).unwrap();
                let decision = self.amendments[host].decided();
                let back = Step::TakeBack { decision, reason: "Misread.".into() };
                self.amendments[host] = transition(&self.amendments[host], back, &by).unwrap();
                self.untangle(&was);
            }
            Step::TakeBack { .. } => self.untangle(&was),
            _ => {}
        }
        if let Some(decision) = next.decisions.last().filter(|_| next.decisions.len() > was.decisions.len()) {
            prop_assert!(!decision.own || seat.role == Role::Chair);
        }
        let tabled_anew = next.version > was.version;
        self.amendments[n] = next;
        for left in [Some(n), self.amended(n)].into_iter().flatten() {
            if self.amendments[left].state == State::Withdrawn
                && let Some(withdrawn) = self.amendments[left].number
            {
                for back in tabled_again(withdrawn, &self.amendments, &by) {
                    let place = self.amendments.iter().position(|one| one.number == back.number);
                    self.amendments[place.unwrap()] = back;
                }
            }
        }
        if let (true, Some(number)) = (tabled_anew, was.number) {
            self.take_over(n, number, &by);
        }
        for n in 0..self.amendments.len() {
            let fit = self.rebased(n).fit();
            self.amendments[n].note_fit(fit);
        }
        Ok(())
    }

    /// The text of before returns when nothing was accepted since; otherwise it stays as it is here.
    fn untangle(&mut self, was: &Amendment) {
        if was.state == State::Accepted && self.accepted.last().map(|(number, _)| *number) == was.number {
            self.text = self.accepted.pop().map(|(_, text)| text).unwrap_or_default();
        }
    }

    /// Amendments to one that has been tabled anew with just their words go on in it.
    fn take_over(&mut self, host: usize, number: u32, by: &By<'_>) {
        for guest in 0..self.amendments.len() {
            let same = self.asked(guest).operations == self.asked(host).operations;
            if let Some(next) = taken_over(&self.amendments[guest], number, by).filter(|_| same) {
                self.amendments[guest] = next;
            }
        }
    }

    fn take_position(&mut self, head: &Seat, at: usize, on: usize) {
        let Some(clause) = self.text.get(on % self.text.len().max(1)) else { return };
        let scope = Scope::Clause { clause: clause.id.clone(), hash: clause.content_hash() };
        let value = if at.is_multiple_of(2) { Value::Agree } else { Value::CanLiveWith };
        let new = NewPosition { scope, value, confirmed: false };
        let Some(member) = head.member else { return };
        self.clock += 1;
        let at = Instant::from_millis(1_790_000_000_000).plus_seconds(self.clock);
        self.positions.push(new.taken(member, head.id, at));
    }

    fn check(&self) -> Result<(), TestCaseError> {
        let tabled: Vec<&Amendment> = self.amendments.iter().filter(|one| one.is_tabled()).collect();
        // No amendment and no author is lost.
        prop_assert_eq!(tabled.len(), self.authors.len());
        for one in &tabled {
            let number = one.number.unwrap();
            prop_assert_eq!(&one.authors(), &self.authors[&number]);
            let named: BTreeSet<MemberCode> =
                one.releases.iter().filter_map(|release| release.member).collect();
            prop_assert!(one.authors().is_subset(&named), "who wrote it has released it");
            if let Some(host) = one.merged_into() {
                prop_assert!(origins(host, &self.amendments).contains(&number));
                // What it asks for does not go with words that nobody stands behind.
                let host = tabled.iter().find(|other| other.number == Some(host)).unwrap();
                prop_assert_ne!(host.state, State::Withdrawn, "{} sits in it", number);
            }
            // What it amends is known for good, was tabled before it, and amends nothing itself.
            if let Some(amends) = one.amends {
                let host = &self.amendments[self.numbered(amends.number).unwrap()];
                prop_assert!(amends.number < number && host.amends.is_none());
                prop_assert!(amends.version > 0 && amends.version <= host.version);
            }
            for (member, stance) in &one.stances {
                prop_assert!(stance.version <= one.version && stance.version > 0);
                prop_assert_eq!(one.stance(*member), Some((stance.view, stance.version < one.version)));
            }
            prop_assert!(
                one.state != State::Answered || one.sponsors.iter().all(|m| one.answer(*m).is_some())
            );
        }
        // What is not tabled is seen by its authors alone.
        for one in self.amendments.iter().filter(|one| !one.is_tabled()) {
            for seat in seats() {
                let author =
                    seat.role != Role::Chair && seat.member.is_some_and(|m| one.authors().contains(&m));
                let office = one.audience == Audience::Secretariat && seat.role == Role::Secretary;
                prop_assert_eq!(one.seen_by(&seat).is_some(), author || office);
            }
        }
        // Every bracket says whose it is.
        let rebased: Vec<Rebased> = (0..self.amendments.len()).map(|n| self.rebased(n)).collect();
        let all: Vec<Tabled<'_>> = self
            .amendments
            .iter()
            .zip(&rebased)
            .map(|(amendment, rebased)| Tabled { amendment, rebased })
            .collect();
        let contest = contest(&all);
        for (clause, competing) in &contest.wordings {
            let standing = self.text.iter().find(|one| one.id == *clause);
            let found = standing.map_or_else(|| contest.brackets_of_new(clause), |one| contest.brackets(one));
            for one in competing {
                prop_assert_eq!(found.taking(one.by.number), one.wording.clone());
            }
            for part in &found.parts {
                let Part::Region { variants, .. } = part else { continue };
                for source in variants.iter().flat_map(|variant| &variant.by) {
                    let own = tabled.iter().find(|one| one.number == Some(source.number)).unwrap();
                    prop_assert!(own.state.competes());
                    prop_assert_eq!(&own.sponsors, &source.members.iter().copied().collect());
                    prop_assert!(!own.sponsors.is_empty() || own.audience == Audience::Secretariat);
                }
            }
        }
        // No open amendment goes unseen: it has a bracket, contests a clause, or the text says it already.
        for (one, rebased) in self.amendments.iter().zip(&rebased).filter(|(one, _)| one.state.competes()) {
            let number = one.number.unwrap();
            let shown = contest.wordings.values().flatten().any(|competing| competing.by.number == number);
            let touches = wishes_touch(&rebased.steps, &contest.contested);
            prop_assert!(shown || touches || rebased.fit() == Fit::Fulfilled);
        }
        // No position is attached to words it was not given for.
        let board = Board { positions: &self.positions, corrections: &[] };
        for clause in &self.text {
            for n in 0..3 {
                if let Cell::Current(position) = board.cell(code(n), &clause.id, &clause.content_hash()) {
                    let given = Scope::Clause { clause: clause.id.clone(), hash: clause.content_hash() };
                    prop_assert_eq!(&position.scope, &given);
                }
            }
        }
        Ok(())
    }
}

fn wishes_touch(steps: &[Carried], contested: &BTreeSet<ClauseId>) -> bool {
    steps.iter().any(|step| match step {
        Carried::Clean { operation } => contested.contains(operation.clause()),
        Carried::Stuck { clause, .. } => contested.contains(clause),
        Carried::Choice { .. } | Carried::Fulfilled { .. } => false,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_order_of_acts_keeps_authors_amendments_attributions_and_positions(
        acts in prop::collection::vec((0..MOST, 0usize..9, 0usize..20, 0usize..24), 1..200),
    ) {
        let (mut world, seats) = (World::new(), seats());
        for (amendment, seat, what, other) in acts {
            let amendment = amendment % world.amendments.len();
            match what {
                0..15 => world.act(amendment, &seats[seat], what, other)?,
                15 | 16 => world.take_position(&seats[seat % 3], what, other),
                _ => world.amend(amendment, &seats[seat]),
            }
            world.check()?;
        }
    }
}

/// The walk above must reach what it is about; a walk that tables nothing would prove nothing.
#[test]
fn a_walk_reaches_decisions_and_brackets() {
    let (mut world, seats) = (World::new(), seats());
    for n in 0..6 {
        for what in [0, 1, 1] {
            for seat in &seats {
                world.act(n, seat, what, 0).unwrap();
            }
        }
    }
    assert_eq!(world.authors.len(), 6);
    world.take_position(&seats[0], 0, 1);
    for (n, other) in [(0, 0), (1, 1), (3, 0), (4, 10)] {
        world.act(n, &seats[7], 12, other).unwrap();
        world.check().unwrap();
    }
    let states: Vec<State> = world.amendments.iter().map(|one| one.state).collect();
    assert_eq!(states[..2], [State::Accepted, State::Rejected]);
    assert_eq!((states[3], states[4]), (State::Accepted, State::Merged));
    assert_eq!(world.text.len(), 4);
    // The one that the last was merged into is left by all, and the last is back.
    world.act(2, &seats[0], 6, 0).unwrap();
    world.act(2, &seats[1], 6, 0).unwrap();
    world.check().unwrap();
    assert_eq!((world.amendments[2].state, world.amendments[4].state), (State::Withdrawn, State::Tabled));
    let held = Board { positions: &world.positions, corrections: &[] };
    let cell = held.cell(code(0), &id(2), &world.text[1].content_hash());
    assert!(matches!(cell, Cell::ToReconfirm(_)), "its words have changed");
}

/// Tables the amendment that was begun last.
fn table_last(world: &mut World, seats: &[Seat]) -> usize {
    let last = world.amendments.len() - 1;
    for what in [0, 1] {
        for seat in seats {
            world.act(last, seat, what, 0).unwrap();
        }
    }
    last
}

#[test]
fn a_walk_reaches_amendments_to_amendments_and_what_becomes_of_both() {
    let (mut world, seats) = (World::new(), seats());
    for seat in [&seats[0], &seats[0]] {
        world.act(0, seat, 0, 0).unwrap();
        world.act(0, seat, 1, 0).unwrap();
    }
    world.amend(0, &seats[0]);
    assert_eq!(world.amendments.len(), 6, "it is Denmark's own");
    world.amend(0, &seats[1]);
    let first = table_last(&mut world, &seats);
    world.amend(first, &seats[2]);
    assert_eq!(world.amendments.len(), 7, "one level");
    world.amend(0, &seats[2]);
    let second = table_last(&mut world, &seats);
    let states = |world: &World| [0, first, second].map(|n| world.amendments[n].state);
    let before = world.text.clone();

    // Accepted, it takes along what it amends; taken back, both are on the table.
    world.act(first, &seats[7], 12, 0).unwrap();
    assert_eq!(states(&world), [State::Merged, State::Accepted, State::Tabled]);
    assert!(world.text[1].wording.text().contains("bear") && world.text[2].wording.text().contains("print"));
    world.check().unwrap();
    world.act(first, &seats[7], 13, 0).unwrap();
    assert_eq!(states(&world), [State::Tabled; 3]);
    assert_eq!(world.text, before);

    // Accepted first, what is amended is what the others are carried over from.
    world.act(0, &seats[7], 12, 0).unwrap();
    assert_eq!(world.rebased(second).steps.len(), 1, "the rest is in the text");
    world.act(second, &seats[7], 12, 0).unwrap();
    assert_eq!(states(&world), [State::Accepted, State::Tabled, State::Accepted]);
    world.check().unwrap();
    for n in [second, 0] {
        world.act(n, &seats[7], 13, 0).unwrap();
    }
    assert_eq!(world.text, before);

    // Denmark takes over what was tabled last: it goes on in Denmark's, and the other lives on.
    for (what, other) in [(4, 0), (0, 0), (1, 0)] {
        world.act(0, &seats[0], what, other).unwrap();
    }
    assert_eq!(states(&world), [State::Tabled, State::Tabled, State::Merged]);
    assert_eq!(world.amendments[second].merged_into(), world.amendments[0].number);
    world.check().unwrap();
    // Written anew, it is written on the second version.
    for what in [4, 0, 1] {
        world.act(first, &seats[1], what, 0).unwrap();
    }
    assert_eq!(world.amendments[first].amends.map(|amends| amends.version), Some(2));
}
