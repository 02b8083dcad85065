//! `alipay.trade.query` by hand, over both protocols.

use std::time::SystemTime;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use time::{OffsetDateTime, macros};

use super::Floor;
use crate::platform::APP_ID;

#[derive(Serialize)]
struct Query<'a> {
    out_trade_no: &'a str,
}

/// The members of the answer.
#[derive(Debug, Deserialize)]
pub struct Trade {
    pub trade_no: String,
    pub out_trade_no: String,
    pub buyer_logon_id: String,
    pub trade_status: String,
    pub total_amount: String,
    pub trans_currency: String,
    pub buyer_pay_amount: String,
    pub point_amount: String,
    pub invoice_amount: String,
    pub send_pay_date: String,
    pub receipt_amount: String,
    pub store_id: String,
    pub terminal_id: String,
    pub fund_bill_list: Vec<FundBill>,
    pub store_name: String,
    pub buyer_user_id: String,
    pub buyer_user_type: String,
    pub subject: String,
    pub body: String,
    pub mdiscount_amount: String,
    pub discount_amount: String,
    pub charge_amount: String,
    pub charge_flags: String,
    pub settlement_id: String,
    pub auth_trade_pay_mode: String,
}

/// A source of money.
#[derive(Debug, Deserialize)]
pub struct FundBill {
    pub fund_channel: String,
    pub amount: String,
    pub real_amount: String,
}

#[derive(Deserialize)]
struct Gateway<'a> {
    #[serde(borrow)]
    alipay_trade_query_response: &'a RawValue,
    sign: &'a str,
}

impl Floor {
    pub async fn query_v3(&self, out_trade_no: &str) -> Trade {
        let path = "/v3/alipay/trade/query";
        let body = serde_json::to_string(&Query { out_trade_no }).unwrap();
        let nonce = uuid::Uuid::new_v4();
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_millis();
        let auth = format!("app_id={APP_ID},nonce={nonce},timestamp={now}");
        let sign = self.sign(format!("{auth}\nPOST\n{path}\n{body}\n").as_bytes());
        let request = self.http.post(format!("{}{path}", self.server));
        let request = request.header("authorization", format!("ALIPAY-SHA256withRSA {auth},sign={sign}"));
        let request = request.header("content-type", "application/json").body(body);
        let response = request.send().await.unwrap().error_for_status().unwrap();
        let headers = response.headers().clone();
        let body = response.bytes().await.unwrap();
        let header = |name| headers.get(name).unwrap().as_bytes();
        let content = [header("alipay-timestamp"), header("alipay-nonce"), &*body, b""].join(&b'\n');
        self.verify(&content, header("alipay-signature"));
        serde_json::from_slice(&body).unwrap()
    }

    pub async fn query_v2(&self, out_trade_no: &str) -> Trade {
        let body = serde_json::to_string(&Query { out_trade_no }).unwrap();
        let layout = macros::format_description!("[year]-[month]-[day] [hour]:[minute]:[second]");
        let now = OffsetDateTime::now_utc().to_offset(macros::offset!(+8)).format(layout).unwrap();
        let mut parameters = [
            ("app_id", APP_ID),
            ("method", "alipay.trade.query"),
            ("format", "json"),
            ("version", "1.0"),
            ("charset", "utf-8"),
            ("sign_type", "RSA2"),
            ("timestamp", &now),
            ("biz_content", &body),
        ];
        parameters.sort_unstable();
        let mut content = String::with_capacity(512);
        for (name, value) in parameters {
            if !content.is_empty() {
                content.push('&');
            }
            content.extend([name, "=", value]);
        }
        let sign = self.sign(content.as_bytes());
        let url = {
            let mut query = {
                let url = format!("{}/gateway.do?", self.server);
                let start = url.len();
                form_urlencoded::Serializer::for_suffix(url, start)
            };
            query.extend_pairs(parameters.iter().filter(|(name, _)| *name != "biz_content"));
            query.append_pair("sign", &sign).finish()
        };
        let form = form_urlencoded::Serializer::new(String::new()).append_pair("biz_content", &body).finish();
        let request = self.http.post(url).body(form);
        let request = request.header("content-type", "application/x-www-form-urlencoded;charset=utf-8");
        let response = request.send().await.unwrap().error_for_status().unwrap();
        let body = response.bytes().await.unwrap();
        let answer: Gateway<'_> = serde_json::from_slice(&body).unwrap();
        let result = answer.alipay_trade_query_response.get();
        self.verify(result.as_bytes(), answer.sign.as_bytes());
        serde_json::from_str(result).unwrap()
    }
}
