//! Fields of undeclared JSON.

use super::{DecodeError, EncodeError, Value};
use crate::declaration::spec::TypeSpec;
use crate::json::Json;

impl Value for Json<'static> {
    fn empty() -> Self {
        Json::Null
    }

    fn type_spec() -> TypeSpec {
        TypeSpec::Custom
    }

    fn to_json(&self) -> Result<Json<'_>, EncodeError> {
        Ok(self.clone())
    }

    fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
        *self = json.clone().into_owned();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use alipay_runtime_macros::alipay_model;

    use super::*;
    use crate::json::parse;

    /// A model with a field of any JSON.
    #[alipay_model(setters, crate = crate)]
    pub(super) struct Holder {
        /// Any JSON.
        pub anything: Option<Json<'static>>,
    }

    #[test]
    fn undeclared_json_is_kept_and_sent_unchanged() {
        let text = r#"{"anything":{"a":[1.50,null,"x"],"b":true}}"#;
        let mut holder = Holder::empty();
        holder.decode(&parse(text).unwrap()).unwrap();
        assert_eq!(holder.to_json().unwrap().to_string(), text);
        assert_eq!(
            Holder::new().with_anything(Json::Bool(true)).to_json().unwrap().to_string(),
            r#"{"anything":true}"#
        );
    }
}
