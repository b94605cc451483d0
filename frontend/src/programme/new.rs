//! Making a programme: what it begins from, what it is, how it is negotiated, who reads and writes.

use std::collections::BTreeMap;
use std::rc::Rc;

use shared::api::programme::{
    Beginning, CreateProgramme, ListProgrammes, NewProgramme, Programme, ProgrammeSummary,
};
use shared::api::template::{ListTemplates, TemplateSummary};
use shared::lifecycle::State;
use shared::problem::FieldErrors;
use shared::programme::{Kind, Period, Settings, check_titles};
use shared::time::Date;
use yew::prelude::*;

use super::day::today;
use super::fields::{SettingsFields, TitleFields, Wrong};
use super::road::Road;
use super::words::local_title;
use crate::client::{Action, ApiError, ProblemNote, Resource, use_action, use_resource};
use crate::context::{I18n, use_i18n, use_toasts};
use crate::nav::{Go, PageHead, Route, use_arrival};
use crate::ui::{Breadcrumbs, Button, Choice, DateInput, Form, Panel, RadioGroup, Select, slot, use_form};
use yew_router::prelude::use_navigator;

/// What is filled in. Days are texts, because a day may be half typed.
#[derive(Clone, PartialEq)]
struct Typed {
    from_template: bool,
    template: String,
    programme: String,
    title: String,
    local: String,
    kind: Kind,
    from: String,
    to: String,
    /// As long as nobody names the series, it follows the period.
    series_typed: bool,
    settings: Settings,
}

impl Typed {
    /// Four years from the next January.
    fn begin(today: Date) -> Self {
        let year = today.year() + 1;
        let day = |text: String| text.parse().unwrap_or(today);
        let period = Period { from: day(format!("{year}-01-01")), to: day(format!("{}-12-31", year + 3)) };
        Self {
            from_template: true,
            template: String::new(),
            programme: String::new(),
            title: String::new(),
            local: String::new(),
            kind: Kind::default(),
            from: period.from.to_string(),
            to: period.to.to_string(),
            series_typed: false,
            settings: Settings::for_period(period),
        }
    }

    fn period(&self) -> Option<Period> {
        Some(Period { from: self.from.parse().ok()?, to: self.to.parse().ok()? })
    }

    /// The series of documents after the period, unless somebody named it.
    fn follow_period(&mut self) {
        if !self.series_typed
            && let Some(period) = self.period()
        {
            self.settings.document_series = Settings::for_period(period).document_series;
        }
    }

    /// The request, or what is wrong before it is worth asking.
    fn request(&self) -> Result<NewProgramme, Vec<shared::problem::FieldError>> {
        use shared::problem::FieldCode::Required;
        let mut errors = FieldErrors::new();
        let beginning = if self.from_template {
            self.template.parse().ok().map(|id| Beginning::Template { id })
        } else {
            self.programme.parse().ok().map(|id| Beginning::Programme { id })
        };
        if beginning.is_none() {
            errors.add("/beginning/id", Required);
        }
        let titles: BTreeMap<String, String> = Some(self.local.trim().to_owned())
            .filter(|title| !title.is_empty())
            .map(|title| ("da".to_owned(), title))
            .into_iter()
            .collect();
        check_titles(&self.title, &titles, &mut errors);
        let (from, to) = (self.from.parse::<Date>(), self.to.parse::<Date>());
        if from.is_err() {
            errors.add("/period/from", Required);
        }
        if to.is_err() {
            errors.add("/period/to", Required);
        }
        if let Some(period) = self.period() {
            period.check("/period", &mut errors);
        }
        self.settings.check("/settings", &mut errors);
        errors.finish()?;
        // Both were just found to be there.
        let (Some(beginning), Some(period)) = (beginning, self.period()) else { return Err(Vec::new()) };
        Ok(NewProgramme {
            title: self.title.clone(),
            titles,
            kind: self.kind,
            period,
            beginning,
            predecessor: None,
            settings: self.settings.clone(),
        })
    }
}

/// What is filled in, with what is wrong with it.
type Fields = Form<Typed>;

/// One template alone, and the first one until another is chosen, need not be chosen.
#[hook]
fn use_first_template(form: &Fields, templates: &Resource<Vec<TemplateSummary>>) {
    let first = templates.data.as_deref().and_then(|list| list.first()).map(|one| one.id.to_string());
    let form = form.clone();
    use_effect_with(first, move |first| {
        if let Some(first) = first
            && form.values().template.is_empty()
        {
            form.replace(Typed { template: first.clone(), ..form.values().clone() });
        }
    });
}

