//! The answers of the delegations, in the order of the table: code, shape and word beside the colour, and no sums.

use std::rc::Rc;

use shared::api::member::ListMembers;
use shared::api::package::PackageView;
use shared::member::{Member, MemberClass, MemberCode};
use yew::prelude::*;

use super::answer::AnswerDialog;
use super::words::{Said, said, tile, whole};
use crate::client::use_resource;
use crate::context::{I18n, use_i18n};
use crate::revision::by::{CodeChip, name_of};
use crate::session::use_session;
use crate::ui::format::Detail;
use crate::ui::{Button, Glyph, Section, Time, slot};

/// Properties of [`Answers`].
#[derive(Properties, PartialEq)]
pub struct AnswersProps {
    /// The package.
    pub view: Rc<PackageView>,
    /// Whether this person answers it for their delegation.
    pub may: bool,
}

/// The delegations of a class side by side; where a class ends there is a gap.
fn grouped(entitled: &[MemberCode], members: Option<&[Member]>) -> Vec<Vec<MemberCode>> {
    let class = |code: &MemberCode| -> Option<MemberClass> {
        members.and_then(|all| all.iter().find(|one| one.code == *code)).map(|one| one.class)
    };
    let mut groups: Vec<Vec<MemberCode>> = Vec::new();
    for code in entitled {
        match groups.last_mut() {
            Some(group) if group.last().map(class) == Some(class(code)) => group.push(*code),
            _ => groups.push(vec![*code]),
        }
    }
    groups
}

/// All answers, with what each has to say, and the button that answers.
#[component]
pub fn Answers(props: &AnswersProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let open = use_state_eq(|| false);
    let members = use_resource::<ListMembers>(Some(((), ())), &["member"]);
    let view = &props.view;
    let own = session.seat().and_then(|seat| seat.member).filter(|_| props.may);
    let groups = grouped(&view.entitled, members.data.as_deref().map(Vec::as_slice));
    let groups = groups.into_iter().enumerate().map(|(at, group)| {
        let rows = group.into_iter().map(|code| one(&t, view, code));
        html! { <ul key={at} class="answer-group">{for rows}</ul> }
    });
    let show = {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let close = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    let aside = own.map(|member| {
        let again = !matches!(said(view, member), Said::Nothing);
        let word = if again { t.package_answer_again() } else { t.package_answer() };
        html! { <Button icon={Glyph::Handshake} onclick={show}>{word}</Button> }
    });
    let dialog = own.map(|member| {
        html! { <AnswerDialog view={view.clone()} {member} open={*open} onclose={close} /> }
    });
    html! {
        <Section title={t.package_answers()} {aside}>
            <div class="answer-table">{for groups}</div>
            <div>{slot(dialog)}</div>
        </Section>
    }
}

fn one(t: &I18n, view: &PackageView, code: MemberCode) -> Html {
    let said = said(view, code);
    let answer = match &said {
        Said::Nothing => None,
        Said::Earlier(answer) | Said::Fallen(answer) | Said::Now(answer) => Some(*answer),
    };
    let comment = answer.filter(|answer| !answer.comment.is_empty()).map(|answer| {
        html! { <p class="small prewrap" lang="en">{answer.comment.clone()}</p> }
    });
    let at = answer
        .map(|answer| html! { <span class="tiny quiet"><Time at={answer.at} detail={Detail::Day} /></span> });
    html! {
        <li key={code.to_string()} class="given">
            <CodeChip code={code.to_string()} />
            {tile(t, &said)}
            <div class="stack tight">
                <p class="small"><b>{name_of(t, code.as_str())}</b>{": "}{whole(t, &said)}</p>
                {slot(comment)}
                {slot(at)}
            </div>
        </li>
    }
}

/// The answers in one line.
pub fn strip(t: &I18n, view: &PackageView) -> Html {
    let cells = view.entitled.iter().map(|code| {
        html! { <li key={code.to_string()}><CodeChip code={code.to_string()} />{tile(t, &said(view, *code))}</li> }
    });
    html! { <ul class="answer-strip" aria-label={t.package_answers()}>{for cells}</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(code: &str, class: MemberClass) -> Member {
        Member {
            code: code.parse().unwrap(),
            name: code.into(),
            class,
            parent: None,
            time_zone: "Europe/Copenhagen".into(),
            position: 1,
            from: "2024-01-01".parse().unwrap(),
            to: None,
        }
    }

    #[test]
    fn delegations_stand_in_their_order_with_a_gap_between_classes() {
        use MemberClass::{AutonomousArea, BalticState, Country};
        let codes = ["DK", "FI", "FO", "EE"].map(|code| code.parse::<MemberCode>().unwrap());
        let all = [
            member("DK", Country),
            member("FI", Country),
            member("FO", AutonomousArea),
            member("EE", BalticState),
        ];
        let sizes: Vec<usize> = grouped(&codes, Some(&all)).iter().map(Vec::len).collect();
        assert_eq!(sizes, [2, 1, 1]);
        assert_eq!(grouped(&codes, None).len(), 1);
    }
}
