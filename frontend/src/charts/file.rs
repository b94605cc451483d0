//! Drawings and tables as files: an address that holds the file itself, so that nothing is asked of the server for it.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The address of a file with that text.
pub fn address(kind: &str, text: &str) -> String {
    let mut address = format!("data:{kind};charset=utf-8,");
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => address.push(char::from(byte)),
            other => address.push_str(&format!("%{other:02X}")),
        }
    }
    address
}

/// Gives a file to whoever asks for it; made at that moment, for it may be large.
pub fn give(address: &str, name: &str) {
    let Ok(link) = gloo::utils::document().create_element("a") else { return };
    let link: HtmlAnchorElement = link.unchecked_into();
    link.set_href(address);
    link.set_download(name);
    link.click();
}

/// The same for bytes in base64, of whatever size: an address that held them would be too long for some browsers.
pub fn give_bytes(base64: &str, kind: &str, name: &str) {
    let Ok(bytes) = BASE64_STANDARD.decode(base64) else { return };
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes.as_slice()));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts, &options) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    give(&address, name);
    // The browser has begun to save it by then; until it is let go of, it stays in memory.
    Timeout::new(60_000, move || drop(Url::revoke_object_url(&address))).forget();
}

/// A name that every system takes: `Indicator 2.1.i` becomes `indicator-2.1.i.csv`.
pub fn name(words: &str, ending: &str) -> String {
    let kept = |letter: char| {
        if letter.is_ascii_alphanumeric() || letter == '.' { letter.to_ascii_lowercase() } else { '-' }
    };
    let words: String = words.chars().map(kept).collect();
    let parts: Vec<&str> = words.split('-').filter(|part| !part.is_empty()).collect();
    format!("{}.{ending}", parts.join("-"))
}

/// What a drawing looks like outside the page, where there is no style sheet: on white.
const STYLE: &str = "<style>svg{background:#fff}text{font:500 11px Inter,system-ui,sans-serif;fill:#5c574d}\
.grid{stroke:#ddd8cd}.axis{stroke:#857f73}.val{fill:none;stroke:#0f5c63;stroke-width:2.5;stroke-linecap:round}\
.val.est{stroke-dasharray:1 5}.pt{fill:#0f5c63;stroke:#fff;stroke-width:2}.pt.est{fill:#fff;stroke:#0f5c63}\
.baseline{stroke:#5c574d;stroke-width:1.25;stroke-dasharray:1.5 3}\
.target{fill:none;stroke:#904a26;stroke-width:1.5;stroke-dasharray:7 4}.tmark{fill:#904a26}\
.break{stroke:#857f73;stroke-dasharray:4 3}.ring{fill:none}.rank{fill:#0f5c63}\
.rank.est{fill:none;stroke:#0f5c63;stroke-dasharray:3 3}.end{text-anchor:end}.mid{text-anchor:middle}\
.plan,.overbox{fill:none;stroke:#5c574d;stroke-width:1.5}.given{fill:#b5d3d6}.used{fill:#0f5c63}\
.over,.overbox{stroke:#a3261f}.over{stroke-width:1.5}.name{font-weight:650}\
.s-fulfilled{fill:#2f7d32}.s-minor{fill:#1f6fb2}.s-moderate{fill:#a15c00}.s-major{fill:#b3261e}\
.s-none{fill:none;stroke:#857f73}\
.big{font-size:14px;font-weight:650;fill:#0f5c63}.tt{fill:#904a26;font-weight:600}</style>";

/// The drawing as a file of its own.
pub fn drawing(svg: &str) -> String {
    with(svg, STYLE)
}

/// A drawing that has classes of its own, as a file: with the rules for them.
pub fn dressed(svg: &str, rules: &str) -> String {
    with(svg, &format!("<style>{rules}</style>"))
}

/// A drawing that says how large it is, which those must know who draw it outside a page.
pub fn sized(svg: &str, (width, height): (f64, f64)) -> String {
    svg.replacen("<svg ", &format!("<svg width=\"{width}\" height=\"{height}\" "), 1)
}

fn with(svg: &str, style: &str) -> String {
    svg.split_once('>').map_or_else(|| svg.to_owned(), |(head, rest)| format!("{head}>{style}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_in_an_address_keeps_every_letter() {
        assert_eq!(address("text/csv", "å;1\r\n"), "data:text/csv;charset=utf-8,%C3%A5%3B1%0D%0A");
    }

    #[test]
    fn a_file_is_named_after_what_it_holds() {
        assert_eq!(name("Indicator 2.1.i", "csv"), "indicator-2.1.i.csv");
        assert_eq!(name("Række / år", "svg"), "r-kke-r.svg");
    }

    #[test]
    fn a_saved_drawing_brings_its_style() {
        let file = drawing("<svg a=\"b\"><path/></svg>");
        assert!(file.starts_with("<svg a=\"b\"><style>") && file.ends_with("<path/></svg>"));
        assert!(sized(&file, (7.0, 2.5)).starts_with("<svg width=\"7\" height=\"2.5\" a="));
        assert_eq!(dressed("<svg><g/></svg>", "g{fill:red}"), "<svg><style>g{fill:red}</style><g/></svg>");
    }
}
