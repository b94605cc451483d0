//! Every language says everything, and says it by the same rules.

use samrad_i18n::{Language, Messages};
use shared::problem::Code;

#[test]
fn every_language_of_the_product_loads_and_names_itself() {
    for language in Language::iter() {
        let messages = language.messages().expect("a language in locales/ is embedded natively");
        assert_eq!(messages.language_name(), language.own_name());
        assert_eq!(Language::from_tag(language.tag()), Some(*language));
    }
}

#[test]
fn only_the_file_of_this_very_build_is_taken() {
    let bytes = Language::Da.embedded().expect("Danish is embedded natively");
    assert!(Messages::fetched(Language::Da, bytes).is_some());
    let newer = [bytes, b"shell-of-tomorrow = i morgen\n".as_slice()].concat();
    assert!(Messages::fetched(Language::Da, &newer).is_none());
    assert!(Messages::fetched(Language::En, bytes).is_none(), "a file of another language");
}

#[test]
fn plurals_follow_each_language() {
    let english = Messages::english();
    assert_ne!(english.desk_waits(1), english.desk_waits(2).replace('2', "1"));
}

#[test]
fn variables_are_not_wrapped_in_direction_marks() {
    assert!(!Messages::english().shell_acting_as("Chair").contains('\u{2068}'));
}

#[test]
fn every_problem_code_of_the_api_has_a_sentence() {
    for language in Language::iter() {
        let messages = language.messages().expect("embedded");
        for code in Code::ALL.iter().filter(|code| **code != Code::Internal) {
            assert_ne!(
                messages.problem(code.as_str()),
                messages.problem_internal(),
                "{code:?} in {}",
                language.tag()
            );
        }
    }
}

#[test]
fn an_unknown_problem_code_still_gets_a_sentence() {
    let english = Messages::english();
    assert_eq!(english.problem("of_a_later_server"), english.problem_internal());
}

#[test]
fn all_eleven_delegations_have_a_name() {
    for language in Language::iter() {
        let messages = language.messages().expect("embedded");
        for code in ["DK", "FI", "IS", "NO", "SE", "FO", "GL", "AX", "EE", "LV", "LT", "SEC"] {
            assert!(messages.member_name(code).is_some(), "{code} in {}", language.tag());
        }
    }
}
