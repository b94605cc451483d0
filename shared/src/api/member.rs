//! Members, and who chairs when.

use crate::id::ChairTermId;
use crate::member::{ChairTerm, Member, NewChairTerm};

crate::path! {
    /// A path to one chair term.
    pub struct OfChairTerm {
        /// The term.
        term: ChairTermId,
    }
}

crate::endpoint! {
    /// Lists the members of all times, in the order of display.
    pub struct ListMembers: Get "/members" for SignedIn => 200 Vec<Member> {}
}

crate::endpoint! {
    /// Lists the chair terms, the latest first.
    pub struct ListChairTerms: Get "/chair-terms" for SignedIn => 200 Vec<ChairTerm> {}
}

crate::endpoint! {
    /// Adds a chair term.
    pub struct AddChairTerm: Post "/chair-terms" for SignedIn => 201 ChairTerm {
        body: NewChairTerm,
    }
}

crate::endpoint! {
    /// Takes back a chair term under which nobody has a seat.
    pub struct RemoveChairTerm: Delete "/chair-terms/{term}" for SignedIn => 204 () {
        path: OfChairTerm,
        problems: [TermInUse],
    }
}
