//! No input from outside panics or is believed without a signature: random bytes, and genuine documents with
//! random edits, through the same entry points as the fuzz targets.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{fs, path::PathBuf};

use alipay_tests::{
    files,
    platform::{APP_ID, NONCE, TIMESTAMP, key, sign, signed_form},
    robustness::{
        channel_frame, delivery, key_or_certificate, model, notification, v2_response, v3_response,
    },
};
use proptest::{collection::vec, prelude::*, sample::Index};

/// One edit of a document.
#[derive(Clone, Debug)]
enum Edit {
    Replace(Index, u8),
    Insert(Index, Vec<u8>),
    Remove(Index, u8),
    /// A stretch of the document again, somewhere else.
    Repeat(Index, u8, Index),
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let telling = prop_oneof![
        Just(b"\"".to_vec()),
        Just(b"\\".to_vec()),
        Just(b"{\"sign\":\"AAAA\"}".to_vec()),
        Just(b"&sign=".to_vec()),
        Just(b"null".to_vec()),
        Just(b"1e999".to_vec()),
        Just(vec![0xD5, 0x5C]),
        Just(vec![0xFF]),
        vec(any::<u8>(), 0..8),
    ];
    let edit = prop_oneof![
        (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Edit::Replace(at, byte)),
        (any::<Index>(), telling).prop_map(|(at, bytes)| Edit::Insert(at, bytes)),
        (any::<Index>(), 1..20_u8).prop_map(|(at, length)| Edit::Remove(at, length)),
        (any::<Index>(), 1..60_u8, any::<Index>())
            .prop_map(|(from, length, to)| Edit::Repeat(from, length, to)),
    ];
    vec(edit, 0..6)
}

fn edited(document: &[u8], edits: &[Edit]) -> Vec<u8> {
    let mut bytes = document.to_vec();
    for edit in edits {
        if bytes.is_empty() {
            break;
        }
        let length = bytes.len();
        let stretch = |at: &Index, most: u8| {
            let from = at.index(length);
            from..length.min(from + usize::from(most))
        };
        match edit {
            Edit::Replace(at, byte) => bytes[at.index(length)] = *byte,
            Edit::Insert(at, inserted) => {
                let at = at.index(length);
                bytes.splice(at..at, inserted.iter().copied());
            }
            Edit::Remove(at, most) => drop(bytes.drain(stretch(at, *most))),
            Edit::Repeat(at, most, to) => {
                let repeated = bytes[stretch(at, *most)].to_vec();
                let to = to.index(length);
                bytes.splice(to..to, repeated);
            }
        }
    }
    bytes
}

const PAGE: &str = r#"{"order_items":[{"shop_id":"1","status":"TO_DO"}],"total_size":"1","status":"DONE","title":"扫码\u70b9餐"}"#;
const TRADE: &str = r#"{"trade_no":"1","total_amount":"88.88","send_pay_date":"2014-11-27 15:45:57","fund_bill_list":[{"amount":10}],"charge_info_list":{"charge_fee":"0.01"}}"#;

