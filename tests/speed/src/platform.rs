//! Alipay's side: its answers, a notification, and a server that is nothing but fast.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use aws_lc_rs::{rand::SystemRandom, rsa::KeyPair, signature::RSA_PKCS1_SHA256};
use base64::{Engine, engine::general_purpose::STANDARD};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

pub const APP_ID: &str = "2021001234567890";
pub const APP_PRIVATE_KEY: &str = include_str!("../../vectors/keys/app_private_pkcs8.b64");
pub const ALIPAY_PUBLIC_KEY: &str = include_str!("../../vectors/keys/platform_public.b64");
const ALIPAY_PRIVATE_KEY: &str = include_str!("../../vectors/keys/platform_private_pkcs8.b64");

/// The answer to `alipay.trade.query`: 848 bytes by the gateway.
const TRADE: &str = r#""trade_no":"2013112011001004330000121536","out_trade_no":"6823789339978248","buyer_logon_id":"159****5620","trade_status":"TRADE_SUCCESS","total_amount":"88.88","trans_currency":"CNY","buyer_pay_amount":"8.88","point_amount":"10.00","invoice_amount":"12.11","send_pay_date":"2014-11-27 15:45:57","receipt_amount":"15.25","store_id":"NJ_S_001","terminal_id":"NJ_T_001","fund_bill_list":[{"fund_channel":"ALIPAYACCOUNT","amount":"10.00","real_amount":"11.21"},{"fund_channel":"POINT","amount":"2.00","real_amount":"2.00"}],"store_name":"证大五道口店","buyer_user_id":"2088101117955611","buyer_user_type":"PRIVATE","subject":"Iphone6 16G","body":"Iphone6 16G 银色","mdiscount_amount":"88.88","discount_amount":"88.88","charge_amount":"8.88","charge_flags":"bluesea_1","settlement_id":"2018101610032004620239146945","auth_trade_pay_mode":"CREDIT_PREAUTH_PAY""#;

/// Decodes base64.
pub fn der(key: &str) -> Vec<u8> {
    STANDARD.decode(key.trim()).unwrap()
}

fn sign(content: &[u8]) -> String {
    let key = KeyPair::from_pkcs8(&der(ALIPAY_PRIVATE_KEY)).unwrap();
    let mut signature = vec![0; key.public_modulus_len()];
    key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), content, &mut signature).unwrap();
    STANDARD.encode(signature)
}

/// A notification of a payment that was sent now: 23 parameters.
pub fn notification() -> String {
    let now = time::OffsetDateTime::now_utc().to_offset(time::macros::offset!(+8));
    let layout = time::macros::format_description!("[year]-[month]-[day] [hour]:[minute]:[second]");
    let now = now.format(layout).unwrap();
    let bills = r#"[{"amount":"88.00","fundChannel":"ALIPAYACCOUNT"}]"#;
    let mut pairs = vec![
        ("gmt_create", now.as_str()),
        ("charset", "utf-8"),
        ("seller_email", "shop@example.com"),
        ("subject", "大乐透 2.1"),
        ("buyer_id", "2088102116773037"),
        ("invoice_amount", "88.00"),
        ("notify_id", "91722adff935e8cfa58b3aabf4dead6ibe"),
        ("fund_bill_list", bills),
        ("notify_type", "trade_status_sync"),
        ("trade_status", "TRADE_SUCCESS"),
        ("receipt_amount", "88.00"),
        ("app_id", APP_ID),
        ("buyer_pay_amount", "88.00"),
        ("seller_id", "2088102119685838"),
        ("gmt_payment", now.as_str()),
        ("notify_time", now.as_str()),
        ("version", "1.0"),
        ("out_trade_no", "20150320010101001"),
        ("total_amount", "88.00"),
        ("trade_no", "2016071921001003030200089909"),
        ("point_amount", "0.00"),
    ];
    let mut sorted = pairs.clone();
    sorted.sort_unstable();
    let content: Vec<String> = sorted.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let sign = sign(content.join("&").as_bytes());
    pairs.extend([("sign_type", "RSA2"), ("sign", sign.as_str())]);
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

fn answers() -> [Vec<u8>; 2] {
    let body = format!("{{{TRADE}}}");
    let (timestamp, nonce) = ("1714982400123", "0f3b7a2c5d");
    let signature = sign(format!("{timestamp}\n{nonce}\n{body}\n").as_bytes());
    let v3 = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nalipay-timestamp: {timestamp}\r\n\
         alipay-nonce: {nonce}\r\nalipay-signature: {signature}\r\nalipay-trace-id: 21f48f1f1705\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    );
    let result = format!(r#"{{"code":"10000","msg":"Success",{TRADE}}}"#);
    let body = format!(r#"{{"alipay_trade_query_response":{result},"sign":"{}"}}"#, sign(result.as_bytes()));
    let v2 = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json;charset=utf-8\r\ntrace_id: 21f48f1f1705\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    );
    [v3.into_bytes(), v2.into_bytes()]
}

/// A server in a process of its own, so that its time is not counted. It ends with this value.
#[derive(Debug)]
pub struct Server {
    child: Child,
    pub address: String,
}

impl Server {
    /// Starts this program again, with the argument for which [`serve_if_asked`] serves.
    pub fn start() -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        let mut child = command.arg("serve").stdout(Stdio::piped()).spawn().unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Self { child, address: format!("http://{}", address.trim()) }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ended = self.child.kill().and_then(|()| self.child.wait());
    }
}

/// Returns whether this process was started with `argument`.
pub fn is_asked_to(argument: &str) -> bool {
    std::env::args().nth(1).is_some_and(|first| first == argument)
}

/// Serves until it is killed, if this process was started as the server.
pub fn serve_if_asked() {
    if is_asked_to("serve") {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(serve());
    }
}

async fn serve() {
    let answers: &'static [Vec<u8>; 2] = Box::leak(Box::new(answers()));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    println!("{}", listener.local_addr().unwrap());
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        stream.set_nodelay(true).unwrap();
        tokio::spawn(connection(stream, answers));
    }
}

/// Answers the requests of one connection: those to `/gateway.do` by V2, others by V3.
async fn connection(mut stream: TcpStream, [v3, v2]: &'static [Vec<u8>; 2]) {
    let mut request = Vec::with_capacity(8192);
    loop {
        let head = loop {
            if let Some(end) = request.windows(4).position(|window| window == b"\r\n\r\n") {
                break end + 4;
            }
            if !matches!(stream.read_buf(&mut request).await, Ok(1..)) {
                return;
            }
        };
        let text = String::from_utf8_lossy(request.get(..head).unwrap_or_default()).to_ascii_lowercase();
        let length = text.split("content-length:").nth(1).and_then(|rest| rest.lines().next());
        let whole = head + length.and_then(|length| length.trim().parse::<usize>().ok()).unwrap_or(0);
        while request.len() < whole {
            if !matches!(stream.read_buf(&mut request).await, Ok(1..)) {
                return;
            }
        }
        let answer = if text.starts_with("post /gateway.do") { v2 } else { v3 };
        request.drain(..whole);
        if stream.write_all(answer).await.is_err() {
            return;
        }
    }
}
