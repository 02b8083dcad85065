//! The plug-ins of services in shops.

use std::collections::HashMap;

use alipay::servicemarket::ShopStatus;

use crate::error::Refusal;

/// The plug-ins by service and shop. They belong to the simulator's first app.
#[derive(Debug, Default)]
pub(super) struct Shops(HashMap<(String, String), ShopStatus>);

impl Shops {
    /// Sets the status of a service's plug-in in a shop.
    pub(super) fn set(&mut self, commodity_id: String, shop_id: String, status: ShopStatus) {
        self.0.insert((commodity_id, shop_id), status);
    }

    /// All plug-ins: the service, the shop and the status.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, &str, &ShopStatus)> {
        self.0
            .iter()
            .map(|((commodity_id, shop_id), status)| (commodity_id.as_str(), shop_id.as_str(), status))
    }

    pub(super) fn status(&self, commodity_id: &str, shop_id: &str) -> Option<&ShopStatus> {
        self.0.get(&(commodity_id.to_owned(), shop_id.to_owned()))
    }

    /// Returns the status after the plug-in is put online.
    pub(super) fn put_online(&self, commodity_id: &str, shop_id: &str) -> Result<ShopStatus, Refusal> {
        if *self.existing(commodity_id, shop_id)? == ShopStatus::Online {
            return Err(Refusal::business("SHOP_TYPE_ALREADY_ONLINE", "the plug-in is already online"));
        }
        Ok(ShopStatus::Online)
    }

    /// Returns the status after the plug-in is taken offline.
    pub(super) fn take_offline(&self, commodity_id: &str, shop_id: &str) -> Result<ShopStatus, Refusal> {
        if *self.existing(commodity_id, shop_id)? != ShopStatus::Online {
            return Err(Refusal::business("SHOP_STATUS_NOT_SUPPORT", "the plug-in is not online"));
        }
        Ok(ShopStatus::Offline)
    }

    fn existing(&self, commodity_id: &str, shop_id: &str) -> Result<&ShopStatus, Refusal> {
        let missing = || Refusal::business("COMMODITY_SHOP_NOT_EXIST", "the shop does not have this service");
        self.status(commodity_id, shop_id).ok_or_else(missing)
    }
}
