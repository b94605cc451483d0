//! Entries of the audit in words.

use std::collections::HashMap;

use serde_json::Value;
use shared::api::audit::AuditEntry;
use shared::api::person::PersonSummary;
use shared::id::PersonId;

use crate::context::I18n;

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

/// Details one after the other, led by the person they are about. What the act itself makes clear stands without its name.
pub fn detail_words(entry: &AuditEntry, names: &HashMap<PersonId, String>) -> String {
    let mut parts: Vec<String> =
        entry.object.parse().ok().and_then(|id| names.get(&id).cloned()).into_iter().collect();
    if let Some(fields) = entry.detail.as_object() {
        parts.extend(fields.iter().map(|(name, value)| (name.replace('_', " "), value)).filter_map(
            |(name, value)| match value {
                Value::Null | Value::Bool(false) => None,
                Value::Bool(true) => Some(name),
                other if matches!(name.as_str(), "what" | "purpose" | "seat" | "seats" | "by system") => {
                    Some(value_words(other))
                }
                other => Some(format!("{name} {}", value_words(other))),
            },
        ));
    }
    parts.join(" · ")
}

/// A value as one reads it: a list with commas, of an object its values. Ids inside say nothing to a reader.
fn value_words(value: &Value) -> String {
    match value {
        Value::String(text) => text.replace('_', " "),
        Value::Array(items) => items.iter().map(value_words).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => {
            let told = fields.iter().filter(|(name, value)| *name != "id" && !value.is_null());
            told.map(|(_, value)| value_words(value)).collect::<Vec<_>>().join(" ")
        }
        other => other.to_string(),
    }
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
        assert_eq!(detail_words(&entry(), &names), "Olga · added · a test · DK head");
    }

    #[test]
    fn an_act_of_a_later_release_shows_by_its_name() {
        let t = I18n::english();
        assert_eq!(act_words(&t, &entry()), t.audit_act_person_invite());
        let later = AuditEntry { act: "of.tomorrow".into(), ..entry() };
        assert_eq!(act_words(&t, &later), "of.tomorrow");
    }
}
