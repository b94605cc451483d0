//! A row of any table as a JSON object, and back. Texts are texts, numbers are numbers, bytes are base64, absent is null.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sea_orm::QueryResult;
use serde_json::{Map, Value as Json};

use super::schema::{Column, ColumnKind};
use crate::db::{Error, Value};

/// The row as an object, its members in the order of their names.
pub(super) fn to_json(row: &QueryResult, columns: &[Column]) -> Result<Map<String, Json>, Error> {
    let mut object = Map::new();
    for (at, Column { name, kind }) in columns.iter().enumerate() {
        let value = match kind {
            ColumnKind::Text => row.try_get_by_index::<Option<String>>(at)?.map(Json::from),
            ColumnKind::Number => row.try_get_by_index::<Option<i64>>(at)?.map(Json::from),
            ColumnKind::Bytes => {
                row.try_get_by_index::<Option<Vec<u8>>>(at)?.map(|bytes| STANDARD.encode(bytes).into())
            }
        };
        object.insert(name.clone(), value.unwrap_or(Json::Null));
    }
    Ok(object)
}

/// The values of an object in the order of the columns; `None` when it is not a row of that table.
pub(super) fn from_json(mut object: Map<String, Json>, columns: &[Column]) -> Option<Vec<Value>> {
    let values = columns.iter().map(|column| value(object.remove(&column.name)?, column.kind));
    let values: Option<Vec<Value>> = values.collect();
    values.filter(|_| object.is_empty())
}

fn value(json: Json, kind: ColumnKind) -> Option<Value> {
    Some(match (kind, json) {
        (ColumnKind::Text, Json::Null) => Value::from(None::<String>),
        (ColumnKind::Number, Json::Null) => Value::from(None::<i64>),
        (ColumnKind::Bytes, Json::Null) => Value::from(None::<Vec<u8>>),
        (ColumnKind::Text, Json::String(text)) => Value::from(text),
        (ColumnKind::Number, Json::Number(number)) => Value::from(number.as_i64()?),
        (ColumnKind::Bytes, Json::String(text)) => Value::from(STANDARD.decode(text).ok()?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns() -> Vec<Column> {
        [("id", ColumnKind::Text), ("at", ColumnKind::Number), ("hash", ColumnKind::Bytes)]
            .map(|(name, kind)| Column { name: name.into(), kind })
            .into()
    }

    fn read(json: Json) -> Option<Vec<Value>> {
        let Json::Object(object) = json else { panic!("an object") };
        from_json(object, &columns())
    }

    #[test]
    fn a_row_is_read_by_the_kinds_of_its_columns() {
        let row = read(serde_json::json!({ "hash": "/wA=", "at": -5, "id": "a" })).unwrap();
        assert_eq!(row, [Value::from("a"), Value::from(-5_i64), Value::from(vec![0xff_u8, 0])]);
        let row = read(serde_json::json!({ "hash": null, "at": null, "id": null })).unwrap();
        assert_eq!(row[2], Value::from(None::<Vec<u8>>));
    }

    #[test]
    fn what_is_no_row_of_the_table_is_refused() {
        for other in [
            serde_json::json!({ "id": "a", "at": 1 }),
            serde_json::json!({ "id": "a", "at": 1, "hash": null, "more": 1 }),
            serde_json::json!({ "id": 1, "at": 1, "hash": null }),
            serde_json::json!({ "id": "a", "at": 1.5, "hash": null }),
            serde_json::json!({ "id": "a", "at": 1, "hash": "not base64!" }),
        ] {
            assert_eq!(read(other.clone()), None, "{other}");
        }
    }
}
