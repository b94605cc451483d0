//! Meetings of workstreams and of bodies.

use serde::{Deserialize, Serialize};

use super::body::OfBody;
use super::initiative::Seen;
use super::workstream::OfWorkstream;
use crate::id::MeetingId;
use crate::meeting::MeetingEdit;
use crate::time::Date;

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MeetingView {
    /// Its id.
    pub id: MeetingId,
    /// Counts its changes, from 1.
    pub version: u32,
    /// What it is about.
    pub title: String,
    /// The day.
    pub day: Date,
    /// Where.
    pub place: String,
    /// What was said and agreed.
    pub notes: String,
}

impl MeetingView {
    /// As it is filled in.
    #[must_use]
    pub fn edit(&self) -> MeetingEdit {
        MeetingEdit {
            title: self.title.clone(),
            day: self.day,
            place: self.place.clone(),
            notes: self.notes.clone(),
            version: self.version,
        }
    }
}

crate::path! {
    /// A path to one meeting.
    pub struct OfMeeting {
        /// The meeting.
        meeting: MeetingId,
    }
}

crate::endpoint! {
    /// Lists the meetings of a workstream, the latest first.
    pub struct ListMeetings: Get "/workstreams/{workstream}/meetings" for SignedIn => 200 Vec<MeetingView> {
        path: OfWorkstream,
    }
}

crate::endpoint! {
    /// Adds a meeting to a workstream.
    pub struct AddAMeeting: Post "/workstreams/{workstream}/meetings" for SignedIn => 201 MeetingView {
        path: OfWorkstream,
        body: MeetingEdit,
        problems: [NotWorkedOn],
    }
}

crate::endpoint! {
    /// Lists the meetings of a body, past and to come, the latest first.
    pub struct ListBodyMeetings: Get "/bodies/{body}/meetings" for SignedIn => 200 Vec<MeetingView> {
        path: OfBody,
    }
}

crate::endpoint! {
    /// Adds a meeting to a body, past or to come.
    pub struct AddABodyMeeting: Post "/bodies/{body}/meetings" for SignedIn => 201 MeetingView {
        path: OfBody,
        body: MeetingEdit,
    }
}

crate::endpoint! {
    /// Changes a meeting, of a workstream or of a body. When it was changed meanwhile it is answered as it stands now.
    pub struct ChangeAMeeting: Put "/meetings/{meeting}" for SignedIn => 200 MeetingView {
        path: OfMeeting,
        body: MeetingEdit,
        problems: [NotWorkedOn, Stale],
    }
}

crate::endpoint! {
    /// Removes a meeting, of a workstream or of a body.
    pub struct RemoveAMeeting: Delete "/meetings/{meeting}" for SignedIn => 204 () {
        path: OfMeeting,
        query: Seen,
        problems: [NotWorkedOn, Stale],
    }
}
