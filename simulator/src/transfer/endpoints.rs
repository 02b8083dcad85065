//! The endpoints of transfers: their checks and the codes of their refusals.
#![allow(clippy::needless_pass_by_value)] // handlers get the request itself, and most of them use it up

use std::sync::{Arc, Mutex};

use alipay::{
    BeijingTime,
    fund::{
        Participant, PartyKind, QueryTransfer, SentTransfer, Transfer, TransferFunds, TransferProduct,
        TransferStatus,
    },
};

use super::{book::Transfers, record::TransferRecord};
use crate::{
    accounts::Caller,
    domain::{Registrar, seller_of},
    error::Refusal,
};

const INVALID: &str = "INVALID_PARAMETER";

/// The smallest amount of a transfer, in cents.
const MIN_CENTS: i64 = 10;

/// Registers the handlers of all declared endpoints of transfers, for both protocols.
pub(crate) fn register(registrar: &mut Registrar<'_>, transfers: &Arc<Mutex<Transfers>>) {
    let mut domain = registrar.domain(transfers, INVALID);
    domain.call(
        "Pays from the balance; a repeated number returns the first transfer. To a bank card, it stays in progress until \
         the bank has credited or returned it",
        &[
            "PAYER_BALANCE_NOT_ENOUGH",
            "PAYEE_NOT_EXIST",
            "PAYMENT_INFO_INCONSISTENCY",
            "EXCEED_LIMIT_SM_MIN_AMOUNT",
            INVALID,
        ],
        send,
    );
    domain.call("Returns the state of the transfer", &["ORDER_NOT_EXIST", INVALID], query);
}

/// Returns whether the platform could know this payee.
fn exists(kind: &PartyKind, identity: &str) -> bool {
    let is_number = |length| identity.len() == length && identity.bytes().all(|digit| digit.is_ascii_digit());
    match kind {
        PartyKind::UserId => is_number(16) && identity.starts_with("2088"),
        PartyKind::LogonId => identity.contains('@') || is_number(11),
        _ => true,
    }
}

fn send(transfers: &mut Transfers, request: TransferFunds, caller: &Caller) -> Result<SentTransfer, Refusal> {
    let transfer = new_transfer(transfers, &request, caller)?;
    if let Some(earlier) = transfers.of_payer(&transfer.payer, &transfer.out_biz_no) {
        let is_same = earlier.amount == transfer.amount
            && (&earlier.payee, &earlier.payee_kind) == (&transfer.payee, &transfer.payee_kind);
        if !is_same {
            let message = "the number was used for a transfer of another amount or to another payee";
            return Err(Refusal::business("PAYMENT_INFO_INCONSISTENCY", message));
        }
        return Ok(sent(earlier));
    }
    let response = sent(&transfer);
    transfers.pay(transfer)?;
    Ok(response)
}

fn new_transfer(
    transfers: &Transfers,
    request: &TransferFunds,
    caller: &Caller,
) -> Result<TransferRecord, Refusal> {
    let invalid = |message: &str| Refusal::business(INVALID, message);
    if request.out_biz_no.is_empty() || request.out_biz_no.chars().count() > 64 {
        return Err(invalid("out_biz_no must have 1 to 64 characters"));
    }
    if request.trans_amount.cents() < MIN_CENTS {
        let message = "the smallest amount of a transfer is 0.10";
        return Err(Refusal::business("EXCEED_LIMIT_SM_MIN_AMOUNT", message));
    }
    let Participant { identity: Some(identity), identity_type: Some(kind), .. } = &request.payee_info else {
        return Err(invalid("payee_info needs identity and identity_type"));
    };
    if !exists(kind, identity) {
        return Err(Refusal::business("PAYEE_NOT_EXIST", "the payee does not exist"));
    }
    let is_card = request.product_code == TransferProduct::ToBankCard;
    let now = transfers.context.now();
    Ok(TransferRecord {
        order_id: transfers.context.number(32),
        pay_fund_order_id: transfers.context.number(32),
        out_biz_no: request.out_biz_no.clone(),
        payer: seller_of(caller),
        app_id: caller.app_id().to_owned(),
        amount: request.trans_amount.clone(),
        product_code: request.product_code.as_str().to_owned(),
        biz_scene: request.biz_scene.as_ref().map(|scene| scene.as_str().to_owned()),
        payee: identity.clone(),
        payee_kind: kind.as_str().to_owned(),
        title: request.order_title.clone(),
        status: if is_card { TransferStatus::Dealing } else { TransferStatus::Success },
        created_at: now,
        changed_at: now,
    })
}

fn sent(transfer: &TransferRecord) -> SentTransfer {
    let mut response = SentTransfer::new()
        .with_out_biz_no(transfer.out_biz_no.as_str())
        .with_order_id(transfer.order_id.as_str())
        .with_pay_fund_order_id(transfer.pay_fund_order_id.as_str())
        .with_status(transfer.status.clone())
        .with_amount(transfer.amount.clone());
    response.trans_date = BeijingTime::from_unix_millis(transfer.created_at);
    response
}

fn query(transfers: &mut Transfers, request: QueryTransfer, caller: &Caller) -> Result<Transfer, Refusal> {
    let QueryTransfer { out_biz_no, order_id, pay_fund_order_id, .. } = request;
    let payer = seller_of(caller);
    let by_platform = order_id.or(pay_fund_order_id).filter(|number| !number.is_empty());
    let found = match (by_platform, out_biz_no) {
        (Some(number), _) => transfers.find(&number).filter(|transfer| transfer.payer == payer),
        (None, Some(number)) => transfers.of_payer(&payer, &number),
        (None, None) => {
            let message = "out_biz_no, order_id or pay_fund_order_id is required";
            return Err(Refusal::business(INVALID, message));
        }
    };
    let transfer = found.ok_or_else(|| Refusal::business("ORDER_NOT_EXIST", "there is no such transfer"))?;
    let mut response = Transfer::new()
        .with_out_biz_no(transfer.out_biz_no.as_str())
        .with_order_id(transfer.order_id.as_str())
        .with_pay_fund_order_id(transfer.pay_fund_order_id.as_str())
        .with_status(transfer.status.clone())
        .with_trans_amount(transfer.amount.clone());
    response.pay_date = BeijingTime::from_unix_millis(transfer.created_at);
    if transfer.status == TransferStatus::Refund {
        response.error_code = Some("PAYEE_CARD_INFO_ERROR".to_owned());
        response.fail_reason = Some("银行卡信息有误，资金已退回".to_owned());
    }
    Ok(response)
}
