//! Every shape of endpoint against the sandbox, over both protocols: signed, routed, verified.

use std::sync::{Arc, Mutex};

use alipay_apis::{
    BeijingTime, Charset, Client, Extra, Protocol, Upload,
    runtime::{Endpoint, SignRule},
};
use alipay_fixture_outside::{
    ShapeApiExt, bodies::*, files::*, messages::ShapeNotice, models::*, queries::*,
};
use alipay_sandbox::{Fault, Sandbox};
use futures_util::TryStreamExt;

type Result = std::result::Result<(), Box<dyn std::error::Error>>;

/// Both protocols, as far as the endpoint has them.
fn protocols<E: Endpoint>() -> impl Iterator<Item = Protocol> {
    let has = |protocol: &Protocol| match protocol {
        Protocol::V3 => E::ENDPOINT.v3.is_some(),
        Protocol::V2 => E::ENDPOINT.v2,
    };
    [Protocol::V3, Protocol::V2].into_iter().filter(has)
}

/// Sends the request over each protocol; what arrives is printed as what was sent, and the answer comes back.
async fn travels<E: Endpoint + std::fmt::Debug>(
    sandbox: &Sandbox,
    client: &Client,
    request: impl Fn() -> E,
    answer: impl Fn() -> E::Reply + Send + Sync + Clone + 'static,
) -> Result
where
    E::Reply: std::fmt::Debug,
{
    let arrived = Arc::new(Mutex::new(Vec::new()));
    let (seen, answered) = (Arc::clone(&arrived), answer.clone());
    sandbox.on::<E>(move |request, _| {
        seen.lock().map_err(|_| Fault::business("POISONED", "a test failed"))?.push(format!("{request:?}"));
        Ok(answered())
    });
    for protocol in protocols::<E>() {
        let reply = client.call(request()).protocol(protocol).await?;
        assert!(reply.is_authenticated());
        assert_eq!(format!("{:?}", *reply), format!("{:?}", answer()), "{protocol:?}");
        let arrived = std::mem::take(&mut *arrived.lock().map_err(|_| "poisoned")?);
        assert_eq!(arrived, [format!("{:?}", request())], "{protocol:?}");
    }
    Ok(())
}

fn values() -> Values {
    Values::new()
        .with_text("中 +&")
        .with_count(i64::MAX)
        .with_colour(Colour::from("GREEN"))
        .with_texts(vec!["a".into()])
        .with_inner(Box::new(Values::new().with_flag(true)))
}

async fn every_shape(sandbox: Sandbox) -> Result {
    let client = &sandbox.client()?;
    let sandbox = &sandbox;
    let empty = alipay_apis::Empty::new;
    let mut others = Extra::new();
    others.set("later", &"x".to_owned())?;
    let time: BeijingTime = "2026-11-23 12:00:00".parse()?;
    let price: alipay_apis::Money = "88.80".parse()?;

    let shape = || Shape::new();
    travels(sandbox, client, || QueryShape::new("1").with_page_num(2), shape).await?;
    travels(sandbox, client, || QueryPart::new("a/b", 7).with_mode("x&y"), values).await?;
    travels(sandbox, client, || DeleteShape::new("1").with_reason("老"), empty).await?;
    travels(sandbox, client, || ShareShape::new("tok"), values).await?;
    travels(sandbox, client, RefreshShapes::new, empty).await?;
    let create = || {
        CreateShape::new("no", price.clone())
            .with_values(values().with_gmt_create(time.clone()))
            .with_notify_url("https://isv.example.com/n")
            .with_others(others.clone())
    };
    travels(sandbox, client, create, values).await?;
    travels(sandbox, client, || MoveShape::new("1", "北"), empty).await?;
    travels(sandbox, client, || ReplaceShape::new("1", vec![values()]), values).await?;
    travels(sandbox, client, || ModifyShape::new("1").with_name("n"), empty).await?;
    travels(sandbox, client, || LegacyShape::new("n"), values).await
}

