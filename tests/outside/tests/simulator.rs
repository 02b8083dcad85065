//! Every shape of endpoint against the simulator, over both protocols: signed, routed, verified.

use std::sync::{Arc, Mutex};

use alipay::{
    BeijingTime, Charset, Client, Protocol, Upload,
    call::CallOptionsBuilder,
    runtime::{declaration::Endpoint, notification::SignRule},
    values::Extra,
};
use alipay_fixture_outside::{
    ShapeApiExt, bodies::*, files::*, models::*, notifications::ShapeNotification, queries::*,
};
use alipay_simulator::{Refusal, Simulator};
use futures_util::TryStreamExt;

type Result = std::result::Result<(), Box<dyn std::error::Error>>;

/// Both protocols, as far as the endpoint has them.
fn protocols<E: Endpoint>() -> impl Iterator<Item = Protocol> {
    let has = |protocol: &Protocol| match protocol {
        Protocol::V3 => E::ENDPOINT.v3.is_some(),
        _ => E::ENDPOINT.v2,
    };
    [Protocol::V3, Protocol::V2].into_iter().filter(has)
}

/// Sends the request over each protocol; what arrives is printed as what was sent, and the response comes back.
async fn travels<E: Endpoint + std::fmt::Debug>(
    simulator: &Simulator,
    client: &Client,
    request: impl Fn() -> E,
    response: impl Fn() -> E::Response + Send + Sync + Clone + 'static,
) -> Result
where
    E::Response: std::fmt::Debug,
{
    let arrived = Arc::new(Mutex::new(Vec::new()));
    let (seen, answered) = (Arc::clone(&arrived), response.clone());
    simulator.on::<E>(move |request, _| {
        seen.lock().map_err(|_| Refusal::business("POISONED", "a test failed"))?.push(format!("{request:?}"));
        Ok(answered())
    });
    for protocol in protocols::<E>() {
        let verified = client.call(request()).protocol(protocol).await?;
        assert!(verified.is_authenticated());
        assert_eq!(format!("{:?}", *verified), format!("{:?}", response()), "{protocol:?}");
        let arrived = std::mem::take(&mut *arrived.lock().map_err(|_| "poisoned")?);
        assert_eq!(arrived, [format!("{:?}", request())], "{protocol:?}");
    }
    Ok(())
}

fn values() -> Values {
    Values::new()
        .with_text("中 +&")
        .with_count(i64::MAX)
        .with_color(Color::from("GREEN"))
        .with_texts(vec!["a".into()])
        .with_inner(Box::new(Values::new().with_flag(true)))
}

async fn every_shape(simulator: Simulator) -> Result {
    let client = &simulator.client()?;
    let simulator = &simulator;
    let empty = alipay::declaration::Empty::new;
    let mut others = Extra::new();
    others.set("later", &"x".to_owned())?;
    let time: BeijingTime = "2026-11-23 12:00:00".parse()?;
    let price: alipay::Money = "88.80".parse()?;

    let shape = || Shape::new();
    travels(simulator, client, || QueryShape::new("1").with_page_num(2), shape).await?;
    travels(simulator, client, || QueryPart::new("a/b", 7).with_mode("x&y"), values).await?;
    travels(simulator, client, || DeleteShape::new("1").with_reason("老"), empty).await?;
    travels(simulator, client, || ShareShape::new("tok"), values).await?;
    travels(simulator, client, RefreshShapes::new, empty).await?;
    let create = || {
        CreateShape::new("no", price.clone())
            .with_values(values().with_gmt_create(time.clone()))
            .with_notify_url("https://isv.example.com/n")
            .with_others(others.clone())
    };
    travels(simulator, client, create, values).await?;
    travels(simulator, client, || MoveShape::new("1", "北"), empty).await?;
    travels(simulator, client, || ReplaceShape::new("1", vec![values()]), values).await?;
    travels(simulator, client, || ModifyShape::new("1").with_name("n"), empty).await?;
    travels(simulator, client, || LegacyShape::new("n"), values).await
}

