//! Lists that Alipay may also send as a single item.

use alipay_runtime::{
    declaration::DecodeError, declaration::EncodeError, declaration::Value, json::Json, spec::TypeSpec,
};

/// List that one protocol always writes as a list and the other writes as a single item if there is only one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OneOrMany<T>(pub Vec<T>);

impl<T: Value> Value for OneOrMany<T> {
    fn empty() -> Self {
        Self(Vec::new())
    }

    fn type_spec() -> TypeSpec {
        TypeSpec::List(T::type_spec)
    }

    fn to_json(&self) -> Result<Json<'_>, EncodeError> {
        self.0.to_json()
    }

    fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
        if !matches!(json, Json::Object(_)) {
            return self.0.decode(json);
        }
        let mut item = T::empty();
        item.decode(json)?;
        self.0 = vec![item];
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use alipay_runtime::{Money, json};

    use super::*;
    use crate::trade::SubFee;

    #[test]
    fn one_fee_is_read_with_and_without_a_list_around_it() {
        for text in [r#"{"charge_fee":"0.01"}"#, r#"[{"charge_fee":"0.01"}]"#] {
            let mut fees = OneOrMany::<SubFee>::empty();
            fees.decode(&json::parse(text).unwrap()).unwrap();
            assert_eq!(fees.0.len(), 1, "{text}");
            assert_eq!(fees.0[0].charge_fee, Some(Money::from_cents(1)));
        }
    }
}
