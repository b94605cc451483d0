//! The app put together: what everything needs around, the frame, and which page shows at which address.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::client::ClientProvider;
use crate::context::{AnnouncerProvider, I18n, I18nProvider, ThemeProvider, ToastProvider, UnsavedProvider};
use crate::nav::{Route, RouteAnnouncer};
use crate::part::{Page, PartPage};
use crate::session::{LinkPage, SessionGate, SessionProvider, SignInPage};
use crate::text::TextPage;

/// Properties of [`App`].
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The language to begin with.
    pub i18n: I18n,
}

/// The app.
#[component]
pub fn App(props: &AppProps) -> Html {
    html! {
        <I18nProvider first={props.i18n.clone()}>
            <ThemeProvider>
                <AnnouncerProvider>
                    <UnsavedProvider>
                        <ToastProvider>
                            <ClientProvider>
                                <BrowserRouter>
                                    <SessionProvider>
                                        <RouteAnnouncer>
                                            <Switch<Route> render={page} />
                                        </RouteAnnouncer>
                                    </SessionProvider>
                                </BrowserRouter>
                            </ClientProvider>
                        </ToastProvider>
                    </UnsavedProvider>
                </AnnouncerProvider>
            </ThemeProvider>
        </I18nProvider>
    }
}

/// The page at an address. The gate shows the door instead where a page asks for a session and there is none.
fn page(route: Route) -> Html {
    let page = match &route {
        Route::SignIn => return html! { <SignInPage /> },
        Route::Link => return html! { <LinkPage /> },
        Route::Text { programme } => html! { <TextPage programme={*programme} /> },
        Route::Clause { programme, clause } => {
            html! { <TextPage programme={*programme} clause={clause.clone()} /> }
        }
        _ => html! { <PartPage page={Page::At(route.clone())} /> },
    };
    html! { <SessionGate public={route.is_public()}>{page}</SessionGate> }
}
