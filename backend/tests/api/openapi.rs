//! The API's description holds together: whoever generates a client from it meets no hole.

use std::collections::BTreeSet;

use samrad::http::{routes, statuses};
use serde_json::Value;
use shared::api::PREFIX;

use crate::on_both;
use crate::support::World;
use crate::support::documented::description;

fn references<'a>(value: &'a Value, found: &mut BTreeSet<&'a str>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("$ref").and_then(Value::as_str));
            fields.values().for_each(|value| references(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

fn operations() -> impl Iterator<Item = (String, &'static Value)> {
    description()["paths"].as_object().expect("paths").iter().flat_map(|(path, operations)| {
        operations
            .as_object()
            .expect("operations")
            .iter()
            .map(move |(method, operation)| (format!("{method} {path}"), operation))
    })
}

#[test]
fn every_reference_leads_somewhere() {
    let mut found = BTreeSet::new();
    references(description(), &mut found);
    assert!(found.len() > 10, "the description refers to its schemas");
    for reference in found {
        let pointer = reference.strip_prefix('#').unwrap_or_else(|| panic!("{reference} leads outside"));
        assert!(description().pointer(pointer).is_some(), "{reference} leads nowhere");
    }
}

#[test]
fn every_operation_has_a_name_of_its_own_a_sentence_and_its_path_parameters() {
    let mut names = BTreeSet::new();
    for (place, operation) in operations() {
        assert!(names.insert(operation["operationId"].as_str().expect("a name")), "{place} has a name twice");
        let sentence = operation["summary"].as_str().unwrap_or_default();
        assert!(sentence.ends_with('.'), "{place} is not described by a sentence: {sentence:?}");
        let described: BTreeSet<_> = operation["parameters"]
            .as_array()
            .expect("parameters")
            .iter()
            .filter(|parameter| parameter["in"] == "path")
            .filter_map(|parameter| parameter["name"].as_str())
            .collect();
        let in_path: BTreeSet<_> =
            place.split('{').skip(1).filter_map(|part| part.split('}').next()).collect();
        assert_eq!(described, in_path, "{place}");
    }
}

#[test]
fn every_operation_has_one_success_and_says_what_may_go_wrong() {
    for (place, operation) in operations() {
        let answers = operation["responses"].as_object().expect("answers");
        let successes = answers.keys().filter(|status| status.starts_with('2')).count();
        assert_eq!(successes, 1, "{place}");
        for (status, answer) in answers.iter().filter(|(status, _)| !status.starts_with(['2', '3'])) {
            let problem = &answer["content"]["application/problem+json"]["schema"];
            assert!(problem.is_object(), "{place} answers {status} with something else than a problem");
        }
    }
}

#[test]
fn every_operation_has_the_statuses_that_all_answers_are_held_against() {
    for route in routes() {
        let described = route.described;
        let path = format!("{PREFIX}{}", described.path);
        let operation =
            &description()["paths"][path.as_str()][described.method.as_str().to_lowercase().as_str()];
        let answers = operation["responses"].as_object().expect("answers").keys();
        let written: BTreeSet<u16> = answers.map(|status| status.parse().expect("a status")).collect();
        assert_eq!(written, statuses(&described), "{}", described.name);
    }
}

on_both! {
    async fn whoever_asks_is_given_the_description(world: World) {
        for _ in 0..2 {
            let answer = world.anyone().send("GET", "/api/v1/openapi.json", None, None).await;
            assert_eq!((answer.status, &answer.json()), (200, description()));
        }
    }
}
