//! The cost of a whole call beside that of its necessary parts: one HTTP round trip, one RSA signature and
//! one verification. All are measured in one run; the last line is the ratio.
#![allow(missing_docs, clippy::print_stdout, clippy::expect_used)]

use std::{hint::black_box, net::SocketAddr, path::Path, time::Duration};

use alipay::{
    Client,
    call::CallOptionsBuilder,
    servicemarket::{AcceptOrder, OrderApiExt},
};
use alipay_runtime::{
    Protocol,
    crypto::keys::{PrivateKey, PublicKey},
    crypto::{Backend, Signer, Verifier},
};
use axum::{Router, routing::post};
use base64::{Engine, engine::general_purpose::STANDARD};
use criterion::Criterion;

const GATEWAY: &str = "/gateway.do";
const RESULT: &str = r#"{"code":"10000","msg":"Success"}"#;
const ROUTE: &str = "/v3/alipay/open/servicemarket/order/accept";
const BODY: &str = r#"{"commodity_order_id":"20160010200000000033400"}"#;
const CONTENT: &[u8] =
    b"app_id=2021001234567890,nonce=944688e5-15aa-4bbe-b222-90659999740e,timestamp=1795405458859\n\
    POST\n/v3/alipay/open/servicemarket/order/accept\n{\"commodity_order_id\":\"20160010200000000033400\"}\n";

struct Keys {
    app: String,
    alipay: String,
    signer: std::sync::Arc<dyn Signer>,
    verifier: std::sync::Arc<dyn Verifier>,
    platform: std::sync::Arc<dyn Signer>,
}

fn keys() -> Keys {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/keys");
    let text = |name: &str| std::fs::read_to_string(folder.join(name)).expect("a key of the vectors");
    let backend = Backend::preferred().expect("a backend");
    let (app, alipay) = (text("app_private_pkcs8.pem"), text("platform_public.pem"));
    let signer =
        |text: &str| backend.signer(&PrivateKey::parse(text).expect("a private key")).expect("a signer");
    let verifier = backend.verifier(&PublicKey::parse(&alipay).expect("a public key")).expect("a verifier");
    Keys {
        signer: signer(&app),
        verifier,
        platform: signer(&text("platform_private_pkcs8.pem")),
        app,
        alipay,
    }
}

/// A server that responses every call with one signed response, made beforehand.
async fn stub(keys: &Keys) -> SocketAddr {
    let signature = keys.platform.sign(b"1714982400123\n0f3b7a2c5d\n{}\n").await.expect("a signature");
    let headers = [
        ("alipay-timestamp", "1714982400123".to_owned()),
        ("alipay-nonce", "0f3b7a2c5d".to_owned()),
        ("alipay-signature", STANDARD.encode(signature)),
        ("content-type", "application/json".to_owned()),
    ];
    let sign = STANDARD.encode(keys.platform.sign(RESULT.as_bytes()).await.expect("a signature"));
    let member = "alipay_open_servicemarket_order_accept_response";
    let by_gateway = format!(r#"{{"{member}":{RESULT},"sign":"{sign}"}}"#);
    let router = Router::new()
        .route(ROUTE, post(move |_body: bytes::Bytes| async move { (headers, "{}") }))
        .route(GATEWAY, post(move |_body: bytes::Bytes| async move { by_gateway }));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("its address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

fn median(name: &str) -> f64 {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../target"), Into::into);
    let text = std::fs::read_to_string(target.join("criterion").join(name).join("new/estimates.json"));
    let json: serde_json::Value = serde_json::from_str(&text.expect("criterion's estimates")).expect("JSON");
    json.pointer("/median/point_estimate").and_then(serde_json::Value::as_f64).expect("a number") / 1000.0
}

fn main() {
    // One thread for both sides: no time goes into waking the other one up, which is the machine's affair.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("tokio");
    let keys = keys();
    let address = runtime.block_on(stub(&keys));
    let mut criterion = Criterion::default()
        .sample_size(60)
        .warm_up_time(Duration::from_secs(2))
        .measurement_time(Duration::from_secs(8))
        .configure_from_args();

    let raw = reqwest::Client::builder().no_proxy().build().expect("an HTTP client");
    let url = format!("http://{address}{ROUTE}");
    criterion.bench_function("round_trip", |bencher| {
        bencher.to_async(&runtime).iter(|| async {
            let request = raw.post(&url).header("content-type", "application/json").body(BODY);
            black_box(request.send().await.expect("an response").bytes().await.expect("a body"))
        });
    });
    criterion.bench_function("rsa_sign", |bencher| {
        bencher.to_async(&runtime).iter(|| keys.signer.sign(black_box(CONTENT)));
    });
    let signature = runtime.block_on(keys.platform.sign(CONTENT)).expect("a signature");
    criterion.bench_function("rsa_verify", |bencher| {
        bencher.iter(|| keys.verifier.verify(black_box(CONTENT), &signature));
    });
    let client = Client::builder()
        .app_id("2021001234567890")
        .private_key(&keys.app)
        .alipay_public_key(&keys.alipay)
        .server(format!("http://{address}"))
        .build()
        .expect("a client");
    for (name, protocol) in [("accept_call_v3", Protocol::V3), ("accept_call_v2", Protocol::V2)] {
        criterion.bench_function(name, |bencher| {
            bencher.to_async(&runtime).iter(|| async {
                let accept = AcceptOrder::new("20160010200000000033400");
                black_box(client.orders().accept(accept).protocol(protocol).await.expect("a response"))
            });
        });
    }
    criterion.final_summary();

    let [trip, sign, verify, v3, v2] =
        ["round_trip", "rsa_sign", "rsa_verify", "accept_call_v3", "accept_call_v2"].map(median);
    let floor = trip + sign + verify;
    println!(
        "| round trip | RSA sign | RSA verify | floor (sum) | call by V3 | V3 / floor | call by V2 | V2 / floor |"
    );
    println!("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    println!(
        "| {trip:.1} us | {sign:.1} us | {verify:.1} us | {floor:.1} us | {v3:.1} us | {:.3} | {v2:.1} us | {:.3} |",
        v3 / floor,
        v2 / floor
    );
}
