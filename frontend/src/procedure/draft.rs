//! The record while it is being written: the day may not be given yet, and a line follows its own answers.

use shared::api::procedure::Taking;
use shared::member::{Member, MemberClass, MemberCode};
use shared::problem::{FieldCode, FieldError, FieldErrors};
use shared::procedure::{Answer, Line, MeetingRecord, Outcome, Presence, Rules, check_record, outcome};
use shared::sort;
use shared::time::Date;

/// What the fields hold.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    /// The day as `YYYY-MM-DD`, or nothing.
    pub held_on: String,
    /// Where.
    pub place: String,
    /// A line for every delegation, in the order of display.
    pub lines: Vec<Line>,
}

/// The members that take part on a day, in the order of display: of all times, those that count then.
pub fn taking_part(members: &[Member], day: Option<Date>) -> Vec<Taking> {
    let mut then: Vec<&Member> = members
        .iter()
        .filter(|member| day.map_or(member.to.is_none(), |day| member.counts_on(day)))
        .collect();
    sort::by_key(&mut then, |member| member.position);
    then.into_iter().map(|member| Taking { member: member.code, class: member.class }).collect()
}

fn empty_line(member: MemberCode) -> Line {
    Line {
        member,
        presence: Presence::Present,
        represented_by: String::new(),
        answer: None,
        subject_to_parliament: false,
        statement: String::new(),
    }
}

impl Draft {
    /// An empty record.
    pub fn new(taking: &[Taking]) -> Self {
        let mut draft = Self::default();
        draft.seat(taking);
        draft
    }

    /// A record that is changed.
    pub fn of(record: &MeetingRecord) -> Self {
        Self { held_on: record.held_on.to_string(), place: record.place.clone(), lines: record.lines.clone() }
    }

    /// The day, once it is given.
    pub fn day(&self) -> Option<Date> {
        self.held_on.parse().ok()
    }

    /// A line for each of these and no other; what was written of them stays.
    pub fn seat(&mut self, taking: &[Taking]) {
        let written = std::mem::take(&mut self.lines);
        let line = |one: &Taking| {
            let own = written.iter().find(|line| line.member == one.member).cloned();
            own.unwrap_or_else(|| empty_line(one.member))
        };
        self.lines = taking.iter().map(line).collect();
    }

    /// Takes how a delegation took part. Who was not there said nothing.
    pub fn set_presence(&mut self, at: usize, presence: Presence) {
        if let Some(line) = self.lines.get_mut(at) {
            line.presence = presence;
            if presence == Presence::Absent {
                line.answer = None;
                line.subject_to_parliament = false;
                line.represented_by.clear();
            }
        }
    }

    /// Takes an answer. Only who agrees can make it subject to parliament.
    pub fn set_answer(&mut self, at: usize, answer: Option<Answer>) {
        if let Some(line) = self.lines.get_mut(at) {
            line.answer = answer;
            line.subject_to_parliament &= answer == Some(Answer::Agree);
        }
    }

    /// What would follow from the answers so far.
    pub fn outcome(&self, taking: &[Taking], rules: Rules) -> Outcome {
        let class = |line: &Line| -> Option<MemberClass> {
            taking.iter().find(|one| one.member == line.member).map(|one| one.class)
        };
        let lines: Vec<(Line, MemberClass)> =
            self.lines.iter().filter_map(|line| Some((line.clone(), class(line)?))).collect();
        outcome(&lines, rules)
    }

    /// The record, when nothing is wrong with it. The server checks the same.
    ///
    /// # Errors
    /// Every field that is not acceptable.
    pub fn checked(&self, taking: &[Taking]) -> Result<MeetingRecord, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let day = self.day();
        if day.is_none() {
            errors.add("/held_on", FieldCode::Required);
        }
        let codes: Vec<MemberCode> = taking.iter().map(|one| one.member).collect();
        let record = MeetingRecord {
            held_on: day.unwrap_or_else(|| shared::time::Instant::from_millis(0).date()),
            place: self.place.clone(),
            lines: self.lines.clone(),
        };
        check_record(&record, &codes, &mut errors);
        errors.finish().map(|()| record)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taking(codes: &[(&str, MemberClass)]) -> Vec<Taking> {
        codes.iter().map(|(code, class)| Taking { member: code.parse().unwrap(), class: *class }).collect()
    }

    fn member(code: &str, position: u32, from: &str, to: Option<&str>) -> Member {
        Member {
            code: code.parse().unwrap(),
            name: code.into(),
            class: MemberClass::Country,
            parent: None,
            time_zone: "UTC".into(),
            position,
            from: from.parse().unwrap(),
            to: to.map(|day| day.parse().unwrap()),
        }
    }

    #[test]
    fn those_take_part_who_are_members_on_the_day_of_the_meeting() {
        let members = [
            member("SE", 5, "2017-01-01", None),
            member("DK", 1, "2017-01-01", None),
            member("XX", 2, "2017-01-01", Some("2020-01-01")),
        ];
        let codes = |day: &str| -> Vec<String> {
            taking_part(&members, day.parse().ok()).iter().map(|one| one.member.to_string()).collect()
        };
        assert_eq!(codes("2019-06-01"), ["DK", "XX", "SE"]);
        assert_eq!(codes("2026-06-01"), ["DK", "SE"]);
        assert_eq!(codes(""), ["DK", "SE"], "before the day is given: those of today");
    }

    #[test]
    fn another_day_keeps_what_was_written_of_those_who_still_take_part() {
        let all = taking(&[("DK", MemberClass::Country), ("FI", MemberClass::Country)]);
        let mut draft = Draft::new(&all);
        draft.lines[1].represented_by = "Laura Niemi".into();
        draft.seat(&all[1..]);
        assert_eq!(draft.lines.len(), 1);
        assert_eq!(draft.lines[0].represented_by, "Laura Niemi");
    }

    #[test]
    fn who_is_absent_has_no_answer_and_who_does_not_agree_no_condition() {
        let mut draft = Draft::new(&taking(&[("DK", MemberClass::Country)]));
        draft.set_answer(0, Some(Answer::Agree));
        draft.lines[0].subject_to_parliament = true;
        draft.set_answer(0, Some(Answer::Abstain));
        assert!(!draft.lines[0].subject_to_parliament);
        draft.set_presence(0, Presence::Absent);
        assert_eq!(draft.lines[0].answer, None);
    }

    #[test]
    fn an_unfinished_record_names_its_fields_and_a_finished_one_none() {
        let all = taking(&[("DK", MemberClass::Country), ("FI", MemberClass::Country)]);
        let mut draft = Draft::new(&all);
        let faults: Vec<String> =
            draft.checked(&all).unwrap_err().into_iter().map(|error| error.pointer).collect();
        assert_eq!(faults, ["/held_on", "/place", "/lines/0/represented_by", "/lines/1/represented_by"]);
        draft.held_on = "2026-12-17".into();
        draft.place = "Copenhagen".into();
        for line in &mut draft.lines {
            line.represented_by = "Somebody".into();
            line.answer = Some(Answer::Agree);
        }
        let record = draft.checked(&all).unwrap();
        assert_eq!(Draft::of(&record), draft);
        assert!(draft.outcome(&all, Rules::default()).adopted);
    }
}
