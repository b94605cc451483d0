//! The table of the pages with their addresses, and what a page is about.

use shared::id::{AmendmentId, InitiativeId, PackageId, ProgrammeId, ReportId, TemplateId, WorkstreamId};
use shared::text::ClauseId;
use yew_router::Routable;

use crate::revision::address::Which;

/// The pages.
#[derive(Debug, Clone, PartialEq, Routable)]
pub enum Route {
    /// What waits.
    #[at("/")]
    Desk,
    /// The door.
    #[at("/sign-in")]
    SignIn,
    /// Behind a one-time link; the secret stands behind `#`. The path is also in `shared::api::person::LINK_PAGE`.
    #[at("/link")]
    Link,
    /// One's own account.
    #[at("/account")]
    Account,
    /// What one was told.
    #[at("/notices")]
    Notices,
    /// Searching; `?q=…` says for what, and the rest of the query in what.
    #[at("/search")]
    Search,
    /// The people who take part; `?person=…` opens one.
    #[at("/people")]
    People,
    /// The members and who chairs.
    #[at("/members")]
    Members,
    /// The audit; the query says which chain and from where.
    #[at("/audit")]
    Audit,
    /// The programmes.
    #[at("/programmes")]
    Programmes,
    /// A programme that is to be made.
    #[at("/programmes/new")]
    NewProgramme,
    /// One programme: where it stands and what comes next.
    #[at("/programmes/:programme")]
    Programme {
        /// The programme.
        programme: ProgrammeId,
    },
    /// Changing a programme's title, dates and settings.
    #[at("/programmes/:programme/settings")]
    ProgrammeSettings {
        /// The programme.
        programme: ProgrammeId,
    },
    /// What new programmes begin from.
    #[at("/templates")]
    Templates,
    /// A template that is to be made.
    #[at("/templates/new")]
    NewTemplate,
    /// One template.
    #[at("/templates/:template")]
    Template {
        /// The template.
        template: TemplateId,
    },
    /// The text of a programme: the live draft, or the last revision, by right.
    #[at("/programmes/:programme/text")]
    Text {
        /// The programme.
        programme: ProgrammeId,
    },
    /// One clause of it; `?rev=2` for how it stood in a revision.
    #[at("/programmes/:programme/text/:clause")]
    Clause {
        /// The programme.
        programme: ProgrammeId,
        /// The clause.
        clause: ClauseId,
    },
    /// The revisions of a programme's text.
    #[at("/programmes/:programme/revisions")]
    Revisions {
        /// The programme.
        programme: ProgrammeId,
    },
    /// One revision: by its number, or by its id before it has one.
    #[at("/programmes/:programme/revisions/:revision")]
    Revision {
        /// The programme.
        programme: ProgrammeId,
        /// The revision.
        revision: Which,
    },
    /// Two states of the text, compared; the query says which.
    #[at("/programmes/:programme/compare")]
    Compare {
        /// The programme.
        programme: ProgrammeId,
    },
    /// What the delegations think of a programme's text; the query says what is shown of it.
    #[at("/programmes/:programme/positions")]
    Positions {
        /// The programme.
        programme: ProgrammeId,
    },
    /// What has changed since the text was read; the query says since whose reading.
    #[at("/programmes/:programme/since")]
    Since {
        /// The programme.
        programme: ProgrammeId,
    },
    /// The amendments to a programme's text; the query says which are shown.
    #[at("/programmes/:programme/amendments")]
    Amendments {
        /// The programme.
        programme: ProgrammeId,
    },
    /// The text with what competes in it.
    #[at("/programmes/:programme/brackets")]
    Bracketed {
        /// The programme.
        programme: ProgrammeId,
    },
    /// One amendment, or the draft of one.
    #[at("/programmes/:programme/amendments/:amendment")]
    Amendment {
        /// The programme.
        programme: ProgrammeId,
        /// The amendment.
        amendment: AmendmentId,
    },
    /// The chair's packages on a programme's text.
    #[at("/programmes/:programme/packages")]
    Packages {
        /// The programme.
        programme: ProgrammeId,
    },
    /// A package that is to be built.
    #[at("/programmes/:programme/packages/new")]
    NewPackage {
        /// The programme.
        programme: ProgrammeId,
    },
    /// One package.
    #[at("/programmes/:programme/packages/:package")]
    Package {
        /// The programme.
        programme: ProgrammeId,
        /// The package.
        package: PackageId,
    },
    /// A package that is built otherwise.
    #[at("/programmes/:programme/packages/:package/build")]
    BuildPackage {
        /// The programme.
        programme: ProgrammeId,
        /// The package.
        package: PackageId,
    },
    /// The work under an adopted programme; the query says which of it is shown, and how.
    #[at("/programmes/:programme/initiatives")]
    Initiatives {
        /// The programme.
        programme: ProgrammeId,
    },
    /// An initiative that is to be added.
    #[at("/programmes/:programme/initiatives/new")]
    NewInitiative {
        /// The programme.
        programme: ProgrammeId,
    },
    /// One initiative.
    #[at("/programmes/:programme/initiatives/:initiative")]
    Initiative {
        /// The programme.
        programme: ProgrammeId,
        /// The initiative.
        initiative: InitiativeId,
    },
    /// An initiative that is changed.
    #[at("/programmes/:programme/initiatives/:initiative/change")]
    ChangeInitiative {
        /// The programme.
        programme: ProgrammeId,
        /// The initiative.
        initiative: InitiativeId,
    },
    /// The workstreams of a programme.
    #[at("/programmes/:programme/workstreams")]
    Workstreams {
        /// The programme.
        programme: ProgrammeId,
    },
    /// One of them.
    #[at("/programmes/:programme/workstreams/:workstream")]
    Workstream {
        /// The programme.
        programme: ProgrammeId,
        /// The workstream.
        workstream: WorkstreamId,
    },
    /// The money of a programme; the query says what is shown of it.
    #[at("/programmes/:programme/money")]
    Money {
        /// The programme.
        programme: ProgrammeId,
    },
    /// Setting its frames.
    #[at("/programmes/:programme/money/frames")]
    Frames {
        /// The programme.
        programme: ProgrammeId,
    },
    /// Reading in a table of its money.
    #[at("/programmes/:programme/money/table")]
    ReadMoneyIn {
        /// The programme.
        programme: ProgrammeId,
    },
    /// The money of one initiative.
    #[at("/programmes/:programme/money/:initiative")]
    InitiativeMoney {
        /// The programme.
        programme: ProgrammeId,
        /// The initiative.
        initiative: InitiativeId,
    },
    /// The timeline of its work; the query says what is shown of it, how close, and against which plan.
    #[at("/programmes/:programme/timeline")]
    Timeline {
        /// The programme.
        programme: ProgrammeId,
    },
    /// The adoption of a programme: its record, what follows, and who joins.
    #[at("/programmes/:programme/adoption")]
    Adoption {
        /// The programme.
        programme: ProgrammeId,
    },
    /// What an adopted programme promises, and where it stands.
    #[at("/programmes/:programme/results")]
    Results {
        /// The programme.
        programme: ProgrammeId,
    },
    /// One result.
    #[at("/programmes/:programme/results/:clause")]
    Result {
        /// The programme.
        programme: ProgrammeId,
        /// The clause it answers.
        clause: ClauseId,
    },
    /// How one result came to be, and what came of it.
    #[at("/programmes/:programme/results/:clause/lineage")]
    Lineage {
        /// The programme.
        programme: ProgrammeId,
        /// The clause it answers.
        clause: ClauseId,
    },
    /// The indicators of an adopted programme.
    #[at("/programmes/:programme/indicators")]
    Indicators {
        /// The programme.
        programme: ProgrammeId,
    },
    /// One indicator, with its figures drawn.
    #[at("/programmes/:programme/indicators/:clause")]
    Indicator {
        /// The programme.
        programme: ProgrammeId,
        /// The clause it is.
        clause: ClauseId,
    },
    /// Entering its figures.
    #[at("/programmes/:programme/indicators/:clause/figures")]
    Measurements {
        /// The programme.
        programme: ProgrammeId,
        /// The clause it is.
        clause: ClauseId,
    },
    /// A programme that is followed, at a glance; the query says whose part, and since when.
    #[at("/programmes/:programme/overview")]
    Overview {
        /// The programme.
        programme: ProgrammeId,
    },
    /// What becomes of the sub-goals of the programme before one.
    #[at("/programmes/:programme/succession")]
    Succession {
        /// The programme that comes after.
        programme: ProgrammeId,
    },
    /// What everybody may read of a programme.
    #[at("/programmes/:programme/publication")]
    Publication {
        /// The programme.
        programme: ProgrammeId,
    },
    /// The programmes that everybody may read.
    #[at("/public")]
    PublicList,
    /// One of them.
    #[at("/public/:programme")]
    Public {
        /// The programme.
        programme: ProgrammeId,
    },
    /// The reporting rounds of an adopted programme.
    #[at("/programmes/:programme/reports")]
    Reports {
        /// The programme.
        programme: ProgrammeId,
    },
    /// One reporting round.
    #[at("/programmes/:programme/reports/:report")]
    Report {
        /// The programme.
        programme: ProgrammeId,
        /// The round.
        report: ReportId,
    },
    /// A reporting round from beginning to end.
    #[at("/programmes/:programme/reports/:report/read")]
    Compiled {
        /// The programme.
        programme: ProgrammeId,
        /// The round.
        report: ReportId,
    },
    /// The note on it for the officials.
    #[at("/programmes/:programme/reports/:report/note")]
    OfficialsNote {
        /// The programme.
        programme: ProgrammeId,
        /// The round.
        report: ReportId,
    },
    /// One section of it.
    #[at("/programmes/:programme/reports/:report/sections/:clause")]
    ReportSection {
        /// The programme.
        programme: ProgrammeId,
        /// The round.
        report: ReportId,
        /// The clause it is about.
        clause: ClauseId,
    },
    /// Anything else.
    #[not_found]
    #[at("/not-found")]
    NotFound,
}

