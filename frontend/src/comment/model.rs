//! Threads as the page orders them. Nothing here draws.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use shared::api::comment::{PlaceView, Stretch, ThreadView};
use shared::comment::Circle;
use shared::text::{ClauseId, Wording};

use super::circle::class;
use crate::text::SelectedWords;

/// The threads on a clause, circle by circle, the narrowest first; and those elsewhere.
#[derive(Debug, Default, PartialEq)]
pub struct Ordered<'a> {
    /// On the clause, not settled.
    pub here: BTreeMap<Circle, Vec<&'a ThreadView>>,
    /// On the clause, settled.
    pub settled: Vec<&'a ThreadView>,
    /// On other clauses, not settled, in the order of the text.
    pub elsewhere: Vec<&'a ThreadView>,
}

impl<'a> Ordered<'a> {
    /// Those that stand on `clause`; without one all are elsewhere.
    pub fn of(threads: &'a [ThreadView], clause: Option<&ClauseId>) -> Self {
        let mut ordered = Self::default();
        for thread in threads {
            let here = clause.is_some_and(|clause| on(thread, clause).is_some());
            match (here, thread.resolved.is_some()) {
                (true, false) => ordered.here.entry(thread.circle).or_default().push(thread),
                (true, true) => ordered.settled.push(thread),
                (false, false) => ordered.elsewhere.push(thread),
                (false, true) => {}
            }
        }
        ordered
    }
}

/// Where a thread stands on a clause, if it does.
pub fn on<'a>(thread: &'a ThreadView, clause: &ClauseId) -> Option<&'a PlaceView> {
    thread.places.iter().find(|place| place.clause == *clause)
}

/// The words that the editor marks, as it takes them: those of threads that are not settled.
pub fn marked(threads: &[ThreadView]) -> String {
    let open = threads.iter().filter(|thread| thread.resolved.is_none());
    let all: Vec<Value> = open
        .flat_map(|thread| thread.places.iter().map(move |place| (thread, place)))
        .filter_map(|(thread, place)| {
            let (Stretch { start, end }, quote) = (place.words?, place.quote.as_ref()?);
            Some(json!({
                "thread": thread.id, "clause": place.clause, "start": start, "end": end, "quote": quote,
                "circle": class(thread.circle),
            }))
        })
        .collect();
    Value::from(all).to_string()
}

/// Where selected words stand in the wording that the server has: where they were selected, or where else they are alone.
pub fn placed(wording: &Wording, words: &SelectedWords) -> Option<Stretch> {
    let here = wording.slice(words.start as usize..words.end as usize);
    if here.text_with_marks() == words.text {
        return Some(Stretch { start: words.start, end: words.end });
    }
    let text = wording.text_with_marks();
    let mut found = text.match_indices(&words.text);
    let (Some((at, _)), None) = (found.next(), found.next()) else { return None };
    let units = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    let start = units(&text[..at]);
    Some(Stretch { start, end: start + units(&words.text) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comment::samples::{clause, thread};

    #[test]
    fn the_narrowest_circle_stands_first_and_what_is_settled_apart() {
        let member = "FI".parse().unwrap();
        let inside = Circle::Delegation { member };
        let mut settled = thread(4, Circle::All, 1, "x");
        settled.resolved = Some(shared::api::comment::ResolvedView {
            by: settled.messages[0].by.clone(),
            at: settled.messages[0].at,
        });
        let all =
            [thread(1, Circle::All, 1, "x"), thread(2, inside, 1, "x"), thread(3, inside, 2, "x"), settled];
        let ordered = Ordered::of(&all, Some(&clause(1)));
        let circles: Vec<_> = ordered.here.keys().copied().collect();
        assert_eq!(circles, [inside, Circle::All]);
        assert_eq!((ordered.settled.len(), ordered.elsewhere.len()), (1, 1));
        assert_eq!(Ordered::of(&all, None).elsewhere.len(), 3);
    }

    #[test]
    fn the_editor_is_told_the_words_of_open_threads() {
        let all = [thread(1, Circle::All, 1, "words")];
        let told: Value = serde_json::from_str(&marked(&all)).unwrap();
        assert_eq!((&told[0]["quote"], &told[0]["circle"]), (&json!("words"), &json!("to-all")));
        let mut lost = thread(1, Circle::All, 1, "words");
        (lost.places[0].words, lost.places[0].lost) = (None, true);
        assert_eq!(marked(&[lost]), "[]");
    }

    #[test]
    fn selected_words_are_found_in_what_the_server_has() {
        let select = |start, text: &str| SelectedWords { start, end: start + 5, text: text.into() };
        let wording = Wording::plain("Æ The words of it.");
        assert_eq!(placed(&wording, &select(6, "words")), Some(Stretch { start: 6, end: 11 }));
        assert_eq!(
            placed(&wording, &select(2, "words")),
            Some(Stretch { start: 6, end: 11 }),
            "elsewhere, alone"
        );
        assert_eq!(placed(&Wording::plain("words, words"), &select(3, "words")), None);
        assert_eq!(placed(&wording, &select(6, "gone.")), None);
    }
}
