//! Trades, the actions of buyers, and the endpoints that are served.

use super::handle::Simulator;
use crate::{
    domain::ServedEndpoint,
    error::Refusal,
    support::locks::lock,
    trade::{Decision, SimulatedTrade},
};

impl Simulator {
    /// Returns all trades as they are now, oldest first.
    pub fn trades(&self) -> Vec<SimulatedTrade> {
        let mut trades = lock(&self.parts.domains.trades);
        trades.expire();
        trades.all().cloned().collect()
    }

    /// Looks up a trade by the number that the platform or the merchant assigned.
    pub fn trade(&self, number: &str) -> Option<SimulatedTrade> {
        let mut trades = lock(&self.parts.domains.trades);
        trades.expire();
        trades.find(number).cloned()
    }

    /// Scans, as the buyer, the QR code of a precreated trade, so that the merchant can find it.
    ///
    /// # Errors
    /// Returns `ACQ.TRADE_NOT_EXIST` if the trade is unknown, `ACQ.TRADE_HAS_SUCCESS` if it is paid, and
    /// `ACQ.TRADE_HAS_CLOSE` if it is closed.
    pub fn scan_as_buyer(&self, number: &str) -> Result<(), Refusal> {
        self.decide(number, Decision::Scan)
    }

    /// Pays a trade as the buyer. A notification is sent to the `notify_url` of the call.
    ///
    /// ```
    /// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
    /// use alipay::trade::{QueryTrade, PrecreateTrade, TradeApiExt, TradeStatus};
    /// use alipay_simulator::Simulator;
    ///
    /// let simulator = Simulator::start().await?;
    /// let client = simulator.client()?;
    /// client.trades().precreate(PrecreateTrade::new("T1", "88.80".parse()?, "Lunch")).await?;
    /// simulator.pay_as_buyer("T1")?;
    ///
    /// let trade = client.trades().query(QueryTrade::new().with_out_trade_no("T1")).await?;
    /// assert_eq!(trade.trade_status, Some(TradeStatus::TradeSuccess));
    /// # Ok(()) }
    /// # tokio::runtime::Runtime::new().unwrap().block_on(run()).unwrap();
    /// ```
    ///
    /// # Errors
    /// Returns `ACQ.TRADE_NOT_EXIST` if the trade is unknown, `ACQ.TRADE_HAS_SUCCESS` if it is paid, and
    /// `ACQ.TRADE_HAS_CLOSE` if it is closed.
    pub fn pay_as_buyer(&self, number: &str) -> Result<(), Refusal> {
        self.decide(number, Decision::Pay)
    }

    /// Leaves, as the buyer, without paying. A payment by code that asks for the password is closed; any other trade
    /// still waits for its payment.
    ///
    /// # Errors
    /// Returns the errors of [`pay_as_buyer`](Self::pay_as_buyer).
    pub fn leave_as_buyer(&self, number: &str) -> Result<(), Refusal> {
        self.decide(number, Decision::Leave)
    }

    /// Finishes a paid trade: the time for its refunds has ended.
    ///
    /// # Errors
    /// Returns `ACQ.TRADE_NOT_EXIST` if the trade is unknown, and `ACQ.TRADE_STATUS_ERROR` unless it is paid.
    pub fn finish_trade(&self, number: &str) -> Result<(), Refusal> {
        lock(&self.parts.domains.trades).finish(number).map(drop)
    }

    /// Returns the endpoints that the simulator serves without a stub, in the order of their API methods.
    pub fn served_endpoints(&self) -> &[ServedEndpoint] {
        &self.parts.served
    }

    fn decide(&self, number: &str, decision: Decision) -> Result<(), Refusal> {
        lock(&self.parts.domains.trades).decide(number, decision).map(drop)
    }
}
