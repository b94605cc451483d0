//! `/texts/{text}/packages`, `/packages/{package}` and what is done with one.

mod answer;
mod apply;
mod build;
mod collide;
mod desk;
mod take_back;

use shared::amendment::{Basis, NewClause, Operation};
use shared::api::amendment::{
    AmendmentView, BeginAnAmendment, GetAmendment, NewAmendment, OfText as OfAmended, ReleaseTheDraft,
    SubmitTheDraft,
};
use shared::api::package::{
    AnswerAPackage, ApplyAPackage, BeginAPackage, GetPackage, NewApplication, NewPackage, NewReply,
    OfPackage, OfText, PackageView, PutAPackage, Putting,
};
use shared::api::text::{GetText, OfText as OfLive};
use shared::id::{AmendmentId, PackageId};
use shared::package::Reply;
use shared::text::{Kind, Wording};

use crate::amendment::{of as of_amendment, original, reword, shown};
use crate::position::Negotiation;
use crate::support::{Client, World, clause_id, goal_with_paragraphs};

/// A path to a package.
pub fn of(package: PackageId) -> OfPackage {
    OfPackage { package }
}

/// Other words for clauses 1 and 2, clause 3 goes, and a new one comes behind clause 4.
pub fn compromise() -> Vec<Operation> {
    let mut new = goal_with_paragraphs(9).swap_remove(9);
    (new.kind, new.wording) = (Kind::Paragraph, Wording::plain("The secretariat keeps a list."));
    vec![
        reword(1, "The better words of clause 1."),
        reword(2, "The shared words of clause 2."),
        Operation::Delete { on: Basis::of(&original(3)) },
        Operation::Insert { after: Some(clause_id(4)), clause: NewClause::from(&new) },
    ]
}

/// A negotiation over a goal and five paragraphs.
pub struct Round {
    pub n: Negotiation,
}

impl Round {
    pub async fn of(world: World) -> Self {
        Self { n: Negotiation::of(world, 5).await }
    }

    pub fn path(&self) -> OfText {
        OfText { text: self.n.text }
    }

    pub fn fi(&self) -> &Client {
        &self.n.heads[1]
    }

    /// A draft of the chair.
    pub async fn begun(&self, operations: Vec<Operation>) -> PackageView {
        let new = NewPackage { title: "A compromise".into(), note: "To be read whole.".into(), operations };
        self.n.chair.ask::<BeginAPackage>(self.path(), new).await
    }

    /// One that is before the delegations.
    pub async fn put(&self, operations: Vec<Operation>) -> PackageView {
        let begun = self.begun(operations).await;
        self.n.chair.ask::<PutAPackage>(of(begun.id), Putting { edition: begun.edition }).await
    }

    /// All have accepted it.
    pub async fn accepted(&self, operations: Vec<Operation>) -> PackageView {
        let put = self.put(operations).await;
        for head in &self.n.heads {
            self.says(head, &put, Reply::Accept).await;
        }
        self.seen(put.id).await
    }

    pub async fn says(&self, head: &Client, package: &PackageView, reply: Reply) -> PackageView {
        head.ask::<AnswerAPackage>(of(package.id), answer(package, reply)).await
    }

    pub async fn applied(&self, package: &PackageView) -> PackageView {
        self.n.chair.ask::<ApplyAPackage>(of(package.id), application(package)).await
    }

    /// As the chair sees it.
    pub async fn seen(&self, id: PackageId) -> PackageView {
        self.n.chair.ask::<GetPackage>(of(id), ()).await
    }

    /// An amendment of Finland's.
    pub async fn tabled(&self, operations: Vec<Operation>) -> AmendmentView {
        let clauses = operations.iter().map(|one| one.anchor().unwrap_or(one.clause()).clone()).collect();
        let new = NewAmendment { clauses, operations, reason: "Because it is clearer.".into(), amends: None };
        let draft = self.fi().ask::<BeginAnAmendment>(OfAmended { text: self.n.text }, new).await;
        self.fi().ask::<SubmitTheDraft>(of_amendment(draft.id), ()).await;
        self.fi().ask::<ReleaseTheDraft>(of_amendment(draft.id), shown(self.fi(), draft.id).await).await
    }

    pub async fn amendment(&self, id: AmendmentId) -> AmendmentView {
        self.fi().ask::<GetAmendment>(of_amendment(id), ()).await
    }

    /// The words that stand, in order.
    pub async fn words(&self) -> Vec<String> {
        let text = self.n.secretary.ask::<GetText>(OfLive { text: self.n.text }, ()).await;
        text.clauses.into_iter().map(|clause| clause.wording.text()).collect()
    }

    /// What these clauses are called.
    pub async fn labels(&self) -> Vec<String> {
        let text = self.n.secretary.ask::<GetText>(OfLive { text: self.n.text }, ()).await;
        text.clauses.into_iter().map(|clause| clause.label).collect()
    }
}

pub fn answer(package: &PackageView, reply: Reply) -> NewReply {
    NewReply { version: package.version, reply, comment: String::new() }
}

pub fn application(package: &PackageView) -> NewApplication {
    NewApplication { version: package.version, reason: "The package is agreed.".into() }
}
