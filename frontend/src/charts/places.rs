//! Who stood where, time after time: a line for each, the first place at the top.

use super::scale::Linear;
use super::svg::Svg;

/// A place at a time, and who has it or shares it.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// Who: codes, in the fixed order.
    pub who: Vec<String>,
    /// The place, from 1.
    pub place: u32,
    /// Whether a value that it was given for is an estimate.
    pub estimate: bool,
    /// Words for the pointer: when, which place, who with how much.
    pub title: String,
}

/// The places at one time.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// When.
    pub words: String,
    /// Whether they are not comparable with those before.
    pub broken: bool,
    /// The places, the first one first.
    pub places: Vec<Held>,
}

const WIDTH: f64 = 760.0;
const LEFT: f64 = 80.0;
const RIGHT: f64 = 700.0;
const TOP: f64 = 36.0;
const ROW: f64 = 32.0;

/// Draws them. Each point bears the codes of those that it stands for, so that nobody has to tell lines apart by a colour.
pub fn places(columns: &[Column], label: &str) -> Svg {
    let last =
        columns.iter().flat_map(|column| &column.places).map(|held| held.place).max().unwrap_or_default();
    let down = |place: u32| TOP + ROW * (f64::from(place) - 1.0);
    let bottom = down(last.max(1));
    let mut svg = Svg::new(WIDTH, bottom + 48.0, label);
    let x = Linear::new((0.0, columns.len().saturating_sub(1) as f64), (LEFT, RIGHT));
    for place in 1..=last {
        let at = down(place);
        svg.stroke("grid", (40.0, at), (WIDTH - 20.0, at));
        svg.text("end", (30.0, at + 4.0), &place.to_string());
    }
    for (nth, pair) in columns.windows(2).enumerate() {
        let (from, to) = (x.at(nth as f64), x.at(nth as f64 + 1.0));
        if pair[1].broken {
            let between = f64::midpoint(from, to);
            svg.stroke("break", (between, TOP - 20.0), (between, bottom));
            continue;
        }
        for before in &pair[0].places {
            for now in &pair[1].places {
                if before.who.iter().any(|who| now.who.contains(who)) {
                    let class = if now.estimate { "val est" } else { "val" };
                    svg.stroke(class, (from, down(before.place)), (to, down(now.place)));
                }
            }
        }
    }
    for (nth, column) in columns.iter().enumerate() {
        let at = x.at(nth as f64);
        for held in &column.places {
            let class = if held.estimate { "pt est" } else { "pt" };
            svg.point(class, (at, down(held.place)), 5.0, &held.title);
            svg.text("mid code", (at, down(held.place) - 9.0), &held.who.join(" "));
        }
        // A narrow screen leaves every second one out.
        svg.text(if nth % 2 == 1 { "mid alt" } else { "mid" }, (at, bottom + 32.0), &column.words);
    }
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(place: u32, who: &[&str], estimate: bool) -> Held {
        let who: Vec<String> = who.iter().map(|&who| who.to_owned()).collect();
        Held { title: who.join(", "), who, place, estimate }
    }

    fn column(words: &str, broken: bool, places: Vec<Held>) -> Column {
        Column { words: words.into(), broken, places }
    }

    fn count(text: &str, what: &str) -> usize {
        text.matches(what).count()
    }

    #[test]
    fn each_has_a_line_from_place_to_place_and_a_shared_place_is_one_point() {
        let columns = [
            column("2018", false, vec![held(1, &["DK"], false), held(2, &["IS"], false)]),
            column("2022", false, vec![held(1, &["IS", "SE"], false), held(3, &["DK"], true)]),
        ];
        let text = places(&columns, "DK, then IS and SE").to_string();
        assert_eq!([count(&text, "class=\"val\""), count(&text, "class=\"val est\"")], [1, 1]);
        assert_eq!([count(&text, "class=\"pt\""), count(&text, "class=\"pt est\"")], [3, 1]);
        assert!(text.contains(">IS SE</text>") && text.contains(">2022</text>"), "{text}");
        assert!(text.contains(">2</text>"), "also the place that is left out has its row: {text}");
    }

    #[test]
    fn no_line_leads_over_a_break_nor_to_who_was_not_there() {
        let two = |broken| {
            let now = vec![held(1, &["DK"], false), held(2, &["SE"], false)];
            [column("2018", false, vec![held(1, &["DK"], false)]), column("2022", broken, now)]
        };
        let text = places(&two(false), "").to_string();
        assert_eq!([count(&text, "class=\"val\""), count(&text, "\"break\"")], [1, 0]);
        let text = places(&two(true), "").to_string();
        assert_eq!([count(&text, "class=\"val\""), count(&text, "\"break\"")], [0, 1]);
        assert!(!places(&[], "").to_string().contains("NaN"));
    }
}
