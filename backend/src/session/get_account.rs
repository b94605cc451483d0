//! Who is signed in.

use shared::api::session::{Account, GetAccount};

use super::account;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// The person, and the seats that hold now.
pub(super) async fn get_account(app: App, call: Call<GetAccount>) -> Result<Account, Problem> {
    account(app.db.read(), call.caller.person, call.caller.session, app.clock.now()).await
}
