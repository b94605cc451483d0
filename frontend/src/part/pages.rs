//! Which component shows which page, part by part. A page that is in another part gets the one that says that there is nothing
//! here: `Part::of` and this file would not agree.

use yew::prelude::*;

use crate::account::AccountPage;
use crate::amendment::{
    Acts, AmendmentPage, AmendmentsPage, BeginDialog, Beside, BracketedPage, Draft, TogetherDialog,
};
use crate::audit::AuditPage;
use crate::budget::{FramesPage, InitiativeMoneyPage, MoneyPage, ReadInPage};
use crate::comment::{Gather, Threads};
use crate::desk::DeskPage;
use crate::indicator::{IndicatorPage, IndicatorsPage};
use crate::initiative::{ChangeInitiativePage, InitiativePage, InitiativesPage, NewInitiativePage};
use crate::lineage::LineagePage;
use crate::measurement::MeasurementsPage;
use crate::member::MembersPage;
use crate::nav::Route;
use crate::notification::NoticesPage;
use crate::overview::OverviewPage;
use crate::package::{BuildPackagePage, PackagePage, PackagesPage};
use crate::person::PeoplePage;
use crate::position::{BulkDialog, PositionsPage};
use crate::procedure::AdoptionPage;
use crate::programme::{NewProgrammePage, ProgrammePage, ProgrammeSettingsPage, ProgrammesPage};
use crate::publication::{PublicListPage, PublicPage, PublicationPage};
use crate::reading::SincePage;
use crate::report::{CompiledPage, NotePage, ReportPage, ReportsPage, SectionPage};
use crate::result::{ResultPage, ResultsPage};
use crate::revision::{ComparePage, RevisionPage, RevisionsPage};
use crate::search::SearchPage;
use crate::session::Ear;
use crate::shell::NotFoundPage;
use crate::succession::SuccessionPage;
use crate::template::{NewTemplatePage, TemplatePage, TemplatesPage};
use crate::text::{DraftRoom, Hints, LiveText, OwnWordings, SuggestActs};
use crate::timeline::TimelinePage;
use crate::workstream::WorkstreamsPage;

use super::Page;

/// Draws one page of a part.
pub type Pages = fn(&Page) -> Html;

/// A piece of a page from what it was given.
fn piece<T>(given: Option<T>, draw: impl FnOnce(T) -> Html) -> Html {
    given.map_or_else(|| html! { <NotFoundPage /> }, draw)
}

/// The live text, and the room of a draft.
pub fn text(page: &Page) -> Html {
    match page {
        Page::LiveText { programme, clause } => {
            html! { <LiveText programme={programme.clone()} clause={clause.clone()} /> }
        }
        Page::DraftRoom(given) => piece(given.of(), |props| html! { <DraftRoom ..props /> }),
        _ => html! { <NotFoundPage /> },
    }
}

/// The amendments to a text.
pub fn amendments(page: &Page) -> Html {
    match page {
        Page::At(Route::Amendments { programme }) => {
            html! { <AmendmentsPage key={programme.to_string()} programme={*programme} /> }
        }
        Page::Together(given) => piece(given.of(), |props| html! { <TogetherDialog ..props /> }),
        _ => html! { <NotFoundPage /> },
    }
}

/// One amendment.
pub fn amendment(page: &Page) -> Html {
    match page {
        Page::At(Route::Amendment { programme, amendment }) => {
            html! { <AmendmentPage key={amendment.to_string()} programme={*programme} amendment={*amendment} /> }
        }
        _ => html! { <NotFoundPage /> },
    }
}

/// One's own wordings in the text.
pub fn own(page: &Page) -> Html {
    match page {
        Page::Own(given) => piece(given.of(), |props| html! { <OwnWordings ..props /> }),
        _ => html! { <NotFoundPage /> },
    }
}

/// What is done with an amendment.
pub fn act(page: &Page) -> Html {
    match page {
        Page::Acts(given) => piece(given.of(), |props| html! { <Acts ..props /> }),
        _ => html! { <NotFoundPage /> },
    }
}

