//! The templates: to open, to copy, to remove.

use std::rc::Rc;

use shared::api::template::{
    CopyName, CopyTemplate, ListTemplates, OfTemplate, RemoveTemplate, TemplateSummary,
};
use shared::permission::Act;
use shared::template::EditTemplates;
use yew::prelude::*;

use crate::client::{ApiError, Async, use_action, use_resource};
use crate::context::{use_i18n, use_toasts};
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::session::use_session;
use crate::ui::format::Detail;
use crate::ui::{
    Bones, Breadcrumbs, Button, Color, Column, Dialog, Empty, Glyph, IconButton, Table, Variant, slot,
};

/// The page.
#[component]
pub fn TemplatesPage() -> Html {
    let t = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    let list = use_resource::<ListTemplates>(Some(((), ())), &["template"]);
    let may = session.seat().is_some_and(|seat| EditTemplates::verdict(seat, &()).is_allowed());
    let asked = use_state_eq(|| None::<TemplateSummary>);
    let outcome = |said: String| {
        let (toasts, failed) = (toasts.clone(), t.problem_act_title());
        move |ok: bool| if ok { toasts.say(said.clone()) } else { toasts.fail(failed.clone()) }
    };
    let copy = {
        let say = outcome(t.template_copied());
        use_action::<CopyTemplate>(
            &["template"],
            Callback::from(move |o: Result<_, ApiError>| say(o.is_ok())),
        )
    };
    let remove = {
        let say = outcome(t.template_removed());
        use_action::<RemoveTemplate>(
            &["template"],
            Callback::from(move |o: Result<_, ApiError>| say(o.is_ok())),
        )
    };
    let close = {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(None))
    };
    let confirm = {
        let (asked, close) = (asked.clone(), close.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(template) = &*asked {
                remove.run(OfTemplate { template: template.id }, (), ());
            }
            close.emit(());
        })
    };
    let render = {
        let (t, asked) = (t.clone(), asked.setter());
        Callback::from(move |list: Rc<Vec<TemplateSummary>>| {
            let rows = list.iter().map(|one| {
                let name = t.template_copy_of(&one.name);
                let (id, copy) = (one.id, copy.clone());
                let oncopy = Callback::from(move |_: MouseEvent| {
                    copy.run(OfTemplate { template: id }, (), CopyName { name: name.clone() });
                });
                let (asked, it) = (asked.clone(), one.clone());
                let onremove = Callback::from(move |_: MouseEvent| asked.set(Some(it.clone())));
                let acts = may.then(|| {
                    html! {
                        <span class="row tight">
                            <IconButton
                                icon={Glyph::Copy}
                                label={format!("{}: {}", t.template_copy(), one.name)}
                                end=true
                                onclick={oncopy}
                            />
                            <IconButton
                                icon={Glyph::Trash}
                                label={format!("{}: {}", t.template_remove(), one.name)}
                                end=true
                                onclick={onremove}
                            />
                        </span>
                    }
                });
                html! {
                    <tr key={one.id.to_string()}>
                        <th scope="row">
                            <Go to={Route::Template { template: one.id }}>{one.name.clone()}</Go>
                            <p class="tiny quiet">{one.description.clone()}</p>
                        </th>
                        <td data-col={t.template_col_clauses()} class="num">{one.clauses}</td>
                        <td data-col={t.template_col_changed()} class="nowrap">
                            {t.formats().instant(one.changed_at.millis() as f64, Detail::Day)}
                        </td>
                        <td data-col={t.template_col_acts()}>{slot(acts)}</td>
                    </tr>
                }
            });
            let columns: Rc<[Column]> = Rc::from([
                Column::new("name", t.template_col_name()),
                Column::number("clauses", t.template_col_clauses()),
                Column::new("changed", t.template_col_changed()),
                Column { quiet: true, ..Column::new("acts", t.template_col_acts()) },
            ]);
            html! { <Table caption={t.template_title()} quiet=true {columns} cards=true>{for rows}</Table> }
        })
    };
    let new = || html! { <GoButton to={Route::NewTemplate} icon={Glyph::Plus}>{t.template_new()}</GoButton> };
    let empty = html! {
        <Empty
            icon={Glyph::List}
            title={t.template_empty_title()}
            text={AttrValue::from(t.template_empty_text())}
            action={may.then(new)}
        />
    };
    let title = asked.as_ref().map(|one| t.template_remove_title(&one.name)).unwrap_or_default();
    let actions = html! {
        <>
            <Button color={Color::Danger} onclick={confirm}>{t.template_remove()}</Button>
            <Button variant={Variant::Tertiary} onclick={close.reform(|_: MouseEvent| ())}>{t.common_cancel()}</Button>
        </>
    };
    html! {
        <main class="page" id="main">
            <PageHead
                title={t.template_title()}
                over={html! {
                    <Breadcrumbs
                        links={vec![html! { <Go to={Route::Programmes}>{t.programme_title()}</Go> }]}
                        here={t.template_title()}
                    />
                }}
                under={html! { <p class="quiet">{t.template_lead()}</p> }}
                actions={may.then(new)}
            />
            <Async<Vec<TemplateSummary>>
                resource={list}
                bones={Bones::Rows(3)}
                {render}
                is_empty={Callback::from(|list: Rc<Vec<TemplateSummary>>| list.is_empty())}
                {empty}
            />
            <Dialog open={asked.is_some()} onclose={close} {title} {actions}>
                <p>{t.template_remove_text()}</p>
            </Dialog>
        </main>
    }
}
