//! The members, in their fixed order.

use std::rc::Rc;

use shared::api::member::ListMembers;
use shared::member::{Member, MemberClass};
use yew::prelude::*;

use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::ui::format::{Detail, city};
use crate::ui::{Bones, Column, DelegationChip, Section, Table};

/// A table of all of them, also of those that no longer are.
#[component]
pub fn Members() -> Html {
    let t = use_i18n();
    let members = use_resource::<ListMembers>(Some(((), ())), &["member"]);
    let render = {
        let t = t.clone();
        Callback::from(move |members: Rc<Vec<Member>>| table(&t, &members))
    };
    html! {
        <Section title={t.member_members()}>
            <Async<Vec<Member>> resource={members} bones={Bones::Rows(11)} {render} />
        </Section>
    }
}

fn table(t: &I18n, members: &[Member]) -> Html {
    let columns: Rc<[Column]> = Rc::new([
        Column::new("name", t.member_column_name()),
        Column::new("class", t.member_column_class()),
        Column::new("zone", t.member_column_zone()),
        Column::new("since", t.member_column_since()),
    ]);
    let rows = members.iter().map(|member| {
        let code = member.code.to_string();
        let name = t.member_name(&code).unwrap_or_else(|| member.name.clone());
        html! {
            <tr key={format!("{code}-{}", member.from)}>
                <th scope="row">
                    <span class="row">
                        <DelegationChip code={code} name={name.clone()} />
                        <span>{name}</span>
                    </span>
                </th>
                <td data-col={t.member_column_class()}>{class_words(t, member)}</td>
                <td data-col={t.member_column_zone()}>{city(&member.time_zone)}</td>
                <td data-col={t.member_column_since()}>
                    {t.formats().day(&member.from.to_string(), Detail::Day)}
                </td>
            </tr>
        }
    });
    html! { <Table caption={t.member_members()} quiet=true cards=true dense=true {columns}>{for rows}</Table> }
}

fn class_words(t: &I18n, member: &Member) -> String {
    let parent = member.parent.and_then(|parent| t.member_name(parent.as_str()));
    match (member.class, parent) {
        (MemberClass::Country, _) => t.member_class_country(),
        (MemberClass::AutonomousArea, Some(country)) => t.member_class_area_of(country),
        (MemberClass::AutonomousArea, None) => t.member_class_area(),
        (MemberClass::BalticState, _) => t.member_class_baltic(),
    }
}
