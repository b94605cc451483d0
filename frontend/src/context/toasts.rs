//! Messages that pass: that something was done, with the act that takes it back while there is still time.
//!
//! Not for errors a person must deal with; those stand beside their cause (`ui::Alert`, `client::ProblemNote`).

use std::rc::Rc;

use yew::prelude::*;

/// One message.
#[derive(Clone, PartialEq)]
pub struct Toast {
    /// Its number, for keys.
    pub id: u32,
    /// What happened, in one sentence.
    pub text: AttrValue,
    /// A word for the act and the act, which can be done for eight seconds.
    pub act: Option<(AttrValue, Callback<()>)>,
    /// Whether it says that something failed; then it stays until it is dismissed.
    pub failed: bool,
}

/// What is shown now, the oldest first.
#[derive(Default, PartialEq)]
struct Shown {
    next: u32,
    toasts: Vec<Toast>,
}

enum Change {
    Show(Toast),
    Drop(u32),
}

/// More than this many at once hides the page; the oldest goes.
const MOST: usize = 4;

impl Reducible for Shown {
    type Action = Change;
    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut toasts = self.toasts.clone();
        let mut next = self.next;
        match change {
            Change::Show(toast) => {
                toasts.push(Toast { id: next, ..toast });
                next += 1;
                let extra = toasts.len().saturating_sub(MOST);
                toasts.drain(..extra);
            }
            Change::Drop(id) => toasts.retain(|toast| toast.id != id),
        }
        Rc::new(Self { next, toasts })
    }
}

/// Shows messages that pass. Cheap to clone.
#[derive(Clone, PartialEq)]
pub struct Toasts(UseReducerDispatcher<Shown>);

impl Toasts {
    /// Says that something was done.
    pub fn say(&self, text: impl Into<AttrValue>) {
        self.show(text.into(), None, false);
    }

    /// Says that something was done and offers to take it back, or to go on.
    pub fn say_with(&self, text: impl Into<AttrValue>, word: impl Into<AttrValue>, act: Callback<()>) {
        self.show(text.into(), Some((word.into(), act)), false);
    }

    /// Says that something failed which has no place of its own on the page.
    pub fn fail(&self, text: impl Into<AttrValue>) {
        self.show(text.into(), None, true);
    }

    fn show(&self, text: AttrValue, act: Option<(AttrValue, Callback<()>)>, failed: bool) {
        self.0.dispatch(Change::Show(Toast { id: 0, text, act, failed }));
    }
}

/// Where to show messages that pass.
///
/// # Panics
/// Outside a [`ToastProvider`].
#[hook]
pub fn use_toasts() -> Toasts {
    use_context::<Toasts>().expect("inside a ToastProvider")
}

/// Properties of [`ToastProvider`].
#[derive(Properties, PartialEq)]
pub struct ToastProviderProps {
    /// The app.
    pub children: Html,
}

/// Holds what is shown and shows it, over everything.
#[component]
pub fn ToastProvider(props: &ToastProviderProps) -> Html {
    let shown = use_reducer(Shown::default);
    let dispatcher = shown.dispatcher();
    let drop_one = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |id| dispatcher.dispatch(Change::Drop(id)))
    };
    html! {
        <ContextProvider<Toasts> context={Toasts(dispatcher)}>
            <div key="app">{props.children.clone()}</div>
            <crate::ui::ToastRegion key="toasts" toasts={Rc::new(shown.toasts.clone())} ondrop={drop_one} />
        </ContextProvider<Toasts>>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn toast(text: &'static str) -> Toast {
        Toast { id: 0, text: text.into(), act: None, failed: false }
    }

    #[test]
    fn no_more_than_four_are_shown_and_the_oldest_goes() {
        let mut shown = Rc::new(Shown::default());
        for text in ["a", "b", "c", "d", "e"] {
            shown = shown.reduce(Change::Show(toast(text)));
        }
        let texts: Vec<&str> = shown.toasts.iter().map(|toast| toast.text.as_str()).collect();
        assert_eq!(texts, ["b", "c", "d", "e"]);
    }

    #[test]
    fn a_number_is_never_given_twice() {
        let first = Rc::new(Shown::default()).reduce(Change::Show(toast("a")));
        let second = first.reduce(Change::Drop(0)).reduce(Change::Show(toast("b")));
        assert_eq!(second.toasts[0].id, 1);
    }
}
