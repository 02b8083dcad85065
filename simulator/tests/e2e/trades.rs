//! The states of a trade, by all ways to pay.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use alipay::{Outcome, prelude::*, runtime::Protocol, trade::*};
use alipay_simulator::Simulator;

use super::{Settable, client, code};

const OK_CODE: &str = "28763443825664394";

pub(crate) fn yuan(text: &str) -> alipay::Money {
    text.parse().unwrap()
}

fn by_number(number: &str) -> QueryTrade {
    QueryTrade::new().with_out_trade_no(number)
}

pub(crate) fn refund(number: &str, amount: &str, request: &str) -> RefundTrade {
    RefundTrade::new(yuan(amount)).with_out_trade_no(number).with_out_request_no(request)
}

fn bar_code(number: &str, auth_code: &str) -> PayTrade {
    PayTrade::new(number, yuan("88.80"), "午餐").with_scene(PayScene::BarCode).with_auth_code(auth_code)
}

pub(crate) async fn status(client: &alipay::Client, number: &str) -> String {
    let trade = client.trades().query(by_number(number)).await.unwrap();
    trade.trade_status.as_ref().unwrap().as_str().to_owned()
}

async fn a_precreated_trade_is_scanned_paid_and_refunded_in_parts(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    let trades = client.trades();
    let order = || PrecreateTrade::new("T1", yuan("88.80"), "午餐");
    let qr_code = trades.precreate(order()).await.unwrap().qr_code.clone().unwrap();
    assert!(qr_code.starts_with("https://qr.alipay.com/bax"), "{qr_code}");
    assert_eq!(trades.precreate(order()).await.unwrap().qr_code.as_ref(), Some(&qr_code), "the same order");
    assert_eq!(code(trades.query(by_number("T1"))).await, "ACQ.TRADE_NOT_EXIST", "nobody has scanned");
    let other = PrecreateTrade::new("T1", yuan("88.81"), "午餐");
    assert_eq!(code(trades.precreate(other)).await, "ACQ.CONTEXT_INCONSISTENT");

    simulator.scan_as_buyer("T1").unwrap();
    assert_eq!(status(&client, "T1").await, "WAIT_BUYER_PAY");
    assert_eq!(code(trades.refund(refund("T1", "1.00", "R0"))).await, "ACQ.TRADE_STATUS_ERROR");
    simulator.pay_as_buyer("T1").unwrap();
    let paid = trades.query(by_number("T1")).await.unwrap();
    assert_eq!(paid.receipt_amount, Some(yuan("88.80")));
    assert!(paid.send_pay_date.is_some() && paid.fund_bill_list.len() == 1);
    assert_eq!(code(trades.precreate(order())).await, "ACQ.TRADE_HAS_SUCCESS");
    assert_eq!(simulator.pay_as_buyer("T1").unwrap_err().code, "ACQ.TRADE_HAS_SUCCESS");

    let first = trades.refund(refund("T1", "30.00", "R1").with_refund_reason("冷了")).await.unwrap();
    assert_eq!(
        (first.fund_change.clone(), first.refund_fee.clone()),
        (Some(YesNo::Yes), Some(yuan("30.00")))
    );
    let again = trades.refund(refund("T1", "30.00", "R1")).await.unwrap();
    assert_eq!((again.fund_change.clone(), again.refund_fee.clone()), (Some(YesNo::No), Some(yuan("30.00"))));
    assert_eq!(code(trades.refund(refund("T1", "30.01", "R1"))).await, "ACQ.DISCORDANT_REPEAT_REQUEST");
    assert_eq!(code(trades.refund(refund("T1", "58.81", "R2"))).await, "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL");
    let numberless = RefundTrade::new(yuan("1.00")).with_out_trade_no("T1");
    assert_eq!(code(trades.refund(numberless)).await, "ACQ.INVALID_PARAMETER");
    assert_eq!(status(&client, "T1").await, "TRADE_SUCCESS");

    let query = |request: &str| QueryRefund::new(request).with_out_trade_no("T1");
    let found = trades.query_refund(query("R1")).await.unwrap();
    assert_eq!(
        (found.refund_status.clone(), found.refund_amount.clone()),
        (Some(RefundStatus::RefundSuccess), Some(yuan("30.00")))
    );
    assert_eq!(found.refund_reason.as_deref(), Some("冷了"));
    assert_eq!(trades.query_refund(query("R9")).await.unwrap().refund_status, None);
    let missing = QueryRefund::new("R1").with_out_trade_no("T9");
    assert_eq!(code(trades.query_refund(missing)).await, "TRADE_NOT_EXIST");

    trades.refund(refund("T1", "58.80", "R2")).await.unwrap();
    assert_eq!(status(&client, "T1").await, "TRADE_CLOSED");
    assert_eq!(code(trades.refund(refund("T1", "0.01", "R3"))).await, "ACQ.TRADE_STATUS_ERROR");
    assert_eq!(code(trades.precreate(order())).await, "ACQ.TRADE_HAS_CLOSE");
    let restored = Simulator::builder().restore(simulator.state()).start().await.unwrap();
    let trade = restored.trade("T1").unwrap();
    assert_eq!((trade.refunded(), trade.refunds.len()), (yuan("88.80"), 2), "the state includes trades");
}

