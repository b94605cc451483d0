//! Measures that are known already: figures of the sources that the programmes look to, each with source and edition. Only what was
//! verified is in them; what is missing is not there, and is nobody's nought.
//!
//! On which day each was read in its source is not known, so that none of them says one.
//!
//! They are data of the product, read by the secretariat and saved by its own act, like figures that are pasted.

use std::sync::OnceLock;

use shared::api::measurement::Measure;

/// The measures, in the order in which they are offered.
///
/// # Panics
/// When the file in this folder is not what it should be, which a test would have seen.
pub fn measures() -> &'static [Measure] {
    static PACK: OnceLock<Vec<Measure>> = OnceLock::new();
    PACK.get_or_init(|| {
        serde_json::from_str(include_str!("pack.json")).expect("the pack is a list of measures")
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use shared::indicator::check_definition;
    use shared::measurement::{Changes, Status, check_changes};
    use shared::problem::FieldErrors;

    use super::*;

    #[test]
    fn every_measure_can_be_loaded_as_it_is() {
        let members = ["DK", "FI", "IS", "NO", "SE", "FO", "GL", "AX", "EE", "LV", "LT"];
        let mut keys = BTreeSet::new();
        for measure in measures() {
            let mut errors = FieldErrors::new();
            check_definition(&measure.definition, &[], &[], &mut errors);
            let body = Changes { changes: measure.figures.clone(), why: String::new(), retrieved: None };
            check_changes(&body, &measure.definition, |code| members.contains(&code.as_str()), &mut errors);
            assert_eq!(errors.finish(), Ok(()), "{}", measure.key);
            assert!(keys.insert(&measure.key));
        }
        assert_eq!(keys.len(), 4);
    }

    #[test]
    fn every_value_names_its_source_and_the_areas_are_not_covered() {
        for figure in measures().iter().flat_map(|measure| &measure.figures) {
            let area = figure.member.is_some_and(|code| ["FO", "GL", "AX"].contains(&code.as_str()));
            assert_eq!(figure.status == Status::NotCovered, area, "{figure:?}");
            assert_eq!(figure.status == Status::Value, !figure.source.is_empty(), "{figure:?}");
            assert_eq!(figure.retrieved, None, "no day is invented: {figure:?}");
        }
    }
}
