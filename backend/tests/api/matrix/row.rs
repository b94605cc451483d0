//! The lines of the table, read.

use std::collections::BTreeMap;

use shared::api::PREFIX;

use super::callers::CALLERS;
use super::things::Things;

/// A route and what each kind of caller gets.
#[derive(Debug, Clone)]
pub struct Row {
    pub method: String,
    pub path: String,
    /// In the order of `CALLERS`.
    pub expected: Vec<u16>,
    /// For ids that do not exist.
    pub missing: u16,
    pub body: Option<String>,
    query: Option<String>,
    parts: BTreeMap<String, String>,
}

/// Every line of the table.
pub fn rows() -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for line in include_str!("table.txt").lines() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        match line.strip_prefix("  ") {
            Some(more) => rows.last_mut().expect("a route stands above").add(more.trim()),
            None => rows.push(Row::read(line)),
        }
    }
    rows
}

impl Row {
    fn read(line: &str) -> Self {
        let mut words = line.split_whitespace();
        let mut word = || words.next().expect("method and path").to_owned();
        let (method, path) = (word(), word());
        let expected: Vec<u16> = words.map(|word| word.parse().expect("a status")).collect();
        assert_eq!(expected.len(), CALLERS.len(), "one status for each kind of caller: {line}");
        Self { method, path, expected, missing: 404, body: None, query: None, parts: BTreeMap::new() }
    }

    fn add(&mut self, line: &str) {
        let (name, value) = line.split_once(' ').expect("a name and a value");
        match name {
            "body" => self.body = Some(value.trim().to_owned()),
            "query" => self.query = Some(value.trim().to_owned()),
            "missing" => self.missing = value.trim().parse().expect("a status"),
            part => {
                assert!(self.path.contains(&format!("{{{part}}}")), "{} has no {{{part}}}", self.name());
                self.parts.insert(part.to_owned(), value.trim().to_owned());
            }
        }
    }

    /// `GET /people`.
    pub fn name(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// All of the row's request, for finding out which things it speaks of.
    pub fn text(&self) -> String {
        let query = self.query.as_deref().unwrap_or_default();
        format!("{} {query} {}", self.template(), self.body.as_deref().unwrap_or_default())
    }

    /// Whether its path names things.
    pub fn has_ids(&self) -> bool {
        self.template().contains('$')
    }

    /// The path with its parts put in, `$name` still standing for things.
    fn template(&self) -> String {
        let mut path = format!("{PREFIX}{}", self.path);
        while let Some((before, rest)) = path.split_once('{') {
            let (part, after) = rest.split_once('}').expect("a closing brace");
            let value = self.parts.get(part).cloned().unwrap_or_else(|| format!("${part}"));
            path = format!("{before}{value}{after}");
        }
        path
    }

    /// The parts of its path, by name.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.path.split('{').skip(1).filter_map(|rest| rest.split('}').next())
    }

    /// Path and body of a request about these things, in whose path `own` stands for the parts of those names, whatever the line
    /// says of them.
    pub fn request_about(&self, things: &Things, own: &BTreeMap<&str, String>) -> (String, Option<String>) {
        let mut row = self.clone();
        for part in self.parts() {
            if let Some(value) = own.get(part) {
                row.parts.insert(part.to_owned(), value.clone());
            }
        }
        row.request(things)
    }

    /// Path and body of a request about these things.
    pub fn request(&self, things: &Things) -> (String, Option<String>) {
        let query = self.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
        let path = things.fill(&format!("{}{query}", self.template()));
        (path, self.body.as_deref().map(|body| things.fill_known(body)))
    }
}
