//! What is read aloud without being shown: that a page has changed, that a list was sorted, that something was saved.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Says something to screen readers, politely: after what they are reading now.
#[derive(Clone, PartialEq)]
pub struct Announcer(Callback<String>);

impl Announcer {
    /// Says `words`.
    pub fn say(&self, words: impl Into<String>) {
        self.0.emit(words.into());
    }
}

/// The voice.
///
/// # Panics
/// Outside an [`AnnouncerProvider`].
#[hook]
pub fn use_announcer() -> Announcer {
    use_context::<Announcer>().expect("inside an AnnouncerProvider")
}

/// Properties of [`AnnouncerProvider`].
#[derive(Properties, PartialEq)]
pub struct AnnouncerProviderProps {
    /// The app.
    pub children: Html,
}

/// Holds the one live region. It is emptied after a while, so that the same words can be said twice.
#[component]
pub fn AnnouncerProvider(props: &AnnouncerProviderProps) -> Html {
    let words = use_state(String::new);
    let announcer = {
        let setter = words.setter();
        use_memo((), move |()| Announcer(Callback::from(move |said| setter.set(said))))
    };
    {
        let setter = words.setter();
        use_effect_with((*words).clone(), move |said| {
            let timer = (!said.is_empty()).then(|| Timeout::new(4_000, move || setter.set(String::new())));
            move || drop(timer)
        });
    }
    html! {
        <ContextProvider<Announcer> context={(*announcer).clone()}>
            <div key="app">{props.children.clone()}</div>
            <p key="voice" class="ds-sr-only" role="status" aria-live="polite">{(*words).clone()}</p>
        </ContextProvider<Announcer>>
    }
}
