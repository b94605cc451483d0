//! The form in which a package is built: what it is called, and clause by clause what it wants. The focus goes into what is
//! added, and from what is left out back to the button that adds such.

use std::rc::Rc;

use shared::amendment::REASON_MOST;
use shared::api::package::{
    BeginAPackage, ChangeAPackage, Does, GroundClause, NewPackage, OfPackage, OfText, PackageChange,
    PackageGround, PackageView, Piece,
};
use shared::id::{ProgrammeId, TextId};
use shared::package::{State, TITLE_MOST};
use shared::problem::Code;
use shared::text::{ClauseId, Content, Facts, Kind, Wording};
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::act::use_act;
use super::clauses;
use super::row::{Rows, act};
use super::wish::{Fields, Place, Wish, find};
use super::words::{self, names, opening};
use crate::amendment::new_id;
use crate::client::{ProblemNote, Stale};
use crate::context::{I18n, use_i18n};
use crate::nav::{Route, use_go};
use crate::revision::words::label;
use crate::ui::{
    Alert, Button, Choice, Color, Empty, Form, Glyph, Select, Size, TextArea, TextInput, Variant, focus,
    slot, use_form,
};

/// What can be done to a clause, in the order of the buttons, each with its icon.
const WAYS: [(Does, Glyph); 6] = [
    (Does::Replace, Glyph::PencilLine),
    (Does::Insert, Glyph::Plus),
    (Does::Delete, Glyph::Trash),
    (Does::Move, Glyph::ArrowRight),
    (Does::Reshape, Glyph::RefreshCw),
    (Does::Facts, Glyph::List),
];

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
        Callback::from(move |errors| form.set_errors(form.values().by_wish(errors)))
    };
    let begin = use_act::<BeginAPackage>(t.package_saved(), done.clone(), refused.clone());
    let change = use_act::<ChangeAPackage>(t.package_saved(), done, refused);
    // Behind the edition that it was begun from, or behind a later one that the person has been shown.
    let send = {
        let (form, begin, change) = (form.clone(), begin.clone(), change.clone());
        let (text, package) = (props.text, props.view.as_ref().map(|view| view.id));
        Callback::from(move |edition: u32| {
            let fields = form.values().clone();
            match fields.read() {
                Err(errors) => form.set_errors(errors),
                Ok(operations) => {
                    let Fields { title, note, .. } = fields;
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
    let onsubmit = {
        let (send, edition) = (send.clone(), fields.edition);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(edition);
        })
    };
    let node = use_node_ref();
    let ways: Vec<Does> = fields.wishes.iter().map(|wish| wish.way.does()).collect();
    let stood = use_mut_ref(|| ways.clone());
    {
        let node = node.clone();
        use_effect_with(ways, move |ways| {
            let before = stood.replace(ways.clone());
            let found = node.cast::<Element>().and_then(|form| next_focus(&form, &before, ways));
            found.iter().for_each(focus::set);
        });
    }
    let choices = {
        let t = t.clone();
        use_memo(Rc::clone(ground), move |ground| choices(&t, ground))
    };
    let put = props.view.as_ref().filter(|view| view.state == State::Put);
    let gone = (fields.gone > 0).then(|| {
        html! { <Alert color={Color::Warning} title={t.package_build_gone(fields.gone)}><p>{t.package_build_gone_text()}</p></Alert> }
    });
    let anew = put.map(|view| {
        html! { <p class="small quiet">{t.package_build_anew(view.version)}</p> }
    });
    let pieces: Vec<Piece> = fields.wishes.iter().filter_map(|wish| wish.piece(ground)).collect();
    let all = Rows { t: &t, form: &form, ground, choices: &choices, names: names(&pieces) };
    let rows = fields.wishes.iter().enumerate().map(|(at, wish)| all.row(at, wish));
    let body = if fields.wishes.is_empty() {
        html! { <Empty icon={Glyph::FileText} title={t.package_build_none_title()} text={AttrValue::from(t.package_build_none_text())} /> }
    } else {
        html! { <ol class="wishes">{for rows}</ol> }
    };
    let stale = change.error.as_ref().is_some_and(|error| error.is(Code::Stale));
    let theirs = props.view.as_ref().filter(|view| stale && view.edition != fields.edition);
    let choose = theirs.map(|theirs| {
        let ontheirs = {
            let (form, change) = (form.clone(), change.clone());
            let (theirs, ground) = (Rc::clone(theirs), Rc::clone(ground));
            Callback::from(move |()| {
                form.replace(Fields::first(Some(&theirs), &ground));
                change.forget();
            })
        };
        let edition = theirs.edition;
        html! {
            <Stale
                theirs={said(&theirs.title, &theirs.note, clauses::draw(&t, theirs))}
                yours={said(&fields.title, &fields.note, words::acts(&t, &pieces))}
                {ontheirs} onyours={send.reform(move |()| edition)} busy={change.pending}
            />
        }
    });
    let error = begin.error.clone().or(change.error.clone()).filter(|_| choose.is_none());
    let problem = error
        .filter(|error| error.fields.iter().all(|one| one.pointer.starts_with("/operations")))
        .map(|error| html! { <ProblemNote {error} act=true /> });
    let word = if put.is_some() { t.package_build_put() } else { t.package_build_save() };
    html! {
        <form ref={node} class="stack package-form" {onsubmit} novalidate=true>
            <TextInput
                label={t.package_build_name()} value={fields.title.clone()} maxlength={TITLE_MOST} error={form.error("/title")}
                oninput={form.edit("/title", |fields: &mut Fields, text: String| fields.title = text)}
            />
            <TextArea
                label={t.package_build_note()} value={fields.note.clone()} maxlength={REASON_MOST} optional=true error={form.error("/note")}
                oninput={form.edit("/note", |fields: &mut Fields, text: String| fields.note = text)}
            />
            <div key="gone">{slot(gone)}</div>
            {adder(&t, &form, ground, &choices)}
            <div key="body">{body}</div>
            <div key="stale">{slot(choose)}</div>
            <div key="problem">{slot(problem)}</div>
            <div class="row save-row">
                <Button submit=true busy={begin.pending || change.pending}>{word}</Button>
                {slot(anew)}
            </div>
        </form>
    }
}

/// What a package is called, why, and what it does.
fn said(title: &str, note: &str, does: Html) -> Html {
    html! {
        <>
            <b lang="en">{title.to_owned()}</b>
            <p class="prewrap" lang="en" hidden={note.is_empty()}>{note.to_owned()}</p>
            {does}
        </>
    }
}

/// Where the focus goes once something was added or left out: into the first field of what is new, or to the button that adds
/// what was left out.
fn next_focus(form: &Element, before: &[Does], now: &[Does]) -> Option<HtmlElement> {
    if now.len() > before.len() {
        let row = focus::all(form, ".wishes > li").pop()?;
        return focus::all(&row, "textarea, select, input").into_iter().next();
    }
    let at = before.iter().zip(now).take_while(|(one, other)| one == other).count();
    let left_out = before.get(at).filter(|_| now.len() < before.len())?;
    let button = WAYS.iter().position(|(does, _)| does == left_out)?;
    focus::all(form, ".adder .end button").into_iter().nth(button)
}

/// The clauses of the text, to choose from.
fn choices(t: &I18n, ground: &PackageGround) -> Rc<[Choice]> {
    let line = |one: &GroundClause| {
        let words = opening(&one.wording.text());
        let name = label(t, one.kind, &one.label);
        if name.is_empty() { words } else { format!("{name} · {words}") }
    };
    ground.clauses.iter().map(|one| Choice::new(one.clause.to_string(), line(one))).collect()
}

/// Choosing a clause, and what is to become of it; and the new clauses that amendments want.
fn adder(t: &I18n, form: &Form<Fields>, ground: &Rc<PackageGround>, choices: &Rc<[Choice]>) -> Html {
    let fields = form.values();
    let value = fields.chosen.as_ref().map(ToString::to_string).unwrap_or_default();
    let chosen = fields.chosen.as_ref().filter(|id| find(ground, id).is_some());
    let bars = |does: Does| chosen.is_some_and(|id| fields.bars(id, does));
    let barred = WAYS.iter().any(|(does, _)| bars(*does));
    let buttons = WAYS.into_iter().map(|(does, icon)| {
        let add = {
            let ground = Rc::clone(ground);
            form.edit("/chosen", move |fields: &mut Fields, _: MouseEvent| {
                if let Some(one) = fields.chosen.take().and_then(|id| find(&ground, &id)) {
                    fields.wishes.push(match does {
                        Does::Insert => behind(one),
                        does => Wish::of(one, &ground).wanting(does),
                    });
                }
            })
        };
        let disabled = chosen.is_none() || bars(does);
        html! { <Button key={clauses::does(does)} variant={Variant::Secondary} {icon} {disabled} onclick={add}>{act(t, does)}</Button> }
    });
    let additions = ground.additions.iter().filter(|one| !fields.puts_in(&one.clause)).map(|one| {
        let take = {
            let (ground, one) = (Rc::clone(ground), one.clone());
            form.edit("/chosen", move |fields: &mut Fields, _: MouseEvent| {
                let wish = Wish::addition(&one, &ground, &fields.wishes);
                fields.wishes.push(wish);
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
                <Select key={fields.wishes.len().to_string()} label={t.package_build_clause()} choices={Rc::clone(choices)} {value} placeholder={AttrValue::from(t.common_choose())} {onchange} />
                {for buttons}
            </div>
            <p class="small quiet" hidden={!barred}>{t.package_build_taken()}</p>
            <ul class="stack tight" hidden={additions.is_empty()} aria-label={t.package_build_additions()}>{for additions}</ul>
        </fieldset>
    }
}

/// A new clause behind another, of the kind that is most often wanted there.
fn behind(one: &GroundClause) -> Wish {
    let kind = if one.kind.is_heading_like() { Kind::Paragraph } else { one.kind };
    let level = kind.settled_level(one.level);
    let content = Content { kind, level, wording: Wording::default(), facts: Facts::default() };
    let place = Place { after: Some(one.clause.clone()), label: one.label.clone() };
    Wish::new(new_id(), content, place)
}
