//! Entries of the audit in words.

use std::collections::HashMap;

use serde_json::{Map, Value};
use shared::api::audit::AuditEntry;
use shared::api::person::PersonSummary;
use shared::id::PersonId;
use shared::time::{Date, Instant};

use crate::context::I18n;
use crate::revision::hash;
use crate::ui::format::Detail;

/// What was done. An act of a later release shows by its stable name.
pub fn act_words(t: &I18n, entry: &AuditEntry) -> String {
    t.act(&entry.act).unwrap_or_else(|| entry.act.clone())
}

/// Who did it. The audit holds ids alone, so that a person can be erased; names come from the list of people.
pub fn who_words(t: &I18n, entry: &AuditEntry, names: &HashMap<PersonId, String>) -> String {
    match entry.person {
        None => t.audit_system(),
        Some(person) => names.get(&person).cloned().unwrap_or_else(|| t.audit_someone()),
    }
}

/// Names by person.
pub fn names(people: Option<&[PersonSummary]>) -> HashMap<PersonId, String> {
    people.unwrap_or_default().iter().map(|person| (person.id, person.name.clone())).collect()
}

/// Details one after the other, led by the person they are about: "version: 2 · clauses: 1.1.a, 2.1". What the act itself
/// makes clear stands without its name.
pub fn detail_words(t: &I18n, entry: &AuditEntry, names: &HashMap<PersonId, String>) -> String {
    let mut parts: Vec<String> =
        entry.object.parse().ok().and_then(|id| names.get(&id).cloned()).into_iter().collect();
    if let Some(fields) = entry.detail.as_object() {
        parts.extend(fields.iter().filter_map(|(name, value)| match value {
            Value::Null | Value::Bool(false) => None,
            Value::Bool(true) => Some(word(t, name)),
            value => {
                let said = value_words(t, value);
                let plain = matches!(name.as_str(), "what" | "purpose" | "seat" | "seats" | "by_system");
                match (said.is_empty(), plain) {
                    (true, _) => None,
                    (false, true) => Some(said),
                    (false, false) => Some(format!("{}: {said}", word(t, name))),
                }
            }
        }));
    }
    parts.join(" · ")
}

/// A word of the entry in the language in use; one of a later release as it stands there.
fn word(t: &I18n, word: &str) -> String {
    t.audit_word(word).unwrap_or_else(|| word.replace('_', " "))
}

/// A value as one reads it: a list with commas, a seat in words, of another object its values.
fn value_words(t: &I18n, value: &Value) -> String {
    let listed =
        |said: Vec<String>| said.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ");
    match value {
        Value::String(text) => text_words(t, text),
        Value::Array(items) => listed(items.iter().map(|item| value_words(t, item)).collect()),
        Value::Object(fields) if fields.contains_key("role") => seat_words(t, fields),
        Value::Object(fields) if fields.values().all(is_difference) => {
            listed(fields.iter().map(|(name, of)| difference_words(t, name, of)).collect())
        }
        Value::Object(fields) => listed(fields.values().map(|value| value_words(t, value)).collect()),
        Value::Null | Value::Bool(false) => String::new(),
        other => other.to_string(),
    }
}

/// Whether it says what a field was and what it is; or, being empty, only that it is another.
fn is_difference(value: &Value) -> bool {
    let is_both = |of: &Map<String, Value>| of.len() == 2 && of.contains_key("from") && of.contains_key("to");
    value.as_object().is_some_and(|of| of.is_empty() || is_both(of))
}

/// "Last day: 31 Dec 2027 → 30 Jun 2028"; the name alone of what says nothing to a reader.
fn difference_words(t: &I18n, name: &str, of: &Value) -> String {
    let said = |key: &str| of.get(key).map(|value| value_words(t, value)).unwrap_or_default();
    let name = field_words(t, name).unwrap_or_else(|| word(t, name));
    let (from, to) = (said("from"), said("to"));
    if from.is_empty() && to.is_empty() {
        return name;
    }
    let some = |said: String| if said.is_empty() { t.common_none() } else { said };
    format!("{name}: {}", t.initiative_log_state(some(from), some(to)))
}

/// Fields of the work and of what measures it, as their forms call them.
fn field_words(t: &I18n, name: &str) -> Option<String> {
    Some(match name {
        "description" => t.initiative_description(),
        "serves" => t.initiative_serves(),
        "workstream" => t.workstream_one(),
        "body" => t.initiative_body(),
        "lead" => t.result_col_lead(),
        "partners" => t.initiative_partners(),
        "starts" => t.initiative_starts(),
        "ends" => t.initiative_ends(),
        "state" => t.result_col_status(),
        "due" => t.result_col_due(),
        "done" => t.milestone_done(),
        "needs" => t.milestone_needs(),
        "what" => t.initiative_risk_what(),
        "likelihood" => t.initiative_risk_likelihood(),
        "effect" => t.initiative_risk_effect(),
        "owner" => t.initiative_risk_owner(),
        "answer" => t.initiative_risk_answer(),
        "targets" => t.indicator_targets(),
        "unit" => t.indicator_unit(),
        "direction" => t.indicator_direction(),
        "source" => t.indicator_source(),
        "cycle" => t.indicator_cycle_years(),
        "decimals" => t.indicator_decimals(),
        "spread" => t.indicator_spread(),
        "baseline" => t.indicator_baseline(),
        "breaks" => t.indicator_breaks(),
        _ => return None,
    })
}

