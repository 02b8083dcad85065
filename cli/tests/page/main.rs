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
mod cashier;
mod consent;
mod domains;
mod explain;
mod looks;
mod server;
mod work;

use browser::Browser;
use server::Server;

/// Starts a simulator, and a browser that shows its page. Returns `None` if no browser is installed.
async fn shown(arguments: &[&str], language: &str) -> Option<(Server, Browser)> {
    let browser = Browser::start(language).await?;
    let server = Server::start(arguments);
    browser.open(server.setting("page")).await;
    Some((server, browser))
}

/// Checks that the browser has reported no warning and no error.
async fn expect_no_warnings(browser: &Browser) {
    assert_eq!(browser.warnings().await, Vec::<String>::new());
}
