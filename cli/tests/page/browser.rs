//! A headless Chromium, driven through `WebDriver`.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use fantoccini::{
    Client, ClientBuilder, Locator,
    elements::Element,
    error::{CmdError, NewSessionError},
    wd::WebDriverCompatibleCommand,
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::time::sleep;

/// The time after which a test gives up waiting. Every step is faster, even on a busy machine.
const TIMEOUT: Duration = Duration::from_secs(20);

/// The attempts to start a browser.
const ATTEMPTS: u32 = 3;

/// A browser that ends with the test.
pub(crate) struct Browser {
    pub(crate) page: Client,
    driver: Child,
    port: u16,
    session: String,
    // Dropped last, after the browser has stopped writing to it.
    _profile: TempDir,
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Killing the driver does not stop its browser, so the session is ended first, also after a panic.
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) {
            let _set = stream.set_read_timeout(Some(TIMEOUT));
            let session = &self.session;
            let _sent = write!(
                stream,
                "DELETE /session/{session} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n"
            );
            let _ended = stream.read(&mut [0; 512]);
        }
        let _killed = self.driver.kill();
        let _status = self.driver.wait();
    }
}

/// A command that only Chromium has.
#[derive(Debug)]
struct ChromiumCommand {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for ChromiumCommand {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|program| program.is_file())
}

/// Starts the driver at a free port, and a session of the browser.
async fn connect(
    driver: &Path,
    builder: &ClientBuilder<HttpConnector>,
) -> Result<(Client, Child, u16), NewSessionError> {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut command = Command::new(driver);
    command.arg(format!("--port={port}")).stdout(Stdio::null()).stderr(Stdio::null());
    let mut driver = command.spawn().unwrap();
    for _ in 0..200 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            break;
        }
        sleep(Duration::from_millis(50)).await;
    }
    match builder.connect(&format!("http://127.0.0.1:{port}")).await {
        Ok(page) => Ok((page, driver, port)),
        Err(error) => {
            let _ended = (driver.kill(), driver.wait());
            Err(error)
        }
    }
}

impl Browser {
    /// Starts a browser that prefers this language. Returns `None`, and prints a message, if Chromium is not installed.
    pub(crate) async fn start(language: &str) -> Option<Self> {
        let (Some(chromium), Some(driver)) = (on_path("chromium"), on_path("chromedriver")) else {
            eprintln!("skipped: chromium and chromedriver are not installed here");
            return None;
        };
        let profile = TempDir::new().unwrap();
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--window-size=1280,900",
            &format!("--accept-lang={language}"),
            &format!("--user-data-dir={}", profile.path().display()),
        ];
        let capabilities = json!({
            "goog:chromeOptions": { "binary": chromium, "args": arguments },
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        let Value::Object(capabilities) = capabilities else { unreachable!() };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let mut attempt = 1;
        let (page, driver, port) = loop {
            match connect(&driver, &builder).await {
                Ok(connected) => break connected,
                // Another process of the tests can have taken the port.
                Err(_) if attempt < ATTEMPTS => attempt += 1,
                Err(error) => panic!("a session of Chromium: {error:?}"),
            }
        };
        let session = page.session_id().await.unwrap().expect("the session has a name");
        Some(Self { page, driver, port, session, _profile: profile })
    }

    /// Opens the page, and waits until it is connected.
    pub(crate) async fn open(&self, url: &str) {
        self.page.goto(url).await.unwrap();
        self.find("#connection.up").await;
    }

    /// Waits for the element of a selector, and returns it.
    pub(crate) async fn find(&self, selector: &str) -> Element {
        let wait = self.page.wait().at_most(TIMEOUT);
        wait.for_element(Locator::Css(selector)).await.unwrap_or_else(|_| panic!("there is no {selector}"))
    }

    /// Clicks on an element.
    pub(crate) async fn click(&self, selector: &str) {
        self.retried(selector, async |element: Element| element.click().await).await;
    }

    /// Looks up an element and performs an action on it. Repeats both if the page has replaced the element meanwhile.
    async fn retried(&self, selector: &str, action: impl AsyncFn(Element) -> Result<(), CmdError>) {
        loop {
            match action(self.find(selector).await).await {
                Err(error) if error.is_stale_element_reference() => {}
                result => return result.unwrap_or_else(|error| panic!("{selector}: {error}")),
            }
        }
    }

    /// Replaces the text of a field.
    pub(crate) async fn fill(&self, selector: &str, text: &str) {
        let element = self.find(selector).await;
        element.clear().await.unwrap();
        element.send_keys(text).await.unwrap();
    }

    pub(crate) async fn choose(&self, selector: &str, value: &str) {
        self.retried(selector, async |element: Element| element.select_by_value(value).await).await;
    }

    /// Runs a script and returns its result.
    pub(crate) async fn run(&self, script: &str) -> Value {
        self.page.execute(script, Vec::new()).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until an expression is true.
    pub(crate) async fn until(&self, expression: &str) {
        let script = format!("return Boolean({expression})");
        let tries = TIMEOUT.as_millis() / 50;
        for _ in 0..tries {
            if self.run(&script).await == Value::Bool(true) {
                return;
            }
            sleep(Duration::from_millis(50)).await;
        }
        let page = self.run("return document.body.innerText").await;
        panic!("not true in time: {expression}\n{}", page.as_str().unwrap_or_default());
    }

    /// Waits until the page shows this text.
    pub(crate) async fn until_shown(&self, text: &str) {
        self.until(&format!("document.body.innerText.includes({})", Value::from(text))).await;
    }

    /// Runs a command of the developer tools, for what `WebDriver` cannot do.
    pub(crate) async fn devtools(&self, command: &str, parameters: Value) {
        let body = json!({ "cmd": command, "params": parameters });
        self.page.issue_cmd(ChromiumCommand { path: "goog/cdp/execute", body }).await.unwrap();
    }

    /// Changes the size of the screen. A narrow one is that of a phone.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500 });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Sets the color scheme that the system prefers.
    pub(crate) async fn prefer(&self, scheme: &str) {
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.devtools("Emulation.setEmulatedMedia", media).await;
    }

    /// Returns the warnings and errors of the browser.
    pub(crate) async fn warnings(&self) -> Vec<String> {
        let log = self
            .page
            .issue_cmd(ChromiumCommand { path: "se/log", body: json!({ "type": "browser" }) })
            .await
            .unwrap();
        let entries = log.as_array().unwrap().iter();
        entries
            .filter(|entry| entry["level"] != "INFO" && entry["level"] != "DEBUG")
            .map(ToString::to_string)
            .collect()
    }
}
