//! Sessions: being signed in, from one browser, until it is ended (design 7).

use crate::permission::Verdict;

/// An access token lives this long (backend reference D.2).
pub const ACCESS_SECONDS: i64 = 5 * 60;
/// A session ends this long after sign-in, whatever happens (backend reference D.2).
pub const SESSION_SECONDS: i64 = 12 * 60 * 60;
/// The previous refresh token is accepted once more for this long: a lost answer must not sign anybody out.
pub const REFRESH_GRACE_SECONDS: i64 = 10;
/// The shortest password (backend reference D.1, chapter 6).
pub const PASSWORD_LEAST: u32 = 12;
/// The longest password.
pub const PASSWORD_MOST: u32 = 256;

crate::act! {
    /// Changing one's own password, and seeing and ending one's own sessions: everyone may, in any seat.
    pub struct ManageOwnAccount = "account.manage" on ();
    |_, ()| Verdict::Allowed
}

crate::act! {
    /// Changing the e-mail address one signs in with: everyone may, in any seat, with their password.
    pub struct ChangeEmail = "account.change_email" on ();
    |_, ()| Verdict::Allowed
}

crate::act! {
    /// Changing what one is called: everyone may, in any seat.
    pub struct RenameAccount = "account.rename" on ();
    |_, ()| Verdict::Allowed
}
