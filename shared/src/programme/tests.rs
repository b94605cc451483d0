//! The rules of programmes that are not about reading.

use super::*;
use crate::id::SeatId;
use crate::permission::Act;

fn seat(role: Role) -> Seat {
    let member = role.needs_member().then(|| "FI".parse().unwrap());
    Seat::new(SeatId::from_parts(0, 0), role, member, "2026-01-01".parse().unwrap())
}

fn allowed<A: Act<Object = State>>(state: State) -> Vec<Role> {
    Role::ALL.into_iter().filter(|role| A::verdict(&seat(*role), &state).is_allowed()).collect()
}

fn period(from: &str, to: &str) -> Period {
    Period { from: from.parse().unwrap(), to: to.parse().unwrap() }
}

#[test]
fn only_the_chair_or_the_secretariat_moves_states_and_announces_editing() {
    for state in State::ALL {
        assert_eq!(allowed::<MoveState>(state), [Role::Chair, Role::Secretary], "{state:?}");
        assert_eq!(allowed::<AnnounceEditing>(state), [Role::Chair, Role::Secretary], "{state:?}");
        assert_eq!(allowed::<LeaveDecisions>(state), [Role::Chair], "{state:?}");
    }
}

#[test]
fn the_secretariat_makes_programmes_and_changes_their_settings() {
    for role in Role::ALL {
        assert_eq!(
            CreateProgramme::verdict(&seat(role), &()).is_allowed(),
            role == Role::Secretary,
            "{role:?}"
        );
    }
    for state in State::ALL {
        assert_eq!(allowed::<ChangeSettings>(state), [Role::Secretary], "{state:?}");
    }
}

#[test]
fn for_observers_a_draft_programme_is_not_there_until_it_is_out_for_consultation() {
    for state in State::ALL {
        let expected = state.is_sealed() || state == State::Consultation;
        let verdict = ReadProgramme::verdict(&seat(Role::Observer), &state);
        assert_eq!(verdict, if expected { Verdict::Allowed } else { Verdict::Unseen }, "{state:?}");
        let known: Vec<_> = states_known_to(&seat(Role::Observer)).collect();
        assert_eq!(known.contains(&state), expected, "{state:?}");
        // What they may not know of, they cannot probe for either.
        let moving = MoveState::verdict(&seat(Role::Observer), &state);
        assert_eq!(moving, if expected { Verdict::Refused } else { Verdict::Unseen }, "{state:?}");
    }
}

#[test]
fn how_a_programme_moved_and_why_is_for_those_who_take_part() {
    let expected = [Role::Head, Role::Delegate, Role::Chair, Role::Secretary];
    for state in State::ALL {
        assert_eq!(allowed::<ReadHistory>(state), expected, "{state:?}");
    }
}

#[test]
fn a_period_has_any_length_but_does_not_end_before_it_starts() {
    let wrong = |period: Period| {
        let mut errors = FieldErrors::new();
        period.check("/period", &mut errors);
        errors.finish().err().map(|errors| errors[0].pointer.clone())
    };
    assert_eq!(wrong(period("2025-01-01", "2030-12-31")), None);
    assert_eq!(wrong(period("2031-01-01", "2034-12-31")), None);
    assert_eq!(wrong(period("2031-01-01", "2031-01-01")), None);
    assert_eq!(wrong(period("2031-01-02", "2031-01-01")), Some("/period/to".into()));
}

#[test]
fn a_period_is_named_by_its_years() {
    assert_eq!(period("2031-01-01", "2034-12-31").years(), "2031–2034");
    assert_eq!(period("2031-01-01", "2031-12-31").years(), "2031");
}

#[test]
fn the_defaults_are_those_of_the_open_questions() {
    let settings = Settings::for_period(period("2031-01-01", "2034-12-31"));
    assert!(settings.baltic_objection_blocks, "domain reference 6.8, 1");
    assert_eq!(settings.officials_label, "EK-DIGITAL", "domain reference 6.8, 3");
    assert_eq!(settings.phases, Phases { consultation: true, endorsement: true });
    let mut errors = FieldErrors::new();
    settings.check("/settings", &mut errors);
    assert_eq!(errors.finish(), Ok(()));
}

#[test]
fn each_fault_of_the_settings_is_named_with_its_field() {
    let person = PersonId::from_parts(1, 1);
    let settings = Settings {
        officials_label: "  ".into(),
        document_series: "x".repeat(61),
        drafting_group: vec![person, person],
        ..Settings::for_period(period("2031-01-01", "2034-12-31"))
    };
    let mut errors = FieldErrors::new();
    settings.check("/settings", &mut errors);
    let titles =
        [("en".to_owned(), "x".to_owned()), ("dansk".into(), "x".into()), ("fi".into(), String::new())];
    check_titles("", &titles.into(), &mut errors);
    let pointers: Vec<_> = errors.finish().unwrap_err().into_iter().map(|e| e.pointer).collect();
    assert_eq!(
        pointers,
        [
            "/settings/officials_label",
            "/settings/document_series",
            "/settings/drafting_group/1",
            "/title",
            "/titles/dansk",
            "/titles/en",
            "/titles/fi",
        ]
    );
}

#[test]
fn an_editing_session_runs_until_the_moment_it_ends() {
    let session = |until: Option<&str>| EditingSession {
        opened_at: "2026-11-23T12:00:00Z".parse().unwrap(),
        until: until.map(|at| at.parse().unwrap()),
        reason: "numbering".into(),
        by: PersonId::from_parts(1, 1),
    };
    let at = |text: &str| text.parse().unwrap();
    let ends = session(Some("2026-11-23T16:00:00Z"));
    assert!(ends.runs(at("2026-11-23T15:59:59.999Z")));
    assert!(!ends.runs(at("2026-11-23T16:00:00Z")));
    assert!(session(None).runs(at("2099-01-01T00:00:00Z")));
}
