//! Filling in an initiative, new or known.

use std::collections::BTreeSet;
use std::rc::Rc;

use shared::api::initiative::{
    AddAnInitiative, ChangeAnInitiative, GetInitiative, InitiativeWhole, OfInitiative, OfProgramme,
};
use shared::api::member::ListMembers;
use shared::api::programme::{self, GetProgramme, Programme};
use shared::api::result::{self, ListResults, Results};
use shared::api::workstream::{ListWorkstreams, WorkstreamView};
use shared::id::{InitiativeId, ProgrammeId};
use shared::initiative::merge::{Field, merge};
use shared::initiative::{
    BODY_MOST, DESCRIPTION_MOST, GiveLead, InitiativeEdit, NOTE_MOST, State, TITLE_MOST, can_be_served,
};
use shared::member::{Member, MemberCode};
use shared::milestone::is_after_end;
use shared::permission::Act;
use shared::problem::Code;
use shared::time::Date;
use yew::prelude::*;

use super::WORK;
use super::conflict::{Called, Conflict};
use super::state::words;
use super::words::{members, results};
use crate::client::{ProblemNote, use_act_about, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, GoButton, PageHead, Route, use_go};
use crate::revision::trail;
use crate::seat::today;
use crate::session::use_session;
use crate::ui::{
    Bones, Button, Choice, Color, DateInput, Form, Select, Several, Skeleton, TextArea, TextInput, Variant,
    slot, use_form,
};

/// Properties of [`NewInitiativePage`].
#[derive(Properties, PartialEq)]
pub struct NewInitiativePageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// The page at `/programmes/…/initiatives/new`.
#[component]
pub fn NewInitiativePage(props: &NewInitiativePageProps) -> Html {
    html! { <Page programme={props.programme} /> }
}

/// Properties of [`ChangeInitiativePage`].
#[derive(Properties, PartialEq)]
pub struct ChangeInitiativePageProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The initiative.
    pub initiative: InitiativeId,
}

/// The page at `/programmes/…/initiatives/…/change`.
#[component]
pub fn ChangeInitiativePage(props: &ChangeInitiativePageProps) -> Html {
    html! { <Page programme={props.programme} initiative={Some(props.initiative)} /> }
}

#[derive(Properties, PartialEq)]
struct PageProps {
    programme: ProgrammeId,
    #[prop_or_default]
    initiative: Option<InitiativeId>,
}

/// Everything the form needs, and the form once it is here.
#[component]
fn Page(props: &PageProps) -> Html {
    let t = use_i18n();
    let (programme, initiative) = (props.programme, props.initiative);
    let topic = format!("programme/{programme}");
    let of = use_resource::<GetProgramme>(Some((programme::OfProgramme { programme }, ())), &[&topic]);
    let results = use_resource::<ListResults>(Some((result::OfProgramme { programme }, ())), &["result"]);
    let streams = use_resource::<ListWorkstreams>(Some((OfProgramme { programme }, ())), &["workstream"]);
    let members = use_resource::<ListMembers>(Some(((), ())), &["member"]);
    let whole = use_resource::<GetInitiative>(
        initiative.map(|initiative| (OfInitiative { initiative }, ())),
        &["initiative"],
    );
    let title = if initiative.is_some() { t.initiative_change_title() } else { t.initiative_add() };
    let over = of.data.as_ref().map(|of| {
        let list = html! { <Go to={Route::Initiatives { programme }}>{t.initiative_title()}</Go> };
        trail(&t, of, [list], title.clone())
    });
    let errors = [&of.error, &results.error, &streams.error, &members.error, &whole.error];
    let error = errors.into_iter().flatten().next().cloned();
    let here = of.data.clone().zip(results.data.clone());
    let here = here.zip(streams.data.clone()).zip(members.data.clone());
    let inside = match (here, error) {
        (Some((((of, results), streams), members)), _) if initiative.is_none() || whole.data.is_some() => {
            html! { <Filling programme={of} {results} {streams} {members} whole={whole.data.clone()} /> }
        }
        (_, Some(error)) => html! { <ProblemNote {error} retry={whole.reload.clone()} /> },
        _ => html! { <Skeleton bones={Bones::Panel} /> },
    };
    html! {
        <main class="page" id="main">
            <PageHead {title} {over} />
            <div>{inside}</div>
        </main>
    }
}

