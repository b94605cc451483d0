//! Light or dark: as the device, or as chosen here.
//!
//! The boot script of index.html has set the scheme before the first paint, by the same key and the same rule.

use gloo::events::EventListener;
use yew::prelude::*;

use super::stored;

const KEY: &str = "samrad.theme";
const DARK: &str = "(prefers-color-scheme: dark)";

/// What a person may choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scheme {
    /// As the device says, now and whenever it changes.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Scheme {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn stored() -> Self {
        let name = stored::read(KEY);
        Self::ALL.into_iter().find(|scheme| name.as_deref() == Some(scheme.name())).unwrap_or_default()
    }
}

/// The scheme in use and how to choose another.
#[derive(Clone, PartialEq)]
pub struct Theme {
    /// What is chosen.
    pub scheme: Scheme,
    choose: Callback<Scheme>,
}

impl Theme {
    /// Chooses a scheme, for this browser.
    pub fn choose(&self, scheme: Scheme) {
        self.choose.emit(scheme);
    }
}

/// The scheme in use.
///
/// # Panics
/// Outside a [`ThemeProvider`].
#[hook]
pub fn use_theme() -> Theme {
    use_context::<Theme>().expect("inside a ThemeProvider")
}

/// Writes the scheme that holds on `<html>`, where the style sheet reads it.
fn apply(scheme: Scheme) {
    let dark = gloo::utils::window().match_media(DARK).ok().flatten().is_some_and(|query| query.matches());
    let shown = match scheme {
        Scheme::Auto if dark => "dark",
        Scheme::Auto => "light",
        chosen => chosen.name(),
    };
    show(shown);
}

fn show(shown: &str) {
    if let Some(html) = gloo::utils::document().document_element() {
        drop(html.set_attribute("data-color-scheme", shown));
    }
}

/// Properties of [`ThemeProvider`].
#[derive(Properties, PartialEq)]
pub struct ThemeProviderProps {
    /// The app.
    pub children: Html,
}

/// Gives the scheme to everything inside and keeps `<html>` in step with it.
#[component]
pub fn ThemeProvider(props: &ThemeProviderProps) -> Html {
    let scheme = use_state(Scheme::stored);
    use_effect_with(*scheme, |scheme| {
        let scheme = *scheme;
        apply(scheme);
        let query = gloo::utils::window().match_media(DARK).ok().flatten();
        let listener = query.map(|query| EventListener::new(&query, "change", move |_| apply(scheme)));
        // Paper is white whatever the screen is: light letters would not be seen on it.
        let window = gloo::utils::window();
        let print = [
            EventListener::new(&window, "beforeprint", |_| show(Scheme::Light.name())),
            EventListener::new(&window, "afterprint", move |_| apply(scheme)),
        ];
        move || drop((listener, print))
    });
    let choose = {
        let scheme = scheme.setter();
        Callback::from(move |chosen: Scheme| {
            stored::write(KEY, (chosen != Scheme::Auto).then_some(chosen.name()));
            scheme.set(chosen);
        })
    };
    html! {
        <ContextProvider<Theme> context={Theme { scheme: *scheme, choose }}>
            {props.children.clone()}
        </ContextProvider<Theme>>
    }
}
