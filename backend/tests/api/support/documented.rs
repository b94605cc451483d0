//! Every answer that any test sees is held against the API's description: a status that is not documented for its route
//! fails the test that met it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use samrad::http::{document, routes};
use serde_json::Value;

/// The description, as the server gives it.
pub fn description() -> &'static Value {
    static DOCUMENT: OnceLock<Value> = OnceLock::new();
    DOCUMENT.get_or_init(|| serde_json::from_str(&document(&routes())).expect("the description is JSON"))
}

type Methods = BTreeMap<String, BTreeSet<u16>>;

fn statuses() -> &'static matchit::Router<Methods> {
    static TABLE: OnceLock<matchit::Router<Methods>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = matchit::Router::new();
        for (path, operations) in description()["paths"].as_object().expect("paths") {
            let methods = operations.as_object().expect("operations").iter().map(|(method, operation)| {
                let answers = operation["responses"].as_object().expect("answers").keys();
                (method.to_uppercase(), answers.map(|status| status.parse().expect("a status")).collect())
            });
            table.insert(path, methods.collect()).expect("paths do not contradict each other");
        }
        table
    })
}

/// Panics when a described operation answers with a status that its description does not have. Paths and methods that are
/// not described are none of the API's.
pub fn check(method: &str, path: &str, status: u16) {
    let path = path.split('?').next().unwrap_or_default();
    let Ok(found) = statuses().at(path) else { return };
    let Some(known) = found.value.get(method) else { return };
    assert!(known.contains(&status), "{method} {path} answered {status}, documented are {known:?}");
}