async fn a_created_trade_is_closed_cancelled_or_finished(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    let trades = client.trades();
    let create = |number: &str| CreateTrade::new(number, yuan("0.01"), "A").with_buyer_id("2088102177846880");
    let created = trades.create(create("C1")).await.unwrap();
    assert_eq!(created.trade_no.as_ref().map(String::len), Some(28));
    let foreign = create("C0").with_buyer_id("1");
    assert_eq!(code(trades.create(foreign)).await, "ACQ.BUYER_NOT_EXIST");
    let close = |number: &str| CloseTrade::new().with_out_trade_no(number);
    assert_eq!(trades.close(close("C1")).await.unwrap().trade_no, created.trade_no);
    assert_eq!(code(trades.close(close("C1"))).await, "ACQ.TRADE_STATUS_ERROR");
    assert_eq!(code(trades.close(close("C9"))).await, "ACQ.TRADE_NOT_EXIST");
    assert_eq!(simulator.pay_as_buyer("C1").unwrap_err().code, "ACQ.TRADE_HAS_CLOSE");

    let cancel = |number: &str| CancelTrade::new().with_out_trade_no(number);
    for (number, pays, action) in [("C2", false, CancelAction::Close), ("C3", true, CancelAction::Refund)] {
        trades.create(create(number)).await.unwrap();
        if pays {
            simulator.pay_as_buyer(number).unwrap();
        }
        for _ in 0..2 {
            let cancelled = trades.cancel(cancel(number)).await.unwrap();
            assert_eq!(
                (cancelled.action.as_ref(), cancelled.retry_flag.clone()),
                (Some(&action), Some(YesNo::No))
            );
        }
        assert_eq!(status(&client, number).await, "TRADE_CLOSED");
    }
    let unknown = trades.cancel(cancel("C9")).await.unwrap();
    assert_eq!((unknown.action.clone(), unknown.retry_flag.clone()), (None, Some(YesNo::No)));

    trades.create(create("C4")).await.unwrap();
    assert_eq!(simulator.finish_trade("C4").unwrap_err().code, "ACQ.TRADE_STATUS_ERROR");
    simulator.pay_as_buyer("C4").unwrap();
    simulator.finish_trade("C4").unwrap();
    assert_eq!(status(&client, "C4").await, "TRADE_FINISHED");
    assert_eq!(code(trades.refund(refund("C4", "0.01", "R"))).await, "ACQ.TRADE_HAS_FINISHED");
    assert_eq!(code(trades.cancel(cancel("C4"))).await, "ACQ.TRADE_HAS_FINISHED");
    // The other merchant has a trade of the same number, and sees only its own.
    let merchant = client.for_merchant(simulator.authorize("2088-M"));
    assert_eq!(code(merchant.trades().query(by_number("C4"))).await, "ACQ.TRADE_NOT_EXIST");
    merchant.trades().create(create("C4")).await.unwrap();
    assert_eq!(status(&merchant, "C4").await, "WAIT_BUYER_PAY");
}

