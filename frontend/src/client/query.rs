//! A query's fields as `name=value` pairs.

use serde::Serialize;
use serde_json::Value;

/// `?a=1&b=x`, or nothing. Fields without a value are left out; the server reads no lists here, so there are none.
pub fn text<Q: Serialize>(query: &Q) -> String {
    let Ok(Value::Object(fields)) = serde_json::to_value(query) else { return String::new() };
    let pairs = fields.iter().filter_map(|(name, value)| Some((name, scalar(value)?)));
    let joined: Vec<String> =
        pairs.map(|(name, value)| format!("{}={}", percent(name), percent(&value))).collect();
    if joined.is_empty() { String::new() } else { format!("?{}", joined.join("&")) }
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

fn percent(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::text;
    use serde::Serialize;

    #[derive(Serialize)]
    struct Query {
        after: Option<&'static str>,
        most: u32,
    }

    #[test]
    fn fields_without_a_value_are_left_out() {
        assert_eq!(text(&Query { after: None, most: 20 }), "?most=20");
        assert_eq!(text(&()), "");
    }

    #[test]
    fn texts_are_encoded() {
        let query = Query { after: Some("å&b"), most: 1 };
        assert_eq!(text(&query), "?after=%C3%A5%26b&most=1");
    }
}
