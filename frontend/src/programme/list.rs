//! The programmes one may know of.

use std::rc::Rc;

use shared::api::member::ListChairTerms;
use shared::api::programme::{ListProgrammes, ProgrammeSummary};
use shared::lifecycle::State;
use shared::member::ChairTerm;
use shared::permission::Act;
use shared::programme::CreateProgramme;
use yew::prelude::*;

use super::day::today;
use super::words::{StateTag, kind_words, local_title, period_words};
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::session::use_session;
use crate::ui::format::Detail;
use crate::ui::{Bones, Column, DelegationChip, Empty, Glyph, Section, Table, Variant, slot};

/// The list, in three groups: being written, adopted, earlier.
#[component]
pub fn ProgrammesPage() -> Html {
    let t = use_i18n();
    let session = use_session();
    let list = use_resource::<ListProgrammes>(Some(((), ())), &["programme"]);
    let terms = use_resource::<ListChairTerms>(Some(((), ())), &["chair_term"]);
    let may_make = session.seat().is_some_and(|seat| CreateProgramme::verdict(seat, &()).is_allowed());
    let takes_part = session.seat().is_some_and(|seat| seat.role.negotiates());
    let actions = takes_part.then(|| {
        html! {
            <>
                <GoButton to={Route::Templates} variant={Variant::Secondary}>{t.programme_templates()}</GoButton>
                {slot(may_make.then(|| html! { <GoButton to={Route::NewProgramme} icon={Glyph::Plus}>{t.programme_new()}</GoButton> }))}
            </>
        }
    });
    let empty = html! {
        <Empty
            icon={Glyph::FileText}
            title={t.programme_empty_title()}
            text={AttrValue::from(if takes_part { t.programme_empty_text() } else { t.programme_empty_text_observer() })}
            action={may_make.then(|| html! { <GoButton to={Route::NewProgramme}>{t.programme_new()}</GoButton> })}
        />
    };
    let render = {
        let (t, terms) = (t.clone(), terms.data.clone());
        Callback::from(move |list: Rc<Vec<ProgrammeSummary>>| {
            groups(&t, &list, terms.as_deref().map(Vec::as_slice).unwrap_or_default())
        })
    };
    html! {
        <main class="page" id="main">
            <PageHead title={t.programme_title()} under={html! { <p class="quiet">{t.programme_lead()}</p> }} {actions} />
            <Async<Vec<ProgrammeSummary>>
                resource={list}
                bones={Bones::Rows(3)}
                {render}
                is_empty={Callback::from(|list: Rc<Vec<ProgrammeSummary>>| list.is_empty())}
                {empty}
            />
        </main>
    }
}

/// Whether a programme is being written (0), followed (1), or over (2).
pub fn group(state: State) -> usize {
    match state {
        State::Adopted | State::InForce | State::MidTermReview => 1,
        State::Expired | State::Closed | State::Withdrawn | State::Superseded | State::Amended => 2,
        _ => 0,
    }
}

fn groups(t: &I18n, list: &[ProgrammeSummary], terms: &[ChairTerm]) -> Html {
    let titles = [t.programme_group_open(), t.programme_group_running(), t.programme_group_over()];
    let sections = titles.into_iter().enumerate().map(|(at, title)| {
        let rows: Vec<Html> = list
            .iter()
            .filter(|programme| group(programme.state) == at)
            .map(|programme| row(t, programme, terms))
            .collect();
        let none = rows.is_empty();
        html! {
            <div key={at} hidden={none}>
                <Section title={title.clone()}>
                    <Table caption={title} quiet=true columns={columns(t)} cards=true>{for rows}</Table>
                </Section>
            </div>
        }
    });
    html! { <div class="programmes">{for sections}</div> }
}

fn columns(t: &I18n) -> Rc<[Column]> {
    Rc::from([
        Column::new("title", t.programme_col_title()),
        Column::new("period", t.programme_col_period()),
        Column::new("state", t.programme_col_state()),
        Column::new("since", t.programme_col_since()),
        Column::new("chair", t.programme_col_chair()),
    ])
}

fn row(t: &I18n, programme: &ProgrammeSummary, terms: &[ChairTerm]) -> Html {
    let to = Route::Programme { programme: programme.id };
    let since = t.formats().instant(programme.since.millis() as f64, Detail::Day);
    html! {
        <tr key={programme.id.to_string()}>
            <th scope="row">
                <Go {to}>{local_title(t, programme)}</Go>
                <p class="tiny quiet">{kind_words(t, programme.kind)}</p>
            </th>
            <td data-col={t.programme_col_period()}>{period_words(t, programme.period)}</td>
            <td data-col={t.programme_col_state()}><StateTag state={programme.state} /></td>
            <td data-col={t.programme_col_since()} class="nowrap">{since}</td>
            <td data-col={t.programme_col_chair()}>{chair(t, programme, terms)}</td>
        </tr>
    }
}

/// Who chairs while the programme stands where it stands: the latest term that has begun, of a list with the latest first.
fn chair(t: &I18n, programme: &ProgrammeSummary, terms: &[ChairTerm]) -> Html {
    let day = if group(programme.state) == 2 { programme.since.date() } else { today() };
    let members =
        terms.iter().find(|term| term.holds_on(day)).map(|term| term.members.clone()).unwrap_or_default();
    let chips = members.into_iter().map(|member| {
        let name = t.member_name(member.as_str()).unwrap_or_else(|| member.to_string());
        html! { <DelegationChip key={member.to_string()} code={member.to_string()} {name} /> }
    });
    html! { <span class="row tight">{for chips}</span> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_programme_is_written_then_followed_then_over() {
        for state in State::ALL {
            let expected = match state {
                state if state.is_in_force() || state == State::Adopted => 1,
                state if state.is_sealed() || state == State::Withdrawn => 2,
                _ => 0,
            };
            assert_eq!(group(state), expected, "{state:?}");
        }
    }
}
