//! The fields that making a programme and changing its settings have in common.

use std::rc::Rc;

use shared::programme::{DelegationsSee, Kind, LABEL_MOST, SERIES_MOST, Settings, TITLE_MOST};
use yew::prelude::*;

use super::group::DraftingGroup;
use super::words::kind_words;
use crate::context::use_i18n;
use crate::ui::{Checkbox, Choice, RadioGroup, Select, TextInput};

/// What is wrong with a field, by its pointer.
pub(super) type Wrong = Callback<&'static str, Option<AttrValue>>;

/// Properties of [`SettingsFields`].
#[derive(Properties, PartialEq)]
pub struct SettingsFieldsProps {
    /// The settings.
    pub value: Settings,
    /// The settings as they are now, and the pointer of what was changed.
    pub onchange: Callback<(&'static str, Settings)>,
    /// What is wrong.
    pub wrong: Wrong,
    /// Phases and the like stay as they were adopted.
    #[prop_or_default]
    pub sealed: bool,
}

/// How it is negotiated, and who reads and writes.
#[component]
pub fn SettingsFields(props: &SettingsFieldsProps) -> Html {
    let t = use_i18n();
    let value = &props.value;
    let example = format!("{}/1", value.document_series.trim());
    html! {
        <>
            <fieldset class="ds-fieldset sheet">
                <legend class="h">{t.programme_phases()}</legend>
                <Checkbox
                    label={t.programme_field_consultation()}
                    description={AttrValue::from(t.programme_field_consultation_about())}
                    checked={value.phases.consultation}
                    disabled={props.sealed}
                    onchange={set(props, "/settings/phases", |settings, on| settings.phases.consultation = on)}
                />
                <Checkbox
                    label={t.programme_field_endorsement()}
                    description={AttrValue::from(t.programme_field_endorsement_about())}
                    checked={value.phases.endorsement}
                    disabled={props.sealed}
                    onchange={set(props, "/settings/phases", |settings, on| settings.phases.endorsement = on)}
                />
                <Checkbox
                    label={t.programme_field_baltic()}
                    description={AttrValue::from(t.programme_field_baltic_about())}
                    checked={value.baltic_objection_blocks}
                    disabled={props.sealed}
                    onchange={set(props, "/settings/baltic_objection_blocks", |settings, on| {
                        settings.baltic_objection_blocks = on;
                    })}
                />
                <TextInput
                    label={t.programme_field_officials()}
                    value={value.officials_label.clone()}
                    maxlength={LABEL_MOST}
                    oninput={set(props, "/settings/officials_label", |settings, text| settings.officials_label = text)}
                    error={props.wrong.emit("/settings/officials_label")}
                />
                <TextInput
                    label={t.programme_field_series()}
                    description={AttrValue::from(t.programme_field_series_about(example))}
                    value={value.document_series.clone()}
                    maxlength={SERIES_MOST}
                    oninput={set(props, "/settings/document_series", |settings, text| settings.document_series = text)}
                    error={props.wrong.emit("/settings/document_series")}
                />
            </fieldset>
            <fieldset class="ds-fieldset sheet">
                <legend class="h">{t.programme_readers()}</legend>
                <RadioGroup
                    legend={t.programme_field_see()}
                    choices={see_choices(&t)}
                    value={value.delegations_see.as_str()}
                    onchange={set(props, "/settings/delegations_see", |settings, chosen: AttrValue| {
                        settings.delegations_see =
                            DelegationsSee::from_name(&chosen).unwrap_or(settings.delegations_see);
                    })}
                />
                <DraftingGroup
                    value={value.drafting_group.clone()}
                    onchange={set(props, "/settings/drafting_group", |settings, people| settings.drafting_group = people)}
                    error={props.wrong.emit("/settings/drafting_group")}
                />
            </fieldset>
        </>
    }
}

fn see_choices(t: &::i18n::Messages) -> Rc<[Choice]> {
    let choice = |value: DelegationsSee, label: String, hint: String| Choice {
        hint: Some(hint.into()),
        ..Choice::new(value.as_str(), label)
    };
    Rc::from([
        choice(DelegationsSee::Live, t.programme_see_live(), t.programme_see_live_hint()),
        choice(
            DelegationsSee::LastRevision,
            t.programme_see_last_revision(),
            t.programme_see_last_revision_hint(),
        ),
    ])
}

/// Takes one change over into a copy of the settings.
fn set<V: 'static>(
    props: &SettingsFieldsProps,
    pointer: &'static str,
    change: impl Fn(&mut Settings, V) + 'static,
) -> Callback<V> {
    let (value, onchange) = (props.value.clone(), props.onchange.clone());
    Callback::from(move |new: V| {
        let mut settings = value.clone();
        change(&mut settings, new);
        onchange.emit((pointer, settings));
    })
}

/// Properties of [`TitleFields`].
#[derive(Properties, PartialEq)]
pub struct TitleFieldsProps {
    /// The English title.
    pub title: String,
    /// The English title as it is typed.
    pub ontitle: Callback<String>,
    /// The title in the other language of the screen.
    pub local: String,
    /// The same as it is typed.
    pub onlocal: Callback<String>,
    /// What sort of document it is.
    pub kind: Kind,
    /// The sort that was chosen.
    pub onkind: Callback<Kind>,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The title, its Danish form, and the kind of document.
#[component]
pub fn TitleFields(props: &TitleFieldsProps) -> Html {
    let t = use_i18n();
    let kinds: Rc<[Choice]> =
        Kind::ALL.iter().map(|kind| Choice::new(kind.as_str(), kind_words(&t, *kind))).collect();
    let onkind = {
        let onkind = props.onkind.clone();
        Callback::from(move |name: String| {
            if let Some(kind) = Kind::from_name(&name) {
                onkind.emit(kind);
            }
        })
    };
    html! {
        <>
            <TextInput
                label={t.programme_field_title()}
                description={AttrValue::from(t.programme_field_title_about())}
                value={props.title.clone()}
                maxlength={TITLE_MOST}
                oninput={props.ontitle.clone()}
                error={props.wrong.emit("/title")}
            />
            <TextInput
                label={t.programme_field_title_da()}
                value={props.local.clone()}
                maxlength={TITLE_MOST}
                oninput={props.onlocal.clone()}
                error={props.wrong.emit("/titles/da")}
                optional=true
            />
            <Select label={t.programme_kind()} choices={kinds} value={props.kind.as_str()} onchange={onkind} />
        </>
    }
}
