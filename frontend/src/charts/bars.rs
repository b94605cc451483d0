//! Who stands where: a bar for each, the first at the top.

use super::scale::Linear;
use super::svg::Svg;

/// A bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Who: a code.
    pub who: String,
    /// The place: `2`, `2=`.
    pub place: String,
    /// The value.
    pub value: i64,
    /// The value in words.
    pub words: String,
    /// Whether it is an estimate: an outline only.
    pub estimate: bool,
}

const ROW: f64 = 26.0;

/// Draws them from nought, however close together they end: the length of a bar says how much it is.
pub fn bars(bars: &[Bar], label: &str) -> Svg {
    let (width, left, right) = (760.0, 84.0, 570.0);
    let mut svg = Svg::new(width, ROW * bars.len() as f64 + 8.0, label);
    let least = bars.iter().map(|bar| bar.value).min().unwrap_or_default();
    let most = bars.iter().map(|bar| bar.value).max().unwrap_or_default();
    let x = Linear::new((least.min(0) as f64, most.max(0) as f64), (left, right));
    let nought = x.at(0.0);
    for (at, bar) in bars.iter().enumerate() {
        let top = ROW * at as f64 + 4.0;
        svg.text("end", (left - 40.0, top + 15.0), &bar.place);
        svg.text("mid code", (left - 18.0, top + 15.0), &bar.who);
        let to = x.at(bar.value as f64);
        let class = if bar.estimate { "rank est" } else { "rank" };
        svg.bar(class, (nought.min(to), top + 3.0), (to - nought).abs(), ROW - 10.0);
        svg.text("", (nought.max(to) + 8.0, top + 15.0), &bar.words);
    }
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_has_the_longest_bar_and_an_estimate_is_an_outline() {
        let bar = |who: &str, place: &str, value, estimate| Bar {
            who: who.into(),
            place: place.into(),
            value,
            words: value.to_string(),
            estimate,
        };
        let text = bars(&[bar("DK", "1", 90, false), bar("IS", "2=", 45, true)], "DK leads").to_string();
        let widths: Vec<f64> = text
            .split("width=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().parse().unwrap())
            .collect();
        assert!((widths[0] - 2.0 * widths[1]).abs() < 0.2, "twice as much is twice as long: {text}");
        assert_eq!((text.matches("\"rank\"").count(), text.matches("\"rank est\"").count()), (1, 1));
        assert!(text.contains(">2=<") && text.contains("DK leads"));
        assert!(!bars(&[], "").to_string().contains("NaN"));
    }
}
