//! Writing drawings as text.

use std::fmt::Write;

/// What may stand in a text or in an attribute.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A length in tenths: nobody sees less, and the drawing is shorter.
pub fn place(at: f64) -> String {
    let text = format!("{at:.1}");
    text.strip_suffix(".0").map_or_else(|| text.clone(), str::to_owned)
}

/// A drawing in the making.
pub struct Svg(String);

impl Svg {
    /// A drawing of that size, said in that sentence to who does not see it.
    pub fn new(width: f64, height: f64, label: &str) -> Self {
        Self(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">",
            place(width),
            place(height),
            escaped(label)
        ))
    }

    /// A drawing that says nothing of its own.
    pub fn hidden(self) -> Self {
        let from = self.0.find(" role=").unwrap_or(self.0.len());
        Self(format!("{} aria-hidden=\"true\">", &self.0[..from]))
    }

    /// A straight line.
    pub fn stroke(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        self.path(class, &[from, to]);
    }

    /// A line over some places.
    pub fn path(&mut self, class: &str, places: &[(f64, f64)]) {
        let mut d = String::new();
        for (at, (x, y)) in places.iter().enumerate() {
            let sign = if at == 0 { 'M' } else { 'L' };
            let _ = write!(d, "{sign}{} {}", place(*x), place(*y));
        }
        let _ = write!(self.0, "<path class=\"{class}\" d=\"{d}\"/>");
    }

    /// A diamond.
    pub fn diamond(&mut self, class: &str, (x, y): (f64, f64), half: f64) {
        let d = format!("M{} {}l{half} {half}-{half} {half}-{half}-{half}Z", place(x), place(y - half));
        let _ = write!(self.0, "<path class=\"{class}\" d=\"{d}\"/>");
    }

    /// A point, with words for the pointer where there are some.
    pub fn point(&mut self, class: &str, (x, y): (f64, f64), radius: f64, title: &str) {
        let (x, y, radius) = (place(x), place(y), place(radius));
        let title =
            if title.is_empty() { String::new() } else { format!("<title>{}</title>", escaped(title)) };
        let _ =
            write!(self.0, "<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\">{title}</circle>");
    }

    /// A bar.
    pub fn bar(&mut self, class: &str, (x, y): (f64, f64), width: f64, height: f64) {
        let (x, y, width, height) = (place(x), place(y), place(width.max(0.0)), place(height));
        let _ = write!(
            self.0,
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"2\"/>"
        );
    }

    /// Words.
    pub fn text(&mut self, class: &str, (x, y): (f64, f64), words: &str) {
        let (x, y, words) = (place(x), place(y), escaped(words));
        let _ = write!(self.0, "<text class=\"{class}\" x=\"{x}\" y=\"{y}\">{words}</text>");
    }

    /// The drawing.
    pub fn done(mut self) -> String {
        self.0.push_str("</svg>");
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_people_write_becomes_part_of_the_drawing() {
        let mut svg = Svg::new(10.0, 10.0, "a \"b\" <c>");
        svg.text("x", (1.0, 2.25), "<script>&");
        let text = svg.done();
        assert!(text.contains("aria-label=\"a &quot;b&quot; &lt;c&gt;\""), "{text}");
        assert!(
            text.contains("<text class=\"x\" x=\"1\" y=\"2.2\">&lt;script&gt;&amp;</text></svg>"),
            "{text}"
        );
    }
}
