//! Runs every example, checks its output, and compares the folder with the lists of it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
    thread,
};

/// Each example, with what it has to print.
const EXAMPLES: [(&str, &[&str]); 24] = [
    ("app_order_string", &["app_id", "biz_content", "sign", "requests that were sent: 0"]),
    ("certificates", &["the certificate of the file", "Alipay's next certificate"]),
    ("encrypted_content", &["encrypted: the order is Some(MerchantOrdered)", "clear: the order is"]),
    ("first_call", &["the order is Some(MerchantOrdered)", "trace id ", "2015052000077000000000182140"]),
    ("from_env", &["a client of app 2021000000000001", "was refused with QUERY_FAILD"]),
    (
        "gateway_gbk",
        &["rejected over the gateway", "over V3, the order is Some(ProviderRejected)", "U+1F600"],
    ),
    (
        "inbox_in_transaction",
        &["the response is success\nthe response is success", "orders in the database: 1"],
    ),
    ("kms_signer", &["bytes with alipay-app", "the order is Some(MerchantOrdered)"]),
    ("merchant_token", &["without a token: Some(", "with the token: confirmed", "the order is Done"]),
    (
        "merchant_tokens",
        &["/oauth2/appToAppAuth.htm", "merchant app 2019101118588888: https", "ended its authorization"],
    ),
    ("message_channel", &["acknowledged with SUCCESS", "acknowledged in the end"]),
    (
        "metrics",
        &[
            "2 calls failed",
            r#"alipay_calls_total{method="alipay.open.servicemarket.order.accept",outcome="refused"} 1"#,
            r#"alipay_calls_total{method="alipay.open.servicemarket.order.accept",outcome="unknown"} 1"#,
            r#"alipay_attempts_total{method="alipay.open.servicemarket.order.query",outcome="success"} 2"#,
        ],
    ),
    (
        "opentelemetry",
        &[
            "alipay.notification",
            "alipay.open.servicemarket.order.query",
            "servicemarket_order_notify",
            "the response is success",
        ],
    ),
    ("order_flow", &["every check passed"]),
    ("own_endpoint", &["the voucher is Some(Active)", "VOUCHER_NOT_EXIST", "voucher_id"]),
    ("page_pay", &["redirect the browser to http://127.0.0.1:", "paid"]),
    ("pages", &["page Some(3) has 2 items", "found shop 2015052000077000000000182107 after 2 requests"]),
    ("receive_axum", &["a merchant placed order", "the response is success\nthe response is success"]),
    ("receive_hyper", &["Some(MerchantCancelled)", "未按时实施", "the response is success"]),
    (
        "refused_call",
        &["the order is in another state", "signed by Alipay: true", "requests that were sent: 1"],
    ),
    ("shutdown", &["handled order", "running one is success", "later one is fail"]),
    ("test_with_simulator", &["88.80: Some(ProviderAccepted)", "0.01: Some(ProviderRejected)", "verified "]),
    ("unknown_outcome", &["Unknown: ", "accepted: true", "accepted: false"]),
    ("upload", &["the picture has the id Some(\"1T8Pp00AT7\")", "Alipay received"]),
];

/// The folder of the examples with other libraries, a package of its own.
const INTEGRATIONS: &str = "integrations";

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The examples in both folders, each with the file of its source.
fn sources() -> BTreeMap<String, PathBuf> {
    let folders = [folder(), folder().join(INTEGRATIONS)];
    let entries = folders.into_iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let entries = entries.map(|entry| entry.unwrap().path());
    let source = |path: PathBuf| {
        let name = path.file_stem()?.to_str()?.to_owned();
        let main = path.join("main.rs");
        match path.extension() {
            Some(extension) if extension == "rs" => Some((name, path)),
            None if main.is_file() => Some((name, main)),
            _ => None,
        }
    };
    entries.filter_map(source).collect()
}

/// The program of an example, built by the command below or by `cargo test --workspace`.
fn program(name: &str, source: &Path) -> PathBuf {
    let tests = std::env::current_exe().unwrap();
    let built = tests.parent().unwrap().parent().unwrap().join("examples").join(name);
    let built = built.with_extension(std::env::consts::EXE_EXTENSION);
    let time = |path: &Path| fs::metadata(path).and_then(|metadata| metadata.modified()).ok();
    let is_current = time(&built).is_some_and(|built| Some(built) >= time(source));
    assert!(
        is_current,
        "{name} is not built; run `cargo test -p alipay-examples -p alipay-integration-examples`"
    );
    built
}

fn run(name: &str, source: &Path) -> String {
    let mut command = Command::new(program(name, source));
    for (variable, _) in std::env::vars_os() {
        if variable.to_string_lossy().starts_with("ALIPAY") {
            command.env_remove(variable);
        }
    }
    let output = command.output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{name}: {text}{}", String::from_utf8_lossy(&output.stderr));
    text
}

#[test]
fn every_example_runs_and_prints_what_it_shows() {
    let sources = sources();
    let tested: BTreeSet<&str> = EXAMPLES.iter().map(|(name, _)| *name).collect();
    assert_eq!(sources.keys().map(String::as_str).collect::<BTreeSet<_>>(), tested);
    // As many at a time as one processor runs well: some wait for pauses.
    for some in EXAMPLES.chunks(4) {
        thread::scope(|scope| {
            for (name, expected) in some {
                let source = sources.get(*name).unwrap();
                scope.spawn(move || {
                    let text = run(name, source);
                    for part in *expected {
                        assert!(text.contains(part), "{name} does not print `{part}`:\n{text}");
                    }
                });
            }
        });
    }
}

#[test]
fn every_example_is_short_and_says_what_it_shows_and_how_to_run_it() {
    for (name, source) in sources() {
        let text = fs::read_to_string(&source).unwrap();
        assert!(text.starts_with("//! "), "{name}");
        let is_integration = source.parent().is_some_and(|folder| folder.ends_with(INTEGRATIONS));
        let package = if is_integration { "-p alipay-integration-examples " } else { "" };
        assert!(text.contains(&format!("cargo run {package}--example {name}")), "{name}");
        assert!(!text.contains("unwrap()") && !text.contains(".expect("), "{name}: use `?`");
        let lines = text.lines().count();
        assert!(name == "order_flow" || (25..=80).contains(&lines), "{name} has {lines} lines");
    }
}

/// The examples that a list names in its table: "| [`name`](..) | .. |" or "| `name` | .. |".
fn listed(document: &str, chapter: Option<&str>) -> BTreeSet<String> {
    let text = fs::read_to_string(folder().join(document)).unwrap();
    let start = chapter.map_or(Some(0), |chapter| text.find(chapter)).unwrap_or_else(|| panic!("{document}"));
    let text = &text[start..];
    let end = chapter.and_then(|chapter| text[chapter.len()..].find("\n## ").map(|end| end + chapter.len()));
    let rows = text[..end.unwrap_or(text.len())].lines().filter(|line| line.starts_with("| "));
    let names = rows.filter_map(|row| row.split('`').nth(1));
    names.map(|name| name.trim_end_matches(".rs").to_owned()).collect()
}

#[test]
fn the_lists_name_every_example() {
    let examples: BTreeSet<String> = sources().into_keys().collect();
    for (document, chapter) in [
        ("README.md", None),
        ("../docs/guide.md", Some("## Examples\n")),
        ("../docs/guide.zh-CN.md", Some("## 示例\n")),
    ] {
        assert_eq!(listed(document, chapter), examples, "{document}");
    }
}
