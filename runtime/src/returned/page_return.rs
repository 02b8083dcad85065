//! Return addresses: where Alipay's pages send the buyer's browser after a payment.

use std::fmt;

use super::ReturnedError;
use crate::{
    declaration::values::{BeijingTime, Money},
    notification::{NotificationVerifier, NotifyError, Params},
};

/// The verified parameters of a return address (`return_url`) of a page or wap payment.
///
/// It says that the buyer came back, and for which trade. It does not say that the trade is paid: query the trade before
/// you deliver. See [returns](crate::protocol::reference#returns).
#[doc(alias = "return_url")]
#[doc(alias = "同步返回")]
#[derive(Clone, PartialEq, Eq)]
pub struct PageReturn {
    params: Params,
    total_amount: Option<Money>,
}

impl PageReturn {
    /// Returns the kind, such as `alipay.trade.page.pay.return`.
    pub fn method(&self) -> &str {
        self.get("method").unwrap_or_default()
    }

    /// Returns the trade number assigned by you.
    pub fn out_trade_no(&self) -> Option<&str> {
        self.get("out_trade_no")
    }

    /// Returns the trade number assigned by Alipay.
    pub fn trade_no(&self) -> Option<&str> {
        self.get("trade_no")
    }

    /// Returns the total amount of the trade, in yuan.
    pub fn total_amount(&self) -> Option<&Money> {
        self.total_amount.as_ref()
    }

    /// Returns the account that receives the money; begins with `2088`.
    pub fn seller_id(&self) -> Option<&str> {
        self.get("seller_id")
    }

    /// Returns the time at which Alipay made the address. A buyer can open it again at any later time.
    pub fn time(&self) -> Option<BeijingTime> {
        self.get("timestamp")?.parse().ok()
    }

    /// Returns another verified parameter.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.params.get(name)
    }
}

impl fmt::Debug for PageReturn {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("PageReturn")
            .field("method", &self.method())
            .field("out_trade_no", &self.out_trade_no())
            .finish_non_exhaustive()
    }
}

/// See [`Client::verify_return`](crate::Client::verify_return).
pub(crate) fn verify_return(
    query: &[u8],
    verifier: &NotificationVerifier,
) -> Result<PageReturn, ReturnedError> {
    let params = verifier.verify_return(query)?;
    if !params.get("method").is_some_and(|method| method.ends_with(".return")) {
        return Err(ReturnedError::Malformed(
            "these are not the parameters of a return address: their `method` does not end in `.return`; verify \
             notifications with a `Receiver`",
        ));
    }
    if params.get("app_id").is_none() {
        return Err(ReturnedError::Parameters(NotifyError::MissingParameter("app_id")));
    }
    let total_amount = match params.get("total_amount").map(str::parse) {
        None => None,
        Some(Ok(amount)) => Some(amount),
        Some(Err(_)) => return Err(ReturnedError::Malformed("`total_amount` is not an amount in yuan")),
    };
    Ok(PageReturn { params, total_amount })
}
