//! What others did since one was last here.

use std::rc::Rc;

use shared::api::desk::Desk;
use shared::api::person::ListPeople;
use shared::api::programme::ListProgrammes;
use shared::audit::Scope;
use shared::id::ProgrammeId;
use shared::permission::Act;
use shared::person::ReadPeople;
use yew::prelude::*;

use crate::audit::{act_words, names, who_words};
use crate::client::use_resource;
use crate::context::use_i18n;
use crate::nav::{Go, Route};
use crate::session::use_session;
use crate::ui::format::Detail;
use crate::ui::{Section, Time, slot};

/// The programme that a chain is of.
fn about(scope: Scope) -> Option<ProgrammeId> {
    match scope {
        Scope::Installation => None,
        Scope::Programme(programme) | Scope::Delegation(programme, _) | Scope::Office(programme) => {
            Some(programme)
        }
    }
}

/// Properties of [`Changes`].
#[derive(Properties, PartialEq)]
pub struct ChangesProps {
    /// The desk, once it is there.
    pub desk: Option<Rc<Desk>>,
}

/// A list under the things that wait.
#[component]
pub fn Changes(props: &ChangesProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let may = session.seat().is_some_and(|seat| ReadPeople::verdict(seat, &()).is_allowed());
    let some = props.desk.as_ref().is_some_and(|desk| !desk.changes.is_empty());
    let people = use_resource::<ListPeople>((may && some).then_some(((), ())), &["person"]);
    let programmes = use_resource::<ListProgrammes>(some.then_some(((), ())), &["programme"]);
    let Some(desk) = &props.desk else { return html! { <span hidden=true /> } };
    let names = names(people.data.as_ref().map(|people| people.as_slice()));
    let rows = desk.changes.iter().map(|change| {
        let entry = &change.entry;
        let of = about(change.scope).and_then(|id| {
            let known = programmes.data.as_ref()?.iter().find(|one| one.id == id)?;
            Some(html! { <>{" · "}<Go to={Route::Programme { programme: id }}>{known.title.clone()}</Go></> })
        });
        html! {
            <li key={entry.id.to_string()}>
                <span class="ref"><Time at={entry.at} detail={Detail::Soon} /></span>
                <p><span class="strong">{who_words(&t, entry, &names)}</span>{" "}{act_words(&t, entry)}{slot(of)}</p>
            </li>
        }
    });
    let words = match desk.since {
        None => t.desk_changes_first(),
        Some(_) => t.desk_changes_none(),
    };
    let aside = desk
        .since
        .map(|since| html! { <span class="tiny quiet"><Time at={since} detail={Detail::Soon} /></span> });
    let list = some.then(|| html! { <div class="panel"><ul class="diff body">{for rows}</ul></div> });
    html! {
        <Section title={t.desk_changes()} {aside}>
            <p class="small quiet" hidden={some}>{words}</p>
            {slot(list)}
        </Section>
    }
}
