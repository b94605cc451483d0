//! Where things are in the drawing, and what a pointer or a key means there. Numbers alone, tested without a browser.

use std::ops::Range;

use shared::programme::Period;
use shared::time::Date;

use super::axis::{Axis, Zoom};
use super::model::{Span, Work};

/// How high a line is.
pub const ROW: f64 = 36.0;
/// The middle of a bar and of a diamond in its line.
pub const MIDDLE: f64 = 15.0;
/// How high a bar is.
pub const BAR: f64 = 14.0;
/// Where the sealed plan's bar begins, and how high it is.
pub const PLAN: (f64, f64) = (26.0, 4.0);
/// Half a diamond.
pub const HALF: f64 = 6.5;
/// So many lines are drawn above and below what is seen.
const SPARE: usize = 6;
/// The lines that are drawn change by so many at once, so that most scrolling draws nothing.
const CHUNK: usize = 4;
/// So many lines are drawn more in one go: what a turn of the wheel asks for comes over two or three frames.
const STEP: usize = 5;
/// So many are drawn at once where all have to be drawn anew.
const FIRST: usize = 12;

/// A rectangle in a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Where it begins.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

/// The bars in the line of an initiative, as far as they lie in the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bars {
    /// Its days in the sealed plan.
    pub plan: Option<Rect>,
    /// Its days.
    pub body: Option<Rect>,
    /// From its first day on, as much of these as of its milestones is reached.
    pub done: Option<Rect>,
}

/// The bars of an initiative whose days are `span`: those that it has, or to which it is moved and not saved yet.
pub fn bars(axis: &Axis, work: &Work, span: Option<Span>) -> Bars {
    let rect = |span: Option<Span>, (y, height): (f64, f64)| {
        let (starts, ends) = span?;
        axis.bar(starts, ends).map(|(x, width)| Rect { x, y, width, height })
    };
    let body = rect(span, (MIDDLE - BAR / 2.0, BAR));
    let done = body.map(|body| Rect { width: body.width * work.share(), ..body });
    Bars { plan: rect(work.planned, PLAN), body, done }
}

/// Where the line of today stands: in the middle of the day, and nowhere when the drawing does not have it.
pub fn today_at(axis: &Axis, today: Date) -> Option<f64> {
    axis.holds(today).then(|| axis.middle(today))
}

/// Which lines are on the screen, of so many, when the list is scrolled down by `top` in a place of that height.
pub fn seen(top: f64, height: f64, count: usize) -> Range<usize> {
    let line = |at: f64| (at.max(0.0) / ROW) as usize;
    line(top).min(count)..(line(top + height.max(0.0)) + 1).min(count)
}

/// Which of the lines that are drawn are drawn anew at once, in another zoom: the first on the screen.
pub fn anew(drawn: Range<usize>, seen: Range<usize>) -> Range<usize> {
    let start = drawn.start.clamp(seen.start, seen.end);
    start..drawn.end.clamp(seen.start, seen.end).min(start + FIRST)
}

/// Which lines are to be drawn then: some above and below as well.
pub fn window(top: f64, height: f64, count: usize) -> Range<usize> {
    let seen = seen(top, height, count);
    let from = seen.start.saturating_sub(SPARE) / CHUNK * CHUNK;
    from..((seen.end + SPARE).div_ceil(CHUNK) * CHUNK).min(count)
}

/// Which lines are drawn next, on the way from those that are drawn to those that are wanted: a few more, and none that is not wanted.
pub fn toward(drawn: Range<usize>, wanted: Range<usize>) -> Range<usize> {
    if drawn.end <= wanted.start || wanted.end <= drawn.start {
        return wanted.start..wanted.end.min(wanted.start + STEP);
    }
    wanted.start.max(drawn.start.saturating_sub(STEP))..wanted.end.min(drawn.end + STEP)
}

/// What of an initiative is held: the whole bar, one of its ends, or one of its milestones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grip {
    /// All of the bar.
    Whole,
    /// Its first day.
    Start,
    /// Its last day.
    End,
    /// The milestone of this place.
    Mark(usize),
}

impl Grip {
    /// What of the line it is.
    pub const fn item(self) -> Item {
        match self {
            Self::Mark(at) => Item::Mark(at),
            _ => Item::Bar,
        }
    }
}

/// What can be looked at in the line of an initiative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// Its bar.
    Bar,
    /// The milestone of this place.
    Mark(usize),
}

