//! The life of a programme as a state machine (domain reference 6.2): the states, the steps between them, who takes a
//! step, what must be said with it, and what must be true first.
//!
//! Not here: how ministers decide (that is `procedure`; it takes the steps marked [`By::Decision`]), and who may read or
//! write the text in which state (that is `programme`).

use serde::{Deserialize, Serialize};

use crate::programme::Phases;

macro_rules! states {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        /// Where a programme stands.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum State { $($(#[$doc])* $name,)* }

        impl State {
            /// Every state, in the order of a programme's life; the side states last.
            pub const ALL: [Self; 15] = [$(Self::$name,)*];

            /// The name on the wire and in the database.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }
    };
}

states! {
    /// The ministers have asked for a programme.
    Mandate = "mandate";
    /// The zero draft is being written.
    Drafting = "drafting";
    /// Rounds between the delegations; the text changes by acceptance.
    Negotiation = "negotiation";
    /// A draft is out for the public and the Nordic Council.
    Consultation = "consultation";
    /// The officials have sent it to the ministers.
    EndorsedByOfficials = "endorsed_by_officials";
    /// The ministers are deciding.
    Adoption = "adoption";
    /// Adopted, waiting for its first day.
    Adopted = "adopted";
    /// In force.
    InForce = "in_force";
    /// In force, and under its mid-term review.
    MidTermReview = "mid_term_review";
    /// Its last day is past; the final report is being written.
    Expired = "expired";
    /// The final report is approved.
    Closed = "closed";
    /// Given up before adoption.
    Withdrawn = "withdrawn";
    /// The ministers did not adopt it.
    AdoptionFailed = "adoption_failed";
    /// Another programme took its place before it expired.
    Superseded = "superseded";
    /// An amended version took its place; this one is kept.
    Amended = "amended";
}

impl State {
    /// The state of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }

    /// Whether the ministers have adopted the text, which is then read-only for good.
    #[must_use]
    pub const fn is_sealed(self) -> bool {
        use State::*;
        matches!(self, Adopted | InForce | MidTermReview | Expired | Closed | Superseded | Amended)
    }

    /// Whether what the programme promises is being followed now.
    #[must_use]
    pub const fn is_in_force(self) -> bool {
        matches!(self, Self::InForce | Self::MidTermReview)
    }

    /// The main road from mandate to closed, without phases that are switched off: what a path of states shows.
    #[must_use]
    pub fn road(phases: Phases) -> Vec<Self> {
        Self::ALL[..11]
            .iter()
            .copied()
            .filter(|state| match state {
                Self::Consultation => phases.consultation,
                Self::EndorsedByOfficials => phases.endorsement,
                _ => true,
            })
            .collect()
    }
}

/// Who takes a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// The chair or the secretariat.
    People,
    /// The outcome of a decision procedure (domain reference 6.4).
    Decision,
    /// The calendar.
    Date,
}

/// What must be said with a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Say {
    /// Nothing need be.
    Nothing,
    /// A note: what the step rests on lies outside the workspace (a meeting, an approved report).
    Note,
    /// A reason: the step goes backwards, or gives something up.
    Reason,
}

/// A legal step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Step {
    /// Where from.
    pub from: State,
    /// Where to.
    pub to: State,
    /// Who takes it.
    pub by: By,
    /// What must be said.
    pub say: Say,
}

macro_rules! table {
    ($($from:ident -> $to:ident: $by:ident, $say:ident;)*) => {
        /// Every step there is when all phases are on. What is not in here is not legal.
        const STEPS: &[Step] = &[
            $(Step { from: State::$from, to: State::$to, by: By::$by, say: Say::$say },)*
        ];
    };
}

table! {
    Mandate -> Drafting: People, Nothing;
    Mandate -> Withdrawn: People, Reason;
    Drafting -> Negotiation: People, Nothing;
    Drafting -> Mandate: People, Reason;
    Drafting -> Withdrawn: People, Reason;
    Negotiation -> Consultation: People, Nothing;
    Negotiation -> EndorsedByOfficials: People, Note;
    Negotiation -> Adoption: People, Nothing;
    Negotiation -> Drafting: People, Reason;
    Negotiation -> Withdrawn: People, Reason;
    Consultation -> Negotiation: People, Note;
    Consultation -> Withdrawn: People, Reason;
    EndorsedByOfficials -> Adoption: People, Nothing;
    EndorsedByOfficials -> Negotiation: People, Reason;
    EndorsedByOfficials -> Withdrawn: People, Reason;
    Adoption -> Adopted: Decision, Nothing;
    Adoption -> AdoptionFailed: Decision, Nothing;
    Adoption -> Negotiation: People, Reason;
    Adoption -> Withdrawn: People, Reason;
    AdoptionFailed -> Negotiation: People, Reason;
    AdoptionFailed -> Withdrawn: People, Reason;
    Adopted -> InForce: Date, Nothing;
    Adopted -> Superseded: People, Note;
    Adopted -> Amended: People, Note;
    InForce -> MidTermReview: People, Nothing;
    InForce -> Expired: Date, Nothing;
    InForce -> Superseded: People, Note;
    InForce -> Amended: People, Note;
    MidTermReview -> InForce: People, Note;
    MidTermReview -> Expired: Date, Nothing;
    MidTermReview -> Superseded: People, Note;
    MidTermReview -> Amended: People, Note;
    Expired -> Closed: People, Note;
    Superseded -> Closed: People, Note;
    Withdrawn -> Drafting: People, Reason;
}

