//! The form in which a package is built: what it is called, and clause by clause what it wants.

use std::rc::Rc;

use shared::amendment::REASON_MOST;
use shared::api::package::{
    BeginAPackage, ChangeAPackage, NewPackage, OfPackage, OfText, PackageChange, PackageGround, PackageView,
};
use shared::id::{ProgrammeId, TextId};
use shared::package::{State, TITLE_MOST};
use shared::text::{ClauseId, Content, Facts, Kind, Wording};
use yew::prelude::*;

use super::act::use_act;
use super::row::row;
use super::wish::{Fields, Wish, find};
use super::words::opening;
use crate::amendment::new_id;
use crate::client::ProblemNote;
use crate::context::{I18n, use_i18n};
use crate::nav::{Route, use_go};
use crate::revision::words::label;
use crate::ui::{
    Alert, Button, Choice, Color, Empty, Form, Glyph, Select, Size, TextArea, TextInput, Variant, slot,
    use_form,
};

/// Properties of [`BuildForm`].
#[derive(Properties, PartialEq)]
pub struct BuildFormProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// Its text.
    pub text: TextId,
    /// The package; none for a new one.
    pub view: Option<Rc<PackageView>>,
    /// What it is built from.
    pub ground: Rc<PackageGround>,
}

/// The form.
#[component]
pub fn BuildForm(props: &BuildFormProps) -> Html {
    let t = use_i18n();
    let go = use_go();
    let (ground, programme) = (&props.ground, props.programme);
    let form = use_form(|| Fields::first(props.view.as_deref(), ground));
    let saved = use_state(|| None::<shared::id::PackageId>);
    {
        // Once what is filled in counts as saved, leaving asks nothing.
        let go = go.clone();
        use_effect_with((*saved, form.dirty()), move |(saved, dirty)| {
            if let Some(package) = saved.filter(|_| !dirty) {
                go.emit(Route::Package { programme, package });
            }
        });
    }
    let done = {
        let (form, saved) = (form.clone(), saved.setter());
        Callback::from(move |view: Rc<PackageView>| {
            form.saved();
            saved.set(Some(view.id));
        })
    };
    let refused = {
        let form = form.clone();
        // What is wrong with an operation is said as a whole: the server counts them without what stays as it is.
        Callback::from(move |errors| form.set_errors(errors))
    };
    let begin = use_act::<BeginAPackage>(t.package_saved(), done.clone(), refused.clone());
    let change = use_act::<ChangeAPackage>(t.package_saved(), done, refused);
    let onsubmit = {
        let (form, begin, change) = (form.clone(), begin.clone(), change.clone());
        let (text, package) = (props.text, props.view.as_ref().map(|view| view.id));
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let fields = form.values().clone();
            match fields.read() {
                Err(errors) => form.set_errors(errors),
                Ok(operations) => {
                    let Fields { edition, title, note, .. } = fields;
                    match package {
                        None => begin.run(OfText { text }, (), NewPackage { title, note, operations }),
                        Some(package) => {
                            let change_to = PackageChange { edition, title, note, operations };
                            change.run(OfPackage { package }, (), change_to);
                        }
                    }
                }
            }
        })
    };
    let fields = form.values();
    let put = props.view.as_ref().filter(|view| view.state == State::Put);
    let gone = (fields.gone > 0).then(|| {
        html! { <Alert color={Color::Warning} title={t.package_build_gone(fields.gone)}><p>{t.package_build_gone_text()}</p></Alert> }
    });
    let anew = put.map(|view| {
        html! { <p class="small quiet">{t.package_build_anew(view.version)}</p> }
    });
    let rows = fields.wishes.iter().enumerate().map(|(at, wish)| row(&t, &form, ground, at, wish));
    let body = if fields.wishes.is_empty() {
        html! { <Empty icon={Glyph::FileText} title={t.package_build_none_title()} text={AttrValue::from(t.package_build_none_text())} /> }
    } else {
        html! { <ol class="wishes">{for rows}</ol> }
    };
    let error = begin.error.clone().or(change.error.clone());
    let problem = error
        .filter(|error| error.fields.iter().all(|one| one.pointer.starts_with("/operations")))
        .map(|error| html! { <ProblemNote {error} act=true /> });
    let word = if put.is_some() { t.package_build_put() } else { t.package_build_save() };
    html! {
        <form class="stack package-form" {onsubmit} novalidate=true>
            <TextInput
                label={t.package_build_name()} value={fields.title.clone()} maxlength={TITLE_MOST} error={form.error("/title")}
                oninput={form.edit("/title", |fields: &mut Fields, text: String| fields.title = text)}
            />
            <TextArea
                label={t.package_build_note()} value={fields.note.clone()} maxlength={REASON_MOST} optional=true error={form.error("/note")}
                oninput={form.edit("/note", |fields: &mut Fields, text: String| fields.note = text)}
            />
            <div key="gone">{slot(gone)}</div>
            {adder(&t, &form, ground)}
            <div key="body">{body}</div>
            <div key="problem">{slot(problem)}</div>
            <div class="row save-row">
                <Button submit=true busy={begin.pending || change.pending}>{word}</Button>
                {slot(anew)}
            </div>
        </form>
    }
}

