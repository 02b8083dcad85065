//! JSON, made and read by hand: what the control API says, and what a store keeps.

use alipay::runtime::json::{Json, Member};

/// An object of these members.
pub(crate) fn object(members: impl IntoIterator<Item = (&'static str, Json<'static>)>) -> Json<'static> {
    let member = |(name, value): (&'static str, Json<'static>)| Member { name: name.into(), value };
    Json::Object(members.into_iter().map(member).collect())
}

/// A list.
pub(crate) fn list(items: impl IntoIterator<Item = Json<'static>>) -> Json<'static> {
    Json::List(items.into_iter().collect())
}

/// A text.
pub(crate) fn text(text: impl Into<String>) -> Json<'static> {
    Json::Text(text.into().into())
}

/// A text, or `null`.
pub(crate) fn text_or_null(text: Option<impl Into<String>>) -> Json<'static> {
    text.map_or(Json::Null, self::text)
}

/// A whole number.
pub(crate) fn number(number: impl ToString + Copy) -> Json<'static> {
    Json::Number(number.to_string().into())
}

/// A member that is a text.
pub(crate) fn text_of<'j>(json: &'j Json<'_>, name: &str) -> Option<&'j str> {
    json.get(name)?.as_text()
}

/// A member that is a whole number.
pub(crate) fn integer_of<N: std::str::FromStr>(json: &Json<'_>, name: &str) -> Option<N> {
    match json.get(name)? {
        Json::Number(digits) => digits.parse().ok(),
        _ => None,
    }
}

/// The elements of a member that is a list; none if it is not there.
pub(crate) fn list_of<'j, 'd>(json: &'j Json<'d>, name: &str) -> &'j [Json<'d>] {
    match json.get(name) {
        Some(Json::List(items)) => items,
        _ => &[],
    }
}
