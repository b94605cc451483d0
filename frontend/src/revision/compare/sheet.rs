//! The sheet of a comparison: every clause with its marks, in the look of the text.

use std::rc::Rc;

use shared::text::diff::Mark;
use shared::text::redline::Place;
use shared::text::{ClauseId, Kind, Piece, Wording};
use yew::prelude::*;

use super::rows::{Row, Run, change_id};
use super::sentence;
use crate::context::{I18n, use_i18n};
use crate::revision::{by, words};
use crate::ui::{Button, Glyph, Icon, Size, Variant, slot};

/// Properties of [`RedlineSheet`].
#[derive(Properties, PartialEq)]
pub struct RedlineSheetProps {
    /// The rows.
    pub rows: Rc<Vec<Row>>,
    /// The key of the row that is looked at, and the change in it.
    pub here: Option<(String, usize)>,
    /// What stands at the head of the paper: the programme, and the document against which other.
    pub running: (AttrValue, AttrValue),
    /// Restores a clause as the earlier text has it, and how that is said; for those who may.
    pub restore: Option<(AttrValue, Callback<(ClauseId, String)>)>,
}

/// The sheet.
#[component]
pub fn RedlineSheet(props: &RedlineSheetProps) -> Html {
    let t = use_i18n();
    let rows = props.rows.iter().map(|row| {
        let here = props.here.as_ref().filter(|(key, _)| *key == row.key).map(|(_, change)| *change);
        draw(&t, row, here, props.restore.as_ref())
    });
    html! {
        <article class="sheet reading" lang="en">
            <p class="running"><span>{props.running.0.clone()}</span><span>{props.running.1.clone()}</span></p>
            <div>{for rows}</div>
        </article>
    }
}

fn draw(
    t: &I18n,
    row: &Row,
    here: Option<usize>,
    restore: Option<&(AttrValue, Callback<(ClauseId, String)>)>,
) -> Html {
    let class = classes!(
        "clause",
        row.kind.as_str(),
        row.bar.then_some("changed"),
        here.is_some().then_some("here-now"),
        (row.place == Place::MovedAway).then_some("away"),
    );
    let runs = row.runs.iter().enumerate().map(|(at, run)| draw_run(t, row, at, run, here));
    let words = html! { <>{for runs}</> };
    let wording = heading(row.kind, words);
    let moved = matches!(row.place, Place::Moved | Place::MovedAway);
    let notes = row.notes.iter().enumerate().map(|(at, note)| {
        html! { <span key={at}>{sentence::of_note(t, note)}</span> }
    });
    let restore = restore.filter(|_| row.restorable && here.is_some()).map(|(words, act)| {
        let (clause, label) = (row.clause.clone(), row.label.clone());
        let onclick = act.reform(move |_| (clause.clone(), label.clone()));
        html! {
            <Button variant={Variant::Tertiary} size={Size::Small} icon={Glyph::Undo} {onclick}>{words.clone()}</Button>
        }
    });
    let quiet = row.notes.is_empty() && restore.is_none();
    html! {
        <div key={row.key.clone()} id={row.key.clone()} {class} data-level={row.level.to_string()} data-del={(!row.by.is_empty()).then(|| row.by.clone())}>
            <span class="no">{words::label(t, row.kind, &row.label)}</span>
            <div>
                {wording}
                <div class="foot" hidden={quiet}>
                    {slot(moved.then(|| html! { <Icon of={Glyph::CornerDownRight} small=true /> }))}
                    <span class="notes" hidden={row.notes.is_empty()}>{for notes}</span>
                    {slot(restore)}
                </div>
            </div>
        </div>
    }
}

/// A clause's words in the element of its kind, so that headings are headings.
pub fn heading(kind: Kind, words: Html) -> Html {
    match kind {
        Kind::Chapter | Kind::Goal => html! { <h2 class="wording">{words}</h2> },
        Kind::Subgoal => html! { <h3 class="wording">{words}</h3> },
        Kind::Heading => html! { <h4 class="wording">{words}</h4> },
        Kind::Paragraph | Kind::Bullet | Kind::Action | Kind::Indicator => {
            html! { <p class="wording">{words}</p> }
        }
    }
}

fn draw_run(t: &I18n, row: &Row, at: usize, run: &Run, here: Option<usize>) -> Html {
    let marked = run.mark != Mark::Same && !row.by.is_empty() && !goes_on(row, at);
    let (shown, space) = if marked { without_space(&run.words) } else { (run.words.clone(), "") };
    let pieces = words::pieces(t, &shown);
    // The element of a change is its first: taken out words stand before those that came for them.
    let first = run.change.filter(|change| !row.runs[..at].iter().any(|other| other.change == Some(*change)));
    let id = first.map(change_id);
    let del = (!row.by.is_empty()).then(|| row.by.clone());
    let class = classes!(
        matches!(row.place, Place::Moved | Place::MovedAway).then_some("moved"),
        run.change.filter(|change| Some(*change) == here).map(|_| "now"),
    );
    // Screen readers do not all say what `ins` and `del` are.
    let said = |begin: String| html! { <span class="ds-sr-only">{format!(" [{begin}] ")}</span> };
    // What moved is its mover's as a whole: the code stands once, behind the last of its words.
    let moved_here = row.place == Place::Moved && at + 1 == row.runs.len();
    let code = del.clone().filter(|_| if run.mark == Mark::Same { moved_here } else { !goes_on(row, at) });
    let by = code.map(|code| {
        html! { <span class="by" data-del={code.clone()} aria-hidden="true">{by::short_of(t, &code)}</span> }
    });
    match run.mark {
        Mark::Same if row.place == Place::MovedAway => html! { <del key={at} {class}>{for pieces}</del> },
        Mark::Same if row.place == Place::Moved => {
            html! { <span key={at}><ins {class} data-del={del}>{for pieces}</ins>{slot(by)}</span> }
        }
        Mark::Same => html! { <span key={at}>{for pieces}</span> },
        Mark::Del if by.is_none() => html! {
            <del key={at} {id} {class} data-del={del}>{said(t.revision_deleted_begin())}<span>{for pieces}</span></del>
        },
        Mark::Del => html! {
            <span key={at}>
                <del {id} {class} data-del={del}>{said(t.revision_deleted_begin())}<span>{for pieces}</span></del>
                {slot(by)}{space}
            </span>
        },
        Mark::Ins => html! {
            <span key={at}>
                <ins {id} {class} data-del={del}>{said(t.revision_inserted_begin())}<span>{for pieces}</span></ins>
                {slot(by)}{space}
            </span>
        },
    }
}

/// Whether the words that come for these stand directly behind: then the code stands behind those.
fn goes_on(row: &Row, at: usize) -> bool {
    row.runs[at].mark == Mark::Del && row.runs.get(at + 1).is_some_and(|next| next.mark == Mark::Ins)
}

/// The words, and the space behind them, which stands after the code and not before it.
fn without_space(words: &Wording) -> (Wording, &'static str) {
    let ends = matches!(words.pieces().last(), Some(Piece::Text { text, .. }) if text.ends_with(' '));
    if ends { (words.slice(0..words.len_utf16() - 1), " ") } else { (words.clone(), "") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_stands_at_its_words_and_the_space_behind_both() {
        let (words, space) = without_space(&Wording::plain("and islands "));
        assert_eq!((words.text().as_str(), space), ("and islands", " "));
        let (words, space) = without_space(&Wording::plain("and islands"));
        assert_eq!((words.text().as_str(), space), ("and islands", ""));
    }
}
