//! Long lists: the first screenful at once, the rest piece by piece after it, so that a page can be read and used while it still grows.
//!
//! All of it ends up on the page: finding in it, printing and screen readers have the whole list, as with no list that is drawn only
//! where it is looked at.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::use_media;

/// So many rows: more than a tall screen shows, and so few that a key pressed meanwhile is answered at once.
const ROWS: usize = 32;

/// Properties of [`Filling`].
#[derive(Properties, PartialEq)]
pub struct FillingProps {
    /// How many there are.
    pub count: usize,
    /// Draws one, by its place, with a key. What was drawn is drawn anew when this is another: keep it by `use_callback`.
    pub draw: Callback<usize, Html>,
    /// How many are drawn in one go.
    #[prop_or(ROWS)]
    pub piece: usize,
}

/// The rows or items, without anything around them.
#[component]
pub fn Filling(props: &FillingProps) -> Html {
    let (piece, on_paper) = (props.piece, use_media("print"));
    let drawn = use_state_eq(|| piece);
    {
        let (so_far, set) = (*drawn, drawn.setter());
        use_effect_with((so_far, props.count), move |&(so_far, count)| {
            // After what was drawn is on the screen.
            let more = (so_far < count).then(|| Timeout::new(0, move || set.set(so_far + piece)));
            move || drop(more)
        });
    }
    let end = if on_paper { props.count } else { (*drawn).min(props.count) };
    let pieces = pieces(end, piece)
        .map(|(from, to)| html! { <Piece key={from} {from} {to} draw={props.draw.clone()} /> });
    html! { <>{for pieces}</> }
}

/// From which place to which each piece goes.
fn pieces(end: usize, piece: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..end).step_by(piece).map(move |from| (from, (from + piece).min(end)))
}

#[derive(Properties, PartialEq)]
struct PieceProps {
    from: usize,
    to: usize,
    draw: Callback<usize, Html>,
}

/// A component of its own, so that what is drawn already is not drawn again when a piece is added.
#[component]
fn Piece(props: &PieceProps) -> Html {
    html! { <>{for (props.from..props.to).map(|at| props.draw.emit(at))}</> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_follow_one_another_to_the_end() {
        let of = |end, piece| pieces(end, piece).collect::<Vec<_>>();
        assert_eq!(of(8, 8), [(0, 8)]);
        assert_eq!(of(20, 8), [(0, 8), (8, 16), (16, 20)]);
        assert_eq!(of(0, 8), []);
    }
}
