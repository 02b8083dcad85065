//! The kind of signed parameters by their content.

use super::{mistake::Side, parameters::ParameterSet};
use crate::i18n::Text;

/// The kind of signed parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// A call on the V2 gateway, a page, an order string of an app payment.
    Request,
    /// A request of the message channel: the registration, or the connection.
    ChannelRequest,
    /// A notification.
    Notification,
    /// The address to which a page or wap payment returns the buyer.
    ReturnAddress,
    /// Something else that Alipay signed.
    SignedByAlipay,
}

impl Content {
    /// Tells what Alipay signs from what the application signs. A `method` alone does not show it: return addresses and
    /// some notifications have one as well.
    pub(super) fn of(set: &ParameterSet) -> Self {
        let method = set.text("method").unwrap_or_default();
        if method.ends_with(".return") || set.has("is_success") {
            return Content::ReturnAddress;
        }
        let is_notification = ["notify_id", "notify_type", "msg_method", "notify_time"];
        if is_notification.iter().any(|name| set.has(name)) || method.ends_with(".notify") {
            return Content::Notification;
        }
        if set.text("service").is_some_and(|service| service == "alipay.service.check") {
            return Content::Notification;
        }
        let is_of_channel = ["link_token", "sdk_version"].iter().any(|name| set.has(name));
        if is_of_channel && method.is_empty() && set.has("timestamp") {
            return Content::ChannelRequest;
        }
        if method.is_empty() && !set.has("biz_content") { Content::SignedByAlipay } else { Content::Request }
    }

    /// The side that signs it.
    pub(super) fn signed_by(self) -> Side {
        match self {
            Content::Request | Content::ChannelRequest => Side::Signer,
            Content::Notification | Content::ReturnAddress | Content::SignedByAlipay => Side::Receiver,
        }
    }

    /// Returns whether the content leaves no doubt about the side that signs it.
    pub(super) fn is_certain(self) -> bool {
        self != Content::SignedByAlipay
    }

    /// A name for tools.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Content::Request => "v2-request",
            Content::ChannelRequest => "channel-request",
            Content::Notification | Content::SignedByAlipay => "notification",
            Content::ReturnAddress => "return-address",
        }
    }

    pub(super) fn title(self) -> Text {
        match self {
            Content::Request => Text::new("V2 request", "V2 请求"),
            Content::ChannelRequest => Text::new("Request of the message channel", "消息服务长连接的请求"),
            Content::Notification => Text::new("Notification", "异步通知"),
            Content::ReturnAddress => Text::new("Return address", "同步返回地址（return_url）"),
            Content::SignedByAlipay => Text::new("Parameters signed by Alipay", "支付宝签名的参数"),
        }
    }
}