/// "Delegate, Norway · Working group on the programme, from 1 Jan 2024".
fn seat_words(t: &I18n, fields: &Map<String, Value>) -> String {
    let text = |name: &str| fields.get(name).and_then(Value::as_str);
    let role = match text("role").unwrap_or_default() {
        "head" => t.seat_head(),
        "delegate" => t.seat_delegate(),
        "chair" => t.seat_chair(),
        "secretary" => t.seat_secretary(),
        "observer" => t.seat_observer(),
        "administrator" => t.seat_administrator(),
        other => other.replace('_', " "),
    };
    let member = text("member").map(|code| t.member_name(code).unwrap_or_else(|| code.to_owned()));
    let seat = member.map_or(role.clone(), |member| t.seat_of(role, member));
    let body = fields.get("body").and_then(|body| body.get("name")).and_then(Value::as_str);
    let seat = body.map_or(seat.clone(), |body| t.seat_in(seat, body));
    let day = |day: &str| t.formats().day(day, Detail::Day);
    match (text("from"), text("to")) {
        (Some(from), Some(to)) => format!("{seat}, {}", t.seat_period(day(from), day(to))),
        (Some(from), None) => format!("{seat}, {}", t.seat_from(day(from))),
        (None, _) => seat,
    }
}

/// A day, an instant, a hash, or a word. Ids say nothing to a reader.
fn text_words(t: &I18n, text: &str) -> String {
    let is_id = text.len() == 26 && text.bytes().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase());
    if is_id {
        return String::new();
    }
    if text.len() == 10 && text.parse::<Date>().is_ok() {
        return t.formats().day(text, Detail::Day);
    }
    if let Ok(at) = text.parse::<Instant>() {
        return t.formats().instant(at.millis() as f64, Detail::Minute);
    }
    let digits = text.rsplit_once(':').map_or(text, |(_, digits)| digits);
    if digits.len() >= 32 && digits.bytes().all(|c| c.is_ascii_hexdigit()) {
        return hash::short(text);
    }
    // What people wrote stands as they wrote it.
    t.audit_word(text)
        .unwrap_or_else(|| if text.contains(' ') { text.to_owned() } else { text.replace('_', " ") })
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::id::AuditId;
    use shared::time::Instant;

    fn entry() -> AuditEntry {
        AuditEntry {
            seq: 1,
            id: AuditId::from_parts(0, 0),
            at: Instant::from_millis(0),
            person: Some(PersonId::from_parts(0, 1)),
            seat: None,
            act: "person.invite".into(),
            object: PersonId::from_parts(0, 2).to_string(),
            detail: serde_json::json!({
                "added": true,
                "by_system": "a test",
                "seats": [{ "id": "01ARZ3NDEKTSV4RRFFQ69G5FAV", "role": "head", "member": "DK", "to": null }],
                "to": null,
            }),
            hash: String::new(),
        }
    }

    #[test]
    fn people_are_named_where_they_are_known() {
        let t = I18n::english();
        let mut names = HashMap::new();
        assert_eq!(who_words(&t, &entry(), &names), t.audit_someone());
        names.insert(PersonId::from_parts(0, 1), "Ada".to_owned());
        names.insert(PersonId::from_parts(0, 2), "Olga".to_owned());
        assert_eq!(who_words(&t, &entry(), &names), "Ada");
        assert_eq!(detail_words(&t, &entry(), &names), "Olga · added · a test · Head of delegation, Denmark");
    }

    #[test]
    fn details_are_said_in_words_and_days_as_one_writes_them() {
        let t = I18n::english();
        let names = HashMap::new();
        let said =
            |detail| detail_words(&t, &AuditEntry { detail, object: String::new(), ..entry() }, &names);
        assert_eq!(said(serde_json::json!({ "value": "can_live_with" })), "position: can live with it");
        assert_eq!(said(serde_json::json!({ "purpose": "join" })), "to join");
        assert_eq!(said(serde_json::json!({ "text": "01ARZ3NDEKTSV4RRFFQ69G5FAV" })), "");
        assert_eq!(
            said(serde_json::json!({ "from": "2024-01-01", "of_tomorrow": 3 })),
            "from: 2024-01-01 · of tomorrow: 3"
        );
        let hash = "r1:5a128e664f2d9af5b43468a633a5a31d";
        assert_eq!(said(serde_json::json!({ "root_hash": hash })), "hash: 5a12 8e66");
    }

    #[test]
    fn what_a_field_was_stands_beside_what_it_is() {
        let t = I18n::english();
        let clause = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
        let detail = serde_json::json!({ "changed": {
            "description": {},
            "ends": { "from": "2027-12-31", "to": null },
            "serves": { "from": [clause], "to": [] },
            "state": { "from": "planned", "to": "under_way" },
        } });
        let said =
            detail_words(&t, &AuditEntry { detail, object: String::new(), ..entry() }, &HashMap::new());
        let (first, last) = (t.initiative_description(), t.initiative_ends());
        let expected =
            format!("changed: {first}, {last}: 2027-12-31 → None, Serves, Status: planned → under way");
        assert_eq!(said, expected);
    }

    #[test]
    fn an_act_of_a_later_release_shows_by_its_name() {
        let t = I18n::english();
        assert_eq!(act_words(&t, &entry()), t.audit_act_person_invite());
        let later = AuditEntry { act: "of.tomorrow".into(), ..entry() };
        assert_eq!(act_words(&t, &later), "of.tomorrow");
    }
}
