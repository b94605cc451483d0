//! Writing a template: its name, what it is for, and its outline, one line a clause.

use std::rc::Rc;

use shared::api::template::{
    ChangeTemplate, CreateTemplate, GetTemplate, OfTemplate, Template, TemplateChange, TemplateContent,
};
use shared::id::TemplateId;
use shared::permission::Act;
use shared::problem::{FieldError, FieldErrors};
use shared::template::{DESCRIPTION_MOST, EditTemplates, NAME_MOST, check};
use yew::prelude::*;
use yew_router::prelude::use_navigator;

use super::line::LineEditor;
use super::outline::{Edit, Outline};
use super::words::kind_words;
use crate::client::{ApiError, Async, ProblemNote, use_action, use_resource};
use crate::context::{use_announcer, use_i18n, use_toasts};
use crate::nav::{Go, GoButton, PageHead, Route, use_arrival};
use crate::session::use_session;
use crate::ui::{Bones, Breadcrumbs, Button, Empty, Glyph, TextArea, TextInput, Variant, slot, use_form};

/// The page of a template that is to be made.
#[component]
pub fn NewTemplatePage() -> Html {
    let t = use_i18n();
    html! {
        <main class="page" id="main">
            <PageHead title={t.template_new_name()} over={over(&t, t.template_new_name())} />
            <Editor template={None::<Rc<Template>>} />
        </main>
    }
}

/// Properties of [`TemplatePage`].
#[derive(Properties, PartialEq)]
pub struct TemplatePageProps {
    /// Which.
    pub template: TemplateId,
}

/// The page of a template: for the secretariat to change, for others to read.
#[component]
pub fn TemplatePage(props: &TemplatePageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let topic = format!("template/{}", props.template);
    let of = OfTemplate { template: props.template };
    let resource = use_resource::<GetTemplate>(Some((of, ())), &[&topic]);
    let may = session.seat().is_some_and(|seat| EditTemplates::verdict(seat, &()).is_allowed());
    if resource.error.as_ref().is_some_and(|error| error.kind == crate::client::Kind::NotFound) {
        return html! {
            <main class="page" id="main">
                <PageHead title={t.template_not_here_title()} />
                <Empty
                    title={t.template_not_here_title()}
                    text={AttrValue::from(t.template_not_here_text())}
                    action={html! { <GoButton to={Route::Templates}>{t.template_title()}</GoButton> }}
                />
            </main>
        };
    }
    let title = resource.data.as_deref().map_or_else(|| t.template_title(), |template| template.name.clone());
    let render = Callback::from(move |template: Rc<Template>| {
        if may {
            html! { <Editor {template} /> }
        } else {
            html! { <Reader {template} /> }
        }
    });
    html! {
        <main class="page" id="main">
            <PageHead title={title.clone()} over={over(&t, title)} />
            <Async<Template> {resource} bones={Bones::Rows(8)} {render} />
        </main>
    }
}

fn over(t: &crate::context::I18n, here: String) -> Html {
    let links = vec![
        html! { <Go to={Route::Programmes}>{t.programme_title()}</Go> },
        html! { <Go to={Route::Templates}>{t.template_title()}</Go> },
    ];
    html! { <Breadcrumbs {links} {here} /> }
}

/// Properties of [`Reader`].
#[derive(Properties, PartialEq)]
struct ReaderProps {
    template: Rc<Template>,
}

/// The outline to be read.
#[component]
fn Reader(props: &ReaderProps) -> Html {
    let t = use_i18n();
    let lines = props.template.clauses.iter().enumerate().map(|(at, clause)| {
        html! {
            <li key={at} class="tline read" data-depth={super::outline::depth(clause).to_string()}>
                <span class="tiny quiet">{kind_words(&t, clause.kind)}</span>
                <span>{clause.wording.text()}</span>
            </li>
        }
    });
    html! {
        <div class="stack">
            <p class="quiet" hidden={props.template.description.is_empty()}>{props.template.description.clone()}</p>
            <ol class="outline-lines">{for lines}</ol>
        </div>
    }
}

/// What is filled in.
#[derive(Clone, PartialEq, Default)]
struct Typed {
    name: String,
    description: String,
    outline: Outline,
}

impl Typed {
    fn of(template: &Template) -> Self {
        Self {
            name: template.name.clone(),
            description: template.description.clone(),
            outline: Outline::of(&template.clauses),
        }
    }

    fn content(&self) -> TemplateContent {
        TemplateContent {
            name: self.name.clone(),
            description: self.description.clone(),
            clauses: self.outline.clauses(),
        }
    }

    /// What is wrong before it is worth asking; who is a member is for the server to know.
    fn check(&self) -> Result<(), Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        check(&self.name, &self.description, &self.outline.clauses(), |_| true, &mut errors);
        errors.finish()
    }
}

/// Properties of [`Editor`].
#[derive(Properties, PartialEq)]
struct EditorProps {
    /// The template; a new one when absent.
    template: Option<Rc<Template>>,
}

