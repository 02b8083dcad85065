//! `alipay spec`: the fields of an endpoint's request and response.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use alipay::{
    Money, catalogue,
    runtime::{spec::EndpointSpec, spec::FieldSpec, spec::ModelSpec, spec::Place, spec::TypeSpec},
};
use clap::Args;
use serde_json::{Value, json};

use super::find;
use crate::{
    i18n::Lang,
    terminal::{Color, painted},
};

const EXAMPLES: &str = "\
Examples:
  alipay spec
  alipay spec alipay.trade.
  alipay spec alipay.trade.query
  alipay spec alipay.trade.query --json";

/// The arguments of `alipay spec`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct SpecArgs {
    /// The API method, such as alipay.trade.query. A prefix that ends with a dot lists the methods with this prefix;
    /// without an argument, all methods are listed.
    method: Option<String>,
    /// Prints the fields, or the list of methods, as JSON.
    #[arg(long)]
    json: bool,
}

/// Prints an endpoint, or a list of endpoints.
pub(crate) fn run(args: &SpecArgs, lang: Lang, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let prefix = args.method.as_deref().unwrap_or_default();
    if prefix.is_empty() || prefix.ends_with('.') {
        let listed = catalogue().filter(|endpoint| endpoint.method.starts_with(prefix));
        let methods: Vec<&str> = listed.map(|endpoint| endpoint.method).collect();
        if args.json {
            writeln!(out, "{}", json!(methods))?;
        } else {
            methods.iter().try_for_each(|method| writeln!(out, "{method}"))?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let endpoint = find(prefix, lang)?;
    if args.json {
        writeln!(out, "{:#}", as_json(endpoint))?;
    } else {
        show(endpoint, lang, out)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn show(endpoint: &EndpointSpec, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", painted(endpoint.method, Color::Bold))?;
    if let Some(route) = endpoint.v3 {
        writeln!(out, "V3  {} {}", route.verb.as_str(), route.path)?;
    }
    if endpoint.v2 {
        writeln!(out, "V2  POST /gateway.do")?;
    }
    let mut remarks = Vec::new();
    if endpoint.presigned {
        remarks.push(lang.pick(
            "A browser or the Alipay app sends this request; `alipay call` prints its signed URL.".to_owned(),
            "由浏览器或支付宝客户端发起请求；alipay call 输出签名后的 URL。".to_owned(),
        ));
    }
    if endpoint.idempotent {
        remarks.push(lang.pick("The call is idempotent.".to_owned(), "该接口是幂等的。".to_owned()));
    }
    if let Some(query) = endpoint.resolve_with {
        let query = query().method;
        remarks.push(lang.pick(
            format!("If the outcome is unknown, query it with {query}."),
            format!("结果未知时，请调用 {query} 查询。"),
        ));
    }
    if let Some(page) = endpoint.page {
        remarks.push(lang.pick(
            format!("The response is paged: {} selects the page, {} has its items.", page.number, page.items),
            format!("响应分页返回：{} 指定页码，{} 为该页数据。", page.number, page.items),
        ));
    }
    remarks.iter().try_for_each(|remark| writeln!(out, "{remark}"))?;
    writeln!(out, "\n{}", painted(lang.pick("Request", "请求"), Color::Bold))?;
    fields(endpoint.request, lang, 1, &mut Vec::new(), out)?;
    if !endpoint.presigned {
        writeln!(out, "\n{}", painted(lang.pick("Response", "响应"), Color::Bold))?;
        fields(endpoint.response, lang, 1, &mut Vec::new(), out)?;
    }
    Ok(())
}

/// Prints the fields of a model, each with the fields of its own model. A model within itself is printed once.
fn fields(
    model: &'static ModelSpec,
    lang: Lang,
    depth: usize,
    ancestors: &mut Vec<&'static str>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let indent = "  ".repeat(depth);
    if model.fields.is_empty() && !model.extra {
        return writeln!(out, "{indent}{}", lang.pick("(no fields)", "（无）"));
    }
    let width = model.fields.iter().map(|field| field.name.len()).max().unwrap_or(0);
    for group in model.one_of {
        let names = group.join(", ");
        writeln!(
            out,
            "{indent}{}",
            lang.pick(format!("at least one of {names} is required"), format!("{names} 至少填写一个"))
        )?;
    }
    for field in model.fields {
        let ty = (field.ty)();
        writeln!(out, "{indent}{:width$}  {}", field.name, described(field, ty, lang))?;
        if let Some(inner) = model_of(ty).filter(|inner| !ancestors.contains(&inner.name)) {
            ancestors.push(inner.name);
            fields(inner, lang, depth.saturating_add(1), ancestors, out)?;
            ancestors.pop();
        }
    }
    if model.extra {
        writeln!(
            out,
            "{indent}{}",
            lang.pick("(further members, as agreed with Alipay)", "（其他字段，以与支付宝约定的为准）")
        )?;
    }
    Ok(())
}

fn described(field: &FieldSpec, ty: TypeSpec, lang: Lang) -> String {
    let mut words = vec![type_name(ty)];
    let mut add = |applies: bool, english: &str, chinese: &str| {
        if applies {
            words.push(lang.pick(english, chinese).to_owned());
        }
    };
    add(field.required, "required", "必填");
    add(field.as_text, "as text", "以字符串传输");
    add(field.place == Place::Path, "in the path", "路径参数");
    add(field.place == Place::Query, "in the query", "查询参数");
    add(field.param, "V2: a common parameter", "V2：公共参数");
    add(field.sensitive, "sensitive", "敏感");
    add(field.idempotency_key, "idempotency key", "幂等键");
    if let Some(most) = field.max_len {
        words.push(lang.pick(format!("at most {most} characters"), format!("最多 {most} 个字符")));
    }
    match (field.min, field.max) {
        (None, None) => {}
        (min, max) => {
            let shown = |bound: Option<i64>| bound.map_or_else(String::new, |bound| limit(ty, bound));
            words.push(format!("{}..{}", shown(min), shown(max)));
        }
    }
    words.join(", ")
}

/// A limit as it is declared: that of an amount in yuan.
fn limit(ty: TypeSpec, bound: i64) -> String {
    match ty {
        TypeSpec::Money => Money::from_cents(bound).to_string(),
        _ => bound.to_string(),
    }
}

fn limit_json(ty: TypeSpec, bound: Option<i64>) -> Value {
    match (ty, bound) {
        (TypeSpec::Money, Some(bound)) => Value::String(limit(ty, bound)),
        (_, bound) => json!(bound),
    }
}

fn type_name(ty: TypeSpec) -> String {
    match ty {
        TypeSpec::Text => "text".to_owned(),
        TypeSpec::Integer => "integer".to_owned(),
        TypeSpec::Boolean => "boolean".to_owned(),
        TypeSpec::Money => "amount".to_owned(),
        TypeSpec::Time => "time".to_owned(),
        TypeSpec::Enum(texts) => texts.join(" | "),
        TypeSpec::List(item) => format!("list of {}", type_name(item())),
        TypeSpec::CommaList(item) => format!("comma-separated {}", type_name(item())),
        TypeSpec::JsonText(content) => format!("text with the JSON of {}", type_name(content())),
        TypeSpec::Model(model) => model.name.to_owned(),
        TypeSpec::File => "file".to_owned(),
        _ => "any".to_owned(),
    }
}

fn model_of(ty: TypeSpec) -> Option<&'static ModelSpec> {
    match ty {
        TypeSpec::Model(model) => Some(model),
        TypeSpec::List(item) | TypeSpec::CommaList(item) | TypeSpec::JsonText(item) => model_of(item()),
        _ => None,
    }
}

/// The known texts of an enumeration, or of a list of them.
fn texts_of(ty: TypeSpec) -> Option<&'static [&'static str]> {
    match ty {
        TypeSpec::Enum(texts) => Some(texts),
        TypeSpec::List(item) | TypeSpec::CommaList(item) | TypeSpec::JsonText(item) => texts_of(item()),
        _ => None,
    }
}

fn as_json(endpoint: &EndpointSpec) -> Value {
    json!({
        "method": endpoint.method,
        "v3": endpoint.v3.map(|route| json!({ "verb": route.verb.as_str(), "path": route.path })),
        "v2": endpoint.v2,
        "presigned": endpoint.presigned,
        "idempotent": endpoint.idempotent,
        "resolve_with": endpoint.resolve_with.map(|asked| asked().method),
        "page": endpoint.page.map(|page| json!({
            "number": page.number, "items": page.items, "total": page.total,
        })),
        "request": model_json(endpoint.request, &mut Vec::new()),
        "response": model_json(endpoint.response, &mut Vec::new()),
    })
}

fn model_json(model: &'static ModelSpec, ancestors: &mut Vec<&'static str>) -> Value {
    let mut fields = Vec::new();
    for field in model.fields {
        let ty = (field.ty)();
        let inner = model_of(ty).filter(|inner| !ancestors.contains(&inner.name)).map(|inner| {
            ancestors.push(inner.name);
            let inner = model_json(inner, ancestors);
            ancestors.pop();
            inner
        });
        fields.push(json!({
            "name": field.name,
            "type": type_name(ty),
            "values": texts_of(ty),
            "required": field.required,
            "as_text": field.as_text,
            "max_len": field.max_len,
            "min": limit_json(ty, field.min),
            "max": limit_json(ty, field.max),
            "model": inner,
        }));
    }
    json!({ "name": model.name, "fields": fields, "one_of": model.one_of })
}
