//! The page of succession: each earlier sub-goal with its fate, and the new ones it goes on in.

use std::collections::BTreeMap;
use std::rc::Rc;

use shared::api::programme::{self, GetProgramme};
use shared::api::succession::{GetSuccession, OfProgramme, SetSuccession, Succession};
use shared::id::ProgrammeId;
use shared::permission::Act;
use shared::problem::Code;
use shared::succession::{Fate, Heir, SaySuccession, SuccessionEdit};
use shared::text::ClauseId;
use yew::prelude::*;

use super::row::{Row, words};
use crate::client::{About, Async, Stale, use_act_about, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, PageHead, Route};
use crate::revision::by;
use crate::revision::trail;
use crate::session::use_session;
use crate::ui::{Bones, Button, Choice, Empty, Form, Glyph, Time, Variant, slot, use_follow, use_form};

/// Saying it. Who said it of something that has moved on sees it as it stands.
static SAID: About = About { topics: &["succession"], moved: &[Code::Stale] };

/// Properties of [`SuccessionPage`].
#[derive(Properties, PartialEq)]
pub struct SuccessionPageProps {
    /// The programme that comes after.
    pub programme: ProgrammeId,
}

/// The page at `/programmes/…/succession`.
#[component]
pub fn SuccessionPage(props: &SuccessionPageProps) -> Html {
    let t = use_i18n();
    let programme = props.programme;
    let topic = format!("programme/{programme}");
    let of = use_resource::<GetProgramme>(Some((programme::OfProgramme { programme }, ())), &[&topic]);
    let found = use_resource::<GetSuccession>(
        Some((OfProgramme { programme }, ())),
        &["succession", "result", "text"],
    );
    let over = of.data.as_ref().map(|of| trail(&t, of, [], t.succession_title()));
    let under = found.data.as_ref().map(|found| {
        let to = Route::Results { programme: found.earlier.id };
        html! { <p class="small">{t.succession_lead()}{" "}<Go {to}>{found.earlier.title.clone()}</Go></p> }
    });
    let render = Callback::from(move |found: Rc<Succession>| html! { <Saying {programme} {found} /> });
    let empty = html! {
        <Empty icon={Glyph::Flag} title={t.succession_none()} text={AttrValue::from(t.succession_none_text())} />
    };
    html! {
        <main class="page" id="main">
            <PageHead title={t.succession_title()} {over} {under} />
            <Async<Succession>
                resource={found}
                bones={Bones::Rows(6)}
                {render}
                is_empty={Callback::from(|found: Rc<Succession>| found.old.is_empty())}
                {empty}
            />
        </main>
    }
}

/// What is filled in, by old sub-goal; where nothing is said there is nothing.
pub type Filled = BTreeMap<ClauseId, Heir>;

fn filled(found: &Succession) -> Filled {
    found.heirs.iter().map(|heir| (heir.old.clone(), heir.clone())).collect()
}

/// What is sent, in the order of the old text.
fn edit(found: &Succession, filled: &Filled, version: i64) -> SuccessionEdit {
    let heirs = found.old.iter().filter_map(|old| filled.get(&old.clause)).cloned().collect();
    SuccessionEdit { heirs, version }
}

/// With what was begun from an old sub-goal as its continuation, where nothing is said of it yet.
fn suggested(found: &Succession, filled: &Filled) -> Filled {
    let mut next = filled.clone();
    for old in &found.old {
        let Some(descendant) = &old.descendant else { continue };
        next.entry(old.clause.clone()).or_insert_with(|| Heir {
            old: old.clause.clone(),
            fate: Fate::Continued,
            into: vec![descendant.clone()],
            note: String::new(),
        });
    }
    next
}

#[derive(Properties, PartialEq)]
struct SayingProps {
    programme: ProgrammeId,
    found: Rc<Succession>,
}

#[derive(Clone, PartialEq)]
struct Typed {
    filled: Filled,
    version: i64,
}

