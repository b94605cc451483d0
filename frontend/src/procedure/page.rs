//! The adoption of a programme: nothing yet, the record being written, the record that waits, or what was decided.

use std::rc::Rc;

use shared::api::member::ListMembers;
use shared::api::procedure::{ListProcedures, OfProgramme, Procedure, ProcedureState};
use shared::api::programme::{self, GetProgramme, Programme};
use shared::api::revision::{ListRevisions, OfText, RevisionSummary};
use shared::id::ProgrammeId;
use shared::lifecycle::{Hindrance, State};
use shared::member::Member;
use shared::permission::Act;
use shared::procedure::{ConfirmAdoption, RecordAdoption, Rules};
use yew::prelude::*;

use super::answers::Answers;
use super::decide::Decide;
use super::explain;
use super::joining::Joinings;
use super::outcome::{Reasons, subject};
use super::record::RecordForm;
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::programme::local_title;
use crate::revision::address::Which;
use crate::revision::{by, hash, trail, with_programme};
use crate::session::use_session;
use crate::ui::format::Detail;
use crate::ui::{
    Alert, Bones, Button, Color, CopyButton, Empty, Glyph, Panel, Section, Size, Tag, Variant, slot,
};

/// Properties of [`AdoptionPage`].
#[derive(Properties, PartialEq)]
pub struct AdoptionPageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// The page at `/programmes/…/adoption`.
#[component]
pub fn AdoptionPage(props: &AdoptionPageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let changing = use_state_eq(|| false);
    let id = props.programme;
    let topic = format!("programme/{id}");
    let programme =
        use_resource::<GetProgramme>(Some((programme::OfProgramme { programme: id }, ())), &[&topic]);
    let procedures =
        use_resource::<ListProcedures>(Some((OfProgramme { programme: id }, ())), &["procedure"]);
    let text = programme.data.as_ref().map(|programme| programme.text);
    let records = session.seat().is_some_and(|seat| RecordAdoption::verdict(seat, &()).is_allowed());
    // Only who writes the record needs them.
    let revisions = use_resource::<ListRevisions>(
        text.filter(|_| records).map(|text| (OfText { text }, ())),
        &["revision"],
    );
    let members = use_resource::<ListMembers>(records.then_some(((), ())), &["member"]);
    let confirms = session.seat().is_some_and(|seat| ConfirmAdoption::verdict(seat, &()).is_allowed());

    let over = programme.data.as_ref().map(|programme| trail(&t, programme, [], t.procedure_title()));
    let title = programme
        .data
        .as_ref()
        .map_or_else(|| t.procedure_title(), |one| t.procedure_adoption_of(local_title(&t, &one.summary)));
    let set_changing = changing.setter();
    let render = {
        let (t, changing, reload) = (t.clone(), *changing, procedures.reload.clone());
        let (programme, revisions, members) =
            (programme.data.clone(), revisions.data.clone(), members.data.clone());
        Callback::from(move |procedures: Rc<Vec<Procedure>>| {
            let Some(programme) = &programme else { return slot(None) };
            let latest = procedures.first().cloned().map(Rc::new);
            // A decision against adoption is followed by the next attempt.
            let open = latest.clone().filter(|one| one.state != ProcedureState::Decided);
            let begins = open.is_none() && programme.summary.state == State::Adoption;
            let done = {
                let changing = set_changing.clone();
                Callback::from(move |()| changing.set(false))
            };
            let form = |procedure: Option<Rc<Procedure>>| {
                let (revisions, members) = (revisions.as_ref()?, members.as_ref()?);
                Some(writing(&t, programme, revisions, members, procedure, reload.clone(), done.clone()))
            };
            let change = {
                let changing = set_changing.clone();
                Callback::from(move |_: MouseEvent| changing.set(true))
            };
            let current = match (&open, &latest) {
                (Some(open), _) if records && changing => {
                    form(Some(open.clone())).unwrap_or_else(|| slot(None))
                }
                (Some(open), _) => html! {
                    <Shown
                        programme={programme.clone()}
                        procedure={open.clone()}
                        {confirms}
                        reload={reload.clone()}
                        onchange={records.then_some(change)}
                    />
                },
                (None, _) if begins && records => form(None).unwrap_or_else(|| slot(None)),
                (None, Some(latest)) if !begins => html! {
                    <Shown programme={programme.clone()} procedure={latest.clone()} confirms=false reload={reload.clone()} />
                },
                (None, _) if begins && left(programme) > 0 => {
                    held_up(&t, programme.summary.id, left(programme))
                }
                (None, _) => nothing(&t, begins),
            };
            let shown = open.or(if begins { None } else { latest }).map(|one| one.id);
            let earlier: Vec<&Procedure> = procedures.iter().filter(|one| Some(one.id) != shown).collect();
            html! {
                <div class="stack">
                    <div>{current}</div>
                    {slot((!earlier.is_empty()).then(|| history(&t, &earlier)))}
                </div>
            }
        })
    };
    let resource = with_programme(&programme, procedures);
    html! {
        <main class="page" id="main">
            <PageHead {title} {over} />
            <Async<Vec<Procedure>> {resource} bones={Bones::Panel} {render} />
        </main>
    }
}

