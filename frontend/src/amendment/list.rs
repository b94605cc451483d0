//! The amendments to a programme's text: what the own delegation drafts, and below it what is tabled.

use std::rc::Rc;

use shared::amendment::State;
use shared::amendment::rights::AcceptUnopposed;
use shared::api::amendment::{AmendmentView, ListAmendments, OfText};
use shared::api::programme::{GetProgramme, OfProgramme, Programme};
use shared::id::ProgrammeId;
use shared::lifecycle;
use shared::member::MemberCode;
use shared::permission::Act;
use shared::sort;
use shared::text::ClauseId;
use yew::prelude::*;
use yew_router::prelude::*;

use super::address::{Chosen, Standing, about};
use super::begin::{BeginDialogProps, may_begin};
use super::names::{Names, use_stand};
use super::tag::{StateTag, audience, only, sponsors};
use super::together::TogetherDialogProps;
use super::wanted::What;
use super::words;
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::part::{Given, Page, PartPage};
use crate::revision::by::{chips, name_of};
use crate::revision::{trail, with_programme};
use crate::round::{line, use_round};
use crate::session::use_session;
use crate::ui::{
    Bones, Button, Choice, Column, Empty, Glyph, Icon, Section, Select, Table, ToggleGroup, Variant, slot,
};

/// Properties of [`AmendmentsPage`].
#[derive(Properties, PartialEq)]
pub struct AmendmentsPageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// What lies over the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Over {
    Begin,
    Together,
}

/// The page at `/programmes/…/amendments`.
#[component]
pub fn AmendmentsPage(props: &AmendmentsPageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let navigator = use_navigator();
    let over = use_state_eq(|| None::<Over>);
    let chosen = use_location().and_then(|location| location.query::<Chosen>().ok()).unwrap_or_default();
    let id = props.programme;
    let topic = format!("programme/{id}");
    let programme = use_resource::<GetProgramme>(Some((OfProgramme { programme: id }, ())), &[&topic]);
    let text = programme.data.as_ref().map(|programme| programme.text);
    let all = use_resource::<ListAmendments>(
        text.map(|text| (OfText { text }, ())),
        &["amendment", "text", "revision"],
    );
    let stand = use_stand(programme.data.as_ref());
    let round = use_round(id);
    let choose = Callback::from(move |chosen: Chosen| {
        if let Some(navigator) = &navigator {
            // Fails only for a query that cannot be written, which this always can.
            drop(navigator.replace_with_query(&Route::Amendments { programme: id }, chosen));
        }
    });
    let show = |what: Over| {
        let over = over.setter();
        Callback::from(move |_: MouseEvent| over.set(Some(what)))
    };
    let close = {
        let over = over.setter();
        Callback::from(move |()| over.set(None))
    };
    let begins = programme.data.as_ref().is_some_and(|programme| may_begin(session.seat(), programme));
    let negotiated = programme
        .data
        .as_ref()
        .is_some_and(|programme| programme.summary.state == lifecycle::State::Negotiation);
    let accepts =
        negotiated && session.seat().is_some_and(|seat| AcceptUnopposed::verdict(seat, &()).is_allowed());
    let begin = begins.then(|| {
        html! { <Button icon={Glyph::Plus} onclick={show(Over::Begin)}>{t.amendment_begin()}</Button> }
    });
    let together = accepts.then(|| {
        html! { <Button variant={Variant::Secondary} icon={Glyph::CheckCheck} onclick={show(Over::Together)}>{t.amendment_together()}</Button> }
    });
    let brackets = html! {
        <GoButton to={Route::Bracketed { programme: id }} variant={Variant::Secondary} icon={Glyph::Brackets}>{t.amendment_see_brackets()}</GoButton>
    };
    let packages = html! {
        <GoButton to={Route::Packages { programme: id }} variant={Variant::Secondary} icon={Glyph::Handshake}>{t.package_title()}</GoButton>
    };
    let names =
        use_memo(stand.clone(), |stand| stand.as_ref().map(|stand| Names::of(stand)).unwrap_or_default());
    let render = {
        let (t, names, programme) = (t.clone(), names.clone(), programme.data.clone());
        let choose = choose.clone();
        Callback::from(move |all: Rc<Vec<AmendmentView>>| {
            let Some(programme) = &programme else { return slot(None) };
            draw(&t, programme, &names, &all, &chosen, &choose)
        })
    };
    let empty = html! {
        <Empty
            icon={Glyph::PencilLine}
            title={t.amendment_empty_title()}
            text={AttrValue::from(match (begins, negotiated) {
                (true, _) => t.amendment_empty_begin(),
                (false, true) => t.amendment_empty_text(),
                (false, false) => t.amendment_empty_not_yet(),
            })}
        />
    };
    let round = round.flatten().filter(|_| negotiated).map(|round| line(&t, &round));
    let over_head = programme.data.as_ref().map(|programme| trail(&t, programme, [], t.amendment_title()));
    let title = all.data.as_ref().and_then(|all| heading(&t, all)).unwrap_or_else(|| t.amendment_title());
    let resource = with_programme(&programme, all);
    let begin_dialog = stand.clone().zip(programme.data.clone()).map(|(stand, programme)| {
        let (open, first) = (*over == Some(Over::Begin), (What::Change, None));
        let begin = BeginDialogProps { programme, stand, open, first, onclose: close.clone() };
        html! { <PartPage page={Page::Begin(Given::new(begin))} /> }
    });
    let together_dialog = text.filter(|_| accepts).map(|text| {
        let (all, open) = (resource.data.clone().unwrap_or_default(), *over == Some(Over::Together));
        let together = TogetherDialogProps {
            text,
            programme: id,
            names: names.clone(),
            all,
            open,
            onclose: close.clone(),
        };
        html! { <PartPage page={Page::Together(Given::new(together))} /> }
    });
    html! {
        <main class="page" id="main">
            <PageHead
                {title}
                over={over_head}
                under={html! { <div><p class="small quiet">{t.amendment_lead()}</p>{slot(round)}</div> }}
                actions={html! { <>{packages}{brackets}{slot(together)}{slot(begin)}</> }}
            />
            <Async<Vec<AmendmentView>>
                {resource}
                bones={Bones::Rows(6)}
                {render}
                is_empty={Callback::from(|all: Rc<Vec<AmendmentView>>| all.is_empty())}
                {empty}
            />
            <div>{slot(begin_dialog)}</div>
            <div>{slot(together_dialog)}</div>
        </main>
    }
}

