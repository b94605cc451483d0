//! Drawings: made once, and then shown on a page or written as a file.
//!
//! A drawing is a list of shapes, not text: what people wrote never becomes part of its making, on a page by way of the DOM, in a
//! file because it is escaped where it is written.

use std::fmt::{self, Display, Formatter};

use yew::prelude::*;
use yew::virtual_dom::VTag;

/// A length in tenths: nobody sees less, and the drawing is shorter.
fn place(at: f64) -> String {
    let text = format!("{at:.1}");
    text.strip_suffix(".0").map_or_else(|| text.clone(), str::to_owned)
}

/// One shape of a drawing.
#[derive(Debug, Clone, PartialEq)]
struct Shape {
    tag: &'static str,
    class: String,
    attributes: Vec<(&'static str, String)>,
    /// The words of a text, or those that the pointer shows over a point.
    words: String,
}

/// A drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Svg {
    size: (f64, f64),
    /// What it says to who does not see it; none where it says nothing that does not stand beside it.
    label: Option<String>,
    shapes: Vec<Shape>,
}

impl Svg {
    /// A drawing of that size, said in that sentence to who does not see it.
    pub fn new(width: f64, height: f64, label: &str) -> Self {
        Self { size: (width, height), label: Some(label.to_owned()), shapes: Vec::new() }
    }

    /// How wide and high it is.
    pub const fn size(&self) -> (f64, f64) {
        self.size
    }

    /// A drawing that says nothing of its own.
    pub fn hidden(self) -> Self {
        Self { label: None, ..self }
    }

    fn add(&mut self, tag: &'static str, class: &str, attributes: Vec<(&'static str, String)>, words: &str) {
        self.shapes.push(Shape { tag, class: class.to_owned(), attributes, words: words.to_owned() });
    }

    /// A straight line.
    pub fn stroke(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        self.path(class, &[from, to]);
    }

    /// A line over some places.
    pub fn path(&mut self, class: &str, places: &[(f64, f64)]) {
        let step = |(at, (x, y)): (usize, &(f64, f64))| {
            format!("{}{} {}", if at == 0 { 'M' } else { 'L' }, place(*x), place(*y))
        };
        let d = places.iter().enumerate().map(step).collect();
        self.add("path", class, vec![("d", d)], "");
    }

    /// A diamond.
    pub fn diamond(&mut self, class: &str, (x, y): (f64, f64), half: f64) {
        let d = format!("M{} {}l{half} {half}-{half} {half}-{half}-{half}Z", place(x), place(y - half));
        self.add("path", class, vec![("d", d)], "");
    }

    /// A point, with words for the pointer where there are some.
    pub fn point(&mut self, class: &str, (x, y): (f64, f64), radius: f64, title: &str) {
        let attributes = vec![("cx", place(x)), ("cy", place(y)), ("r", place(radius))];
        self.add("circle", class, attributes, title);
    }

    /// A bar.
    pub fn bar(&mut self, class: &str, (x, y): (f64, f64), width: f64, height: f64) {
        let size = [("width", place(width.max(0.0))), ("height", place(height)), ("rx", "2".to_owned())];
        let attributes = [("x", place(x)), ("y", place(y))].into_iter().chain(size).collect();
        self.add("rect", class, attributes, "");
    }

    /// Words.
    pub fn text(&mut self, class: &str, (x, y): (f64, f64), words: &str) {
        self.add("text", class, vec![("x", place(x)), ("y", place(y))], words);
    }

    /// Another drawing as a part of this one, from that corner on.
    pub fn part(&mut self, of: &Self, (x, y): (f64, f64)) {
        let corner = format!("translate({} {})", place(x), place(y));
        self.shapes.extend(of.shapes.iter().cloned().map(|mut shape| {
            shape.attributes.push(("transform", corner.clone()));
            shape
        }));
    }

    /// It on a page.
    pub fn html(&self) -> Html {
        let mut svg = VTag::new("svg");
        svg.add_attribute("viewBox", self.view());
        match &self.label {
            Some(label) => {
                svg.add_attribute("role", "img");
                svg.add_attribute("aria-label", label.clone());
            }
            None => svg.add_attribute("aria-hidden", "true"),
        }
        svg.add_children(self.shapes.iter().map(|shape| shape.html()));
        svg.into()
    }

    fn view(&self) -> String {
        format!("0 0 {} {}", place(self.size.0), place(self.size.1))
    }
}

impl Shape {
    fn html(&self) -> Html {
        let mut tag = VTag::new(self.tag);
        tag.add_attribute("class", self.class.clone());
        for (name, value) in &self.attributes {
            tag.add_attribute(name, value.clone());
        }
        if !self.words.is_empty() {
            let words = html! { <>{self.words.clone()}</> };
            if self.tag == "text" {
                tag.add_child(words);
            } else {
                let mut title = VTag::new("title");
                title.add_child(words);
                tag.add_child(title.into());
            }
        }
        tag.into()
    }
}

/// What may stand in a text or in an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// As text, for a file.
impl Display for Svg {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        write!(to, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{}\"", self.view())?;
        match &self.label {
            Some(label) => write!(to, " role=\"img\" aria-label=\"{}\">", escaped(label))?,
            None => write!(to, " aria-hidden=\"true\">")?,
        }
        for shape in &self.shapes {
            write!(to, "<{} class=\"{}\"", shape.tag, escaped(&shape.class))?;
            for (name, value) in &shape.attributes {
                write!(to, " {name}=\"{}\"", escaped(value))?;
            }
            let words = escaped(&shape.words);
            match (shape.tag, words.is_empty()) {
                (_, true) => write!(to, "/>")?,
                ("text", _) => write!(to, ">{words}</text>")?,
                (tag, _) => write!(to, "><title>{words}</title></{tag}>")?,
            }
        }
        write!(to, "</svg>")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_people_write_becomes_part_of_the_drawing() {
        let mut svg = Svg::new(10.0, 10.0, "a \"b\" <c>");
        svg.text("x", (1.0, 2.25), "<script>&");
        let text = svg.to_string();
        assert!(text.contains("aria-label=\"a &quot;b&quot; &lt;c&gt;\""), "{text}");
        assert!(
            text.contains("<text class=\"x\" x=\"1\" y=\"2.2\">&lt;script&gt;&amp;</text></svg>"),
            "{text}"
        );
    }

    #[test]
    fn a_part_stands_where_it_is_put() {
        let mut part = Svg::new(10.0, 10.0, "a part");
        part.stroke("val", (0.0, 1.0), (2.0, 3.0));
        let mut svg = Svg::new(40.0, 10.0, "the whole");
        svg.part(&part, (20.0, 0.5));
        let text = svg.to_string();
        assert!(text.contains("d=\"M0 1L2 3\" transform=\"translate(20 0.5)\"/>"), "{text}");
        assert!(!text.contains("a part"), "the whole has one sentence");
    }
}
