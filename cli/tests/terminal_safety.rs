//! Text from outside is printed for people without control characters: it cannot steer a terminal or forge lines.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // tests

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use alipay::trade::QueryTrade;
use alipay_simulator::{Refusal, Simulator};

const HOSTILE: &str = "x\n\u{1b}[2J\u{9b}31m\r\u{7}\u{202e}";

fn alipay(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_alipay")).env_clear().args(args).output().unwrap()
}

/// Checks that an output has lines, but no other control characters.
fn check(out: &Output) -> String {
    let text = String::from_utf8([out.stdout.clone(), out.stderr.clone()].concat()).unwrap();
    assert!(text.chars().all(|c| c == '\n' || !(c.is_control() || c == '\u{202e}')), "{text:?}");
    assert!(text.contains("\\u{1b}[2J") || text.contains("\\u001b[2J"), "the text is not shown: {text}");
    text
}

fn key(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors/keys").join(name).display().to_string()
}

#[tokio::test]
async fn the_error_of_a_call_is_safe() {
    let simulator = Simulator::start().await.unwrap();
    simulator.on::<QueryTrade>(|_, _| Err(Refusal::business("ACQ.SYSTEM_ERROR", HOSTILE)));
    let app = simulator.app();
    let mut command = Command::new(env!("CARGO_BIN_EXE_alipay"));
    command
        .env_clear()
        .env("ALIPAY_APP_ID", &app.app_id)
        .env("ALIPAY_PRIVATE_KEY", &app.private_key)
        .env("ALIPAY_PUBLIC_KEY", &app.alipay_public_key)
        .env("ALIPAY_SERVER", simulator.url())
        .args(["call", "alipay.trade.query", "--json", r#"{"out_trade_no":"1"}"#]);
    let out = tokio::task::spawn_blocking(move || command.output()).await.unwrap().unwrap();
    let text = check(&out);
    // The error, and the next step: the message adds no line.
    assert_eq!(text.lines().filter(|line| !line.starts_with("trace id ")).count(), 2, "{text}");
}

#[test]
fn what_doctor_explain_prints_of_a_capture_is_safe() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("capture.txt");
    let path_text = path.to_str().unwrap();
    let code = serde_json::json!({ "code": HOSTILE });
    fs::write(&path, format!("HTTP/1.1 400 Bad Request\r\n\r\n{code}")).unwrap();
    let public = key("platform_public.b64");
    for more in [&[][..], &["--json"]] {
        check(&alipay(&[&["doctor", "explain", path_text, "--alipay-public-key", &public], more].concat()));
    }
    // The difference to a text that a program built.
    let built = folder.path().join("built.txt");
    fs::write(&built, format!("a=b&x={HOSTILE}")).unwrap();
    fs::write(&path, "app_id=1&notify_id=2&notify_type=x&sign=AAAA&sign_type=RSA2").unwrap();
    let args =
        ["doctor", "explain", path_text, "--built", built.to_str().unwrap(), "--alipay-public-key", &public];
    check(&alipay(&args));
}

#[test]
fn what_import_and_drift_print_of_a_document_is_safe() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("openapi.json");
    let method = format!("alipay.trade.{HOSTILE}");
    // YAML refuses raw control characters, but not their escapes.
    let hostile = serde_json::to_string(&method).unwrap().replace('\u{9b}', "\\u009b");
    let hostile_path =
        serde_json::to_string(&format!("/v3/alipay/trade/{HOSTILE}")).unwrap().replace('\u{9b}', "\\u009b");
    let document = |operation: &str| {
        format!(
            "{{\"openapi\":\"3.0.3\",\"paths\":{{\"/v3/alipay/a/b/query\":{{\"get\":{{\"operationId\":\"alipay.a.b.query\",\
             \"responses\":{{}}}}}},{operation}}}}}"
        )
    };
    fs::write(&path, document(&format!("\"/v3/alipay/odd\":{{\"get\":{{\"operationId\":{hostile}}}}}")))
        .unwrap();
    let out = folder.path().join("out");
    check(&alipay(&["import", path.to_str().unwrap(), "--out", out.to_str().unwrap()]));
    // The place of an operation has its path.
    fs::write(
        &path,
        document(&format!("{hostile_path}:{{\"get\":{{\"operationId\":\"alipay.trade.odd\"}}}}")),
    )
    .unwrap();
    check(&alipay(&["import", path.to_str().unwrap(), "--out", out.to_str().unwrap()]));
    // A renamed field has its name of the document.
    let field = serde_json::to_string(HOSTILE).unwrap().replace('\u{9b}', "\\u009b");
    fs::write(&path, format!("{{\"openapi\":{field},\"paths\":{{}}}}")).unwrap();
    for command in ["import", "drift"] {
        check(&alipay(
            &[command, path.to_str().unwrap(), "--out", out.to_str().unwrap()]
                [..if command == "drift" { 2 } else { 4 }],
        ));
    }
}
