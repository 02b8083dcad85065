//! V3 requests byte for byte, and pages.

use alipay::call::CallOptionsBuilder;
use alipay::servicemarket::{
    AcceptOrder, CancelItem, CompleteItem, OrderApiExt, OrderItemApiExt, PromotionApiExt, QueryOrder,
    QueryPromotionRelations,
};
use alipay_fixture_by_runtime::{ModifyVoucher, Shop, VoucherApiExt};
use alipay_runtime::{Outcome, crypto::Backend, crypto::keys::PublicKey};
use alipay_tests::platform::{Script, key, signed};
use base64::{Engine, engine::general_purpose::STANDARD};
use futures_util::TryStreamExt;
use http::Request;

/// Returns method, target and body.
fn line(request: &Request<bytes::Bytes>) -> String {
    let target = request.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
    format!("{} {target} {}", request.method(), String::from_utf8_lossy(request.body()))
}

fn script(responses: usize) -> Script {
    let script = Script::default();
    for _ in 0..responses {
        script.respond(signed(200, "{}"));
    }
    script
}

#[tokio::test]
async fn fields_are_sent_in_query_path_or_body_as_declared() {
    let script = script(5);
    let client = script.client();
    client.orders().accept(AcceptOrder::new("2016")).await.unwrap();
    client.orders().query(QueryOrder::new("第 1/2~*").with_start_page(2)).await.unwrap();
    client.order_items().cancel(CancelItem::new("1", "\"why\"\n").with_shop_id("2")).await.unwrap();
    client.promotions().query_relations(QueryPromotionRelations::new("SS").with_page_size(10)).await.unwrap();
    let shops = vec![Shop::new("s1")];
    let modify =
        ModifyVoucher::new("a/b", shops).with_operator("me & you").with_price("88.8".parse().unwrap());
    client.vouchers().modify(modify).await.unwrap();
    let seen: Vec<_> = script.seen().iter().map(line).collect();
    let base = "/v3/alipay/open/servicemarket";
    assert_eq!(
        seen,
        [
            format!(r#"POST {base}/order/accept {{"commodity_order_id":"2016"}}"#),
            format!("GET {base}/order/query?commodity_order_id=%E7%AC%AC%201%2F2~%2A&start_page=2 "),
            format!(
                r#"POST {base}/order/item/cancel {{"commodity_order_id":"1","cancel_reason":"\"why\"\n","shop_id":"2"}}"#
            ),
            format!("GET {base}/promotiontask/relation/query?commodity_id=SS&page_size=10 "),
            concat!(
                "PATCH /v3/alipay/marketing/voucher/a%2Fb?operator=me%20%26%20you ",
                r#"{"price":"88.8","shops":[{"shop_id":"s1"}]}"#
            )
            .to_owned(),
        ]
    );
}

#[tokio::test]
async fn headers_and_signature_follow_the_protocol() {
    let script = script(2);
    let client = script.client();
    client.orders().accept(AcceptOrder::new("2016")).for_merchant("tok").request_id("mine-1").await.unwrap();
    client.for_merchant("other").orders().query(QueryOrder::new("1")).await.unwrap();
    let [post, get] = <[_; 2]>::try_from(script.seen()).unwrap();
    let header = |request: &Request<bytes::Bytes>, name: &str| {
        request.headers().get(name).map(|value| value.to_str().unwrap().to_owned())
    };
    assert_eq!(header(&post, "content-type").as_deref(), Some("application/json"));
    assert_eq!(header(&post, "accept").as_deref(), Some("application/json"));
    assert_eq!(header(&post, "alipay-request-id").as_deref(), Some("mine-1"));
    assert_eq!(header(&post, "alipay-app-auth-token").as_deref(), Some("tok"));
    assert_eq!(header(&get, "content-type"), None);
    assert_eq!(header(&get, "alipay-app-auth-token").as_deref(), Some("other"));

    let authorization = header(&post, "authorization").unwrap();
    let auth = authorization.strip_prefix("ALIPAY-SHA256withRSA ").unwrap();
    let (auth_string, signature) = auth.split_once(",sign=").unwrap();
    assert_eq!(auth_string, "app_id=2021001234567890,nonce=n-1,timestamp=1795405458859");
    let body = r#"{"commodity_order_id":"2016"}"#;
    let content = format!("{auth_string}\nPOST\n/v3/alipay/open/servicemarket/order/accept\n{body}\ntok\n");
    let public = PublicKey::parse(&key("app_public.pem")).unwrap();
    for backend in Backend::ALL {
        let verifier = backend.verifier(&public).unwrap();
        verifier.verify(content.as_bytes(), &STANDARD.decode(signature).unwrap()).unwrap();
    }
}

#[tokio::test]
async fn pages_are_requested_until_the_total_is_reached() {
    let script = Script::default();
    let page = |items: usize, total: &str| {
        let items = vec![r#"{"shop_id":"1"}"#; items].join(",");
        signed(200, &format!(r#"{{"order_items":[{items}]{total}}}"#))
    };
    let total = r#","total_size":5"#;
    script.respond(page(2, total)).respond(page(2, total)).respond(page(1, total));
    // Without a total, an empty page is the last one.
    script.respond(page(2, "")).respond(page(0, ""));
    let client = script.client();
    let counts = |first: Option<u32>| {
        let request = match first {
            Some(first) => QueryOrder::new("1").with_start_page(first),
            None => QueryOrder::new("1"),
        };
        client.orders().query_all(request).map_ok(|page| page.order_items.len()).try_collect::<Vec<_>>()
    };
    assert_eq!(counts(None).await.unwrap(), [2, 2, 1]);
    assert_eq!(counts(Some(7)).await.unwrap(), [2, 0]);
    let pages: Vec<_> =
        script.seen().iter().map(|request| request.uri().query().unwrap().to_owned()).collect();
    let expected = ["1", "2", "3", "7", "8"].map(|page| format!("commodity_order_id=1&start_page={page}"));
    assert_eq!(pages, expected);
}

#[tokio::test]
async fn items_are_yielded_one_by_one_and_pages_are_requested_on_demand() {
    let script = Script::default();
    script
        .respond(signed(200, r#"{"order_items":[{"shop_id":"A"},{"shop_id":"B"}],"total_size":4}"#))
        .respond(signed(200, r#"{"order_items":[{"shop_id":"C"}],"total_size":4}"#))
        .respond(signed(400, r#"{"code":"QUERY_FAILD"}"#));
    let client = script.client();
    let mut items = client.orders().query_all(QueryOrder::new("1")).items();
    for (shop, requests) in [("A", 1), ("B", 1), ("C", 2)] {
        let item = items.try_next().await.unwrap().unwrap();
        assert_eq!((item.shop_id.as_deref(), script.seen().len()), (Some(shop), requests));
    }
    assert_eq!(items.try_next().await.unwrap_err().code(), Some("QUERY_FAILD"));
    assert!(items.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn a_request_without_any_field_of_a_group_is_not_sent() {
    let script = Script::default();
    let client = script.client();
    let error = client.order_items().complete(CompleteItem::new("1")).await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::NotSent);
    let text = error.to_string();
    assert!(text.contains("`shop_id`") && text.contains("`mini_app_id`"), "{text}");
    assert_eq!(script.seen().len(), 0);
}

#[tokio::test]
async fn a_failed_page_ends_the_stream_with_its_error() {
    let script = Script::default();
    script
        .respond(signed(200, r#"{"order_items":[{}],"total_size":9}"#))
        .respond(signed(400, r#"{"code":"QUERY_FAILD"}"#));
    let client = script.client();
    let mut pages = client.orders().query_all(QueryOrder::new("1"));
    assert!(pages.try_next().await.unwrap().is_some());
    assert_eq!(pages.try_next().await.unwrap_err().code(), Some("QUERY_FAILD"));
    assert!(pages.try_next().await.unwrap().is_none());
}
