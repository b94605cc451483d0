//! An indicator.

use shared::api::indicator::{Above, GetIndicator, IndicatorWhole};
use shared::api::result::OfResult;
use shared::member::{MemberCode, place};
use shared::time::Date;

use super::{found, store};
use crate::app::App;
use crate::db::Connection;
use crate::http::Call;
use crate::problem::Problem;
use crate::result::Found;
use crate::{measurement, member, result};

/// With its definition, its targets and the figures that stand.
pub(super) async fn get(app: App, call: Call<GetIndicator>) -> Result<IndicatorWhole, Problem> {
    let read = app.db.read();
    let found = found(read, &call.caller, &call.path).await?;
    whole(read, &call.path, found, app.clock.now().date_in_the_east()).await
}

/// The indicator as it is read on a day.
///
/// # Errors
/// When the database fails.
pub async fn whole(
    connection: &impl Connection,
    path: &OfResult,
    found: Found,
    today: Date,
) -> Result<IndicatorWhole, Problem> {
    let sealed = result::sealed(connection, path.programme).await?.ok_or_else(Problem::not_found)?;
    let above = match &found.summary.parent {
        Some(parent) => result::find(connection, path.programme, parent).await?,
        None => None,
    };
    let figures = measurement::standing(connection, path).await?;
    let mut members: Vec<MemberCode> =
        member::on(connection, today).await?.into_iter().map(|member| member.code).collect();
    // Who is a member no longer keeps the figures of the time when it was.
    for code in figures.iter().filter_map(|now| now.figure.member) {
        if !members.contains(&code) {
            members.push(code);
        }
    }
    members.sort_by(|a, b| place(a.as_str()).cmp(&place(b.as_str())));
    Ok(IndicatorWhole {
        today,
        label: found.summary.label,
        above: above.map(|above| Above {
            clause: above.summary.clause,
            label: above.summary.label,
            title: above.summary.title,
        }),
        sealed_clause: found.clause,
        sealed,
        definitions: store::definitions(connection, path).await?,
        targets: store::targets(connection, path).await?,
        members,
        figures,
    })
}
