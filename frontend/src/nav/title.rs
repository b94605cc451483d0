//! What the pages are called.

use ::i18n::Messages;

use super::Route;

impl Route {
    /// The page's name in menus and tabs; a page may title itself more exactly when its data is there.
    pub fn title(&self, t: &Messages) -> String {
        match self {
            Self::Desk => t.shell_desk(),
            Self::SignIn => t.session_sign_in(),
            Self::Link => t.person_link_label(),
            Self::Account => t.account_title(),
            Self::Notices => t.notification_title(),
            Self::Search => t.search_title(),
            Self::People => t.person_title(),
            Self::Members => t.member_title(),
            Self::Audit => t.audit_title(),
            Self::Programmes => t.programme_title(),
            Self::NewProgramme => t.programme_new_title(),
            Self::Programme { .. } => t.shell_programme(),
            Self::ProgrammeSettings { .. } => t.programme_settings(),
            Self::Templates | Self::Template { .. } => t.template_title(),
            Self::NewTemplate => t.template_new_name(),
            Self::Text { .. } | Self::Clause { .. } => t.text_title(),
            Self::Revisions { .. } | Self::Revision { .. } => t.revision_title(),
            Self::Compare { .. } => t.revision_compare_title(),
            Self::Positions { .. } => t.position_title(),
            Self::Since { .. } => t.reading_title(),
            Self::Bracketed { .. } => t.amendment_brackets_title(),
            Self::Amendments { .. } | Self::Amendment { .. } => t.amendment_title(),
            Self::Packages { .. }
            | Self::NewPackage { .. }
            | Self::Package { .. }
            | Self::BuildPackage { .. } => t.package_title(),
            Self::Initiatives { .. }
            | Self::NewInitiative { .. }
            | Self::Initiative { .. }
            | Self::ChangeInitiative { .. } => t.initiative_title(),
            Self::Workstreams { .. } | Self::Workstream { .. } => t.workstream_title(),
            Self::Money { .. } | Self::InitiativeMoney { .. } => t.budget_title(),
            Self::Frames { .. } => t.budget_set_frames(),
            Self::ReadMoneyIn { .. } => t.budget_read_in(),
            Self::Timeline { .. } => t.timeline_title(),
            Self::Adoption { .. } => t.procedure_title(),
            Self::Results { .. } | Self::Result { .. } => t.result_title(),
            Self::Lineage { .. } => t.result_lineage(),
            Self::Indicators { .. } | Self::Indicator { .. } => t.indicator_title(),
            Self::Measurements { .. } => t.indicator_figures(),
            Self::Overview { .. } => t.overview_title(),
            Self::Succession { .. } => t.succession_title(),
            Self::Publication { .. } => t.publication_title(),
            Self::PublicList | Self::Public { .. } => t.publication_public_title(),
            Self::Reports { .. } | Self::Report { .. } | Self::ReportSection { .. } => t.report_title(),
            Self::Compiled { .. } => t.report_one(),
            Self::OfficialsNote { .. } => t.report_note(),
            Self::NotFound => t.shell_not_found(),
        }
    }
}
