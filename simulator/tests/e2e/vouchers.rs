//! Activities of vouchers, and the use of their codes.

use alipay::{runtime::Protocol, voucher::*};
use alipay_simulator::Simulator;

use super::{client, code};

async fn an_activity_is_created_changed_and_stopped(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    let api = client.order_vouchers();
    let create = |number: &str| CreateVoucherActivity::new(number).with_activity_name("满减");
    let id = api.create(create("A1")).await.unwrap().activity_id.clone().unwrap();
    assert_eq!(api.create(create("A1")).await.unwrap().activity_id.as_ref(), Some(&id), "the same request");
    assert_eq!(code(api.create(CreateVoucherActivity::new("A2"))).await, "INVALID_PARAMETER", "no name");
    let append = |number: &str| AppendVouchers::new(id.as_str(), number).with_voucher_quantity(5);
    api.append(append("B1")).await.unwrap();
    assert_eq!(code(api.append(AppendVouchers::new(id.as_str(), "B2"))).await, "INVALID_PARAMETER");
    api.modify(ModifyVoucherActivity::new(id.as_str(), "M1").with_activity_name("新满减")).await.unwrap();
    let query = || QueryVoucherActivity::new(id.as_str());
    let found = api.query(query()).await.unwrap();
    assert_eq!(
        (found.activity_name.as_deref(), found.activity_status.clone()),
        (Some("新满减"), Some(ActivityStatus::Active))
    );
    api.stop(StopVoucherActivity::new(id.as_str(), "S1")).await.unwrap();
    api.stop(StopVoucherActivity::new(id.as_str(), "S1")).await.unwrap();
    assert_eq!(code(api.stop(StopVoucherActivity::new(id.as_str(), "S2"))).await, "BIZ_ERROR");
    assert_eq!(code(api.append(append("B3"))).await, "BIZ_ERROR");
    assert_eq!(api.query(query()).await.unwrap().activity_status, Some(ActivityStatus::Paused));
    assert_eq!(code(api.query(QueryVoucherActivity::new("1"))).await, "INVALID_PARAMETER");
    let other = client.for_merchant(simulator.authorize("2088-M"));
    assert_eq!(code(other.order_vouchers().query(query())).await, "INVALID_PARAMETER", "of another merchant");
}

async fn codes_are_deposited_reserved_used_and_given_back(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    let api = client.order_vouchers();
    let rule = VoucherUseRuleInfo::new().with_voucher_max_use_times(2);
    let create = CreateVoucherActivity::new("A1").with_activity_name("次卡").with_voucher_use_rule_info(rule);
    let id = api.create(create).await.unwrap().activity_id.clone().unwrap();
    let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
    let deposit = |number: &str, list: &[&str]| DepositVoucherCodes::new(id.as_str(), number, codes(list));
    let deposited = api.deposit_codes(deposit("D1", &["V1", "V2", "V1"])).await.unwrap();
    assert_eq!((deposited.success_count, deposited.fail_count), (Some(2), Some(1)));
    let again = api.deposit_codes(deposit("D1", &["V1", "V2"])).await.unwrap();
    assert_eq!((again.success_count, again.fail_count), (Some(2), Some(0)), "the same request");
    let other = api.deposit_codes(deposit("D2", &["V2", "V3"])).await.unwrap();
    assert_eq!(other.fail_voucher_code_detail_list[0].voucher_code.as_deref(), Some("V2"));
    assert_eq!(api.count_codes(CountVoucherCodes::new(id.as_str())).await.unwrap().success_count, Some(3));

    let associate =
        |code: &str, trade: &str| AssociateVoucher::new(id.as_str(), code, "R1").with_trade_no(trade);
    assert!(api.associate(associate("V1", "T1")).await.unwrap().associate_time.is_some());
    assert_eq!(code(api.associate(associate("V1", "T2"))).await, "VOUCHER_ASSOCIATE_OTHER_TRADE_NO");
    assert_eq!(code(api.associate(associate("V9", "T1"))).await, "VOUCHER_NOT_EXIST");
    let unknown = AssociateVoucher::new("1", "V1", "R1").with_trade_no("T1");
    assert_eq!(code(api.associate(unknown)).await, "ACTIVITY_NOT_EXIST");
    let release = |trade: &str| DisassociateVoucher::new(id.as_str(), "V1", "R2").with_trade_no(trade);
    assert_eq!(code(api.disassociate(release("T2"))).await, "VOUCHER_ASSOCIATE_TRADE_NO_ERROR");
    api.disassociate(release("T1")).await.unwrap();
    let foreign = client.for_merchant(simulator.authorize("2088-M"));
    assert_eq!(
        code(foreign.order_vouchers().associate(associate("V1", "T1"))).await,
        "ACTIVITY_NOT_PERMISSION"
    );

    let used = |number: &str| UseVoucher::new(id.as_str(), "V1", number);
    let left =
        |used: &UsedVoucher| used.voucher_use_detail_result_info.as_ref().unwrap().voucher_max_un_use_times;
    for (number, expected) in [("U1", 1), ("U1", 1), ("U2", 0)] {
        assert_eq!(left(&api.use_voucher(used(number)).await.unwrap()), Some(expected), "{number}");
    }
    assert_eq!(code(api.use_voucher(used("U3"))).await, "BIZ_ERROR", "used up");
    api.refund(RefundVoucher::new(id.as_str(), "V1", "F1")).await.unwrap();
    api.use_voucher(used("U4")).await.unwrap();
    assert_eq!(code(api.refund(RefundVoucher::new(id.as_str(), "V2", "F2"))).await, "BIZ_ERROR", "not used");
    let summary = api.query(QueryVoucherActivity::new(id.as_str())).await.unwrap().summary.clone().unwrap();
    assert_eq!(summary.used_count, Some(2));
    let restored = Simulator::builder().restore(simulator.state()).start().await.unwrap();
    let late = super::client(&restored, protocol);
    assert_eq!(
        code(late.order_vouchers().use_voucher(used("U5"))).await,
        "BIZ_ERROR",
        "the state includes codes"
    );
}

over_both_protocols!(
    an_activity_is_created_changed_and_stopped,
    codes_are_deposited_reserved_used_and_given_back
);
