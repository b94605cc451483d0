//! Entries of the audit in words.

use std::collections::HashMap;

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

/// Details as `name: value`, one after the other; what is nested is written as it is stored.
pub fn detail_words(entry: &AuditEntry, names: &HashMap<PersonId, String>) -> String {
    let mut parts: Vec<String> =
        entry.object.parse().ok().and_then(|id| names.get(&id).cloned()).into_iter().collect();
    if let Some(fields) = entry.detail.as_object() {
        parts.extend(fields.iter().map(|(name, value)| match value.as_str() {
            Some(text) => format!("{}: {text}", name.replace('_', " ")),
            None => format!("{}: {value}", name.replace('_', " ")),
        }));
    }
    parts.join(" · ")
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
            detail: serde_json::json!({ "by_system": "a test", "number": 3 }),
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
        assert_eq!(detail_words(&entry(), &names), "Olga · by system: a test · number: 3");
    }

    #[test]
    fn an_act_of_a_later_release_shows_by_its_name() {
        let t = I18n::english();
        assert_eq!(act_words(&t, &entry()), t.audit_act_person_invite());
        let later = AuditEntry { act: "of.tomorrow".into(), ..entry() };
        assert_eq!(act_words(&t, &later), "of.tomorrow");
    }
}
