//! Moving focus by arrow keys among things that are one stop of the Tab key.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Where an arrow key leads among `count` things from `at`; `None` for other keys. Ends meet.
pub fn step(key: &str, at: usize, count: usize, vertical: bool) -> Option<usize> {
    let (back, on) = if vertical { ("ArrowUp", "ArrowDown") } else { ("ArrowLeft", "ArrowRight") };
    match key {
        _ if count == 0 => None,
        "Home" => Some(0),
        "End" => Some(count - 1),
        key if key == on => Some((at + 1) % count),
        key if key == back => Some((at + count - 1) % count),
        _ => None,
    }
}

/// The elements inside `root` that fit `selector`, in order.
pub fn all(root: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(list) = root.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect()
}

/// The same without those that are not drawn: on another width of the screen, or in a list that is shut.
pub fn shown(root: &Element, selector: &str) -> Vec<HtmlElement> {
    let mut elements = all(root, selector);
    elements.retain(|element| element.offset_width() > 0);
    elements
}

/// Moves focus by an arrow key among the elements inside `root` that fit `selector`; says where it went.
pub fn move_by_key(event: &KeyboardEvent, root: &Element, selector: &str, vertical: bool) -> Option<usize> {
    let elements = shown(root, selector);
    let active = gloo::utils::document().active_element();
    let at = elements.iter().position(|element| active.as_ref() == Some(element.as_ref())).unwrap_or(0);
    let next = step(&event.key(), at, elements.len(), vertical)?;
    event.prevent_default();
    set(elements.get(next)?);
    Some(next)
}

/// Whether somebody is writing: there a letter is a letter.
pub fn is_typed_into(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|target| {
        target.is_content_editable() || matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    })
}

/// Gives an element the focus.
pub fn set(element: &HtmlElement) {
    // Fails only for an element that is not in the document any more.
    drop(element.focus());
}

/// Brings an element into the middle of the window, without taking the focus from where it is.
pub fn bring(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn arrows_go_round() {
        assert_eq!(step("ArrowRight", 2, 3, false), Some(0));
        assert_eq!(step("ArrowLeft", 0, 3, false), Some(2));
        assert_eq!(step("ArrowDown", 0, 3, true), Some(1));
    }

    #[test]
    fn other_keys_and_empty_lists_lead_nowhere() {
        assert_eq!(step("ArrowDown", 0, 3, false), None);
        assert_eq!(step("x", 0, 3, false), None);
        assert_eq!(step("Home", 0, 0, true), None);
    }
}
