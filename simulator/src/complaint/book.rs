//! The complaints about the trades of all merchants.

use std::sync::{Arc, Mutex};

use alipay::complaint::{ComplaintStatus, ReplierRole};

use super::record::{ComplaintRecord, Reply};
use crate::{
    accounts::Caller,
    domain::{Context, Table, seller_of},
    error::{Refusal, StoreError},
    events::{NewNotification, NotificationContent},
    persistence::{State, StateEntry},
    support::{
        json::{object, text},
        locks::lock,
    },
    trade::Trades,
};

/// The name of the domain in events and paths.
const DOMAIN: &str = "complaints";

/// A step of the buyer or the platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum BuyerStep {
    /// The buyer writes again.
    Reply(String),
    /// The buyer asks the platform to decide.
    Escalate,
    /// The complaint is resolved.
    Finish,
    /// The buyer withdraws it.
    Withdraw,
}

/// The complaints about the trades of all merchants.
#[derive(Debug)]
pub(crate) struct Complaints {
    pub(super) context: Context,
    table: Table<ComplaintRecord>,
    trades: Arc<Mutex<Trades>>,
}

impl Complaints {
    /// Starts with the complaints of a state.
    pub(crate) fn restore(
        context: Context,
        trades: Arc<Mutex<Trades>>,
        state: &State,
    ) -> Result<Self, StoreError> {
        let table = Table::restore(context.writer.clone(), state)?;
        Ok(Self { context, table, trades })
    }

    pub(crate) fn entries(&self) -> Vec<StateEntry> {
        self.table.entries()
    }

    /// All complaints, in the order of their numbers.
    pub(crate) fn all(&self) -> impl DoubleEndedIterator<Item = &ComplaintRecord> {
        self.table.rows()
    }

    pub(crate) fn find(&self, id: &str) -> Option<&ComplaintRecord> {
        self.table.get(id)
    }

    /// The buyer complains about a trade.
    pub(crate) fn complain(&mut self, trade: &str, content: String) -> Result<ComplaintRecord, Refusal> {
        let trade = lock(&self.trades).known(trade)?;
        let now = self.context.now();
        let complaint = ComplaintRecord {
            complain_event_id: self.context.number(28),
            merchant: trade.seller_id,
            app_id: trade.app_id,
            trade_no: trade.trade_no,
            out_trade_no: trade.out_trade_no,
            trade_amount: trade.total_amount,
            content,
            status: ComplaintStatus::MerchantProcessing,
            replies: Vec::new(),
            created_at: now,
            changed_at: now,
            finished_at: None,
        };
        self.save(complaint.clone())?;
        Ok(complaint)
    }

    /// The buyer or the platform goes on.
    pub(crate) fn step(&mut self, id: &str, step: BuyerStep) -> Result<ComplaintRecord, Refusal> {
        let missing = || Refusal::new(404, "PARAM_ILLEGAL", "the simulator has no such complaint");
        let mut complaint = self.table.get(id).cloned().ok_or_else(missing)?;
        check_open(&complaint)?;
        let now = self.context.now();
        match step {
            BuyerStep::Reply(content) => {
                complaint.replies.push(Reply {
                    role: ReplierRole::Buyer,
                    content,
                    images: Vec::new(),
                    at: now,
                });
                complaint.status = ComplaintStatus::MerchantProcessing;
            }
            BuyerStep::Escalate => complaint.status = ComplaintStatus::PlatformProcessing,
            BuyerStep::Finish => complaint.status = ComplaintStatus::Finished,
            BuyerStep::Withdraw => complaint.status = ComplaintStatus::Cancelled,
        }
        complaint.finished_at = is_ended(&complaint.status).then_some(now);
        self.save(complaint.clone())?;
        Ok(complaint)
    }

    /// Looks up a complaint about a trade of the caller.
    pub(super) fn of_caller(&self, id: &str, caller: &Caller) -> Result<&ComplaintRecord, Refusal> {
        let missing = || Refusal::business("PARAM_ILLEGAL", "there is no such complaint");
        let complaint = self.table.get(id).ok_or_else(missing)?;
        if complaint.merchant != seller_of(caller) {
            return Err(Refusal::business("AUTHORITY_ILLEGAL", "the complaint is about another merchant"));
        }
        Ok(complaint)
    }

    /// The merchant writes, which changes the state as `status` says.
    pub(super) fn write(
        &mut self,
        id: &str,
        caller: &Caller,
        (content, images): (String, Vec<String>),
        status: Option<ComplaintStatus>,
    ) -> Result<(), Refusal> {
        let mut complaint = self.of_caller(id, caller)?.clone();
        check_open(&complaint)?;
        if content.trim().is_empty() {
            return Err(Refusal::business("PARAM_ILLEGAL", "the text is missing"));
        }
        let at = self.context.now();
        complaint.replies.push(Reply { role: ReplierRole::Merchant, content, images, at });
        complaint.status = status.unwrap_or(complaint.status);
        self.save(complaint)
    }

    /// The merchant has the rest of the trade refunded.
    pub(super) fn refund_rest(&self, id: &str, caller: &Caller) -> Result<(), Refusal> {
        let complaint = self.of_caller(id, caller)?;
        check_open(complaint)?;
        let refunded = lock(&self.trades).refund_rest(&complaint.trade_no, id);
        refunded.map_err(|refusal| {
            let is_refunded = refusal.code == "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL";
            let code = if is_refunded { "REFUND_ALREADY_SUCCEED" } else { "REFUND_FEEDBACK_FAILED" };
            Refusal::business(code, refusal.message)
        })
    }

    /// Saves a complaint, reports the change, and sends the message about it.
    fn save(&mut self, mut complaint: ComplaintRecord) -> Result<(), Refusal> {
        let now = self.context.now();
        complaint.changed_at = now;
        let (id, app_id) = (complaint.complain_event_id.clone(), complaint.app_id.clone());
        self.table.put(complaint)?;
        self.context.changed(DOMAIN, id.as_str());
        let content = object([("complain_event_id", text(id))]);
        let content = NotificationContent::Message { kind: "alipay.merchant.tradecomplain.changed", content };
        self.context.notify(NewNotification { app_id, url: None, at: now, content });
        Ok(())
    }
}

fn is_ended(status: &ComplaintStatus) -> bool {
    matches!(
        status,
        ComplaintStatus::PlatformFinished
            | ComplaintStatus::Finished
            | ComplaintStatus::Cancelled
            | ComplaintStatus::Closed
    )
}

fn check_open(complaint: &ComplaintRecord) -> Result<(), Refusal> {
    if is_ended(&complaint.status) {
        let message = format!("the complaint is in the state {}", complaint.status.as_str());
        return Err(Refusal::business("STATUS_CHANGED", message));
    }
    Ok(())
}