/// How many are open, where any was ever tabled.
fn heading(t: &I18n, all: &[AmendmentView]) -> Option<String> {
    let tabled = all.iter().filter(|one| one.record.is_tabled()).count();
    let open = all.iter().filter(|one| one.record.is_tabled() && one.record.state.is_open()).count();
    (tabled > 0).then(|| t.amendment_heading_all(open, tabled))
}

fn draw(
    t: &I18n,
    programme: &Programme,
    names: &Names,
    all: &[AmendmentView],
    chosen: &Chosen,
    choose: &Callback<Chosen>,
) -> Html {
    let id = programme.summary.id;
    let writing = |one: &&AmendmentView| matches!(one.record.state, State::Draft | State::ForClearance);
    let drafts: Vec<&AmendmentView> = all.iter().filter(writing).filter(|one| chosen.is_about(one)).collect();
    let tabled: Vec<&AmendmentView> = all.iter().filter(|one| one.record.is_tabled()).collect();
    let mut shown: Vec<&AmendmentView> = tabled.iter().copied().filter(|one| chosen.holds(one)).collect();
    sort::by_key(&mut shown, |one| beneath(one));
    let own = (!drafts.is_empty()).then(|| drafted(t, id, names, &drafts));
    let body = if tabled.is_empty() {
        html! { <Empty icon={Glyph::FileText} title={t.amendment_none_tabled_title()} text={AttrValue::from(t.amendment_none_tabled_text())} /> }
    } else if shown.is_empty() {
        html! { <Empty icon={Glyph::Search} title={t.amendment_none_fits_title()} text={AttrValue::from(t.amendment_none_fits_text())} /> }
    } else {
        table(t, id, names, &shown)
    };
    html! {
        <div class="stack amendments">
            {slot(own)}
            <Section title={t.amendment_tabled()}>
                <div class="stack">
                    <div class="row filters" hidden={tabled.is_empty()}>
                        {filters(t, names, &tabled, chosen, choose)}
                        <span class="push small quiet" role="status">{t.amendment_shown(shown.len(), tabled.len())}</span>
                    </div>
                    <div>{body}</div>
                </div>
            </Section>
        </div>
    }
}

