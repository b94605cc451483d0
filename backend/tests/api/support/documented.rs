//! Every answer that any test sees is held against the API's description: a status that is not documented for its route
//! fails the test that met it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use samrad::http::{Route, document, routes, statuses};
use serde_json::Value;
use shared::api::PREFIX;

/// The description, as the server gives it.
pub fn description() -> &'static Value {
    static DOCUMENT: OnceLock<Value> = OnceLock::new();
    DOCUMENT.get_or_init(|| serde_json::from_str(&document(&routes())).expect("the description is JSON"))
}

type Methods = BTreeMap<&'static str, BTreeSet<u16>>;

/// What each operation may answer, from its route: making the whole description would take each test, a process of its own, longer than
/// what most of them do. That both say the same is a test of its own (`openapi`).
fn known() -> &'static matchit::Router<Methods> {
    static TABLE: OnceLock<matchit::Router<Methods>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut by_path: BTreeMap<String, Methods> = BTreeMap::new();
        for Route { described, .. } in routes() {
            let path = format!("{PREFIX}{}", described.path);
            by_path.entry(path).or_default().insert(described.method.as_str(), statuses(&described));
        }
        let mut table = matchit::Router::new();
        for (path, methods) in by_path {
            table.insert(path, methods).expect("paths do not contradict each other");
        }
        table
    })
}

/// Panics when a described operation answers with a status that its description does not have. Paths and methods that are
/// not described are none of the API's.
pub fn check(method: &str, path: &str, status: u16) {
    let path = path.split('?').next().unwrap_or_default();
    let Ok(found) = known().at(path) else { return };
    let Some(known) = found.value.get(method) else { return };
    assert!(known.contains(&status), "{method} {path} answered {status}, documented are {known:?}");
}
