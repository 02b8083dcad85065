//! Every declared endpoint, over each protocol that it has, by public key and by certificates, plain and
//! encrypted, against the simulator.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    any::Any,
    collections::BTreeSet,
    sync::{Arc, Mutex},
};

use alipay::{
    authorization::*, call::CallOptionsBuilder, complaint::*, fund::*, merchant::*, servicemarket::*,
    trade::*, voucher::*,
};
use alipay_runtime::{Client, Protocol, declaration::Endpoint, declaration::Presign, declaration::Upload};
use alipay_simulator::Simulator;
use alipay_tests::{declared::declared, sample::sample};
use serde::{Serialize, de::DeserializeOwned};

/// The table: runs `$with!(client, simulator, protocols seen, Type)` for each endpoint.
macro_rules! every_endpoint {
    ($check:ident($($argument:expr),*)) => {
        [
            $check::<AddCommodityExtInfos>($($argument),*).await,
            $check::<ConfirmCommodityAudit>($($argument),*).await,
            $check::<ConfirmCommodityExtInfos>($($argument),*).await,
            $check::<GetOfflineQrCode>($($argument),*).await,
            $check::<QueryCommodity>($($argument),*).await,
            $check::<ReportResourceUse>($($argument),*).await,
            $check::<SyncFinTechInstance>($($argument),*).await,
            $check::<SyncFinTechOrder>($($argument),*).await,
            $check::<SyncSmartCity>($($argument),*).await,
            $check::<UpgradeOrder>($($argument),*).await,
            $check::<AcceptOrder>($($argument),*).await,
            $check::<CreateOrder>($($argument),*).await,
            $check::<GiveFeedback>($($argument),*).await,
            $check::<ListComplaints>($($argument),*).await,
            $check::<QueryComplaint>($($argument),*).await,
            $check::<ReplyToComplaint>($($argument),*).await,
            $check::<SupplementComplaint>($($argument),*).await,
            $check::<QueryTransfer>($($argument),*).await,
            $check::<TransferFunds>($($argument),*).await,
            $check::<UploadImage>($($argument),*).await,
            $check::<ExchangeAppToken>($($argument),*).await,
            $check::<ExchangeUserToken>($($argument),*).await,
            $check::<QueryAppToken>($($argument),*).await,
            $check::<QueryUser>($($argument),*).await,
            $check::<CancelTrade>($($argument),*).await,
            $check::<CloseTrade>($($argument),*).await,
            $check::<CreateTrade>($($argument),*).await,
            $check::<PayTrade>($($argument),*).await,
            $check::<PrecreateTrade>($($argument),*).await,
            $check::<QueryRefund>($($argument),*).await,
            $check::<QueryTrade>($($argument),*).await,
            $check::<RefundTrade>($($argument),*).await,
            $check::<AppendVouchers>($($argument),*).await,
            $check::<AssociateVoucher>($($argument),*).await,
            $check::<CountVoucherCodes>($($argument),*).await,
            $check::<CreateVoucherActivity>($($argument),*).await,
            $check::<DepositVoucherCodes>($($argument),*).await,
            $check::<DisassociateVoucher>($($argument),*).await,
            $check::<ModifyVoucherActivity>($($argument),*).await,
            $check::<QueryVoucherActivity>($($argument),*).await,
            $check::<RefundVoucher>($($argument),*).await,
            $check::<StopVoucherActivity>($($argument),*).await,
            $check::<UseVoucher>($($argument),*).await,
            $check::<CancelItem>($($argument),*).await,
            $check::<CompleteItem>($($argument),*).await,
            $check::<ConfirmItem>($($argument),*).await,
            $check::<PutShopOnline>($($argument),*).await,
            $check::<QueryOrder>($($argument),*).await,
            $check::<QueryPromotionRelations>($($argument),*).await,
            $check::<RejectOrder>($($argument),*).await,
            $check::<TakeShopOffline>($($argument),*).await,
        ]
    };
}

