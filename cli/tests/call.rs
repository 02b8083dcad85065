//! `alipay call` and `alipay spec` as commands, against the simulator.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // tests

use std::process::{Command, Output};

use alipay::{
    catalogue,
    servicemarket::{CreateOrder, CreatedOrder, OrderStatus},
    spec::TypeSpec,
};
use alipay_simulator::{Fault, FaultPlan, NewOrder, Simulator};
use serde_json::Value;

/// Runs a command with the settings of the simulator.
async fn alipay(simulator: &Simulator, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_alipay"));
    let app = simulator.app();
    command
        .env_clear()
        .env("ALIPAY_APP_ID", &app.app_id)
        .env("ALIPAY_PRIVATE_KEY", &app.private_key)
        .env("ALIPAY_PUBLIC_KEY", &app.alipay_public_key)
        .env("ALIPAY_SERVER", simulator.url())
        .args(args);
    tokio::task::spawn_blocking(move || command.output()).await.unwrap().unwrap()
}

fn printed(out: &Output) -> (String, String) {
    [&out.stdout, &out.stderr].map(|text| String::from_utf8(text.clone()).unwrap()).into()
}

const ACCEPT: &str = "alipay.open.servicemarket.order.accept";
const QUERY: &str = "alipay.open.servicemarket.order.query";

