//! A group purchase as a part of a combined order.

use alipay_runtime::{alipay_api, alipay_model};

use super::{ContractApi, GroupPurchaseStore, PartContact, QueryIntegratedOrder};

/// Adds a group purchase to a combined order, before the order is submitted. If the outcome is unknown,
/// the order shows whether it has the part. On the V2 gateway only; Alipay documents no error codes.
/// Called as `client.contracts().add_group_purchase(..)`.
#[alipay_api(
    method = "alipay.open.sp.inteop.grouppurchase.create",
    response = AddedGroupPurchase,
    service = ContractApi,
    call = add_group_purchase,
    resolve_with = QueryIntegratedOrder,
)]
pub struct AddGroupPurchase {
    /// Number of the combined order, assigned by Alipay.
    pub inteop_order_no: String,
    /// Contact person.
    pub contact_info: Option<PartContact>,
    /// Shops.
    pub inteop_shop_info: Option<GroupPurchaseStore>,
}

/// Part that was added for a group purchase.
#[alipay_model(setters)]
pub struct AddedGroupPurchase {
    /// Remarks.
    pub memos: Vec<String>,
    /// Number of the part, assigned by Alipay.
    pub sub_order_no: Option<String>,
}
