//! Alipay changes its certificate while clients run.

#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests

use alipay::call::CallOptionsBuilder;
use alipay::servicemarket::{OrderApiExt, OrderPlaced, QueryOrder};
use alipay_runtime::{
    Client, Error, Protocol, error::UnknownReason, notification::SignRule, protocol::VerificationError,
};
use alipay_simulator::{CertificateIssuer, Charset, NewOrder, Simulator};

async fn untrusted(client: &Client, protocol: Protocol, order_id: &str) -> VerificationError {
    match client.orders().query(QueryOrder::new(order_id)).protocol(protocol).await.unwrap_err() {
        Error::Unknown(unknown) => match unknown.reason {
            UnknownReason::Unverified(untrusted) => untrusted,
            other => panic!("{other}"),
        },
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn a_client_that_may_fetch_the_new_certificate_goes_on_and_another_names_it() {
    for protocol in [Protocol::V3, Protocol::V2] {
        let simulator = Simulator::builder().certificates().start().await.unwrap();
        let fetching = simulator.client_builder().rotate_certificates(true).build().unwrap();
        let strict = simulator.client().unwrap();
        let id = simulator.place_order(NewOrder::new().with_shop("A"));
        let new = simulator.rotate_certificate().await.unwrap();
        let named = untrusted(&strict, protocol, &id).await;
        assert_eq!(named, VerificationError::UnknownCertificate { serial: new });
        for _ in 0..2 {
            let query = QueryOrder::new(id.as_str());
            let page = fetching.orders().query(query).protocol(protocol).await.unwrap();
            assert_eq!(page.order_items.len(), 1);
        }
        let downloads = simulator.requests();
        let download = |method: &str| method == "alipay.open.app.alipaycert.download";
        let count =
            downloads.iter().filter(|request| request.method.as_deref().is_some_and(download)).count();
        assert_eq!(count, 1, "{protocol:?}");
        let app_id = fetching.app_id();
        let params = [("app_id", app_id), ("notify_type", "servicemarket_order_notify"), ("notify_id", "1")];
        let raw = simulator.sign_notification(&params, Charset::Gbk, SignRule::V2).unwrap();
        let notification =
            fetching.notification_verifier().with_max_age(None).verify(raw.as_bytes()).unwrap();
        assert!(notification.decode::<OrderPlaced>().is_ok(), "notifications follow");
    }
}

#[tokio::test]
async fn a_certificate_of_a_merchants_or_a_foreign_authority_is_not_taken_over() {
    for (issuer, expected) in [
        (CertificateIssuer::Apps, "its issuer is"),
        (CertificateIssuer::Foreign, "no valid chain to a configured root"),
    ] {
        let simulator = Simulator::builder().certificates().start().await.unwrap();
        let client = simulator.client_builder().rotate_certificates(true).build().unwrap();
        let id = simulator.place_order(NewOrder::new().with_shop("A"));
        simulator.rotate_certificate_to(issuer).await.unwrap();
        let text = untrusted(&client, Protocol::V2, &id).await.to_string();
        assert!(text.contains(expected), "{text}");
    }
}
