//! Endpoints that create, change and stop activities.
#![allow(clippy::needless_pass_by_value)] // handlers get the request itself, and most of them use it up

use alipay::{
    runtime::declaration::Empty,
    voucher::{
        ActivityStatus, AppendVouchers, CountVoucherCodes, CreateVoucherActivity, CreatedVoucherActivity,
        DepositVoucherCodes, DepositedVoucherCodes, ModifiedVoucherActivity, ModifyVoucherActivity,
        QueryVoucherActivity, RefusedVoucherCode, StopVoucherActivity, VoucherActivity, VoucherCodeCount,
        VoucherInventoryInfo, VoucherSummary,
    },
};

use super::{
    book::Vouchers,
    record::{Activity, Voucher},
    required::{INVALID, required},
};
use crate::{accounts::Caller, domain::seller_of, error::Refusal};

/// The number of codes that one request may deposit.
const MAX_CODES: usize = 200;

pub(super) fn create(
    vouchers: &mut Vouchers,
    request: CreateVoucherActivity,
    caller: &Caller,
) -> Result<CreatedVoucherActivity, Refusal> {
    required(&request.out_biz_no)?;
    let base_name = request.activity_base_info.as_ref().and_then(|info| info.activity_name.clone());
    let name = base_name.or_else(|| request.activity_name.clone()).filter(|name| !name.trim().is_empty());
    let name = name.ok_or_else(|| Refusal::business(INVALID, "the name of the activity is required"))?;
    let merchant = seller_of(caller);
    let is_same = |one: &&Activity| one.merchant == merchant && one.terms.out_biz_no == request.out_biz_no;
    if let Some(earlier) = vouchers.all().find(is_same) {
        return Ok(CreatedVoucherActivity::new().with_activity_id(earlier.activity_id.as_str()));
    }
    let newer = request.voucher_send_mode_info.as_ref();
    let newer = newer.and_then(|info| info.voucher_send_rule_info.as_ref()).and_then(|rule| rule.quantity);
    let older = request.voucher_send_rule.as_ref().and_then(|rule| rule.voucher_quantity);
    let activity = Activity {
        activity_id: vouchers.context.number(28),
        merchant,
        name,
        status: ActivityStatus::Active,
        quantity: newer.or(older).unwrap_or_default(),
        used: 0,
        terms: request,
        requests: Vec::new(),
        created_at: vouchers.context.now(),
    };
    let id = activity.activity_id.clone();
    vouchers.save(activity)?;
    Ok(CreatedVoucherActivity::new().with_activity_id(id))
}

/// Looks up an activity that a request changes. Returns `None` if the request was carried out before.
fn changed(
    vouchers: &Vouchers,
    activity_id: &str,
    out_biz_no: &str,
    caller: &Caller,
    code: &str,
) -> Result<Option<Activity>, Refusal> {
    required(out_biz_no)?;
    let mut activity = vouchers.activity_of(activity_id, caller, code)?;
    if activity.requests.iter().any(|request| request == out_biz_no) {
        return Ok(None);
    }
    activity.requests.push(out_biz_no.to_owned());
    Ok(Some(activity))
}

fn check_active(activity: &Activity) -> Result<(), Refusal> {
    if activity.status == ActivityStatus::Active {
        return Ok(());
    }
    Err(Refusal::business("BIZ_ERROR", "the activity was stopped"))
}

pub(super) fn append(
    vouchers: &mut Vouchers,
    request: AppendVouchers,
    caller: &Caller,
) -> Result<Empty, Refusal> {
    let found = changed(vouchers, &request.activity_id, &request.out_biz_no, caller, "BIZ_ERROR")?;
    let Some(mut activity) = found else { return Ok(Empty::new()) };
    check_active(&activity)?;
    let quantity = request.voucher_quantity.filter(|quantity| *quantity > 0);
    let quantity = quantity.ok_or_else(|| Refusal::business(INVALID, "voucher_quantity must be positive"))?;
    activity.quantity = activity.quantity.saturating_add(quantity);
    vouchers.save(activity)?;
    Ok(Empty::new())
}

pub(super) fn modify(
    vouchers: &mut Vouchers,
    request: ModifyVoucherActivity,
    caller: &Caller,
) -> Result<ModifiedVoucherActivity, Refusal> {
    let found = changed(vouchers, &request.activity_id, &request.out_biz_no, caller, "BIZ_ERROR")?;
    let Some(mut activity) = found else { return Ok(ModifiedVoucherActivity::new()) };
    check_active(&activity)?;
    let base_name = request.activity_base_info.as_ref().and_then(|info| info.activity_name.clone());
    if let Some(name) = base_name.or(request.activity_name) {
        activity.name = name;
    }
    let terms = &mut activity.terms;
    terms.voucher_send_mode_info = request.voucher_send_mode_info.or(terms.voucher_send_mode_info.take());
    terms.voucher_use_rule_info = request.voucher_use_rule_info.or(terms.voucher_use_rule_info.take());
    terms.publish_start_time = request.publish_start_time.or(terms.publish_start_time.take());
    terms.publish_end_time = request.publish_end_time.or(terms.publish_end_time.take());
    let scope = request.voucher_available_scope_info;
    terms.voucher_available_scope_info = scope.or(terms.voucher_available_scope_info.take());
    vouchers.save(activity)?;
    Ok(ModifiedVoucherActivity::new())
}

