//! The whole API, on one screen: each noun brings its own.

use super::{Route, health, open};
use crate::{
    amendment, audit, body, budget, comment, desk, document, indicator, initiative, live, measurement,
    meeting, member, milestone, notification, overview, package, person, plan, position, procedure,
    programme, publication, reading, report, result, revision, round, search, session, succession, template,
    text, workbook, workstream,
};

/// Every route.
#[must_use]
pub fn all() -> Vec<Route> {
    [
        vec![open(health::get)],
        session::routes(),
        person::routes(),
        member::routes(),
        body::routes(),
        template::routes(),
        programme::routes(),
        text::routes(),
        live::routes(),
        revision::routes(),
        amendment::routes(),
        position::routes(),
        reading::routes(),
        comment::routes(),
        package::routes(),
        round::routes(),
        notification::routes(),
        procedure::routes(),
        result::routes(),
        publication::routes(),
        overview::routes(),
        succession::routes(),
        workstream::routes(),
        meeting::routes(),
        initiative::routes(),
        milestone::routes(),
        document::routes(),
        budget::routes(),
        plan::routes(),
        indicator::routes(),
        measurement::routes(),
        report::routes(),
        workbook::routes(),
        search::routes(),
        desk::routes(),
        audit::routes(),
    ]
    .concat()
}