/// Where an amendment stands in the list: by its number, and one that amends another beneath that.
fn beneath(one: &AmendmentView) -> (Option<u32>, Option<u32>) {
    let number = one.record.number;
    one.record.amends.map_or((number, None), |amends| (Some(amends.number), number))
}

/// What the own delegation is writing: set apart, because nobody else knows of it.
fn drafted(t: &I18n, programme: ProgrammeId, names: &Names, drafts: &[&AmendmentView]) -> Html {
    let rows = drafts.iter().map(|one| {
        let (operations, base) = one
            .draft
            .as_ref()
            .map(|draft| (draft.operations.clone(), draft.base.clone()))
            .unwrap_or_default();
        let names = names.clone().with(&base, &operations);
        let does = if operations.is_empty() { about_nothing(t, &names, &base) } else { words::does(t, &names, &operations) };
        let reason = one.draft.as_ref().map(|draft| draft.reason.clone()).unwrap_or_default();
        html! {
            <li key={one.id.to_string()} class="draft" data-del={only(&one.record)}>
                <div class="cell grow">
                    <Go to={Route::Amendment { programme, amendment: one.id }} class="strong">{does}</Go>
                    <span class="small quiet" lang="en" hidden={reason.is_empty()}>{reason.clone()}</span>
                    <span class="row tight tiny circle"><Icon of={Glyph::Lock} small=true /><span>{audience(t, &one.record)}</span></span>
                </div>
                {sponsors(t, &one.record)}
                <StateTag record={one.record.clone()} />
            </li>
        }
    });
    html! { <Section title={t.amendment_drafts()}><ul class="drafts">{for rows}</ul></Section> }
}

/// A draft in which nothing is changed yet, by the clauses it was begun on.
fn about_nothing(t: &I18n, names: &Names, base: &[shared::text::Clause]) -> String {
    base.first()
        .map_or_else(|| t.amendment_does_nothing(), |first| t.amendment_about(names.name(t, &first.id)))
}

fn filters(
    t: &I18n,
    names: &Names,
    tabled: &[&AmendmentView],
    chosen: &Chosen,
    choose: &Callback<Chosen>,
) -> Html {
    let standings: Rc<[Choice]> =
        Standing::ALL.into_iter().map(|one| Choice::new(one.as_str(), standing(t, one))).collect();
    let onstanding = {
        let chosen = chosen.clone();
        choose.reform(move |value: AttrValue| {
            let state = Standing::ALL.into_iter().find(|one| one.as_str() == value.as_str());
            Chosen { state: state.filter(|state| *state != Standing::Open), ..chosen.clone() }
        })
    };
    let mut members: Vec<MemberCode> = Vec::new();
    let mut clauses: Vec<&ClauseId> = Vec::new();
    for one in tabled {
        members.extend(one.record.sponsors.union(&one.record.authors()));
        clauses.extend(about(one));
    }
    sort::plain(&mut members);
    members.dedup();
    let mut seen: Vec<&ClauseId> = Vec::new();
    clauses.retain(|clause| {
        !names.label(clause).is_empty() && !seen.contains(clause) && {
            seen.push(clause);
            true
        }
    });
    sort::by(&mut clauses, |a, b| t.formats().compare(names.label(a), names.label(b)));
    let mut people: Vec<(String, String)> =
        members.iter().map(|member| (member.to_string(), name_of(t, member.as_str()))).collect();
    sort::by(&mut people, |a, b| t.formats().compare(&a.1, &b.1));
    let by: Rc<[Choice]> = std::iter::once(Choice::new("", t.amendment_every_delegation()))
        .chain(people.into_iter().map(|(code, name)| Choice::new(code, name)))
        .collect();
    let on: Rc<[Choice]> = std::iter::once(Choice::new("", t.amendment_every_clause()))
        .chain(clauses.into_iter().map(|clause| Choice::new(clause.to_string(), names.name(t, clause))))
        .collect();
    let onby = {
        let chosen = chosen.clone();
        choose.reform(move |code: String| Chosen { by: code.parse().ok(), ..chosen.clone() })
    };
    let onclause = {
        let chosen = chosen.clone();
        choose.reform(move |clause: String| Chosen { clause: clause.parse().ok(), ..chosen.clone() })
    };
    let value = |text: Option<String>| text.unwrap_or_default();
    html! {
        <>
            <ToggleGroup key="state" label={t.amendment_filter_state()} choices={standings} value={chosen.standing().as_str()} onchange={onstanding} quiet=true />
            <div key="by" class="narrow"><Select label={t.amendment_filter_by()} choices={by} value={value(chosen.by.map(|member| member.to_string()))} onchange={onby} /></div>
            <div key="clause" class="narrow"><Select label={t.amendment_filter_clause()} choices={on} value={value(chosen.clause.as_ref().map(ToString::to_string))} onchange={onclause} /></div>
        </>
    }
}

