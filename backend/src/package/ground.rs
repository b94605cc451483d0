//! What a package is built from.

use std::collections::HashMap;

use shared::amendment::Operation;
use shared::api::package::{Addition, GetPackageGround, GroundClause, PackageGround, Variant};
use shared::package::{LeadPackage, Matter};
use shared::text::{ClauseId, Content};

use super::live::Live;
use super::step::text_known;
use crate::amendment::on_table;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{position, text};

/// For whoever builds packages: the text as it is settled, and the words that amendments want in it.
pub(super) async fn ground(app: App, call: Call<GetPackageGround>) -> Result<PackageGround, Problem> {
    let (read, id) = (app.db.read(), call.path.text);
    text_known(read, &call.caller, id).await?;
    call.caller.check::<LeadPackage>(&Matter { put: true, named: false })?;
    text::settle(&app, id).await?;
    let live = Live::of(read, id).await?;
    let agreed = position::agreed(read, id, app.clock.now().date()).await?;
    let mut variants: HashMap<ClauseId, Vec<Variant>> = HashMap::new();
    let mut additions = Vec::new();
    for one in on_table(read, id, &live.now, &live.order).await? {
        for operation in &one.operations {
            let (number, members) = (one.number, one.members.clone());
            let wording = match operation {
                Operation::Replace { wording, .. } => Some(wording.clone()),
                Operation::Delete { .. } => None,
                Operation::Insert { after, clause } => {
                    let content = Content {
                        kind: clause.kind,
                        level: clause.level,
                        wording: clause.wording.clone(),
                        facts: clause.facts.clone(),
                    };
                    let (after, clause) = (after.clone(), clause.id.clone());
                    additions.push(Addition { number, members, after, clause, content });
                    continue;
                }
                Operation::Move { .. } | Operation::Reshape { .. } | Operation::Facts { .. } => continue,
            };
            let wanted = variants.entry(operation.clause().clone()).or_default();
            wanted.push(Variant { number, members, wording });
        }
    }
    let shown = |clause: shared::text::Clause| GroundClause {
        label: live.labels.get(&clause.id).cloned().unwrap_or_default(),
        hash: clause.content_hash(),
        agreed: agreed.contains(&clause.id),
        variants: variants.remove(&clause.id).unwrap_or_default(),
        kind: clause.kind,
        level: clause.level,
        wording: clause.wording,
        facts: clause.facts,
        clause: clause.id,
    };
    Ok(PackageGround { clauses: live.now.clone().into_iter().map(shown).collect(), additions })
}
