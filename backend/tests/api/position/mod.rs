//! `/texts/{text}/positions`, `/texts/{text}/agreement`, `/texts/{text}/readings`, and the chair's acts on a clause.

mod bulk;
mod chair;
mod desk;
mod keep;
mod read;
mod take;

use collab::act::Edit;
use shared::api::position::{GetPositions, OfText, PositionBoard, PositionView, TakeAPosition};
use shared::id::{ProgrammeId, TextId};
use shared::position::{Bound, ClauseState, NewPosition, ReservationKind, Scope, Value};
use shared::text::{ContentHash, Wording};

use crate::support::{Client, World, clause_id, goal_with_paragraphs};

/// The delegations.
pub const MEMBERS: [&str; 11] = ["DK", "FI", "IS", "NO", "SE", "FO", "GL", "AX", "EE", "LV", "LT"];

/// A negotiation: a goal with paragraphs, and people around it.
pub struct Negotiation {
    pub world: World,
    pub programme: ProgrammeId,
    pub text: TextId,
    /// A head for each of [`MEMBERS`].
    pub heads: Vec<Client>,
    pub chair: Client,
    pub secretary: Client,
}

impl Negotiation {
    /// With so many paragraphs, which delegations read live.
    pub async fn of(world: World, paragraphs: usize) -> Self {
        let (programme, text) = world.text("negotiation", "live", &goal_with_paragraphs(paragraphs)).await;
        Self::around(world, programme, text).await
    }

    /// Around a text that is there.
    pub async fn around(world: World, programme: ProgrammeId, text: TextId) -> Self {
        let mut heads = Vec::new();
        for member in MEMBERS {
            heads.push(world.signed_in(&format!("{member}@example.org"), &format!("head {member}")).await);
        }
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let secretary = world.signed_in("secretary@example.org", "secretary").await;
        Self { world, programme, text, heads, chair, secretary }
    }

    /// Everybody is signed in anew, when minutes have passed.
    pub async fn sign_in_again(&self) {
        for (member, head) in MEMBERS.into_iter().zip(&self.heads) {
            self.world.sign_in_again(head, &format!("{member}@example.org")).await;
        }
        self.world.sign_in_again(&self.chair, "chair@example.org").await;
        self.world.sign_in_again(&self.secretary, "secretary@example.org").await;
    }

    /// The path to its text.
    pub fn path(&self) -> OfText {
        OfText { text: self.text }
    }

    /// Denmark's head, who is asked first of all in these tests.
    pub fn dk(&self) -> &Client {
        &self.heads[0]
    }

    /// The board as somebody sees it.
    pub async fn board(&self, client: &Client) -> PositionBoard {
        client.ask::<GetPositions>(self.path(), ()).await
    }

    /// Where the n-th clause stands.
    pub async fn state(&self, n: usize) -> ClauseState {
        self.board(&self.secretary).await.clauses[n].state
    }

    /// The content of the n-th clause now.
    pub async fn hash(&self, n: usize) -> ContentHash {
        self.board(&self.secretary).await.clauses[n].hash.clone()
    }

    /// The n-th clause as it reads now.
    pub async fn bound(&self, n: usize) -> Bound {
        Bound { clause: clause_id(n), hash: self.hash(n).await }
    }

    /// A delegation's word on the n-th clause as it reads now.
    pub async fn says(&self, client: &Client, n: usize, value: Value, confirmed: bool) -> PositionView {
        let Bound { clause, hash } = self.bound(n).await;
        let new = NewPosition { scope: Scope::Clause { clause, hash }, value, confirmed };
        client.ask::<TakeAPosition>(self.path(), new).await
    }

    /// Every delegation agrees to the n-th clause.
    pub async fn all_agree(&self, n: usize, confirmed: bool) {
        for head in &self.heads {
            self.says(head, n, Value::Agree, confirmed).await;
        }
    }

    /// The pen changes the words of the n-th clause; a minute passes, so that what follows is later.
    pub async fn edits(&self, n: usize, words: &str) {
        let edit = Edit::Wording { clause: clause_id(n), wording: Wording::plain(words) };
        self.world.edit(self.text, vec![edit]).await;
        self.world.app.clock.advance(60);
    }
}

/// A reservation with a reason.
pub fn reserves(kind: ReservationKind) -> Value {
    Value::Reservation {
        kind,
        reason: "The ministry is examining it.".into(),
        lifts_on: "2026-12-15".parse().ok(),
    }
}

/// An objection with the words that are wanted.
pub fn objects() -> Value {
    Value::Object { wanted: Wording::plain("Other words."), reason: String::new() }
}
