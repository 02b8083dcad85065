//! The checks that an operation can be declared.

use std::collections::BTreeSet;

use super::{Body, Operation, Where};
use crate::{
    i18n::Text,
    openapi::{components::Schemas, schema::check_name},
};

/// Returns why an operation cannot be declared.
pub(super) fn check(schemas: &Schemas, operation: &Operation) -> Result<(), Text> {
    let body = match &operation.body {
        Some(Body::Json(schema)) => Some(schema),
        Some(Body::Multipart { fields, .. }) => fields.as_ref(),
        None => None,
    };
    for schema in body.into_iter().chain(&operation.response) {
        schemas.check_references(schema)?;
    }
    let mut names = BTreeSet::new();
    let no_object = || Text::new("the body is not an object", "请求体不是对象");
    let fields = body.map(|schema| schemas.properties(schema).ok_or_else(no_object)).transpose()?;
    let files = match &operation.body {
        Some(Body::Multipart { files, .. }) => files.as_slice(),
        _ => &[],
    };
    let fields = fields.iter().flatten().chain(files).map(|field| &field.name);
    for name in fields.chain(operation.parameters.iter().map(|parameter| &parameter.name)) {
        check_name(name)?;
        if !names.insert(name) {
            return Err(Text::new(format!("there are two fields `{name}`"), format!("字段 `{name}` 重复")));
        }
    }
    match &operation.response {
        Some(response) if schemas.properties(response).is_none() && !schemas.is_any(response) => {
            Err(Text::new("the response is not an object", "响应不是对象"))
        }
        _ => Ok(()),
    }
}

/// Checks the path by the rules of `#[alipay_api]`, and that its placeholders are its parameters.
pub(super) fn check_path(operation: &Operation) -> Result<(), Text> {
    let path = &operation.path;
    let Some(segments) = path.strip_prefix("/v3/") else {
        return Err(Text::new(
            format!("the path `{path}` does not begin with `/v3/`"),
            format!("路径 `{path}` 不以 `/v3/` 开头"),
        ));
    };
    let is_odd = |c: char| {
        !c.is_ascii_graphic() || matches!(c, '?' | '#' | '%' | '\\' | '"' | '<' | '>' | '^' | '`' | '|')
    };
    if path.contains(is_odd) {
        return Err(Text::new(
            format!("the path `{path}` has characters that a REST route cannot have"),
            format!("路径 `{path}` 含有 REST 路由不允许的字符"),
        ));
    }
    let mut placeholders = BTreeSet::new();
    for segment in segments.split('/') {
        let placeholder = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        match placeholder {
            Some(name) if !name.is_empty() && !name.contains(['{', '}']) => drop(placeholders.insert(name)),
            None if !segment.contains(['{', '}']) && !matches!(segment, "" | "." | "..") => {}
            _ => {
                return Err(Text::new(
                    format!("the segment `{segment}` of the path is not valid"),
                    format!("路径中的 `{segment}` 无效"),
                ));
            }
        }
    }
    let parameters = operation.parameters.iter().filter(|one| one.place == Where::Path);
    let parameters: BTreeSet<&str> = parameters.map(|one| one.name.as_str()).collect();
    if let Some(placeholder) = placeholders.difference(&parameters).next() {
        return Err(Text::new(
            format!("the placeholder `{placeholder}` of the path is not a parameter"),
            format!("路径中的占位符 `{placeholder}` 没有对应的参数"),
        ));
    }
    match parameters.difference(&placeholders).next() {
        Some(name) => Err(Text::new(
            format!("the path has no placeholder for its parameter `{name}`"),
            format!("路径参数 `{name}` 没有对应的占位符"),
        )),
        None => Ok(()),
    }
}
