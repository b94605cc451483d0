//! One-time links: 256 random bits that are shown once; the database knows only their hash.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use shared::api::person::{LINK_PAGE, LinkMade};
use shared::id::{InvitationId, PersonId};
use shared::person::{Invite, LINK_SECONDS, LinkPurpose, MakeLink};

use super::link_store;
use crate::app::App;
use crate::db::{Error, Tx};
use crate::permit::Permit;

/// An act that a link comes of.
pub(super) trait MakesLinks {}
impl MakesLinks for Invite {}
impl MakesLinks for MakeLink {}

/// Makes a link for `person`, or (without one) for the first administrator; older links for the same stop working.
pub(super) async fn make<A: MakesLinks>(
    app: &App,
    tx: &Tx,
    _permit: &Permit<'_, A>,
    person: Option<PersonId>,
    purpose: LinkPurpose,
) -> Result<LinkMade, Error> {
    let secret = URL_SAFE_NO_PAD.encode(app.random.bytes::<32>());
    let expires_at = tx.at().plus_seconds(LINK_SECONDS);
    link_store::spend_open(tx, person).await?;
    let id = app.id(InvitationId::from_parts);
    link_store::insert(tx, id, person, purpose, &hash(&secret), expires_at).await?;
    Ok(LinkMade { url: format!("{}{LINK_PAGE}#{secret}", app.public_url), expires_at })
}

/// What the database keeps of a secret.
pub(super) fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}
