//! The outcome of a procedure in sentences, delegations apart so that they can be shown as chips.

use shared::member::MemberCode;
use shared::procedure::{Outcome, Reason};

use crate::context::I18n;
#[cfg(test)]
use crate::revision::by::name_of;

/// A sentence with delegations in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Sentence {
    /// The words before them.
    pub before: String,
    /// Which.
    pub members: Vec<MemberCode>,
    /// The words behind them.
    pub after: String,
    /// Whether it says what stands in the way.
    pub against: bool,
}

#[cfg(test)]
impl Sentence {
    /// As plain words, delegations by name.
    pub fn plain(&self, t: &I18n) -> String {
        let names: Vec<String> = self.members.iter().map(|code| name_of(t, code.as_str())).collect();
        format!("{}{}{}", self.before, t.formats().list(&names), self.after)
    }
}

/// Whether the text is, or would be, adopted: in a few words.
pub fn headline(t: &I18n, outcome: &Outcome, decided: bool) -> String {
    match (decided, outcome.adopted) {
        (false, true) => t.procedure_would_adopt(),
        (false, false) => t.procedure_would_fail(),
        (true, true) => t.procedure_adopted(),
        (true, false) => t.procedure_failed(),
    }
}

/// Whose parliament must approve before it binds them; nothing when none must.
pub fn subject_to(t: &I18n, outcome: &Outcome) -> Option<Sentence> {
    let words = t.procedure_subject_to();
    (!outcome.subject_to.is_empty()).then(|| Sentence {
        before: words.s0,
        members: outcome.subject_to.clone(),
        after: words.s1,
        against: false,
    })
}

/// What happens then.
pub fn consequence(t: &I18n, outcome: &Outcome) -> String {
    if outcome.adopted { t.procedure_then_adopt() } else { t.procedure_then_fail() }
}

/// Each reason as a sentence, in the order it is told.
pub fn reasons(t: &I18n, outcome: &Outcome) -> Vec<Sentence> {
    outcome.reasons.iter().map(|reason| of_reason(t, reason)).collect()
}

fn of_reason(t: &I18n, reason: &Reason) -> Sentence {
    macro_rules! say {
        ($words:ident, $members:expr, $against:literal) => {{
            let words = t.$words($members.len());
            (words.s0, $members, words.s1, $against)
        }};
    }
    let (before, members, after, against) = match reason {
        Reason::NotRepresented { members } => say!(procedure_reason_not_represented, members, true),
        Reason::NoAnswer { members } => say!(procedure_reason_no_answer, members, true),
        Reason::CountryObjected { members } => say!(procedure_reason_country_objected, members, true),
        Reason::BalticObjected { members } => say!(procedure_reason_baltic_objected, members, true),
        Reason::BalticObjectionNoted { members } => say!(procedure_reason_baltic_noted, members, false),
        Reason::AbstentionBlocks { members } => say!(procedure_reason_abstention_blocks, members, true),
        Reason::AbstentionNoted { members } => say!(procedure_reason_abstention_noted, members, false),
        Reason::AreaObjectionNoted { members } => say!(procedure_reason_area_objected, members, false),
        Reason::Agreed { members } => say!(procedure_reason_agreed, members, false),
    };
    Sentence { before, members: members.clone(), after, against }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::member::MemberClass;
    use shared::procedure::{Answer, Line, Presence, Rules, outcome};

    fn line(code: &str, answer: Answer) -> Line {
        Line {
            member: code.parse().unwrap(),
            presence: Presence::Present,
            represented_by: "Somebody".into(),
            answer: Some(answer),
            subject_to_parliament: false,
            statement: String::new(),
        }
    }

    fn said(lines: &[(Line, MemberClass)]) -> (Outcome, Vec<String>) {
        let t = I18n::english();
        let outcome = outcome(lines, Rules::default());
        let sentences = reasons(&t, &outcome).iter().map(|sentence| sentence.plain(&t)).collect();
        (outcome, sentences)
    }

    use MemberClass::{AutonomousArea, BalticState, Country};

    #[test]
    fn one_objection_of_a_country_is_told_first_and_stands_in_the_way() {
        let (outcome, said) = said(&[
            (line("DK", Answer::Agree), Country),
            (line("SE", Answer::Object), Country),
            (line("FO", Answer::Object), AutonomousArea),
        ]);
        assert_eq!(
            said,
            [
                "Sweden objected. Adoption is by consensus of the countries: one objection is enough.",
                "Faroe Islands objected. An autonomous area never stands in the way; it joins the text or does not.",
                "Denmark agreed.",
            ]
        );
        let t = I18n::english();
        assert_eq!(headline(&t, &outcome, false), "The programme would not be adopted");
        let against: Vec<bool> = reasons(&t, &outcome).iter().map(|sentence| sentence.against).collect();
        assert_eq!(against, [true, false, false]);
    }

    #[test]
    fn several_delegations_are_one_sentence_in_the_plural() {
        let absent = |code| Line { presence: Presence::Absent, answer: None, ..line(code, Answer::Agree) };
        let (_, said) = said(&[
            (absent("DK"), Country),
            (absent("FI"), Country),
            (line("LV", Answer::Object), BalticState),
        ]);
        assert_eq!(
            said[0],
            "Denmark, Finland were not represented. All countries must be, for the council to decide."
        );
        assert_eq!(said[1], "Latvia objected. By this programme’s setting that stands in the way.");
    }

    #[test]
    fn a_condition_of_parliament_is_told_only_of_an_adopted_text() {
        let t = I18n::english();
        let conditional = Line { subject_to_parliament: true, ..line("IS", Answer::Agree) };
        let (adopted, _) = said(&[(conditional.clone(), Country), (line("NO", Answer::Agree), Country)]);
        let sentence = subject_to(&t, &adopted).unwrap();
        assert_eq!(sentence.plain(&t), "Subject to parliamentary approval in Iceland");
        let (refused, _) = said(&[(conditional, Country), (line("NO", Answer::Object), Country)]);
        assert_eq!(subject_to(&t, &refused), None);
    }

    #[test]
    fn every_reason_has_a_sentence_of_its_own() {
        let members = vec!["DK".parse().unwrap()];
        let m = || members.clone();
        let all = [
            Reason::NotRepresented { members: m() },
            Reason::NoAnswer { members: m() },
            Reason::CountryObjected { members: m() },
            Reason::BalticObjected { members: m() },
            Reason::BalticObjectionNoted { members: m() },
            Reason::AbstentionBlocks { members: m() },
            Reason::AbstentionNoted { members: m() },
            Reason::AreaObjectionNoted { members: m() },
            Reason::Agreed { members: m() },
        ];
        let t = I18n::english();
        let distinct: std::collections::HashSet<String> =
            all.iter().map(|reason| of_reason(&t, reason).plain(&t)).collect();
        assert_eq!(distinct.len(), all.len());
    }
}
