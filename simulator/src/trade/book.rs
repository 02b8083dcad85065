//! The trades of all sellers.

use std::collections::{BTreeSet, HashMap};

use alipay::trade::TradeStatus;

use super::{notifications, order::Order, record::SimulatedTrade, terms::invalid};
use crate::{
    accounts::Caller,
    domain::{Context, Table, seller_of},
    error::{Refusal, StoreError},
    persistence::{State, StateEntry},
};

/// The name of the domain in events and paths.
const DOMAIN: &str = "trades";

/// The decision of a buyer at the cashier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    /// The buyer scans the QR code that the merchant shows.
    Scan,
    /// The buyer pays.
    Pay,
    /// The buyer tries to pay, and the balance is insufficient.
    InsufficientBalance,
    /// The buyer leaves without paying.
    Leave,
}

/// The trades of all sellers.
#[derive(Debug)]
pub(crate) struct Trades {
    pub(super) context: Context,
    table: Table<SimulatedTrade>,
    /// The number of a trade by its seller and the number that the seller assigned.
    by_merchant: HashMap<(String, String), String>,
    /// The trades that wait for their payment, by the time at which they close.
    unpaid: BTreeSet<(i64, String)>,
}

impl Trades {
    /// Starts with the trades of a state.
    pub(crate) fn restore(context: Context, state: &State) -> Result<Self, StoreError> {
        let table = Table::restore(context.writer.clone(), state)?;
        let mut trades = Self { context, table, by_merchant: HashMap::new(), unpaid: BTreeSet::new() };
        let restored: Vec<_> = trades.table.rows().cloned().collect();
        for trade in &restored {
            trades.index(trade);
        }
        Ok(trades)
    }

    pub(crate) fn entries(&self) -> Vec<StateEntry> {
        self.table.entries()
    }

    /// All trades, in the order of their numbers.
    pub(crate) fn all(&self) -> impl DoubleEndedIterator<Item = &SimulatedTrade> {
        self.table.rows()
    }

    /// Looks up a trade by one of its numbers.
    pub(crate) fn find(&self, number: &str) -> Option<&SimulatedTrade> {
        let by_merchant = || self.all().rev().find(|trade| trade.out_trade_no == number);
        self.table.get(number).or_else(by_merchant)
    }

    /// Looks up a trade of the caller that the platform would find.
    pub(super) fn of_caller(
        &mut self,
        caller: &Caller,
        trade_no: Option<&str>,
        out_trade_no: Option<&str>,
        unknown: &str,
    ) -> Result<SimulatedTrade, Refusal> {
        self.expire();
        let seller = seller_of(caller);
        let is_set = |number: &&str| !number.is_empty();
        let found = match (trade_no.filter(is_set), out_trade_no.filter(is_set)) {
            (Some(trade_no), _) => self.table.get(trade_no).filter(|trade| trade.seller_id == seller),
            (None, Some(number)) => {
                let key = (seller, number.to_owned());
                self.by_merchant.get(&key).and_then(|trade_no| self.table.get(trade_no))
            }
            (None, None) => return Err(invalid("trade_no or out_trade_no is required")),
        };
        let missing = || Refusal::business(unknown, "the trade does not exist");
        found.filter(|trade| trade.has_buyer).cloned().ok_or_else(missing)
    }

    /// Creates the trade of an order, or returns the one that the same order has created before.
    pub(super) fn open(&mut self, order: Order) -> Result<SimulatedTrade, Refusal> {
        self.expire();
        let has_buyer = order.has_buyer;
        let trade = order.into_trade(&self.context)?;
        let key = merchant_key(&trade);
        if let Some(earlier) = self.by_merchant.get(&key).and_then(|number| self.table.get(number)) {
            let mut earlier = earlier.clone();
            earlier.check_unpaid()?;
            if earlier.total_amount != trade.total_amount || earlier.subject != trade.subject {
                let message = "the number was used for an order of another amount or title";
                return Err(Refusal::business("ACQ.CONTEXT_INCONSISTENT", message));
            }
            earlier.has_buyer |= has_buyer;
            // A later call may name other addresses.
            earlier.notify_url = trade.notify_url.or(earlier.notify_url);
            earlier.return_url = trade.return_url.or(earlier.return_url);
            earlier.quit_url = trade.quit_url.or(earlier.quit_url);
            self.save(earlier.clone())?;
            return Ok(earlier);
        }
        self.save(trade.clone())?;
        Ok(trade)
    }

