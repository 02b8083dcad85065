//! Requests as shipped SDKs send them, which the platform accepts.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use alipay_simulator::Simulator;
use aws_lc_rs::{rand::SystemRandom, rsa::KeyPair, signature::RSA_PKCS1_SHA256};
use base64::{Engine, engine::general_purpose::STANDARD};

/// A call on the gateway: parameters to sign, and which of them are in the query.
struct Shape<'s> {
    simulator: &'s Simulator,
    method: &'s str,
    /// Further parameters that are signed.
    more: &'s [(&'s str, &'s str)],
    charset: &'s str,
    /// True if a parameter is sent in the query.
    in_query: fn(&str) -> bool,
    /// True if a parameter is also sent in the body, although it is in the query.
    repeated: fn(&str) -> bool,
    content_type: &'s str,
    verb: &'s str,
    /// A further part of the query, which is not signed.
    also: &'s str,
}

impl<'s> Shape<'s> {
    fn new(simulator: &'s Simulator) -> Self {
        Self {
            simulator,
            method: "alipay.trade.query",
            more: &[("biz_content", r#"{"out_trade_no":"none"}"#)],
            charset: "utf-8",
            in_query: |name| name != "biz_content",
            repeated: |_| false,
            content_type: "application/x-www-form-urlencoded",
            verb: "POST",
            also: "",
        }
    }

    /// Sends the call with the headers of the Java SDK, and returns the body of the response.
    async fn send(&self) -> String {
        let app = self.simulator.app();
        let now = time::OffsetDateTime::now_utc().to_offset(time::macros::offset!(+8));
        let format = time::macros::format_description!("[year]-[month]-[day] [hour]:[minute]:[second]");
        let now = now.format(&format).unwrap();
        let mut params = vec![
            ("app_id", app.app_id.as_str()),
            ("charset", self.charset),
            ("format", "json"),
            ("method", self.method),
            ("sign_type", "RSA2"),
            ("timestamp", now.as_str()),
            ("version", "1.0"),
        ];
        params.extend(self.more);
        params.sort_unstable();
        let signed: Vec<String> = params.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let sign = sign(&app.private_key, signed.join("&").as_bytes());
        params.push(("sign", sign.as_str()));
        let encode = |is_sent: &dyn Fn(&str) -> bool| {
            let sent = params.iter().filter(|(name, _)| is_sent(name));
            form_urlencoded::Serializer::new(String::new()).extend_pairs(sent).finish()
        };
        let query = encode(&|name| (self.in_query)(name));
        let body = encode(&|name| !(self.in_query)(name) || (self.repeated)(name));
        let url = format!("{}/gateway.do?{query}{}", self.simulator.url(), self.also);
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        let request = match self.verb {
            "GET" => http.get(format!("{url}&{body}")),
            _ => http.post(url).header("content-type", self.content_type).body(body),
        };
        let accept = "text/plain,text/xml,text/javascript,text/html";
        request.header("accept", accept).send().await.unwrap().text().await.unwrap()
    }
}

fn sign(private_key: &str, content: &[u8]) -> String {
    let key = KeyPair::from_pkcs8(&STANDARD.decode(private_key).unwrap()).unwrap();
    let mut signature = vec![0; key.public_modulus_len()];
    key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), content, &mut signature).unwrap();
    STANDARD.encode(signature)
}