/// Choosing a clause, and what is to become of it; and the new clauses that amendments want.
fn adder(t: &I18n, form: &Form<Fields>, ground: &Rc<PackageGround>) -> Html {
    let fields = form.values();
    let choices: Rc<[Choice]> = ground
        .clauses
        .iter()
        .map(|one| {
            let words = opening(&one.wording.text());
            let name = label(t, one.kind, &one.label);
            let line = if name.is_empty() { words } else { format!("{name} · {words}") };
            Choice::new(one.clause.to_string(), line)
        })
        .collect();
    let value = fields.chosen.as_ref().map(ToString::to_string).unwrap_or_default();
    let chosen = fields.chosen.as_ref().and_then(|id| find(ground, id));
    let taken = chosen.is_some_and(|one| fields.has(&one.clause));
    let add_words = {
        let ground = Rc::clone(ground);
        form.edit("/chosen", move |fields: &mut Fields, _: MouseEvent| {
            if let Some(one) = fields.chosen.take().and_then(|id| find(&ground, &id).cloned()) {
                fields.wishes.push(Wish::of(&one));
            }
        })
    };
    let add_new = {
        let ground = Rc::clone(ground);
        form.edit("/chosen", move |fields: &mut Fields, _: MouseEvent| {
            if let Some(one) = fields.chosen.take().and_then(|id| find(&ground, &id).cloned()) {
                let kind = if one.kind.is_heading_like() { Kind::Paragraph } else { one.kind };
                let level = kind.settled_level(one.level);
                let content = Content { kind, level, wording: Wording::default(), facts: Facts::default() };
                fields.wishes.push(Wish::new(new_id(), content, Some(&one)));
            }
        })
    };
    let additions = ground.additions.iter().filter(|one| !fields.has(&one.clause)).map(|one| {
        let take = {
            let (ground, one) = (Rc::clone(ground), one.clone());
            form.edit("/chosen", move |fields: &mut Fields, _: MouseEvent| {
                fields.wishes.push(Wish::addition(&one, &ground));
            })
        };
        html! {
            <li key={one.clause.to_string()} class="row tight flush">
                <Button size={Size::Small} variant={Variant::Tertiary} icon={Glyph::Plus} onclick={take}>{t.package_build_take_new(one.number)}</Button>
                <span class="small quiet" lang="en">{opening(&one.content.wording.text())}</span>
            </li>
        }
    });
    let additions: Vec<Html> = additions.collect();
    let onchange = form.edit("/chosen", |fields: &mut Fields, id: String| {
        fields.chosen = ClauseId::parse(&id).ok();
    });
    html! {
        <fieldset class="adder stack tight">
            <legend>{t.package_build_clauses()}</legend>
            <div class="row end">
                <Select key={fields.wishes.len().to_string()} label={t.package_build_clause()} {choices} {value} placeholder={AttrValue::from(t.common_choose())} {onchange} />
                <Button variant={Variant::Secondary} icon={Glyph::PencilLine} disabled={chosen.is_none() || taken} onclick={add_words}>{t.package_build_add()}</Button>
                <Button variant={Variant::Secondary} icon={Glyph::Plus} disabled={chosen.is_none()} onclick={add_new}>{t.package_build_add_new()}</Button>
            </div>
            <p class="small quiet" hidden={!taken}>{t.package_build_taken()}</p>
            <ul class="stack tight" hidden={additions.is_empty()} aria-label={t.package_build_additions()}>{for additions}</ul>
        </fieldset>
    }
}
