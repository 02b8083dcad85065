//! The transitions between the states of a trade.

use alipay::{Money, trade::TradeStatus};

use super::record::{SimulatedRefund, SimulatedTrade};
use crate::{error::Refusal, support::beijing_time::DAY};

/// The time after its payment in which a trade can be cancelled.
const CANCELLABLE: i64 = DAY;

/// The effect of a cancellation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cancelled {
    Closed,
    Refunded,
    /// The trade was closed before.
    Nothing,
}

impl SimulatedTrade {
    /// The buyer pays.
    pub(super) fn pay(&mut self, now: i64) -> Result<(), Refusal> {
        self.check_unpaid()?;
        self.status = TradeStatus::TradeSuccess;
        (self.has_buyer, self.asks_password, self.paid_at) = (true, false, Some(now));
        Ok(())
    }

    /// Returns a refusal unless the trade waits for its payment.
    pub(super) fn check_unpaid(&self) -> Result<(), Refusal> {
        match self.status {
            TradeStatus::WaitBuyerPay => Ok(()),
            TradeStatus::TradeClosed => {
                Err(Refusal::business("ACQ.TRADE_HAS_CLOSE", "the trade is closed; use a new number"))
            }
            _ => Err(Refusal::business("ACQ.TRADE_HAS_SUCCESS", "the trade is paid already")),
        }
    }

    /// The unpaid trade is closed.
    pub(super) fn close(&mut self, now: i64) -> Result<(), Refusal> {
        if self.status != TradeStatus::WaitBuyerPay {
            return Err(self.wrong_state());
        }
        self.status = TradeStatus::TradeClosed;
        (self.asks_password, self.closed_at) = (false, Some(now));
        Ok(())
    }

    /// The merchant cancels: an unpaid trade is closed, and a paid one is refunded.
    pub(super) fn cancel(&mut self, now: i64) -> Result<Cancelled, Refusal> {
        match self.status {
            TradeStatus::WaitBuyerPay => self.close(now).map(|()| Cancelled::Closed),
            TradeStatus::TradeSuccess => {
                if self.paid_at.is_some_and(|paid_at| now - paid_at > CANCELLABLE) {
                    let message = "a trade can be cancelled within 24 hours of its payment; refund it";
                    return Err(Refusal::business("ACQ.TRADE_CANCEL_TIME_OUT", message));
                }
                let rest = self.refundable();
                self.add_refund(self.trade_no.clone(), rest, None, now);
                Ok(Cancelled::Refunded)
            }
            TradeStatus::TradeClosed => Ok(Cancelled::Nothing),
            _ => Err(finished()),
        }
    }

    /// The merchant refunds an amount. Returns whether money moved: a repeated request moves none.
    pub(super) fn refund_amount(
        &mut self,
        out_request_no: Option<&str>,
        amount: Money,
        reason: Option<String>,
        now: i64,
    ) -> Result<bool, Refusal> {
        let number = match out_request_no {
            Some(number) => number.to_owned(),
            // Without a number, the only refund is that of the whole amount.
            None if amount == self.total_amount => self.out_trade_no.clone(),
            None => return Err(super::terms::invalid("a refund in part needs an out_request_no")),
        };
        if let Some(earlier) = self.refund(&number) {
            return if earlier.amount == amount {
                Ok(false)
            } else {
                let message = "the number was used for a refund of another amount";
                Err(Refusal::business("ACQ.DISCORDANT_REPEAT_REQUEST", message))
            };
        }
        match self.status {
            TradeStatus::TradeSuccess => {}
            TradeStatus::TradeFinished => return Err(finished()),
            _ => return Err(self.wrong_state()),
        }
        if amount.cents() <= 0 {
            return Err(super::terms::invalid("refund_amount must be at least 0.01"));
        }
        if amount > self.refundable() {
            let message = format!("only {} yuan are left to refund", self.refundable());
            return Err(Refusal::business("ACQ.REFUND_AMT_NOT_EQUAL_TOTAL", message));
        }
        self.add_refund(number, amount, reason, now);
        Ok(true)
    }

    /// Refunds the rest of a paid trade.
    pub(super) fn refund_rest(&mut self, out_request_no: &str, now: i64) -> Result<(), Refusal> {
        if self.paid_at.is_some() && self.refundable().cents() == 0 {
            return Err(Refusal::business(
                "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL",
                "the trade was refunded in full",
            ));
        }
        let rest = self.refundable();
        self.refund_amount(Some(out_request_no), rest, None, now).map(drop)
    }

    /// The time for refunds ends.
    pub(super) fn finish(&mut self) -> Result<(), Refusal> {
        if self.status != TradeStatus::TradeSuccess {
            return Err(self.wrong_state());
        }
        self.status = TradeStatus::TradeFinished;
        Ok(())
    }

    fn add_refund(&mut self, out_request_no: String, amount: Money, reason: Option<String>, now: i64) {
        self.refunds.push(SimulatedRefund { out_request_no, amount, reason, at: now });
        if self.refundable().cents() == 0 {
            self.status = TradeStatus::TradeClosed;
            self.closed_at = Some(now);
        }
    }

    fn refundable(&self) -> Money {
        Money::from_cents(self.total_amount.cents() - self.refunded().cents())
    }

    fn wrong_state(&self) -> Refusal {
        let message = format!("the trade is in the state {}", self.status.as_str());
        Refusal::business("ACQ.TRADE_STATUS_ERROR", message)
    }
}

fn finished() -> Refusal {
    Refusal::business("ACQ.TRADE_HAS_FINISHED", "the trade is finished and cannot be changed")
}
