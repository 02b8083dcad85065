//! Objects that requests and responses share, and deep nesting.

use alipay::{
    BeijingTime, Money, alipay_enum, alipay_model, servicemarket::OrderStatus, values::CommaList,
    values::Extra,
};

/// Every kind of value.
#[alipay_model(setters)]
#[derive(PartialEq)]
pub struct Values {
    /// Text.
    pub text: Option<String>,
    /// An integer of 64 bits.
    pub count: Option<i64>,
    /// The same as text.
    #[alipay(as_text)]
    pub count_text: Option<u64>,
    /// A boolean.
    pub flag: Option<bool>,
    /// An amount in yuan, as text.
    pub total_amount: Option<Money>,
    /// An amount in cents.
    pub total_fen: Option<i64>,
    /// A time, as text.
    pub gmt_create: Option<BeijingTime>,
    /// Texts.
    pub texts: Vec<String>,
    /// Integers.
    pub counts: Vec<i64>,
    /// Integers in one text.
    pub levels: Option<CommaList<i64>>,
    /// An open set of texts.
    pub color: Option<Color>,
    /// A type of another crate.
    pub order_status: Option<OrderStatus>,
    /// A model of this module.
    pub inner: Option<Box<Values>>,
    /// Undeclared members.
    #[alipay(extra)]
    pub others: Extra,
}

/// A color.
#[alipay_enum]
pub enum Color {
    /// Red.
    #[alipay("RED")]
    Red,
}

/// Models, each of which contains the next.
macro_rules! nested {
    ($($name:ident holds $inner:ty;)*) => {$(
        /// A level.
        #[alipay_model(setters)]
        #[derive(PartialEq)]
        pub struct $name {
            /// The level below.
            pub below: Option<$inner>,
        }
    )*};
}

nested! {
    Level1 holds Level2;
    Level2 holds Level3;
    Level3 holds Level4;
    Level4 holds Level5;
    Level5 holds Level6;
    Level6 holds Level7;
    Level7 holds Level8;
    Level8 holds Level9;
    Level9 holds Level10;
    Level10 holds String;
}
