//! Starts the app in the browser, and nothing else.

fn main() {
    frontend::start();
}
