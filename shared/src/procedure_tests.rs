//! The rules of domain reference 6.4 A and "Who counts", case by case.

use super::*;

fn code(text: &str) -> MemberCode {
    text.parse().unwrap()
}

fn class(member: &str) -> MemberClass {
    match member {
        "DK" | "FI" | "IS" | "NO" | "SE" => MemberClass::Country,
        "FO" | "GL" | "AX" => MemberClass::AutonomousArea,
        _ => MemberClass::BalticState,
    }
}

const ALL: [&str; 11] = ["DK", "FI", "IS", "NO", "SE", "FO", "GL", "AX", "EE", "LV", "LT"];

fn line(member: &str, answer: Option<Answer>) -> Line {
    Line {
        member: code(member),
        presence: Presence::Present,
        represented_by: "somebody".into(),
        answer,
        subject_to_parliament: false,
        statement: String::new(),
    }
}

/// Everyone is there and agrees, but for what `change` does to one line.
fn meeting(member: &str, change: impl Fn(&mut Line)) -> Vec<(Line, MemberClass)> {
    ALL.iter()
        .map(|&one| {
            let mut line = line(one, Some(Answer::Agree));
            if one == member {
                change(&mut line);
            }
            (line, class(one))
        })
        .collect()
}

fn decided(member: &str, change: impl Fn(&mut Line)) -> Outcome {
    outcome(&meeting(member, change), Rules::default())
}

fn objects(line: &mut Line) {
    line.answer = Some(Answer::Object);
}

#[test]
fn a_text_all_countries_agree_to_is_adopted() {
    let outcome = decided("", |_| ());
    assert!(outcome.adopted);
    let members = ["DK", "FI", "IS", "NO", "SE"].map(code).to_vec();
    assert_eq!(outcome.reasons, [Reason::Agreed { members }]);
}

#[test]
fn one_objection_of_a_country_is_enough() {
    for country in ["DK", "FI", "IS", "NO", "SE"] {
        let outcome = decided(country, objects);
        assert!(!outcome.adopted, "{country}");
        assert_eq!(outcome.reasons[0], Reason::CountryObjected { members: vec![code(country)] });
    }
}

#[test]
fn abstention_does_not_block_unless_the_setting_says_so() {
    let meeting = meeting("NO", |line| line.answer = Some(Answer::Abstain));
    assert!(outcome(&meeting, Rules::default()).adopted);
    assert!(!outcome(&meeting, Rules { abstention_blocks: true, ..Rules::default() }).adopted);
}

#[test]
fn every_country_must_be_represented() {
    let absent = |line: &mut Line| (line.presence, line.answer) = (Presence::Absent, None);
    let outcome = decided("IS", absent);
    assert!(!outcome.adopted);
    assert_eq!(outcome.reasons[0], Reason::NotRepresented { members: vec![code("IS")] });
    for other in ["FO", "GL", "AX", "EE", "LV", "LT"] {
        assert!(decided(other, absent).adopted, "{other} need not be there");
    }
}

#[test]
fn a_written_reply_represents_unless_the_setting_says_otherwise() {
    let meeting = meeting("IS", |line| line.presence = Presence::InWriting);
    assert!(outcome(&meeting, Rules::default()).adopted);
    assert!(!outcome(&meeting, Rules { written_reply_represents: false, ..Rules::default() }).adopted);
}

#[test]
fn a_country_that_is_there_and_silent_has_not_agreed() {
    let outcome = decided("FI", |line| line.answer = None);
    assert!(!outcome.adopted);
    assert_eq!(outcome.reasons[0], Reason::NoAnswer { members: vec![code("FI")] });
}

#[test]
fn a_baltic_objection_blocks_by_default_and_is_noted_when_switched_off() {
    let meeting = meeting("LV", objects);
    assert!(!outcome(&meeting, Rules::default()).adopted);
    let relaxed = outcome(&meeting, Rules { baltic_objection_blocks: false, ..Rules::default() });
    assert!(relaxed.adopted);
    assert!(relaxed.reasons.contains(&Reason::BalticObjectionNoted { members: vec![code("LV")] }));
}