fn gateway_document() -> Vec<u8> {
    let value = format!(r#"{{"code":"10000","msg":"Success",{}"#, &PAGE[1..]);
    let member = "alipay_open_servicemarket_order_query_response";
    format!(r#"{{"{member}":{value},"sign":"{}"}}"#, sign(value.as_bytes())).into_bytes()
}

fn rest_document() -> Vec<u8> {
    format!("\0{}\n\n{TRADE}", signed_head(TRADE)).into_bytes()
}

fn signed_head(body: &str) -> String {
    let signature = sign(format!("{TIMESTAMP}\n{NONCE}\n{body}\n").as_bytes());
    format!("alipay-timestamp:{TIMESTAMP}\nalipay-nonce:{NONCE}\nalipay-signature:{signature}")
}

fn form_document() -> Vec<u8> {
    let content = r#"{"order_no":"中","status":"DONE","operate_time":"2018-01-24 20:40:22"}"#;
    let method = "alipay.open.servicemarket.order.change.notify";
    signed_form(&[("app_id", APP_ID), ("biz_content", content), ("charset", "UTF-8"), ("msg_method", method)])
        .into()
}

fn frame_document() -> Vec<u8> {
    let header =
        format!(r#"{{"appId":"{APP_ID}","msgApi":"alipay.open.servicemarket.order.change.notify"}}"#);
    let content = r#"{"order_no":"中","status":"DONE","operate_time":"2018-01-24 20:40:22"}"#;
    let data = format!(r#"{{"header":{header},"content":{content}}}"#);
    let sign = sign(data.as_bytes());
    let protocol = format!(
        r#"{{"x-type":"message","x-cmd":"CONSUME","x-msgId":"1","x-timestamp":"{TIMESTAMP}","x-version":"1.0","x-charset":"UTF-8","x-signType":"RSA2","x-sign":"{sign}"}}"#
    );
    let head = "from-sys:msgbroker\r\nfrom-sys-ip:10.0.0.1\r\nstream-id:s1\r\n\r\n";
    format!(r#"{head}{{"protocol":{protocol},"data":{data}}}"#).into_bytes()
}

/// A GET and a POST.
fn deliveries() -> Vec<Vec<u8>> {
    let payment = signed_form(&[
        ("app_id", APP_ID),
        ("notify_id", "1"),
        ("notify_type", "trade_status_sync"),
        ("subject", "tea & milk"),
        ("trade_status", "TRADE_SUCCESS"),
    ]);
    let get = format!("text/html;charset=GBK\ntenant=7&{payment}&%E5%8C%BA=1");
    let order = [
        ("notify_id", "1"),
        ("app_id", APP_ID),
        ("msg_method", "alipay.open.servicemarket.order.change.notify"),
    ];
    let order = signed_form(&[&order[..], &[("biz_content", r#"{"order_no":"中"}"#)]].concat());
    let post = format!("application/x-www-form-urlencoded; charset=\"utf-8\"\n\n{order}");
    vec![get.into_bytes(), post.into_bytes()]
}

fn key_documents() -> Vec<Vec<u8>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let mut documents = vec![key("app_private_pkcs8.pem").into(), key("platform_public.b64").into()];
    let is_text = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "crt" || ending == "pem");
    documents.extend(
        files::below(&folder).iter().filter(|path| is_text(path)).map(|path| fs::read(path).unwrap()),
    );
    let simulator =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../simulator/src/keys/certificates");
    documents.push(fs::read(simulator.join("older_roots.pem")).unwrap());
    documents.push(fs::read(simulator.join("sm2_root.pem")).unwrap());
    documents.push(b"AAECAwQFBgcICQoLDA0ODw==".to_vec());
    documents
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_come_back(bytes in vec(any::<u8>(), 0..300)) {
        v2_response(&bytes);
        v3_response(&bytes);
        notification(&bytes);
        channel_frame(&bytes);
        delivery(&bytes);
        key_or_certificate(&bytes);
        model(&bytes);
    }

    #[test]
    fn edited_v2_responses_come_back(edits in edits()) {
        v2_response(&edited(&gateway_document(), &edits));
    }

    #[test]
    fn edited_v3_responses_come_back(edits in edits()) {
        v3_response(&edited(&rest_document(), &edits));
    }

    #[test]
    fn edited_notifications_come_back(edits in edits()) {
        notification(&edited(&form_document(), &edits));
    }

    #[test]
    fn edited_frames_come_back(edits in edits()) {
        channel_frame(&edited(&frame_document(), &edits));
    }

    #[test]
    fn edited_deliveries_come_back(which in 0..2_usize, edits in edits()) {
        delivery(&edited(&deliveries()[which], &edits));
    }

    #[test]
    fn edited_keys_and_certificates_come_back(which in any::<Index>(), edits in edits()) {
        let documents = key_documents();
        key_or_certificate(&edited(&documents[which.index(documents.len())], &edits));
    }

    #[test]
    fn edited_models_come_back(edits in edits()) {
        model(&edited(PAGE.as_bytes(), &edits));
        model(&edited(TRADE.as_bytes(), &edits));
    }
}

/// The fuzzer begins with these documents: `UPDATE_SEEDS=1` writes them anew.
#[test]
fn the_seeds_of_the_fuzzer_are_the_genuine_documents() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/seeds");
    let no_body = format!("\0{}\n\n", signed_head("")).into_bytes();
    let models = vec![PAGE.as_bytes().to_vec(), TRADE.as_bytes().to_vec()];
    for (target, documents) in [
        ("v2_response", vec![gateway_document()]),
        // A signed response without a body was once taken for JSON.
        ("v3_response", vec![rest_document(), no_body]),
        ("notification", vec![form_document()]),
        ("channel_frame", vec![frame_document()]),
        ("delivery", deliveries()),
        ("model", models),
        ("key_or_certificate", key_documents()),
    ] {
        let folder = folder.join(target);
        if std::env::var_os("UPDATE_SEEDS").is_some() {
            fs::create_dir_all(&folder).unwrap();
            for (index, document) in documents.iter().enumerate() {
                fs::write(folder.join(format!("{index:02}")), document).unwrap();
            }
        }
        let seeds: Vec<Vec<u8>> = files::below(&folder).iter().map(|path| fs::read(path).unwrap()).collect();
        assert!(seeds == documents, "{target}: the seeds are others; write them with UPDATE_SEEDS=1");
    }
}

/// The documents that are edited are such as are believed and read to their end.
#[test]
fn the_genuine_documents_are_read_to_their_end() {
    assert!(v2_response(&gateway_document()));
    assert!(v3_response(&rest_document()));
    assert!(notification(&form_document()));
    assert!(channel_frame(&frame_document()));
    assert!(deliveries().iter().all(|document| delivery(document)));
    assert!(model(PAGE.as_bytes()) && model(TRADE.as_bytes()));
    // Keys on Alipay's other curve are refused, as they should be.
    let documents = key_documents();
    let refused = documents.iter().filter(|document| !key_or_certificate(document)).count();
    assert_eq!((refused, documents.len() > 10), (1, true));
}
