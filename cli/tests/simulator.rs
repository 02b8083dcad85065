//! `alipay simulator` as a process: its output, its end, and the durability of its state.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

#[allow(dead_code)] // the tests of the page use more of it
#[path = "page/server.rs"]
mod server;

use std::{
    collections::BTreeMap,
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Output, Stdio},
    sync::{Arc, Mutex},
    time::Duration,
};

use alipay::{
    ClientBuilder, Protocol,
    prelude::*,
    servicemarket::{AcceptOrder, QueryOrder},
    settings::AppSettings,
    trade::{CreateTrade, QueryTrade, RefundTrade, TradeStatus},
};
use serde_json::{Value, json};
use server::Server;

/// Runs the simulator with arguments with which it cannot start.
fn refused(arguments: &[&str]) -> Output {
    let output =
        Command::new(env!("CARGO_BIN_EXE_alipay")).arg("simulator").args(arguments).output().unwrap();
    assert!(output.stdout.is_empty(), "{output:?}");
    output
}

fn file(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_ready_line_is_all_that_a_client_needs() {
    let server = Server::start(&["--encrypt-key", "auto"]);
    assert_eq!(server.setting("gateway"), format!("{}/gateway.do", server.setting("url")));
    assert_eq!(server.setting("notify_from"), "127.0.0.1");
    let key = server.setting("encrypt_key").to_owned();
    for protocol in [Protocol::V3, Protocol::V2] {
        let id = server.place(&["A"]).await;
        server.client(protocol).orders().accept(AcceptOrder::new(id.as_str())).await.unwrap();
        let builder = alipay::Client::builder()
            .app_id(server.setting("app_id"))
            .private_key(server.setting("app_private_key"))
            .alipay_public_key(server.setting("alipay_public_key"));
        let encrypted = builder.encrypt_key(key.as_str()).server(server.setting("url")).protocol(protocol);
        let query = QueryOrder::new(id);
        encrypted.build().unwrap().orders().query(query).await.unwrap();
    }
}

/// The variables of a file that `--env` wrote, as a shell reads them.
fn variables(path: &str) -> Vec<(String, String)> {
    let script = format!("set -a; . '{path}'; env");
    let output = Command::new("sh").env_clear().args(["-c", &script]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let pairs = text.lines().filter_map(|line| line.split_once('='));
    let ours = pairs.filter(|(name, _)| name.starts_with("ALIPAY_"));
    ours.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// Queries an order with a client of these settings.
async fn query(server: &Server, settings: &AppSettings) {
    let id = server.place(&["A"]).await;
    let client = ClientBuilder::from_settings(settings).unwrap().build().unwrap();
    client.orders().query(QueryOrder::new(id)).await.unwrap();
}

/// The text that the simulator prints when it is ready.
fn banner(arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_alipay"));
    let command = command.arg("simulator").args(arguments).args(["--lang", "en"]);
    let mut simulator = command.stdout(Stdio::piped()).spawn().unwrap();
    let lines = BufReader::new(simulator.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut printed = String::new();
    for line in lines {
        printed.push_str(&line);
        printed.push('\n');
        if line.contains("Press Ctrl-C") {
            break;
        }
    }
    simulator.kill().unwrap();
    simulator.wait().unwrap();
    printed
}

#[test]
fn certificates_are_printed_unless_they_are_in_files() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("alipay.env").display().to_string();
    let printed = banner(&["--certificates"]);
    assert!(printed.contains("-----BEGIN CERTIFICATE-----"), "{printed}");
    let printed = banner(&["--certificates", "--env", &path]);
    assert!(!printed.contains("-----BEGIN CERTIFICATE-----"), "{printed}");
    for ending in ["app.crt", "alipay.crt", "roots.crt"] {
        let file = format!("{path}.{ending}");
        assert!(printed.contains(&file) && Path::new(&file).exists(), "{printed}");
    }
}

const ENCRYPT_KEY: &str = "AAECAwQFBgcICQoLDA0ODw==";

#[cfg(unix)]
#[tokio::test]
async fn a_client_reads_the_settings_that_env_writes() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().unwrap();
    let key = file(folder.path(), "app key.txt", include_str!("../../simulator/tests/data/app_private.b64"));
    for options in [
        &["--encrypt-key", "auto"][..],
        &["--certificates"],
        &["--app-private-key", &key, "--encrypt-key", ENCRYPT_KEY],
    ] {
        let path = folder.path().join("my alipay.env").display().to_string();
        let toml = folder.path().join("alipay.toml").display().to_string();
        let server = Server::start(&[options, &["--env", &path]].concat());
        query(&server, &AppSettings::from_variables(variables(&path)).unwrap()).await;
        drop(server);
        let server = Server::start(&[options, &["--env", &toml]].concat());
        query(&server, &AppSettings::from_toml(&toml).unwrap()).await;
        let doctor = Command::new(env!("CARGO_BIN_EXE_alipay"))
            .env_clear()
            .args(["doctor", "--config", &toml])
            .output()
            .unwrap();
        assert_eq!(doctor.status.code(), Some(0), "{doctor:?}");
        for written in [path, toml] {
            assert_eq!(fs::metadata(written).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }
    let nowhere = refused(&["--env", "/nowhere/alipay.env"]);
    assert!(
        String::from_utf8_lossy(&nowhere.stderr).contains("cannot write /nowhere/alipay.env"),
        "{nowhere:?}"
    );
}

#[test]
fn provided_keys_are_never_printed() {
    let folder = tempfile::tempdir().unwrap();
    let text = include_str!("../../simulator/tests/data/app_private.b64");
    let key = file(folder.path(), "app.txt", text);
    let server = Server::start(&["--app-private-key", &key, "--encrypt-key", "AAECAwQFBgcICQoLDA0ODw=="]);
    assert_eq!(
        (&server.settings["app_private_key"], &server.settings["encrypt_key"]),
        (&json!(null), &json!(null))
    );
    assert!(!server.settings.to_string().contains(&text[..100]));
}

#[cfg(unix)]
#[test]
fn the_banner_is_in_both_languages_and_signals_stop_the_simulator() {
    for (lang, word) in [("en", "Where each value goes"), ("zh", "各项填写位置")] {
        for signal in ["-INT", "-TERM"] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_alipay"));
            command.args(["--lang", lang, "simulator"]).stdout(Stdio::piped()).stderr(Stdio::piped());
            let mut child = command.spawn().unwrap();
            let out = BufReader::new(child.stdout.take().unwrap());
            let mut text = String::new();
            // The last line says how to stop it.
            for line in out.lines().map(Result::unwrap) {
                text.push_str(&line);
                text.push('\n');
                if line.contains("Ctrl-C") {
                    break;
                }
            }
            assert!(Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap().success());
            let output = child.wait_with_output().unwrap();
            assert_eq!(output.status.code(), Some(0), "{text}");
            assert!(text.contains(word) && text.contains("/simulator/\n") && text.contains("MII"), "{text}");
            assert!(output.stderr.is_empty());
        }
    }
}

#[test]
fn a_failed_start_has_a_reason() {
    let folder = tempfile::tempdir().unwrap();
    let scenario = file(folder.path(), "s.toml", "[[rules]]\nfault = 'CutAftr'\ntimes = 1\n");
    let public = file(folder.path(), "public.txt", "not a key");
    for (arguments, reasons) in [
        (vec!["--listen", "0.0.0.0:0"], ["0.0.0.0:0", "127.0.0.1"]),
        (vec!["--scenario", scenario.as_str()], ["s.toml:2:9", "did you mean `CutAfter`?"]),
        (vec!["--app-private-key", public.as_str()], ["app's private key", "not usable"]),
        (vec!["--app-private-key", "/nowhere"], ["cannot read", "/nowhere"]),
        (vec!["--encrypt-key", "short"], ["encrypt key", "16 bytes"]),
        (vec!["--state", "/nowhere/state"], ["cannot use the file", "/nowhere/state"]),
        (vec!["--notify-url", "http://192.0.2.1/"], ["192.0.2.1", "loopback"]),
    ] {
        let output = refused(&arguments);
        let text = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{text}");
        assert!(reasons.iter().all(|reason| text.contains(reason)), "{text}");
    }
}

/// Returns what the simulator prints until the line with `last`.
fn printed(arguments: &[&str], last: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_alipay"));
    command.args(["--lang", "en", "simulator"]).args(arguments).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut text = String::new();
    for line in BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap) {
        text.push_str(&line);
        text.push('\n');
        if line.contains(last) {
            break;
        }
    }
    child.kill().unwrap();
    child.wait().unwrap();
    text
}

#[test]
fn what_is_printed_cannot_control_a_terminal() {
    let app_id = "x\n\u{1b}[2J\u{9b}31m\u{202e}";
    for (arguments, last, shown) in [
        (vec!["--app-id", app_id], "Ctrl-C", r"  x\n\u{1b}[2J\u{9b}31m\u{202e}"),
        (vec!["--app-id", app_id, "--json"], "{", r"x\n\u001b[2J\u009b31m\u202e"),
    ] {
        let text = printed(&arguments, last);
        assert!(text.contains(shown), "{text:?}");
        assert!(text.chars().all(|c| c == '\n' || !(c.is_control() || c == '\u{202e}')), "{text:?}");
    }
}

#[cfg(unix)]
#[test]
fn only_the_owner_has_access_to_the_state() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("state.sqlite");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for _ in 0..2 {
        let server = Server::start(&["--state", state.to_str().unwrap()]);
        for file in fs::read_dir(folder.path()).unwrap() {
            let path = file.unwrap().path();
            assert_eq!(mode(&path), 0o600, "{path:?}");
        }
        drop(server); // SIGKILL leaves the write-ahead log behind.
        for file in fs::read_dir(folder.path()).unwrap() {
            fs::set_permissions(file.unwrap().path(), fs::Permissions::from_mode(0o644)).unwrap();
        }
    }
}

#[tokio::test]
async fn a_scenario_is_applied_at_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let text = "page_size = 2\n[[orders]]\ntitle = 'T'\nshop_ids = ['A', 'B', 'C']\n\
        [[rules]]\nmethod = 'alipay.open.servicemarket.order.accept'\nscript = ['pass', 'TooManyRequests']\n\
        [[responses]]\nmethod = 'alipay.trade.query'\nbody = { trade_status = 'TRADE_FINISHED' }\n";
    let path = file(folder.path(), "s.toml", text);
    let state = folder.path().join("state.sqlite");
    for _ in 0..2 {
        let server = Server::start(&["--scenario", &path, "--state", state.to_str().unwrap()]);
        let orders = server.get("orders").await["orders"].clone();
        assert_eq!(orders.as_array().unwrap().len(), 1, "not placed again");
        let client = server.client(Protocol::V3);
        let id = orders[0]["id"].as_str().unwrap();
        let _first = client.orders().accept(AcceptOrder::new(id)).await;
        let error = client.orders().accept(AcceptOrder::new(id)).await.unwrap_err();
        assert_eq!(error.status(), Some(429), "{error}");
        let page = client.orders().query(QueryOrder::new(id)).await.unwrap();
        assert_eq!(page.order_items.len(), 2);
        let trade = client.trades().query(QueryTrade::new().with_out_trade_no("1")).await.unwrap();
        assert_eq!(trade.trade_status, Some(TradeStatus::TradeFinished), "the response of the scenario");
    }
}

