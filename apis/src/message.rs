//! Subscriptions of the message service: which messages (`msg_method`) Alipay sends to your application's
//! gateway.
//!
//! Messages to your own application are subscribed in the console. A provider that acts for a merchant
//! subscribes with [`SubscribeTopic`], for each merchant and each message; without it, for example the
//! message about royalties does not reach the provider.
//!
//! All calls are on the V2 gateway only, and Alipay documents no error codes.

crate::domain::domain! {
    message as message_endpoints;
    services {
        MessageApi: MessageApiExt,
    }
    endpoints {
        call app_message_subscription_modify::ModifySubscription,
        call app_message_subscription_query::QuerySubscription,
        call app_message_topic_subscribe::SubscribeTopic,
        call app_message_topic_unsubscribe::UnsubscribeTopic,
    }
    models {
        enums,
    }
}