/// The steps out of a state. A phase that is switched off is not entered; one that was entered can still be left.
pub fn steps(from: State, phases: Phases) -> impl Iterator<Item = Step> {
    STEPS.iter().copied().filter(move |step| step.from == from && is_open(*step, phases))
}

/// The step between two states, when it is legal.
#[must_use]
pub fn step(from: State, to: State, phases: Phases) -> Option<Step> {
    steps(from, phases).find(|step| step.to == to)
}

fn is_open(step: Step, phases: Phases) -> bool {
    match (step.from, step.to) {
        (_, State::Consultation) => phases.consultation,
        (_, State::EndorsedByOfficials) => phases.endorsement,
        // Where officials endorse, negotiation does not go past them.
        (State::Negotiation, State::Adoption) => !phases.endorsement,
        _ => true,
    }
}

/// What the nouns know that bears on a step. `None` means that nobody counts it here: then it does not hold a step up,
/// and the note answers for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Readiness {
    /// Open brackets that are not listed for the ministers; before the ministers, all of them.
    pub brackets: Option<u32>,
    /// Open reservations that are neither dealt with nor listed.
    pub reservations: Option<u32>,
    /// Consultation submissions without an answer.
    pub unanswered: Option<u32>,
    /// Whether the Nordic Council's opinion has come or its time is past.
    pub opinion_settled: Option<bool>,
    /// Whether a revision has been issued.
    pub revision_issued: Option<bool>,
    /// Whether the text has changed since the last revision.
    pub changed_since_revision: Option<bool>,
    /// Whether a consultation has been held; known from the programme's own history.
    pub consulted: bool,
    /// What delegations hold against the text as it stands; it warns and holds nothing up.
    pub held: Option<Held>,
}

/// What delegations hold against the text as it stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Held {
    /// Clauses that a delegation objects to, counted for each delegation.
    pub objections: u32,
    /// Reservations that stand, on clauses, sections and the whole text.
    pub reservations: u32,
}

/// What holds a step up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Hindrance {
    /// Brackets are open and not listed for the ministers, or not settled before what these decide is recorded.
    Brackets {
        /// How many.
        count: u32,
    },
    /// Reservations are neither dealt with nor listed.
    Reservations {
        /// How many.
        count: u32,
    },
    /// Submissions of the consultation have no answer.
    Unanswered {
        /// How many.
        count: u32,
    },
    /// The Nordic Council's opinion is awaited and its time is not past.
    OpinionAwaited,
    /// No revision has been issued: there is nothing that could be sent out or decided on.
    NoRevision,
    /// The text has changed since the last revision.
    ChangedSinceRevision,
    /// The consultation has not been held.
    NotConsulted,
}

impl Step {
    /// What one should know before taking the step, though it may be taken: whether a reservation blocks is not verified for
    /// this council (domain reference 3.3, 6.8), so that those who take the step decide. `None` when there is nothing.
    #[must_use]
    pub fn warning(self, ready: &Readiness) -> Option<Held> {
        let goes_to_ministers = matches!(self.to, State::EndorsedByOfficials | State::Adoption);
        ready.held.filter(|held| goes_to_ministers && *held != Held::default())
    }

    /// What holds the step up (domain reference 6.2, transition rules); empty when it may be taken.
    ///
    /// Going back, giving up and what the calendar does are never held up; an adoption is by words in brackets alone, also by such as
    /// were left to the ministers (text model 9).
    #[must_use]
    pub fn hindrances(self, ready: &Readiness, phases: Phases) -> Vec<Hindrance> {
        let mut found = Vec::new();
        if self.to == State::Adopted {
            let open = ready.brackets.filter(|&count| count > 0);
            return open.map(|count| Hindrance::Brackets { count }).into_iter().collect();
        }
        let goes_out = matches!(self.to, State::Consultation | State::EndorsedByOfficials | State::Adoption);
        if !goes_out {
            return found;
        }
        if ready.revision_issued == Some(false) {
            found.push(Hindrance::NoRevision);
        } else if ready.changed_since_revision == Some(true) {
            found.push(Hindrance::ChangedSinceRevision);
        }
        if self.to == State::Consultation {
            return found;
        }
        let mut count = |known: Option<u32>, of: fn(u32) -> Hindrance| {
            found.extend(known.filter(|&count| count > 0).map(of));
        };
        count(ready.brackets, |count| Hindrance::Brackets { count });
        count(ready.reservations, |count| Hindrance::Reservations { count });
        count(ready.unanswered, |count| Hindrance::Unanswered { count });
        if phases.consultation {
            if !ready.consulted {
                found.push(Hindrance::NotConsulted);
            } else if ready.opinion_settled == Some(false) {
                found.push(Hindrance::OpinionAwaited);
            }
        }
        found
    }
}

/// What the calendar does on a day: the state a programme moves to, if it does. `expires` is the last day in force.
///
/// One step at a time; who asks daily, or asks again until there is nothing, misses none after a long stop.
#[must_use]
pub fn due(
    state: State,
    in_force: crate::time::Date,
    expires: crate::time::Date,
    today: crate::time::Date,
) -> Option<State> {
    match state {
        State::Adopted if in_force <= today => Some(State::InForce),
        State::InForce | State::MidTermReview if expires < today => Some(State::Expired),
        _ => None,
    }
}

#[cfg(test)]
#[path = "lifecycle_tests.rs"]
mod tests;