fn standing(t: &I18n, standing: Standing) -> String {
    match standing {
        Standing::Open => t.amendment_standing_open(),
        Standing::Answered => t.amendment_standing_answered(),
        Standing::Decided => t.amendment_standing_decided(),
        Standing::All => t.amendment_standing_all(),
    }
}

fn table(t: &I18n, programme: ProgrammeId, names: &Names, shown: &[&AmendmentView]) -> Html {
    let columns: Rc<[Column]> = Rc::new([
        Column::new("what", t.amendment_col_what()),
        Column::new("by", t.amendment_col_by()),
        Column::new("state", t.amendment_col_state()),
        Column::new("stances", t.amendment_col_stances()),
        Column::new("proposal", t.amendment_col_proposal()),
    ]);
    let rows = shown.iter().map(|one| row(t, programme, names, one));
    html! { <Table caption={t.amendment_tabled()} quiet=true {columns} cards=true>{for rows}</Table> }
}

fn row(t: &I18n, programme: ProgrammeId, names: &Names, one: &AmendmentView) -> Html {
    let names = names.clone().and(one);
    let title = words::called(t, &one.record);
    let moved = words::moved(t, one);
    let proposal = one.record.proposal().map(|proposal| words::outcome(t, &proposal.outcome));
    html! {
        <tr key={one.id.to_string()} class={one.record.amends.map(|_| "beneath")}>
            <th scope="row">
                <div class="cell">
                    <Go to={Route::Amendment { programme, amendment: one.id }} class="strong">{title}</Go>
                    <span class="plain">{words::does(t, &names, one.own().1)}</span>
                    <span class="small quiet" hidden={moved.is_none()}>{moved.map(|moved| t.amendment_amended_is(moved)).unwrap_or_default()}</span>
                </div>
            </th>
            <td data-col={t.amendment_col_by()}>{sponsors(t, &one.record)}</td>
            <td data-col={t.amendment_col_state()}><StateTag record={one.record.clone()} /></td>
            <td data-col={t.amendment_col_stances()}>{stances(t, one)}</td>
            <td data-col={t.amendment_col_proposal()}>{proposal.unwrap_or_default()}</td>
        </tr>
    }
}

/// Who supports and who opposes, by name and never as a share.
fn stances(t: &I18n, one: &AmendmentView) -> Html {
    let lines = one.record.stances_held().into_iter().map(|(what, members)| {
        html! { <span key={format!("{what:?}")} class="row tight nowrap"><span class="small">{words::held(t, what)}</span>{chips(members)}</span> }
    });
    let lines: Vec<Html> = lines.collect();
    if lines.is_empty() {
        return html! { <span class="quiet small">{t.amendment_no_stance()}</span> };
    }
    html! { <div class="cell">{for lines}</div> }
}
