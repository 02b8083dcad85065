//! Orders before they are placed.

use alipay::Money;

use crate::{accounts::App, events::ItemId};

/// An order to place.
///
/// Every field has a default. An order with a price is charged, and only the merchant can confirm its items.
///
/// ```
/// use alipay_simulator::NewOrder;
///
/// let order = NewOrder::new().with_title("Queuing").with_shops(["2015-A", "2015-B"]);
/// ```
#[derive(Clone, Debug)]
pub struct NewOrder {
    pub(super) app_id: Option<String>,
    pub(super) title: String,
    pub(super) commodity_id: String,
    pub(super) specifications: String,
    pub(super) merchant_name: String,
    pub(super) merchant_pid: String,
    pub(super) total_price: Money,
    pub(super) items: Vec<ItemId>,
}

impl Default for NewOrder {
    fn default() -> Self {
        Self {
            app_id: None,
            title: "扫码点餐".to_owned(),
            commodity_id: "201604290086730119".to_owned(),
            specifications: "标准版".to_owned(),
            merchant_name: "小张火锅店".to_owned(),
            merchant_pid: "2088101118588888".to_owned(),
            total_price: Money::from_cents(0),
            items: Vec::new(),
        }
    }
}

impl NewOrder {
    /// Creates an order for one shop, free of charge.
    pub fn new() -> Self {
        Self::default()
    }

    /// The app whose service is ordered. Default: the simulator's first app.
    #[must_use]
    pub fn with_provider(mut self, app: &App) -> Self {
        self.app_id = Some(app.app_id.clone());
        self
    }

    /// The number of the app whose service is ordered.
    pub(super) fn with_provider_id(mut self, app_id: &str) -> Self {
        self.app_id = Some(app_id.to_owned());
        self
    }

    /// The name of the service. Default: `扫码点餐`.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    /// The number of the service. Default: `201604290086730119`.
    #[must_use]
    pub fn with_commodity_id(mut self, commodity_id: impl Into<String>) -> Self {
        self.commodity_id = commodity_id.into();
        self
    }

    /// The edition of the service. Default: `标准版`.
    #[must_use]
    pub fn with_specifications(mut self, specifications: impl Into<String>) -> Self {
        self.specifications = specifications.into();
        self
    }

    /// The name of the merchant. Default: `小张火锅店`.
    #[must_use]
    pub fn with_merchant_name(mut self, name: impl Into<String>) -> Self {
        self.merchant_name = name.into();
        self
    }

    /// The account number of the merchant. Default: `2088101118588888`.
    #[must_use]
    pub fn with_merchant_pid(mut self, pid: impl Into<String>) -> Self {
        self.merchant_pid = pid.into();
        self
    }

    /// The price of the whole order. Default: 0.
    #[must_use]
    pub fn with_total_price(mut self, price: Money) -> Self {
        self.total_price = price;
        self
    }

    /// Adds an item for a shop.
    #[must_use]
    pub fn with_shop(self, shop_id: impl Into<String>) -> Self {
        self.with_shops([shop_id])
    }

    /// Adds an item for each of these shops.
    #[must_use]
    pub fn with_shops(mut self, shop_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.items.extend(shop_ids.into_iter().map(ItemId::shop));
        self
    }

    /// Adds an item for a mini program.
    #[must_use]
    pub fn with_mini_app(mut self, mini_app_id: impl Into<String>) -> Self {
        self.items.push(ItemId::mini_app(mini_app_id));
        self
    }

    pub(super) fn is_charged(&self) -> bool {
        self.total_price.cents() > 0
    }
}