impl Route {
    /// The programme that the page is about, for the switch in the top bar.
    pub fn programme(&self) -> Option<ProgrammeId> {
        match self {
            Self::Programme { programme }
            | Self::ProgrammeSettings { programme }
            | Self::Text { programme }
            | Self::Clause { programme, .. }
            | Self::Revisions { programme }
            | Self::Revision { programme, .. }
            | Self::Compare { programme }
            | Self::Positions { programme }
            | Self::Since { programme }
            | Self::Amendments { programme }
            | Self::Bracketed { programme }
            | Self::Amendment { programme, .. }
            | Self::Packages { programme }
            | Self::NewPackage { programme }
            | Self::Package { programme, .. }
            | Self::BuildPackage { programme, .. }
            | Self::Initiatives { programme }
            | Self::NewInitiative { programme }
            | Self::Initiative { programme, .. }
            | Self::ChangeInitiative { programme, .. }
            | Self::Workstreams { programme }
            | Self::Workstream { programme, .. }
            | Self::Money { programme }
            | Self::Frames { programme }
            | Self::ReadMoneyIn { programme }
            | Self::InitiativeMoney { programme, .. }
            | Self::Timeline { programme }
            | Self::Adoption { programme }
            | Self::Results { programme }
            | Self::Result { programme, .. }
            | Self::Lineage { programme, .. }
            | Self::Indicators { programme }
            | Self::Indicator { programme, .. }
            | Self::Measurements { programme, .. }
            | Self::Reports { programme }
            | Self::Report { programme, .. }
            | Self::Compiled { programme, .. }
            | Self::OfficialsNote { programme, .. }
            | Self::ReportSection { programme, .. }
            | Self::Overview { programme }
            | Self::Succession { programme }
            | Self::Publication { programme } => Some(*programme),
            _ => None,
        }
    }

