//! How long heavy work takes, written into the browser's timeline (User Timing), where its developer tools and our benchmarks
//! show it.

/// Does something and notes how long it took, under a name.
pub fn timed<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let performance = gloo::utils::window().performance();
    let begin = format!("{name}-begin");
    // A browser that keeps no timeline does the work all the same.
    if let Some(performance) = &performance {
        drop(performance.mark(&begin));
    }
    let done = work();
    if let Some(performance) = &performance {
        drop(performance.measure_with_start_mark(name, &begin));
        performance.clear_marks_with_mark_name(&begin);
    }
    done
}

/// Lets so many milliseconds pass.
pub async fn pass(milliseconds: u32) {
    let passed = js_sys::Promise::new(&mut |resolve, _| {
        let timer = gloo::timers::callback::Timeout::new(milliseconds, move || {
            // Nobody listens any more where the page is gone.
            drop(resolve.call0(&wasm_bindgen::JsValue::UNDEFINED));
        });
        timer.forget();
    });
    drop(wasm_bindgen_futures::JsFuture::from(passed).await);
}
