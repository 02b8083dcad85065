//! Complaints of buyers, and balances.

use alipay::Money;

use super::handle::Simulator;
use crate::{complaint::BuyerStep, domain::own_pid, error::Refusal, support::locks::lock};

impl Simulator {
    /// Complains about a trade as the buyer. Returns the number of the complaint. The app gets the message
    /// `alipay.merchant.tradecomplain.changed`, if notifications are sent automatically.
    ///
    /// # Errors
    /// Returns `ACQ.TRADE_NOT_EXIST` if the trade is unknown.
    pub fn complain_as_buyer(&self, trade: &str, content: impl Into<String>) -> Result<String, Refusal> {
        let complaint = lock(&self.parts.domains.complaints).complain(trade, content.into())?;
        Ok(complaint.complain_event_id)
    }

    /// Ends a complaint as resolved.
    ///
    /// # Errors
    /// Returns `PARAM_ILLEGAL` if the complaint is unknown, and `STATUS_CHANGED` if it has ended.
    pub fn finish_complaint(&self, id: &str) -> Result<(), Refusal> {
        lock(&self.parts.domains.complaints).step(id, BuyerStep::Finish).map(drop)
    }

    /// Returns the balance from which the first app transfers money. Default: one million yuan.
    pub fn balance(&self) -> Money {
        let account = own_pid(&self.app().app_id);
        Money::from_cents(lock(&self.parts.domains.transfers).balance(&account))
    }

    /// Sets the balance from which the first app transfers money.
    ///
    /// # Errors
    /// Returns an error if the balance cannot be saved.
    pub fn set_balance(&self, balance: &Money) -> Result<(), Refusal> {
        let account = own_pid(&self.app().app_id);
        lock(&self.parts.domains.transfers).set_balance(&account, balance)
    }

    /// Ends a transfer to a bank card: the bank credits it, or sends the money back.
    ///
    /// # Errors
    /// Returns `ORDER_NOT_EXIST` if the transfer is unknown, and `ORDER_STATUS_INVALID` if it is not in progress.
    pub fn finish_transfer(&self, number: &str, succeeds: bool) -> Result<(), Refusal> {
        lock(&self.parts.domains.transfers).finish(number, succeeds).map(drop)
    }
}
