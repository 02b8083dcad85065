//! Endpoints without state, which respond with typical values.

use alipay::{
    Protocol,
    bill::{BillApiExt, BillType, ListAccountEntries, QueryBillDownloadUrl},
    declaration::{Endpoint, NamedEndpoint},
    json,
    settlement::{RoyaltyShare, SettleOrder},
};
use alipay_simulator::Simulator;
use futures_util::StreamExt;

use super::client;

over_both_protocols!(a_response_repeats_the_fields_of_the_request, a_list_has_one_item_on_all_pages_together);

async fn a_response_repeats_the_fields_of_the_request(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let request = SettleOrder::new("request-1", "2014030411001007850000672009", vec![RoyaltyShare::new()]);
    let settled = client(&simulator, protocol).call(request).await.unwrap();
    assert_eq!(settled.trade_no.as_deref(), Some("2014030411001007850000672009"));
    assert!(settled.settle_no.as_ref().is_some_and(|number| number.len() == 28), "{settled:?}");
}

async fn a_list_has_one_item_on_all_pages_together(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    let bills = client.bills();
    let mut entries = bills.list_account_entries_all(ListAccountEntries::new()).items();
    assert!(matches!(entries.next().await, Some(Ok(_))));
    assert!(entries.next().await.is_none());
    let later = client.call(ListAccountEntries::new().with_page_no(2)).await.unwrap();
    assert!(later.detail_list.is_empty());
}

#[tokio::test]
async fn a_bill_can_be_downloaded() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let query = QueryBillDownloadUrl::new(BillType::Trade, "2026-11-24");
    let found = client.bills().query_download_url(query).await.unwrap();
    let bill = found.download(&client).unwrap().await.unwrap();
    let archive = bill.bytes(1000).await.unwrap();
    assert!(archive.starts_with(b"PK\x05\x06") && archive.len() == 22, "{archive:?}");
    assert!(
        simulator.requests().iter().all(|request| request.endpoint.is_some()),
        "only calls are in the journal"
    );
}

#[tokio::test]
async fn a_request_without_a_required_field_or_with_a_long_text_is_refused() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    // The client would not send these by their declaration.
    let endpoint = NamedEndpoint::gateway(SettleOrder::ENDPOINT.method).unwrap();
    for (request, word) in [
        (r#"{"out_request_no":"1"}"#.to_owned(), "trade_no"),
        (r#"{"out_request_no":"","trade_no":"2"}"#.to_owned(), "out_request_no"),
        (format!(r#"{{"out_request_no":"{}","trade_no":"2"}}"#, "1".repeat(65)), "too long"),
    ] {
        let request = json::parse(&request).unwrap().into_owned();
        let error = client.call_untyped(endpoint, request).await.unwrap_err();
        assert_eq!(error.code(), Some("INVALID_PARAMETER"), "{error}");
        assert!(error.to_string().contains(word), "{error}");
    }
}
