//! Goods of an order.

use alipay_runtime::{Money, alipay_model};

/// Item of the goods of an order. Orders require ID, name, quantity and price.
#[alipay_model(setters)]
pub struct GoodsDetail {
    /// Goods ID assigned by you.
    #[alipay(max_len = 64)]
    pub goods_id: Option<String>,
    /// Name of the goods.
    #[alipay(max_len = 256)]
    pub goods_name: Option<String>,
    /// Quantity.
    pub quantity: Option<u64>,
    /// Price per unit, in yuan.
    pub price: Option<Money>,
    /// Goods ID assigned by Alipay.
    #[alipay(max_len = 32)]
    pub alipay_goods_id: Option<String>,
    /// Category assigned by you.
    #[alipay(max_len = 24)]
    pub goods_category: Option<String>,
    /// Categories from top to bottom, separated by `|`, such as `124868003|126232002`.
    #[alipay(max_len = 128)]
    pub categories_tree: Option<String>,
    /// Description of the goods.
    #[alipay(max_len = 400)]
    pub body: Option<String>,
    /// URL of a page that shows the goods.
    #[alipay(max_len = 400)]
    pub show_url: Option<String>,
    /// Item ID assigned by you.
    #[alipay(max_len = 64)]
    pub out_item_id: Option<String>,
    /// SKU ID assigned by you.
    #[alipay(max_len = 64)]
    pub out_sku_id: Option<String>,
    /// Barcode number. Only for page and app payments.
    #[alipay(max_len = 64)]
    pub goods_ean_id: Option<String>,
}
