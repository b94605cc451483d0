//! The cover note of the revision that a round ends with: what was taken up and what was not, what is carried over, what came late.
//! Nothing that was on the table goes without a word (domain reference 6.3).

use std::fmt::Write;

use shared::member::MemberCode;
use shared::revision::COVER_NOTE_MOST;
use shared::round::End;

use super::store::Stored;
use crate::amendment::{self, InRound, NotTaken};
use crate::db::{Error, Tx};
use crate::zone;

/// In English, as the text is; the secretariat's own words may take its place before the chair issues it. Delegations are named by
/// their codes.
pub(super) async fn cover_note(tx: &Tx, round: &Stored, end: End) -> Result<String, Error> {
    // What was decided before the round was opened is in no earlier note where it came after that of its revision.
    let found = amendment::in_round(tx.sql(), round.text, round.revision_at).await?;
    let when = match end {
        End::Deadline => zone::in_english(round.view.closes_at, &round.view.zone),
        End::Chair | End::Left => {
            format!("{}, before its deadline, by the chair", zone::in_english(tx.at(), &round.view.zone))
        }
    };
    Ok(words(round.view.number, round.view.revision, &when, &found))
}

fn words(number: u32, revision: u32, when: &str, found: &InRound) -> String {
    let mut note = format!("Round {number}, on Rev. {revision}, ended on {when}.\n\n");
    // Writing into a string does not fail.
    let _ = match found.accepted.as_slice() {
        [] => writeln!(note, "No amendment has been accepted in it."),
        [one] => writeln!(note, "Amendment {one} has been accepted."),
        many => writeln!(note, "Amendments {} have been accepted.", list(many)),
    };
    let (late, in_time): (Vec<_>, Vec<_>) = found.carried.iter().partition(|one| one.late);
    let open = |title: &str, which: &[&amendment::Carried]| {
        let lines: String =
            which.iter().map(|one| format!("\n- {}{}", one.number, sponsors(&one.sponsors))).collect();
        if which.is_empty() { String::new() } else { format!("\n{title}{lines}\n") }
    };
    note.push_str(&open("Carried over to the next round, not yet decided:", &in_time));
    note.push_str(&open("Tabled after the deadline, carried over as late:", &late));
    note.push_str(&open("Left to the ministers:", &found.kept.iter().collect::<Vec<_>>()));
    note.push_str(&not_taken(&found.not_taken));
    note.chars().take(COVER_NOTE_MOST as usize).collect::<String>().trim_end().to_owned()
}

fn not_taken(all: &[NotTaken]) -> String {
    let said = |one: &NotTaken| match one.into {
        Some(host) => format!("goes on in amendment {host}"),
        None => "rejected".to_owned(),
    };
    let line = |one: &NotTaken| format!("\n- {}{}: {}", one.number, sponsors(&one.sponsors), said(one));
    let lines: String = all.iter().map(line).collect();
    if lines.is_empty() { lines } else { format!("\nRejected, or merged into others:{lines}\n") }
}

fn sponsors(sponsors: &[MemberCode]) -> String {
    let codes: Vec<&str> = sponsors.iter().map(MemberCode::as_str).collect();
    if codes.is_empty() { String::new() } else { format!(" ({})", codes.join(", ")) }
}

fn list(numbers: &[u32]) -> String {
    let texts: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    match texts.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => texts.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amendment::Carried;

    fn carried(number: u32, sponsors: &[&str], late: bool) -> Carried {
        Carried { number, sponsors: sponsors.iter().map(|code| code.parse().unwrap()).collect(), late }
    }

    #[test]
    fn what_is_carried_over_is_named_with_its_sponsors_and_what_is_late_apart() {
        let found = InRound {
            accepted: vec![2, 5, 9],
            carried: vec![
                carried(3, &["FI", "SE"], false),
                carried(4, &[], false),
                carried(11, &["LT"], true),
            ],
            ..InRound::default()
        };
        assert_eq!(
            words(2, 1, "9 December 2026, 24:00 (Europe/Copenhagen)", &found),
            "Round 2, on Rev. 1, ended on 9 December 2026, 24:00 (Europe/Copenhagen).\n\n\
             Amendments 2, 5 and 9 have been accepted.\n\n\
             Carried over to the next round, not yet decided:\n- 3 (FI, SE)\n- 4\n\n\
             Tabled after the deadline, carried over as late:\n- 11 (LT)"
        );
        let nothing = InRound { accepted: vec![7], ..InRound::default() };
        assert_eq!(
            words(1, 1, "today", &nothing),
            "Round 1, on Rev. 1, ended on today.\n\nAmendment 7 has been accepted."
        );
        let none = InRound::default();
        assert!(words(1, 1, "today", &none).ends_with("No amendment has been accepted in it."));
    }

    #[test]
    fn what_was_rejected_merged_or_left_to_the_ministers_is_named_too() {
        let not_taken =
            |number, code: &str, into| NotTaken { number, sponsors: vec![code.parse().unwrap()], into };
        let found = InRound {
            accepted: vec![1],
            kept: vec![carried(4, &["IS"], false)],
            not_taken: vec![not_taken(2, "FI", None), not_taken(3, "SE", Some(1))],
            ..InRound::default()
        };
        assert_eq!(
            words(1, 1, "today", &found),
            "Round 1, on Rev. 1, ended on today.\n\nAmendment 1 has been accepted.\n\n\
             Left to the ministers:\n- 4 (IS)\n\n\
             Rejected, or merged into others:\n- 2 (FI): rejected\n- 3 (SE): goes on in amendment 1"
        );
    }
}
