//! The documents, the latest first.

use std::rc::Rc;

use shared::api::document::{
    DocumentView, FileContent, GetAFile, ListInitiativeDocuments, ListWorkstreamDocuments, OfDocument,
    RemoveADocument,
};
use shared::api::initiative::OfInitiative;
use shared::api::workstream::OfWorkstream;
use shared::id::{DocumentId, InitiativeId, WorkstreamId};
use yew::prelude::*;

use super::DOCUMENTS;
use super::form::DocumentForm;
use crate::charts::file;
use crate::client::{ApiError, Async, ProblemNote, use_act_about, use_action, use_resource};
use crate::context::{I18n, use_i18n};
use crate::revision::by::doer;
use crate::ui::{
    Bones, Button, Color, Glyph, Icon, IconButton, Question, Section, Size, Time, Variant, slot,
};

/// What documents belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// An initiative.
    Initiative(InitiativeId),
    /// A workstream.
    Workstream(WorkstreamId),
}

/// Properties of [`Documents`].
#[derive(Properties, PartialEq)]
pub struct DocumentsProps {
    /// What they belong to.
    pub owner: Owner,
    /// Whether whoever looks works on it.
    pub may: bool,
}

/// The documents, and adding and removing one.
#[component]
pub fn Documents(props: &DocumentsProps) -> Html {
    let t = use_i18n();
    let adding = use_state_eq(|| false);
    let removing = use_state_eq(|| None::<DocumentId>);
    let (initiative, workstream) = match props.owner {
        Owner::Initiative(initiative) => (Some((OfInitiative { initiative }, ())), None),
        Owner::Workstream(workstream) => (None, Some((OfWorkstream { workstream }, ()))),
    };
    let of_initiative = use_resource::<ListInitiativeDocuments>(initiative, &["document"]);
    let of_workstream = use_resource::<ListWorkstreamDocuments>(workstream, &["document"]);
    let found = match props.owner {
        Owner::Initiative(_) => of_initiative,
        Owner::Workstream(_) => of_workstream,
    };
    let get = use_action::<GetAFile>(
        &[],
        Callback::from(|outcome: Result<Rc<FileContent>, ApiError>| {
            if let Ok(content) = outcome {
                file::give_bytes(&content.bytes, "application/octet-stream", &content.name);
            }
        }),
    );
    let removed = {
        let removing = removing.setter();
        Callback::from(move |_| removing.set(None))
    };
    let remove =
        use_act_about::<RemoveADocument>(&DOCUMENTS, t.common_saved(), removed, Callback::from(|_| {}));
    let render = {
        let (t, may, get, removing) = (t.clone(), props.may, get.clone(), removing.setter());
        Callback::from(move |all: Rc<Vec<DocumentView>>| {
            if all.is_empty() {
                let none = if may { t.document_none_add() } else { t.document_none() };
                return html! { <p class="small quiet">{none}</p> };
            }
            let rows = all.iter().map(|one| {
                let save = {
                    let (get, document) = (get.clone(), one.id);
                    Callback::from(move |_: MouseEvent| get.run(OfDocument { document }, (), ()))
                };
                let drop = may.then(|| {
                    let (removing, id) = (removing.clone(), one.id);
                    let onclick = Callback::from(move |_: MouseEvent| removing.set(Some(id)));
                    html! { <IconButton icon={Glyph::Trash} label={t.document_remove(&one.title)} {onclick} /> }
                });
                row(&t, one, &save, drop)
            });
            html! { <ul class="documents panel">{for rows}</ul> }
        })
    };
    let add = props.may.then(|| {
        let adding = adding.setter();
        let onclick = Callback::from(move |_: MouseEvent| adding.set(true));
        html! { <Button size={Size::Small} variant={Variant::Secondary} icon={Glyph::Plus} {onclick}>{t.document_add()}</Button> }
    });
    let onclose = {
        let adding = adding.setter();
        Callback::from(move |()| adding.set(false))
    };
    let form = props.may.then(|| html! { <DocumentForm open={*adding} owner={props.owner} {onclose} /> });
    let problem = get.error.clone().map(|error| html! { <ProblemNote {error} act=true /> });
    let chosen = (*removing).and_then(|id| found.data.as_ref()?.iter().find(|one| one.id == id).cloned());
    let question = chosen.map(|one| {
        let onclose = {
            let (removing, remove) = (removing.setter(), remove.clone());
            Callback::from(move |()| {
                remove.forget();
                removing.set(None);
            })
        };
        let onact = {
            let (remove, document) = (remove.clone(), one.id);
            Callback::from(move |()| remove.run(OfDocument { document }, (), ()))
        };
        let problem = remove.error.clone().map(|error| html! { <ProblemNote {error} act=true /> });
        html! {
            <Question
                open=true {onclose} title={t.document_remove_title(&one.title)} text={t.document_remove_text()}
                act={t.document_remove_act()} color={Color::Danger} busy={remove.pending} {problem} {onact}
            />
        }
    });
    html! {
        <Section title={t.document_title()} aside={add}>
            <div class="stack">
                <div key="problem">{slot(problem)}</div>
                <Async<Vec<DocumentView>> key="list" resource={found} bones={Bones::Rows(2)} {render} />
                <div key="form">{slot(form)}</div>
                <div key="question">{slot(question)}</div>
            </div>
        </Section>
    }
}

/// How large a file is, in whole kilobytes, of which the smallest file has one.
fn kilobytes(size: u64) -> u64 {
    size.div_ceil(1_000).max(1)
}

fn row(t: &I18n, one: &DocumentView, save: &Callback<MouseEvent>, drop: Option<Html>) -> Html {
    let (icon, name) = match (&one.address, &one.file) {
        (Some(address), _) => {
            let href = address.clone();
            (
                Glyph::ExternalLink,
                html! { <a {href} target="_blank" rel="noopener noreferrer" lang="en">{one.title.clone()}</a> },
            )
        }
        (None, _) => (
            Glyph::FileText,
            html! { <button type="button" class="linklike" aria-label={t.document_get(&one.title)} onclick={save.clone()} lang="en">{one.title.clone()}</button> },
        ),
    };
    let about = one.file.as_ref().map(|file| {
        let size = t.document_size(t.formats().number(kilobytes(file.size) as f64));
        html! { <span>{format!("{} · {size}", file.name)}</span> }
    });
    html! {
        <li key={one.id.to_string()}>
            <span class="k"><Icon of={icon} small=true /></span>
            <span class="stack tight">{name}<span class="row tight tiny quiet">{slot(about)}{doer(&one.by)}<Time at={one.at} /></span></span>
            {slot(drop)}
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_a_kilobyte_at_least() {
        assert_eq!([0, 1, 1_000, 1_001, 10_000_000].map(kilobytes), [1, 1, 1, 2, 10_000]);
    }
}
