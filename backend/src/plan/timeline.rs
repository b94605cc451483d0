//! What the timeline of a programme is drawn of.

use shared::api::plan::{GetTimeline, Timeline};
use shared::plan::ReadPlans;
use shared::problem::FieldCode;

use super::{get, store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{initiative, milestone, programme, result};

/// In one answer: what is planned now, and the plan it is compared with. A plan that is not there is refused by name, so that nobody
/// takes another for it.
pub(super) async fn timeline(app: App, call: Call<GetTimeline>) -> Result<Timeline, Problem> {
    let (read, id) = (app.db.read(), call.path.programme);
    programme::known_to(read, &call.caller, id).await?;
    call.caller.check::<ReadPlans>(&())?;
    let today = app.clock.now().date_in_the_east();
    let plans = store::all_of(read, id).await?;
    let asked = match call.query.plan {
        Some(number) => {
            let found = plans.iter().find(|one| one.number == number);
            Some(found.ok_or_else(|| Problem::field("?plan", FieldCode::Unknown))?)
        }
        None => plans.first(),
    };
    let plan = match asked {
        Some(summary) => Some(get::whole(read, id, summary.clone()).await?),
        None => None,
    };
    Ok(Timeline {
        today,
        initiatives: initiative::rows(read, id, today).await?,
        milestones: milestone::of_programme(read, id, today).await?,
        groupings: result::groupings(read, id).await?,
        plans,
        plan,
    })
}