pub(super) fn stop(
    vouchers: &mut Vouchers,
    request: StopVoucherActivity,
    caller: &Caller,
) -> Result<Empty, Refusal> {
    let found = changed(vouchers, &request.activity_id, &request.out_biz_no, caller, "BIZ_ERROR")?;
    let Some(mut activity) = found else { return Ok(Empty::new()) };
    check_active(&activity)?;
    activity.status = ActivityStatus::Paused;
    vouchers.save(activity)?;
    Ok(Empty::new())
}

pub(super) fn query(
    vouchers: &mut Vouchers,
    request: QueryVoucherActivity,
    caller: &Caller,
) -> Result<VoucherActivity, Refusal> {
    let activity = vouchers.activity_of(&request.activity_id, caller, INVALID)?;
    let mut response = VoucherActivity::new()
        .with_activity_id(activity.activity_id.as_str())
        .with_activity_name(activity.name.as_str())
        .with_activity_status(activity.status.clone())
        .with_voucher_inventory_info(
            VoucherInventoryInfo::new().with_send_count(0).with_use_count(activity.used),
        )
        .with_summary(VoucherSummary::new().with_publish_count(0).with_used_count(activity.used));
    let terms = activity.terms;
    response.activity_base_info = terms.activity_base_info.map(|info| {
        info.with_activity_id(activity.activity_id)
            .with_activity_name(activity.name)
            .with_activity_status(activity.status)
    });
    response.voucher_deduct_info = terms.voucher_deduct_info;
    response.voucher_send_mode_info = terms.voucher_send_mode_info;
    response.voucher_use_rule_info = terms.voucher_use_rule_info;
    response.voucher_available_scope_info = terms.voucher_available_scope_info;
    response.voucher_type = terms.voucher_type;
    response.belong_merchant_info = terms.belong_merchant_info;
    response.publish_start_time = terms.publish_start_time;
    response.publish_end_time = terms.publish_end_time;
    Ok(response)
}

/// Adds codes of the merchant. A code that the activity has already is refused, and the others are accepted.
pub(super) fn deposit(
    vouchers: &mut Vouchers,
    request: DepositVoucherCodes,
    caller: &Caller,
) -> Result<DepositedVoucherCodes, Refusal> {
    required(&request.out_biz_no)?;
    if request.voucher_codes.is_empty() || request.voucher_codes.len() > MAX_CODES {
        return Err(Refusal::business(INVALID, "voucher_codes must have 1 to 200 codes"));
    }
    let activity = vouchers.activity_of(&request.activity_id, caller, INVALID)?;
    let is_repeated = activity.requests.contains(&request.out_biz_no);
    let max_uses = max_uses(&activity);
    let (mut accepted, mut refused) = (Vec::<Voucher>::new(), Vec::new());
    for code in request.voucher_codes {
        let key = Voucher::key_of(&activity.activity_id, &code);
        let is_known = vouchers.codes.get(&key).is_some() && !is_repeated;
        if code.trim().is_empty() || is_known || accepted.iter().any(|one| one.code == code) {
            let detail =
                RefusedVoucherCode::new().with_voucher_code(code).with_error_code("VOUCHER_CODE_REPEAT");
            refused.push(detail.with_error_msg("券码重复或为空"));
            continue;
        }
        let activity_id = activity.activity_id.clone();
        let requests = Vec::new();
        accepted.push(Voucher { activity_id, code, trade_no: None, uses_left: max_uses, max_uses, requests });
    }
    let codes: Vec<String> = accepted.iter().map(|voucher| voucher.code.clone()).collect();
    if !is_repeated {
        let mut activity = activity;
        activity.requests.push(request.out_biz_no);
        vouchers.save_with(activity, accepted)?;
    }
    Ok(DepositedVoucherCodes::new()
        .with_success_count(i64::try_from(codes.len()).unwrap_or(i64::MAX))
        .with_fail_count(i64::try_from(refused.len()).unwrap_or(i64::MAX))
        .with_success_voucher_code_list(codes)
        .with_fail_voucher_code_detail_list(refused))
}

/// The number of uses that a voucher has by the terms of its activity.
fn max_uses(activity: &Activity) -> i64 {
    let rule = activity.terms.voucher_use_rule_info.as_ref();
    rule.and_then(|rule| rule.voucher_max_use_times).unwrap_or(1).max(1)
}

pub(super) fn count(
    vouchers: &mut Vouchers,
    request: CountVoucherCodes,
    caller: &Caller,
) -> Result<VoucherCodeCount, Refusal> {
    let activity = vouchers.activity_of(&request.activity_id, caller, INVALID)?;
    let count = vouchers.count(&activity.activity_id);
    Ok(VoucherCodeCount::new().with_success_count(i64::try_from(count).unwrap_or(i64::MAX)))
}
