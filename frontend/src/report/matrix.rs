//! Who stands where with what, and who is late: members beside sections, in words.

use shared::api::report::{ReportWhole, SectionRow};
use shared::id::ProgrammeId;
use shared::member::{MemberCode, ORDER};
use shared::report::section::{Standing, Times, of_lead, of_office, of_other};
use yew::prelude::*;

use super::words::{light, standing};
use crate::context::I18n;
use crate::nav::{Go, Route};
use crate::revision::by::{CodeChip, name_of};
use crate::ui::slot;

/// Where a member stands with a section; the secretariat where there is none (`None`).
pub fn standing_of(member: Option<MemberCode>, row: &SectionRow, times: &Times) -> Standing {
    let Some(member) = member else { return of_office(row.lead.is_none(), row.stage, times) };
    if row.lead == Some(member) {
        return of_lead(row.stage, times);
    }
    let mark = row.others.iter().find(|mark| mark.member == member);
    mark.map_or(Standing::NotAsked, |mark| of_other(row.stage, mark.given_at, times))
}

/// The members that are asked for anything, in the fixed order, and the secretariat last where nobody leads something, or something
/// is with it.
pub fn columns(rows: &[SectionRow], times: &Times) -> Vec<Option<MemberCode>> {
    let asked = |member: MemberCode| {
        rows.iter().any(|row| row.lead == Some(member) || row.others.iter().any(|mark| mark.member == member))
    };
    let members = ORDER.iter().filter_map(|code| code.parse().ok()).filter(|member| asked(*member)).map(Some);
    let asks_office = |row: &SectionRow| standing_of(None, row, times) != Standing::NotAsked;
    let office = rows.iter().any(asks_office).then_some(None);
    members.chain(office).collect()
}

/// For each that is late, with how many sections.
pub fn late(whole: &ReportWhole) -> Vec<(Option<MemberCode>, usize)> {
    let times = whole.report.times(whole.now);
    let count = |member: &Option<MemberCode>| {
        whole.sections.iter().filter(|row| standing_of(*member, row, &times).is_late()).count()
    };
    let counted = columns(&whole.sections, &times).into_iter().map(|member| (member, count(&member)));
    counted.filter(|(_, count)| *count > 0).collect()
}

fn code(member: Option<MemberCode>) -> String {
    member.map_or_else(|| "SEC".to_owned(), |member| member.to_string())
}

/// Who is late, in a sentence each.
pub fn late_list(t: &I18n, whole: &ReportWhole) -> Html {
    let late = late(whole);
    if late.is_empty() {
        return html! { <p class="small">{t.report_nobody_late()}</p> };
    }
    let lines = late.into_iter().map(|(member, count)| {
        let code = code(member);
        html! {
            <li key={code.clone()} class="row tight">
                <CodeChip code={code.clone()} /><span>{name_of(t, &code)}</span><span class="quiet">{t.report_late_count(count)}</span>
            </li>
        }
    });
    html! { <ul class="latelist">{for lines}</ul> }
}

/// The table.
pub fn matrix(t: &I18n, programme: ProgrammeId, whole: &ReportWhole) -> Html {
    let times = whole.report.times(whole.now);
    let columns = columns(&whole.sections, &times);
    let report = whole.report.id;
    let heads = columns.iter().map(|member| {
        let code = code(*member);
        html! { <th key={code.clone()} scope="col"><CodeChip code={code.clone()} /><span class="ds-sr-only">{name_of(t, &code)}</span></th> }
    });
    let rows = whole.sections.iter().map(|row| {
        let cells = columns.iter().map(|member| {
            let of = standing_of(*member, row, &times);
            let leads = row.lead == *member;
            let inside = if of == Standing::NotAsked {
                html! { <><span aria-hidden="true" class="quiet">{"–"}</span><span class="ds-sr-only">{standing(t, of)}</span></> }
            } else {
                light(t, of)
            };
            let lead = leads.then(|| html! { <span class="tiny quiet">{t.report_leads()}</span> });
            html! { <td key={code(*member)} data-late={of.is_late().then_some("true")}>{slot(lead)}{inside}</td> }
        });
        let to = Route::ReportSection { programme, report, clause: row.clause.clone() };
        html! {
            <tr key={row.clause.to_string()}>
                <th scope="row"><Go {to}><span class="ref">{row.label.clone()}</span>{" "}<span lang="en">{row.title.clone()}</span></Go></th>
                {for cells}
            </tr>
        }
    });
    html! {
        <div class="scroller" role="region" aria-label={t.report_matrix()} tabindex="0">
            <table class="ds-table dense panel reportmatrix">
                <caption class="ds-sr-only">{t.report_matrix()}</caption>
                <thead><tr><th key="section" scope="col">{t.report_col_section()}</th>{for heads}</tr></thead>
                <tbody>{for rows}</tbody>
            </table>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use shared::report::section::Stage;
    use shared::text::{ClauseId, Kind};
    use shared::time::Instant;

    use super::*;

    fn row(lead: Option<&str>, stage: Stage) -> SectionRow {
        SectionRow {
            clause: ClauseId::parse("01JD3ZK8WQ5R7T9V0X2Y4A0001").unwrap(),
            kind: Kind::Action,
            label: "1.1.a".into(),
            title: "An action".into(),
            goal: None,
            parent: None,
            lead: lead.map(|code| code.parse().unwrap()),
            others: Vec::new(),
            stage,
            version: 1,
            scale: None,
            progress: None,
            sent_at: None,
            own: None,
        }
    }

    #[test]
    fn the_secretariat_stands_among_the_members_where_it_leads_or_has_something_to_verify() {
        let at = Instant::from_millis;
        let times =
            |now| Times { countries: at(100), leads: at(200), due: at(300), locked: false, now: at(now) };
        let finland: Option<MemberCode> = "FI".parse().ok();
        let of = |rows: &[SectionRow]| columns(rows, &times(250));
        assert_eq!(of(&[row(Some("FI"), Stage::Open)]), [finland]);
        assert_eq!(of(&[row(Some("FI"), Stage::Sent)]), [finland, None]);
        assert_eq!(of(&[row(None, Stage::Open)]), [None]);
        let sent = row(Some("FI"), Stage::Sent);
        assert_eq!(standing_of(None, &sent, &times(299)), Standing::Verifying);
        assert_eq!(standing_of(None, &sent, &times(300)), Standing::VerifyingLate);
        assert_eq!(standing_of(finland, &sent, &times(300)), Standing::Sent);
    }
}