/// The draft of an amendment.
pub fn draft(page: &Page) -> Html {
    match page {
        Page::Draft(given) => piece(given.of(), |props| html! { <Draft ..props /> }),
        Page::Begin(given) => piece(given.of(), |props| html! { <BeginDialog ..props /> }),
        Page::Suggest(given) => piece(given.of(), |props| html! { <SuggestActs ..props /> }),
        _ => html! { <NotFoundPage /> },
    }
}

/// What listens.
pub fn ear(page: &Page) -> Html {
    match page {
        Page::Ear(given) => piece(given.of(), |props| html! { <Ear ..props /> }),
        _ => html! { <NotFoundPage /> },
    }
}

/// Comments.
pub fn comment(page: &Page) -> Html {
    match page {
        Page::Threads(given) => piece(given.of(), |props| html! { <Threads ..props /> }),
        Page::Gather(given) => piece(given.of(), |props| html! { <Gather ..props /> }),
        _ => html! { <NotFoundPage /> },
    }
}

/// What a text lacks so that it could be measured.
pub fn hints(page: &Page) -> Html {
    match page {
        Page::Hints(given) => piece(given.of(), |props| html! { <Hints ..props /> }),
        _ => html! { <NotFoundPage /> },
    }
}

/// The text with its brackets.
pub fn bracketed(page: &Page) -> Html {
    match page {
        Page::At(Route::Bracketed { programme }) => {
            html! { <BracketedPage key={programme.to_string()} programme={*programme} /> }
        }
        Page::Beside(given) => piece(given.of(), |props| html! { <Beside ..props /> }),
        _ => html! { <NotFoundPage /> },
    }
}

/// Programmes and templates. Keyed, so that nothing filled in for one stays when another takes its place.
pub fn programme(page: &Page) -> Html {
    match page {
        Page::At(Route::Programmes) => html! { <ProgrammesPage /> },
        Page::At(Route::NewProgramme) => html! { <NewProgrammePage /> },
        Page::At(Route::Programme { programme }) => {
            html! { <ProgrammePage key={programme.to_string()} programme={*programme} /> }
        }
        Page::At(Route::ProgrammeSettings { programme }) => {
            html! { <ProgrammeSettingsPage key={programme.to_string()} programme={*programme} /> }
        }
        Page::At(Route::Templates) => html! { <TemplatesPage /> },
        Page::At(Route::NewTemplate) => html! { <NewTemplatePage key="new" /> },
        Page::At(Route::Template { template }) => {
            html! { <TemplatePage key={template.to_string()} template={*template} /> }
        }
        _ => html! { <NotFoundPage /> },
    }
}

/// Revisions and the redline.
pub fn revision(page: &Page) -> Html {
    match page {
        Page::At(Route::Revisions { programme }) => html! { <RevisionsPage programme={*programme} /> },
        Page::At(Route::Revision { programme, revision }) => {
            html! { <RevisionPage programme={*programme} revision={*revision} /> }
        }
        Page::Revision { programme, revision, clause } => {
            html! { <RevisionPage programme={*programme} revision={*revision} clause={clause.clone()} /> }
        }
        Page::At(Route::Compare { programme }) => html! { <ComparePage programme={*programme} /> },
        _ => html! { <NotFoundPage /> },
    }
}

/// The consensus map.
pub fn position(page: &Page) -> Html {
    match page {
        Page::At(Route::Positions { programme }) => {
            html! { <PositionsPage key={programme.to_string()} programme={*programme} /> }
        }
        Page::Bulk(given) => piece(given.of(), |props| html! { <BulkDialog ..props /> }),
        _ => html! { <NotFoundPage /> },
    }
}

/// What has changed since one has read the text.
pub fn since(page: &Page) -> Html {
    match page {
        Page::At(Route::Since { programme }) => {
            html! { <SincePage key={programme.to_string()} programme={*programme} /> }
        }
        _ => html! { <NotFoundPage /> },
    }
}

