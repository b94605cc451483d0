//! Who chairs when.

use shared::api::member::ListChairTerms;
use shared::member::ChairTerm;

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// The latest first; whoever is signed in may know them.
pub(super) async fn list_chair_terms(app: App, _: Call<ListChairTerms>) -> Result<Vec<ChairTerm>, Problem> {
    let mut terms = store::chair_terms(app.db.read()).await?;
    terms.reverse();
    Ok(terms)
}