#[tokio::test]
async fn an_order_is_accepted_and_looked_up_by_both_protocols() {
    let simulator = Simulator::start().await.unwrap();
    for protocol in ["v3", "v2"] {
        let order_id = simulator.place_order(NewOrder::new().with_shop("2015"));
        let request = format!(r#"{{"commodity_order_id":"{order_id}"}}"#);
        let out = alipay(&simulator, &["call", ACCEPT, "--json", &request, "--protocol", protocol]).await;
        assert_eq!(out.status.code(), Some(0), "{:?}", printed(&out));
        assert_eq!(simulator.order(&order_id).unwrap().status, OrderStatus::ProviderAccepted);
        let out = alipay(&simulator, &["call", QUERY, "--json", &request, "--protocol", protocol]).await;
        let (response, remarks) = printed(&out);
        let response: Value = serde_json::from_str(&response).unwrap();
        assert_eq!(response["order_items"][0]["shop_id"], "2015");
        assert!(remarks.starts_with("trace id "), "{remarks}");
    }
}

#[tokio::test]
async fn request_and_merchant_have_the_names_of_alipay_too() {
    let simulator = Simulator::start().await.unwrap();
    let (order_id, token) = (simulator.place_order(NewOrder::new()), simulator.authorize("2088101118588888"));
    let request = format!(r#"{{"commodity_order_id":"{order_id}"}}"#);
    for (token, expected) in [(token.as_str(), "signed"), ("none", "invalid-app-auth-token")] {
        let args = [
            "call",
            "alipay.trade.query",
            "--biz-content",
            r#"{"out_trade_no":"1"}"#,
            "--app-auth-token",
            token,
        ];
        let (_, remarks) = printed(&alipay(&simulator, &args).await);
        assert!(remarks.contains(expected), "{remarks}");
    }
    let out = alipay(&simulator, &["call", QUERY, "--biz-content", &request]).await;
    assert_eq!(out.status.code(), Some(0), "{:?}", printed(&out));
}

#[tokio::test]
async fn the_exit_code_tells_the_outcome() {
    let simulator = Simulator::start().await.unwrap();
    let order_id = simulator.place_order(NewOrder::new().with_shop("2015"));
    let request = format!(r#"{{"commodity_order_id":"{order_id}"}}"#);
    let code = |args: &'static [&'static str]| {
        let simulator = &simulator;
        async move { alipay(simulator, args).await.status.code() }
    };
    let refused = code(&["call", ACCEPT, "--json", r#"{"commodity_order_id":"1"}"#]).await;
    let not_sent = code(&["call", ACCEPT]).await;
    let unknown_method = code(&["call", "alipay.no.such.method"]).await;
    let no_json = code(&["call", ACCEPT, "--json", "{"]).await;
    assert_eq!((refused, not_sent, unknown_method, no_json), (Some(1), Some(2), Some(2), Some(2)));
    simulator.inject(FaultPlan::once(Fault::CutAfter));
    let open = alipay(&simulator, &["call", ACCEPT, "--json", &request]).await;
    assert_eq!(open.status.code(), Some(3));
    assert!(printed(&open).1.contains("resolve the outcome before retrying"), "{:?}", printed(&open));
    simulator.inject(FaultPlan::once(Fault::WrongSignature));
    let forged = alipay(&simulator, &["call", ACCEPT, "--json", &request]).await;
    assert_eq!((forged.status.code(), forged.stdout.len()), (Some(3), 0), "an unverified response is shown");
}

#[tokio::test]
async fn a_request_is_checked_against_its_declaration() {
    let simulator = Simulator::start().await.unwrap();
    for (request, error) in [
        (
            r#"{"commodity_order_id":"1","pag":2}"#,
            "field `pag`: not a field of QueryOrder; its fields are: commodity_order_id, start_page",
        ),
        (r#"{"start_page":2}"#, "field `commodity_order_id`: missing"),
        ("{'commodity_order_id':'1'}", "If the shell changes quotes, pass a file: --json @FILE"),
        ("@no_such.json", "--json @no_such.json: No such file"),
    ] {
        let (_, remarks) = printed(&alipay(&simulator, &["call", QUERY, "--json", request]).await);
        assert!(remarks.contains(error), "{remarks}");
    }
    assert!(simulator.requests().is_empty());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("order.json");
    std::fs::write(&path, "\u{feff}{\"commodity_order_id\":\"1\"}").unwrap();
    let from_file = format!("@{}", path.display());
    let (_, remarks) = printed(&alipay(&simulator, &["call", QUERY, "--json", &from_file]).await);
    assert!(remarks.contains("QUERY_FAILD"), "{remarks}");
}

#[tokio::test]
async fn a_file_is_uploaded() {
    let simulator = Simulator::start().await.unwrap();
    simulator
        .on::<CreateOrder>(|request, _| Ok(CreatedOrder::new().with_commodity_order_id(request.out_biz_no)));
    let folder = tempfile::tempdir().unwrap();
    let logo = folder.path().join("logo.png");
    std::fs::write(&logo, b"picture").unwrap();
    let request = r#"{"out_biz_no":"7","merchant_pid":"2088","merchandise_id":"1"}"#;
    let method = "alipay.open.servicemarket.order.create";
    let file = format!("app_logo={}", logo.display());
    let out = alipay(&simulator, &["call", method, "--json", request, "--file", &file]).await;
    assert!(printed(&out).0.contains("\"commodity_order_id\": \"7\""), "{:?}", printed(&out));
    assert_eq!(simulator.requests()[0].files[0].size, 7);
    let wrong =
        alipay(&simulator, &["call", method, "--json", request, "--file", &file.replace("app_", "")]).await;
    assert!(printed(&wrong).1.contains("`logo`: is not a file"), "{:?}", printed(&wrong));
}

#[tokio::test]
async fn a_page_call_prints_its_signed_url() {
    let simulator = Simulator::start().await.unwrap();
    let request =
        r#"{"out_trade_no":"1","total_amount":88.88,"subject":"x","product_code":"FAST_INSTANT_TRADE_PAY"}"#;
    let out = alipay(&simulator, &["call", "alipay.trade.page.pay", "--json", request]).await;
    let (url, _) = printed(&out);
    assert!(url.starts_with(&format!("{}/gateway.do?", simulator.url())) && url.contains("sign="), "{url}");
}

#[tokio::test]
async fn every_declared_endpoint_can_be_printed() {
    let run =
        |args: &[&str]| Command::new(env!("CARGO_BIN_EXE_alipay")).env_clear().args(args).output().unwrap();
    let listed = run(&["spec", "--json"]);
    let listed: Vec<String> = serde_json::from_slice(&listed.stdout).unwrap();
    assert_eq!(listed, catalogue().map(|endpoint| endpoint.method).collect::<Vec<_>>());
    for endpoint in catalogue() {
        let printed = run(&["spec", endpoint.method]);
        let text = String::from_utf8(printed.stdout).unwrap();
        let has_all = endpoint.request.fields.iter().all(|field| text.contains(field.name));
        assert!(printed.status.success() && has_all, "{text}");
        let printed = run(&["spec", endpoint.method, "--json"]);
        let spec: Value = serde_json::from_slice(&printed.stdout).unwrap();
        assert_eq!(spec["request"]["fields"].as_array().unwrap().len(), endpoint.request.fields.len());
    }
    // Limits of amounts are kept in cents, and printed in yuan.
    let refund = String::from_utf8(run(&["spec", "alipay.trade.refund"]).stdout).unwrap();
    assert!(refund.contains("amount, required, 0.01.."), "{refund}");
    let refund: Value =
        serde_json::from_slice(&run(&["spec", "alipay.trade.refund", "--json"]).stdout).unwrap();
    let amount =
        refund["request"]["fields"].as_array().unwrap().iter().find(|f| f["name"] == "refund_amount");
    assert_eq!(amount.unwrap()["min"], "0.01");
    let wrong = run(&["spec", "alipay.trade.qurey"]);
    assert!(String::from_utf8(wrong.stderr).unwrap().contains("did you mean alipay.trade.query?"));
}

/// A reader of the shell cannot look up the Rust name of an enumeration: its texts are printed.
#[test]
fn the_texts_of_an_enumeration_are_printed() {
    let run =
        |args: &[&str]| Command::new(env!("CARGO_BIN_EXE_alipay")).env_clear().args(args).output().unwrap();
    let mut checked = 0;
    for endpoint in catalogue() {
        let enums = endpoint.request.fields.iter().filter_map(|field| match (field.ty)() {
            TypeSpec::Enum(texts) => Some((field.name, texts)),
            _ => None,
        });
        let enums: Vec<_> = enums.collect();
        if enums.is_empty() {
            continue;
        }
        let text = String::from_utf8(run(&["spec", endpoint.method]).stdout).unwrap();
        let json = run(&["spec", endpoint.method, "--json"]).stdout;
        let json: Value = serde_json::from_slice(&json).unwrap();
        for (name, texts) in enums {
            let line = text.lines().find(|line| line.split_whitespace().next() == Some(name)).unwrap();
            assert!(line.contains(&texts.join(" | ")), "{}: {line}", endpoint.method);
            let mut fields = json["request"]["fields"].as_array().unwrap().iter();
            let field = fields.find(|field| field["name"] == name).unwrap();
            assert_eq!(field["values"], Value::from(texts.to_vec()), "{}", endpoint.method);
            checked += 1;
        }
    }
    assert!(checked > 20, "{checked}");
}

/// Alipay publishes the name of this call only.
#[tokio::test]
async fn further_members_are_printed_and_sent() {
    const APPLY: &str = "alipay.open.auth.app.apply";
    let simulator = Simulator::start().await.unwrap();
    let (text, _) = printed(&alipay(&simulator, &["spec", APPLY]).await);
    assert!(text.contains("further members"), "{text}");
    let out = alipay(&simulator, &["call", APPLY, "--json", r#"{"auth_scene":"agreed"}"#]).await;
    assert_eq!(out.status.code(), Some(0), "{:?}", printed(&out));
    let recorded = simulator.requests().pop().unwrap();
    assert!(recorded.content.contains("agreed"), "{recorded:?}");
}

#[test]
fn completions_and_manual_pages_are_written_for_every_command() {
    let folder = tempfile::tempdir().unwrap();
    let run =
        |args: &[&str]| Command::new(env!("CARGO_BIN_EXE_alipay")).env_clear().args(args).output().unwrap();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = String::from_utf8(run(&["completions", shell]).stdout).unwrap();
        assert!(script.contains("alipay-public-key") && script.contains("explain"), "{shell}");
    }
    assert!(run(&["man", "--out", folder.path().to_str().unwrap()]).status.success());
    for page in ["alipay.1", "alipay-doctor.1", "alipay-doctor-explain.1", "alipay-call.1", "alipay-spec.1"] {
        let text = std::fs::read_to_string(folder.path().join(page)).unwrap();
        assert!(text.contains(".SH NAME"), "{page}");
    }
}

#[test]
fn help_is_in_both_languages_and_has_examples() {
    let help = |args: &[&str]| {
        let out = Command::new(env!("CARGO_BIN_EXE_alipay")).env_clear().args(args).output().unwrap();
        assert_eq!(out.status.code(), Some(0), "{args:?}");
        printed(&out).0
    };
    for command in ["doctor", "call", "spec", "import", "drift", "simulator", "completions", "man"] {
        let english = help(&[command, "--help"]);
        assert!(english.contains("Usage: ") && english.contains("Examples:\n  "), "{english}");
        for args in [[command, "--help", "--lang=zh"], ["--lang=zh", command, "--help"]] {
            let chinese = help(&args);
            assert!(chinese.contains("用法：alipay") && chinese.contains("示例：\n  "), "{chinese}");
        }
    }
    assert!(help(&["--lang", "zh", "--version"]).starts_with("alipay "));
}

/// Returns whether a text has three English words beside each other. Details of fields and transports stay in English.
fn has_english_sentence(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_word = |word: &&str| word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    words.windows(3).any(|three| three.iter().all(is_word))
}

#[tokio::test]
async fn errors_are_in_the_chosen_language_with_their_causes() {
    let simulator = Simulator::start().await.unwrap();
    let order_id = simulator.place_order(NewOrder::new().with_shop("2015"));
    let request = format!(r#"{{"commodity_order_id":"{order_id}"}}"#);
    let call = ["call", ACCEPT, "--json", &request, "--lang", "zh"];
    simulator.inject(FaultPlan::once(Fault::WrongSignature));
    let (_, forged) = printed(&alipay(&simulator, &call).await);
    assert!(forged.contains("响应验签失败：签名不匹配"), "{forged}");
    assert!(!has_english_sentence(&forged), "{forged}");
    let public = simulator.app().alipay_public_key.clone();
    for (option, value, cause) in [
        ("--private-key", public.as_str(), "这是公钥；此处应填应用私钥"),
        ("--app-id", "2088102836795250", "商户 PID"),
        ("--server", "https://openapi.alipaydev.com", "已停用"),
    ] {
        let (_, refused) = printed(&alipay(&simulator, &[&call[..], &[option, value]].concat()).await);
        assert!(refused.starts_with("错误：") && refused.contains(cause), "{refused}");
        assert!(!has_english_sentence(&refused), "{refused}");
    }
}
