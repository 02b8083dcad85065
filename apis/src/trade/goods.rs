//! Goods of an order.

use alipay_runtime::{Money, alipay_model};

/// One kind of goods in an order. Orders need number, name, quantity and price.
#[alipay_model(setters)]
pub struct GoodsDetail {
    /// Your number of the goods.
    #[alipay(max_len = 64)]
    pub goods_id: Option<String>,
    /// What they are called.
    #[alipay(max_len = 256)]
    pub goods_name: Option<String>,
    /// How many.
    pub quantity: Option<u64>,
    /// Price of one, in yuan.
    pub price: Option<Money>,
    /// Alipay's number of the goods.
    #[alipay(max_len = 32)]
    pub alipay_goods_id: Option<String>,
    /// Your class of the goods.
    #[alipay(max_len = 24)]
    pub goods_category: Option<String>,
    /// Classes of the goods from the top down, joined by `|`, such as `124868003|126232002`.
    #[alipay(max_len = 128)]
    pub categories_tree: Option<String>,
    /// What they are, in more words.
    #[alipay(max_len = 400)]
    pub body: Option<String>,
    /// Page that shows them.
    #[alipay(max_len = 400)]
    pub show_url: Option<String>,
    /// Your number of the item.
    #[alipay(max_len = 64)]
    pub out_item_id: Option<String>,
    /// Your number of the variant.
    #[alipay(max_len = 64)]
    pub out_sku_id: Option<String>,
    /// Number of the bar code. Only page and app calls know it.
    #[alipay(max_len = 64)]
    pub goods_ean_id: Option<String>,
}