#[tokio::test]
async fn every_shape_travels_in_the_clear() -> Result {
    every_shape(Sandbox::start().await?).await
}

#[tokio::test]
async fn every_shape_travels_encrypted_and_by_certificates() -> Result {
    let sandbox = Sandbox::builder().certificates().encrypt_key("AAECAwQFBgcICQoLDA0ODw==");
    every_shape(sandbox.start().await?).await
}

#[tokio::test]
async fn files_arrive_beside_the_data_or_alone() -> Result {
    let sandbox = Sandbox::start().await?;
    sandbox.on::<DrawShape>(|request, _| Ok(Values::new().with_text(request.title)));
    sandbox.on::<ScanShape>(|_, _| Ok(alipay_apis::Empty::new()));
    let client = sandbox.client()?;
    for protocol in [Protocol::V3, Protocol::V2] {
        let picture = || Upload::from_bytes("p.png", &b"PNG"[..]);
        let drawn = client.shapes().draw(DrawShape::new("标题", picture())).protocol(protocol).await?;
        assert_eq!(drawn.text.as_deref(), Some("标题"));
        client.shapes().scan(ScanShape::new(picture())).protocol(protocol).await?;
        let files: Vec<_> = sandbox.requests().iter().flat_map(|request| request.files.clone()).collect();
        assert!(files.iter().all(|file| file.size == 3));
    }
    Ok(())
}

#[tokio::test]
async fn items_are_streamed_over_pages() -> Result {
    let sandbox = Sandbox::start().await?;
    sandbox.on::<QueryShape>(|request, _| {
        let number = i64::from(request.page_num.unwrap_or(1));
        let parts = (1..=2).map(|part| Values::new().with_count(number * 10 + part)).collect();
        let mut shape = Shape::new().with_total_size(6);
        shape.parts = parts;
        Ok(shape)
    });
    let client = sandbox.client()?;
    let items: Vec<_> = client.shapes().query_all(QueryShape::new("1")).items().try_collect().await?;
    let counts: Vec<_> = items.iter().filter_map(|item| item.count).collect();
    assert_eq!(counts, [11, 12, 21, 22, 31, 32]);
    Ok(())
}

#[tokio::test]
async fn messages_of_both_kinds_are_verified_and_routed() -> Result {
    let sandbox = Sandbox::start().await?;
    let receiver = sandbox.client()?.notifications();
    let read = |params: &[(&str, &str)]| -> std::result::Result<ShapeNotice, Box<dyn std::error::Error>> {
        let app_id = sandbox.app().app_id.clone();
        let params: Vec<_> = params.iter().copied().chain([("app_id", app_id.as_str())]).collect();
        let raw = sandbox.sign_notification(&params, Charset::Utf8, SignRule::V2)?;
        Ok(receiver.verify(raw.as_bytes())?.decode::<ShapeNotice>()?.into_body())
    };
    let changed = [("notify_type", "shape_status_sync"), ("shape_id", "1 +"), ("price", "8.80")];
    match read(&changed)? {
        ShapeNotice::Changed(changed) => {
            assert_eq!((changed.shape_id.as_str(), changed.price), ("1 +", Some("8.80".parse()?)))
        }
        other => return Err(format!("{other:?}").into()),
    }
    let drawn = [
        ("msg_method", "alipay.open.shape.drawn.notify"),
        ("biz_content", r#"{"shape_id":"2","tags":["a","b"]}"#),
    ];
    match read(&drawn)? {
        ShapeNotice::Drawn(drawn) => assert_eq!((drawn.shape_id.as_str(), drawn.tags.len()), ("2", 2)),
        other => return Err(format!("{other:?}").into()),
    }
    match read(&[("notify_type", "news")])? {
        ShapeNotice::Other(params) => assert_eq!(params.get("notify_type"), Some("news")),
        other => return Err(format!("{other:?}").into()),
    }
    Ok(())
}
