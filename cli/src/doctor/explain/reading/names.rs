//! The names of parameters that Alipay and applications send, which show where a value without quotes ends.

/// Names of requests, notifications and return addresses.
const KNOWN: &[&str] = &[
    "alipay_cert_sn", "alipay_root_cert_sn", "alipay_sdk", "app_auth_token", "app_cert_sn", "app_id", "auth_app_id",
    "auth_token", "biz_content", "biz_type", "body", "buyer_email", "buyer_id", "buyer_logon_id", "buyer_open_id",
    "buyer_pay_amount", "buyer_user_id", "charset", "code", "commodity_order_id", "consumer_miniAppId", "contactor",
    "create_time", "discount", "discount_amount", "discount_goods_detail", "encrypt_type", "exterface",
    "external_agreement_no", "external_logon_id", "external_sign_no", "format", "fund_bill_list", "fund_change",
    "gmt_close", "gmt_create", "gmt_payment", "gmt_refund", "grant_type", "hb_fq_pay_info", "invoice_amount",
    "is_success", "is_total_fee_adjust", "isv_ticket", "item_code", "item_name", "merchant_pid", "merchant_shop_id",
    "method", "miniapp_release_bundle", "msg_method", "msg_type", "msg_app_id", "msg_uid", "name", "notify_action_type", "notify_id", "notify_time",
    "notify_type", "notify_url", "open_id", "operation_id", "operation_type", "order_item_num", "order_ticket",
    "order_time", "out_biz_no", "out_order_no", "out_request_no", "out_trade_no", "package_count", "params",
    "partner", "passback_params", "payment_type", "period_day", "personal_product_code", "phone", "point_amount", "price", "prod_code",
    "product_code", "promoter_master_name", "promoter_master_pid", "quantity", "receipt_amount", "refund_fee",
    "refund_status", "refresh_token", "result_details", "return_url", "rest_amount", "seller_email", "seller_id", "seller_user_id", "service",
    "service_code", "sign", "sign_modify_time", "sign_scene", "sign_time", "sign_type", "specifications", "state", "status", "subject",
    "success_num", "target_app_id", "terminal_info", "terminal_type", "timestamp", "title", "total_amount", "total_fee", "total_freeze_amount",
    "total_price", "trade_no", "trade_status", "use_coupon", "user_id", "utc_timestamp", "valid_time", "vendor_pid", "version", "voucher_detail_list",
    "ws_service_url", "alipay_user_id", "agreement_no", "invalid_time", "unsign_time", "zm_open_id", "zm_score", "login_token", "forex_rate", "device_id",
    "receipt_currency_type", "settle_currency", "settle_amount", "trans_currency", "trans_amount", "pay_currency", "pay_amount", "charge_amount", "charge_flags", "settlement_id",
    "mdiscount_amount", "cert_id", "cert_type", "amount", "auth_no", "credit_amount", "fund_amount", "gmt_create_time", "gmt_trans", "operation_amount", "order_title", "payee_logon_id", "payee_user_id", "payer_logon_id", "payer_user_id", "pre_auth_type", "total_pay_amount", "trans_out_amount", "app_name", "auth_code", "scope", "source", "extend_params",
];

/// Returns whether a name is a parameter of Alipay, as it is or as the member of a bean.
pub(in crate::doctor::explain) fn is_known(name: &str) -> bool {
    KNOWN.contains(&name) || name.bytes().any(|byte| byte.is_ascii_uppercase()) && KNOWN.contains(&snake_case(name).as_str())
}

/// Returns a name such as `notifyId` as it is on the wire.
pub(super) fn snake_case(name: &str) -> String {
    let mut snake = String::with_capacity(name.len().saturating_add(4));
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}

/// Returns the length of the name at the beginning of a text.
pub(super) fn length(text: &str) -> usize {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let length = text.find(|c| !is_name(c)).unwrap_or(text.len());
    if text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') { length } else { 0 }
}
