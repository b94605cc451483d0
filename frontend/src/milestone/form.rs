//! Filling in a milestone, new or known; saying that it was reached; removing one.

use std::rc::Rc;

use shared::api::initiative::{Asked, InitiativeWhole, ListInitiatives, OfInitiative, OfProgramme};
use shared::api::milestone::{
    AddAMilestone, ChangeAMilestone, ListMilestones, MilestoneView, OfMilestone, RemoveAMilestone,
};
use shared::id::{InitiativeId, MilestoneId};
use shared::milestone::{MilestoneEdit, TITLE_MOST, is_after_end};
use shared::problem::{Code, FieldCode, FieldError, FieldErrors};
use shared::time::Date;
use yew::prelude::*;

use crate::client::{Acted, SaveOrRemove, use_dialog, use_dialog_act, use_resource};
use crate::context::{I18n, use_i18n};
use crate::initiative::{WORK, day};
use crate::ui::{Choice, DateInput, Form, Question, Several, TextInput, slot};

/// Properties of [`MilestoneForm`].
#[derive(Properties, PartialEq)]
pub struct MilestoneFormProps {
    /// Whether it is shown.
    pub open: bool,
    /// The initiative.
    pub whole: Rc<InitiativeWhole>,
    /// The milestone as it stands; none for a new one.
    pub milestone: Option<MilestoneView>,
    /// It was left, or is done.
    pub onclose: Callback<()>,
}

/// What the fields hold: the day may be missing while it is filled in.
#[derive(Clone, PartialEq)]
struct Fields {
    title: String,
    due: Option<Date>,
    done: Option<Date>,
    needs: Vec<MilestoneId>,
    version: u32,
}

impl Fields {
    fn first(milestone: Option<&MilestoneView>) -> Self {
        Self {
            title: milestone.map(|one| one.title.clone()).unwrap_or_default(),
            due: milestone.map(|one| one.due),
            done: milestone.and_then(|one| one.done),
            needs: milestone.map(|one| one.needs.clone()).unwrap_or_default(),
            version: milestone.map_or(0, |one| one.version),
        }
    }

    fn edit(&self, version: u32) -> Result<MilestoneEdit, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        errors.length("/title", &self.title, 1, TITLE_MOST);
        if self.due.is_none() {
            errors.add("/due", FieldCode::Required);
        }
        errors.finish()?;
        let due = self.due.ok_or_else(Vec::new)?;
        let (title, needs) = (self.title.clone(), self.needs.clone());
        Ok(MilestoneEdit { title, due, done: self.done, needs, version })
    }
}

/// The form, as a question.
#[component]
pub fn MilestoneForm(props: &MilestoneFormProps) -> Html {
    let t = use_i18n();
    let dialog = use_dialog(props.open, &props.onclose, || Fields::first(props.milestone.as_ref()));
    let form = &dialog.form;
    let path = || OfProgramme { programme: props.whole.programme };
    let all = use_resource::<ListMilestones>(props.open.then(|| (path(), ())), &["initiative"]);
    // For what they are called alone: nothing waits for them.
    let works =
        use_resource::<ListInitiatives>(props.open.then(|| (path(), Asked::default())), &["initiative"]);
    let add = use_dialog_act::<AddAMilestone, _>(&dialog, &WORK, t.common_saved());
    let change = use_dialog_act::<ChangeAMilestone, _>(&dialog, &WORK, t.common_saved());
    let remove = use_dialog_act::<RemoveAMilestone, _>(&dialog, &WORK, t.common_saved());
    let acted = Acted::of([add.acted(), change.acted(), remove.acted()]);
    let (busy, onclose) = (acted.pending, dialog.leaving(&acted));
    let known = props.milestone.as_ref().map(|one| one.id);
    let save = {
        let (form, initiative) = (form.clone(), props.whole.row.id);
        Callback::from(move |version: u32| match (form.values().edit(version), known) {
            (Err(errors), _) => form.set_errors(errors),
            (Ok(edit), None) => add.run(OfInitiative { initiative }, (), edit),
            (Ok(edit), Some(milestone)) => change.run(OfMilestone { milestone }, (), edit),
        })
    };
    // Kept, so that thousands of days are not written anew with each letter that is typed.
    let others = use_memo(
        (t.clone(), all.data, works.data, props.whole.row.id, known),
        |(t, all, works, own, known)| {
            let called = |id: InitiativeId| {
                let work = works.iter().flat_map(|works| works.iter()).find(|work| work.id == id)?;
                Some(format!("{} {}", work.number, work.title))
            };
            choices(t, all.as_deref().map(Vec::as_slice).unwrap_or_default(), called, (*own, *known))
        },
    );
    let others: Rc<[Choice]> = (*others).clone();
    let acts = SaveOrRemove::of(&remove, known.map(|milestone| OfMilestone { milestone }), save);
    let version = form.values().version;
    let theirs = props.milestone.as_ref().filter(|one| acted.is_stale() && one.version > version);
    let choose = theirs.map(|theirs| {
        let yours = line(&t, form.values(), &others);
        acts.choice(theirs.version, line(&t, &Fields::first(Some(theirs)), &others), yours, &onclose, busy)
    });
    let problem = acted.named(&t, Code::NeededByOthers).or_else(|| acted.problem(choose.is_some()));
    let title = if props.milestone.is_some() { t.milestone_one() } else { t.milestone_add() };
    let onact = acts.onsave(version);
    html! {
        <Question open={props.open} {onclose} {title} text={t.milestone_text()} act={t.common_save()} {busy} {problem} {onact}>
            <div key="stale">{slot(choose)}</div>
            {fields(&t, form, others, props.whole.row.ends)}
            <div key="remove">{slot(acts.remover(version, t.milestone_remove()))}</div>
        </Question>
    }
}

