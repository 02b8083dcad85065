//! Merchants' own vouchers: activities that distribute them, their codes, and their use.
//!
//! An activity is created by [`CreateVoucherActivity`] and distributes vouchers until it ends or is stopped
//! by [`StopVoucherActivity`]. A voucher has a code. The merchant reports its use ([`UseVoucher`]) and the
//! reversal of its use ([`RefundVoucher`]).
//!
//! Alipay processes activities asynchronously: a response to [`CreateVoucherActivity`],
//! [`ModifyVoucherActivity`], [`AppendVouchers`] or [`StopVoucherActivity`] means that the call was accepted.
//! [`QueryVoucherActivity`] returns the result.
//!
//! An activity is described in one of two forms. The newer form has `activity_base_info`,
//! `voucher_deduct_info`, `voucher_send_mode_info`, `voucher_use_rule_info`, `voucher_available_scope_info`,
//! `voucher_customer_guide_info` and `voucher_display_pattern_info`; the older form has the other fields. Do
//! not mix them.

crate::domain::domain! {
    voucher as voucher_endpoints;
    services {
        OrderVoucherApi: OrderVoucherApiExt,
    }
    endpoints {
        call append::AppendVouchers,
        call associate::AssociateVoucher,
        call code_count::CountVoucherCodes,
        call code_deposit::DepositVoucherCodes,
        call create::CreateVoucherActivity,
        call disassociate::DisassociateVoucher,
        call modify::ModifyVoucherActivity,
        call query::QueryVoucherActivity,
        call refund::RefundVoucher,
        call stop::StopVoucherActivity,
        call use_voucher::UseVoucher,
    }
    models {
        activity,
        deduct,
        display,
        enums,
        error_code,
        guide,
        modify_older,
        notification,
        scope,
        scope_older,
        scope_result,
        send,
        use_detail,
        use_rule,
        use_rule_older,
    }
}
