//! Every kind of endpoint over both protocols: requests byte for byte, and decoded responses. The declarations are
//! those of a crate that stands for one outside of this workspace.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)] // helpers of tests

use alipay_fixture_outside::{
    ShapeApiExt, bodies::*, files::*, models::*, names::call_by_names, notifications::ShapeNotification,
    queries::*,
};
use alipay_runtime::{
    Error, Protocol, call::CallOptionsBuilder, declaration::Endpoint, declaration::Upload,
    notification::FromNotification, values::CommaList, values::Extra,
};
use alipay_tests::platform::{Script, gateway, signed};
use bytes::Bytes;
use http::Request;

/// Returns verb, path with query, and body of the V3 request.
async fn over_v3<E: Endpoint>(request: E) -> String {
    let script = Script::default();
    script.respond(signed(200, "{}"));
    script.client().call(request).protocol(Protocol::V3).await.unwrap();
    let seen = &script.seen()[0];
    let target = seen.uri().path_and_query().unwrap();
    format!("{} {target} {}", seen.method(), text(seen))
}

/// Returns query and body of the V2 request, without the common parameters.
async fn over_v2<E: Endpoint>(request: E) -> String {
    const COMMON: [&str; 8] =
        ["app_id", "charset", "format", "method", "sign", "sign_type", "timestamp", "version"];
    let script = Script::default();
    let member = format!("{}_response", E::ENDPOINT.method.replace('.', "_"));
    script.respond(gateway(&member, r#"{"code":"10000"}"#));
    script.client().call(request).protocol(Protocol::V2).await.unwrap();
    let seen = &script.seen()[0];
    let query = form_urlencoded::parse(seen.uri().query().unwrap().as_bytes());
    let others: Vec<_> = query.filter(|(name, _)| !COMMON.contains(&name.as_ref())).collect();
    let query = others.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&");
    let body = form_urlencoded::parse(seen.body()).map(|(name, value)| format!("{name}={value}"));
    format!("?{query} {}", body.collect::<Vec<_>>().join("&"))
}

fn text(request: &Request<Bytes>) -> &str {
    std::str::from_utf8(request.body()).unwrap()
}

/// Asserts the form of a request in both protocols.
macro_rules! assert_sent {
    ($request:expr, $v3:expr, $v2:expr) => {
        assert_eq!(over_v3($request).await, $v3);
        assert_eq!(over_v2($request).await, $v2);
    };
}

#[tokio::test]
async fn get_sends_its_fields_in_the_query() {
    assert_sent!(
        QueryShape::new("a b/中").with_page_num(2).with_with_parts(true),
        "GET /v3/alipay/open/shape/query?shape_id=a%20b%2F%E4%B8%AD&page_num=2&with_parts=true ",
        r#"? biz_content={"shape_id":"a b/中","page_num":2,"with_parts":true}"#
    );
}

#[tokio::test]
async fn paths_have_parameters_and_need_not_follow_from_the_method() {
    assert_sent!(
        QueryPart::new("a/b", 7).with_mode("x&y"),
        "GET /v3/alipay/open/shapes/a%2Fb/part/7?mode=x%26y ",
        r#"? biz_content={"shape_id":"a/b","part_no":7,"mode":"x&y"}"#
    );
}

#[tokio::test]
async fn delete_has_a_path_and_a_query() {
    assert_sent!(
        DeleteShape::new("1").with_reason("old"),
        "DELETE /v3/alipay/open/shape/1?reason=old ",
        r#"? biz_content={"shape_id":"1","reason":"old"}"#
    );
}

#[tokio::test]
async fn post_may_have_no_body() {
    assert_sent!(
        ShareShape::new("tok en"),
        "POST /v3/alipay/open/shape/share?auth_token=tok%20en ",
        "?auth_token=tok en "
    );
    assert_sent!(RefreshShapes::new(), "POST /v3/alipay/open/shape/refresh ", "? ");
}

#[tokio::test]
async fn post_may_have_a_query_and_a_body() {
    assert_sent!(
        MoveShape::new("1", "北"),
        r#"POST /v3/alipay/open/shape/move?shape_id=1 {"target":"北"}"#,
        r#"? biz_content={"shape_id":"1","target":"北"}"#
    );
}

#[tokio::test]
async fn put_has_a_path_and_a_list_of_models() {
    let values = || vec![Values::new().with_text("a"), Values::new().with_counts(vec![])];
    assert_sent!(
        ReplaceShape::new("1", values()),
        r#"PUT /v3/alipay/open/shape/1 {"values":[{"text":"a","texts":[],"counts":[]},{"texts":[],"counts":[]}]}"#,
        r#"? biz_content={"shape_id":"1","values":[{"text":"a","texts":[],"counts":[]},{"texts":[],"counts":[]}]}"#
    );
}

#[tokio::test]
async fn an_endpoint_of_one_protocol_cannot_be_called_by_the_other() {
    let modify = || ModifyShape::new("1").with_name("n");
    assert_eq!(over_v3(modify()).await, r#"PATCH /v3/alipay/open/shape/1/modify {"name":"n"}"#);
    assert_eq!(over_v2(LegacyShape::new("n")).await, r#"? biz_content={"name":"n"}"#);
    let client = Script::default().client();
    for error in [
        client.call(modify()).protocol(Protocol::V2).await.unwrap_err(),
        client.call(LegacyShape::new("n")).protocol(Protocol::V3).await.map(drop).unwrap_err(),
    ] {
        assert!(matches!(error, Error::NotSent(_)), "{error}");
    }
}

/// A model with every kind of value, and its JSON.
fn values() -> (Values, &'static str) {
    let mut others = Extra::new();
    others.set("new_field", &vec![1_u8]).unwrap();
    let values = Values::new()
        .with_text("\"中\"\\\n/<&>")
        .with_count(i64::MIN)
        .with_count_text(u64::MAX)
        .with_flag(false)
        .with_total_amount("88.80".parse().unwrap())
        .with_total_fen(8880)
        .with_gmt_create("2026-11-23 12:00:00".parse().unwrap())
        .with_texts(vec!["a".to_owned(), String::new()])
        .with_counts(vec![1, -2])
        .with_levels(CommaList(vec![3, 4]))
        .with_color(Color::from("GREEN"))
        .with_order_status(alipay::servicemarket::OrderStatus::Done)
        .with_inner(Box::new(Values::new().with_flag(true)))
        .with_others(others);
    let json = concat!(
        r#"{"text":"\"中\"\\\n/<&>","count":-9223372036854775808,"count_text":"18446744073709551615","#,
        r#""flag":false,"total_amount":"88.80","total_fen":8880,"gmt_create":"2026-11-23 12:00:00","#,
        r#""texts":["a",""],"counts":[1,-2],"levels":"3,4","color":"GREEN","order_status":"DONE","#,
        r#""inner":{"flag":true,"texts":[],"counts":[]},"new_field":[1]}"#,
    );
    (values, json)
}

#[tokio::test]
async fn every_kind_of_value_is_written_and_read() {
    let (values, json) = values();
    let create = || {
        CreateShape::new("no", "1.00".parse().unwrap())
            .with_values(values.clone())
            .with_notify_url("https://isv.example.com/n")
    };
    let v3 = [
        r#"POST /v3/alipay/open/shape/create {"out_biz_no":"no","price":"1.00","values":"#,
        json,
        r#","notify_url":"https://isv.example.com/n"}"#,
    ];
    let v2 = [
        r#"?notify_url=https://isv.example.com/n biz_content={"out_biz_no":"no","price":"1.00","values":"#,
        json,
        "}",
    ];
    assert_sent!(create(), v3.concat(), v2.concat());

    let script = Script::default();
    script.respond(signed(200, json));
    let response = format!(r#"{{"code":"10000",{}"#, &json[1..]);
    script.respond(gateway("alipay_open_shape_create_response", &response));
    let client = script.client();
    let by_v3 = client.shapes().create(create()).await.unwrap();
    assert_eq!((&*by_v3, by_v3.raw().as_ref()), (&values, json.as_bytes()));
    let by_v2 = client.shapes().create(create()).protocol(Protocol::V2).await.unwrap();
    assert_eq!(
        (by_v2.count, by_v2.count_text, by_v2.inner.as_ref()),
        (values.count, values.count_text, values.inner.as_ref())
    );
    assert_eq!(by_v2.others.names().collect::<Vec<_>>(), ["code", "new_field"]);
}

#[tokio::test]
async fn models_nest_ten_deep() {
    let levels = Level1::new().with_below(Level2::new().with_below(Level3::new().with_below(
        Level4::new().with_below(Level5::new().with_below(Level6::new().with_below(
            Level7::new().with_below(
                Level8::new().with_below(Level9::new().with_below(Level10::new().with_below("bottom"))),
            ),
        ))),
    )));
    let create = CreateShape::new("no", "1".parse().unwrap()).with_levels(levels);
    let nested = format!("{}\"bottom\"{}", r#"{"below":"#.repeat(10), "}".repeat(10));
    let expected =
        format!(r#"POST /v3/alipay/open/shape/create {{"out_biz_no":"no","price":"1","levels":{nested}}}"#);
    assert_eq!(over_v3(create).await, expected);
}

#[tokio::test]
async fn names_of_the_prelude_keywords_and_capitals_stay_as_they_are() {
    let script = Script::default();
    script.respond(signed(200, r#"{"options":[{"type":"t","box":"b","orderStr":"o","h_5_memo":"m"}]}"#));
    let options = call_by_names(&script.client()).await.unwrap();
    assert_eq!(options[0].order_str.as_deref(), Some("o"));
    let expected =
        r#"{"option":{"type":"t","box":"b","orderStr":"o","h_5_memo":"m"},"string":{"result":"OK"}}"#;
    assert_eq!(text(&script.seen()[0]), expected);
    assert_eq!(script.seen()[0].uri().path(), "/v3/alipay/open/shape/type");
}

/// Returns the multipart body, with a fixed boundary.
async fn parts<E: Endpoint>(request: E, protocol: Protocol) -> String {
    let script = Script::default();
    let member = format!("{}_response", E::ENDPOINT.method.replace('.', "_"));
    script.respond(match protocol {
        Protocol::V3 => signed(200, "{}"),
        _ => gateway(&member, r#"{"code":"10000"}"#),
    });
    script.client().call(request).protocol(protocol).await.unwrap();
    let seen = &script.seen()[0];
    let content_type = seen.headers()["content-type"].to_str().unwrap();
    let (_, boundary) = content_type.split_once("boundary=").unwrap();
    text(seen).replace(boundary.split(';').next().unwrap(), "B").replace("\r\n", "\n")
}

#[tokio::test]
async fn files_are_sent_with_or_without_data() {
    let picture = || Upload::from_bytes("p.png", &b"PNG"[..]);
    let draw = || DrawShape::new("标题", picture()).with_tags(vec!["a".into()]);
    assert_eq!(
        parts(draw(), Protocol::V3).await,
        "--B\nContent-Disposition: form-data; name=\"data\"\nContent-Type: application/json\n\n\
         {\"title\":\"标题\",\"tags\":[\"a\"]}\n\
         --B\nContent-Disposition: form-data; name=\"picture\"; filename=\"p.png\"\nContent-Type: image/png\n\n\
         PNG\n--B--\n"
    );
    assert_eq!(
        parts(ScanShape::new(picture()), Protocol::V3).await,
        "--B\nContent-Disposition: form-data; name=\"picture\"; filename=\"p.png\"\nContent-Type: image/png\n\n\
         PNG\n--B--\n"
    );
    let by_gateway = parts(draw(), Protocol::V2).await;
    for part in ["name=\"title\"", "标题", "name=\"tags\"", "[\"a\"]", "name=\"picture\"; filename=\"p.png\""]
    {
        assert!(by_gateway.contains(part), "{by_gateway}");
    }
}

#[tokio::test]
async fn a_page_call_becomes_a_url_with_content_and_parameters() {
    let page = ShapePage::new("9.90".parse().unwrap()).with_return_url("https://isv.example.com/r?a=b");
    let url = Script::default().client().shapes().page(page).url().await.unwrap();
    let query = url.split_once('?').unwrap().1;
    let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let value = |name: &str| pairs.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
    assert_eq!(value("biz_content"), Some(r#"{"total_amount":"9.90"}"#));
    assert_eq!(value("return_url"), Some("https://isv.example.com/r?a=b"));
    assert_eq!(value("method"), Some("alipay.open.shape.page"));
}

#[test]
fn notifications_of_an_outside_crate_can_be_routed() {
    fn is_router<T: FromNotification>() {}
    is_router::<ShapeNotification>();
}
