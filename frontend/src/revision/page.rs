//! One revision as a page: its cover, and the sheet.

use std::rc::Rc;

use shared::api::programme::{GetProgramme, OfProgramme, Programme};
use shared::api::revision::{GetRevision, ListRevisions, OfRevision, OfText, Revision, RevisionSummary};
use shared::id::ProgrammeId;
use shared::lifecycle::State;
use shared::programme::Reading;
use shared::revision::RevisionState;
use shared::text::ClauseId;
use yew::prelude::*;
use yew_router::prelude::*;

use super::address::{AtClause, Comparison, Side, Which, query};
use super::compare::stand::Stand;
use super::decide::{DecideButtons, DecideDialog, Deciding, open_to};
use super::list::whole;
use super::restore::{RestoreDialog, Restored};
use super::sheet::RevisionSheet;
use super::state::{RevisionTag, name, next_number};
use super::{by, hash, trail, words};
use crate::amendment::{BeginDialogProps, BesideProps, InPlace, TextBeside, What, Whose, may_begin};
use crate::client::{Async, use_resource};
use crate::comment::{Picked, ThreadsProps};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, GoButton, PageHead, Route, use_go};
use crate::part::{Given, Page, PartPage};
use crate::session::use_session;
use crate::ui::format::Detail;
use crate::ui::{
    Alert, Bones, Button, Color, CopyButton, Empty, Facts, Glyph, Panel, Size, Time, Variant, slot,
};

/// Properties of [`RevisionPage`].
#[derive(Properties, PartialEq)]
pub struct RevisionPageProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// Which revision.
    pub revision: Which,
    /// A clause to show, where the page's own address does not say it.
    #[prop_or_default]
    pub clause: Option<ClauseId>,
}

/// The page at `/programmes/…/revisions/2`, and of every clause link that names a revision.
#[component]
pub fn RevisionPage(props: &RevisionPageProps) -> Html {
    let t = use_i18n();
    let topic = format!("programme/{}", props.programme);
    let programme =
        use_resource::<GetProgramme>(Some((OfProgramme { programme: props.programme }, ())), &[&topic]);
    let text = programme.data.as_ref().map(|programme| programme.text);
    let revisions = use_resource::<ListRevisions>(text.map(|text| (OfText { text }, ())), &["revision"]);
    let found = revisions.data.as_ref().and_then(|known| props.revision.find(known).cloned());
    let revision = use_resource::<GetRevision>(
        found.as_ref().map(|one| (OfRevision { revision: one.id }, ())),
        &["revision"],
    );
    let asked = use_location().and_then(|location| location.query::<AtClause>().ok()).unwrap_or_default();
    let clause = props.clause.clone().or(asked.clause);

    let title = found.as_ref().map_or_else(|| t.revision_title(), |one| name(&t, one));
    let heading = match found.as_ref().and_then(|one| one.issued_at.map(|at| (one, at))) {
        Some((one, at)) => {
            t.revision_heading(name(&t, one), t.formats().instant(at.millis() as f64, Detail::Day))
        }
        None => title.clone(),
    };
    let over = programme.data.as_ref().map(|programme| {
        let all =
            html! { <Go to={Route::Revisions { programme: props.programme }}>{t.revision_title()}</Go> };
        trail(&t, programme, [all], title)
    });
    let under = found.as_ref().map(|one| {
        html! {
            <p class="row small quiet">
                <RevisionTag state={one.state} sealed={one.sealed} />
                <span>{one.document.clone()}</span>
            </p>
        }
    });
    let render = {
        let (programme, known) = (programme.data.clone(), revisions.data.clone());
        Callback::from(move |revision: Rc<Revision>| match (&programme, &known) {
            (Some(programme), Some(known)) => html! {
                <Read programme={programme.clone()} known={known.clone()} {revision} clause={clause.clone()} />
            },
            _ => slot(None),
        })
    };
    let missing = revisions.data.is_some() && found.is_none();
    let mut resource = revision;
    if resource.data.is_none() && resource.error.is_none() {
        resource.error = revisions.error.clone();
        resource.reload = revisions.reload.clone();
    }
    let inside = if missing {
        html! {
            <Empty icon={Glyph::FileText} title={t.revision_not_here_title()} text={AttrValue::from(t.revision_not_here_text())} />
        }
    } else {
        html! { <Async<Revision> resource={whole(&programme, resource)} bones={Bones::Panel} {render} /> }
    };
    html! {
        <main class="page" id="main">
            <PageHead title={heading} {over} {under} />
            <div>{inside}</div>
        </main>
    }
}

