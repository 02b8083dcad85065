//! The time of `alipay doctor explain`, with the start of the process: captures up to 64 KiB, and at the limit of 1 MiB.
//!
//! Each size is measured as a form that verifies, as one that was changed in two places, as one without its end, and as a log
//! of many lines; maps whose signatures do not verify, as a log of many messages.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a bench

use std::{hint::black_box, io::Write, path::Path, process::Command};

use base64::{Engine, engine::general_purpose::STANDARD};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use percent_encoding::{NON_ALPHANUMERIC, percent_encode};
use rsa::{Pkcs1v15Sign, RsaPrivateKey, pkcs8::DecodePrivateKey};
use sha2::{Digest, Sha256};

const KEY: &str = include_str!("../tests/doctor/app.pem");

/// A signature with the app's key.
fn sign(text: &[u8]) -> Vec<u8> {
    let body: String = KEY.lines().filter(|line| !line.starts_with("-----")).collect();
    let key = RsaPrivateKey::from_pkcs8_der(&STANDARD.decode(body).unwrap()).unwrap();
    key.sign(Pkcs1v15Sign::new::<Sha256>(), &Sha256::digest(text)).unwrap()
}

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
    let signature = STANDARD.encode(sign(text.join("&").as_bytes()));
    let all = [("sign", signature.as_str())].into_iter().chain(pairs);
    let escaped = |text: &str| percent_encode(text.as_bytes(), NON_ALPHANUMERIC).to_string();
    all.map(|(name, value)| format!("{name}={}", escaped(value))).collect::<Vec<_>>().join("&") + "\n"
}

/// A line with a map, as a program prints it, whose signature is of the app's key, but of another text, or of no key.
fn map(number: usize, is_of_key: bool, [open, is, quote, close]: [&str; 4]) -> String {
    let mut signature = vec![1; 256];
    let seed = number.to_le_bytes();
    signature.chunks_mut(32).zip(0_u8..).for_each(|(part, at)| {
        part.copy_from_slice(&Sha256::digest([&seed[..], &[at]].concat()));
    });
    signature[0] &= 0x7F;
    if is_of_key {
        signature = sign(&seed);
    }
    let order = format!("7050{number}");
    let signature = STANDARD.encode(signature);
    let pairs = [
        ("app_id", "2021001234567890"),
        ("method", "alipay.trade.close"),
        ("out_trade_no", order.as_str()),
        ("sign", signature.as_str()),
        ("sign_type", "RSA2"),
        ("timestamp", "2026-11-23 08:00:00"),
    ];
    let pairs = pairs.map(|(name, value)| format!("{quote}{name}{quote}{is}{quote}{value}{quote}"));
    format!("{open}{}{close}\n", pairs.join(", "))
}

fn captures(size: usize) -> Vec<(&'static str, String)> {
    let genuine = form(size);
    let changed = genuine.replace("7050", "7061");
    let cut = genuine[..genuine.len() * 9 / 10].to_owned();
    let lines = size / 1000;
    let log = |form: &str| {
        (0..lines).map(|n| format!("2026-11-23 08:00:{n:02} INFO body={form}")).collect::<String>()
    };
    let maps = |is_of_key, form| (0..size / 560).map(|n| map(n, is_of_key, form)).collect::<String>();
    let [json, ruby, java] = [["{", ": ", "\"", "}"], ["{", "=>", "\"", "}"], ["{", "=", "", "}"]];
    vec![
        ("genuine", genuine.clone()),
        ("changed", changed.clone()),
        ("cut", cut),
        ("log of forms", log(&form(200))),
        ("log of changed forms", log(&form(200).replace("7050", "7061"))),
        ("log of JSON maps of another key", maps(false, json)),
        ("log of Ruby maps of another key", maps(false, ruby)),
        ("log of Java maps of another key", maps(false, java)),
        ("log of JSON maps with another text", maps(true, json)),
        ("log of Java maps with another text", maps(true, java)),
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
