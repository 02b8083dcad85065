//! The page of `alipay simulator` in a real browser, while real clients work on its orders.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr
)] // helpers of tests

mod access;
mod browser;
mod looks;
mod server;
mod work;

use browser::Browser;
use server::Server;

/// A simulator, and a browser that shows its page; `None` where there is no browser.
async fn shown(arguments: &[&str], language: &str) -> Option<(Server, Browser)> {
    let browser = Browser::start(language).await?;
    let server = Server::start(arguments);
    browser.open(server.setting("page")).await;
    Some((server, browser))
}

/// Nothing was wrong with the page, seen from the browser.
async fn expect_quiet(browser: &Browser) {
    assert_eq!(browser.complaints().await, Vec::<String>::new());
}
