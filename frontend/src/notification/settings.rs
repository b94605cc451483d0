//! How one is told, on the page of one's account.

use std::rc::Rc;

use ::i18n::Language;
use shared::api::notification::{GetNotificationSettings, SetNotificationSettings};
use shared::notification::Settings;
use yew::prelude::*;

use crate::client::{ApiError, Async, ProblemNote, use_action, use_resource};
use crate::context::{use_i18n, use_toasts};
use crate::ui::{Bones, Button, Checkbox, Choice, Panel, Select, Variant, slot, use_form};

/// The panel.
#[component]
pub fn NotificationForm() -> Html {
    let t = use_i18n();
    let settings = use_resource::<GetNotificationSettings>(Some(((), ())), &["notification"]);
    let render = Callback::from(|settings: Rc<Settings>| html! { <Fields {settings} /> });
    html! {
        <Panel title={t.notification_settings()}>
            <Async<Settings> resource={settings} bones={Bones::Lines} {render} />
        </Panel>
    }
}

#[derive(Properties, PartialEq)]
struct FieldsProps {
    settings: Rc<Settings>,
}

#[component]
fn Fields(props: &FieldsProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let form = use_form(|| (*props.settings).clone());
    let save = {
        let (form, said) = (form.clone(), t.notification_settings_saved());
        use_action::<SetNotificationSettings>(
            &[],
            Callback::from(move |outcome: Result<Rc<Settings>, ApiError>| match outcome {
                Ok(settings) => {
                    form.replace((*settings).clone());
                    toasts.say(said.clone());
                }
                Err(error) => form.set_errors(error.fields),
            }),
        )
    };
    let onsubmit = {
        let (form, save) = (form.clone(), save.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            save.run((), (), form.values().clone());
        })
    };
    let languages: Rc<[Choice]> =
        Language::iter().map(|language| Choice::new(language.tag(), language.own_name())).collect();
    let problem = save.error.clone().filter(|_| !form.has_errors());
    let own = form.values();
    html! {
        <form class="fields" {onsubmit} novalidate=true>
            {slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}
            <Checkbox
                label={t.notification_settings_prompt()}
                checked={own.mail_prompt}
                onchange={form.edit("/mail_prompt", |own: &mut Settings, on| own.mail_prompt = on)}
            />
            <Checkbox
                label={t.notification_settings_digest()}
                checked={own.mail_digest}
                onchange={form.edit("/mail_digest", |own: &mut Settings, on| own.mail_digest = on)}
            />
            <Select
                label={t.notification_settings_language()}
                choices={languages}
                value={own.language.clone()}
                onchange={form.edit("/language", |own: &mut Settings, tag| own.language = tag)}
            />
            <div class="actions">
                <Button submit=true variant={Variant::Secondary} busy={save.pending}>{t.common_save()}</Button>
            </div>
        </form>
    }
}
