//! Which amendments were on the table before those who confirmed a reading.

use std::collections::HashMap;

use shared::amendment::Looks;
use shared::id::{AmendmentId, TextId};

use super::store;
use crate::db::{Connection, Error};

/// By amendment and version, the delegations that had it before them when they, or somebody of theirs, confirmed a clause that it is
/// about. What is kept with a confirmation names the version, so that no times need be compared.
///
/// # Errors
/// When the database fails.
pub async fn looks(connection: &impl Connection, text: TextId) -> Result<HashMap<AmendmentId, Looks>, Error> {
    let mut looks: HashMap<AmendmentId, Looks> = HashMap::new();
    for (member, open) in store::open_then(connection, text).await? {
        for one in open {
            looks.entry(one.amendment).or_default().entry(one.version).or_default().insert(member);
        }
    }
    Ok(looks)
}
