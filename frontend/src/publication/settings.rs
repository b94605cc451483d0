//! Saying what everybody may read of a programme.

use std::rc::Rc;

use shared::api::programme::{self, GetProgramme};
use shared::api::publication::{GetPublication, OfProgramme, PublicationNow, SetPublication};
use shared::id::ProgrammeId;
use shared::permission::Act;
use shared::problem::Code;
use shared::publication::{PublicationEdit, Publish};
use yew::prelude::*;

use crate::client::{About, Async, Stale, use_act_about, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::revision::by;
use crate::revision::trail;
use crate::session::use_session;
use crate::ui::{Bones, Button, Checkbox, Form, Glyph, Panel, Time, Variant, slot, use_form};

/// Saying it. Who said it of something that has moved on sees it as it stands.
static SAID: About = About { topics: &["publication"], moved: &[Code::Stale] };

/// Properties of [`PublicationPage`].
#[derive(Properties, PartialEq)]
pub struct PublicationPageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// The page at `/programmes/…/publication`.
#[component]
pub fn PublicationPage(props: &PublicationPageProps) -> Html {
    let t = use_i18n();
    let programme = props.programme;
    let topic = format!("programme/{programme}");
    let of = use_resource::<GetProgramme>(Some((programme::OfProgramme { programme }, ())), &[&topic]);
    let found = use_resource::<GetPublication>(Some((OfProgramme { programme }, ())), &["publication"]);
    let results = html! { <Go to={Route::Results { programme }}>{t.result_title()}</Go> };
    let over = of.data.as_ref().map(|of| trail(&t, of, [results], t.publication_title()));
    let under = html! { <p class="small quiet">{t.publication_lead()}</p> };
    let render = Callback::from(move |now: Rc<PublicationNow>| html! { <Saying {programme} {now} /> });
    html! {
        <main class="page" id="main">
            <PageHead title={t.publication_title()} {over} {under} />
            <Async<PublicationNow> resource={found} bones={Bones::Panel} {render} />
        </main>
    }
}

#[derive(Properties, PartialEq)]
struct SayingProps {
    programme: ProgrammeId,
    now: Rc<PublicationNow>,
}

#[component]
fn Saying(props: &SayingProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let may = session.seat().is_some_and(|seat| Publish::verdict(seat, &()).is_allowed());
    let now = props.now.edit;
    let form = use_form(|| now);
    let done = {
        let form = form.clone();
        Callback::from(move |now: Rc<PublicationNow>| form.replace(now.edit))
    };
    let refused = {
        let form = form.clone();
        Callback::from(move |errors| form.set_errors(errors))
    };
    let set = use_act_about::<SetPublication>(&SAID, t.common_saved(), done, refused);
    let acted = set.acted();
    let save = {
        let (form, programme) = (form.clone(), props.programme);
        Callback::from(move |version: i64| {
            let edit = PublicationEdit { version, ..*form.values() };
            set.run(OfProgramme { programme }, (), edit);
        })
    };
    // Theirs is here as soon as it has been fetched again.
    let stale = (acted.is_stale() && now.version > form.values().version).then(|| {
        let ontheirs = {
            let (form, acted) = (form.clone(), acted.clone());
            Callback::from(move |()| {
                acted.forget();
                form.replace(now);
            })
        };
        html! {
            <Stale
                theirs={html! { <p>{words(&t, &now)}</p> }}
                yours={html! { <p>{words(&t, form.values())}</p> }}
                {ontheirs}
                onyours={save.reform(move |()| now.version)}
                busy={acted.pending}
            />
        }
    });
    let problem = acted.problem(stale.is_some());
    let onsubmit = {
        let version = form.values().version;
        save.reform(move |event: SubmitEvent| {
            event.prevent_default();
            version
        })
    };
    let said = props.now.said_by.as_ref().zip(props.now.said_at).map(|(by, at)| {
        html! { <p class="row tight tiny quiet">{by::doer(by)}<Time {at} /></p> }
    });
    let look = now.public.then(|| {
        html! { <GoButton to={Route::Public { programme: props.programme }} variant={Variant::Secondary} icon={Glyph::FileText}>{t.publication_see()}</GoButton> }
    });
    html! {
        <Panel title={t.publication_now()}>
            <form class="stack" {onsubmit}>
                <p class="row"><b>{words(&t, &now)}</b></p>
                {slot(said)}
                <div>{slot(stale)}</div>
                <div>{slot(problem)}</div>
                <fieldset class="stack plain" disabled={!may}>
                    <legend class="ds-sr-only">{t.publication_title()}</legend>
                    {choices(&t, &form)}
                </fieldset>
                <p class="row">
                    {slot(may.then(|| html! { <Button submit=true busy={acted.pending} disabled={!form.dirty()}>{t.common_save()}</Button> }))}
                    {slot(look)}
                </p>
            </form>
        </Panel>
    }
}

/// What everybody reads, in a sentence.
fn words(t: &I18n, edit: &PublicationEdit) -> String {
    match (edit.public, edit.progress, edit.figures) {
        (false, ..) => t.publication_shows_nothing(),
        (true, false, false) => t.publication_shows_text(),
        (true, true, false) => t.publication_shows_progress(),
        (true, false, true) => t.publication_shows_figures(),
        (true, true, true) => t.publication_shows_all(),
    }
}

fn choices(t: &I18n, form: &Form<PublicationEdit>) -> Html {
    let values = form.values();
    html! {
        <>
            <Checkbox
                label={t.publication_public()} description={AttrValue::from(t.publication_public_hint())} checked={values.public}
                onchange={form.edit("/public", |edit: &mut PublicationEdit, on: bool| {
                    edit.public = on;
                    // They are parts of what is public.
                    edit.progress &= on;
                    edit.figures &= on;
                })}
            />
            <Checkbox
                label={t.publication_with_progress()} description={AttrValue::from(t.publication_with_progress_hint())}
                checked={values.progress} disabled={!values.public}
                onchange={form.edit("/progress", |edit: &mut PublicationEdit, on: bool| edit.progress = on)}
            />
            <Checkbox
                label={t.publication_with_figures()} description={AttrValue::from(t.publication_with_figures_hint())}
                checked={values.figures} disabled={!values.public}
                onchange={form.edit("/figures", |edit: &mut PublicationEdit, on: bool| edit.figures = on)}
            />
        </>
    }
}
