//! What is filled in for a position, and the position it makes. Pure.

use shared::position::{NewPosition, ReservationKind, Scope, Value};
use shared::problem::{FieldCode, FieldError, FieldErrors};
use shared::text::Wording;
use shared::time::Date;

/// What is thought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Agree,
    Live,
    Reserve,
    Object,
}

impl What {
    pub const ALL: [Self; 4] = [Self::Agree, Self::Live, Self::Reserve, Self::Object];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Live => "live",
            Self::Reserve => "reserve",
            Self::Object => "object",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.as_str() == name)
    }
}

/// The fields.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    pub what: Option<What>,
    pub kind: ReservationKind,
    pub reason: String,
    pub lifts_on: String,
    pub wanted: String,
    pub confirmed: bool,
}

impl Draft {
    /// Nothing said yet of a clause that reads so: whoever objects begins from its words.
    pub fn new(now: &Wording) -> Self {
        Self {
            what: None,
            kind: ReservationKind::Substantive,
            reason: String::new(),
            lifts_on: String::new(),
            wanted: now.without_brackets().text(),
            confirmed: false,
        }
    }

    /// What was said before.
    pub fn of(value: &Value, confirmed: bool, now: &Wording) -> Self {
        let new = Self { confirmed, ..Self::new(now) };
        match value {
            Value::Agree => Self { what: Some(What::Agree), ..new },
            Value::CanLiveWith => Self { what: Some(What::Live), ..new },
            Value::Reservation { kind, reason, lifts_on } => Self {
                what: Some(What::Reserve),
                kind: *kind,
                reason: reason.clone(),
                lifts_on: lifts_on.map(|day| day.to_string()).unwrap_or_default(),
                ..new
            },
            Value::Object { wanted, reason } => {
                Self { what: Some(What::Object), reason: reason.clone(), wanted: wanted.text(), ..new }
            }
        }
    }

    /// The position, or what is missing by field.
    pub fn position(&self, scope: Scope, today: Date) -> Result<NewPosition, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let Some(what) = self.what else {
            errors.add("/value", FieldCode::Required);
            return Err(errors.finish().err().unwrap_or_default());
        };
        let lifts_on = self.lifts_on.trim();
        if what == What::Reserve && !lifts_on.is_empty() && lifts_on.parse::<Date>().is_err() {
            errors.add("/value/lifts_on", FieldCode::WrongShape);
        }
        let reason = self.reason.trim().to_owned();
        let value = match what {
            What::Agree => Value::Agree,
            What::Live => Value::CanLiveWith,
            What::Reserve => Value::Reservation { kind: self.kind, reason, lifts_on: lifts_on.parse().ok() },
            What::Object => Value::Object { wanted: Wording::plain(self.wanted.trim()), reason },
        };
        let confirmed = self.confirmed && value.agrees();
        let new = NewPosition { scope, value, confirmed };
        new.check(today, &mut errors);
        errors.finish().map(|()| new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(draft: &Draft) -> Vec<String> {
        let made = draft.position(Scope::Text, "2026-11-23".parse().unwrap());
        made.err().unwrap_or_default().into_iter().map(|error| error.pointer).collect()
    }

    #[test]
    fn what_is_missing_is_named_by_its_field() {
        let new = Draft::new(&Wording::plain("Words."));
        assert_eq!(faults(&new), ["/value"]);
        let reserve = Draft { what: Some(What::Reserve), lifts_on: "soon".into(), ..new.clone() };
        assert_eq!(faults(&reserve), ["/value/lifts_on", "/value/reason"]);
        let late = Draft { reason: "Why.".into(), lifts_on: "2026-11-22".into(), ..reserve };
        assert_eq!(faults(&late), ["/value/lifts_on"]);
        assert_eq!(faults(&Draft { lifts_on: String::new(), ..late }), [""; 0]);
    }

    #[test]
    fn what_was_said_before_is_said_again_as_it_was() {
        let now = Wording::plain("Words.");
        for value in [
            Value::Agree,
            Value::CanLiveWith,
            Value::Reservation {
                kind: ReservationKind::Scrutiny,
                reason: "Why.".into(),
                lifts_on: "2026-12-24".parse().ok(),
            },
            Value::Object { wanted: Wording::plain("Others."), reason: String::new() },
        ] {
            let clause = shared::text::ClauseId::parse("01JD3ZK8WQ5R7T9V0X2Y4A0001").unwrap();
            let hash = shared::text::ContentHash::of(shared::text::Kind::Paragraph, 0, &now);
            let scope = Scope::Clause { clause, hash };
            let draft = Draft::of(&value, true, &now);
            let made = draft.position(scope, "2026-11-23".parse().unwrap()).unwrap();
            assert_eq!((made.confirmed, made.value), (value.agrees(), value));
        }
    }
}
