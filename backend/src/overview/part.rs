//! Whose part is looked at: everything, or what is one delegation's own.

use std::collections::HashMap;

use shared::api::initiative::InitiativeRow;
use shared::api::report::ReportView;
use shared::api::result::ResultSummary;
use shared::id::InitiativeId;
use shared::member::MemberCode;
use shared::overview::{What, concerns, is_own_figure, leads_measured};
use shared::report::section::Promise;
use shared::seat::Role;
use shared::text::{ClauseId, Kind};

/// A programme as far as somebody sees it, and whose part of it is asked for.
pub(super) struct Part<'a> {
    /// One delegation's; the whole when absent.
    pub whose: Option<MemberCode>,
    /// All results, whoever's they are: views and figures are given of what others lead.
    pub results: &'a [ResultSummary],
    /// The initiatives that are in it.
    pub initiatives: &'a [InitiativeRow],
    /// The reporting rounds that the reader may know of.
    pub rounds: &'a [ReportView],
    /// Whether the reader takes part, and so may know of rounds that are open and of what is done in them.
    pub takes_part: bool,
    promises: Vec<Promise>,
    by_clause: HashMap<&'a ClauseId, &'a ResultSummary>,
    by_id: HashMap<InitiativeId, &'a InitiativeRow>,
}

impl<'a> Part<'a> {
    pub(super) fn of(
        whose: Option<MemberCode>,
        results: &'a [ResultSummary],
        initiatives: &'a [InitiativeRow],
        rounds: &'a [ReportView],
        role: Role,
    ) -> Self {
        let led = results.iter().filter(|one| whose.is_some() && one.lead == whose);
        let promises = led.map(ResultSummary::promise).collect();
        Self {
            whose,
            results,
            initiatives,
            rounds,
            takes_part: role.negotiates(),
            promises,
            by_clause: results.iter().map(|one| (&one.clause, one)).collect(),
            by_id: initiatives.iter().map(|one| (one.id, one)).collect(),
        }
    }

    /// Whether an indicator is led, or something that it measures.
    pub(super) fn leads(&self, one: &ResultSummary) -> bool {
        concerns(self.whose, one.lead, &[]) || leads_measured(self.whose, one.parent.as_ref(), &self.promises)
    }

    /// Whether a result is in it.
    pub(super) fn has(&self, one: &ResultSummary) -> bool {
        concerns(self.whose, one.lead, &one.participants) || (one.kind == Kind::Indicator && self.leads(one))
    }

    /// Whether figures of an indicator are in it: those of a member, or one for all.
    pub(super) fn has_figures(&self, one: &ResultSummary, of: Option<MemberCode>) -> bool {
        is_own_figure(self.whose, of, self.leads(one))
    }

    /// An initiative that is in it.
    pub(super) fn initiative(&self, id: InitiativeId) -> Option<&'a InitiativeRow> {
        self.by_id.get(&id).copied()
    }

    /// A result, whoever's it is.
    pub(super) fn result(&self, clause: &ClauseId) -> Option<&'a ResultSummary> {
        self.by_clause.get(clause).copied()
    }
}

/// What a result is.
pub(super) const fn what(kind: Kind) -> What {
    match kind {
        Kind::Action => What::Action,
        Kind::Indicator => What::Indicator,
        _ => What::Goal,
    }
}
