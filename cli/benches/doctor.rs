//! The time of `alipay doctor explain`, with the start of the process: captures up to 64 KiB, and at the limit of 1 MiB.
//!
//! Each size is measured as a form that verifies, as one that was changed in two places, as one without its end, and as a log
//! of many lines.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a bench

use std::{hint::black_box, io::Write, path::Path, process::Command};

use base64::{Engine, engine::general_purpose::STANDARD};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use percent_encoding::{NON_ALPHANUMERIC, percent_encode};
use rsa::{Pkcs1v15Sign, RsaPrivateKey, pkcs8::DecodePrivateKey};
use sha2::{Digest, Sha256};

const KEY: &str = include_str!("../tests/doctor/app.pem");

/// A request of about this size, as a form.
fn form(size: usize) -> String {
    let content = format!(r#"{{"out_trade_no":"7050","subject":"测试 {}"}}"#, "商品 a".repeat(size / 25));
    let pairs = [
        ("app_id", "2021001234567890"),
        ("biz_content", content.as_str()),
        ("charset", "utf-8"),
        ("method", "alipay.trade.page.pay"),
        ("sign_type", "RSA2"),
        ("timestamp", "2026-11-23 08:00:00"),
        ("version", "1.0"),
    ];
    let text: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let body: String = KEY.lines().filter(|line| !line.starts_with("-----")).collect();
    let key = RsaPrivateKey::from_pkcs8_der(&STANDARD.decode(body).unwrap()).unwrap();
    let digest = Sha256::digest(text.join("&"));
    let signature = STANDARD.encode(key.sign(Pkcs1v15Sign::new::<Sha256>(), &digest).unwrap());
    let all = [("sign", signature.as_str())].into_iter().chain(pairs);
    let escaped = |text: &str| percent_encode(text.as_bytes(), NON_ALPHANUMERIC).to_string();
    all.map(|(name, value)| format!("{name}={}", escaped(value))).collect::<Vec<_>>().join("&") + "\n"
}

fn captures(size: usize) -> Vec<(&'static str, String)> {
    let genuine = form(size);
    let changed = genuine.replace("7050", "7061");
    let cut = genuine[..genuine.len() * 9 / 10].to_owned();
    let lines = size / 1000;
    let log = |form: &str| {
        (0..lines).map(|n| format!("2026-11-23 08:00:{n:02} INFO body={form}")).collect::<String>()
    };
    vec![
        ("genuine", genuine.clone()),
        ("changed", changed.clone()),
        ("cut", cut),
        ("log of forms", log(&form(200))),
        ("log of changed forms", log(&form(200).replace("7050", "7061"))),
        (
            "log of json",
            (0..lines * 4)
                .map(|n| format!("{{\"n\":{n},\"msg\":\"sign in: {}\"}}\n", "x [y {z} ".repeat(20)))
                .collect(),
        ),
    ]
}

fn explain(criterion: &mut Criterion) {
    let keys = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/doctor");
    let mut group = criterion.benchmark_group("doctor explain");
    group.sample_size(10);
    for (size, name) in [(1 << 10, "1 KiB"), (64 << 10, "64 KiB"), ((1 << 20) - (64 << 10), "1 MiB")] {
        for (kind, text) in captures(size) {
            let mut file = tempfile::NamedTempFile::new().unwrap();
            file.write_all(&text.as_bytes()[..text.len().min(1 << 20)]).unwrap();
            group.bench_function(BenchmarkId::new(kind, name), |bencher| {
                bencher.iter(|| {
                    let out = Command::new(env!("CARGO_BIN_EXE_alipay"))
                        .env_clear()
                        .args(["doctor", "explain"])
                        .arg(file.path())
                        .arg("--private-key")
                        .arg(keys.join("app.pem"))
                        .arg("--alipay-public-key")
                        .arg(keys.join("ali_pub.pem"))
                        .output();
                    black_box(out.unwrap())
                });
            });
        }
    }
    group.finish();
}

criterion_group!(benches, explain);
criterion_main!(benches);
