//! What can go wrong, as stable codes. The server answers with a code (RFC 9457 problem+json), the screen translates it.
//!
//! A code is part of the API: it may be added, never renamed. Sentences meant for people live in `shared/i18n`.

use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $status:literal;)*) => {
        /// A stable code and the HTTP status it is answered with.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum Code {
            $($(#[$doc])* #[serde(rename = $text)] $name,)*
        }

        impl Code {
            /// Every code, for documents and tests.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The code as it is on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// The HTTP status of an answer with this code.
            #[must_use]
            pub const fn status(self) -> u16 {
                match self { $(Self::$name => $status,)* }
            }
        }
    };
}

codes! {
    // what every endpoint may answer
    /// The body is not JSON of the documented shape.
    Malformed = "malformed", 400;
    /// One or more fields are not acceptable; `errors` names them.
    Invalid = "invalid", 422;
    /// Nobody is signed in, or the access token has run out.
    SignInNeeded = "sign_in_needed", 401;
    /// The person may see this but not do that.
    Forbidden = "forbidden", 403;
    /// There is no such thing, or it is not this person's to know.
    NotFound = "not_found", 404;
    /// The path exists, the method does not.
    MethodNotAllowed = "method_not_allowed", 405;
    /// The thing has changed since the screen showed it.
    Stale = "stale", 409;
    /// The body is larger than the endpoint takes.
    TooLarge = "too_large", 413;
    /// The body is not `application/json`.
    NotJson = "not_json", 415;
    /// Too many requests; `Retry-After` says when to come back.
    TooMany = "too_many", 429;
    /// Something broke on our side; the request id finds it in the log.
    Internal = "internal", 500;
    /// The database cannot be reached at the moment.
    Unavailable = "unavailable", 503;

    // session
    /// E-mail and password do not belong together; which of them is wrong is not said.
    CredentialsWrong = "credentials_wrong", 401;
    /// The session was ended, or has run out.
    SessionEnded = "session_ended", 401;
    /// The request did not come from our own pages.
    ForeignOrigin = "foreign_origin", 403;
    /// The seat is not this person's, or not now.
    SeatNotYours = "seat_not_yours", 403;

    // person, invitation
    /// An account with this e-mail address exists.
    EmailTaken = "email_taken", 409;
    /// The link has been used, has run out, or never was.
    LinkSpent = "link_spent", 410;
    /// The last administrator cannot be suspended or lose the seat.
    LastAdministrator = "last_administrator", 409;
    /// A person cannot suspend themselves.
    NotYourself = "not_yourself", 409;

    // programme
    /// The programme is adopted; title, kind, period and phases stay as they were adopted.
    ProgrammeSealed = "programme_sealed", 409;
    /// No such step leads from where the programme stands, or not for people to take.
    StepNotLegal = "step_not_legal", 409;
    /// Something must be settled first; the programme's steps say what.
    StepHeldUp = "step_held_up", 409;
    /// An editing session is announced only while a programme is negotiated; elsewhere the pen writes, or nobody does.
    EditingNotHere = "editing_not_here", 409;
    /// An editing session is running already.
    EditingRuns = "editing_runs", 409;
    /// A suspended person gets no link: let them back in first.
    PersonSuspended = "person_suspended", 409;
    /// The seat has ended; what was done in it stays as it is.
    SeatOver = "seat_over", 409;

    // round
    /// A round is open already.
    RoundRuns = "round_runs", 409;
    /// The round has ended, or its deadline is past.
    RoundOver = "round_over", 409;

    // member
    /// Somebody has a seat under this chair term.
    TermInUse = "term_in_use", 409;

    // body
    /// Somebody sits in this body, or did, or it has meetings.
    BodyInUse = "body_in_use", 409;

    // revision
    /// A prepared revision waits for the chair already.
    RevisionWaits = "revision_waits", 409;
    /// The text is what the last revision says.
    NothingChanged = "nothing_changed", 409;
    /// The revision is not one that waits for the chair.
    NotPrepared = "not_prepared", 409;

    // text
    /// A procedure or a seal holds the text; it cannot be changed.
    TextFrozen = "text_frozen", 409;

    // amendment, position
    /// Amendments are made and decided, positions taken and clauses closed while the programme is negotiated.
    NotNegotiated = "not_negotiated", 409;
    /// No such step leads from where the amendment stands now.
    AmendmentMoved = "amendment_moved", 409;
    /// The draft asks for nothing: it says what the text says, or what the amendment says that it amends.
    NothingProposed = "nothing_proposed", 409;
    /// The draft asks for more than one amendment may: too many clauses, or more than 100 KB of words.
    AmendmentTooLarge = "amendment_too_large", 422;
    /// What the draft asks for cannot be done: a clause without words, a fact that is not acceptable, a move into itself.
    DraftFaulty = "draft_faulty", 422;
    /// This delegation has released the draft already.
    ReleasedAlready = "released_already", 409;
    /// This delegation is among its authors or sponsors already.
    SponsorAlready = "sponsor_already", 409;
    /// Its authors still stand behind it.
    NotOrphaned = "not_orphaned", 409;
    /// A clause is agreed; the chair reopens it first.
    ClauseAgreed = "clause_agreed", 409;
    /// The clause was deleted; it can be restored.
    ClauseGone = "clause_gone", 409;
    /// The text has changed under it: its sponsors say anew what they want before it can be accepted.
    NeedsRebasing = "needs_rebasing", 409;
    /// The amendment it would be merged into is not open.
    HostNotOpen = "host_not_open", 409;
    /// The amendment amends another one itself; amendments are amended one level deep.
    OneLevel = "one_level", 409;
    /// The delegation stands behind the amendment alone: it writes a new version of it.
    ReviseInstead = "revise_instead", 409;
    /// Text and amendment have both changed the same words; the chair chooses between the wordings.
    ChoiceNeeded = "choice_needed", 409;
    /// It was decided with a package, whose application is taken back as a whole.
    DecidedInPackage = "decided_in_package", 409;
    /// What the decision did to the text has been changed again since, so that it cannot be taken back word by word.
    ChangedSince = "changed_since", 409;

    // position
    /// Only what is agreed *ad referendum* can be closed.
    NotAdRef = "not_ad_ref", 409;
    /// Only what is agreed can be reopened.
    NotAgreed = "not_agreed", 409;

    // package
    /// No such step leads from where the package stands now.
    PackageMoved = "package_moved", 409;
    /// A delegation has not answered the package as it is, or has declined it.
    PackageNotAccepted = "package_not_accepted", 409;
    /// The text reads otherwise than the package was built on; the chair builds it on the text as it is.
    PackageOutdated = "package_outdated", 409;

    // indicator
    /// The indicator has no definition yet: nobody has said what its figures are counted in.
    IndicatorUndefined = "indicator_undefined", 409;

    // comment
    /// The text takes no comments: it is sealed, or not begun.
    CommentsClosed = "comments_closed", 409;

    // procedure
    /// The programme is not at the point where its adoption can be recorded.
    NotAtAdoption = "not_at_adoption", 409;
    /// A procedure on this programme is open already.
    ProcedureOpen = "procedure_open", 409;
    /// There is no issued revision to decide on.
    NoRevision = "no_revision", 409;
    /// The revision still has brackets.
    BracketsLeft = "brackets_left", 409;
    /// The procedure has been decided.
    AlreadyDecided = "already_decided", 409;
    /// The record does not wait for the chair.
    NotRecorded = "not_recorded", 409;

    // amendment, initiative, milestone, workstream
    /// The programme is not adopted, or it is closed: no work is planned or changed under it.
    NotWorkedOn = "not_worked_on", 409;
    /// Of the many that were to be changed some cannot be; `errors` names them, and none was changed.
    InTheWay = "in_the_way", 409;
    /// Others depend on it; `errors` names them.
    NeededByOthers = "needed_by_others", 409;
    /// There is work in it; `errors` names it.
    WorkstreamInUse = "workstream_in_use", 409;

    // report
    /// The round is locked: what it reports stays as it is.
    ReportLocked = "report_locked", 409;
    /// No such step leads from where the section stands now.
    SectionMoved = "section_moved", 409;
    /// Sections are not verified; `errors` names them.
    SectionsLeft = "sections_left", 409;
    // plan
    /// No initiative has days: there is nothing that a plan could keep.
    NothingPlanned = "nothing_planned", 409;
}

