//! A form: its values, what the server found wrong with them, and whether they are saved.

use std::rc::Rc;

use shared::problem::{FieldCode, FieldError};
use yew::prelude::*;

use super::format::Detail;
use crate::context::{I18n, use_i18n, use_unsaved};

/// What is wrong, one thing for each field. Of no form's type, so that it is compiled once.
#[derive(Clone, Default)]
struct Errors(Rc<[FieldError]>);

impl Errors {
    /// Of several about the same field, the last.
    fn new(errors: Vec<FieldError>) -> Self {
        let mut kept: Vec<FieldError> = Vec::new();
        for error in errors {
            kept.retain(|one| one.pointer != error.pointer);
            kept.push(error);
        }
        Self(kept.into())
    }

    /// Without those of a field and of what stands below it.
    fn without(&self, pointer: &str) -> Self {
        let below = format!("{pointer}/");
        let stays = |error: &&FieldError| error.pointer != pointer && !error.pointer.starts_with(&below);
        Self(self.0.iter().filter(stays).cloned().collect())
    }

    /// What is wrong first with the field at `pointer` or with what stands below it.
    fn within(&self, pointer: &str) -> Option<&FieldError> {
        let below = |error: &&FieldError| {
            error.pointer.strip_prefix(pointer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.0.iter().find(below)
    }

    /// The same in a sentence, of a field that holds an entry on each filled line of `text`: it says which line it is about.
    fn by_line(&self, t: &I18n, pointer: &str, text: &str) -> Option<AttrValue> {
        let error = self.within(pointer)?;
        let sentence = field_sentence(t, error);
        Some(match line_of(error, pointer, text) {
            Some(line) => t.field_line(line, sentence).into(),
            None => sentence.into(),
        })
    }
}

/// Which line of `text` an error is about, counted from one; its pointer counts the filled lines from nought.
fn line_of(error: &FieldError, pointer: &str, text: &str) -> Option<usize> {
    let below = error.pointer.strip_prefix(pointer)?.strip_prefix('/')?;
    let entry: usize = below.split('/').next()?.parse().ok()?;
    let filled = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    filled.map(|(at, _)| at + 1).nth(entry)
}

struct State<T> {
    saved: T,
    values: T,
    errors: Errors,
}

enum Change<T> {
    Edit(AttrValue, Box<dyn FnOnce(&mut T)>),
    Errors(Vec<FieldError>),
    Saved,
    Replace(T),
}

impl<T: Clone> Reducible for State<T> {
    type Action = Change<T>;
    fn reduce(self: Rc<Self>, change: Change<T>) -> Rc<Self> {
        let mut next =
            Self { saved: self.saved.clone(), values: self.values.clone(), errors: self.errors.clone() };
        match change {
            Change::Edit(pointer, edit) => {
                edit(&mut next.values);
                next.errors = next.errors.without(&pointer);
            }
            Change::Errors(errors) => next.errors = Errors::new(errors),
            Change::Saved => {
                next.saved = next.values.clone();
                next.errors = Errors::default();
            }
            Change::Replace(values) => {
                next = Self { saved: values.clone(), values, errors: Errors::default() };
            }
        }
        Rc::new(next)
    }
}

/// A form over values of a type `T`, most often the request's body itself.
pub struct Form<T: Clone + PartialEq + 'static> {
    state: UseReducerHandle<State<T>>,
    i18n: I18n,
}

impl<T: Clone + PartialEq + 'static> Clone for Form<T> {
    fn clone(&self) -> Self {
        Self { state: self.state.clone(), i18n: self.i18n.clone() }
    }
}

