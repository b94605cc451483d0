//! Answering a package as a whole.

use serde_json::json;
use shared::amendment::REASON_MOST;
use shared::api::package::{AnswerAPackage, PackageView};
use shared::package::{AnswerPackage, Package, Step};
use shared::problem::FieldErrors;

use super::step::{open, save, taken};
use super::store::Stored;
use super::{told, view};
use crate::app::App;
use crate::http::Call;
use crate::member;
use crate::problem::Problem;
use crate::programme::negotiated;

/// The head speaks for the delegation, on the version that was on the screen. A later answer takes the place of an earlier one;
/// the same one given twice changes nothing, and nobody is told anew. With the last one the chair is told.
pub(super) async fn answer(app: App, call: Call<AnswerAPackage>) -> Result<PackageView, Problem> {
    let (caller, id, body) = (call.caller, call.path.package, call.body);
    let tx = app.db.begin().await?;
    let found = open(&tx, &caller, id).await?;
    let permit = caller.permit::<AnswerPackage>(&tx, &found.matter())?;
    negotiated(tx.sql(), found.of.programme).await?;
    let mut errors = FieldErrors::new();
    errors.length("/comment", &body.comment, 0, REASON_MOST);
    errors.finish()?;
    let (version, reply) = (body.version, body.reply);
    let step = Step::Answer { version, reply, comment: body.comment.trim().to_owned() };
    let package = taken(&found.stored.package, step, &caller, &tx)?;
    if package != found.stored.package {
        let after = Stored { package, ..found.stored.clone() };
        let detail = json!({ "number": after.number, "version": version, "reply": reply });
        save(&app, &tx, &permit, found.of.programme, &after, detail).await?;
        let members = member::on(tx.sql(), tx.at().date()).await?;
        let answered = |package: &Package| members.iter().all(|one| package.reply(one.code).is_some());
        if answered(&after.package) && !answered(&found.stored.package) {
            told::answered(&app, &tx, &caller, found.of.programme, &after).await?;
        }
        app.commit(tx).await?;
    } else {
        drop(tx);
    }
    view::one(&app, &caller, id).await
}
