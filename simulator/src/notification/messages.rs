//! The messages of the service market. Names are written out here, so that a wrong one in the declarations
//! shows.

use alipay::{
    Charset,
    runtime::json::{Json, Member},
};

use super::OutgoingNotification;
use crate::{
    market::{ItemId, Order},
    wire_time,
};

/// The parameters of the order notification that the platform's guide prints, with `&notify_id` for the
/// not-sign that its web page made of it, and without its signature, which belongs to nobody's key.
const GUIDE_SAMPLE: [(&str, &str); 26] = [
    ("notify_type", "servicemarket_order_notify"),
    ("notify_id", "91722adff935e8cfa58b3aabf4dead6ibe"),
    ("notify_time", "2017-02-16 21:46:15"),
    ("sign_type", "RSA2"),
    ("commodity_order_id", "null"),
    ("order_time", "null"),
    ("title", "null"),
    ("name", "null"),
    ("merchant_pid", "null"),
    ("contactor", "null"),
    ("phone", "null"),
    ("order_item_num", "null"),
    ("total_price", "null"),
    ("biz_type", "null"),
    ("item_code", "AM011501000000079408"),
    ("specifications", "套餐一"),
    ("package_count", "1000"),
    ("period_day", "180"),
    ("order_ticket", "201603BB189131e708054fc589c9b2b5188cdD00"),
    ("service_code", "00000000"),
    ("isv_ticket", "0ba634751542795277522707125886"),
    ("consumer_miniAppId", "2018112160475050"),
    ("merchant_shop_id", "2019081500502000000025130577"),
    ("miniapp_release_bundle", "1032,1096"),
    ("promoter_master_name", "某某服务商名称"),
    ("promoter_master_pid", "2088xxxxx"),
];

fn notify_id() -> String {
    uuid::Uuid::new_v4().simple().to_string()
}

impl OutgoingNotification {
    /// The order notification of the platform's guide, parameter by parameter: ten of them have the text
    /// `null`. It has the same `notify_id` each time.
    pub fn guide_sample() -> Self {
        Self::new(GUIDE_SAMPLE)
    }

    /// A merchant has placed an order (`servicemarket_order_notify`), in UTF-8.
    pub(crate) fn order_placed(order: &Order, now: i64) -> Self {
        let content = &order.content;
        let notification = Self::new([
            ("notify_type", "servicemarket_order_notify"),
            ("notify_id", &notify_id()),
            ("notify_time", &wire_time::seconds(now)),
            ("sign_type", "RSA2"),
            ("app_id", order.provider()),
            ("charset", Charset::Utf8.as_str()),
            ("version", "1.0"),
            ("commodity_order_id", order.id()),
            ("order_time", &wire_time::seconds(order.placed_at)),
            ("title", &content.title),
            ("name", &content.merchant_name),
            ("merchant_pid", &content.merchant_pid),
            ("contactor", "张三"),
            ("phone", "13988888888"),
            ("order_item_num", &order.item_ids().count().to_string()),
            ("total_price", content.total_price.as_str()),
            ("item_code", item_code(order)),
            ("specifications", &content.specifications),
        ]);
        match order.item_ids().next() {
            Some(ItemId::Shop(id)) => notification.with_param("merchant_shop_id", id),
            Some(ItemId::MiniApp(id)) => notification.with_param("consumer_miniAppId", id),
            None => notification,
        }
    }

    /// An order has changed its state (`alipay.open.servicemarket.order.change.notify`), in GBK.
    pub(crate) fn order_changed(order: &Order, now: i64) -> Self {
        Self::new([
            ("charset", Charset::Gbk.as_str()),
            ("biz_content", &change(order).to_string()),
            ("msg_method", "alipay.open.servicemarket.order.change.notify"),
            ("utc_timestamp", &now.to_string()),
            ("version", "1.1"),
            ("sign_type", "RSA2"),
            ("notify_id", &notify_id()),
            ("app_id", order.provider()),
        ])
        .with_charset(Charset::Gbk)
    }
}

/// The code that both messages give for what was ordered: at most 20 characters.
fn item_code(order: &Order) -> &str {
    order.content.commodity_id.get(..20).unwrap_or(&order.content.commodity_id)
}

fn change(order: &Order) -> Json<'static> {
    let operated = wire_time::micros(order.operated_at);
    let mut fields = vec![
        ("order_no", order.id().to_owned()),
        ("order_line_no", format!("{}1", order.id())),
        ("item_code", item_code(order).to_owned()),
        ("order_time", wire_time::micros(order.placed_at)),
        ("operate_time", operated.clone()),
        ("status", order.status().as_str().to_owned()),
    ];
    if let Some(cancellation) = &order.cancellation {
        fields.push(("cancel_memo", cancellation.memo.clone()));
        fields.push(("cancel_operator_type", cancellation.operator.as_str().to_owned()));
        fields.push(("cancel_time", operated));
    }
    let member =
        |(name, value): (&'static str, String)| Member { name: name.into(), value: Json::Text(value.into()) };
    Json::Object(fields.into_iter().map(member).collect())
}