    /// Whether the page is open to people who are not signed in.
    pub fn is_public(&self) -> bool {
        matches!(self, Self::SignIn | Self::Link | Self::PublicList | Self::Public { .. } | Self::NotFound)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_leads_back_to_itself() {
        let programme = ProgrammeId::from_parts(1, 1);
        let template = TemplateId::from_parts(1, 1);
        for route in [
            Route::Desk,
            Route::SignIn,
            Route::Search,
            Route::Programmes,
            Route::NewProgramme,
            Route::Programme { programme },
            Route::ProgrammeSettings { programme },
            Route::Templates,
            Route::NewTemplate,
            Route::Template { template },
            Route::Positions { programme },
            Route::Since { programme },
            Route::Amendments { programme },
            Route::Bracketed { programme },
            Route::Amendment { programme, amendment: AmendmentId::from_parts(1, 1) },
            Route::Packages { programme },
            Route::NewPackage { programme },
            Route::Package { programme, package: PackageId::from_parts(1, 1) },
            Route::BuildPackage { programme, package: PackageId::from_parts(1, 1) },
            Route::Initiatives { programme },
            Route::NewInitiative { programme },
            Route::Initiative { programme, initiative: InitiativeId::from_parts(1, 1) },
            Route::ChangeInitiative { programme, initiative: InitiativeId::from_parts(1, 1) },
            Route::Workstreams { programme },
            Route::Workstream { programme, workstream: WorkstreamId::from_parts(1, 1) },
            Route::Money { programme },
            Route::Frames { programme },
            Route::ReadMoneyIn { programme },
            Route::InitiativeMoney { programme, initiative: InitiativeId::from_parts(1, 1) },
            Route::Timeline { programme },
            Route::Indicators { programme },
            Route::Reports { programme },
            Route::Report { programme, report: ReportId::from_parts(1, 1) },
            Route::Compiled { programme, report: ReportId::from_parts(1, 1) },
            Route::OfficialsNote { programme, report: ReportId::from_parts(1, 1) },
        ] {
            assert_eq!(Route::recognize(&route.to_path()), Some(route));
        }
        assert_eq!(Route::recognize("/of/a/later/release"), Some(Route::NotFound));
    }

    #[test]
    fn one_time_links_lead_to_their_page() {
        assert_eq!(Route::recognize(shared::api::person::LINK_PAGE), Some(Route::Link));
    }
}
