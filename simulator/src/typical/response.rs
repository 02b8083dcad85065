//! A response by its declaration.

use alipay::runtime::{
    json::{Json, Member},
    spec::{EndpointSpec, FieldSpec, ModelSpec, TypeSpec},
};

use super::value::Values;

/// The depth below which optional fields are absent. Models can contain themselves.
const DEPTH: usize = 5;

/// Creates the response to a request.
pub(super) fn of(spec: &EndpointSpec, request: &Json<'_>, values: &Values<'_>) -> Json<'static> {
    let mut response = model(spec.response, request, values, 0);
    if let (Some(page), Json::Object(members)) = (spec.page, &mut response) {
        let is_later = request.get(page.number).is_some_and(|number| !is_one(number));
        for member in members {
            if page.total == Some(&*member.name) {
                member.value = integer_like(&member.value);
            } else if member.name == page.items && is_later {
                member.value = Json::List(Vec::new());
            }
        }
    }
    response
}

/// All pages together have one item.
fn integer_like(value: &Json<'_>) -> Json<'static> {
    if value.as_text().is_some() { Json::Text("1".into()) } else { Json::Number("1".into()) }
}

fn is_one(number: &Json<'_>) -> bool {
    matches!(number, Json::Number(digits) | Json::Text(digits) if digits == "1")
}

fn model(spec: &'static ModelSpec, request: &Json<'_>, values: &Values<'_>, depth: usize) -> Json<'static> {
    let fields = spec.fields.iter().filter(|field| field.required || depth < DEPTH);
    let member = |field: &FieldSpec| {
        let value =
            echoed(field, request).or_else(|| of_type(field, (field.ty)(), request, values, depth))?;
        Some(Member { name: field.name.into(), value })
    };
    Json::Object(fields.filter_map(member).collect())
}

/// The value of the request's field with the same name, if it is a text and can stand for this field.
fn echoed(field: &FieldSpec, request: &Json<'_>) -> Option<Json<'static>> {
    let text = request.get(field.name)?.as_text()?;
    let is_text = match (field.ty)() {
        TypeSpec::Text | TypeSpec::Money | TypeSpec::Time => true,
        TypeSpec::Enum(known) => known.contains(&text),
        _ => false,
    };
    is_text.then(|| Json::Text(text.to_owned().into()))
}

fn of_type(
    field: &FieldSpec,
    ty: TypeSpec,
    request: &Json<'_>,
    values: &Values<'_>,
    depth: usize,
) -> Option<Json<'static>> {
    let text = |text: String| Some(Json::Text(text.into()));
    let scalar =
        |value: Json<'static>| Some(if field.as_text { Json::Text(value.to_string().into()) } else { value });
    match ty {
        TypeSpec::Text => text(values.text(field.name)),
        TypeSpec::Integer => scalar(Json::Number("1".into())),
        TypeSpec::Boolean => scalar(Json::Bool(true)),
        TypeSpec::Money => text("1.00".to_owned()),
        TypeSpec::Time => text(values.time()),
        TypeSpec::Enum(known) => text((*known.first()?).to_owned()),
        TypeSpec::List(item) => {
            let item = if depth < DEPTH { of_type(field, item(), request, values, depth) } else { None };
            Some(Json::List(item.into_iter().collect()))
        }
        TypeSpec::CommaList(item) => of_type(field, item(), request, values, depth),
        TypeSpec::JsonText(content) => {
            text(of_type(field, content(), request, values, depth + 1)?.to_string())
        }
        TypeSpec::Model(spec) => Some(model(spec, request, values, depth + 1)),
        _ => None,
    }
}