/// Makes the programme, and goes to its page.
#[hook]
fn use_create(form: &Fields) -> Action<CreateProgramme> {
    let t = use_i18n();
    let toasts = use_toasts();
    let navigator = use_navigator();
    let arrival = use_arrival();
    let (form, said) = (form.clone(), t.programme_created());
    use_action::<CreateProgramme>(
        &["programme"],
        Callback::from(move |outcome: Result<Rc<Programme>, ApiError>| match outcome {
            Ok(made) => {
                form.saved();
                toasts.say(said.clone());
                arrival.expect();
                if let Some(navigator) = &navigator {
                    navigator.push(&Route::Programme { programme: made.summary.id });
                }
            }
            Err(error) => form.set_errors(error.fields),
        }),
    )
}

/// The page.
#[component]
pub fn NewProgrammePage() -> Html {
    let t = use_i18n();
    let form = use_form(|| Typed::begin(today()));
    let templates = use_resource::<ListTemplates>(Some(((), ())), &["template"]);
    let programmes = use_resource::<ListProgrammes>(Some(((), ())), &["programme"]);
    use_first_template(&form, &templates);
    let create = use_create(&form);
    let onsubmit = {
        let (form, create) = (form.clone(), create.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match form.values().request() {
                Ok(new) => create.run((), (), new),
                Err(errors) => form.set_errors(errors),
            }
        })
    };
    let wrong = {
        let form = form.clone();
        Wrong::from(move |pointer: &'static str| form.error(pointer))
    };
    let onsettings = {
        let form = form.clone();
        Callback::from(move |(pointer, settings): (&'static str, Settings)| {
            let edit = form.edit(pointer, |typed: &mut Typed, settings: Settings| {
                typed.series_typed |= typed.settings.document_series != settings.document_series;
                typed.settings = settings;
            });
            edit.emit(settings);
        })
    };
    let typed = form.values();
    let problem = create.error.as_ref().filter(|_| !form.has_errors());
    html! {
        <main class="page" id="main">
            <PageHead
                title={t.programme_new_title()}
                over={html! {
                    <Breadcrumbs
                        links={vec![html! { <Go to={Route::Programmes}>{t.programme_title()}</Go> }]}
                        here={t.programme_new_title()}
                    />
                }}
                under={html! { <p class="quiet">{t.programme_new_lead()}</p> }}
            />
            <div class="split">
            <form {onsubmit} novalidate=true class="settings">
                {beginning(&t, &form, &templates, &programmes)}
                {about(&t, &form, &wrong)}
                <SettingsFields value={typed.settings.clone()} onchange={onsettings} {wrong} />
                {slot(problem.map(|error| html! { <ProblemNote error={error.clone()} act=true /> }))}
                <div class="row"><Button submit=true busy={create.pending}>{t.programme_create()}</Button></div>
            </form>
            <Panel title={t.programme_road()}><Road state={State::Mandate} phases={typed.settings.phases} /></Panel>
            </div>
        </main>
    }
}

/// What it begins from: a template or another programme, and which.
fn beginning(
    t: &I18n,
    form: &Fields,
    templates: &Resource<Vec<TemplateSummary>>,
    programmes: &Resource<Vec<ProgrammeSummary>>,
) -> Html {
    let from_template = form.values().from_template;
    let no_template = from_template && templates.data.as_deref().is_some_and(Vec::is_empty);
    let hinted = |value: &'static str, label: String, hint: String| Choice {
        hint: Some(hint.into()),
        ..Choice::new(value, label)
    };
    let ways: Rc<[Choice]> = Rc::from([
        hinted("template", t.programme_begin_template(), t.programme_begin_template_hint()),
        hinted("programme", t.programme_begin_programme(), t.programme_begin_programme_hint()),
    ]);
    let which =
        if from_template { which_template(t, form, templates) } else { which_programme(t, form, programmes) };
    html! {
        <div class="sheet">
            <RadioGroup
                legend={t.programme_begin()}
                choices={ways}
                value={if from_template { "template" } else { "programme" }}
                onchange={form.edit("/beginning/id", |typed: &mut Typed, way: AttrValue| {
                    typed.from_template = way == "template";
                })}
            />
            <p class="quiet" hidden={!no_template}>{t.programme_begin_no_template()}</p>
            <div key={if from_template { "t" } else { "p" }}>{which}</div>
        </div>
    }
}

