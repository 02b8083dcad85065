//! Names that a careless expansion stumbles over.

use alipay::alipay_api;

/// Alipay has a model of this name.
#[alipay::alipay_model(setters)]
pub struct Option {
    /// A keyword.
    pub r#type: std::option::Option<std::string::String>,
    /// And another.
    pub r#box: std::option::Option<std::string::String>,
    /// With capitals.
    #[alipay(name = "orderStr")]
    pub order_str: std::option::Option<std::string::String>,
    /// With figures.
    pub h_5_memo: std::option::Option<std::string::String>,
}

/// Not the prelude's.
#[alipay::alipay_enum]
pub enum Result {
    /// Not the prelude's.
    #[alipay("OK")]
    Ok,
}

/// Not the prelude's.
#[alipay::alipay_model(setters)]
pub struct String {
    /// The other way round.
    pub result: std::option::Option<Result>,
}

/// Not the prelude's.
#[alipay::alipay_model(setters)]
pub struct Some {
    /// A model.
    pub options: Vec<Option>,
}

/// A request with all of them, visible in this crate alone.
#[alipay_api(method = "alipay.open.shape.type", v3 = POST, response = Some, service = crate::ShapeApi)]
pub(crate) struct Names {
    /// A model.
    pub(crate) option: Option,
    /// A field of a type that only looks like text.
    pub(crate) string: std::option::Option<String>,
    /// A field that is not always there.
    #[cfg(feature = "stock")]
    pub(crate) stock: std::option::Option<u32>,
    /// An attribute of the compiler's stays.
    #[deprecated(note = "use `option`")]
    pub(crate) options: std::option::Option<Vec<Option>>,
}

/// Calls with names of this crate's alone.
///
/// # Errors
/// As every call.
pub async fn call_by_names(client: &alipay::Client) -> std::result::Result<Vec<Option>, alipay::Error> {
    use crate::ShapeApiExt;

    let option = Option::new().with_type("t").with_box("b").with_order_str("o").with_h_5_memo("m");
    let string = String::new().with_result(Result::Ok);
    let response = client.shapes().r#type(Names::new(option).with_string(string)).await?;
    std::result::Result::Ok(response.into_inner().options)
}
