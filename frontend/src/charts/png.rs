//! A drawing as a picture of points: the browser draws the file that is saved as SVG onto a canvas.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};
use yew::Callback;

use super::file;
use super::svg::Svg;

/// How many points there are to one of the drawing: enough for a projector and for print.
const FINE: f64 = 3.0;

/// Draws it and gives it to whoever asks for it; says so where the browser cannot draw it. The drawing itself is there as SVG.
pub fn give(svg: &Svg, name: String, failed: Callback<()>) {
    let (width, height) = svg.size();
    let Ok(image) = HtmlImageElement::new() else {
        failed.emit(());
        return;
    };
    let drawn = {
        let (image, failed) = (image.clone(), failed.clone());
        Closure::once_into_js(move || match draw(&image, width * FINE, height * FINE) {
            Some(address) => file::give(&address, &name),
            None => failed.emit(()),
        })
    };
    let unread = Closure::once_into_js(move || failed.emit(()));
    image.set_onload(Some(drawn.unchecked_ref()));
    image.set_onerror(Some(unread.unchecked_ref()));
    image.set_src(&file::address(
        "image/svg+xml",
        &file::sized(&file::drawing(&svg.to_string()), (width, height)),
    ));
}

fn draw(image: &HtmlImageElement, width: f64, height: f64) -> Option<String> {
    let canvas =
        gloo::utils::document().create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height).ok()?;
    // What is too large for the browser comes out as a file of another kind, with nothing in it.
    canvas.to_data_url_with_type("image/png").ok().filter(|address| address.starts_with("data:image/png"))
}