    /// Saves a trade, and reports the change.
    pub(super) fn save(&mut self, trade: SimulatedTrade) -> Result<(), Refusal> {
        self.table.put(trade.clone())?;
        self.index(&trade);
        self.context.changed(DOMAIN, trade.trade_no);
        Ok(())
    }

    fn index(&mut self, trade: &SimulatedTrade) {
        self.by_merchant.insert(merchant_key(trade), trade.trade_no.clone());
        let due = (trade.expires_at, trade.trade_no.clone());
        if trade.status == TradeStatus::WaitBuyerPay {
            self.unpaid.insert(due);
        } else {
            self.unpaid.remove(&due);
        }
    }

    /// Saves a trade whose state has changed, and notifies the merchant.
    pub(super) fn save_and_notify(&mut self, trade: &SimulatedTrade) -> Result<(), Refusal> {
        self.save(trade.clone())?;
        if let Some(notification) = notifications::status(trade, self.context.now()) {
            self.context.notify(notification);
        }
        Ok(())
    }

    /// Looks up a trade for what buyers and operators do.
    pub(crate) fn known(&self, number: &str) -> Result<SimulatedTrade, Refusal> {
        self.find(number).cloned().ok_or_else(|| {
            let message = format!(
                "the simulator has no trade with the number {number}; one of a page or app exists once its link was opened"
            );
            Refusal::new(404, "ACQ.TRADE_NOT_EXIST", message)
        })
    }

    /// The buyer decides at the cashier. Returns the trade afterwards.
    pub(crate) fn decide(&mut self, number: &str, decision: Decision) -> Result<SimulatedTrade, Refusal> {
        self.expire();
        let mut trade = self.known(number)?;
        let now = self.context.now();
        trade.check_unpaid()?;
        match decision {
            Decision::Pay => {
                trade.pay(now)?;
                self.save_and_notify(&trade)?;
            }
            // Whoever refuses the password of a payment by code ends the payment.
            Decision::Leave if trade.asks_password => {
                trade.close(now)?;
                self.save_and_notify(&trade)?;
            }
            Decision::Leave => {}
            Decision::Scan | Decision::InsufficientBalance => {
                trade.has_buyer = true;
                self.save(trade.clone())?;
            }
        }
        Ok(trade)
    }

    /// Refunds what is left of a trade.
    pub(crate) fn refund_rest(&mut self, number: &str, out_request_no: &str) -> Result<(), Refusal> {
        let mut trade = self.known(number)?;
        trade.refund_rest(out_request_no, self.context.now())?;
        self.save_and_notify(&trade)
    }

    /// The time for refunds of a trade ends.
    pub(crate) fn finish(&mut self, number: &str) -> Result<SimulatedTrade, Refusal> {
        let mut trade = self.known(number)?;
        trade.finish()?;
        self.save_and_notify(&trade)?;
        Ok(trade)
    }

    /// Closes the trades that were not paid in time.
    pub(crate) fn expire(&mut self) {
        let now = self.context.now();
        let due = self.unpaid.iter().take_while(|(expires_at, _)| *expires_at <= now);
        let due: Vec<_> = due.filter_map(|(_, number)| self.table.get(number).cloned()).collect();
        for mut trade in due {
            // A failure of the store was logged; the next call tries again.
            let _saved = trade.close(trade.expires_at).and_then(|()| self.save_and_notify(&trade));
        }
    }
}

fn merchant_key(trade: &SimulatedTrade) -> (String, String) {
    (trade.seller_id.clone(), trade.out_trade_no.clone())
}