/// What is wrong with one field of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FieldError {
    /// JSON pointer into the body, for example `/email`; `?name` for a query parameter.
    pub pointer: String,
    /// What is wrong.
    pub code: FieldCode,
    /// The limit that was crossed, for codes that have one (characters, entries).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// What it is about, by the names people know, for codes that name others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
}

/// What can be wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FieldCode {
    /// Nothing was given.
    Required,
    /// Fewer characters than `limit`.
    TooShort,
    /// More characters or entries than `limit`.
    TooLong,
    /// Not an e-mail address.
    NotAnEmail,
    /// Among the passwords that are tried first.
    TooCommon,
    /// The last day comes before the first.
    EndsBeforeStart,
    /// Not one of those that exist.
    Unknown,
    /// Not of the documented shape.
    WrongShape,
    /// Stands twice where it may stand once.
    Duplicate,
    /// May not be given together with another field.
    NotHere,
    /// The current password is not this one.
    WrongPassword,
    /// Before today: what has been done stays as it is.
    InThePast,
    /// At the same time as another of its kind.
    Overlaps,
    /// Reads, or stands, otherwise than on the screen.
    Changed,
    /// Nobody of that member chairs in all of that time: see the chair terms.
    OutsideTerm,
    /// There is no such body on that day, or not in all of that time.
    OutsideBody,
    /// Somebody's seat lies outside these days.
    SeatsOutside,
    /// A meeting of the body lies outside these days.
    MeetingsOutside,
    /// Not within the programme's days; `names` says the first and the last of them.
    OutsidePeriod,
    /// Before the first day of the initiative.
    BeforeStart,
    /// One of its milestones comes before that.
    MilestoneBefore,
    /// After today: it cannot have happened.
    InTheFuture,
    /// These wait for each other in a circle; `names` says which, in order.
    Circular,
    /// Another delegation leads it.
    NotYours,
    /// It has no first and last day, and needs them.
    NoDays,
    /// This stands in the way; `names` says what.
    InUse,
    /// Smaller or larger than the field takes.
    OutOfRange,
    /// More decimals than `limit`.
    TooManyDecimals,
    /// What stands already would not fit it.
    DoesNotFit,
    /// Not an amount of money.
    NotMoney,
    /// A formula of a spreadsheet, and not what it comes to.
    Formula,
    /// May be read in two ways; `names` says how each is written, where that is known.
    Ambiguous,
    /// In another currency than the Danish crown.
    OtherCurrency,
    /// Less than nothing.
    Negative,
    /// Not a year of the programme.
    YearOutside,
    /// Added to the rest it is more than can be counted exactly.
    SumTooLarge,
    /// The initiative has no administrative body that could hold it.
    NoBody,
    /// These are not verified; `names` says which.
    NotVerified,
    /// These cannot be done together; `names` says which.
    NotTogether,
    /// Not the address of a page: it begins with `https://` or `http://`.
    NotAnAddress,
    /// More than `limit` megabytes.
    TooLarge,
    /// Not an XLSX file, or a damaged one.
    NotAWorkbook,
}

