//! `alipay listen` as a command, against the simulator.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests

use std::{
    process::{Command, Output},
    sync::Arc,
    time::Duration,
};

use alipay_simulator::{Carrier, NewOrder, OutgoingNotification, Simulator};
use tokio::task::JoinHandle;

/// Runs the command with the settings of the simulator.
fn listen(simulator: &Simulator, arguments: &[&str]) -> JoinHandle<Output> {
    let app = simulator.app();
    let mut command = Command::new(env!("CARGO_BIN_EXE_alipay"));
    command
        .env_clear()
        .args(["--lang", "en", "listen", "--server", simulator.url(), "--app-id", &app.app_id])
        .env("ALIPAY_PRIVATE_KEY", &app.private_key)
        .env("ALIPAY_PUBLIC_KEY", &app.alipay_public_key)
        .args(arguments);
    tokio::task::spawn_blocking(move || command.output().unwrap())
}

/// Sends a message, and leaves it to the platform to deliver it.
fn send(simulator: &Arc<Simulator>, notification: OutgoingNotification) {
    let simulator = Arc::clone(simulator);
    tokio::spawn(async move {
        let _first = simulator.send(&notification.with_carrier(Carrier::Channel)).await;
    });
}

fn changed(simulator: &Simulator) -> OutgoingNotification {
    let order_id = simulator.place_order(NewOrder::new().with_shop("1"));
    simulator.order_changed(&order_id).unwrap()
}

fn unknown(simulator: &Simulator, content: &str) -> OutgoingNotification {
    OutgoingNotification::new([
        ("app_id", simulator.app().app_id.as_str()),
        ("msg_method", "alipay.example.unknown"),
        ("biz_content", content),
    ])
}

fn texts(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr))
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_are_printed_typed_and_redacted_and_left_with_the_platform() {
    let simulator = Arc::new(Simulator::start().await.unwrap());
    simulator.redeliver_after(Duration::from_millis(50));
    let listening = listen(&simulator, &["--count", "2"]);
    send(&simulator, changed(&simulator));
    send(&simulator, unknown(&simulator, r#"{"phone":"13550001111","items":[1],"\u001b[2J":"x"}"#));
    let output = listening.await.unwrap();
    let (printed, logged) = texts(&output);
    assert!(output.status.success(), "{logged}");
    assert!(printed.contains("alipay.open.servicemarket.order.change.notify"), "{printed}");
    assert!(
        printed.contains("  OrderChanged {") && printed.contains("status: \"MERCHANT_ORDED\""),
        "typed: {printed}"
    );
    assert!(printed.contains("phone: text\n") && printed.contains("items: a list\n"), "{printed}");
    assert!(!printed.contains("13550001111") && !printed.contains('\u{1b}'), "{printed}");
    assert!(logged.contains("connected"), "{logged}");
    // Nothing was acknowledged, so the next listener gets it again.
    let output = listen(&simulator, &["--count", "2", "--content", "--acknowledge"]).await.unwrap();
    let (printed, _) = texts(&output);
    assert!(printed.contains("\"phone\": \"13550001111\""), "{printed}");
    assert!(printed.contains("order.change.notify"), "{printed}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_key_ends_the_command_with_its_fix() {
    let simulator = Simulator::start().await.unwrap();
    let other = simulator.register_app().await.unwrap().app_id;
    let mut command = Command::new(env!("CARGO_BIN_EXE_alipay"));
    let app = simulator.app();
    command
        .env_clear()
        .args(["--lang", "zh", "listen", "--server", simulator.url(), "--app-id", &other])
        .env("ALIPAY_PRIVATE_KEY", &app.private_key)
        .env("ALIPAY_PUBLIC_KEY", &app.alipay_public_key);
    let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    let (_, logged) = texts(&output);
    assert_eq!(output.status.code(), Some(2), "{logged}");
    assert!(logged.contains("请上传与此私钥匹配的应用公钥"), "{logged}");
    assert!(!logged.contains("the private key") && !logged.contains("refused"), "{logged}");
}
