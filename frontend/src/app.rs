//! The app put together: what everything needs around, the frame, and which page shows at which address.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::account::AccountPage;
use crate::audit::AuditPage;
use crate::client::ClientProvider;
use crate::context::{AnnouncerProvider, I18n, I18nProvider, ThemeProvider, ToastProvider, UnsavedProvider};
use crate::desk::DeskPage;
use crate::member::MembersPage;
use crate::nav::{Route, RouteAnnouncer};
use crate::person::PeoplePage;
use crate::procedure::AdoptionPage;
use crate::programme::{NewProgrammePage, ProgrammePage, ProgrammeSettingsPage, ProgrammesPage};
use crate::result::{ResultPage, ResultsPage};
use crate::revision::{ComparePage, RevisionPage, RevisionsPage};
use crate::session::{LinkPage, SessionGate, SessionProvider, SignInPage};
use crate::shell::NotFoundPage;
use crate::template::{NewTemplatePage, TemplatePage, TemplatesPage};
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
        Route::Account => html! { <AccountPage /> },
        Route::People => html! { <PeoplePage /> },
        Route::Members => html! { <MembersPage /> },
        Route::Audit => html! { <AuditPage /> },
        Route::Desk => html! { <DeskPage /> },
        Route::Programmes => html! { <ProgrammesPage /> },
        Route::NewProgramme => html! { <NewProgrammePage /> },
        // Keyed, so that nothing filled in for one programme stays when another takes its place.
        Route::Programme { programme } => {
            html! { <ProgrammePage key={programme.to_string()} programme={*programme} /> }
        }
        Route::ProgrammeSettings { programme } => {
            html! { <ProgrammeSettingsPage key={programme.to_string()} programme={*programme} /> }
        }
        Route::Templates => html! { <TemplatesPage /> },
        Route::NewTemplate => html! { <NewTemplatePage key="new" /> },
        Route::Template { template } => {
            html! { <TemplatePage key={template.to_string()} template={*template} /> }
        }
        Route::Text { programme } => html! { <TextPage programme={*programme} /> },
        Route::Clause { programme, clause } => {
            html! { <TextPage programme={*programme} clause={clause.clone()} /> }
        }
        Route::Revisions { programme } => html! { <RevisionsPage programme={*programme} /> },
        Route::Revision { programme, revision } => {
            html! { <RevisionPage programme={*programme} revision={*revision} /> }
        }
        Route::Compare { programme } => html! { <ComparePage programme={*programme} /> },
        Route::Adoption { programme } => html! { <AdoptionPage programme={*programme} /> },
        Route::Results { programme } => html! { <ResultsPage programme={*programme} /> },
        Route::Result { programme, clause } => {
            html! { <ResultPage programme={*programme} clause={clause.clone()} /> }
        }
        Route::NotFound => html! { <NotFoundPage /> },
    };
    html! { <SessionGate public={route.is_public()}>{page}</SessionGate> }
}