/// An answer that says what went wrong (RFC 9457), with our own `code`, `errors` and `current`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Problem {
    /// A relative reference that names the kind of problem: `/problems/<code>`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind in a few English words, for logs and developers; screens translate `code`.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// The stable code.
    pub code: Code,
    /// The id of the request.
    pub instance: String,
    /// What is wrong, field by field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// For `stale`, where the endpoint gives it: the thing as it stands now, so that yours and theirs can be compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<serde_json::Value>,
}

/// Collects field errors; `finish` gives them back when there are any.
#[derive(Debug, Default)]
pub struct FieldErrors(Vec<FieldError>);

impl FieldErrors {
    /// Nothing wrong so far.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes that the field at `pointer` is wrong.
    pub fn add(&mut self, pointer: impl Into<String>, code: FieldCode) {
        self.add_named(pointer, code, Vec::new());
    }

    /// The same, with the names of what it is about.
    pub fn add_named(&mut self, pointer: impl Into<String>, code: FieldCode, names: Vec<String>) {
        self.0.push(FieldError { pointer: pointer.into(), code, limit: None, names });
    }

    /// The same for a limit that was crossed.
    pub fn add_limit(&mut self, pointer: impl Into<String>, code: FieldCode, limit: u32) {
        self.0.push(FieldError { pointer: pointer.into(), code, limit: Some(limit), names: Vec::new() });
    }

    /// Checks that a text has between `least` and `most` characters once its ends are trimmed.
    pub fn length(&mut self, pointer: &str, text: &str, least: u32, most: u32) {
        let count = u32::try_from(text.trim().chars().count()).unwrap_or(u32::MAX);
        if count == 0 && least > 0 {
            self.add(pointer, FieldCode::Required);
        } else if count < least {
            self.add_limit(pointer, FieldCode::TooShort, least);
        } else if count > most {
            self.add_limit(pointer, FieldCode::TooLong, most);
        }
    }

    /// `Ok` when nothing was noted.
    ///
    /// # Errors
    /// Everything that was noted, in the order of noting.
    pub fn finish(self) -> Result<(), Vec<FieldError>> {
        if self.0.is_empty() { Ok(()) } else { Err(self.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_told_apart_and_survive_the_wire() {
        let mut seen = std::collections::BTreeSet::new();
        for code in Code::ALL {
            assert!(seen.insert(code.as_str()), "{code:?} stands twice");
            let wire = serde_json::to_string(code).unwrap();
            assert_eq!(wire, format!("\"{}\"", code.as_str()));
            assert!((400..600).contains(&code.status()), "{code:?}");
        }
    }

    #[test]
    fn a_length_is_counted_in_characters_of_the_trimmed_text() {
        let mut errors = FieldErrors::new();
        errors.length("/a", "  Þórr  ", 1, 4);
        errors.length("/b", "   ", 1, 4);
        errors.length("/c", "Þórrs", 1, 4);
        let codes: Vec<_> =
            errors.finish().unwrap_err().into_iter().map(|e| (e.pointer, e.code, e.limit)).collect();
        assert_eq!(
            codes,
            [("/b".into(), FieldCode::Required, None), ("/c".into(), FieldCode::TooLong, Some(4))]
        );
    }
}