#[component]
fn Editor(props: &EditorProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let announcer = use_announcer();
    let navigator = use_navigator();
    let arrival = use_arrival();
    let form = use_form(|| props.template.as_deref().map(Typed::of).unwrap_or_default());
    let focus = use_state_eq(|| None::<usize>);
    // What was typed stays when somebody else's version comes; saving it is then refused as stale.
    let version = use_state_eq(|| props.template.as_deref().map_or(0, |template| template.version));
    let done = {
        let (form, version, said) = (form.clone(), version.setter(), t.template_saved());
        let (new, said_new) = (props.template.is_none(), t.template_saved_new());
        Callback::from(move |outcome: Result<Rc<Template>, ApiError>| match outcome {
            Ok(template) => {
                form.saved();
                version.set(template.version);
                toasts.say(if new { said_new.clone() } else { said.clone() });
                if new && let Some(navigator) = &navigator {
                    arrival.expect();
                    navigator.replace(&Route::Template { template: template.id });
                }
            }
            Err(error) => form.set_errors(error.fields),
        })
    };
    let create = use_action::<CreateTemplate>(&["template"], done.clone());
    let change = use_action::<ChangeTemplate>(&["template"], done);
    let onsubmit = {
        let (form, create, change) = (form.clone(), create.clone(), change.clone());
        let (id, version) = (props.template.as_deref().map(|template| template.id), *version);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let content = form.values().content();
            match (form.values().check(), id) {
                (Err(errors), _) => form.set_errors(errors),
                (Ok(()), None) => create.run((), (), content),
                (Ok(()), Some(template)) => {
                    change.run(OfTemplate { template }, (), TemplateChange { version, content });
                }
            }
        })
    };
    let onedit = {
        let (form, focus, t) = (form.clone(), focus.setter(), t.clone());
        Callback::from(move |(at, edit): (usize, Edit)| {
            let typing = matches!(edit, Edit::Words(_) | Edit::Kind(_) | Edit::Level(_));
            let mut outline = form.values().outline.clone();
            let then = outline.edit(at, edit.clone());
            form.edit(format!("/clauses/{at}/wording"), |typed: &mut Typed, outline| typed.outline = outline)
                .emit(outline);
            if !typing {
                focus.set(then);
            }
            match edit {
                Edit::Up | Edit::Down => announcer.say(t.template_moved_line(then.unwrap_or(at) + 1)),
                Edit::Remove => announcer.say(t.template_removed_line()),
                _ => {}
            }
        })
    };
    let append = {
        let (form, focus) = (form.clone(), focus.setter());
        Callback::from(move |_: MouseEvent| {
            let mut outline = form.values().outline.clone();
            focus.set(Some(outline.append()));
            form.edit("/clauses", |typed: &mut Typed, outline| typed.outline = outline).emit(outline);
        })
    };
    let typed = form.values();
    let count = typed.outline.lines.len();
    let lines = typed.outline.lines.iter().enumerate().map(|(at, line)| {
        let error = form.error(&format!("/clauses/{at}/wording"));
        html! {
            <LineEditor
                key={line.key}
                line={line.clone()}
                {at}
                {count}
                onedit={onedit.clone()}
                {error}
                focused={*focus == Some(at)}
            />
        }
    });
    let pending = create.pending || change.pending;
    let problem = create.error.as_ref().or(change.error.as_ref()).filter(|_| !form.has_errors());
    html! {
        <form {onsubmit} novalidate=true class="stack template">
            <div class="settings">
                <TextInput
                    label={t.template_name()}
                    value={typed.name.clone()}
                    maxlength={NAME_MOST}
                    oninput={form.edit("/name", |typed: &mut Typed, name| typed.name = name)}
                    error={form.error("/name")}
                />
                <TextArea
                    label={t.template_description()}
                    value={typed.description.clone()}
                    maxlength={DESCRIPTION_MOST}
                    rows=2
                    oninput={form.edit("/description", |typed: &mut Typed, text| typed.description = text)}
                    error={form.error("/description")}
                    optional=true
                />
            </div>
            <div class="row apart">
                <h2 class="h">{t.template_outline()}</h2>
                <span class="small quiet">{t.template_clauses(count)}</span>
            </div>
            <p class="small quiet">{t.template_outline_about()}</p>
            <ol class="outline-lines" hidden={count == 0}>{for lines}</ol>
            <p class="ds-validation-message" hidden={form.error("/clauses").is_none()}>{form.error("/clauses")}</p>
            <div><Button variant={Variant::Secondary} icon={Glyph::Plus} onclick={append}>{t.template_add_line()}</Button></div>
            {slot(problem.map(|error| html! { <ProblemNote error={error.clone()} act=true /> }))}
            <div class="row save-row">
                <Button submit=true busy={pending}>{t.common_save()}</Button>
                <GoButton to={Route::Templates} variant={Variant::Tertiary}>{t.common_cancel()}</GoButton>
            </div>
        </form>
    }
}
