//! Words that somebody selects where a text is read and not written, for a comment on them.
//!
//! The page says what of it are the text's words: `data-words` at a clause is its id, and `data-at` at each element with words of
//! its wording says where in that they begin, in UTF-16 units. What stands in an `.alt` competes with the text and is none of it.

use std::ops::Range;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use shared::text::{ClauseId, Wording};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};
use yew::prelude::*;

use crate::text::SelectedWords;
use crate::ui::focus;

/// So long a selection stands still, in milliseconds, before it is one: the page is not drawn anew with every step of the mouse.
const STILL: u32 = 150;

/// What is selected of a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picked {
    /// The clause; the first of several.
    pub clause: ClauseId,
    /// Which of its words, in UTF-16 units; none where the selection reaches into words that compete with them.
    pub range: Option<Range<u32>>,
}

impl Picked {
    /// The words, of what the clause says.
    pub fn words(&self, wording: &Wording) -> Option<SelectedWords> {
        let Range { start, end } = self.range.clone()?;
        let text = wording.slice(start as usize..end as usize).text_with_marks();
        (!text.trim().is_empty()).then_some(SelectedWords { start, end, text })
    }
}

/// Tells what is selected, once it stands still, and when it is given up by a press into the words. A selection that goes because
/// something beside the words is pressed, such as the button for a comment on them, is not given up by that.
#[hook]
pub fn use_picking(tell: Option<Callback<Option<Picked>>>) {
    use_effect_with(tell, |tell| {
        let listener = tell.clone().map(|tell| {
            let mut waiting: Option<Timeout> = None;
            EventListener::new(&gloo::utils::document(), "selectionchange", move |_| {
                let tell = tell.clone();
                let look = move || {
                    if let Some(picked) = selected() {
                        tell.emit(picked);
                    }
                };
                // The one that waited is called off.
                drop(waiting.replace(Timeout::new(STILL, look)));
            })
        });
        move || drop(listener)
    });
}

/// What is selected: nothing is said of a selection beside the words of clauses, and a caret between them selects none.
#[expect(clippy::option_option, reason = "no news, and the news that nothing is selected")]
fn selected() -> Option<Option<Picked>> {
    let selection = gloo::utils::window().get_selection().ok()??;
    let range = (selection.range_count() > 0).then(|| selection.get_range_at(0).ok()).flatten()?;
    let (start, end) = (range.start_container().ok()?, range.end_container().ok()?);
    let clause = around(&start, "[data-words]").or_else(|| around(&end, "[data-words]"))?;
    if range.collapsed() {
        return Some(None);
    }
    let id = ClauseId::parse(&clause.get_attribute("data-words")?).ok()?;
    let competes = |node: &Node| around(node, ".alt").is_some_and(|alt| clause.contains(Some(&alt)));
    if competes(&start) || competes(&end) {
        return Some(Some(Picked { clause: id, range: None }));
    }
    let mut found: Option<Range<u32>> = None;
    for piece in focus::all(&clause, "[data-at]") {
        if !range.intersects_node(&piece).unwrap_or(false) {
            continue;
        }
        let at: u32 = piece.get_attribute("data-at")?.parse().ok()?;
        let until = |node: &Node, offset: u32| Some(at + units(&piece, Some((node, offset)))?);
        let begins =
            if piece.contains(Some(&start)) { until(&start, range.start_offset().ok()?)? } else { at };
        let ends = if piece.contains(Some(&end)) {
            until(&end, range.end_offset().ok()?)?
        } else {
            at + units(&piece, None)?
        };
        found = Some(found.map_or(begins, |found| found.start)..ends);
    }
    let words = found.filter(|range| range.start < range.end)?;
    Some(Some(Picked { clause: id, range: Some(words) }))
}

/// The element that fits around a place in the page.
fn around(node: &Node, selector: &str) -> Option<Element> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    element.closest(selector).ok()?
}

/// The units of the wording in an element, or in it as far as a place: the signs of brackets are none, and a footnote counts one.
fn units(piece: &Element, until: Option<(&Node, u32)>) -> Option<u32> {
    let document = gloo::utils::document();
    let range = document.create_range().ok()?;
    range.select_node_contents(piece).ok()?;
    if let Some((node, offset)) = until {
        range.set_end(node, offset).ok()?;
    }
    let copy = document.create_element("span").ok()?;
    let words = range.clone_contents().ok()?;
    copy.append_child(&words).ok()?;
    focus::all(&copy, "b").iter().for_each(|sign| sign.remove());
    focus::all(&copy, ".note").iter().for_each(|note| note.set_text_content(Some("\u{FFFC}")));
    u32::try_from(copy.text_content()?.encode_utf16().count()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comment::samples::clause;
    use shared::text::Piece;

    #[test]
    fn the_words_are_those_that_the_clause_says_there() {
        let wording =
            Wording::new([Piece::plain("They agree"), Piece::footnote("In 2027."), Piece::plain(" on it.")]);
        let picked = |range| Picked { clause: clause(1), range };
        let words = picked(Some(5..13)).words(&wording).unwrap();
        assert_eq!((words.start, words.end, words.text.as_str()), (5, 13, "agree\u{FFFC} o"));
        assert_eq!(picked(Some(11..12)).words(&wording), None, "a space is no word");
        assert_eq!(picked(None).words(&wording), None, "competing words are none of them");
    }
}
