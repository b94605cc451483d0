//! By whose clocks a day ends: the office's, or those of a member.

use std::rc::Rc;

use shared::api::member::ListMembers;
use yew::prelude::*;

use crate::client::use_resource;
use crate::context::{I18n, use_i18n};
use crate::ui::format::{OFFICE_ZONE, city};
use crate::ui::{Choice, Select};

/// Properties of [`ClocksSelect`].
#[derive(Properties, PartialEq)]
pub struct ClocksSelectProps {
    /// The zone that is chosen, by its IANA name.
    pub zone: String,
    /// What was chosen.
    pub onchange: Callback<String>,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

/// The zones of the members, the office's first; each once.
#[component]
pub fn ClocksSelect(props: &ClocksSelectProps) -> Html {
    let t = use_i18n();
    let members = use_resource::<ListMembers>(Some(((), ())), &["member"]);
    let mut zones = vec![OFFICE_ZONE];
    for member in members.data.iter().flat_map(|all| all.iter()) {
        if !zones.contains(&member.time_zone.as_str()) {
            zones.push(&member.time_zone);
        }
    }
    let choices: Rc<[Choice]> =
        zones.into_iter().map(|zone| Choice::new(zone.to_owned(), place(&t, zone))).collect();
    html! {
        <Select
            label={t.member_clocks()}
            {choices}
            value={props.zone.clone()}
            onchange={props.onchange.clone()}
            error={props.error.clone()}
        />
    }
}

/// A zone, as one says whose clocks are meant.
fn place(t: &I18n, zone: &str) -> String {
    if zone == OFFICE_ZONE { t.member_clocks_office() } else { city(zone) }
}
