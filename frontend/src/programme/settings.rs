//! Changing a programme: title, period, dates, phases, who reads and who writes.

use std::rc::Rc;

use shared::api::programme::{ChangeProgramme, GetProgramme, OfProgramme, Programme, ProgrammeChange};
use shared::id::ProgrammeId;
use shared::problem::{FieldCode, FieldError, FieldErrors};
use shared::programme::{Period, Settings, check_titles};
use shared::time::Date;
use yew::prelude::*;

use super::fields::{SettingsFields, TitleFields};
use super::road::{Road, RoadProps};
use super::words::local_title;
use crate::client::{ApiError, Async, ProblemNote, use_action, use_resource};
use crate::context::{use_i18n, use_toasts};
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::ui::{
    Alert, Bones, Breadcrumbs, Button, Color, DateInput, Panel, Variant, slot, use_follow, use_form,
};

/// Properties of [`ProgrammeSettingsPage`].
#[derive(Properties, PartialEq)]
pub struct ProgrammeSettingsPageProps {
    /// Which.
    pub programme: ProgrammeId,
}

/// The page.
#[component]
pub fn ProgrammeSettingsPage(props: &ProgrammeSettingsPageProps) -> Html {
    let t = use_i18n();
    let id = props.programme;
    let topic = format!("programme/{id}");
    let resource = use_resource::<GetProgramme>(Some((OfProgramme { programme: id }, ())), &[&topic]);
    let name = resource.data.as_deref().map(|programme| local_title(&t, &programme.summary));
    let links = vec![
        html! { <Go to={Route::Programmes}>{t.programme_title()}</Go> },
        html! { <Go to={Route::Programme { programme: id }}>{name.unwrap_or_else(|| t.shell_programme())}</Go> },
    ];
    let render = Callback::from(|programme: Rc<Programme>| {
        // A version that came meanwhile is another form: what it was filled in with is not silently replaced, because
        // the form is drawn anew only when its own save brought the version.
        html! { <SettingsForm {programme} /> }
    });
    html! {
        <main class="page" id="main">
            <PageHead
                title={t.programme_settings()}
                over={html! { <Breadcrumbs {links} here={t.programme_settings()} /> }}
            />
            <Async<Programme> {resource} bones={Bones::Panel} {render} />
        </main>
    }
}

/// What is filled in. Days are texts, because a day may be half typed.
#[derive(Clone, PartialEq)]
struct Typed {
    change: ProgrammeChange,
    from: String,
    to: String,
    in_force: String,
    expires: String,
    published: String,
}

impl Typed {
    fn of(programme: &Programme) -> Option<Self> {
        let Programme { summary, version, dates, inside, .. } = programme.clone();
        Some(Self {
            from: summary.period.from.to_string(),
            to: summary.period.to.to_string(),
            in_force: dates.in_force.to_string(),
            expires: dates.expires.to_string(),
            published: dates.published.map(|day| day.to_string()).unwrap_or_default(),
            change: ProgrammeChange {
                version,
                title: summary.title,
                titles: summary.titles,
                kind: summary.kind,
                period: summary.period,
                in_force: dates.in_force,
                expires: dates.expires,
                published: dates.published,
                settings: inside?.settings,
            },
        })
    }

    /// The request, or what is wrong before it is worth asking.
    fn request(&self) -> Result<ProgrammeChange, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let mut change = self.change.clone();
        change.titles.retain(|_, title| !title.trim().is_empty());
        check_titles(&change.title, &change.titles, &mut errors);
        let mut day = |pointer: &str, text: &str, place: &mut Date| match text.parse() {
            Ok(date) => *place = date,
            Err(_) => errors.add(pointer, FieldCode::Required),
        };
        let Period { from, to } = &mut change.period;
        day("/period/from", &self.from, from);
        day("/period/to", &self.to, to);
        day("/in_force", &self.in_force, &mut change.in_force);
        day("/expires", &self.expires, &mut change.expires);
        change.published = self.published.parse().ok();
        change.period.check("/period", &mut errors);
        if change.expires < change.in_force {
            errors.add("/expires", FieldCode::EndsBeforeStart);
        }
        change.settings.check("/settings", &mut errors);
        errors.finish()?;
        Ok(change)
    }
}

/// Properties of the form.
#[derive(Properties, PartialEq)]
struct SettingsFormProps {
    programme: Rc<Programme>,
}

