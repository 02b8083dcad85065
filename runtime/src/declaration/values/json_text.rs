//! JSON within a text.

use std::{
    fmt,
    ops::{Deref, DerefMut},
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{
    declaration::codec::{self, DecodeError, EncodeError, Value},
    declaration::spec::TypeSpec,
    json::Json,
};

/// A value that is sent as the text of its JSON, such as `fund_bill_list=[{"amount":"15.00"}]` in a notification.
///
/// The value is read and written like a declared field, and [`raw`](JsonText::raw) keeps the text as it was received,
/// until the value is changed. Some texts hold a text that holds the JSON; both levels are read.
///
/// ```
/// use alipay::{alipay_model, values::JsonText};
///
/// /// Goods on sale.
/// #[alipay_model(setters)]
/// pub struct Goods {
///     /// Name.
///     pub name: Option<String>,
/// }
///
/// let goods = JsonText::from(vec![Goods::new().with_name("tea")]);
/// assert_eq!(goods[0].name.as_deref(), Some("tea"));
/// ```
#[derive(Clone, Default)]
pub struct JsonText<T> {
    value: T,
    /// The text as it was received.
    raw: Option<String>,
}

impl<T> JsonText<T> {
    /// Returns the text as it was received; `None` if the value was made or changed by this program.
    pub fn raw(&self) -> Option<&str> {
        self.raw.as_deref()
    }

    /// Returns the value.
    pub fn into_inner(self) -> T {
        self.value
    }
}

impl<T> From<T> for JsonText<T> {
    fn from(value: T) -> Self {
        Self { value, raw: None }
    }
}

impl<T> Deref for JsonText<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// A changed value is serialized again: the received text is dropped.
impl<T> DerefMut for JsonText<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.raw = None;
        &mut self.value
    }
}

/// Compares the values, however they were written.
impl<T: PartialEq> PartialEq for JsonText<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for JsonText<T> {}

impl<T: fmt::Debug> fmt::Debug for JsonText<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(out)
    }
}

impl<T: Value> Value for JsonText<T> {
    fn empty() -> Self {
        Self { value: T::empty(), raw: None }
    }

    fn type_spec() -> TypeSpec {
        TypeSpec::JsonText(T::type_spec)
    }

    fn to_json(&self) -> Result<Json<'_>, EncodeError> {
        if let Some(raw) = &self.raw {
            return Ok(Json::Text(raw.as_str().into()));
        }
        match self.value.to_json()? {
            Json::Null => Ok(Json::Null),
            json => Ok(Json::Text(json.to_string().into())),
        }
    }

    fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
        let Json::Text(text) = json else { return Err(DecodeError::new(codec::JSON_IN_TEXT, json)) };
        self.value = T::empty();
        codec::with_content(text, T::type_spec(), |content| self.value.decode(content))?;
        self.raw = Some(text.clone().into_owned());
        Ok(())
    }
}

impl<T: Value> Serialize for JsonText<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        codec::serialize(self, serializer)
    }
}

impl<'de, T: Value> Deserialize<'de> for JsonText<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut value = Self::empty();
        codec::deserialize_into(&mut value, deserializer)?;
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use alipay_runtime_macros::alipay_model;

    use super::*;
    use crate::Money;

    /// Money from one source.
    #[alipay_model(camel_case, setters, crate = crate)]
    #[derive(PartialEq)]
    pub(super) struct Bill {
        /// Amount.
        pub amount: Option<Money>,
        /// Source.
        pub fund_channel: Option<String>,
        /// Account.
        #[alipay(sensitive, max_len = 4)]
        pub buyer_id: Option<String>,
    }

    type Bills = JsonText<Vec<Bill>>;

    fn read(text: &str) -> Result<Bills, DecodeError> {
        let mut bills = Bills::empty();
        bills.decode(&Json::Text(text.into()))?;
        Ok(bills)
    }

    const CAMEL: &str = r#"[ {"amount":15.00,"fundChannel":"PCREDIT","new":1} ]"#;

    #[test]
    fn the_text_is_read_in_either_spelling_and_written_back_unchanged() {
        let bills = read(CAMEL).unwrap();
        assert_eq!(bills[0], Bill::new().with_amount(Money::from_cents(1500)).with_fund_channel("PCREDIT"));
        assert_eq!(bills.to_json().unwrap(), Json::Text(CAMEL.into()));
        assert_eq!(read(r#"[{"fund_channel":"A"}]"#).unwrap()[0].fund_channel.as_deref(), Some("A"));
        assert!(
            read(r#"[{"fund_channel":"A","fundChannel":"B"}]"#).unwrap_err().to_string().contains("twice")
        );
    }

    #[test]
    fn a_changed_value_is_written_anew() {
        let mut bills = read(CAMEL).unwrap();
        bills[0].amount = Some(Money::from_cents(1));
        let text = r#"[{"amount":"0.01","fund_channel":"PCREDIT"}]"#;
        assert_eq!((bills.raw(), bills.to_json().unwrap()), (None, Json::Text(text.into())));
    }

    #[test]
    fn json_in_a_text_in_a_text_is_read() {
        let twice = Json::Text(CAMEL.into()).to_string();
        assert_eq!(read(&twice).unwrap(), read(CAMEL).unwrap());
        assert_eq!(read(&twice).unwrap().raw(), Some(twice.as_str()));
        assert!(read(&Json::Text(twice.into()).to_string()).is_err(), "three levels");
        // A text is not taken for JSON.
        let mut text = JsonText::<String>::empty();
        text.decode(&Json::Text(r#""[1]""#.into())).unwrap();
        assert_eq!(*text, "[1]");
    }

    #[test]
    fn what_is_not_the_declared_json_is_refused_with_its_place() {
        for text in [
            "none",
            "{}",
            "[1]",
            r#"[{"amount":"1"},]"#,
            r#"[{"amount":"x"}]"#,
            "[] []",
            r#"[{"a":1,"a":2}]"#,
        ] {
            assert!(read(text).is_err(), "{text}");
        }
        assert_eq!(read(r#"[{},{"amount":"x"}]"#).unwrap_err().path, "[1].amount");
        assert!(Bills::empty().decode(&Json::List(Vec::new())).is_err(), "JSON that is not in a text");
    }

    /// Holder.
    #[alipay_model(setters, crate = crate)]
    struct Holder {
        /// Bills.
        #[alipay(max_len = 60)]
        pub bills: Option<Bills>,
    }

    #[test]
    fn limits_and_secrets_are_kept_within_the_text() {
        let of = |id: &str| Holder::new().with_bills(JsonText::from(vec![Bill::new().with_buyer_id(id)]));
        let check =
            |holder: &Holder| codec::check(<Holder as codec::Model>::SPEC, &holder.to_json().unwrap());
        check(&of("2088")).unwrap();
        assert_eq!(check(&of("20881")).unwrap_err().field, "bills[0].buyer_id");
        let mut many = of("2088");
        many.bills = Some(vec![Bill::new().with_fund_channel("x"); 9].into());
        assert_eq!(check(&many).unwrap_err().field, "bills");
        let mut holder = of("2088");
        assert!(!format!("{holder:?}").contains("2088"), "{holder:?}");
        holder.bills = Some(read(r#"[{"buyerId":"2088","amount":"1"}]"#).unwrap());
        assert!(
            !format!("{holder:?}").contains("2088") && format!("{holder:?}").contains("amount"),
            "{holder:?}"
        );
    }
}