#[component]
fn Saying(props: &SayingProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let found = &props.found;
    let may = session.seat().is_some_and(|seat| SaySuccession::verdict(seat, &()).is_allowed());
    let now = Typed { filled: filled(found), version: found.version };
    let form = use_form(|| now.clone());
    use_follow(&form, now.clone(), |theirs, here| here.version < theirs.version);
    let done = {
        let form = form.clone();
        Callback::from(move |found: Rc<Succession>| {
            form.replace(Typed { filled: filled(&found), version: found.version });
        })
    };
    let refused = {
        let form = form.clone();
        Callback::from(move |errors| form.set_errors(errors))
    };
    let set = use_act_about::<SetSuccession>(&SAID, t.common_saved(), done, refused);
    let acted = set.acted();
    let save = {
        let (form, found, programme) = (form.clone(), props.found.clone(), props.programme);
        Callback::from(move |version: i64| {
            set.run(OfProgramme { programme }, (), edit(&found, &form.values().filled, version));
        })
    };
    let stale = (acted.is_stale() && now.version > form.values().version).then(|| {
        let ontheirs = {
            let (form, acted, now) = (form.clone(), acted.clone(), now.clone());
            Callback::from(move |()| {
                acted.forget();
                form.replace(now.clone());
            })
        };
        let version = now.version;
        html! {
            <Stale
                theirs={apart(&t, found, &now.filled, &form.values().filled)}
                yours={apart(&t, found, &form.values().filled, &now.filled)}
                {ontheirs} onyours={save.reform(move |()| version)} busy={acted.pending}
            />
        }
    });
    let problem = acted.problem(stale.is_some());
    let said = found.said_by.as_ref().zip(found.said_at).map(|(by, at)| {
        html! { <span class="row tight tiny quiet">{by::doer(by)}<Time {at} /></span> }
    });
    let onsubmit = {
        let version = form.values().version;
        save.reform(move |event: SubmitEvent| {
            event.prevent_default();
            version
        })
    };
    html! {
        <form class="stack succession" {onsubmit}>
            <p class="row"><b role="status">{sum(&t, found, &form.values().filled)}</b>{slot(said)}</p>
            <div>{slot(stale)}</div>
            <div>{slot(problem)}</div>
            {rows(&t, found, &form, may)}
            {slot(may.then(|| buttons(&t, found, &form, acted.pending)))}
        </form>
    }
}

/// What is said in `one`, where something else or nothing is said in the `other`.
fn apart(t: &I18n, found: &Succession, one: &Filled, other: &Filled) -> Html {
    let differing = found.old.iter().filter(|old| one.get(&old.clause) != other.get(&old.clause));
    let lines = differing.map(|old| {
        let heir = one.get(&old.clause);
        let fate = heir.map_or_else(|| t.succession_open(), |heir| words(t, heir.fate));
        let into = found.new.iter().filter(|new| heir.is_some_and(|heir| heir.into.contains(&new.clause)));
        let into: Vec<String> = into.map(|new| new.label.clone()).collect();
        let note = heir.map(|heir| heir.note.clone()).unwrap_or_default();
        html! {
            <li key={old.clause.to_string()}>
                <span class="ref">{old.label.clone()}</span>{" "}{fate}{" "}<span class="num">{into.join(", ")}</span>
                <p class="small quiet prewrap" lang="en" hidden={note.is_empty()}>{note}</p>
            </li>
        }
    });
    html! { <ul class="stack bare small">{for lines}</ul> }
}

fn rows(t: &I18n, found: &Rc<Succession>, form: &Form<Typed>, may: bool) -> Html {
    let news: Rc<[Choice]> = found
        .new
        .iter()
        .map(|one| Choice::new(one.clause.to_string(), format!("{} {}", one.label, one.title)))
        .collect();
    let sent = edit(found, &form.values().filled, 0).heirs;
    let rows = found.old.iter().map(|old| {
        let heir = form.values().filled.get(&old.clause).cloned();
        let at = sent.iter().position(|one| one.old == old.clause);
        let error = |field: &str| at.and_then(|at| form.error_within(&format!("/heirs/{at}/{field}")));
        let onchange = {
            let id = old.clause.clone();
            form.edit("/heirs", move |typed: &mut Typed, heir: Option<Heir>| {
                match heir {
                    Some(heir) => typed.filled.insert(id.clone(), heir),
                    None => typed.filled.remove(&id),
                };
            })
        };
        html! {
            <Row key={old.clause.to_string()} old={old.clone()} earlier={found.earlier.id} {heir} news={news.clone()} {may} {onchange}
                wrong_into={error("into")} wrong_note={error("note")} />
        }
    });
    html! { <ul class="things" aria-label={t.succession_title()}>{for rows}</ul> }
}

fn buttons(t: &I18n, found: &Rc<Succession>, form: &Form<Typed>, busy: bool) -> Html {
    let suggestion = suggested(found, &form.values().filled);
    let some = suggestion != form.values().filled;
    let suggest = form.edit("/heirs", |typed: &mut Typed, filled: Filled| typed.filled = filled);
    let onclick = suggest.reform(move |_: MouseEvent| suggestion.clone());
    html! {
        <p class="row save-row">
            <Button submit=true {busy} disabled={!form.dirty()}>{t.common_save()}</Button>
            <Button variant={Variant::Secondary} disabled={!some} {onclick}>{t.succession_suggest()}</Button>
        </p>
    }
}

/// How many have which fate, in a sentence.
fn sum(t: &I18n, found: &Succession, filled: &Filled) -> String {
    let count = |fate: Fate| filled.values().filter(|heir| heir.fate == fate).count();
    let open = found.old.len() - filled.len().min(found.old.len());
    t.succession_sum(
        found.old.len(),
        count(Fate::Continued).to_string(),
        count(Fate::Merged).to_string(),
        count(Fate::Dropped).to_string(),
        open.to_string(),
    )
}