/// What a milestone can wait for: those of its own initiative first, and the others with what theirs is called, since many of a programme
/// are called alike.
fn choices(
    t: &I18n,
    all: &[MilestoneView],
    called: impl Fn(InitiativeId) -> Option<String>,
    (own, known): (InitiativeId, Option<MilestoneId>),
) -> Rc<[Choice]> {
    let choice = |one: &MilestoneView| {
        let of = if one.initiative == own { None } else { called(one.initiative) };
        let words: Vec<String> =
            [Some(one.title.clone()), of, Some(day(t, one.due))].into_iter().flatten().collect();
        Choice::new(one.id.to_string(), words.join(" · "))
    };
    let here = all.iter().filter(|one| one.initiative == own && Some(one.id) != known);
    let elsewhere = all.iter().filter(|one| one.initiative != own);
    here.chain(elsewhere).map(choice).collect()
}

/// A milestone in a few lines, with what it waits for among `others`.
fn line(t: &I18n, fields: &Fields, others: &[Choice]) -> Html {
    let waits = others.iter().filter(|one| fields.needs.iter().any(|id| one.value == id.to_string()));
    let waits: Vec<String> = waits.map(|one| one.label.to_string()).collect();
    let needs = (!waits.is_empty()).then(|| {
        html! { <p class="small">{t.milestone_needs()}{": "}<span lang="en">{waits.join("; ")}</span></p> }
    });
    let due = fields.due.map(|due| day(t, due)).unwrap_or_default();
    let done = fields.done.map(|done| format!(" · {} {}", t.milestone_reached(), day(t, done)));
    html! { <><p lang="en">{fields.title.clone()}</p><p class="small num">{due}{done}</p>{slot(needs)}</> }
}

/// `ends` is the initiative's last day.
fn fields(t: &I18n, form: &Form<Fields>, others: Rc<[Choice]>, ends: Option<Date>) -> Html {
    let values = form.values();
    let late = values.due.filter(|due| is_after_end(*due, values.done, ends));
    let late = late.map(|_| AttrValue::from(t.milestone_after_end()));
    let date = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    html! {
        <>
            <TextInput
                label={t.milestone_what()} value={values.title.clone()} maxlength={TITLE_MOST} error={form.error("/title")}
                oninput={form.edit("/title", |fields: &mut Fields, text: String| fields.title = text)}
            />
            <div class="two">
                <DateInput
                    label={t.result_col_due()} description={late} value={date(values.due)} error={form.error("/due")}
                    oninput={form.edit("/due", |fields: &mut Fields, text: String| fields.due = text.parse().ok())}
                />
                <DateInput
                    label={t.milestone_done()} value={date(values.done)} error={form.error("/done")} optional=true
                    oninput={form.edit("/done", |fields: &mut Fields, text: String| fields.done = text.parse().ok())}
                />
            </div>
            <Several
                legend={t.milestone_needs()} add={t.milestone_needs_add()} description={AttrValue::from(t.milestone_needs_hint())}
                choices={others} optional=true lang="en" error={form.error_within("/needs")}
                value={values.needs.iter().map(ToString::to_string).collect::<Vec<_>>()}
                onchange={form.edit("/needs", |fields: &mut Fields, ids: Vec<String>| {
                    fields.needs = ids.iter().filter_map(|id| id.parse().ok()).collect();
                })}
            />
        </>
    }
}

#[cfg(test)]
mod tests {
    use shared::milestone::Standing;

    use super::*;

    #[test]
    fn milestones_that_are_called_alike_are_told_apart_by_their_initiatives() {
        let t = I18n::english();
        let milestone = |n: u128, of: u128, title: &str| MilestoneView {
            id: MilestoneId::from_parts(1, n),
            initiative: InitiativeId::from_parts(1, of),
            version: 1,
            title: title.into(),
            due: "2027-03-01".parse().unwrap(),
            done: None,
            needs: Vec::new(),
            standing: Standing::Ahead,
        };
        let all = [
            milestone(1, 4, "Pilot"),
            milestone(2, 7, "Pilot"),
            milestone(3, 4, "Law"),
            milestone(4, 9, "End"),
        ];
        let (own, register) = (InitiativeId::from_parts(1, 4), InitiativeId::from_parts(1, 7));
        let called = |id: InitiativeId| (id == register).then(|| "12 The register".to_owned());
        let found = choices(&t, &all, called, (own, Some(MilestoneId::from_parts(1, 3))));
        let day = day(&t, all[0].due);
        let labels: Vec<String> = found.iter().map(|one| one.label.to_string()).collect();
        let expected =
            [format!("Pilot · {day}"), format!("Pilot · 12 The register · {day}"), format!("End · {day}")];
        assert_eq!(
            labels, expected,
            "its own first, without itself; what an initiative is called as soon as it is known"
        );
    }
}
