//! What was planned, given and used: three bars over one another, and what is too much hatched, so that it is seen without colour.

use super::scale::Linear;
use super::svg::Svg;

/// Three bars over one another.
#[derive(Debug, Clone, PartialEq)]
pub struct Layered {
    /// What they are of.
    pub name: String,
    /// Words at the end of their line.
    pub words: String,
    /// What was planned: an outline; none where nothing was.
    pub plan: Option<i64>,
    /// What is given: a light bar.
    pub given: i64,
    /// What is used: a dark bar.
    pub used: i64,
}

const WIDTH: f64 = 760.0;
const ROW: f64 = 48.0;
const HIGH: f64 = 20.0;
/// How far the lines of a hatch stand apart.
const APART: f64 = 5.0;

/// Draws them from nought, the first at the top, on one scale.
pub fn layered(bars: &[Layered], label: &str) -> Svg {
    let mut svg = Svg::new(WIDTH, ROW * bars.len() as f64 + 4.0, label);
    let most = bars.iter().flat_map(|bar| [bar.plan.unwrap_or_default(), bar.given, bar.used]).max();
    let x = Linear::new((0.0, most.unwrap_or_default().max(1) as f64), (0.0, WIDTH - 2.0));
    for (at, bar) in bars.iter().enumerate() {
        let top = ROW * at as f64;
        svg.text("name", (0.0, top + 14.0), &bar.name);
        svg.text("end", (WIDTH, top + 14.0), &bar.words);
        let from = top + 20.0;
        let place = |value: i64| x.at(value.max(0) as f64);
        svg.bar("given", (0.0, from), place(bar.given), HIGH);
        svg.bar("used", (0.0, from + 5.0), place(bar.used), HIGH - 10.0);
        if let Some(plan) = bar.plan {
            svg.bar("plan", (1.0, from), place(plan), HIGH);
            hatch(&mut svg, (place(plan), place(bar.given)), (from, from + HIGH));
        }
        hatch(&mut svg, (place(bar.given), place(bar.used)), (from, from + HIGH));
    }
    svg
}

/// Slanting lines from one place to another, within their box; none where the first is not before the second.
fn hatch(svg: &mut Svg, (from, to): (f64, f64), (top, bottom): (f64, f64)) {
    if to - from < 0.5 {
        return;
    }
    svg.bar("overbox", (from, top), to - from, bottom - top);
    let mut at = from;
    while at < to {
        let across = (to - at).min(bottom - top);
        svg.stroke("over", (at, bottom), (at + across, bottom - across));
        at += APART;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(plan: Option<i64>, given: i64, used: i64) -> Layered {
        Layered { name: "Goal 1".into(), words: "5".into(), plan, given, used }
    }

    fn count(text: &str, what: &str) -> usize {
        text.matches(&format!("class=\"{what}\"")).count()
    }

    #[test]
    fn what_is_within_is_not_hatched_and_what_is_too_much_is() {
        let drawn = |bars: &[Layered]| layered(bars, "Money").to_string();
        let within = drawn(&[bar(Some(10), 8, 8)]);
        assert_eq!([count(&within, "plan"), count(&within, "given"), count(&within, "over")], [1, 1, 0]);
        let overspent = drawn(&[bar(Some(10), 4, 8)]);
        assert!(count(&overspent, "overbox") == 1 && count(&overspent, "over") > 10);
        assert_eq!(count(&drawn(&[bar(Some(2), 4, 8)]), "overbox"), 2, "over the frame, and over the grant");
        assert_eq!(count(&drawn(&[bar(None, 4, 1)]), "plan"), 0, "no frame is not one of nought");
    }

    #[test]
    fn nothing_is_drawn_as_well() {
        let text = layered(&[bar(None, 0, 0)], "").to_string();
        assert!(!text.contains("NaN") && !layered(&[], "").to_string().contains("NaN"), "{text}");
    }
}