#[component]
fn SettingsForm(props: &SettingsFormProps) -> Html {
    let t = use_i18n();
    let Some(first) = Typed::of(&props.programme) else {
        return html! { <Alert color={Color::Warning} title={t.problem("forbidden")} /> };
    };
    html! { <Fields programme={props.programme.clone()} {first} /> }
}

/// Properties of the fields.
#[derive(Properties, PartialEq)]
struct FieldsProps {
    programme: Rc<Programme>,
    first: Typed,
}

#[component]
fn Fields(props: &FieldsProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let summary = &props.programme.summary;
    let sealed = summary.state.is_sealed();
    let form = use_form(|| props.first.clone());
    use_follow(&form, props.first.clone(), |_, _| true);
    let topic = format!("programme/{}", summary.id);
    let save = {
        let (form, said) = (form.clone(), t.programme_saved());
        use_action::<ChangeProgramme>(
            &[&topic],
            Callback::from(move |outcome: Result<Rc<Programme>, ApiError>| match outcome {
                Ok(changed) => {
                    if let Some(typed) = Typed::of(&changed) {
                        form.replace(typed);
                    }
                    toasts.say(said.clone());
                }
                Err(error) => form.set_errors(error.fields),
            }),
        )
    };
    let onsubmit = {
        let (form, save, programme) = (form.clone(), save.clone(), summary.id);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match form.values().request() {
                Ok(change) => save.run(OfProgramme { programme }, (), change),
                Err(errors) => form.set_errors(errors),
            }
        })
    };
    let typed = form.values();
    let wrong = {
        let form = form.clone();
        Callback::from(move |pointer: &'static str| form.error(pointer))
    };
    let onsettings = {
        let form = form.clone();
        Callback::from(move |(pointer, settings): (&'static str, Settings)| {
            form.edit(pointer, |typed: &mut Typed, settings: Settings| typed.change.settings = settings)
                .emit(settings);
        })
    };
    let date = |pointer: &'static str, label: String, value: &str, set: fn(&mut Typed, String)| {
        html! {
            <DateInput {label} value={value.to_owned()} oninput={form.edit(pointer, set)} error={form.error(pointer)} />
        }
    };
    let problem = save.error.as_ref().filter(|_| !form.has_errors());
    let phases = typed.change.settings.phases;
    let note = sealed.then(|| html! { <Alert title={t.programme_sealed_note()} /> });
    html! {
        <div class="split">
        <form {onsubmit} novalidate=true class="settings">
            {slot(note)}
            <fieldset class="ds-fieldset sheet">
                <legend class="h">{t.programme_about()}</legend>
                <TitleFields
                    title={typed.change.title.clone()}
                    ontitle={form.edit("/title", |typed: &mut Typed, title| typed.change.title = title)}
                    local={typed.change.titles.get("da").cloned().unwrap_or_default()}
                    onlocal={form.edit("/titles/da", |typed: &mut Typed, title: String| {
                        typed.change.titles.insert("da".into(), title);
                    })}
                    kind={typed.change.kind}
                    onkind={form.edit("/kind", |typed: &mut Typed, kind| typed.change.kind = kind)}
                    wrong={wrong.clone()}
                />
                <div class="pair">
                    {date("/period/from", t.programme_field_from(), &typed.from, |typed, day| typed.from = day)}
                    {date("/period/to", t.programme_field_to(), &typed.to, |typed, day| typed.to = day)}
                    {date("/in_force", t.programme_field_in_force(), &typed.in_force, |typed, day| typed.in_force = day)}
                    {date("/expires", t.programme_field_expires(), &typed.expires, |typed, day| typed.expires = day)}
                </div>
                <DateInput
                    label={t.programme_field_published()}
                    value={typed.published.clone()}
                    oninput={form.edit("/published", |typed: &mut Typed, day| typed.published = day)}
                    error={form.error("/published")}
                    optional=true
                />
            </fieldset>
            <SettingsFields value={typed.change.settings.clone()} onchange={onsettings} {wrong} {sealed} />
            {slot(problem.map(|error| html! { <ProblemNote error={error.clone()} act=true /> }))}
            <div class="row">
                <Button submit=true busy={save.pending}>{t.common_save()}</Button>
                <GoButton to={Route::Programme { programme: summary.id }} variant={Variant::Tertiary}>
                    {t.common_cancel()}
                </GoButton>
            </div>
        </form>
        <Panel title={t.programme_road()}><Road ..RoadProps { phases, ..RoadProps::of(&props.programme) } /></Panel>
        </div>
    }
}
