//! The fields of a seat that is to be given.

use std::rc::Rc;

use shared::api::body::ListBodies;
use shared::api::member::ListMembers;
use shared::body::Body;
use shared::member::{MemberCode, offered};
use shared::problem::{FieldCode, FieldError, FieldErrors};
use shared::seat::{NewSeat, Role};
use shared::time::{Date, Instant};
use yew::prelude::*;

use super::role_words;
use crate::client::use_resource;
use crate::context::use_i18n;
use crate::ui::{Choice, DateInput, Form, Select};

/// Today by this device, to begin a form with; the server's clock decides.
pub fn today() -> Date {
    Instant::from_millis(js_sys::Date::now() as i64).date()
}

/// What the fields hold.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SeatDraft {
    /// The role's name.
    pub role: String,
    /// The delegation's code.
    pub member: String,
    /// The body's id, or nothing.
    pub body: String,
    /// The first day.
    pub from: String,
    /// The last day, or nothing.
    pub last: String,
}

impl SeatDraft {
    /// A delegate's seat from today on: what is given most.
    pub fn from_today() -> Self {
        Self { role: Role::Delegate.as_str().into(), from: today().to_string(), ..Self::default() }
    }

    /// The seat, or what is missing. `pointer` is where the seat stands in the request.
    ///
    /// # Errors
    /// Fields that say nothing; the rest is the server's to judge.
    pub fn seat(&self, pointer: &str) -> Result<NewSeat, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let role = Role::from_name(&self.role);
        if role.is_none() {
            errors.add(format!("{pointer}/role"), FieldCode::Required);
        }
        let from = self.from.parse::<Date>();
        if from.is_err() {
            errors.add(format!("{pointer}/from"), FieldCode::Required);
        }
        let last = (!self.last.is_empty()).then(|| self.last.parse::<Date>());
        if last.as_ref().is_some_and(Result::is_err) {
            errors.add(format!("{pointer}/to"), FieldCode::WrongShape);
        }
        errors.finish()?;
        let (Some(role), Ok(from)) = (role, from) else { return Err(Vec::new()) };
        let member = self.member.parse().ok().filter(|_| role.needs_member());
        // People say the last day, the rule has the day after.
        let to = last.and_then(Result::ok).map(|last| last.plus_days(1));
        Ok(NewSeat { role, member, body: self.body.parse().ok(), from, to })
    }
}

/// The bodies in which somebody in that role can sit, from `today` on.
fn open_to(bodies: &[Body], role: Option<Role>, today: Date) -> impl Iterator<Item = &Body> {
    bodies.iter().filter(move |body| {
        role.is_some_and(|role| body.kind.seats(role)) && body.to.is_none_or(|to| today < to)
    })
}

/// Properties of [`SeatFields`].
#[derive(Properties)]
pub struct SeatFieldsProps<T: Clone + PartialEq + 'static> {
    /// The form they belong to.
    pub form: Form<T>,
    /// The draft within the form's values.
    pub draft: SeatDraft,
    /// Finds the draft of that number within the form's values.
    pub edit: fn(&mut T, usize) -> Option<&mut SeatDraft>,
    /// Its number, where the form has several.
    #[prop_or_default]
    pub number: usize,
    /// Where the seat stands in the request: empty, or `/seats/0`.
    #[prop_or_default]
    pub pointer: AttrValue,
    /// The roles that may be given.
    pub roles: Rc<[Role]>,
}

impl<T: Clone + PartialEq + 'static> PartialEq for SeatFieldsProps<T> {
    /// A form is drawn anew with everything in it.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// Role, delegation, body and days.