/// What is under a pointer in the line of an initiative. A diamond lies over the bar; the ends of a bar are held apart from it where it is
/// wide enough.
pub fn hit(axis: &Axis, work: &Work, x: f64) -> Option<Grip> {
    let near = |(at, day): (usize, Date)| (at, (axis.middle(day) - x).abs());
    let marks = work.marks.iter().map(|mark| mark.view.due).enumerate().map(near);
    let nearest = marks.filter(|(_, way)| *way <= HALF + 1.5).reduce(|a, b| if b.1 < a.1 { b } else { a });
    if let Some((at, _)) = nearest {
        return Some(Grip::Mark(at));
    }
    let (starts, ends) = work.span()?;
    let (from, width) = axis.bar(starts, ends)?;
    // A bar of a day can still be held.
    let slack = ((10.0 - width) / 2.0).max(0.0);
    if x < from - slack || x > from + width + slack {
        return None;
    }
    let wide = width >= 24.0;
    Some(if wide && x < from + 6.0 {
        Grip::Start
    } else if wide && x > from + width - 6.0 {
        Grip::End
    } else {
        Grip::Whole
    })
}

/// How far something is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// So many days.
    Days(i64),
    /// So many months of the calendar.
    Months(i32),
}

impl Step {
    fn from(self, day: Date) -> Date {
        match self {
            Self::Days(days) => day.plus_days(days),
            Self::Months(months) => day.plus_months(months),
        }
    }
}

/// What an arrow key means on a bar: a day, with Shift the unit of the zoom.
pub fn step(right: bool, shift: bool, zoom: Zoom) -> Step {
    let sign = if right { 1 } else { -1 };
    if shift { Step::Months(sign * zoom.months()) } else { Step::Days(i64::from(sign)) }
}

/// Where what is held comes to stand: within the programme's days, never its end before its start. What is moved whole keeps its length.
pub fn moved((starts, ends): Span, grip: Grip, by: Step, within: Period) -> Span {
    let hold = |day: Date, least: Date, most: Date| day.max(least).min(most);
    match grip {
        Grip::Start => (hold(by.from(starts), within.from.min(starts), ends), ends),
        Grip::End => (starts, hold(by.from(ends), starts, within.to.max(ends))),
        Grip::Whole | Grip::Mark(_) => {
            let length = ends.days_after(starts);
            let last = within.to.plus_days(-length).max(within.from);
            let starts = hold(by.from(starts), within.from, last);
            (starts, starts.plus_days(length))
        }
    }
}

/// The line from what must be reached first to what waits for it: down from the one, and into the other from the left. Where the other
/// stands before it, it goes round between the lines.
pub fn elbow((x1, y1): (f64, f64), (x2, y2): (f64, f64)) -> Vec<(f64, f64)> {
    const OUT: f64 = 5.0;
    let (from, to) = (x1 + HALF, x2 - HALF);
    if (y1 - y2).abs() < f64::EPSILON {
        if to > from {
            return vec![(from, y1), (to, y2)];
        }
        let under = y1 + ROW / 2.0 - 4.0;
        return vec![
            (from, y1),
            (from + OUT, y1),
            (from + OUT, under),
            (to - OUT, under),
            (to - OUT, y2),
            (to, y2),
        ];
    }
    if to >= from + OUT * 2.0 {
        let bend = from + OUT;
        return vec![(from, y1), (bend, y1), (bend, y2), (to, y2)];
    }
    let between = if y2 > y1 { y2 - ROW / 2.0 } else { y2 + ROW / 2.0 };
    vec![(from, y1), (from + OUT, y1), (from + OUT, between), (to - OUT, between), (to - OUT, y2), (to, y2)]
}

/// How wide words are, about, at the size of a drawing's letters.
fn wide(words: &str) -> f64 {
    words.chars().count() as f64 * 6.2
}

/// Which milestones have room for their words at their right, before the next diamond and the end of the drawing. Those that are not
/// reached come first, for they are asked after.
pub fn labels(axis: &Axis, work: &Work) -> Vec<usize> {
    let places: Vec<f64> = work.marks.iter().map(|mark| axis.middle(mark.view.due)).collect();
    let fits = |at: &usize| {
        let from = places[*at] + HALF + 4.0;
        let next = places.get(at + 1).map_or(axis.width(), |next| next - HALF - 4.0);
        work.marks[*at].view.done.is_none() && from + wide(&work.marks[*at].view.title) <= next
    };
    (0..places.len()).filter(fits).collect()
}

#[cfg(test)]
#[path = "geometry_tests.rs"]
mod tests;