/// The states of orders that were confirmed before the process was killed.
type Confirmed = Arc<Mutex<BTreeMap<String, &'static str>>>;

/// Places and accepts orders until the server has stopped.
async fn work(url: String, settings: Value, confirmed: Confirmed) {
    let builder = alipay::Client::builder()
        .app_id(settings["app_id"].as_str().unwrap())
        .private_key(settings["app_private_key"].as_str().unwrap())
        .alipay_public_key(settings["alipay_public_key"].as_str().unwrap());
    let client = builder.server(url.as_str()).retry(alipay::Retry::none()).build().unwrap();
    let http = reqwest::Client::new();
    loop {
        let place = http.post(format!("{url}/simulator/orders")).json(&json!({})).send();
        let Ok(response) = place.await else { return };
        let Ok(order) = response.json::<Value>().await else { return };
        let id = order["id"].as_str().unwrap().to_owned();
        confirmed.lock().unwrap().insert(id.clone(), "MERCHANT_ORDED");
        if client.orders().accept(AcceptOrder::new(id.as_str())).await.is_err() {
            return;
        }
        confirmed.lock().unwrap().insert(id, "ISV_ACCEPTED");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_at_any_moment_loses_no_confirmed_change() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("state.sqlite");
    let confirmed = Confirmed::default();
    let mut first_settings = None;
    for round in 0..12_u64 {
        let server = Server::start(&["--state", state.to_str().unwrap()]);
        let settings = server.settings.clone();
        let key = settings["app_private_key"].clone();
        assert_eq!(first_settings.get_or_insert_with(|| key.clone()), &key, "the same keys after a kill");
        let orders = server.get("orders").await;
        let saved: BTreeMap<_, _> = orders["orders"]
            .as_array()
            .unwrap()
            .iter()
            .map(|order| (order["id"].as_str().unwrap(), order["status"].as_str().unwrap()))
            .collect();
        for (id, status) in confirmed.lock().unwrap().iter() {
            let found = saved.get(id.as_str()).copied();
            // A request without a response may have been processed too.
            assert!(
                found == Some(*status) || found == Some("ISV_ACCEPTED"),
                "{round}: {id} {status} {found:?}"
            );
        }
        let url = settings["url"].as_str().unwrap().to_owned();
        let workers =
            [(); 3].map(|()| tokio::spawn(work(url.clone(), settings.clone(), Arc::clone(&confirmed))));
        tokio::time::sleep(Duration::from_millis(150 + 37 * round)).await;
        drop(server); // SIGKILL
        for worker in workers {
            worker.await.unwrap();
        }
    }
    let confirmed = confirmed.lock().unwrap();
    assert!(confirmed.len() > 50, "only {} orders", confirmed.len());
}

/// Creates, pays and refunds trades until the server has stopped.
async fn trade(worker: usize, url: String, settings: Value, confirmed: Confirmed) {
    let builder = alipay::Client::builder()
        .app_id(settings["app_id"].as_str().unwrap())
        .private_key(settings["app_private_key"].as_str().unwrap())
        .alipay_public_key(settings["alipay_public_key"].as_str().unwrap());
    let protocol = if worker == 0 { Protocol::V3 } else { Protocol::V2 };
    let client =
        builder.server(url.as_str()).protocol(protocol).retry(alipay::Retry::none()).build().unwrap();
    let http = reqwest::Client::new();
    for count in 0.. {
        // The port tells the rounds apart.
        let number = format!("{}-{worker}-{count}", url.rsplit(':').next().unwrap());
        let order = CreateTrade::new(number.as_str(), "2.00".parse().unwrap(), "A");
        if client.trades().create(order).await.is_err() {
            return;
        }
        confirmed.lock().unwrap().insert(number.clone(), "WAIT_BUYER_PAY");
        let pay = http.post(format!("{url}/simulator/trades/{number}/pay")).json(&json!({})).send();
        let Ok(response) = pay.await else { return };
        let Ok(_) = response.json::<Value>().await else { return };
        confirmed.lock().unwrap().insert(number.clone(), "TRADE_SUCCESS");
        let refund = RefundTrade::new("2.00".parse().unwrap()).with_out_trade_no(number.as_str());
        if client.trades().refund(refund.with_out_request_no("R")).await.is_err() {
            return;
        }
        confirmed.lock().unwrap().insert(number, "TRADE_CLOSED");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_at_any_moment_loses_no_confirmed_trade() {
    const STATES: [&str; 3] = ["WAIT_BUYER_PAY", "TRADE_SUCCESS", "TRADE_CLOSED"];
    let position = |status: &str| STATES.iter().position(|state| *state == status).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("state.sqlite");
    let confirmed = Confirmed::default();
    for round in 0..8_u64 {
        let server = Server::start(&["--state", state.to_str().unwrap()]);
        let before = confirmed.lock().unwrap().clone();
        for (number, status) in before {
            let found = server.get(&format!("trades/{number}")).await;
            // A request without a response may have been processed too.
            let saved = position(found["status"].as_str().unwrap());
            assert!(saved >= position(status), "{round}: {number} {status} {found}");
        }
        let url = server.setting("url").to_owned();
        let workers = [0, 1, 2].map(|worker| {
            tokio::spawn(trade(worker, url.clone(), server.settings.clone(), Arc::clone(&confirmed)))
        });
        tokio::time::sleep(Duration::from_millis(150 + 37 * round)).await;
        drop(server); // SIGKILL
        for worker in workers {
            worker.await.unwrap();
        }
    }
    let confirmed = confirmed.lock().unwrap();
    assert!(confirmed.len() > 20, "only {} trades", confirmed.len());
}
