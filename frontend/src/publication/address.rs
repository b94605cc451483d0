//! Where programs find what is public.

use shared::api::publication::{
    GetPublic, ListPublicFigures, OfProgramme, PublicFiguresTable, PublicResultsTable,
};
use shared::api::{Endpoint, PREFIX};
use shared::id::ProgrammeId;

use crate::context::I18n;

/// A kind of open data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Data {
    /// Everything on the page, as JSON.
    Programme,
    /// How it goes, as a table.
    ResultsTable,
    /// All figures, as JSON.
    Figures,
    /// The same as a table.
    FiguresTable,
    /// What the JSON looks like.
    Schema,
}

impl Data {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::Programme, Self::ResultsTable, Self::Figures, Self::FiguresTable, Self::Schema];

    /// Its address, without the host.
    pub fn address(self, programme: ProgrammeId) -> String {
        let path = OfProgramme { programme };
        match self {
            Self::Programme => GetPublic::url(&path),
            Self::ResultsTable => PublicResultsTable::url(&path),
            Self::Figures => ListPublicFigures::url(&path),
            Self::FiguresTable => PublicFiguresTable::url(&path),
            Self::Schema => format!("{PREFIX}/openapi.json"),
        }
    }

    /// What it is.
    pub fn words(self, t: &I18n) -> String {
        match self {
            Self::Programme => t.publication_data_programme(),
            Self::ResultsTable => t.publication_data_results(),
            Self::Figures => t.publication_data_figures(),
            Self::FiguresTable => t.publication_data_figures_table(),
            Self::Schema => t.publication_data_schema(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_data_has_an_address_of_its_own() {
        let programme = ProgrammeId::from_parts(0, 1);
        let all: std::collections::HashSet<String> =
            Data::ALL.into_iter().map(|data| data.address(programme)).collect();
        assert_eq!(all.len(), Data::ALL.len());
        assert!(all.iter().all(|address| address.starts_with(PREFIX)));
    }
}