#[derive(Properties, PartialEq)]
struct FillingProps {
    programme: Rc<Programme>,
    results: Rc<Results>,
    streams: Rc<Vec<WorkstreamView>>,
    members: Rc<Vec<Member>>,
    whole: Option<Rc<InitiativeWhole>>,
}

/// The form. What is typed stays whatever arrives; when somebody else has saved meanwhile, both are shown.
#[component]
fn Filling(props: &FillingProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let go = use_go();
    let programme = props.programme.summary.id;
    let seat = session.seat().cloned();
    let gives = seat.as_ref().is_some_and(|seat| GiveLead::verdict(seat, &()).is_allowed());
    let first = || match &props.whole {
        Some(whole) => whole.edit(),
        // A delegation adds what it leads itself.
        None => {
            InitiativeEdit { lead: seat.as_ref().and_then(|seat| seat.member), ..InitiativeEdit::empty() }
        }
    };
    let form = use_form(first);
    let base = use_state_eq(first);
    let chosen = use_state_eq(BTreeSet::<Field>::new);
    let saved = use_state_eq(|| None::<InitiativeId>);
    {
        // Once what is filled in counts as saved, leaving asks nothing.
        let go = go.clone();
        use_effect_with((*saved, form.dirty()), move |(saved, dirty)| {
            if let Some(initiative) = saved.filter(|_| !dirty) {
                go.emit(Route::Initiative { programme, initiative });
            }
        });
    }
    let done = {
        let (form, saved) = (form.clone(), saved.setter());
        Callback::from(move |whole: Rc<InitiativeWhole>| {
            form.saved();
            saved.set(Some(whole.row.id));
        })
    };
    let refused = {
        let form = form.clone();
        Callback::from(move |errors| form.set_errors(errors))
    };
    let add = use_act_about::<AddAnInitiative>(&WORK, t.common_saved(), done.clone(), refused.clone());
    let change = use_act_about::<ChangeAnInitiative>(&WORK, t.common_saved(), done, refused);
    let initiative = props.whole.as_ref().map(|whole| whole.row.id);
    let save = {
        let (add, change) = (add.clone(), change.clone());
        Callback::from(move |edit: InitiativeEdit| match initiative {
            None => add.run(OfProgramme { programme }, (), edit),
            Some(initiative) => change.run(OfInitiative { initiative }, (), edit),
        })
    };
    let onsubmit = {
        let (form, save) = (form.clone(), save.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            save.emit(form.values().clone());
        })
    };
    let busy = add.pending || change.pending;
    let error = add.error.clone().or(change.error.clone());
    let stale = error.as_ref().is_some_and(|error| error.is(Code::Stale));
    // Theirs is here as soon as the initiative has been fetched again.
    let theirs = props.whole.as_ref().map(|whole| whole.edit());
    let theirs = theirs.filter(|theirs| stale && theirs.version > form.values().version);
    let conflict = theirs.map(|theirs| {
        let merged = merge(&base, form.values(), &theirs);
        let onsave = {
            let (form, base, save) = (form.clone(), base.setter(), save.clone());
            let (merged, theirs, chosen) = (merged.clone(), theirs.clone(), chosen.clone());
            Callback::from(move |()| {
                let mut edit = merged.edit.clone();
                chosen.iter().for_each(|field| field.take(&mut edit, &theirs));
                base.set(theirs.clone());
                chosen.set(BTreeSet::new());
                let kept = edit.clone();
                form.edit("/version", move |values: &mut InitiativeEdit, ()| values.clone_from(&kept)).emit(());
                save.emit(edit);
            })
        };
        let onchoose = {
            let chosen = chosen.setter();
            Callback::from(move |next| chosen.set(next))
        };
        html! {
            <Conflict {merged} {theirs} called={called(&t, props)} chosen={(*chosen).clone()} {onchoose} {onsave} {busy} />
        }
    });
    let problem = error.filter(|error| error.fields.is_empty() && conflict.is_none());
    let back = initiative
        .map_or(Route::Initiatives { programme }, |initiative| Route::Initiative { programme, initiative });
    let wrong = form.error_count();
    html! {
        <form class="stack initiative-form" {onsubmit} novalidate=true>
            <div key="conflict">{slot(conflict)}</div>
            {fields(&t, props, &form, &base, gives)}
            <div key="problem">{slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}</div>
            <p key="wrong" class="small" role="status">{(wrong > 0).then(|| t.initiative_fields_wrong(wrong))}</p>
            <div key="save" class="row save-row">
                <Button submit=true {busy}>{t.common_save()}</Button>
                <GoButton to={back} variant={Variant::Tertiary} color={Color::Neutral}>{t.common_cancel()}</GoButton>
            </div>
        </form>
    }
}