/// The response of a call that was verified: the trade is unknown.
#[track_caller]
fn assert_verified(body: &str, sdk: &str) {
    assert!(body.starts_with(r#"{"alipay_trade_query_response":{"code":"40004""#), "{sdk}: {body}");
    assert!(body.contains(r#""sub_code":"ACQ.TRADE_NOT_EXIST""#) && body.contains(r#","sign":""#), "{sdk}");
}

#[tokio::test]
async fn calls_of_shipped_sdks_are_verified() {
    let simulator = Simulator::start().await.unwrap();
    let shape = || Shape::new(&simulator);
    let utf8 = "application/x-www-form-urlencoded;charset=utf-8";
    let chinese = &[("biz_content", r#"{"out_trade_no":"无"}"#)];
    for (sdk, shape) in [
        ("Java V2: accepts HTML", shape()),
        (
            "gopay, .NET V2, yansongda/pay: charset twice",
            Shape { in_query: |name| name == "charset", repeated: |name| name == "charset", ..shape() },
        ),
        ("Java page GET: sign twice", Shape { verb: "GET", repeated: |name| name == "sign", ..shape() }),
        ("Ruby alipay: all in the body", Shape { in_query: |_| false, ..shape() }),
        (
            "smartwalle, alipay_sdk_rust: all in the body, charset in the header",
            Shape { in_query: |_| false, content_type: utf8, more: chinese, ..shape() },
        ),
        ("python-alipay-sdk: GET", Shape { verb: "GET", in_query: |_| true, ..shape() }),
        ("UTF8 as a name", Shape { charset: "UTF8", ..shape() }),
        (
            "Node: a value of whitespace",
            Shape { more: &[("biz_content", r#"{"out_trade_no":"none"}"#), ("zone", " ")], ..shape() },
        ),
    ] {
        assert_verified(&shape.send().await, sdk);
    }
}

#[tokio::test]
async fn a_charset_in_the_body_alone_covers_only_ascii() {
    let simulator = Simulator::start().await.unwrap();
    let shape = Shape {
        in_query: |_| false,
        more: &[("biz_content", r#"{"out_trade_no":"无"}"#)],
        ..Shape::new(&simulator)
    };
    let body = shape.send().await;
    assert!(body.contains("isv.invalid-signature") && body.contains("URL查询字符串中"), "{body}");
}

#[tokio::test]
async fn unserved_methods_get_json_whatever_the_verb_and_the_headers() {
    let simulator = Simulator::start().await.unwrap();
    for verb in ["GET", "POST"] {
        let body = Shape { method: "alipay.nobody.declared", verb, ..Shape::new(&simulator) }.send().await;
        assert!(body.starts_with(r#"{"error_response":{"code":"40002""#), "{body}");
        assert!(body.contains("isv.invalid-method") && !body.contains("Simulator::"), "{body}");
    }
}

#[tokio::test]
async fn refusals_of_known_methods_have_their_name() {
    let simulator = Simulator::start().await.unwrap();
    let begin = r#"{"alipay_trade_query_response":{"code":"40002""#;
    let token = Shape { more: &[("app_auth_token", "unknown")], ..Shape::new(&simulator) }.send().await;
    assert!(token.starts_with(r#"{"alipay_trade_query_response":{"code":"20001""#), "{token}");
    assert!(token.contains(r#","sign":""#), "a refusal of a known app is signed: {token}");
    let unknown = simulator.url().to_owned() + "/gateway.do?charset=utf-8&app_id=1&method=alipay.trade.query";
    let unknown = reqwest::get(unknown).await.unwrap().text().await.unwrap();
    assert!(unknown.starts_with(begin) && unknown.contains("isv.invalid-app-id"), "{unknown}");
    assert!(!unknown.contains("sign"), "without an app there is no key: {unknown}");
}

/// A way to make a call.
type Shaped = fn(&Simulator) -> Shape<'_>;

/// The simulator can be told what to do where no shipped SDK shows what the platform does, and the journal has a note.
#[tokio::test]
async fn where_the_platform_is_not_known_the_strictness_decides() {
    let builders = || [Simulator::builder().lenient(), Simulator::builder(), Simulator::builder().strict()];
    let outcomes = async |builders: [alipay_simulator::SimulatorBuilder; 3], shape: Shaped| {
        let mut outcomes = Vec::new();
        for builder in builders {
            let simulator = builder.start().await.unwrap();
            let body = shape(&simulator).send().await;
            let notes = simulator.requests().pop().unwrap().notes.len();
            outcomes.push((body.contains("ACQ.TRADE_NOT_EXIST"), notes));
        }
        outcomes
    };
    let twice: Shaped =
        |simulator| Shape { in_query: |_| true, also: "&charset=GBK", ..Shape::new(simulator) };
    assert_eq!(outcomes(builders(), twice).await, [(true, 1), (false, 0), (false, 0)]);
    let utf8: Shaped = |simulator| Shape { charset: "UTF8", ..Shape::new(simulator) };
    assert_eq!(outcomes(builders(), utf8).await, [(true, 1), (true, 1), (false, 0)]);
    // Node and Python sign `name=`.
    let empty: Shaped = |simulator| Shape {
        more: &[("biz_content", r#"{"out_trade_no":"none"}"#), ("notify_url", "")],
        ..Shape::new(simulator)
    };
    assert_eq!(outcomes(builders(), empty).await, [(true, 1), (true, 1), (false, 0)]);
    let in_body: Shaped = |simulator| Shape { in_query: |_| false, ..Shape::new(simulator) };
    assert_eq!(outcomes(builders(), in_body).await, [(true, 1); 3], "shipped SDKs do this");
    let usual: Shaped = |simulator| Shape::new(simulator);
    assert_eq!(outcomes(builders(), usual).await, [(true, 0); 3]);
}

/// All SDKs send `alipay_root_cert_sn` to the gateway, so it is not known whether it may be missing there.
#[tokio::test]
async fn a_call_without_the_serial_of_the_roots_is_noted_or_refused() {
    for (builder, is_accepted) in [(Simulator::builder(), true), (Simulator::builder().strict(), false)] {
        let simulator = builder.certificates().start().await.unwrap();
        let sn = app_cert_sn(&simulator).await;
        let more = [("app_cert_sn", sn.as_str()), ("biz_content", r#"{"out_trade_no":"none"}"#)];
        let body = Shape { more: &more, ..Shape::new(&simulator) }.send().await;
        assert_eq!(body.contains("ACQ.TRADE_NOT_EXIST"), is_accepted, "{body}");
        let sent = simulator.requests().pop().unwrap();
        if is_accepted {
            assert!(sent.notes[0].contains("alipay_root_cert_sn is missing"), "{:?}", sent.notes);
        } else {
            assert!(body.contains("isv.missing-alipay-root-cert-sn"), "{body}");
        }
    }
}

/// The serial of the app's certificate, as the client sends it.
async fn app_cert_sn(simulator: &Simulator) -> String {
    let client = simulator.client().unwrap();
    client.call(alipay::servicemarket::QueryOrder::new("1")).await.unwrap_err();
    let sent = simulator.requests().pop().unwrap();
    let header = sent.headers["authorization"].to_str().unwrap();
    header.split("app_cert_sn=").nth(1).unwrap().split(',').next().unwrap().to_owned()
}

/// The platform separates its root certificates by an empty line; python-alipay-sdk splits the bundle there.
#[tokio::test]
async fn the_root_bundle_has_the_form_of_the_platform() {
    let simulator = Simulator::builder().certificates().start().await.unwrap();
    let roots = simulator.root_certificates();
    assert!(
        roots.ends_with("-----END CERTIFICATE-----\n") || roots.ends_with("-----END CERTIFICATE-----\n\n")
    );
    let certificates: Vec<&str> = roots.trim_end().split("\n\n").collect();
    assert_eq!(certificates.len(), 4);
    for certificate in certificates {
        assert!(certificate.starts_with("-----BEGIN CERTIFICATE-----\n"), "{certificate}");
        assert!(certificate.ends_with("\n-----END CERTIFICATE-----"), "{certificate}");
        assert_eq!(certificate.matches("BEGIN").count(), 1);
    }
}

/// PHP V3 and gopay V3 never send `alipay-root-cert-sn`, which the signature does not cover.
#[tokio::test]
async fn a_v3_request_without_the_serial_of_the_roots_is_accepted() {
    let simulator = Simulator::builder().certificates().start().await.unwrap();
    let app = simulator.app();
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_millis();
    let sn = app_cert_sn(&simulator).await;
    let sent = simulator.requests().pop().unwrap();
    let auth = format!("app_id={},app_cert_sn={sn},nonce=n1,timestamp={now}", app.app_id);
    let signature = sign(&app.private_key, format!("{auth}\nGET\n{}\n\n", sent.target).as_bytes());
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let request = http.get(format!("{}{}", simulator.url(), sent.target));
    let request = request.header("authorization", format!("ALIPAY-SHA256withRSA {auth},sign={signature}"));
    let response = request.send().await.unwrap();
    assert!(response.headers().contains_key("alipay-signature"));
    let body = response.text().await.unwrap();
    assert!(body.contains("QUERY_FAILD"), "{body}");
    let notes = simulator.requests().pop().unwrap().notes;
    assert!(notes[0].contains("alipay-root-cert-sn is missing"), "{notes:?}");
}
