//! Every endpoint, over each protocol that it has, with public keys and with certificates, in plain text and encrypted,
//! against the simulator.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    any::Any,
    sync::{Arc, Mutex},
};

use alipay::{
    Client, Protocol, Upload,
    call::CallOptionsBuilder,
    declaration::{Endpoint, Presign},
    merchant, miniprogram, onboarding, provider, servicemarket,
    spec::Place,
};
use alipay_simulator::Simulator;
use alipay_tests::sample::sample;
use serde::{Serialize, de::DeserializeOwned};

/// Sets every file of an upload; other requests are complete.
fn complete<E: Endpoint>(mut request: E) -> E {
    let any: &mut dyn Any = &mut request;
    macro_rules! files {
        ($($domain:ident::$upload:ident { $($file:ident),+ })+) => {$(
            if let Some(upload) = any.downcast_mut::<$domain::$upload>() {
                $(upload.$file = Upload::from_bytes("图 \"1\".jpg", FILE).into();)+
            }
        )+};
    }
    files! {
        servicemarket::CreateOrder { app_logo }
        merchant::UploadImage { image_content }
        merchant::UploadItemFile { file_content }
        merchant::UploadFile { file_content }
        miniprogram::ModifyBaseInfo { app_logo }
        miniprogram::ApplyAudit { app_logo, fifth_license_pic, fifth_screen_shot, first_license_pic, first_screen_shot, first_special_license_pic, fourth_license_pic, fourth_screen_shot, out_door_pic, second_license_pic, second_screen_shot, second_special_license_pic, test_file_name, third_license_pic, third_screen_shot, third_special_license_pic }
        onboarding::UploadOnboardingImage { image_content }
        provider::CreateMerchantMiniProgram { app_logo }
        provider::SignFaceToFace { business_license_auth_pic, business_license_pic, shop_scene_pic, shop_sign_board_pic, special_license_pic }
        provider::SignMobilePay { app_auth_pic, app_demo, app_home_screenshot, app_item_screenshot, app_pay_screenshot, business_license_auth_pic, business_license_pic, home_screenshot, in_app_screenshot, pay_screenshot, special_license_pic }
        provider::SignOffline { business_license_pic, shop_scene_pic, shop_sign_board_pic, special_license_pic }
        provider::SignProduct { app_auth_pic, app_demo, app_home_screenshot, app_item_screenshot, app_pay_screenshot, business_license_auth_pic, business_license_pic, h_5_extra_pic, h_5_home_screenshot, h_5_item_screenshot, h_5_pay_screenshot, h_5_sites_loa, mini_app_screenshot, shop_scene_pic, shop_sign_board_pic, special_license_pic, web_home_screenshot, web_item_screenshot, web_pay_screenshot, web_sites_loa }
        provider::UploadAgentImage { image_content }
        provider::UploadProviderImage { image_content }
    }
    request
}

const FILE: &[u8] = b"\xFF\xD8\r\n--not a boundary\r\n";

/// Sends a request with every field set, over each protocol of the endpoint. The simulator receives what was sent, and
/// the client receives the simulator's response.
async fn travels<E>(simulator: &Simulator, client: &Client)
where
    E: Endpoint + DeserializeOwned + Serialize,
    E::Response: DeserializeOwned + Serialize,
{
    let spec = E::ENDPOINT;
    let received = Arc::new(Mutex::new(None));
    let slot = Arc::clone(&received);
    simulator.on::<E>(move |request, _| {
        *slot.lock().unwrap() = Some(serde_json::to_value(&request).unwrap());
        Ok(sample::<E::Response>())
    });
    let protocols = [Protocol::V3, Protocol::V2].into_iter().filter(|protocol| match protocol {
        Protocol::V3 => spec.v3.is_some(),
        _ => spec.v2,
    });
    for protocol in protocols {
        let request = complete(sample::<E>());
        let sent = serde_json::to_value(&request).unwrap();
        let response = client.call(request).protocol(protocol).await;
        let response = response.unwrap_or_else(|error| panic!("{} over {protocol:?}: {error}", spec.method));
        assert_eq!(received.lock().unwrap().take(), Some(sent), "{} over {protocol:?}", spec.method);
        let expected = serde_json::to_value(sample::<E::Response>()).unwrap();
        assert_eq!(serde_json::to_value(&*response).unwrap(), expected, "{} over {protocol:?}", spec.method);
        assert!(response.is_authenticated());
        if spec.is_upload() {
            let recorded = simulator.requests().pop().unwrap();
            let files = spec.request.fields.iter().filter(|field| field.place == Place::File).count();
            let sizes: Vec<_> = recorded.files.iter().map(|file| file.size).collect();
            assert_eq!(sizes, vec![FILE.len(); files], "{}", spec.method);
        }
    }
}

