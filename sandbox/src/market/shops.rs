//! Plug-ins of services in single shops.

use std::collections::HashMap;

use alipay_apis::servicemarket::ShopStatus;

use crate::Fault;

/// The plug-ins by service and shop. They belong to the sandbox's first app.
#[derive(Debug, Default)]
pub(crate) struct Shops(HashMap<(String, String), ShopStatus>);

impl Shops {
    /// A shop gets a service, activated and not yet on sale.
    pub(crate) fn list(&mut self, commodity_id: String, shop_id: String) {
        self.0.insert((commodity_id, shop_id), ShopStatus::Available);
    }

    pub(crate) fn status(&self, commodity_id: &str, shop_id: &str) -> Option<&ShopStatus> {
        self.0.get(&(commodity_id.to_owned(), shop_id.to_owned()))
    }

    pub(super) fn put_online(&mut self, commodity_id: &str, shop_id: &str) -> Result<(), Fault> {
        let status = self.find(commodity_id, shop_id)?;
        if *status == ShopStatus::Online {
            return Err(Fault::business("SHOP_TYPE_ALREADY_ONLINE", "the plug-in is online already"));
        }
        *status = ShopStatus::Online;
        Ok(())
    }

    pub(super) fn take_offline(&mut self, commodity_id: &str, shop_id: &str) -> Result<(), Fault> {
        let status = self.find(commodity_id, shop_id)?;
        if *status != ShopStatus::Online {
            return Err(Fault::business("SHOP_STATUS_NOT_SUPPORT", "the plug-in is not online"));
        }
        *status = ShopStatus::Offline;
        Ok(())
    }

    fn find(&mut self, commodity_id: &str, shop_id: &str) -> Result<&mut ShopStatus, Fault> {
        let status = self.0.get_mut(&(commodity_id.to_owned(), shop_id.to_owned()));
        let missing = || Fault::business("COMMODITY_SHOP_NOT_EXIST", "the shop does not have this service");
        status.ok_or_else(missing)
    }
}
