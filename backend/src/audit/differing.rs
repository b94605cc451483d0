//! What an act made of something, for its entry: what each field was beside what it is.

use serde::Serialize;
use serde_json::{Map, Value, json};

/// The fields in which two forms of the same differ, each with what it was and what it is. Of those in `unsaid` it says only that they do:
/// long words, and names of people, stand where they are kept and can be taken out there, which an entry cannot.
#[must_use]
pub fn differing<T: Serialize>(was: &T, is: &T, unsaid: &[&str]) -> Value {
    let fields = |of: &T| match serde_json::to_value(of) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    };
    let mut was = fields(was);
    let mut found = Map::new();
    for (name, is) in fields(is) {
        let was = was.remove(&name).unwrap_or_default();
        if was != is {
            let said = if unsaid.contains(&name.as_str()) { json!({}) } else { from_to(&was, &is) };
            found.insert(name, said);
        }
    }
    Value::Object(found)
}

/// What one field was and is.
#[must_use]
pub fn from_to<T: Serialize>(was: &T, is: &T) -> Value {
    json!({ "from": was, "to": is })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Form {
        title: &'static str,
        day: Option<u8>,
        words: &'static str,
        same: bool,
    }

    #[test]
    fn each_field_that_differs_is_told_with_what_it_was_unless_its_words_are_kept_elsewhere() {
        let was = Form { title: "Pilot", day: None, words: "Long.", same: true };
        let is = Form { title: "Pilot of two", day: Some(3), words: "Longer.", same: true };
        let expected = json!({
            "title": { "from": "Pilot", "to": "Pilot of two" },
            "day": { "from": null, "to": 3 },
            "words": {},
        });
        assert_eq!(differing(&was, &is, &["words"]), expected);
        assert_eq!(differing(&was, &was, &[]), json!({}));
    }
}