impl<T: Clone + PartialEq + 'static> Form<T> {
    /// What the fields hold.
    pub fn values(&self) -> &T {
        &self.state.values
    }

    /// Whether the fields hold something that was not saved.
    pub fn dirty(&self) -> bool {
        self.state.values != self.state.saved
    }

    /// Takes what is typed into the field at `pointer` (a JSON pointer, `/email`); what was wrong with it, and with what
    /// stands below it, is forgotten.
    pub fn edit<V: 'static>(
        &self,
        pointer: impl Into<AttrValue>,
        set: impl Fn(&mut T, V) + Clone + 'static,
    ) -> Callback<V> {
        let (dispatcher, pointer) = (self.state.dispatcher(), pointer.into());
        Callback::from(move |value: V| {
            let set = set.clone();
            dispatcher.dispatch(Change::Edit(pointer.clone(), Box::new(move |values| set(values, value))));
        })
    }

    /// What is wrong with the field at `pointer`, in a sentence.
    pub fn error(&self, pointer: &str) -> Option<AttrValue> {
        let error = self.state.errors.0.iter().find(|error| error.pointer == pointer);
        error.map(|error| field_sentence(&self.i18n, error).into())
    }

    /// What is wrong with the field at `pointer` or, of a field whose parts are counted, with the first of its parts.
    pub fn error_within(&self, pointer: &str) -> Option<AttrValue> {
        self.state.errors.within(pointer).map(|error| field_sentence(&self.i18n, error).into())
    }

    /// The same of a field that holds an entry on each line: `text` is what stands in it, and the sentence begins with the line.
    pub fn error_by_line(&self, pointer: &str, text: &str) -> Option<AttrValue> {
        self.state.errors.by_line(&self.i18n, pointer, text)
    }

    /// Whether the server found something wrong with any field.
    pub fn has_errors(&self) -> bool {
        !self.state.errors.0.is_empty()
    }

    /// With how many fields the server, or a check before it, found something wrong.
    pub fn error_count(&self) -> usize {
        self.state.errors.0.len()
    }

    /// Shows what is wrong, field by field. `ApiError::fields` has it after a request.
    pub fn set_errors(&self, errors: Vec<FieldError>) {
        self.state.dispatch(Change::Errors(errors));
    }

    /// What the fields hold now is saved.
    pub fn saved(&self) {
        self.state.dispatch(Change::Saved);
    }

    /// Other values came from the server, and are saved.
    pub fn replace(&self, values: T) {
        self.state.dispatch(Change::Replace(values));
    }
}

/// A form that begins with `initial`. While it is dirty, leaving the page asks first.
#[hook]
pub fn use_form<T: Clone + PartialEq + 'static>(initial: impl FnOnce() -> T) -> Form<T> {
    let i18n = use_i18n();
    let state = use_reducer(|| {
        let values = initial();
        State { saved: values.clone(), values, errors: Errors::default() }
    });
    let form = Form { state, i18n };
    use_unsaved(form.dirty());
    form
}

/// Takes over what comes from elsewhere, as long as nothing is typed here that would be lost by it; `is_newer` says whether the one is
/// newer than the other, which is here.
#[hook]
pub fn use_follow<T: Clone + PartialEq + 'static>(form: &Form<T>, latest: T, is_newer: fn(&T, &T) -> bool) {
    let form = form.clone();
    use_effect_with(latest, move |latest| {
        if !form.dirty() && is_newer(latest, form.values()) {
            form.replace(latest.clone());
        }
    });
}

