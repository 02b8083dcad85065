//! Services, and what providers report about them.

use alipay::{alipay_model, servicemarket::CommodityStatus};

use crate::domain::Record;

/// A service at one moment.
#[alipay_model]
pub(crate) struct Service {
    /// The number of the service.
    pub commodity_id: String,
    /// The app of the provider.
    pub app_id: String,
    /// The name.
    pub title: String,
    /// The state.
    pub status: CommodityStatus,
    /// The remark of the review.
    pub audit_memo: Option<String>,
    /// The numbers of the display apps that were added.
    pub display_apps: Vec<String>,
    /// The time at which the platform first heard of it, in milliseconds since the epoch.
    pub created_at: i64,
}

impl Record for Service {
    const KIND: &'static str = "commodity";

    fn key(&self) -> String {
        self.commodity_id.clone()
    }
}

/// A request that was carried out once, with the number of its result. A repeated one has no further effect.
#[alipay_model]
pub(crate) struct Processed {
    /// The API method, the app, and the number that the caller assigned.
    pub request: String,
    /// The number of the result.
    pub result: String,
}

impl Record for Processed {
    const KIND: &'static str = "processed";

    fn key(&self) -> String {
        self.request.clone()
    }
}
