//! Plug-ins of services in single shops.

use std::collections::HashMap;

use alipay::servicemarket::ShopStatus;

use crate::Refusal;

/// The plug-ins by service and shop. They belong to the simulator's first app.
#[derive(Debug, Default)]
pub(crate) struct Shops(HashMap<(String, String), ShopStatus>);

impl Shops {
    /// A service's plug-in in a shop is in this state.
    pub(crate) fn set(&mut self, commodity_id: String, shop_id: String, status: ShopStatus) {
        self.0.insert((commodity_id, shop_id), status);
    }

    /// All plug-ins: service, shop and state.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, &str, &ShopStatus)> {
        self.0
            .iter()
            .map(|((commodity_id, shop_id), status)| (commodity_id.as_str(), shop_id.as_str(), status))
    }

    pub(crate) fn status(&self, commodity_id: &str, shop_id: &str) -> Option<&ShopStatus> {
        self.0.get(&(commodity_id.to_owned(), shop_id.to_owned()))
    }

    /// What the plug-in becomes when it is put on sale.
    pub(super) fn online(&self, commodity_id: &str, shop_id: &str) -> Result<ShopStatus, Refusal> {
        if *self.find(commodity_id, shop_id)? == ShopStatus::Online {
            return Err(Refusal::business("SHOP_TYPE_ALREADY_ONLINE", "the plug-in is online already"));
        }
        Ok(ShopStatus::Online)
    }

    /// What the plug-in becomes when it is taken from sale.
    pub(super) fn offline(&self, commodity_id: &str, shop_id: &str) -> Result<ShopStatus, Refusal> {
        if *self.find(commodity_id, shop_id)? != ShopStatus::Online {
            return Err(Refusal::business("SHOP_STATUS_NOT_SUPPORT", "the plug-in is not online"));
        }
        Ok(ShopStatus::Offline)
    }

    fn find(&self, commodity_id: &str, shop_id: &str) -> Result<&ShopStatus, Refusal> {
        let missing = || Refusal::business("COMMODITY_SHOP_NOT_EXIST", "the shop does not have this service");
        self.status(commodity_id, shop_id).ok_or_else(missing)
    }
}
