//! Amendments over HTTP and in their rooms.

mod amending;
mod base;
mod begin;
mod collide;
mod decide;
mod look;
mod propose;
mod release;
mod revise;
mod secret;
mod secret_stages;
mod shape;
mod speaker;
mod stance;
mod take_back;
mod together;
mod waiting;

use shared::amendment::{Basis, Operation, Outcome};
use shared::api::amendment::{
    AmendmentView, BeginAnAmendment, DecideAnAmendment, DecisionReversal, GetAmendment, NewAmendment,
    NewDecision, NewRelease, OfAmendment, OfText, ReleaseTheDraft, SubmitTheDraft,
};
use shared::api::position::{OfText as OfPositions, TakeAPosition};
use shared::api::text::{ClauseView, GetText, OfText as OfLive};
use shared::id::{AmendmentId, ProgrammeId, TextId};
use shared::position::{NewPosition, Scope, Value};
use shared::text::{Clause, Wording};

use crate::position::MEMBERS;
use crate::support::{Client, World, clause_id, goal_with_paragraphs};

/// A text under negotiation, and those who negotiate it.
pub struct Table {
    pub programme: ProgrammeId,
    pub text: TextId,
    pub fi: Client,
    pub fi_delegate: Client,
    pub se: Client,
    pub secretary: Client,
    pub chair: Client,
}

/// Goal and paragraphs 1 to `n`, read live by all.
pub async fn table(world: &World, n: usize) -> Table {
    Table::over(world, world.text("negotiation", "live", &goal_with_paragraphs(n)).await).await
}

pub fn of(amendment: AmendmentId) -> OfAmendment {
    OfAmendment { amendment }
}

/// The release of a draft by who has it before them like this.
pub fn releasing(view: &AmendmentView) -> NewRelease {
    NewRelease { draft: view.draft.as_ref().expect("its authors see the draft").hash.clone() }
}

/// The release of a draft by who has just opened it.
pub async fn shown(by: &Client, amendment: AmendmentId) -> NewRelease {
    releasing(&by.ask::<GetAmendment>(of(amendment), ()).await)
}

/// A clause as it was made.
pub fn original(n: usize) -> Clause {
    goal_with_paragraphs(9).swap_remove(n)
}

/// Other words for a clause as it was made.
pub fn reword(n: usize, words: &str) -> Operation {
    Operation::Replace { on: Basis::of(&original(n)), wording: Wording::plain(words) }
}

impl Table {
    /// Its people, over a text that is there.
    pub async fn over(world: &World, (programme, text): (ProgrammeId, TextId)) -> Self {
        Self {
            programme,
            text,
            fi: world.signed_in("head.fi@example.org", "head FI").await,
            fi_delegate: world.signed_in("delegate.fi@example.org", "delegate FI").await,
            se: world.signed_in("head.se@example.org", "head SE").await,
            secretary: world.signed_in("sec@example.org", "secretary").await,
            chair: world.signed_in("chair@example.org", "chair DK").await,
        }
    }

    /// Everybody is signed in anew, when minutes have passed.
    pub async fn sign_in_again(&self, world: &World) {
        for (client, name) in [
            (&self.fi, "head.fi"),
            (&self.fi_delegate, "delegate.fi"),
            (&self.se, "head.se"),
            (&self.secretary, "sec"),
            (&self.chair, "chair"),
        ] {
            world.sign_in_again(client, &format!("{name}@example.org")).await;
        }
    }

    /// Begins a draft on one clause.
    pub async fn draft(&self, by: &Client, n: usize, operations: Vec<Operation>) -> AmendmentView {
        let reason = "Because it is clearer.".into();
        let new = NewAmendment { clauses: vec![clause_id(n)], operations, reason, amends: None };
        by.ask::<BeginAnAmendment>(OfText { text: self.text }, new).await
    }

    /// Begins, hands on and releases in one.
    pub async fn tabled(&self, by: &Client, n: usize, words: &str) -> AmendmentView {
        let draft = self.draft(by, n, vec![reword(n, words)]).await;
        let cleared = by.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        by.ask::<ReleaseTheDraft>(of(draft.id), releasing(&cleared)).await
    }

    /// Tables other words for a clause as it reads now.
    pub async fn tabled_now(&self, by: &Client, n: usize, words: &str) -> AmendmentView {
        let now = self.clauses().await.swap_remove(n);
        let on = Basis { clause: now.id, hash: now.hash };
        let reworded = Operation::Replace { on, wording: Wording::plain(words) };
        let draft = self.draft(by, n, vec![reworded]).await;
        let cleared = by.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        by.ask::<ReleaseTheDraft>(of(draft.id), releasing(&cleared)).await
    }

    /// The words that stand, in order.
    pub async fn words(&self) -> Vec<String> {
        let clauses = self.clauses().await;
        clauses.into_iter().map(|clause| clause.wording.text()).collect()
    }

    pub async fn clauses(&self) -> Vec<ClauseView> {
        self.secretary.ask::<GetText>(OfLive { text: self.text }, ()).await.clauses
    }

    /// Every delegation confirms the words of a clause as they stand, so that it is agreed.
    pub async fn all_agree(&self, world: &World, n: usize) -> ClauseView {
        let clause = self.clauses().await.swap_remove(n);
        for code in MEMBERS {
            let head =
                world.signed_in(&format!("agrees.{n}.{code}@example.org"), &format!("head {code}")).await;
            let position = NewPosition {
                scope: Scope::Clause { clause: clause.id.clone(), hash: clause.hash.clone() },
                value: Value::Agree,
                confirmed: true,
            };
            head.ask::<TakeAPosition>(OfPositions { text: self.text }, position).await;
        }
        clause
    }

    /// The chair accepts it as it is.
    pub async fn accepted(&self, view: &AmendmentView) -> AmendmentView {
        self.chair.ask::<DecideAnAmendment>(of(view.id), decision(view, Outcome::Accept, "")).await
    }
}

/// Taking back what was decided as the first, the second and so on.
pub fn reversal(decision: u32, reason: &str) -> DecisionReversal {
    DecisionReversal { decision, reason: reason.into() }
}

pub fn decision(view: &AmendmentView, outcome: Outcome, reason: &str) -> NewDecision {
    NewDecision { version: view.record.version, outcome, reason: reason.into(), choices: Vec::new() }
}
