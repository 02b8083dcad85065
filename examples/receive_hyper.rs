//! A receiver of notifications behind any HTTP server: hyper here. It needs the raw query or body of the request.
//!
//! Run it with `cargo run --example receive_hyper`. The simulator stands for Alipay.

use std::convert::Infallible;

use alipay::{
    Delivery, Notification, Receiver,
    notification::{Acknowledgement, Received},
    servicemarket::OrderChanged,
};
use alipay_simulator::{Charset, NewOrder, Simulator};
use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::{
    Request, Response, body::Incoming, header::CONTENT_TYPE, server::conn::http1, service::service_fn,
};
use hyper_util::rt::TokioIo;

/// The size of the largest notification, in bytes.
const LARGEST: usize = 1 << 20;

/// Responds to a notification with HTTP 200, and `success` or `fail`.
async fn respond(
    receiver: Receiver,
    request: Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let (head, body) = request.into_parts();
    let acknowledgement = match Limited::new(body, LARGEST).collect().await.map(|body| body.to_bytes()) {
        Err(_) => Acknowledgement::Fail,
        Ok(body) => {
            // The parts are passed as they came. What decodes them before may destroy what was signed.
            let delivery = match head.uri.query() {
                Some(query) if body.is_empty() => Delivery::get(query),
                _ => Delivery::post(&body),
            };
            let content_type = head.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
            Received::acknowledgement(&receiver.receive(delivery.with_content_type(content_type)).await)
        }
    };
    Ok(Response::new(Full::from(acknowledgement.as_str())))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let alipay = Simulator::start().await?; // stands for Alipay; not a part of your program
    let client = alipay.client()?; // in your program: Client::from_env()?
    let receiver = Receiver::builder(client.notification_verifier())
        .on(|changed: Notification<OrderChanged>| async move {
            println!("order {:?} is {:?}: {:?}", changed.order_no, changed.status, changed.cancel_memo);
            Ok(())
        })
        .build()?;

    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    alipay.notify_to(format!("http://{}/alipay/notify", listener.local_addr()?))?;
    let server = tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let receiver = receiver.clone();
            let service = service_fn(move |request| respond(receiver.clone(), request));
            tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
        }
    });

    // Alipay sends in GBK where the app asks for it.
    let order_id = alipay.place_order(NewOrder::new());
    alipay.cancel_order_as_merchant(&order_id, "未按时实施")?;
    let notification = alipay.order_changed(&order_id)?.with_charset(Charset::Gbk);
    println!("the response is {}", alipay.send(&notification).await?.body);
    server.abort();
    Ok(())
}