#[tokio::test]
async fn every_shape_travels_in_the_clear() -> Result {
    every_shape(Simulator::start().await?).await
}

#[tokio::test]
async fn every_shape_travels_encrypted_and_by_certificates() -> Result {
    let simulator = Simulator::builder().certificates().encrypt_key("AAECAwQFBgcICQoLDA0ODw==");
    every_shape(simulator.start().await?).await
}

#[tokio::test]
async fn files_arrive_beside_the_data_or_alone() -> Result {
    let simulator = Simulator::start().await?;
    simulator.on::<DrawShape>(|request, _| Ok(Values::new().with_text(request.title)));
    simulator.on::<ScanShape>(|_, _| Ok(alipay::declaration::Empty::new()));
    let client = simulator.client()?;
    for protocol in [Protocol::V3, Protocol::V2] {
        let picture = || Upload::from_bytes("p.png", &b"PNG"[..]);
        let drawn = client.shapes().draw(DrawShape::new("标题", picture())).protocol(protocol).await?;
        assert_eq!(drawn.text.as_deref(), Some("标题"));
        client.shapes().scan(ScanShape::new(picture())).protocol(protocol).await?;
        let files: Vec<_> = simulator.requests().iter().flat_map(|request| request.files.clone()).collect();
        assert!(files.iter().all(|file| file.size == 3));
    }
    Ok(())
}

#[tokio::test]
async fn items_are_streamed_over_pages() -> Result {
    let simulator = Simulator::start().await?;
    simulator.on::<QueryShape>(|request, _| {
        let number = i64::from(request.page_num.unwrap_or(1));
        let parts = (1..=2).map(|part| Values::new().with_count(number * 10 + part)).collect();
        let mut shape = Shape::new().with_total_size(6);
        shape.parts = parts;
        Ok(shape)
    });
    let client = simulator.client()?;
    let items: Vec<_> = client.shapes().query_all(QueryShape::new("1")).items().try_collect().await?;
    let counts: Vec<_> = items.iter().filter_map(|item| item.count).collect();
    assert_eq!(counts, [11, 12, 21, 22, 31, 32]);
    Ok(())
}

#[tokio::test]
async fn notifications_of_both_kinds_are_verified_and_routed() -> Result {
    let simulator = Simulator::start().await?;
    let receiver = simulator.client()?.notification_verifier().with_max_age(None);
    let read =
        |params: &[(&str, &str)]| -> std::result::Result<ShapeNotification, Box<dyn std::error::Error>> {
            let app_id = simulator.app().app_id.clone();
            let params: Vec<_> = params.iter().copied().chain([("app_id", app_id.as_str())]).collect();
            let raw = simulator.sign_notification(&params, Charset::Utf8, SignRule::V2)?;
            Ok(receiver.verify(raw.as_bytes())?.decode::<ShapeNotification>()?.into_inner())
        };
    let changed = [("notify_type", "shape_status_sync"), ("shape_id", "1 +"), ("price", "8.80")];
    match read(&changed)? {
        ShapeNotification::Changed(changed) => {
            assert_eq!((changed.shape_id.as_str(), changed.price), ("1 +", Some("8.80".parse()?)))
        }
        other => return Err(format!("{other:?}").into()),
    }
    let drawn = [
        ("msg_method", "alipay.open.shape.drawn.notify"),
        ("biz_content", r#"{"shape_id":"2","tags":["a","b"]}"#),
    ];
    match read(&drawn)? {
        ShapeNotification::Drawn(drawn) => assert_eq!((drawn.shape_id.as_str(), drawn.tags.len()), ("2", 2)),
        other => return Err(format!("{other:?}").into()),
    }
    match read(&[("notify_type", "news")])? {
        ShapeNotification::Other(params) => assert_eq!(params.get("notify_type"), Some("news")),
        other => return Err(format!("{other:?}").into()),
    }
    Ok(())
}