#[test]
fn an_autonomous_area_never_stands_in_the_way() {
    for area in ["FO", "GL", "AX"] {
        let outcome = decided(area, objects);
        assert!(outcome.adopted, "{area}");
        assert!(outcome.reasons.contains(&Reason::AreaObjectionNoted { members: vec![code(area)] }));
    }
}

#[test]
fn a_parliament_that_must_approve_does_not_block_and_is_shown() {
    let conditional = decided("SE", |line| line.subject_to_parliament = true);
    assert!(conditional.adopted);
    assert_eq!(conditional.subject_to, [code("SE")]);
    let mut refused = meeting("SE", |line| line.subject_to_parliament = true);
    objects(&mut refused[0].0);
    assert!(
        outcome(&refused, Rules::default()).subject_to.is_empty(),
        "nothing is subject to anything when refused"
    );
}

#[test]
fn without_countries_nothing_is_adopted() {
    assert!(!outcome(&[], Rules::default()).adopted);
    assert!(
        !outcome(&[(line("EE", Some(Answer::Agree)), MemberClass::BalticState)], Rules::default()).adopted
    );
}

fn record(lines: Vec<Line>) -> MeetingRecord {
    MeetingRecord { held_on: "2024-09-20".parse().unwrap(), place: "Stockholm".into(), lines }
}

fn faults(record: &MeetingRecord) -> Vec<(String, FieldCode)> {
    let mut errors = FieldErrors::new();
    check_record(record, &ALL.map(code), &mut errors);
    errors.finish().err().unwrap_or_default().into_iter().map(|error| (error.pointer, error.code)).collect()
}

#[test]
fn a_record_has_one_line_for_every_delegation() {
    let whole = record(ALL.iter().map(|one| line(one, Some(Answer::Agree))).collect());
    assert_eq!(faults(&whole), []);
    let mut missing = whole.clone();
    missing.lines.pop();
    assert_eq!(faults(&missing), [("/lines".into(), FieldCode::Required)]);
    let mut twice = whole.clone();
    twice.lines.push(line("DK", None));
    assert_eq!(faults(&twice), [("/lines/11/member".into(), FieldCode::Duplicate)]);
    let mut foreign = whole;
    foreign.lines.push(line("UK", None));
    assert_eq!(faults(&foreign), [("/lines/11/member".into(), FieldCode::Unknown)]);
}

#[test]
fn a_line_does_not_contradict_itself() {
    let with = |change: &dyn Fn(&mut Line)| {
        let mut record = record(ALL.iter().map(|one| line(one, Some(Answer::Agree))).collect());
        change(&mut record.lines[0]);
        faults(&record)
    };
    let absent = with(&|line| line.presence = Presence::Absent);
    assert_eq!(absent, [("/lines/0/answer".into(), FieldCode::NotHere)]);
    let silent = with(&|line| (line.presence, line.answer) = (Presence::InWriting, None));
    assert_eq!(silent, [("/lines/0/answer".into(), FieldCode::Required)]);
    let nobody = with(&|line| line.represented_by = " ".into());
    assert_eq!(nobody, [("/lines/0/represented_by".into(), FieldCode::Required)]);
    let contradicts = with(&|line| (line.answer, line.subject_to_parliament) = (Some(Answer::Abstain), true));
    assert_eq!(contradicts, [("/lines/0/subject_to_parliament".into(), FieldCode::NotHere)]);
}

#[test]
fn the_secretariat_records_and_the_chair_confirms() {
    use crate::id::SeatId;
    use crate::permission::Act;
    use crate::seat::Seat;
    for role in Role::ALL {
        let member = role.needs_member().then(|| code("DK"));
        let seat = Seat::new(SeatId::from_parts(0, 0), role, member, "2024-01-01".parse().unwrap());
        assert_eq!(RecordAdoption::verdict(&seat, &()).is_allowed(), role == Role::Secretary, "{role:?}");
        assert_eq!(ConfirmAdoption::verdict(&seat, &()).is_allowed(), role == Role::Chair, "{role:?}");
        let joins = SayJoining::verdict(&seat, &code("FO")).is_allowed();
        assert_eq!(
            joins,
            role == Role::Secretary,
            "{role:?} of Denmark does not speak for the Faroe Islands"
        );
    }
}
