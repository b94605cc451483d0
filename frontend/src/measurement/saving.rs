//! Saving what is looked at: what it would do, what is said with it, and what stood in the way.

use std::rc::Rc;

use shared::api::indicator::IndicatorWhole;
use shared::api::measurement::WriteTheMeasurements;
use shared::api::result::OfResult;
use shared::indicator::Definition;
use shared::measurement::Changes;
use shared::measurement::paste::Reading;
use shared::problem::Code;
use shared::time::Date;
use yew::prelude::*;

use super::draft::Draft;
use super::preview::Preview;
use crate::client::{Action, ApiError, ProblemNote, use_action};
use crate::context::{I18n, use_i18n, use_toasts};
use crate::ui::{
    Alert, Button, Checkbox, Color, DateInput, Section, TextArea, Variant, field_sentence, slot,
};

/// Saves a draft, and forgets it then.
#[hook]
pub fn use_saving(draft: &Draft, reload: &Callback<()>) -> Action<WriteTheMeasurements> {
    let t = use_i18n();
    let toasts = use_toasts();
    let (draft, reload, said) = (draft.clone(), reload.clone(), t.common_saved());
    use_action::<WriteTheMeasurements>(
        &["indicator"],
        Callback::from(move |outcome: Result<Rc<IndicatorWhole>, ApiError>| match outcome {
            Ok(_) => {
                draft.clear();
                toasts.say(said.clone());
            }
            // What stands now is fetched, and the preview says what yours would do to it.
            Err(error) if error.is(Code::Stale) => reload.emit(()),
            Err(_) => {}
        }),
    )
}

/// The day that is said for all: what somebody said for figures of this kind, else today for those that are entered by hand and none
/// for those of a known measure.
fn day_for_all(known: bool, said: Option<&(bool, String)>, today: Date) -> String {
    match said {
        Some((of, day)) if *of == known => day.clone(),
        _ if known => String::new(),
        _ => today.to_string(),
    }
}

/// What is about to be saved.
pub struct Saving<'a> {
    /// The words.
    pub t: &'a I18n,
    /// The indicator.
    pub path: &'a OfResult,
    /// What is counted.
    pub definition: &'a Definition,
    /// Today.
    pub today: Date,
    /// What is said with it.
    pub draft: &'a Draft,
    /// What it would do.
    pub reading: &'a Rc<Reading>,
    /// The act.
    pub save: &'a Action<WriteTheMeasurements>,
}

impl Saving<'_> {
    /// All of it, with the button.
    pub fn section(&self) -> Html {
        let (t, draft, reading) = (self.t, self.draft, self.reading);
        let [_, revised, _, refused] = reading.counts();
        let changes = reading.changes();
        let needs_why = changes.iter().any(|change| change.version > 0);
        let own_days = changes.iter().any(|change| change.retrieved.is_some());
        let day = day_for_all(draft.is_known(), draft.retrieved.as_ref(), self.today);
        let body = Changes { changes, why: (*draft.why).clone(), retrieved: day.parse().ok() };
        html! {
            <Section title={t.measurement_preview()}>
                <div class="stack">
                    <div>{slot(self.problem())}</div>
                    <Preview reading={reading.clone()} definition={self.definition.clone()} table={draft.table().unwrap_or_default()} />
                    {self.days(day, own_days)}
                    <div>{slot((revised > 0 || needs_why).then(|| self.because()))}</div>
                    <div>{slot((refused > 0).then(|| self.left_out(refused)))}</div>
                    {self.buttons(body, refused, needs_why)}
                </div>
            </Section>
        }
    }

    /// Why the last saving failed.
    fn problem(&self) -> Option<Html> {
        let (t, error) = (self.t, self.save.error.clone()?);
        Some(if error.is(Code::Stale) {
            html! { <Alert color={Color::Warning} title={t.measurement_stale_title()} live=true><p>{t.measurement_stale_text()}</p></Alert> }
        } else {
            html! { <ProblemNote {error} act=true /> }
        })
    }

    /// The day that is said for all figures that do not say theirs.
    fn days(&self, day: String, own_days: bool) -> Html {
        let (t, known) = (self.t, self.draft.is_known());
        let about = match (own_days, known) {
            (true, _) => Some(t.measurement_own_days()),
            (false, true) => Some(t.measurement_known_days()),
            (false, false) => None,
        };
        let late = self.save.error.as_ref().and_then(|error| {
            let field = error.fields.iter().find(|one| one.pointer.ends_with("/retrieved"))?;
            Some(AttrValue::from(field_sentence(t, field)))
        });
        let on_day = {
            let retrieved = self.draft.retrieved.setter();
            Callback::from(move |day: String| retrieved.set(Some((known, day))))
        };
        let has_day = self.reading.has_figures() || known;
        html! {
            <div class="narrow" hidden={!has_day}><DateInput label={t.indicator_retrieved()} value={day} oninput={on_day} description={about.map(AttrValue::from)} error={late} optional=true /></div>
        }
    }

    /// Why figures that stand are changed.
    fn because(&self) -> Html {
        let (t, why) = (self.t, &self.draft.why);
        let oninput = {
            let why = why.setter();
            Callback::from(move |text: String| why.set(text))
        };
        html! { <TextArea label={t.measurement_why()} description={AttrValue::from(t.measurement_why_hint())} value={(**why).clone()} {oninput} rows=2 /> }
    }

    /// What is refused is left out.
    fn left_out(&self, refused: usize) -> Html {
        let leave_out = &self.draft.leave_out;
        let onchange = {
            let leave_out = leave_out.setter();
            Callback::from(move |on: bool| leave_out.set(on))
        };
        html! { <Checkbox label={self.t.measurement_leave_out(refused)} checked={**leave_out} {onchange} /> }
    }

    fn buttons(&self, body: Changes, refused: usize, needs_why: bool) -> Html {
        let (t, draft) = (self.t, self.draft);
        let count = body.changes.len();
        let blocked = count == 0 || (refused > 0 && !*draft.leave_out);
        let missing = needs_why && draft.why.trim().is_empty();
        let onclick = {
            let (save, path) = (self.save.clone(), self.path.clone());
            Callback::from(move |_: MouseEvent| save.run(path.clone(), (), body.clone()))
        };
        let clear = {
            let draft = draft.clone();
            Callback::from(move |_: MouseEvent| draft.clear())
        };
        html! {
            <p class="row">
                <Button busy={self.save.pending} disabled={blocked || missing} {onclick}>{t.measurement_save(count)}</Button>
                <Button variant={Variant::Tertiary} onclick={clear}>{t.measurement_clear()}</Button>
            </p>
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_a_known_measure_are_not_said_to_be_read_today() {
        let today: Date = "2026-11-27".parse().unwrap();
        let said = (false, "2026-11-20".to_owned());
        assert_eq!(day_for_all(false, None, today), "2026-11-27", "proposed for what is entered by hand");
        assert_eq!(day_for_all(false, Some(&said), today), "2026-11-20");
        assert_eq!(day_for_all(true, None, today), "");
        assert_eq!(day_for_all(true, Some(&said), today), "", "that was said of others");
        let said = (true, "2026-11-20".to_owned());
        assert_eq!(day_for_all(true, Some(&said), today), "2026-11-20", "who looked them up may say so");
    }
}