/// Opens the URL of a presigned request in a browser; the simulator verifies its signature.
async fn is_presigned<E: Presign + DeserializeOwned>(simulator: &Simulator, client: &Client) {
    let url = client.presign(sample::<E>()).url().await.unwrap();
    let browser = reqwest::Client::builder().no_proxy().build().unwrap();
    assert_eq!(browser.get(url).send().await.unwrap().status(), 200);
    let recorded = simulator.requests().pop().unwrap();
    assert_eq!(recorded.method.as_deref(), Some(E::ENDPOINT.method));
    assert!(recorded.verified, "{}", E::ENDPOINT.method);
}

/// Sends a request to an endpoint without a stub. The simulator responds with values of the declared types.
async fn is_answered<E>(client: &Client, typical: &[&str]) -> bool
where
    E: Endpoint + DeserializeOwned,
    E::Response: Default + Serialize,
{
    let spec = E::ENDPOINT;
    let is_typical = typical.contains(&spec.method);
    for protocol in [Protocol::V3, Protocol::V2] {
        let exists = if protocol == Protocol::V3 { spec.v3.is_some() } else { spec.v2 };
        if !is_typical || !exists {
            continue;
        }
        let response = client.call(complete(sample::<E>())).protocol(protocol).await;
        let response = response.unwrap_or_else(|error| panic!("{} over {protocol:?}: {error}", spec.method));
        assert!(response.is_authenticated());
        let empty = serde_json::to_value(E::Response::default()).unwrap();
        let is_empty = serde_json::to_value(&*response).unwrap() == empty;
        assert_eq!(is_empty, spec.response.fields.is_empty(), "{} over {protocol:?}", spec.method);
    }
    is_typical
}

#[tokio::test]
async fn endpoints_without_state_respond_with_typical_values() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let served = simulator.served_endpoints();
    let typical = served.iter().filter(|served| served.is_typical).map(|served| served.spec.method);
    let typical: Vec<_> = typical.collect();
    let mut answered = 0;
    macro_rules! check {
        (call $domain:ident $file:ident $request:ident) => {
            answered += usize::from(is_answered::<alipay::$domain::$request>(&client, &typical).await);
        };
        (presigned $domain:ident $file:ident $request:ident) => {};
    }
    alipay::for_each_endpoint!(check);
    assert!(answered > 80, "{answered}");
}

async fn every_endpoint_travels(simulator: Simulator) {
    let client = simulator.client().unwrap();
    macro_rules! check {
        (call $domain:ident $file:ident $request:ident) => {
            travels::<alipay::$domain::$request>(&simulator, &client).await;
        };
        (presigned $domain:ident $file:ident $request:ident) => {
            is_presigned::<alipay::$domain::$request>(&simulator, &client).await;
        };
    }
    alipay::for_each_endpoint!(check);
}

const ENCRYPT_KEY: &str = "AAECAwQFBgcICQoLDA0ODw==";

#[tokio::test]
async fn with_public_keys_in_plain_text() {
    every_endpoint_travels(Simulator::start().await.unwrap()).await;
}

#[tokio::test]
async fn with_public_keys_and_encryption() {
    every_endpoint_travels(Simulator::builder().encrypt_key(ENCRYPT_KEY).start().await.unwrap()).await;
}

#[tokio::test]
async fn with_certificates_in_plain_text() {
    every_endpoint_travels(Simulator::builder().certificates().start().await.unwrap()).await;
}

#[tokio::test]
async fn with_certificates_and_encryption() {
    let simulator = Simulator::builder().certificates().encrypt_key(ENCRYPT_KEY).start().await.unwrap();
    every_endpoint_travels(simulator).await;
}
