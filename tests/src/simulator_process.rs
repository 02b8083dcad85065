//! A simulator in a process of its own, whose memory and processor time must not count as the client's.
#![allow(clippy::unwrap_used, clippy::missing_panics_doc, clippy::print_stdout)] // for benches only

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use alipay::{Client, ClientBuilder};
use alipay_simulator::Simulator;
use serde_json::{Value, json};

/// Set for the process of the simulator.
const SERVES: &str = "ALIPAY_TESTS_SERVES";

/// True if this process is that of the simulator, and has to call [`serve`].
#[must_use]
pub fn is_asked_to_serve() -> bool {
    std::env::var_os(SERVES).is_some()
}

/// Tells in one line how the simulator is reached, and ends with the input of the process.
pub async fn serve(simulator: &Simulator) {
    let app = simulator.app();
    println!(
        "{}",
        json!({ "url": simulator.url(), "app_id": app.app_id, "private_key": app.private_key,
            "alipay_public_key": app.alipay_public_key })
    );
    let _end = tokio::task::spawn_blocking(|| std::io::stdin().lines().next()).await;
}

/// The process of a simulator, which ends with this value.
#[derive(Debug)]
pub struct SimulatorProcess(Child);

impl SimulatorProcess {
    /// Starts this program again, and returns the settings of a client.
    pub fn start() -> (Self, ClientBuilder) {
        let mut command = Command::new(std::env::current_exe().unwrap());
        let command = command.env(SERVES, "1").stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let told: Value = serde_json::from_str(&line).unwrap();
        let text = |name: &str| told.get(name).and_then(Value::as_str).unwrap().to_owned();
        let builder = Client::builder().app_id(text("app_id")).private_key(text("private_key"));
        (Self(child), builder.alipay_public_key(text("alipay_public_key")).server(text("url")))
    }
}

impl Drop for SimulatorProcess {
    fn drop(&mut self) {
        let _ended = self.0.kill().and_then(|()| self.0.wait());
    }
}
