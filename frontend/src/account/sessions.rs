//! Where one is signed in, and the way out of there.

use std::rc::Rc;

use shared::api::session::{EndAllSessions, EndSession, ListSessions, OfSession, SessionSummary};
use yew::prelude::*;

use super::browser;
use crate::client::{ApiError, Async, use_action, use_resource};
use crate::context::{I18n, use_i18n, use_toasts};
use crate::session::use_session;
use crate::ui::format::Detail;
use crate::ui::{Bones, Button, Color, Column, Dialog, Panel, Size, Table, Tag, Time, Variant};

/// The list, and "sign out everywhere".
#[component]
pub fn Sessions() -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let session = use_session();
    let asks = use_state_eq(|| false);
    let list = use_resource::<ListSessions>(Some(((), ())), &["session"]);
    let end = {
        let (toasts, said, failed) = (toasts.clone(), t.account_sessions_ended(), t.problem_act_title());
        use_action::<EndSession>(
            &["session"],
            Callback::from(move |outcome: Result<Rc<()>, ApiError>| match outcome {
                Ok(_) => toasts.say(said.clone()),
                Err(_) => toasts.fail(failed.clone()),
            }),
        )
    };
    let end_all = {
        let (said, failed) = (t.session_signed_out(), t.problem_act_title());
        use_action::<EndAllSessions>(
            &[],
            Callback::from(move |outcome: Result<Rc<()>, ApiError>| match outcome {
                Ok(_) => {
                    toasts.say(said.clone());
                    session.leave();
                }
                Err(_) => toasts.fail(failed.clone()),
            }),
        )
    };
    let ask = {
        let asks = asks.setter();
        Callback::from(move |_| asks.set(true))
    };
    let close = {
        let asks = asks.setter();
        Callback::from(move |()| asks.set(false))
    };
    let render = {
        let (t, end) = (t.clone(), end.clone());
        Callback::from(move |sessions: Rc<Vec<SessionSummary>>| {
            let end = end.clone();
            table(&t, &sessions, &Callback::from(move |session| end.run(OfSession { session }, (), ())))
        })
    };
    let actions = html! {
        <>
            <Button color={Color::Danger} busy={end_all.pending} onclick={move |_| end_all.run((), (), ())}>
                {t.account_sessions_all()}
            </Button>
            <Button variant={Variant::Secondary} onclick={close.reform(|_| ())}>{t.common_cancel()}</Button>
        </>
    };
    html! {
        <Panel title={t.account_sessions()}>
            <div class="stack">
                <Async<Vec<SessionSummary>> resource={list} bones={Bones::Rows(3)} {render} />
                <div class="actions">
                    <Button variant={Variant::Secondary} color={Color::Danger} size={Size::Small} onclick={ask}>
                        {t.account_sessions_all()}
                    </Button>
                </div>
                <Dialog open={*asks} onclose={close} title={t.account_sessions_all_ask()} {actions}>
                    <p>{t.account_sessions_all_text()}</p>
                </Dialog>
            </div>
        </Panel>
    }
}

fn table(t: &I18n, sessions: &[SessionSummary], end: &Callback<shared::id::SessionId>) -> Html {
    let columns: Rc<[Column]> = Rc::new([
        Column::new("browser", t.account_sessions_browser()),
        Column::new("opened", t.account_sessions_opened()),
        Column::new("used", t.account_sessions_used()),
        Column { quiet: true, ..Column::new("act", t.account_sessions_act()) },
    ]);
    let rows = sessions.iter().map(|session| {
        let name = browser_words(t, &session.browser);
        let act = if session.this {
            html! { <Tag>{t.account_sessions_this()}</Tag> }
        } else {
            let (end, id) = (end.clone(), session.id);
            html! {
                <button
                    type="button"
                    class="ds-button small"
                    data-variant="tertiary"
                    aria-label={t.account_sessions_end_of(&name)}
                    onclick={move |_| end.emit(id)}
                >
                    {t.account_sessions_end()}
                </button>
            }
        };
        html! {
            <tr key={session.id.to_string()}>
                <th scope="row" title={session.browser.clone()}>{name}</th>
                <td data-col={t.account_sessions_opened()}><Time at={session.opened_at} detail={Detail::Soon} /></td>
                <td data-col={t.account_sessions_used()}><Time at={session.used_at} detail={Detail::Soon} /></td>
                <td>{act}</td>
            </tr>
        }
    });
    html! { <Table caption={t.account_sessions()} quiet=true cards=true {columns}>{for rows}</Table> }
}

fn browser_words(t: &I18n, user_agent: &str) -> String {
    match browser::names(user_agent) {
        (Some(browser), Some(system)) => t.account_browser_on(browser, system),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => t.account_browser_unknown(),
    }
}