/// Gives an upload its files; other requests are complete.
fn complete<E: Endpoint>(mut request: E) -> E {
    let any: &mut dyn Any = &mut request;
    if let Some(create) = any.downcast_mut::<CreateOrder>() {
        create.app_logo = Some(Upload::from_bytes("图 \"1\".png", FILE));
    } else if let Some(image) = any.downcast_mut::<UploadImage>() {
        image.image_content = Upload::from_bytes("shop.jpg", FILE);
    }
    request
}

const FILE: &[u8] = b"\xFF\xD8\r\n--not a boundary\r\n";

/// Sends a request with every field set, over each protocol that the endpoint has; what the other side
/// reads is what was sent, and what comes back is what it answered.
async fn travels<E>(simulator: &Simulator, client: &Client) -> &'static str
where
    E: Endpoint + DeserializeOwned + Serialize,
    E::Response: DeserializeOwned + Serialize,
{
    let spec = E::ENDPOINT;
    let arrived = Arc::new(Mutex::new(None));
    let seen = Arc::clone(&arrived);
    simulator.on::<E>(move |request, _| {
        *seen.lock().unwrap() = Some(serde_json::to_value(&request).unwrap());
        Ok(sample::<E::Response>())
    });
    let protocols = [Protocol::V3, Protocol::V2].into_iter().filter(|protocol| match protocol {
        Protocol::V3 => spec.v3.is_some(),
        _ => spec.v2,
    });
    for protocol in protocols {
        let request = complete(sample::<E>());
        let sent = serde_json::to_value(&request).unwrap();
        let reply = client.call(request).protocol(protocol).await;
        let reply = reply.unwrap_or_else(|error| panic!("{} over {protocol:?}: {error}", spec.method));
        assert_eq!(arrived.lock().unwrap().take(), Some(sent), "{} over {protocol:?}", spec.method);
        let expected = serde_json::to_value(sample::<E::Response>()).unwrap();
        assert_eq!(serde_json::to_value(&*reply).unwrap(), expected, "{} over {protocol:?}", spec.method);
        assert!(reply.is_authenticated());
        if spec.is_upload() {
            let recorded = simulator.requests().pop().unwrap();
            assert_eq!((recorded.files.len(), recorded.files[0].size), (1, FILE.len()), "{}", spec.method);
        }
    }
    spec.method
}

/// A browser takes the request to the other side, which finds its signature right.
async fn is_handed_over<E: Presign + DeserializeOwned>(
    simulator: &Simulator,
    client: &Client,
) -> &'static str {
    let url = client.presign(sample::<E>()).url().await.unwrap();
    let browser = reqwest::Client::builder().no_proxy().build().unwrap();
    assert_eq!(browser.get(url).send().await.unwrap().status(), 200);
    let recorded = simulator.requests().pop().unwrap();
    assert_eq!(recorded.method.as_deref(), Some(E::ENDPOINT.method));
    assert!(recorded.verified, "{}", E::ENDPOINT.method);
    E::ENDPOINT.method
}

async fn every_endpoint_travels(simulator: Simulator) {
    let client = simulator.client().unwrap();
    let mut methods = every_endpoint!(travels(&simulator, &client)).to_vec();
    methods.push(is_handed_over::<PagePay>(&simulator, &client).await);
    methods.push(is_handed_over::<WapPay>(&simulator, &client).await);
    methods.push(is_handed_over::<AppPay>(&simulator, &client).await);
    assert_eq!(methods.into_iter().map(ToOwned::to_owned).collect::<BTreeSet<_>>(), declared());
}

const ENCRYPT_KEY: &str = "AAECAwQFBgcICQoLDA0ODw==";

#[tokio::test]
async fn by_public_key_in_the_clear() {
    every_endpoint_travels(Simulator::start().await.unwrap()).await;
}

#[tokio::test]
async fn by_public_key_and_encrypted() {
    every_endpoint_travels(Simulator::builder().encrypt_key(ENCRYPT_KEY).start().await.unwrap()).await;
}

#[tokio::test]
async fn by_certificates_in_the_clear() {
    every_endpoint_travels(Simulator::builder().certificates().start().await.unwrap()).await;
}

#[tokio::test]
async fn by_certificates_and_encrypted() {
    let simulator = Simulator::builder().certificates().encrypt_key(ENCRYPT_KEY).start().await.unwrap();
    every_endpoint_travels(simulator).await;
}
