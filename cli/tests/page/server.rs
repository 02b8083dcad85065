//! A simulator in its own process, and its clients.

use std::{
    io::{BufRead, BufReader},
    process::{Child, ChildStdout, Command, Stdio},
};

use alipay::{Client, Protocol};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

/// Starts a receiver that acknowledges every notification. Returns its URL.
pub(crate) async fn receiver() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/alipay/notify", listener.local_addr().unwrap());
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let _read = stream.read(&mut vec![0; 65536]).await.unwrap();
            let response = b"HTTP/1.1 200 OK\r\ncontent-length: 7\r\nconnection: close\r\n\r\nsuccess";
            stream.write_all(response).await.unwrap();
        }
    });
    url
}

/// A running `alipay simulator`.
pub(crate) struct Server {
    child: Child,
    /// The settings that it printed when it was ready.
    pub(crate) settings: Value,
    // Stays open, because the simulator writes to it.
    _out: BufReader<ChildStdout>,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _killed = self.child.kill();
        let _status = self.child.wait();
    }
}

impl Server {
    /// Starts a simulator with these additional arguments.
    pub(crate) fn start(arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_alipay"));
        command.args(["simulator", "--json"]).args(arguments).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let settings = serde_json::from_str(&line).expect("one line of JSON");
        Self { child, settings, _out: out }
    }

    /// Returns a setting.
    pub(crate) fn setting(&self, name: &str) -> &str {
        self.settings[name].as_str().unwrap_or_else(|| panic!("no {name}"))
    }

    /// Builds a client of its app.
    pub(crate) fn client(&self, protocol: Protocol) -> Client {
        let builder = Client::builder()
            .app_id(self.setting("app_id"))
            .private_key(self.setting("app_private_key"))
            .alipay_public_key(self.setting("alipay_public_key"))
            .server(self.setting("url"));
        builder.protocol(protocol).build().unwrap()
    }

    /// Sends a POST request to the control API.
    pub(crate) async fn post(&self, path: &str, body: Value) -> Value {
        let url = format!("{}/simulator/{path}", self.setting("url"));
        let response = reqwest::Client::new().post(url).json(&body).send().await.unwrap();
        let status = response.status();
        let body: Value = response.json().await.unwrap();
        assert!(status.is_success(), "{status} {body}");
        body
    }

    /// Sends a GET request to the control API.
    pub(crate) async fn get(&self, path: &str) -> Value {
        let url = format!("{}/simulator/{path}", self.setting("url"));
        reqwest::get(url).await.unwrap().json().await.unwrap()
    }

    /// Places an order for these shops as a merchant. Returns the number of the order.
    pub(crate) async fn place(&self, shop_ids: &[&str]) -> String {
        let order = self.post("orders", json!({ "shop_ids": shop_ids })).await;
        order["id"].as_str().unwrap().to_owned()
    }
}
