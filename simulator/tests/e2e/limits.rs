//! Limits: large requests are checked as a whole, but the journal shortens them.

use std::time::Duration;

use alipay::runtime::Protocol;
use alipay_simulator::{JournalEntry, NewOrder, Simulator};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
    time::timeout,
};

use super::{
    client,
    stubs::{ModifyStock, Stock},
};

/// The size in bytes above which the journal shortens a text.
const MAX_TEXT_BYTES: usize = 256 << 10;

#[tokio::test]
async fn a_large_request_is_verified_as_a_whole_and_shortened_in_the_journal() {
    let simulator = Simulator::start().await.unwrap();
    let reason = "中".repeat(200_000);
    let expected = reason.clone();
    simulator.on::<ModifyStock>(move |request, _| {
        assert_eq!(request.reason.as_ref(), Some(&expected));
        Ok(Stock::new())
    });
    for protocol in [Protocol::V3, Protocol::V2] {
        let call = ModifyStock::new("1", 1_u32).with_reason(reason.as_str());
        client(&simulator, protocol).call(call).await.unwrap();
        let received = simulator.requests().pop().unwrap();
        assert!(received.verified);
        assert_eq!(received.body.len(), MAX_TEXT_BYTES);
        assert!(received.body_size > reason.len(), "{}", received.body_size);
        for text in [&received.content, received.canonical.as_ref().unwrap()] {
            assert!(text.len() < MAX_TEXT_BYTES + 50 && text.ends_with(" bytes)"), "{}", text.len());
        }
    }
}

#[tokio::test]
async fn the_body_of_a_refused_request_is_shortened_in_the_journal() {
    let simulator = Simulator::start().await.unwrap();
    let http = reqwest::Client::new();
    for path in ["/v3/alipay/nothing", "/gateway.do?charset=utf-8"] {
        let body = vec![b'x'; 4 << 20];
        http.post(format!("{}{path}", simulator.url())).body(body).send().await.unwrap();
        let Some(JournalEntry::Request(request)) = simulator.journal().pop() else { panic!("a request") };
        assert_eq!((request.body.len(), request.body_size), (MAX_TEXT_BYTES, 4 << 20));
    }
}

#[tokio::test]
async fn a_call_with_very_many_parameters_is_refused_at_once() {
    let simulator = Simulator::start().await.unwrap();
    let form: String = (0..1_000_000).map(|number| format!("p{number}=1&")).collect();
    let request = reqwest::Client::new()
        .post(format!("{}/gateway.do?charset=utf-8", simulator.url()))
        .header("content-type", "application/x-www-form-urlencoded");
    let response =
        timeout(Duration::from_secs(20), request.body(form).send()).await.expect("in time").unwrap();
    let text = response.text().await.unwrap();
    assert!(text.contains("isv.invalid-parameter") && text.contains("at most 1000"), "{text}");
}

#[tokio::test]
async fn an_endless_response_of_a_receiver_is_read_in_part() {
    let simulator = Simulator::start().await.unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    simulator.notify_to(format!("http://{}/", listener.local_addr().unwrap())).unwrap();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let _read = stream.read(&mut vec![0; 65536]).await.unwrap();
        stream.write_all(b"HTTP/1.1 200 OK\r\n\r\nsuccess").await.unwrap();
        while stream.write_all(&[b'x'; 8192]).await.is_ok() {}
    });
    let order = simulator.order(&simulator.place_order(NewOrder::new())).unwrap();
    let report = simulator.send_order_placed(&order.id).await.unwrap();
    assert_eq!((report.status, report.body.len(), report.acknowledged), (200, 64 << 10, false));
}
