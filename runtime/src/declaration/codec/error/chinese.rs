//! Errors of requests, responses and notifications in Chinese.

use std::fmt;

use super::{DecodeError, EncodeError};
use crate::support::language::InChinese;

/// The kinds of values. One that is not listed, such as that of a user's own type, stays in English.
const KINDS: [(&str, &str); 21] = [
    ("null", "null"),
    ("a boolean", "布尔值"),
    ("a number", "数字"),
    ("text", "文本"),
    ("a list", "列表"),
    ("an object", "对象"),
    ("an integer", "整数"),
    ("a value", "一个值"),
    ("nothing", "没有值"),
    ("one value", "一个值"),
    ("true or false", "true 或 false"),
    ("a comma-separated text", "以逗号分隔的文本"),
    ("a list of texts or numbers", "由文本或数字组成的列表"),
    ("a text of another form", "其他格式的文本"),
    ("a text that contains JSON", "内容为 JSON 的文本"),
    ("an amount in yuan with at most two decimals", "以元为单位、最多两位小数的金额"),
    ("a time yyyy-MM-dd HH:mm:ss", "格式为 yyyy-MM-dd HH:mm:ss 的时间"),
    ("another kind of notification", "其他类型的通知"),
    ("a value that contains no other parameter of the notification", "不含通知其他参数的值"),
    ("`&` followed by the name of another one", "`&` 和另一个参数的名称"),
    ("the same name twice, in snake_case and in camelCase", "同一名称出现两次（snake_case 和 camelCase）"),
];

impl InChinese for DecodeError {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, expected, found } = self;
        write!(out, "字段 `{path}`：应为{}，实际为{}", kind(expected), kind(found))
    }
}

impl InChinese for EncodeError {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.field.as_str() {
            "" => out.write_str(&self.chinese),
            field => write!(out, "字段 `{field}`：{}", self.chinese),
        }
    }
}

/// Returns the name of a kind of value.
pub(crate) fn kind(english: &str) -> String {
    if let Some((_, chinese)) = KINDS.iter().find(|(own, _)| *own == english) {
        return (*chinese).to_owned();
    }
    match english.strip_prefix("an integer (") {
        Some(rest) => format!("整数（{}）", rest.trim_end_matches(')')),
        None => format!(" {english} "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        declaration::spec::{FieldSpec, ModelSpec, TypeSpec},
        json::Json,
    };

    #[test]
    fn a_field_and_both_kinds_are_named_in_chinese() {
        let error = DecodeError::new("an integer (u32)", &Json::Bool(true)).inside("count").inside("page");
        assert_eq!(error.chinese().to_string(), "字段 `page.count`：应为整数（u32），实际为布尔值");
        let own = DecodeError::malformed("a color").inside("paint");
        assert_eq!(own.chinese().to_string(), "字段 `paint`：应为 a color ，实际为其他格式的文本");
    }

    #[test]
    fn problems_of_requests_are_in_chinese_as_they_are_created() {
        let spec = |field: FieldSpec| -> &'static ModelSpec {
            Box::leak(Box::new(ModelSpec::new("Thing", Box::leak(Box::new([field])))))
        };
        let name = FieldSpec::required("name", || TypeSpec::Text);
        for (field, request, chinese) in [
            (name, "{}", "字段 `name`：缺少必填字段"),
            (name, r#"{"nam":"1"}"#, "字段 `nam`：不是 Thing 的字段；可用的字段：name"),
            (name, r#"{"name":""}"#, "字段 `name`：必填，不能为空"),
            (name.max_len(1), r#"{"name":"中文"}"#, "字段 `name`：共 2 个字符，最多 1 个"),
            (name, r#"{"name":[]}"#, "字段 `name`：应为文本，实际为列表"),
            (
                FieldSpec::required("size", || TypeSpec::Integer).min(2),
                r#"{"size":1}"#,
                "字段 `size`：1 超出范围；最小值为 2",
            ),
        ] {
            let request = crate::json::parse(request).unwrap();
            let spec = spec(field);
            let coerced = crate::declaration::codec::coerce(spec, &request);
            let error = coerced.and_then(|json| crate::declaration::codec::check(spec, &json)).unwrap_err();
            assert_eq!(error.chinese().to_string(), chinese);
        }
    }

    #[test]
    fn every_kind_of_json_has_a_chinese_name() {
        let values = [Json::Null, Json::Bool(true), Json::Number("1".into()), Json::Text("".into())];
        for value in values.into_iter().chain([Json::List(Vec::new()), Json::Object(Vec::new())]) {
            assert!(KINDS.iter().any(|(english, _)| *english == value.kind()), "{}", value.kind());
        }
    }
}