fn nothing(t: &I18n, begins: bool) -> Html {
    let text = if begins { t.procedure_waiting_text() } else { t.procedure_not_yet_text() };
    html! { <Empty icon={Glyph::Gavel} title={t.procedure_not_yet_title()} text={AttrValue::from(text)} /> }
}

/// How many brackets keep the text from being adopted, as far as one is told: set by hand, or by what was left to the ministers.
fn left(programme: &Programme) -> u32 {
    let next = programme.inside.iter().flat_map(|inside| &inside.next);
    let hindrances = next.filter(|next| next.step.to == State::Adopted).flat_map(|next| &next.hindrances);
    let counts = hindrances.map(|one| if let Hindrance::Brackets { count } = one { *count } else { 0 });
    counts.max().unwrap_or(0)
}

/// That it cannot be adopted, and the way to what is open.
fn held_up(t: &I18n, programme: ProgrammeId, count: u32) -> Html {
    let actions = html! {
        <GoButton to={Route::Bracketed { programme }} size={Size::Small} variant={Variant::Secondary}>{t.amendment_see_brackets()}</GoButton>
    };
    html! {
        <Alert color={Color::Warning} title={t.procedure_brackets_title(count)} {actions}><p>{t.problem_brackets_left()}</p></Alert>
    }
}

/// The form, or what keeps the record from being written.
fn writing(
    t: &I18n,
    programme: &Rc<Programme>,
    revisions: &[RevisionSummary],
    members: &Rc<Vec<Member>>,
    procedure: Option<Rc<Procedure>>,
    reload: Callback<()>,
    ondone: Callback<()>,
) -> Html {
    let id = programme.summary.id;
    let decided_on = |one: &&RevisionSummary| match &procedure {
        Some(procedure) => one.id == procedure.revision,
        None => one.number.is_some(),
    };
    let Some(revision) = revisions.iter().filter(decided_on).max_by_key(|one| one.number).cloned() else {
        return html! {
            <Empty icon={Glyph::FileText} title={t.procedure_no_revision_title()} text={AttrValue::from(t.procedure_no_revision_text())} />
        };
    };
    let brackets = revision.brackets.max(left(programme));
    if brackets > 0 {
        return held_up(t, id, brackets);
    }
    let number = revision.number.unwrap_or_default();
    let rules = procedure.as_ref().map_or_else(
        || Rules {
            baltic_objection_blocks: programme
                .inside
                .as_ref()
                .is_none_or(|inside| inside.settings.baltic_objection_blocks),
            ..Rules::default()
        },
        |procedure| procedure.rules,
    );
    let lead = t.procedure_record_lead(t.revision_rev(number), &revision.document);
    html! {
        <Section title={t.procedure_record_title()}>
            <div class="stack">
                <p class="small quiet">{lead}</p>
                <RecordForm programme={id} {revision} members={members.clone()} {rules} {procedure} {reload} {ondone} />
            </div>
        </Section>
    }
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    programme: Rc<Programme>,
    procedure: Rc<Procedure>,
    confirms: bool,
    reload: Callback<()>,
    #[prop_or_default]
    onchange: Option<Callback<MouseEvent>>,
}

/// A record, waiting or decided.
#[component]
fn Shown(props: &ShownProps) -> Html {
    let t = use_i18n();
    let one = &props.procedure;
    let decided = one.state == ProcedureState::Decided;
    let decide = (props.confirms && one.state == ProcedureState::Recorded)
        .then(|| html! { <Decide procedure={one.clone()} reload={props.reload.clone()} /> });
    let change = props.onchange.clone().filter(|_| !decided).map(|onclick| {
        html! { <Button variant={Variant::Secondary} icon={Glyph::PencilLine} {onclick}>{t.procedure_change()}</Button> }
    });
    let returned = (one.state == ProcedureState::Returned).then(|| {
        html! { <Alert color={Color::Warning} title={t.procedure_returned_title()}><p class="prewrap">{one.reason.clone()}</p></Alert> }
    });
    let joinings = (!one.joinings.is_empty()).then(|| html! { <Joinings procedure={one.clone()} /> });
    let buttons = decide.is_some() || change.is_some();
    html! {
        <div class="stack">
            <div hidden={returned.is_none()}>{slot(returned)}</div>
            {verdict(&t, one)}
            <div class="row" hidden={!buttons}>{slot(decide)}{slot(change)}</div>
            <div class="split below">
                <div class="stack wide">
                    <Section title={t.procedure_what()}>
                        <div class="stack">
                            <div class="decides"><p>{t.procedure_question(&props.programme.summary.title, t.revision_rev(one.revision_number))}</p></div>
                            <p class="row small">
                                <Go to={Route::Revision { programme: one.programme, revision: Which::Number(one.revision_number) }}>
                                    {t.procedure_read(t.revision_rev(one.revision_number))}
                                </Go>
                            </p>
                        </div>
                    </Section>
                    <Section title={if decided { t.procedure_follows() } else { t.procedure_would() }}>
                        <Reasons outcome={one.outcome.clone()} {decided} />
                    </Section>
                    <Section title={t.procedure_lines()}><Answers procedure={one.clone()} /></Section>
                </div>
                <div class="stack">
                    {certificate(&t, one, &props.programme)}
                    {slot(joinings)}
                </div>
            </div>
        </div>
    }
}

