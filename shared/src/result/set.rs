//! A light that a person sets in the place of the rule's, with a reason, and takes back with one.
//!
//! Both are shown, and what was set before stays. What stands over the result goes on by the rule: whoever finds the light of a goal
//! wrong says so of the goal, where others see it, and does not change it from below. One that is older than a reporting period no
//! longer stands for the rule's (domain reference 6.6).

use serde::{Deserialize, Serialize};

use super::{Led, Light, NOTE_MOST};
use crate::permission::Verdict;
use crate::problem::{FieldCode, FieldErrors};
use crate::seat::Role;

/// A light that is to stand, or that none is to stand beside the rule's any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LightChange {
    /// The light; absent for taking back what stands.
    pub light: Option<Light>,
    /// Why.
    pub reason: String,
    /// The version that the screen showed, 0 for none; another one since then is a conflict.
    pub version: i64,
}

/// The lights that can be set: that something is not known is for the rule to say.
pub const CAN_BE_SET: [Light; 5] = [Light::Done, Light::OnTrack, Light::AtRisk, Light::Late, Light::Stopped];

/// Checks what is to stand; `stands` says whether something does that could be taken back.
pub fn check_light(change: &LightChange, stands: bool, errors: &mut FieldErrors) {
    errors.length("/reason", &change.reason, 1, NOTE_MOST);
    match change.light {
        None if !stands => errors.add("/light", FieldCode::Required),
        Some(Light::NoWord) => errors.add("/light", FieldCode::Unknown),
        _ => {}
    }
}

crate::act! {
    /// Setting a light in the place of the rule's, and taking it back: the secretariat, and a head or delegate of the member that leads the
    /// result. The chair is not the national voice.
    pub struct SetLight = "result.light" on Led;
    |seat, led| {
        let of_lead = matches!(seat.role, Role::Head | Role::Delegate) && led.lead.is_some() && seat.member == led.lead;
        Verdict::allow_if(of_lead || seat.role == Role::Secretary)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::SeatId;
    use crate::permission::Act;
    use crate::seat::Seat;
    use crate::text::Kind;

    fn seat(role: Role, member: &str) -> Seat {
        Seat::new(SeatId::from_parts(0, 0), role, member.parse().ok(), "2026-01-01".parse().unwrap())
    }

    #[test]
    fn the_secretariat_and_whoever_leads_it_set_a_light() {
        let may = |seat: &Seat, lead: &str| {
            SetLight::verdict(seat, &Led { kind: Kind::Action, lead: lead.parse().ok() }).is_allowed()
        };
        assert!(may(&seat(Role::Secretary, ""), "FI") && may(&seat(Role::Secretary, ""), ""));
        assert!(may(&seat(Role::Head, "FI"), "FI") && may(&seat(Role::Delegate, "FI"), "FI"));
        assert!(!may(&seat(Role::Head, "SE"), "FI"), "no delegation speaks for another");
        assert!(!may(&seat(Role::Head, "SE"), ""), "what nobody leads is the secretariat's");
        for (role, member) in [(Role::Chair, "FI"), (Role::Observer, ""), (Role::Administrator, "")] {
            assert!(!may(&seat(role, member), "FI"), "{role:?}");
        }
    }

    fn faults(light: Option<Light>, reason: &str, stands: bool) -> Vec<(String, FieldCode)> {
        let mut errors = FieldErrors::new();
        check_light(&LightChange { light, reason: reason.into(), version: 0 }, stands, &mut errors);
        let found = errors.finish().err().unwrap_or_default();
        found.into_iter().map(|error| (error.pointer, error.code)).collect()
    }

    #[test]
    fn a_light_is_set_and_taken_back_with_a_reason() {
        assert_eq!(faults(Some(Light::OnTrack), "The study is here.", false), []);
        assert_eq!(faults(None, "The rule says the same by now.", true), []);
        assert_eq!(faults(Some(Light::Late), "  ", false), [("/reason".into(), FieldCode::Required)]);
        assert_eq!(
            faults(None, "Why?", false),
            [("/light".into(), FieldCode::Required)],
            "there is nothing to take back"
        );
        assert_eq!(faults(Some(Light::NoWord), "Why?", false), [("/light".into(), FieldCode::Unknown)]);
    }
}
