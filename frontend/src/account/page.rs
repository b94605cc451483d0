//! The page of one's own account.

use yew::prelude::*;

use super::email::EmailForm;
use super::name::NameForm;
use super::password::PasswordForm;
use super::sessions::Sessions;
use crate::context::use_i18n;
use crate::nav::PageHead;
use crate::notification::NotificationForm;
use crate::seat::{SeatChip, period, seat_in_words};
use crate::session::{SessionState, use_session};
use crate::ui::{Facts, Panel};

/// Name and seats, e-mail address, password, sessions.
#[component]
pub fn AccountPage() -> Html {
    let t = use_i18n();
    let session = use_session();
    let SessionState::Open { account, .. } = &session.state else {
        return html! { <main class="page" id="main"><PageHead title={t.account_title()} /></main> };
    };
    let seats = account.seats.iter().map(|seat| {
        html! {
            <li key={seat.id.to_string()} class="row">
                <SeatChip seat={seat.clone()} />
                <span>{seat_in_words(&t, seat)}</span>
                <span class="quiet small">{period(&t, seat.from, seat.to)}</span>
            </li>
        }
    });
    let facts = vec![(AttrValue::from(t.account_seats()), html! { <ul class="stack">{for seats}</ul> })];
    html! {
        <main class="page" id="main">
            <PageHead title={t.account_title()} />
            <div class="columns">
                <div class="stack">
                    <Panel title={t.account_who()}>
                        <NameForm name={account.name.clone()} />
                        <div class="parted">
                            <Facts {facts} />
                        </div>
                    </Panel>
                    <Panel title={t.account_email()}><EmailForm email={account.email.clone()} /></Panel>
                    <Panel title={t.account_password()}><PasswordForm email={account.email.clone()} /></Panel>
                </div>
                <div class="stack">
                    <NotificationForm />
                    <Sessions />
                </div>
            </div>
        </main>
    }
}