fn which_template(t: &I18n, form: &Fields, templates: &Resource<Vec<TemplateSummary>>) -> Html {
    let choice = |one: &TemplateSummary| {
        let words = format!("{} · {}", one.name, t.programme_begin_clauses(one.clauses));
        Choice::new(one.id.to_string(), words)
    };
    let choices: Rc<[Choice]> =
        templates.data.as_deref().map(|list| list.iter().map(choice).collect()).unwrap_or_default();
    html! {
        <Select
            label={t.programme_begin_which_template()}
            {choices}
            value={form.values().template.clone()}
            placeholder={AttrValue::from(t.common_choose())}
            onchange={form.edit("/beginning/id", |typed: &mut Typed, id| typed.template = id)}
            error={form.error("/beginning/id")}
        />
    }
}

fn which_programme(t: &I18n, form: &Fields, programmes: &Resource<Vec<ProgrammeSummary>>) -> Html {
    let choice = |one: &ProgrammeSummary| Choice::new(one.id.to_string(), local_title(t, one));
    let choices: Rc<[Choice]> =
        programmes.data.as_deref().map(|list| list.iter().map(choice).collect()).unwrap_or_default();
    html! {
        <Select
            label={t.programme_begin_which_programme()}
            {choices}
            value={form.values().programme.clone()}
            placeholder={AttrValue::from(t.common_choose())}
            onchange={form.edit("/beginning/id", |typed: &mut Typed, id| typed.programme = id)}
            error={form.error("/beginning/id")}
        />
    }
}

/// What it is: its titles, its kind and its days.
fn about(t: &I18n, form: &Fields, wrong: &Wrong) -> Html {
    let typed = form.values();
    html! {
        <fieldset class="ds-fieldset sheet">
            <legend class="h">{t.programme_about()}</legend>
            <TitleFields
                title={typed.title.clone()}
                ontitle={form.edit("/title", |typed: &mut Typed, title| typed.title = title)}
                local={typed.local.clone()}
                onlocal={form.edit("/titles/da", |typed: &mut Typed, title| typed.local = title)}
                kind={typed.kind}
                onkind={form.edit("/kind", |typed: &mut Typed, kind| typed.kind = kind)}
                wrong={wrong.clone()}
            />
            <div class="pair">
                <DateInput
                    label={t.programme_field_from()}
                    value={typed.from.clone()}
                    oninput={form.edit("/period/from", |typed: &mut Typed, day| {
                        typed.from = day;
                        typed.follow_period();
                    })}
                    error={form.error("/period/from")}
                />
                <DateInput
                    label={t.programme_field_to()}
                    value={typed.to.clone()}
                    oninput={form.edit("/period/to", |typed: &mut Typed, day| {
                        typed.to = day;
                        typed.follow_period();
                    })}
                    error={form.error("/period/to")}
                />
            </div>
            <p class="small quiet">{t.programme_field_period_about()}</p>
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> Typed {
        Typed::begin("2026-11-23".parse().unwrap())
    }

    #[test]
    fn it_begins_with_four_years_from_next_january() {
        let typed = typed();
        assert_eq!((typed.from.as_str(), typed.to.as_str()), ("2027-01-01", "2030-12-31"));
        assert_eq!(typed.settings.document_series, "MR-DIGITAL 2027–2030");
    }

    #[test]
    fn the_series_follows_the_period_until_somebody_names_it() {
        let mut typed = typed();
        typed.to = "2032-12-31".into();
        typed.follow_period();
        assert_eq!(typed.settings.document_series, "MR-DIGITAL 2027–2032");
        typed.series_typed = true;
        typed.to = "2033-12-31".into();
        typed.follow_period();
        assert_eq!(typed.settings.document_series, "MR-DIGITAL 2027–2032");
    }

    #[test]
    fn everything_that_is_missing_is_named_at_once() {
        let typed = Typed { to: String::new(), ..typed() };
        let pointers: Vec<_> = typed.request().unwrap_err().into_iter().map(|e| e.pointer).collect();
        assert_eq!(pointers, ["/beginning/id", "/title", "/period/to"]);
    }

    #[test]
    fn what_is_complete_is_asked_for() {
        let id = shared::id::TemplateId::from_parts(1, 1);
        let typed =
            Typed { template: id.to_string(), title: "Programme".into(), local: "Program".into(), ..typed() };
        let new = typed.request().unwrap();
        assert_eq!(new.beginning, Beginning::Template { id });
        assert_eq!(new.titles["da"], "Program");
    }
}
