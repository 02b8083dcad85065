//! A notification by hand.

use std::borrow::Cow;

use serde::Deserialize;

use super::Floor;
use crate::platform::APP_ID;

type Pairs<'a> = Vec<(Cow<'a, str>, Cow<'a, str>)>;

/// The parts of a payment's notification that a shop reads.
#[derive(Debug, Default)]
pub struct Paid {
    pub notify_id: String,
    pub out_trade_no: String,
    pub trade_no: String,
    pub trade_status: String,
    pub total_amount: u64,
    pub receipt_amount: u64,
    pub invoice_amount: u64,
    pub buyer_pay_amount: u64,
    pub point_amount: u64,
    pub subject: String,
    pub gmt_create: String,
    pub gmt_payment: String,
    pub fund_bill_list: Vec<Bill>,
    pub buyer_id: String,
    pub seller_id: String,
    pub seller_email: String,
    pub app_id: String,
    pub notify_time: String,
}

/// A source of money.
#[derive(Debug, Deserialize)]
pub struct Bill {
    pub amount: String,
    #[serde(rename = "fundChannel")]
    pub fund_channel: String,
}

impl Floor {
    /// Verifies a form. The parameters borrow from it where they are not escaped.
    pub fn verify_form<'a>(&self, raw: &'a [u8]) -> Pairs<'a> {
        let mut pairs: Pairs<'_> = form_urlencoded::parse(raw).collect();
        pairs.sort_unstable();
        let mut content = String::with_capacity(raw.len());
        let mut sign = None;
        for (name, value) in &pairs {
            match &**name {
                "sign" => sign = Some(value),
                "sign_type" => {}
                "app_id" if value != APP_ID => unreachable!(),
                _ if value.is_empty() => {}
                _ => {
                    if !content.is_empty() {
                        content.push('&');
                    }
                    content.extend([name, "=", value]);
                }
            }
        }
        self.verify(content.as_bytes(), sign.unwrap().as_bytes());
        pairs
    }

    /// Verifies a form, and reads it into a struct.
    pub fn read_form(&self, raw: &[u8]) -> Paid {
        let mut paid = Paid::default();
        for (name, value) in self.verify_form(raw) {
            match &*name {
                "notify_id" => paid.notify_id = value.into_owned(),
                "out_trade_no" => paid.out_trade_no = value.into_owned(),
                "trade_no" => paid.trade_no = value.into_owned(),
                "trade_status" => paid.trade_status = value.into_owned(),
                "total_amount" => paid.total_amount = cents(&value),
                "receipt_amount" => paid.receipt_amount = cents(&value),
                "invoice_amount" => paid.invoice_amount = cents(&value),
                "buyer_pay_amount" => paid.buyer_pay_amount = cents(&value),
                "point_amount" => paid.point_amount = cents(&value),
                "subject" => paid.subject = value.into_owned(),
                "gmt_create" => paid.gmt_create = value.into_owned(),
                "gmt_payment" => paid.gmt_payment = value.into_owned(),
                "fund_bill_list" => paid.fund_bill_list = serde_json::from_str(&value).unwrap(),
                "buyer_id" => paid.buyer_id = value.into_owned(),
                "seller_id" => paid.seller_id = value.into_owned(),
                "seller_email" => paid.seller_email = value.into_owned(),
                "app_id" => paid.app_id = value.into_owned(),
                "notify_time" => paid.notify_time = value.into_owned(),
                _ => {}
            }
        }
        paid
    }
}

fn cents(amount: &str) -> u64 {
    let (yuan, cents) = amount.split_once('.').unwrap();
    yuan.parse::<u64>().unwrap() * 100 + cents.parse::<u64>().unwrap()
}
