//! The API's description, OpenAPI 3.1, made from the routes that are served: it cannot say anything else.

use std::collections::BTreeSet;

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};
use shared::api::{Access, OWN_PAGE_HEADER, PREFIX, SEAT_HEADER};
use shared::problem::{Code, Problem};

use super::Route;
use super::route::Described;

/// The document as JSON text.
#[must_use]
pub fn document(routes: &[Route]) -> String {
    let mut generator = SchemaSettings::draft2020_12()
        .with(|settings| settings.definitions_path = "/components/schemas".into())
        .into_generator();
    let problem = generator.subschema_for::<Problem>();
    let mut paths = Map::new();
    for route in routes {
        let described = &route.described;
        let operation = operation(described, &mut generator, problem.as_value());
        let path = format!("{PREFIX}{}", described.path);
        let methods = paths.entry(path).or_insert_with(|| json!({}));
        methods[described.method.as_str().to_lowercase()] = operation;
    }
    let schemas = generator.take_definitions(true);
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "Samråd", "version": env!("CARGO_PKG_VERSION") },
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer", "bearerFormat": "JWT" } },
        },
    });
    document.to_string()
}

/// The statuses that the document has for an endpoint, without the making of it.
#[must_use]
pub fn statuses(described: &Described) -> BTreeSet<u16> {
    let same = (described.cached > 0).then_some(304);
    let refused = codes(described).into_iter().map(|code| code.status());
    [described.success].into_iter().chain(same).chain(refused).collect()
}

fn operation(described: &Described, generator: &mut schemars::SchemaGenerator, problem: &Value) -> Value {
    let mut operation = json!({
        "operationId": described.name,
        "summary": described.summary.trim(),
        "parameters": parameters(described, generator),
        "responses": responses(described, generator, problem),
    });
    if described.has_body {
        let schema = (described.body)(generator);
        operation["requestBody"] =
            json!({ "required": true, "content": { "application/json": { "schema": schema } } });
    }
    if described.access == Access::SignedIn {
        operation["security"] = json!([{ "token": [] }]);
    }
    operation
}

fn parameters(described: &Described, generator: &mut schemars::SchemaGenerator) -> Vec<Value> {
    let text = json!({ "type": "string" });
    let mut parameters: Vec<Value> = described
        .parameters
        .iter()
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": text }))
        .collect();
    if described.has_query {
        let schema = (described.query)(generator);
        let properties = schema.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
        let required = schema.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
        parameters.extend(properties.into_iter().map(|(name, schema)| {
            let required = required.iter().any(|one| *one == name);
            json!({ "name": name, "in": "query", "required": required, "schema": schema })
        }));
    }
    match described.access {
        Access::SignedIn => {
            parameters.push(json!({ "name": SEAT_HEADER, "in": "header", "required": false, "schema": text }))
        }
        Access::Cookie => parameters
            .push(json!({ "name": OWN_PAGE_HEADER, "in": "header", "required": true, "schema": text })),
        Access::Anyone => {}
    }
    parameters
}

fn responses(described: &Described, generator: &mut schemars::SchemaGenerator, problem: &Value) -> Value {
    let mut responses = Map::new();
    let success = if described.has_reply {
        let schema = (described.reply)(generator);
        json!({ "description": "Done.", "content": { described.media.as_str(): { "schema": schema } } })
    } else {
        json!({ "description": "Done; nothing is sent back." })
    };
    responses.insert(described.success.to_string(), success);
    if described.cached > 0 {
        let same =
            json!({ "description": "The answer is still the one that the request names in If-None-Match." });
        responses.insert("304".into(), same);
    }
    let mut by_status: std::collections::BTreeMap<u16, Vec<&str>> = std::collections::BTreeMap::new();
    for code in codes(described) {
        by_status.entry(code.status()).or_default().push(code.as_str());
    }
    for (status, codes) in by_status {
        let answer = json!({
            "description": codes.join(", "),
            "content": { "application/problem+json": { "schema": problem } },
        });
        responses.insert(status.to_string(), answer);
    }
    Value::Object(responses)
}

/// The codes an endpoint may answer: its own, and those its shape brings.
fn codes(described: &Described) -> Vec<Code> {
    let mut codes = described.problems.to_vec();
    codes.extend([Code::Internal, Code::Unavailable, Code::TooMany]);
    if described.has_body {
        codes.extend([Code::Malformed, Code::Invalid, Code::TooLarge, Code::NotJson]);
    }
    if described.has_query {
        codes.push(Code::Malformed);
    }
    if !described.parameters.is_empty() {
        codes.push(Code::NotFound);
    }
    match described.access {
        Access::SignedIn => codes.extend([Code::SignInNeeded, Code::SeatNotYours, Code::Forbidden]),
        Access::Cookie => codes.push(Code::ForeignOrigin),
        Access::Anyone => {}
    }
    codes.sort_unstable();
    codes.dedup();
    codes
}
