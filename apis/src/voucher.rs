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

use alipay_runtime::{declaration::Endpoint, spec::EndpointSpec};

mod activity;
mod associate;
mod codes;
mod create;
mod deduct;
mod display;
mod error_code;
mod guide;
mod modify;
mod modify_parts;
mod places;
mod query;
mod redeem;
mod scope;
mod scope_result;
mod send;
mod stop;
mod supply;
mod use_rule;
mod use_time;

pub use activity::*;
pub use associate::*;
pub use codes::*;
pub use create::*;
pub use deduct::*;
pub use display::*;
pub use error_code::*;
pub use guide::*;
pub use modify::*;
pub use modify_parts::*;
pub use places::*;
pub use query::*;
pub use redeem::*;
pub use scope::*;
pub use scope_result::*;
pub use send::*;
pub use stop::*;
pub use supply::*;
pub use use_rule::*;
pub use use_time::*;

/// What is declared here, for [`catalogue`](crate::catalogue()), in the order of the methods' names.
pub(crate) const ENDPOINTS: &[&EndpointSpec] = &[
    AppendVouchers::ENDPOINT,
    AssociateVoucher::ENDPOINT,
    CountVoucherCodes::ENDPOINT,
    DepositVoucherCodes::ENDPOINT,
    CreateVoucherActivity::ENDPOINT,
    DisassociateVoucher::ENDPOINT,
    ModifyVoucherActivity::ENDPOINT,
    QueryVoucherActivity::ENDPOINT,
    RefundVoucher::ENDPOINT,
    StopVoucherActivity::ENDPOINT,
    UseVoucher::ENDPOINT,
];
