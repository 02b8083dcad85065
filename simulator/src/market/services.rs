//! Services and requests that are carried out once, as parts of the market.

use alipay::servicemarket::CommodityStatus;

use super::{
    commodity::{Processed, Service},
    registry::Market,
};
use crate::{accounts::Caller, domain::Context, error::Refusal};

impl Market {
    /// Looks up a service of the caller. The market knows every service from the first mention on.
    pub(super) fn service_of(&self, commodity_id: &str, caller: &Caller) -> Result<Service, Refusal> {
        match self.services.get(commodity_id) {
            None => Ok(Service {
                commodity_id: commodity_id.to_owned(),
                app_id: caller.app_id().to_owned(),
                title: "扫码点餐".to_owned(),
                status: CommodityStatus::Online,
                audit_memo: None,
                display_apps: Vec::new(),
                created_at: self.context.now(),
            }),
            Some(service) if service.app_id == caller.app_id() => Ok(service.clone()),
            Some(_) => Err(Refusal::business("PARAMS_ERROR", "the service belongs to another provider")),
        }
    }

    pub(super) fn save_service(&mut self, service: Service) -> Result<(), Refusal> {
        self.services.put(service)
    }

    /// Returns the result of a request that was carried out before.
    pub(super) fn processed(&self, method: &str, number: &str, caller: &Caller) -> Option<String> {
        self.processed.get(&request_key(method, number, caller)).map(|one| one.result.clone())
    }

    /// Carries out a request once, and returns the same result when it is repeated.
    pub(super) fn once(
        &mut self,
        method: &str,
        number: &str,
        caller: &Caller,
        result: impl FnOnce(&Context) -> String,
    ) -> Result<String, Refusal> {
        if let Some(earlier) = self.processed(method, number, caller) {
            return Ok(earlier);
        }
        let processed =
            Processed { request: request_key(method, number, caller), result: result(&self.context) };
        self.processed.put(processed.clone())?;
        Ok(processed.result)
    }
}

fn request_key(method: &str, number: &str, caller: &Caller) -> String {
    format!("{method} {} {number}", caller.app_id())
}
