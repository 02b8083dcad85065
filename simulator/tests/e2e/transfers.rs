//! Transfers, and the balance from which they are paid.

use alipay::{fund::*, runtime::Protocol};
use alipay_simulator::Simulator;

use super::{client, code};

fn to(number: &str, amount: &str, identity: &str, kind: PartyKind) -> TransferFunds {
    let payee = Participant::new().with_identity(identity).with_identity_type(kind).with_name("张三");
    TransferFunds::new(number, amount.parse().unwrap(), TransferProduct::ToAccount, payee)
}

fn to_user(number: &str, amount: &str) -> TransferFunds {
    to(number, amount, "2088102177846880", PartyKind::UserId)
}

fn to_card(number: &str, amount: &str) -> TransferFunds {
    let mut transfer = to(number, amount, "6228480402564890018", PartyKind::BankCard);
    transfer.product_code = TransferProduct::ToBankCard;
    transfer
}

async fn money_is_paid_once_from_the_balance(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    let api = client.funds();
    simulator.set_balance(&"100.00".parse().unwrap()).unwrap();
    let sent = api.transfer(to_user("T1", "60.00")).await.unwrap();
    assert_eq!(sent.status, Some(TransferStatus::Success));
    assert_eq!(simulator.balance().as_str(), "40.00");
    let again = api.transfer(to_user("T1", "60.00")).await.unwrap();
    assert_eq!(again.order_id, sent.order_id, "the same transfer");
    assert_eq!(simulator.balance().as_str(), "40.00");
    for (transfer, refusal) in [
        (to_user("T1", "60.01"), "PAYMENT_INFO_INCONSISTENCY"),
        (to("T1", "60.00", "a@example.com", PartyKind::LogonId), "PAYMENT_INFO_INCONSISTENCY"),
        (to_user("T2", "40.01"), "PAYER_BALANCE_NOT_ENOUGH"),
        (to_user("T2", "0.09"), "EXCEED_LIMIT_SM_MIN_AMOUNT"),
        (to("T2", "1.00", "2089", PartyKind::UserId), "PAYEE_NOT_EXIST"),
        (to("T2", "1.00", "nobody", PartyKind::LogonId), "PAYEE_NOT_EXIST"),
    ] {
        assert_eq!(code(api.transfer(transfer)).await, refusal);
    }
    for query in [
        QueryTransfer::new().with_out_biz_no("T1"),
        QueryTransfer::new().with_order_id(sent.order_id.clone().unwrap()),
        QueryTransfer::new().with_pay_fund_order_id(sent.pay_fund_order_id.clone().unwrap()),
    ] {
        let found = api.query_transfer(query).await.unwrap();
        assert_eq!(
            (found.status.clone(), found.trans_amount.clone()),
            (Some(TransferStatus::Success), Some("60.00".parse().unwrap()))
        );
    }
    assert_eq!(code(api.query_transfer(QueryTransfer::new().with_out_biz_no("T2"))).await, "ORDER_NOT_EXIST");
    let other = client.for_merchant(simulator.authorize("2088-M"));
    assert_eq!(
        code(other.funds().query_transfer(QueryTransfer::new().with_out_biz_no("T1"))).await,
        "ORDER_NOT_EXIST"
    );
}

async fn a_transfer_to_a_card_is_credited_or_returned(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    let api = client.funds();
    simulator.set_balance(&"100.00".parse().unwrap()).unwrap();
    for (number, succeeds, status, balance) in
        [("C1", true, TransferStatus::Success, "70.00"), ("C2", false, TransferStatus::Refund, "70.00")]
    {
        let sent = api.transfer(to_card(number, "30.00")).await.unwrap();
        assert_eq!(sent.status, Some(TransferStatus::Dealing));
        simulator.finish_transfer(number, succeeds).unwrap();
        let found = api.query_transfer(QueryTransfer::new().with_out_biz_no(number)).await.unwrap();
        assert_eq!((found.status.as_ref(), found.error_code.is_some()), (Some(&status), !succeeds));
        assert_eq!(simulator.balance().as_str(), balance, "{number}");
        assert_eq!(simulator.finish_transfer(number, succeeds).unwrap_err().code, "ORDER_STATUS_INVALID");
    }
    let restored = Simulator::builder().restore(simulator.state()).start().await.unwrap();
    assert_eq!(restored.balance().as_str(), "70.00", "the state includes balances");
}

over_both_protocols!(money_is_paid_once_from_the_balance, a_transfer_to_a_card_is_credited_or_returned);
