//! Notices: what one was told, and how one wants to be told.

use serde::{Deserialize, Serialize};

use crate::id::{NoticeId, ProgrammeId};
use crate::notification::{Settings, What};
use crate::time::Instant;

/// Something that the person was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Notice {
    /// Its id.
    pub id: NoticeId,
    /// What happened.
    pub what: What,
    /// In which programme.
    pub programme: ProgrammeId,
    /// The programme's title.
    pub title: String,
    /// When.
    pub at: Instant,
    /// Whether the person has read it.
    pub read: bool,
}

/// What the person was told, the latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Notices {
    /// The notices of this page.
    pub notices: Vec<Notice>,
    /// How many are unread in all.
    pub unread: u32,
    /// Whether there are earlier ones.
    pub more: bool,
}

/// From where notices are read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Before {
    /// Only those before this one.
    #[serde(default)]
    pub before: Option<NoticeId>,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WereRead {
    /// The notices that were on the screen; what is not the person's own is passed over.
    pub notices: Vec<NoticeId>,
}

crate::path! {
    /// The link in a mail that stops mail of its kind.
    pub struct OfLink {
        /// Whoever has it may stop that kind of mail, and nothing else.
        secret: String,
    }
}

crate::endpoint! {
    /// Lists what the person was told, the latest first.
    pub struct ListNotices: Get "/notices" for SignedIn => 200 Notices {
        query: Before,
    }
}

crate::endpoint! {
    /// Marks notices as read.
    pub struct MarkNoticesRead: Put "/notices/read" for SignedIn => 204 () {
        body: WereRead,
    }
}

crate::endpoint! {
    /// Says how the person is told.
    pub struct GetNotificationSettings: Get "/account/notifications" for SignedIn => 200 Settings {}
}

crate::endpoint! {
    /// Changes how the person is told.
    pub struct SetNotificationSettings: Put "/account/notifications" for SignedIn => 200 Settings {
        body: Settings,
    }
}

crate::endpoint! {
    /// Stops a kind of mail, by the link in one of them. Mail programs call it by themselves (RFC 8058); whatever they send along is not
    /// read.
    pub struct Unsubscribe: Post "/unsubscribe/{secret}" for Anyone => 204 () {
        path: OfLink,
        problems: [LinkSpent],
    }
}
