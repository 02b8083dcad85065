//! The transfers and balances of all accounts.

use std::collections::HashMap;

use alipay::{Money, fund::TransferStatus, runtime::json::Json};

use super::record::{Balance, TransferRecord};
use crate::{
    domain::{Context, Table, entry},
    error::{Refusal, StoreError},
    events::{NewNotification, NotificationContent},
    persistence::{State, StateEntry},
    support::{
        beijing_time::seconds,
        json::{object, text, text_or_null},
    },
};

/// The name of the domain in events and paths.
const DOMAIN: &str = "transfers";

/// The balance of an account that has not paid yet, in cents.
const FIRST_BALANCE: i64 = 100_000_000;

/// The transfers and balances of all accounts.
#[derive(Debug)]
pub(crate) struct Transfers {
    pub(super) context: Context,
    table: Table<TransferRecord>,
    balances: Table<Balance>,
    /// The number of a transfer by its payer and the number that the payer assigned.
    by_payer: HashMap<(String, String), String>,
}

impl Transfers {
    /// Starts with the transfers of a state.
    pub(crate) fn restore(context: Context, state: &State) -> Result<Self, StoreError> {
        let table: Table<TransferRecord> = Table::restore(context.writer.clone(), state)?;
        let balances = Table::restore(context.writer.clone(), state)?;
        let by_payer =
            table.rows().map(|transfer| (payer_key(transfer), transfer.order_id.clone())).collect();
        Ok(Self { context, table, balances, by_payer })
    }

    pub(crate) fn entries(&self) -> Vec<StateEntry> {
        [self.table.entries(), self.balances.entries()].concat()
    }

    /// All transfers, in the order of their numbers.
    pub(crate) fn all(&self) -> impl DoubleEndedIterator<Item = &TransferRecord> {
        self.table.rows()
    }

    /// Looks up a transfer by one of its numbers.
    pub(crate) fn find(&self, number: &str) -> Option<&TransferRecord> {
        let is_named = |one: &&TransferRecord| one.pay_fund_order_id == number || one.out_biz_no == number;
        self.table.get(number).or_else(|| self.all().rev().find(is_named))
    }

    /// Looks up the transfer to which a payer assigned this number.
    pub(super) fn of_payer(&self, payer: &str, out_biz_no: &str) -> Option<&TransferRecord> {
        let key = (payer.to_owned(), out_biz_no.to_owned());
        self.by_payer.get(&key).and_then(|number| self.table.get(number))
    }

    /// The balance of an account in cents.
    pub(crate) fn balance(&self, account: &str) -> i64 {
        self.balances.get(account).map_or(FIRST_BALANCE, |balance| balance.cents)
    }

    /// Sets the balance of an account.
    pub(crate) fn set_balance(&mut self, account: &str, balance: &Money) -> Result<(), Refusal> {
        self.balances.put(Balance { account: account.to_owned(), cents: balance.cents() })
    }

    /// Pays a transfer from the balance. Both are saved together.
    pub(super) fn pay(&mut self, transfer: TransferRecord) -> Result<(), Refusal> {
        let cents = self.balance(&transfer.payer) - transfer.amount.cents();
        if cents < 0 {
            let message = "the balance of the payer is insufficient";
            return Err(Refusal::business("PAYER_BALANCE_NOT_ENOUGH", message));
        }
        self.save(transfer, cents)
    }

    /// A transfer to a bank card ends, or the bank sends the money back.
    pub(crate) fn finish(&mut self, number: &str, succeeds: bool) -> Result<TransferRecord, Refusal> {
        let missing = || Refusal::new(404, "ORDER_NOT_EXIST", "the simulator has no such transfer");
        let mut transfer = self.find(number).cloned().ok_or_else(missing)?;
        if transfer.status != TransferStatus::Dealing {
            return Err(Refusal::business("ORDER_STATUS_INVALID", "the transfer is not in progress"));
        }
        transfer.status = if succeeds { TransferStatus::Success } else { TransferStatus::Refund };
        transfer.changed_at = self.context.now();
        let returned = if succeeds { 0 } else { transfer.amount.cents() };
        let cents = self.balance(&transfer.payer) + returned;
        self.save(transfer.clone(), cents)?;
        Ok(transfer)
    }

    /// Saves a transfer with the balance of its payer, and reports the change.
    fn save(&mut self, transfer: TransferRecord, cents: i64) -> Result<(), Refusal> {
        let balance = Balance { account: transfer.payer.clone(), cents };
        self.table.put_with(transfer.clone(), vec![entry(&balance)?])?;
        self.balances.apply(balance);
        self.by_payer.insert(payer_key(&transfer), transfer.order_id.clone());
        self.context.changed(DOMAIN, transfer.order_id.as_str());
        let content = NotificationContent::Message {
            kind: "alipay.fund.trans.order.changed",
            content: message(&transfer),
        };
        let at = self.context.now();
        self.context.notify(NewNotification { app_id: transfer.app_id, url: None, at, content });
        Ok(())
    }
}

fn payer_key(transfer: &TransferRecord) -> (String, String) {
    (transfer.payer.clone(), transfer.out_biz_no.clone())
}

/// The content of the message about a transfer, with the members of captured ones.
fn message(transfer: &TransferRecord) -> Json<'static> {
    object([
        ("pay_date", text(seconds(transfer.created_at))),
        ("biz_scene", text_or_null(transfer.biz_scene.clone())),
        ("action_type", text("FINISH")),
        ("pay_fund_order_id", text(transfer.pay_fund_order_id.as_str())),
        ("origin_interface", text("alipay.fund.trans.uni.transfer")),
        ("out_biz_no", text(transfer.out_biz_no.as_str())),
        ("trans_amount", text(transfer.amount.as_str())),
        ("product_code", text(transfer.product_code.as_str())),
        ("order_id", text(transfer.order_id.as_str())),
        ("status", text(transfer.status.as_str())),
    ])
}
