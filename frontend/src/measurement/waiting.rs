//! That an indicator goes on from one whose figures nobody has taken over, and the way to do so.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use shared::api::indicator::IndicatorWhole;
use shared::api::measurement::ListMeasures;
use shared::api::result::OfResult;
use yew::prelude::*;

use crate::client::use_resource;
use crate::context::use_i18n;
use crate::nav::{GoButton, Route};
use crate::revision::address::query;
use crate::ui::{Size, Variant};

/// Which known measure is chosen on arrival.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AtKnown {
    /// Its key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known: Option<String>,
}

/// Properties of [`Waiting`].
#[derive(Properties, PartialEq)]
pub struct WaitingProps {
    /// The indicator.
    pub of: OfResult,
    /// The same, as it is known now.
    pub whole: Rc<IndicatorWhole>,
}

/// For whoever may enter all its figures. Nothing where none wait.
#[component]
pub fn Waiting(props: &WaitingProps) -> Html {
    let t = use_i18n();
    let known = use_resource::<ListMeasures>(Some((props.of.clone(), ())), &[]);
    let waiting = known.data.iter().flat_map(|all| all.iter()).filter(|one| one.waits(&props.whole.figures));
    let each = waiting.map(|one| {
        let OfResult { programme, clause } = props.of.clone();
        let act = if props.whole.definition().is_some() {
            let at = query(&AtKnown { known: Some(one.key.clone()) });
            let words = t.measurement_take_over(&one.title);
            html! { <p><GoButton to={Route::Measurements { programme, clause }} query={at} variant={Variant::Secondary} size={Size::Small}>{words}</GoButton></p> }
        } else {
            html! { <p class="small quiet">{t.measurement_waits_undefined()}</p> }
        };
        html! { <div key={one.key.clone()} class="stack tight"><p class="small">{t.measurement_waits(&one.title)}</p>{act}</div> }
    });
    html! { <div class="stack">{for each}</div> }
}