/// Results and workstreams by their ids.
fn called(t: &I18n, props: &FillingProps) -> Called {
    let results = results(t, &props.results.results, can_be_served);
    let streams = props.streams.clone();
    Callback::from(move |id: String| {
        let result = results.iter().find(|one| one.value == id.as_str()).map(|one| one.label.to_string());
        let stream = || streams.iter().find(|one| one.id.to_string() == id).map(|one| one.name.clone());
        result.or_else(stream).unwrap_or(id)
    })
}

/// A field whose parts are counted says what is wrong with the first of them.
fn error_in(form: &Form<InitiativeEdit>, pointer: &str, parts: usize) -> Option<AttrValue> {
    form.error(pointer).or_else(|| (0..parts).find_map(|at| form.error(&format!("{pointer}/{at}"))))
}

fn fields(
    t: &I18n,
    props: &FillingProps,
    form: &Form<InitiativeEdit>,
    base: &InitiativeEdit,
    gives: bool,
) -> Html {
    let values = form.values();
    let date = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let states: Rc<[Choice]> =
        State::ALL.iter().map(|one| Choice::new(one.as_str(), words(t, *one))).collect();
    let none = Choice::new("", t.initiative_no_workstream());
    let streams: Rc<[Choice]> = std::iter::once(none)
        .chain(props.streams.iter().map(|one| Choice::new(one.id.to_string(), one.name.clone())))
        .collect();
    let nobody = Choice::new("", t.result_no_lead());
    // What is named in what was saved may be chosen again.
    let lead: Vec<MemberCode> = base.lead.into_iter().chain(values.lead).collect();
    let partners: Vec<MemberCode> = base.partners.iter().chain(&values.partners).copied().collect();
    let lead = members(t, &props.members, today(), &lead);
    let partners = members(t, &props.members, today(), &partners);
    let leads: Rc<[Choice]> = if gives {
        std::iter::once(nobody).chain(lead.iter().cloned()).collect()
    } else {
        // No delegation gives the lead to another.
        let own = |one: &&Choice| values.lead.is_some_and(|lead| one.value == lead.as_str());
        lead.iter().filter(own).cloned().collect()
    };
    let before = props.whole.is_some().then_some(base.state);
    let period = props.programme.summary.period;
    let (from, to) = (super::words::day(t, period.from), super::words::day(t, period.to));
    let code = |one: &MemberCode| one.to_string();
    let milestones = props.whole.iter().flat_map(|whole| whole.milestones.iter());
    let after = milestones.filter(|one| is_after_end(one.due, one.done, values.ends));
    let after: Vec<&str> = after.map(|one| one.title.as_str()).collect();
    let after = (!after.is_empty())
        .then(|| AttrValue::from(format!("{}: {}", t.milestone_after_end(), after.join("; "))));
    html! {
        <>
            <TextInput
                label={t.initiative_field_title()} value={values.title.clone()} maxlength={TITLE_MOST} error={form.error("/title")}
                oninput={form.edit("/title", |edit: &mut InitiativeEdit, text: String| edit.title = text)}
            />
            <TextArea
                label={t.initiative_description()} value={values.description.clone()} maxlength={DESCRIPTION_MOST} rows=5 optional=true
                error={form.error("/description")}
                oninput={form.edit("/description", |edit: &mut InitiativeEdit, text: String| edit.description = text)}
            />
            <Several
                legend={t.initiative_serves()} add={t.initiative_serves_add()} description={AttrValue::from(t.initiative_serves_hint())}
                choices={results(t, &props.results.results, can_be_served)} lang="en"
                value={values.serves.iter().map(ToString::to_string).collect::<Vec<_>>()}
                error={error_in(form, "/serves", values.serves.len())}
                onchange={form.edit("/serves", |edit: &mut InitiativeEdit, ids: Vec<String>| {
                    edit.serves = ids.iter().filter_map(|id| id.parse().ok()).collect();
                })}
            />
            <div class="two">
                <Select
                    label={t.result_col_status()} choices={states} value={values.state.as_str()} error={form.error("/state")}
                    onchange={form.edit("/state", |edit: &mut InitiativeEdit, name: String| {
                        edit.state = State::from_name(&name).unwrap_or(edit.state);
                    })}
                />
                <Select
                    label={t.workstream_one()} choices={streams} error={form.error("/workstream")}
                    value={values.workstream.map(|id| id.to_string()).unwrap_or_default()}
                    onchange={form.edit("/workstream", |edit: &mut InitiativeEdit, id: String| edit.workstream = id.parse().ok())}
                />
            </div>
            <div key="reason" hidden={!values.state.needs_reason(before)}>
                <TextArea
                    label={t.result_say_reason()} description={AttrValue::from(t.initiative_reason_hint())}
                    value={values.reason.clone()} maxlength={NOTE_MOST} error={form.error("/reason")}
                    oninput={form.edit("/reason", |edit: &mut InitiativeEdit, text: String| edit.reason = text)}
                />
            </div>
            <div class="two">
                <DateInput
                    label={t.initiative_starts()} description={AttrValue::from(t.initiative_days_hint(from, to))}
                    value={date(values.starts)} error={form.error("/starts")} optional={!values.state.needs_days()}
                    oninput={form.edit("/starts", |edit: &mut InitiativeEdit, text: String| edit.starts = text.parse().ok())}
                />
                <DateInput
                    label={t.initiative_ends()} description={after} value={date(values.ends)} error={form.error("/ends")} optional={!values.state.needs_days()}
                    oninput={form.edit("/ends", |edit: &mut InitiativeEdit, text: String| edit.ends = text.parse().ok())}
                />
            </div>
            <Select
                label={t.result_col_lead()} choices={leads} error={form.error("/lead")}
                value={values.lead.map(|code| code.to_string()).unwrap_or_default()}
                onchange={form.edit("/lead", |edit: &mut InitiativeEdit, code: String| edit.lead = code.parse().ok())}
            />
            <Several
                legend={t.initiative_partners()} add={t.initiative_partners_add()} choices={partners} optional=true
                value={values.partners.iter().map(code).collect::<Vec<_>>()}
                error={error_in(form, "/partners", values.partners.len())}
                onchange={form.edit("/partners", |edit: &mut InitiativeEdit, codes: Vec<String>| {
                    edit.partners = codes.iter().filter_map(|code| code.parse().ok()).collect();
                })}
            />
            <TextInput
                label={t.initiative_body()} description={AttrValue::from(t.initiative_body_hint())} value={values.body.clone()}
                maxlength={BODY_MOST} optional=true error={form.error("/body")}
                oninput={form.edit("/body", |edit: &mut InitiativeEdit, text: String| edit.body = text)}
            />
        </>
    }
}
