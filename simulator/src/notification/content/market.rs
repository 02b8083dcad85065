//! Notifications of the service market.

use alipay::{
    Charset,
    runtime::json::{Json, Member},
};

use crate::{
    events::{ItemId, OrderView},
    notification::outgoing::OutgoingNotification,
    support::beijing_time,
};

/// The parameters of the order notification in the platform's guide. `&notify_id` is restored (the guide's web page
/// displays it as a not sign), and the signature is omitted, because its key is unknown.
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
    /// Creates the order notification of the platform's guide, in which ten parameters have the text `null`. Its
    /// `notify_id` is always the same.
    pub fn guide_sample() -> Self {
        Self::new(GUIDE_SAMPLE)
    }

    /// Creates the notification of a placed order (`servicemarket_order_notify`), in UTF-8.
    pub(crate) fn order_placed(order: &OrderView, now: i64) -> Self {
        let notification = Self::new([
            ("notify_type", "servicemarket_order_notify"),
            ("notify_id", &notify_id()),
            ("notify_time", &beijing_time::seconds(now)),
            ("sign_type", "RSA2"),
            ("app_id", &order.app_id),
            ("charset", Charset::Utf8.as_str()),
            ("version", "1.0"),
            ("commodity_order_id", &order.id),
            ("order_time", &beijing_time::seconds(order.placed_at)),
            ("title", &order.title),
            ("name", &order.merchant_name),
            ("merchant_pid", &order.merchant_pid),
            ("contactor", "张三"),
            ("phone", "13988888888"),
            ("order_item_num", &order.items.len().to_string()),
            ("total_price", order.total_price.as_str()),
            ("item_code", item_code(order)),
            ("specifications", &order.specifications),
        ]);
        match order.items.first().map(|item| &item.id) {
            Some(ItemId::Shop(id)) => notification.with_param("merchant_shop_id", id),
            Some(ItemId::MiniApp(id)) => notification.with_param("consumer_miniAppId", id),
            None => notification,
        }
    }

    /// Creates the notification of an order's new status (`alipay.open.servicemarket.order.change.notify`), in GBK.
    pub(crate) fn order_changed(order: &OrderView, now: i64) -> Self {
        Self::new([
            ("charset", Charset::Gbk.as_str()),
            ("biz_content", &change(order).to_string()),
            ("msg_method", "alipay.open.servicemarket.order.change.notify"),
            ("utc_timestamp", &now.to_string()),
            ("version", "1.1"),
            ("sign_type", "RSA2"),
            ("notify_id", &notify_id()),
            ("app_id", &order.app_id),
        ])
        .with_charset(Charset::Gbk)
    }
}

/// The code of the ordered service in both notifications, which has at most 20 characters.
fn item_code(order: &OrderView) -> &str {
    order.commodity_id.get(..20).unwrap_or(&order.commodity_id)
}

/// Creates the `biz_content` of the notification of a new status.
fn change(order: &OrderView) -> Json<'static> {
    let changed_at = beijing_time::micros(order.changed_at);
    let mut fields = vec![
        ("order_no", order.id.clone()),
        ("order_line_no", format!("{}1", order.id)),
        ("item_code", item_code(order).to_owned()),
        ("order_time", beijing_time::micros(order.placed_at)),
        ("operate_time", changed_at.clone()),
        ("status", order.status.as_str().to_owned()),
    ];
    if let Some((operator, memo)) = &order.cancellation {
        fields.push(("cancel_memo", memo.clone()));
        fields.push(("cancel_operator_type", operator.as_str().to_owned()));
        fields.push(("cancel_time", changed_at));
    }
    let member =
        |(name, value): (&'static str, String)| Member { name: name.into(), value: Json::Text(value.into()) };
    Json::Object(fields.into_iter().map(member).collect())
}