/// The chair's packages, and what has changed. Building is keyed by what is built, so that nothing written for one stays when another takes its place.
pub fn package(page: &Page) -> Html {
    match page {
        Page::At(Route::Packages { programme }) => {
            html! { <PackagesPage key={programme.to_string()} programme={*programme} /> }
        }
        Page::At(Route::NewPackage { programme }) => {
            html! { <BuildPackagePage key="new" programme={*programme} /> }
        }
        Page::At(Route::Package { programme, package }) => {
            html! { <PackagePage key={package.to_string()} programme={*programme} package={*package} /> }
        }
        Page::At(Route::BuildPackage { programme, package }) => {
            html! { <BuildPackagePage key={package.to_string()} programme={*programme} package={Some(*package)} /> }
        }
        _ => html! { <NotFoundPage /> },
    }
}

/// My desk.
pub fn desk(page: &Page) -> Html {
    match page {
        Page::At(Route::Desk) => html! { <DeskPage /> },
        _ => html! { <NotFoundPage /> },
    }
}

/// Adoption.
pub fn adoption(page: &Page) -> Html {
    match page {
        Page::At(Route::Adoption { programme }) => html! { <AdoptionPage programme={*programme} /> },
        _ => html! { <NotFoundPage /> },
    }
}

/// What is followed after it.
pub fn results(page: &Page) -> Html {
    match page {
        Page::At(Route::Results { programme }) => html! { <ResultsPage programme={*programme} /> },
        _ => html! { <NotFoundPage /> },
    }
}

/// One result.
pub fn result(page: &Page) -> Html {
    match page {
        Page::At(Route::Result { programme, clause }) => {
            html! { <ResultPage programme={*programme} clause={clause.clone()} /> }
        }
        _ => html! { <NotFoundPage /> },
    }
}

/// How a result came to be.
pub fn lineage(page: &Page) -> Html {
    match page {
        Page::At(Route::Lineage { programme, clause }) => {
            html! { <LineagePage key={clause.to_string()} programme={*programme} clause={clause.clone()} /> }
        }
        _ => html! { <NotFoundPage /> },
    }
}

/// The work under an adopted programme as a list. Keyed, so that nothing chosen for one stays when another takes its place.
pub fn work(page: &Page) -> Html {
    match page {
        Page::At(Route::Initiatives { programme }) => {
            html! { <InitiativesPage key={programme.to_string()} programme={*programme} /> }
        }
        _ => html! { <NotFoundPage /> },
    }
}

/// One initiative.
pub fn initiative(page: &Page) -> Html {
    match page {
        Page::At(Route::Initiative { programme, initiative }) => {
            html! { <InitiativePage key={initiative.to_string()} programme={*programme} initiative={*initiative} /> }
        }
        _ => html! { <NotFoundPage /> },
    }
}

/// Filling in an initiative, and the workstreams. Keyed, so that nothing filled in for one stays when another takes its place.
pub fn work_form(page: &Page) -> Html {
    match page {
        Page::At(Route::NewInitiative { programme }) => {
            html! { <NewInitiativePage key="new" programme={*programme} /> }
        }
        Page::At(Route::ChangeInitiative { programme, initiative }) => {
            let key = format!("change {initiative}");
            html! { <ChangeInitiativePage {key} programme={*programme} initiative={*initiative} /> }
        }
        Page::At(Route::Workstreams { programme }) => {
            html! { <WorkstreamsPage key={programme.to_string()} programme={*programme} /> }
        }
        Page::At(Route::Workstream { programme, workstream }) => {
            html! { <WorkstreamsPage key={workstream.to_string()} programme={*programme} only={*workstream} /> }
        }
        _ => html! { <NotFoundPage /> },
    }
}

/// The timeline. Keyed, so that nothing moved in one stays when another takes its place.
pub fn timeline(page: &Page) -> Html {
    match page {
        Page::At(Route::Timeline { programme }) => {
            html! { <TimelinePage key={programme.to_string()} programme={*programme} /> }
        }
        _ => html! { <NotFoundPage /> },
    }
}

/// Indicators and their figures. Keyed, so that nothing typed for one stays when another takes its place.
pub fn indicator(page: &Page) -> Html {
    match page {
        Page::At(Route::Indicators { programme }) => {
            html! { <IndicatorsPage key={programme.to_string()} programme={*programme} /> }
        }
        Page::At(Route::Indicator { programme, clause }) => {
            html! { <IndicatorPage key={clause.to_string()} programme={*programme} clause={clause.clone()} /> }
        }
        _ => html! { <NotFoundPage /> },
    }
}

