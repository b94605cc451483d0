//! What a package does to the amendments on its clauses.

use std::rc::Rc;

use shared::api::package::{Holds, PackageView};
use shared::id::ProgrammeId;
use shared::package::State;
use yew::prelude::*;

use super::words;
use crate::context::I18n;
use crate::nav::{Go, Route};
use crate::revision::by::chips;
use crate::ui::{Column, Table};

/// A table, by number: each with who stands behind it, what becomes of it, and whether it is decided with the package.
pub fn table(t: &I18n, programme: ProgrammeId, view: &PackageView) -> Html {
    if view.effects.is_empty() {
        // What does not fit the text does nothing to amendments that could be worked out.
        let fits = !view.held_up.iter().any(|held| matches!(held.what, Holds::Changed | Holds::Unfit));
        let words = if fits { t.package_effects_none() } else { t.package_effects_unknown() };
        return html! { <p class="quiet">{words}</p> };
    }
    let columns: Rc<[Column]> = Rc::new([
        Column::new("what", t.package_col_amendment()),
        Column::new("by", t.package_col_by()),
        Column::new("effect", t.package_col_effect()),
        Column::new("then", t.package_col_then()),
    ]);
    let applied = view.state == State::Applied;
    let rows = view.effects.iter().map(|one| {
        let then = match (one.decides, applied) {
            (true, true) => t.package_decided(),
            (true, false) => t.package_decides(),
            (false, _) => t.package_stays_open(),
        };
        html! {
            <tr key={one.amendment.to_string()}>
                <th scope="row"><Go to={Route::Amendment { programme, amendment: one.amendment }} class="strong">{t.amendment_numbered(one.number)}</Go></th>
                <td data-col={t.package_col_by()}>{chips(one.members.clone())}</td>
                <td data-col={t.package_col_effect()}>{words::effect(t, one.effect)}</td>
                <td data-col={t.package_col_then()}><span class="small">{then}</span></td>
            </tr>
        }
    });
    html! { <Table caption={t.package_effects()} quiet=true {columns} cards=true>{for rows}</Table> }
}