fn day(t: &I18n, at: shared::time::Instant) -> String {
    t.formats().instant(at.millis() as f64, Detail::Day)
}

/// The head of the page: what follows in one line, and what that means.
fn verdict(t: &I18n, one: &Procedure) -> Html {
    let decided = one.state == ProcedureState::Decided;
    let on = t.formats().day(&one.record.held_on.to_string(), Detail::LongDay);
    let title = match (decided, one.outcome.adopted) {
        (true, true) => t.procedure_adopted_on(on, &one.record.place),
        (true, false) => t.procedure_failed_on(on, &one.record.place),
        (false, _) => explain::headline(t, &one.outcome, false),
    };
    let recorded = t.procedure_recorded_by(&one.recorded_by.name, day(t, one.recorded_at));
    let look = match (decided, one.outcome.adopted) {
        (true, true) => "success",
        (true, false) => "danger",
        _ => "copper",
    };
    html! {
        <section class="verdict" data-color={look}>
            <div class="stack">
                <p class="row small quiet">{state_tag(t, one)}<span>{recorded}</span></p>
                <h2 class="title big">{title}</h2>
                <p class="lead" hidden={one.outcome.subject_to.is_empty()}>{slot(subject(t, &one.outcome))}</p>
                <p class="lead">{explain::consequence(t, &one.outcome)}</p>
            </div>
        </section>
    }
}

fn state_tag(t: &I18n, one: &Procedure) -> Html {
    let (color, icon, word) = match (one.state, one.outcome.adopted) {
        (ProcedureState::Recorded, _) => (Color::Time, Glyph::Hourglass, t.procedure_state_recorded()),
        (ProcedureState::Returned, _) => (Color::Warning, Glyph::Undo, t.procedure_state_returned()),
        (ProcedureState::Decided, true) => (Color::Success, Glyph::Check, t.procedure_state_adopted()),
        (ProcedureState::Decided, false) => (Color::Danger, Glyph::X, t.procedure_state_failed()),
    };
    html! { <Tag {color} {icon}>{word}</Tag> }
}

/// What was decided on, by its hash, and by whom it was recorded and confirmed.
fn certificate(t: &I18n, one: &Procedure, programme: &Programme) -> Html {
    let sealed = one.state == ProcedureState::Decided && one.outcome.adopted;
    let words = if sealed { t.procedure_hash() } else { t.procedure_hash_will() };
    let confirmed = one.decided_by.as_ref().zip(one.decided_at).map(|(doer, at)| {
        html! { <p class="doneby small"><by::CodeChip code={doer.code.clone()} /><span>{t.procedure_confirmed_by(&doer.name, day(t, at))}</span></p> }
    });
    let results = sealed.then(|| {
        html! { <GoButton to={Route::Results { programme: one.programme }} variant={Variant::Secondary} size={Size::Small}>{t.revision_see_results()}</GoButton> }
    });
    let on = t.formats().day(&one.record.held_on.to_string(), Detail::Day);
    html! {
        <Panel title={t.procedure_certificate()}>
            <div class="stack certificate">
                <p class="strong">{programme.summary.title.clone()}</p>
                <p class="small">{format!("{} · {} · {on}", t.revision_rev(one.revision_number), one.record.place)}</p>
                <p class="small quiet">{words}</p>
                <p class="hash">{hash::long(&one.root_hash)}</p>
                <div class="row"><CopyButton text={one.root_hash.clone()} label={t.revision_copy_hash()} />{slot(results)}</div>
                <p class="doneby small">
                    <by::CodeChip code={one.recorded_by.code.clone()} />
                    <span>{t.procedure_recorded_by(&one.recorded_by.name, day(t, one.recorded_at))}</span>
                </p>
                {slot(confirmed)}
            </div>
        </Panel>
    }
}

/// Decisions before this one, each in a line that opens.
fn history(t: &I18n, earlier: &[&Procedure]) -> Html {
    let entries = earlier.iter().map(|one| {
        let on = t.formats().day(&one.record.held_on.to_string(), Detail::Day);
        html! {
            <li key={one.id.to_string()}>
                <details class="panel">
                    <summary class="row">{state_tag(t, one)}<span>{on}</span><span class="quiet">{one.record.place.clone()}</span></summary>
                    <div class="body stack">
                        <Reasons outcome={one.outcome.clone()} decided=true />
                        <Answers procedure={Rc::new((*one).clone())} />
                    </div>
                </details>
            </li>
        }
    });
    html! { <Section title={t.procedure_earlier()}><ul class="stack">{for entries}</ul></Section> }
}