#[derive(Properties, PartialEq)]
struct ReadProps {
    programme: Rc<Programme>,
    known: Rc<Vec<RevisionSummary>>,
    revision: Rc<Revision>,
    clause: Option<ClauseId>,
}

/// The sheet beside the cover.
#[component]
fn Read(props: &ReadProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let go = use_go();
    let restoring = use_state_eq(|| None::<Restored>);
    let deciding = use_state_eq(|| None::<Deciding>);
    let one = &props.revision.summary;
    let programme = props.programme.summary.id;
    let issued = one.state == RevisionState::Issued;

    let restores = props.programme.holds_pen && issued;
    let set_restoring = restoring.setter();
    let restore = restores.then(|| {
        let restoring = set_restoring.clone();
        Callback::from(move |(clause, label)| restoring.set(Some(Restored::Clause(clause, label))))
    });
    let restore_whole = restores.then(|| {
        let restoring = set_restoring.clone();
        let onclick = Callback::from(move |_: MouseEvent| restoring.set(Some(Restored::Whole)));
        html! {
            <Button variant={Variant::Secondary} size={Size::Small} icon={Glyph::History} {onclick}>
                {t.revision_restore_whole(name(&t, one))}
            </Button>
        }
    });
    let acts = open_to(session.seat(), one);
    let choose = {
        let deciding = deciding.setter();
        Callback::from(move |act| deciding.set(Some(act)))
    };
    let close = {
        let deciding = deciding.setter();
        Callback::from(move |()| deciding.set(None))
    };
    let gone = go.reform(move |()| Route::Revisions { programme });
    let address = {
        let number = one.number;
        let which = Which::of(one);
        Callback::from(move |clause: ClauseId| clause_address(programme, which, number, &clause))
    };
    let negotiates = session.seat().is_some_and(|seat| seat.role.negotiates());
    let speaks =
        issued && negotiates && matches!(props.programme.reading, Reading::LastRevision | Reading::Live);
    let looked = use_state_eq(|| props.clause.clone());
    let picked = use_state_eq(|| None::<Picked>);
    let picking =
        use_callback((picked.setter(), looked.setter()), |one: Option<Picked>, (picked, looked)| {
            if let Some(one) = &one {
                looked.set(Some(one.clause.clone()));
            }
            picked.set(one);
        });
    let selected = picked.as_ref().map(|picked| picked.clause.clone());
    let asked = use_state_eq(|| 0_u32);
    let look = {
        let (looked, asked, selected) = (looked.setter(), asked.clone(), selected.clone());
        Callback::from(move |clause: ClauseId| {
            if selected.as_ref() == Some(&clause) {
                asked.set(*asked + 1);
            }
            looked.set(Some(clause));
        })
    };
    let threads = speaks.then(|| threads(props, looked.as_ref(), &look, (picked.as_ref(), picking, *asked)));
    // Who reads revisions alone suggests in the last one: it is the text to them.
    let last = props.known.iter().filter_map(|known| known.number).max();
    let is_text = props.programme.reading == Reading::LastRevision && issued && one.number == last;
    let suggests = is_text && may_begin(session.seat(), &props.programme);
    let suggesting = use_state_eq(|| None::<ClauseId>);
    // And what is tabled stands beside it, as beside the live one.
    let tables = is_text && negotiates && props.programme.summary.state == State::Negotiation;
    let stand = use_memo((props.revision.clone(), tables), |(revision, tables)| {
        tables.then(|| Rc::new(Stand::from(&**revision)))
    });
    let (in_place, whose) = (use_state_eq(Vec::<InPlace>::new), use_state_eq(Whose::default));
    let shown = use_callback(in_place.setter(), |changes: Vec<InPlace>, in_place| in_place.set(changes));
    let told = use_callback(whose.setter(), |all: Whose, whose| whose.set(all));
    let sought = use_state_eq(|| 0_u32);
    let beside = (*stand).clone().map(|stand| {
        beside(&t, props, stand, looked.as_ref(), (TextBeside::Sheet { shown, whose: told }, *sought))
    });
    let seek = tables.then(|| {
        let (looked, sought) = (looked.setter(), sought.clone());
        let seek = Callback::from(move |clause: ClauseId| {
            looked.set(Some(clause));
            sought.set(*sought + 1);
        });
        ((*whose).clone(), seek)
    });
    let suggest = suggests.then(|| {
        let suggesting = suggesting.setter();
        Callback::from(move |clause: ClauseId| suggesting.set(Some(clause)))
    });
    let begin = (*stand).clone().filter(|_| suggests).map(|stand| {
        let onclose = {
            let suggesting = suggesting.setter();
            Callback::from(move |()| suggesting.set(None))
        };
        let first = (What::Change, (*suggesting).clone());
        let open = suggesting.is_some();
        let begin = BeginDialogProps { programme: props.programme.clone(), stand, open, first, onclose };
        html! { <PartPage page={Page::Begin(Given::new(begin))} /> }
    });
    let running = (
        AttrValue::from(props.programme.summary.title.clone()),
        AttrValue::from(format!("{} · {}", one.document, name(&t, one))),
    );
    let returned = (one.state == RevisionState::Returned).then(|| {
        html! { <Alert color={Color::Warning} title={t.revision_returned_title()}><p>{one.reason.clone()}</p></Alert> }
    });
    let sealed = one.sealed.then(|| {
        let actions = html! {
            <GoButton to={Route::Results { programme }} size={Size::Small} variant={Variant::Secondary}>{t.revision_see_results()}</GoButton>
        };
        html! { <Alert color={Color::Success} title={t.revision_state_sealed()} {actions}><p>{t.revision_sealed_note()}</p></Alert> }
    });
    html! {
        <div class="split readrevision">
            <div class="stack">
                <div hidden={returned.is_none()}>{slot(returned)}</div>
                <div hidden={acts.is_empty()}>
                    <DecideButtons revision={one.clone()} {acts} onchoose={choose} />
                </div>
                <RevisionSheet revision={props.revision.clone()} {running} clause={props.clause.clone()} followed={one.sealed.then_some(programme)} {address} {restore} speak={speaks.then_some(look)} {selected} {suggest} in_place={(*in_place).clone()} beside={seek} />
            </div>
            <div class="stack cover">
                <div hidden={sealed.is_none()}>{slot(sealed)}</div>
                <div hidden={beside.is_none()}>{slot(beside)}</div>
                <div hidden={threads.is_none()}>{slot(threads)}</div>
                <Panel title={t.revision_cover()}><p class="small prewrap">{one.cover_note.clone()}</p></Panel>
                <Panel title={name(&t, one)}>
                    <div class="stack">
                        <Facts facts={facts(&t, one)} />
                        <p class="hash">{hash::long(&one.root_hash)}</p>
                        <div class="row flush">
                            <CopyButton text={one.root_hash.clone()} label={t.revision_copy_hash()} />
                        </div>
                    </div>
                </Panel>
                <div class="row sidebuttons">
                    {slot(compare_button(&t, props))}
                    {slot(restore_whole)}
                    {print_button(&t)}
                </div>
            </div>
            <RestoreDialog revision={one.clone()} what={(*restoring).clone()} onclose={move |()| set_restoring.set(None)} />
            {slot(begin)}
            <DecideDialog revision={one.clone()} next={next_number(&props.known)} what={*deciding} onclose={close} ongone={gone} />
        </div>
    }
}

