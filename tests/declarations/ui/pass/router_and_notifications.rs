use alipay_runtime::{notification::Message, notification::MessageKind, notification::Params, alipay_notify};

#[alipay_notify(msg_method = "alipay.open.thing.changed.notify", setters)]
pub struct ThingChanged {
    pub thing_id: Option<String>,
}

#[alipay_notify(notify_type = "thing_sold")]
pub struct ThingSold {
    #[alipay(name = "consumer_miniAppId")]
    pub mini_app_id: Option<String>,
}

#[alipay_notify]
pub enum ThingNotification {
    Changed(ThingChanged),
    Sold(self::ThingSold),
    Rest(Params),
}

fn main() {
    assert_eq!(ThingSold::KIND, MessageKind::NotifyType("thing_sold"));
    let _notification = ThingNotification::Changed(ThingChanged::new());
}
