//! `alipay spec`: what an endpoint takes and answers.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use alipay::{
    catalogue,
    runtime::{spec::EndpointSpec, spec::FieldSpec, spec::ModelSpec, spec::Place, spec::TypeSpec},
};
use clap::Args;
use serde_json::{Value, json};

use super::find;
use crate::i18n::Lang;

/// What `alipay spec` is given.
#[derive(Debug, Args)]
pub(crate) struct SpecArgs {
    /// The API method, such as alipay.open.servicemarket.order.query; without one, or with the beginning of some
    /// (ending in a dot), lists methods.
    method: Option<String>,
    /// Prints JSON.
    #[arg(long)]
    json: bool,
}

/// Prints an endpoint, or the list of them.
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
    writeln!(out, "{}", endpoint.method)?;
    if let Some(route) = endpoint.v3 {
        writeln!(out, "V3  {} {}", route.verb.as_str(), route.path)?;
    }
    if endpoint.v2 {
        writeln!(out, "V2  POST /gateway.do")?;
    }
    let mut remarks = Vec::new();
    if endpoint.presigned {
        remarks.push(lang.pick(
            "A browser or the Alipay app takes it to Alipay: `alipay call` prints its address.".to_owned(),
            "由浏览器或支付宝客户端发起：alipay call 输出其网址。".to_owned(),
        ));
    }
    if endpoint.idempotent {
        remarks
            .push(lang.pick("Repeating it changes nothing.".to_owned(), "重复调用没有副作用。".to_owned()));
    }
    if let Some(asked) = endpoint.resolve_with {
        let asked = asked().method;
        remarks.push(lang.pick(
            format!("When its outcome is unknown, ask {asked}."),
            format!("结果未知时，请查询 {asked}。"),
        ));
    }
    if let Some(page) = endpoint.page {
        remarks.push(lang.pick(
            format!(
                "The answer comes in pages: {} asks for one, {} lists its items.",
                page.number, page.items
            ),
            format!("响应分页：用 {} 指定页码，{} 是该页的内容。", page.number, page.items),
        ));
    }
    remarks.iter().try_for_each(|remark| writeln!(out, "{remark}"))?;
    writeln!(out, "\n{}", lang.pick("Request", "请求"))?;
    fields(endpoint.request, lang, 1, &mut Vec::new(), out)?;
    if !endpoint.presigned {
        writeln!(out, "\n{}", lang.pick("Answer", "响应"))?;
        fields(endpoint.response, lang, 1, &mut Vec::new(), out)?;
    }
    Ok(())
}

/// A model's fields, and below each those of its own model, unless that is on the way already.
fn fields(
    model: &'static ModelSpec,
    lang: Lang,
    depth: usize,
    on_the_way: &mut Vec<&'static str>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let indent = "  ".repeat(depth);
    if model.fields.is_empty() {
        return writeln!(out, "{indent}{}", lang.pick("(nothing)", "（无）"));
    }
    let width = model.fields.iter().map(|field| field.name.len()).max().unwrap_or(0);
    for group in model.one_of {
        let names = group.join(", ");
        writeln!(
            out,
            "{indent}{}",
            lang.pick(format!("one of {names} is needed"), format!("{names} 至少要有一个"))
        )?;
    }
    for field in model.fields {
        let ty = (field.ty)();
        writeln!(out, "{indent}{:width$}  {}", field.name, described(field, ty, lang))?;
        if let Some(inner) = model_of(ty).filter(|inner| !on_the_way.contains(&inner.name)) {
            on_the_way.push(inner.name);
            fields(inner, lang, depth.saturating_add(1), on_the_way, out)?;
            on_the_way.pop();
        }
    }
    Ok(())
}

fn described(field: &FieldSpec, ty: TypeSpec, lang: Lang) -> String {
    let mut words = vec![type_name(ty)];
    let mut say = |is_so: bool, english: &str, chinese: &str| {
        if is_so {
            words.push(lang.pick(english, chinese).to_owned());
        }
    };
    say(field.required, "required", "必填");
    say(field.as_text, "as text", "以文本传输");
    say(field.place == Place::Path, "in the path", "在路径中");
    say(field.place == Place::Query, "in the query", "在查询串中");
    say(field.param, "V2: a parameter of its own", "V2：独立参数");
    say(field.sensitive, "sensitive", "敏感");
    say(field.idempotency_key, "makes a repetition harmless", "保证幂等");
    if let Some(most) = field.max_len {
        words.push(lang.pick(format!("at most {most} characters"), format!("最多 {most} 个字符")));
    }
    match (field.min, field.max) {
        (None, None) => {}
        (min, max) => {
            let bound = |bound: Option<i64>| bound.map_or_else(String::new, |bound| bound.to_string());
            words.push(format!("{}..{}", bound(min), bound(max)));
        }
    }
    words.join(", ")
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
        TypeSpec::CommaList(item) => format!("{}, joined by commas", type_name(item())),
        TypeSpec::Model(model) => model.name.to_owned(),
        TypeSpec::File => "file".to_owned(),
        _ => "any".to_owned(),
    }
}

fn model_of(ty: TypeSpec) -> Option<&'static ModelSpec> {
    match ty {
        TypeSpec::Model(model) => Some(model),
        TypeSpec::List(item) | TypeSpec::CommaList(item) => model_of(item()),
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
        "answer": model_json(endpoint.response, &mut Vec::new()),
    })
}

fn model_json(model: &'static ModelSpec, on_the_way: &mut Vec<&'static str>) -> Value {
    let mut fields = Vec::new();
    for field in model.fields {
        let ty = (field.ty)();
        let inner = model_of(ty).filter(|inner| !on_the_way.contains(&inner.name)).map(|inner| {
            on_the_way.push(inner.name);
            let inner = model_json(inner, on_the_way);
            on_the_way.pop();
            inner
        });
        fields.push(json!({
            "name": field.name,
            "type": type_name(ty),
            "required": field.required,
            "as_text": field.as_text,
            "max_len": field.max_len,
            "min": field.min,
            "max": field.max,
            "model": inner,
        }));
    }
    json!({ "name": model.name, "fields": fields, "one_of": model.one_of })
}