/// The amendments to the clause that is looked at.
fn beside(
    t: &I18n,
    props: &ReadProps,
    stand: Rc<Stand>,
    clause: Option<&ClauseId>,
    (at, asked): (TextBeside, u32),
) -> Html {
    let row = clause.and_then(|clause| props.revision.clauses.iter().find(|row| row.clause.id == *clause));
    let beside = BesideProps {
        programme: props.programme.summary.id,
        text: props.programme.text,
        negotiated: props.programme.summary.state == State::Negotiation,
        clause: row.map(|row| row.clause.id.clone()),
        label: row.map(|row| words::called(t, row.clause.kind, &row.label)).unwrap_or_default(),
        stand: Some(stand),
        at,
        asked,
    };
    html! { <PartPage page={Page::Beside(Given::new(beside))} /> }
}

/// What is said of the clause that is looked at, and of others.
fn threads(
    props: &ReadProps,
    clause: Option<&ClauseId>,
    look: &Callback<ClauseId>,
    (picked, picking, asked): (Option<&Picked>, Callback<Option<Picked>>, u32),
) -> Html {
    let one = &props.revision.summary;
    // Who reads revisions alone speaks of the last one as of the text: it is that to them.
    let last = props.known.iter().filter_map(|known| known.number).max();
    let own = props.programme.reading == Reading::LastRevision && one.number == last;
    let row = clause.and_then(|clause| props.revision.clauses.iter().find(|row| row.clause.id == *clause));
    let threads = ThreadsProps {
        programme: props.programme.clone(),
        clause: row.map(|row| row.clause.id.clone()),
        hash: row.map(|row| row.clause.content_hash()),
        revision: (!own).then_some(one.id),
        words: row.and_then(|row| {
            picked.filter(|picked| picked.clause == row.clause.id)?.words(&row.clause.wording)
        }),
        competing: false,
        asked,
        show: Some(look.clone()),
        mark: None,
        picking: Some(picking),
        given: None,
    };
    html! { <PartPage page={Page::Threads(Given::new(threads))} /> }
}