/// One short sentence under a field.
pub fn field_sentence(t: &I18n, error: &FieldError) -> String {
    match error.code {
        FieldCode::Required => t.field_required(),
        FieldCode::TooShort => t.field_too_short(error.limit.unwrap_or(1)),
        FieldCode::TooLong => t.field_too_long(error.limit.unwrap_or(1)),
        FieldCode::NotAnEmail => t.field_not_an_email(),
        FieldCode::TooCommon => t.field_too_common(),
        FieldCode::EndsBeforeStart => t.field_ends_before_start(),
        FieldCode::Unknown => t.field_unknown(),
        FieldCode::WrongShape => t.field_wrong_shape(),
        FieldCode::Duplicate => t.field_duplicate(),
        FieldCode::NotHere => t.field_not_here(),
        FieldCode::InThePast => t.field_in_the_past(),
        FieldCode::Overlaps => t.field_overlaps(),
        FieldCode::Changed => t.field_changed(),
        FieldCode::OutsideTerm => t.field_outside_term(),
        FieldCode::OutsideBody => t.field_outside_body(),
        FieldCode::SeatsOutside => t.field_seats_outside(),
        FieldCode::MeetingsOutside => t.field_meetings_outside(),
        FieldCode::OutOfRange => t.field_out_of_range(),
        FieldCode::TooManyDecimals => t.field_too_many_decimals(error.limit.unwrap_or(0)),
        FieldCode::DoesNotFit => t.field_does_not_fit(),
        FieldCode::WrongPassword => t.field_wrong_password(),
        FieldCode::OutsidePeriod => {
            let day = |at: usize| error.names.get(at).map(|day| t.formats().day(day, Detail::Day));
            t.field_outside_period(day(0).unwrap_or_default(), day(1).unwrap_or_default())
        }
        FieldCode::BeforeStart => t.field_before_start(),
        FieldCode::MilestoneBefore => t.field_milestone_before(),
        FieldCode::InTheFuture => t.field_in_the_future(),
        FieldCode::Circular => t.field_circular(error.names.join(" → ")),
        FieldCode::NotYours => t.field_not_yours(),
        FieldCode::NoDays => t.field_no_days(),
        FieldCode::NotVerified => t.field_not_verified(error.names.join(", ")),
        FieldCode::NotTogether => t.field_not_together(error.names.join(", ")),
        FieldCode::InUse => t.field_in_use(error.names.join(", ")),
        FieldCode::NotMoney => t.field_not_money(),
        FieldCode::Formula => t.field_formula(),
        FieldCode::Ambiguous => match error.names.as_slice() {
            [one, other] => t.field_ambiguous_number(one, other),
            _ => t.field_ambiguous(),
        },
        FieldCode::OtherCurrency => t.field_other_currency(),
        FieldCode::Negative => t.field_negative(),
        FieldCode::YearOutside => t.field_year_outside(),
        FieldCode::SumTooLarge => t.field_sum_too_large(),
        FieldCode::NoBody => t.field_no_body(),
        FieldCode::NotAnAddress => t.field_not_an_address(),
        FieldCode::TooLarge => t.field_too_large(error.limit.unwrap_or(1)),
        FieldCode::NotAWorkbook => t.field_not_a_workbook(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state() -> Rc<State<String>> {
        Rc::new(State { saved: "a".into(), values: "a".into(), errors: Errors::default() })
    }

    fn wrong(pointer: &str) -> FieldError {
        FieldError { pointer: pointer.into(), code: FieldCode::Required, limit: None, names: Vec::new() }
    }

    fn pointers(state: &State<String>) -> Vec<&str> {
        state.errors.0.iter().map(|error| error.pointer.as_str()).collect()
    }

    #[test]
    fn a_day_outside_of_the_programme_is_told_which_days_those_are() {
        let names = vec!["2025-01-01".to_owned(), "2030-12-31".to_owned()];
        let error = FieldError { code: FieldCode::OutsidePeriod, names, ..wrong("/day") };
        let said = field_sentence(&I18n::english(), &error);
        assert!(said.contains("2025") && said.contains("2030"), "{said}");
    }

    #[test]
    fn a_field_has_one_error_the_last() {
        let twice = FieldError { code: FieldCode::TooLong, ..wrong("/a") };
        let state = state().reduce(Change::Errors(vec![wrong("/a"), twice]));
        assert_eq!(state.errors.0.iter().map(|error| error.code).collect::<Vec<_>>(), [FieldCode::TooLong]);
    }

    #[test]
    fn editing_a_field_forgets_what_was_wrong_with_it_and_with_it_alone() {
        let state = state().reduce(Change::Errors(vec![wrong("/a"), wrong("/b")]));
        let state = state.reduce(Change::Edit("/a".into(), Box::new(|value| value.push('x'))));
        assert_eq!(state.values, "ax");
        assert_eq!(pointers(&state), ["/b"]);
    }

    #[test]
    fn editing_a_list_forgets_what_was_wrong_with_its_entries() {
        let wrongs = ["/seats", "/seats/0/member", "/seats/1", "/seatsman"].map(wrong).to_vec();
        let state = state().reduce(Change::Errors(wrongs));
        let state = state.reduce(Change::Edit("/seats".into(), Box::new(|_| ())));
        assert_eq!(pointers(&state), ["/seatsman"]);
    }

    #[test]
    fn an_error_of_an_entry_is_about_its_line() {
        let text = "2028: 60\n\n2028: 80\n";
        let line = |pointer: &str| line_of(&wrong(pointer), "/targets", text);
        assert_eq!(line("/targets/0/year"), Some(1));
        assert_eq!(line("/targets/1"), Some(3), "an empty line holds no entry, and is a line");
        assert_eq!(line("/targets/2"), None);
        assert_eq!(line("/targets"), None, "it is about all of them");
        assert_eq!(line("/targetsman/0"), None);
    }

    #[test]
    fn what_is_saved_is_what_was_held_then() {
        let state = state().reduce(Change::Edit("/a".into(), Box::new(|value| value.push('x'))));
        assert_ne!(state.values, state.saved);
        let state = state.reduce(Change::Saved);
        assert_eq!(state.values, state.saved);
    }
}
