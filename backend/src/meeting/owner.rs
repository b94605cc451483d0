//! To what a meeting belongs, and what that asks of an act on it.

use shared::audit::Scope;
use shared::body::Body;
use shared::id::{BodyId, WorkstreamId};
use shared::initiative::Matter;
use shared::meeting::{MeetingEdit, Whose};
use shared::problem::FieldErrors;

use crate::db::Tx;
use crate::initiative::Ground;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::{audit, body, workstream};

/// What a meeting belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    Workstream(WorkstreamId),
    Body(BodyId),
}

impl Owner {
    /// The column that names it.
    pub(super) const fn column(self) -> &'static str {
        match self {
            Self::Workstream(_) => "workstream",
            Self::Body(_) => "body",
        }
    }

    /// Its id.
    pub(super) fn id(self) -> String {
        match self {
            Self::Workstream(id) => id.to_string(),
            Self::Body(id) => id.to_string(),
        }
    }

    /// Itself as it stands, held for one act on its meetings: what is read after this stays so until the act is done.
    pub(super) async fn hold(self, tx: &Tx, caller: &Caller) -> Result<Held, Problem> {
        match self {
            Self::Workstream(id) => {
                let (ground, view) = workstream::hold(tx, caller, id).await?;
                Ok(Held::Workstream(ground, view.matter()))
            }
            Self::Body(id) => {
                audit::lock(tx, &Scope::Installation).await?;
                let bodies = body::bodies(tx.sql()).await?;
                let body = bodies.into_iter().find(|body| body.id == id);
                Ok(Held::Body(body.ok_or_else(Problem::not_found)?))
            }
        }
    }
}

/// What a meeting belongs to, held for one act.
pub(super) enum Held {
    /// A workstream of this programme.
    Workstream(Ground, Matter),
    /// A body.
    Body(Body),
}

impl Held {
    /// What of it decides who keeps its meetings.
    pub(super) fn whose(&self) -> Whose {
        match self {
            Self::Workstream(_, matter) => Whose::Workstream(matter.clone()),
            Self::Body(body) => Whose::Body(body.kind),
        }
    }

    /// Lets pass while work is planned and changed under the programme. Bodies meet whatever becomes of one.
    pub(super) fn worked_on(&self) -> Result<(), Problem> {
        match self {
            Self::Workstream(ground, _) => ground.worked_on(),
            Self::Body(_) => Ok(()),
        }
    }

    /// Lets pass a meeting that is filled in as it must be.
    pub(super) fn check(&self, edit: &MeetingEdit) -> Result<(), Problem> {
        let mut errors = FieldErrors::new();
        match self {
            Self::Workstream(ground, _) => edit.check(ground.period, &mut errors),
            Self::Body(body) => edit.check_in(body, &mut errors),
        }
        Ok(errors.finish()?)
    }

    /// In whose chain the audit of its meetings stands.
    pub(super) const fn scope(&self) -> Scope {
        match self {
            Self::Workstream(ground, _) => Scope::Programme(ground.programme),
            Self::Body(_) => Scope::Installation,
        }
    }

    /// Whose screens fetch its meetings again: the programme's, or the body's.
    pub(super) fn whose_id(&self) -> String {
        match self {
            Self::Workstream(ground, _) => ground.programme.to_string(),
            Self::Body(body) => body.id.to_string(),
        }
    }
}