/// Entering its figures.
pub fn figures(page: &Page) -> Html {
    match page {
        Page::At(Route::Measurements { programme, clause }) => {
            html! { <MeasurementsPage key={clause.to_string()} programme={*programme} clause={clause.clone()} /> }
        }
        Page::At(Route::ReadMoneyIn { programme }) => {
            html! { <ReadInPage key={format!("table {programme}")} programme={*programme} /> }
        }
        _ => html! { <NotFoundPage /> },
    }
}

/// Money. Keyed, so that nothing typed for one stays when another takes its place.
pub fn money(page: &Page) -> Html {
    match page {
        Page::At(Route::Money { programme }) => {
            html! { <MoneyPage key={programme.to_string()} programme={*programme} /> }
        }
        Page::At(Route::Frames { programme }) => {
            html! { <FramesPage key={format!("frames {programme}")} programme={*programme} /> }
        }
        Page::At(Route::InitiativeMoney { programme, initiative }) => {
            html! { <InitiativeMoneyPage key={initiative.to_string()} programme={*programme} initiative={*initiative} /> }
        }
        _ => html! { <NotFoundPage /> },
    }
}

/// Reporting rounds. Keyed, so that nothing typed for one section stays when another takes its place.
pub fn report(page: &Page) -> Html {
    match page {
        Page::At(Route::Reports { programme }) => {
            html! { <ReportsPage key={programme.to_string()} programme={*programme} /> }
        }
        Page::At(Route::Report { programme, report }) => {
            html! { <ReportPage key={report.to_string()} programme={*programme} report={*report} /> }
        }
        Page::At(Route::Compiled { programme, report }) => {
            let key = format!("read {report}");
            html! { <CompiledPage {key} programme={*programme} report={*report} /> }
        }
        Page::At(Route::OfficialsNote { programme, report }) => {
            let key = format!("note {report}");
            html! { <NotePage {key} programme={*programme} report={*report} /> }
        }
        Page::At(Route::ReportSection { programme, report, clause }) => {
            let key = format!("{report} {clause}");
            html! { <SectionPage {key} programme={*programme} report={*report} clause={clause.clone()} /> }
        }
        _ => html! { <NotFoundPage /> },
    }
}

/// Members, who chairs, and the bodies.
pub fn member(page: &Page) -> Html {
    match page {
        Page::At(Route::Members) => html! { <MembersPage /> },
        _ => html! { <NotFoundPage /> },
    }
}

/// People, the audit, the account, notices, search.
pub fn office(page: &Page) -> Html {
    match page {
        Page::At(Route::Notices) => html! { <NoticesPage /> },
        Page::At(Route::Search) => html! { <SearchPage /> },
        Page::At(Route::People) => html! { <PeoplePage /> },
        Page::At(Route::Audit) => html! { <AuditPage /> },
        Page::At(Route::Account) => html! { <AccountPage /> },
        _ => html! { <NotFoundPage /> },
    }
}

/// What everybody may read, and saying what that is.
pub fn public(page: &Page) -> Html {
    match page {
        Page::At(Route::PublicList) => html! { <PublicListPage /> },
        Page::At(Route::Public { programme }) => {
            html! { <PublicPage key={programme.to_string()} programme={*programme} /> }
        }
        Page::At(Route::Publication { programme }) => {
            html! { <PublicationPage key={programme.to_string()} programme={*programme} /> }
        }
        _ => html! { <NotFoundPage /> },
    }
}

/// A programme that is followed, at a glance.
pub fn overview(page: &Page) -> Html {
    match page {
        Page::At(Route::Overview { programme }) => {
            html! { <OverviewPage key={programme.to_string()} programme={*programme} /> }
        }
        Page::At(Route::Succession { programme }) => {
            html! { <SuccessionPage key={programme.to_string()} programme={*programme} /> }
        }
        _ => html! { <NotFoundPage /> },
    }
}
