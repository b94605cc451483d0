//! Adding a document: a file, or the address of what is kept elsewhere.

use std::rc::Rc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use shared::api::document::{AddInitiativeDocument, AddWorkstreamDocument};
use shared::api::initiative::OfInitiative;
use shared::api::workstream::OfWorkstream;
use shared::document::{ADDRESS_MOST, FILE_MOST, FILE_MOST_MB, NewDocument, NewFile, TITLE_MOST, file_name};
use shared::problem::{FieldCode, FieldError, FieldErrors};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use super::DOCUMENTS;
use super::list::Owner;
use crate::client::{Acted, use_dialog, use_dialog_act};
use crate::context::use_i18n;
use crate::ui::{Choice, FileInput, InputKind, Question, RadioGroup, TextInput, bytes_of};

/// Properties of [`DocumentForm`].
#[derive(Properties, PartialEq)]
pub struct DocumentFormProps {
    /// Whether it is shown.
    pub open: bool,
    /// What it is to belong to.
    pub owner: Owner,
    /// It was left, or is done.
    pub onclose: Callback<()>,
}

/// What the fields hold: both ways, so that nothing is lost by looking at the other.
#[derive(Debug, Clone, Default, PartialEq)]
struct Fields {
    title: String,
    elsewhere: bool,
    address: String,
    file: Option<NewFile>,
}

impl Fields {
    fn document(&self) -> Result<NewDocument, Vec<FieldError>> {
        let (address, file) =
            if self.elsewhere { (self.address.clone(), None) } else { (String::new(), self.file.clone()) };
        let mut errors = FieldErrors::new();
        let missing = !self.elsewhere && file.is_none();
        let document = NewDocument { title: self.title.clone(), address, file };
        if missing {
            errors.length("/title", &self.title, 1, TITLE_MOST);
            errors.add("/file", FieldCode::Required);
        } else {
            document.check(&mut errors);
        }
        errors.finish()?;
        Ok(document)
    }
}

/// The form, as a question.
#[component]
pub fn DocumentForm(props: &DocumentFormProps) -> Html {
    let t = use_i18n();
    let dialog = use_dialog(props.open, &props.onclose, Fields::default);
    let form = &dialog.form;
    let to_initiative = use_dialog_act::<AddInitiativeDocument, _>(&dialog, &DOCUMENTS, t.common_saved());
    let to_workstream = use_dialog_act::<AddWorkstreamDocument, _>(&dialog, &DOCUMENTS, t.common_saved());
    let acted = Acted::of([to_initiative.acted(), to_workstream.acted()]);
    let (busy, onclose, problem) = (acted.pending, dialog.leaving(&acted), acted.problem(false));
    let onact = {
        let (form, owner) = (form.clone(), props.owner);
        Callback::from(move |()| match (form.values().document(), owner) {
            (Err(errors), _) => form.set_errors(errors),
            (Ok(new), Owner::Initiative(initiative)) => {
                to_initiative.run(OfInitiative { initiative }, (), new)
            }
            (Ok(new), Owner::Workstream(workstream)) => {
                to_workstream.run(OfWorkstream { workstream }, (), new)
            }
        })
    };
    let values = form.values();
    let took = form.edit("/file", |fields: &mut Fields, (name, bytes): (String, String)| {
        // The name says what it is, as long as nobody has said it better.
        if fields.title.trim().is_empty() {
            fields.title = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem).to_owned();
        }
        fields.file = Some(NewFile { name, bytes });
    });
    let onfile = {
        let form = form.clone();
        Callback::from(move |file: File| {
            let (took, form) = (took.clone(), form.clone());
            let refuse = move |code, limit| {
                form.set_errors(vec![FieldError { pointer: "/file".into(), code, limit, names: Vec::new() }]);
            };
            if file.size() > FILE_MOST as f64 {
                refuse(FieldCode::TooLarge, Some(FILE_MOST_MB));
                return;
            }
            spawn_local(async move {
                match bytes_of(&file).await {
                    Some(bytes) => took.emit((file_name(&file.name()), BASE64_STANDARD.encode(bytes))),
                    None => refuse(FieldCode::WrongShape, None),
                }
            });
        })
    };
    let kinds: Rc<[Choice]> = Rc::from([
        Choice::new("file", t.document_kind_file()),
        Choice::new("address", t.document_kind_address()),
    ]);
    let onkind =
        form.edit("/kind", |fields: &mut Fields, kind: AttrValue| fields.elsewhere = kind == "address");
    let chosen = values.file.as_ref().filter(|_| !values.elsewhere).map(|file| file.name.clone());
    html! {
        <Question open={props.open} {onclose} title={t.document_add()} text={t.document_text()} act={t.common_save()} {busy} {problem} {onact}>
            <RadioGroup
                legend={t.document_kind()} choices={kinds} value={if values.elsewhere { "address" } else { "file" }} onchange={onkind}
            />
            <div key="file" hidden={values.elsewhere} class="stack tight">
                <FileInput label={t.document_file()} error={form.error("/file").or_else(|| form.error("/file/name"))} {onfile} />
                <p class="small quiet" hidden={chosen.is_none()}>{chosen}</p>
            </div>
            <div key="address" hidden={!values.elsewhere}>
                <TextInput
                    kind={InputKind::Text} label={t.document_address()} value={values.address.clone()} maxlength={ADDRESS_MOST} error={form.error("/address")}
                    oninput={form.edit("/address", |fields: &mut Fields, text: String| fields.address = text)}
                />
            </div>
            <TextInput
                kind={InputKind::Text} label={t.document_what()} value={values.title.clone()} maxlength={TITLE_MOST} error={form.error("/title")}
                oninput={form.edit("/title", |fields: &mut Fields, text: String| fields.title = text)}
            />
        </Question>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_seen_is_sent() {
        let file = Some(NewFile { name: "a.pdf".into(), bytes: "YQ==".into() });
        let both = Fields { title: "A".into(), elsewhere: true, address: "https://example.org".into(), file };
        assert_eq!(both.document().map(|document| document.file), Ok(None));
        let here = Fields { elsewhere: false, ..both };
        assert_eq!(here.document().map(|document| document.address), Ok(String::new()));
        let none = Fields { file: None, title: String::new(), ..here };
        let pointers: Vec<String> = none.document().unwrap_err().into_iter().map(|one| one.pointer).collect();
        assert_eq!(pointers, ["/title", "/file"]);
    }
}