/// The link to a clause in a revision. One that is not issued has no number to be cited by.
fn clause_address(programme: ProgrammeId, which: Which, number: Option<u32>, clause: &ClauseId) -> String {
    match number {
        Some(number) => format!("/programmes/{programme}/text/{clause}?rev={number}"),
        None => {
            let path = Route::Revision { programme, revision: which }.to_path();
            format!("{path}?clause={clause}")
        }
    }
}

fn compare_button(t: &I18n, props: &ReadProps) -> Option<Html> {
    let one = &props.revision.summary;
    let own = Side::Revision(Which::of(one));
    let issued_before = |other: &&RevisionSummary| {
        other.id != one.id && other.number.is_some_and(|number| one.number.is_none_or(|own| number < own))
    };
    let before = props.known.iter().filter(issued_before).max_by_key(|other| other.number);
    let (comparison, words) = match before {
        Some(other) => (
            Comparison::between(Side::Revision(Which::of(other)), own),
            t.revision_compare_with(name(t, other)),
        ),
        None if props.programme.reading == Reading::Live => {
            (Comparison::between(own, Side::Live), t.revision_compare_now())
        }
        None => return None,
    };
    let to = Route::Compare { programme: props.programme.summary.id };
    Some(html! {
        <GoButton {to} query={query(&comparison)} variant={Variant::Secondary} size={Size::Small} icon={Glyph::Compare}>{words}</GoButton>
    })
}

fn print_button(t: &I18n) -> Html {
    // A browser that cannot print does nothing, and says so itself.
    let onclick = Callback::from(|_: MouseEvent| drop(gloo::utils::window().print()));
    html! {
        <Button variant={Variant::Tertiary} color={Color::Neutral} size={Size::Small} icon={Glyph::FileText} {onclick}>{t.revision_print()}</Button>
    }
}

fn facts(t: &I18n, one: &RevisionSummary) -> Vec<(AttrValue, Html)> {
    let mut facts: Vec<(AttrValue, Html)> = vec![
        (t.revision_fact_document().into(), html! { <span>{one.document.clone()}</span> }),
        (
            t.revision_fact_prepared().into(),
            html! { <span><Time at={one.prepared_at} />{by::doer(&one.prepared_by)}</span> },
        ),
    ];
    if let (Some(at), Some(doer)) = (one.issued_at, &one.issued_by) {
        facts.push((t.revision_fact_issued().into(), html! { <span><Time {at} />{by::doer(doer)}</span> }));
    }
    facts.push((t.revision_fact_clauses().into(), html! { <span class="num">{one.clauses}</span> }));
    facts.push((t.revision_fact_brackets().into(), html! { <span class="num">{one.brackets}</span> }));
    facts
}
