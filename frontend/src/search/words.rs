//! What is found, in words, and where it leads.

use shared::api::search::Hit;
use shared::search::Kind;

use crate::context::I18n;
use crate::nav::Route;

/// Several of a kind.
pub fn kinds(t: &I18n, kind: Kind) -> String {
    match kind {
        Kind::Clause => t.search_clauses(),
        Kind::Amendment => t.search_amendments(),
        Kind::Draft => t.search_drafts(),
        Kind::Comment => t.search_comments(),
    }
}

/// What one thing is called, and the clause that it is about, where that is another.
pub fn name(t: &I18n, hit: &Hit) -> (String, Option<String>) {
    let on = (!hit.label.is_empty()).then(|| t.search_on(&hit.label));
    match (hit.kind, hit.number) {
        (Kind::Clause, _) if hit.label.is_empty() => (t.search_clause(), None),
        (Kind::Clause, _) => (hit.label.clone(), None),
        (Kind::Draft, Some(number)) => (t.search_next_draft(number), on),
        (Kind::Amendment, Some(number)) => (t.amendment_numbered(number), on),
        (Kind::Amendment | Kind::Draft, _) => (t.amendment_draft(), on),
        (Kind::Comment, _) => (t.search_comment(), on),
    }
}

/// The page on which it stands: the text at the clause, with the threads beside it, or the amendment.
pub fn place(hit: &Hit) -> Route {
    let programme = hit.programme;
    match (hit.amendment, &hit.clause) {
        (Some(amendment), _) => Route::Amendment { programme, amendment },
        (None, Some(clause)) => Route::Clause { programme, clause: clause.clone() },
        (None, None) => Route::Text { programme },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::id::{AmendmentId, ProgrammeId};
    use shared::search::Excerpt;
    use shared::text::ClauseId;

    fn hit(kind: Kind) -> Hit {
        Hit {
            kind,
            programme: ProgrammeId::from_parts(1, 1),
            clause: ClauseId::parse("01JD3ZK8WQ5R7T9V0X2Y4A0001").ok(),
            label: "2.1".into(),
            excerpt: Excerpt::default(),
            facts: Vec::new(),
            authors: Vec::new(),
            amendment: None,
            number: None,
            thread: None,
        }
    }

    #[test]
    fn everything_found_has_a_name_and_a_place() {
        let t = I18n::english();
        let programme = ProgrammeId::from_parts(1, 1);
        let clause = hit(Kind::Clause);
        assert_eq!(name(&t, &clause), ("2.1".into(), None));
        assert_eq!(place(&clause), Route::Clause { programme, clause: clause.clause.clone().unwrap() });
        let nameless = Hit { label: String::new(), ..clause };
        assert_eq!(name(&t, &nameless), ("Clause".into(), None));

        let amendment = AmendmentId::from_parts(1, 1);
        let tabled = Hit { amendment: Some(amendment), number: Some(7), ..hit(Kind::Amendment) };
        assert_eq!(name(&t, &tabled), ("Amendment 7".into(), Some("on 2.1".into())));
        assert_eq!(place(&tabled), Route::Amendment { programme, amendment });
        assert_eq!(
            name(&t, &Hit { kind: Kind::Draft, ..tabled.clone() }).0,
            "The next version of amendment 7"
        );
        assert_eq!(name(&t, &Hit { kind: Kind::Draft, number: None, ..tabled }).0, "Draft");

        let thread = hit(Kind::Comment);
        assert_eq!(name(&t, &thread), ("Comment".into(), Some("on 2.1".into())));
        let elsewhere = Hit { clause: None, label: String::new(), ..thread };
        assert_eq!((name(&t, &elsewhere).1, place(&elsewhere)), (None, Route::Text { programme }));
    }
}
