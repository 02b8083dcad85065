//! Merchants' own vouchers: activities that give them out, their codes, their use.
//!
//! An activity is made once by [`CreateVoucherActivity`], and gives vouchers out until it ends or
//! [`StopVoucherActivity`] ends it. A voucher has a code; the merchant says when one was used
//! ([`UseVoucher`]) and when that was undone ([`RefundVoucher`]).
//!
//! Alipay carries activities out after it has answered: an answer to [`CreateVoucherActivity`],
//! [`ModifyVoucherActivity`], [`AppendVouchers`] or [`StopVoucherActivity`] means that the call was taken.
//! [`QueryVoucherActivity`] tells what has become of it.
//!
//! An activity is described in one of two forms. The newer one has `activity_base_info`,
//! `voucher_deduct_info`, `voucher_send_mode_info`, `voucher_use_rule_info`, `voucher_available_scope_info`,
//! `voucher_customer_guide_info` and `voucher_display_pattern_info`; the older one has the other fields. Do
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
        scope,
        scope_older,
        scope_result,
        send,
        use_detail,
        use_rule,
        use_rule_older,
    }
}