async fn the_end_of_a_payment_code_decides(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    // A repeated call would find the trade paid.
    let client = simulator.client_builder().protocol(protocol).retry(alipay::Retry::none()).build().unwrap();
    let trades = client.trades();
    let paid = trades.pay(bar_code("P1", OK_CODE)).await.unwrap();
    assert_eq!(
        (paid.receipt_amount.clone(), paid.buyer_logon_id.as_deref()),
        (Some(yuan("88.80")), Some("159****5620"))
    );
    for (number, auth_code, refusal) in [
        ("P1", OK_CODE, "ACQ.TRADE_HAS_SUCCESS"),
        ("P2", "287634438256640001", "ACQ.BUYER_BALANCE_NOT_ENOUGH"),
        ("P3", "287634438256640002", "ACQ.PAYMENT_AUTH_CODE_INVALID"),
        ("P3", "1", "ACQ.PAYMENT_AUTH_CODE_INVALID"),
        ("P 4", OK_CODE, "ACQ.INVALID_PARAMETER"),
    ] {
        assert_eq!(code(trades.pay(bar_code(number, auth_code))).await, refusal, "{number}");
    }
    assert_eq!(status(&client, "P2").await, "WAIT_BUYER_PAY");
    for (number, auth_code, expected) in
        [("P5", "287634438256620000", "WAIT_BUYER_PAY"), ("P6", "287634438256620001", "TRADE_SUCCESS")]
    {
        let error = trades.pay(bar_code(number, auth_code)).await.unwrap_err();
        assert_eq!((error.outcome(), error.code()), (Outcome::Unknown, Some("ACQ.SYSTEM_ERROR")));
        assert_eq!(
            status(&client, number).await,
            expected,
            "the platform failed before or after the payment"
        );
    }
    for (number, pays, expected) in [("P7", true, "TRADE_SUCCESS"), ("P8", false, "TRADE_CLOSED")] {
        let error = trades.pay(bar_code(number, "287634438256610003")).await.unwrap_err();
        if protocol == Protocol::V2 {
            assert!(matches!(error.outcome(), Outcome::Pending), "{error}");
        } else {
            assert_eq!(error.code(), Some("ACQ.ORDER_SUCCESS_PAY_INPROCESS"));
        }
        assert_eq!(status(&client, number).await, "WAIT_BUYER_PAY");
        assert!(simulator.trade(number).unwrap().asks_password);
        if pays { simulator.pay_as_buyer(number) } else { simulator.leave_as_buyer(number) }.unwrap();
        assert_eq!(status(&client, number).await, expected);
    }
}

#[tokio::test]
async fn an_unpaid_trade_closes_in_time_and_a_paid_one_can_be_cancelled_for_a_day() {
    let clock = Arc::new(Settable(AtomicI64::new(1_700_000_000_000)));
    let simulator = Simulator::builder().clock(Arc::clone(&clock) as _).seed(1).start().await.unwrap();
    let client = simulator.client_builder().clock(Arc::clone(&clock) as _).build().unwrap();
    let trades = client.trades();
    let pass = |millis| clock.0.fetch_add(millis, Ordering::Relaxed);
    let order = CreateTrade::new("T", yuan("1.00"), "A").with_timeout_express("30m");
    trades.create(order).await.unwrap();
    pass(30 * 60_000 - 1);
    assert_eq!(status(&client, "T").await, "WAIT_BUYER_PAY");
    pass(1);
    assert_eq!(status(&client, "T").await, "TRADE_CLOSED");
    let closed = simulator.trade("T").unwrap();
    assert_eq!(closed.closed_at, Some(closed.created_at + 30 * 60_000));
    assert_eq!(simulator.pay_as_buyer("T").unwrap_err().code, "ACQ.TRADE_HAS_CLOSE");

    trades.pay(bar_code("P", OK_CODE)).await.unwrap();
    pass(86_400_001);
    let cancel = CancelTrade::new().with_out_trade_no("P");
    assert_eq!(code(trades.cancel(cancel)).await, "ACQ.TRADE_CANCEL_TIME_OUT");
}

over_both_protocols!(
    a_precreated_trade_is_scanned_paid_and_refunded_in_parts,
    a_created_trade_is_closed_cancelled_or_finished,
    the_end_of_a_payment_code_decides,
);