#[component]
pub fn SeatFields<T: Clone + PartialEq + 'static>(props: &SeatFieldsProps<T>) -> Html {
    let t = use_i18n();
    let members = use_resource::<ListMembers>(Some(((), ())), &["member"]);
    let bodies = use_resource::<ListBodies>(Some(((), ())), &["body"]).data.unwrap_or_default();
    let (form, draft) = (&props.form, &props.draft);
    let (find, number) = (props.edit, props.number);
    let at = |field: &str| format!("{}/{field}", props.pointer);
    let role = Role::from_name(&draft.role);
    let roles: Vec<_> =
        props.roles.iter().map(|role| Choice::new(role.as_str(), role_words(&t, *role))).collect();
    // Who counts on the seat's first day. A year that is being typed is long past for a moment.
    let from = draft.from.parse::<Date>().unwrap_or_else(|_| today()).max(today());
    let named: Option<MemberCode> = draft.member.parse().ok();
    let codes = members.data.as_deref().map(|all| offered(all, from, named.as_slice())).unwrap_or_default();
    let delegations: Vec<_> = codes
        .into_iter()
        .map(|code| {
            let name = t.member_name(code.as_str()).unwrap_or_default();
            Choice::new(code.to_string(), format!("{code}  {name}"))
        })
        .collect();
    let places: Vec<_> = open_to(&bodies, role, today())
        .map(|body| Choice::new(body.id.to_string(), body.name.clone()))
        .collect();
    let edit = |field: &str, set: fn(&mut SeatDraft, String)| {
        form.edit(at(field), move |values: &mut T, text: String| {
            if let Some(draft) = find(values, number) {
                set(draft, text);
            }
        })
    };
    // A body chosen before does not go along to a role that does not sit in it.
    let onrole = form.edit(at("role"), move |values: &mut T, text: String| {
        let Some(draft) = find(values, number) else { return };
        let stays =
            open_to(&bodies, Role::from_name(&text), today()).any(|body| body.id.to_string() == draft.body);
        if !stays {
            draft.body.clear();
        }
        draft.role = text;
    });
    let needs_member = role.is_some_and(Role::needs_member);
    let is_chair = role == Some(Role::Chair);
    html! {
        <div class="fields">
            <Select
                label={t.seat_role()}
                choices={Rc::<[Choice]>::from(roles)}
                value={draft.role.clone()}
                onchange={onrole}
                error={form.error(&at("role"))}
            />
            <div hidden={!needs_member}>
                <Select
                    label={t.seat_member()}
                    choices={Rc::<[Choice]>::from(delegations)}
                    value={draft.member.clone()}
                    placeholder={AttrValue::from(t.common_choose())}
                    description={is_chair.then(|| AttrValue::from(t.seat_chair_hint()))}
                    onchange={edit("member", |draft, text| draft.member = text)}
                    error={form.error(&at("member"))}
                />
            </div>
            <div hidden={places.is_empty()}>
                <Select
                    label={t.seat_body()}
                    choices={Rc::<[Choice]>::from(places)}
                    value={draft.body.clone()}
                    placeholder={AttrValue::from(t.seat_body_none())}
                    optional=true
                    onchange={edit("body", |draft, text| draft.body = text)}
                    error={form.error(&at("body"))}
                />
            </div>
            <div class="days">
                <DateInput
                    label={t.seat_first_day()}
                    value={draft.from.clone()}
                    oninput={edit("from", |draft, text| draft.from = text)}
                    error={form.error(&at("from"))}
                />
                <DateInput
                    label={t.seat_last_day()}
                    value={draft.last.clone()}
                    optional={!is_chair}
                    oninput={edit("to", |draft, text| draft.last = text)}
                    error={form.error(&at("to"))}
                />
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(role: &str, member: &str, from: &str, last: &str) -> SeatDraft {
        SeatDraft {
            role: role.into(),
            member: member.into(),
            from: from.into(),
            last: last.into(),
            ..SeatDraft::default()
        }
    }

    #[test]
    fn the_last_day_said_is_the_day_before_the_seat_no_longer_holds() {
        let seat = draft("chair", "DK", "2026-01-01", "2026-12-31").seat("").unwrap();
        assert_eq!(seat.to, "2027-01-01".parse().ok());
        assert_eq!(draft("head", "DK", "2026-01-01", "").seat("").unwrap().to, None);
    }

    #[test]
    fn a_delegation_chosen_before_the_role_changed_does_not_go_along() {
        assert_eq!(draft("secretary", "DK", "2026-01-01", "").seat("").unwrap().member, None);
    }

    #[test]
    fn what_is_missing_is_said_at_its_field() {
        let pointers = |draft: SeatDraft| {
            let errors = draft.seat("/seats/0").unwrap_err();
            errors.into_iter().map(|error| error.pointer).collect::<Vec<_>>()
        };
        assert_eq!(pointers(draft("", "", "", "x")), ["/seats/0/role", "/seats/0/from", "/seats/0/to"]);
    }
}
