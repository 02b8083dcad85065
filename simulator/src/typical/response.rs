//! A response by its declaration.

use alipay::runtime::{
    json::{Json, Member},
    spec::{EndpointSpec, FieldSpec, ModelSpec, TypeSpec},
};

use super::value;
use crate::domain::Context;

/// The depth below which optional fields are absent. Models can contain themselves.
const DEPTH: usize = 5;

/// Creates the response to a request.
pub(super) fn of(spec: &EndpointSpec, request: &Json<'_>, context: &Context) -> Json<'static> {
    let mut response = Source { request, context }.model(spec.response, 0);
    if let (Some(page), Json::Object(members)) = (spec.page, &mut response) {
        let is_later = request.get(page.number).is_some_and(|number| !is_one(number));
        for member in members {
            if page.total == Some(&*member.name) {
                member.value = one(&member.value);
            } else if member.name == page.items && is_later {
                member.value = Json::List(Vec::new());
            }
        }
    }
    response
}

/// One, in the form of the number that it replaces: all pages together have one item.
fn one(number: &Json<'_>) -> Json<'static> {
    if number.as_text().is_some() { Json::Text("1".into()) } else { Json::Number("1".into()) }
}

fn is_one(number: &Json<'_>) -> bool {
    matches!(number, Json::Number(digits) | Json::Text(digits) if digits == "1")
}

/// The source of the values: the request, and the clock and numbers of the simulator.
struct Source<'s> {
    request: &'s Json<'s>,
    context: &'s Context,
}

impl Source<'_> {
    fn model(&self, spec: &'static ModelSpec, depth: usize) -> Json<'static> {
        let fields = spec.fields.iter().filter(|field| field.required || depth < DEPTH);
        let member = |field: &FieldSpec| {
            let value = self.echoed(field).or_else(|| self.of_type(field, (field.ty)(), depth))?;
            Some(Member { name: field.name.into(), value })
        };
        Json::Object(fields.filter_map(member).collect())
    }

    /// The value of the request's field with the same name, if it is a text and can stand for this field.
    fn echoed(&self, field: &FieldSpec) -> Option<Json<'static>> {
        let text = self.request.get(field.name)?.as_text()?;
        let is_text = match (field.ty)() {
            TypeSpec::Text | TypeSpec::Money | TypeSpec::Time => true,
            TypeSpec::Enum(known) => known.contains(&text),
            _ => false,
        };
        is_text.then(|| Json::Text(text.to_owned().into()))
    }

    fn of_type(&self, field: &FieldSpec, ty: TypeSpec, depth: usize) -> Option<Json<'static>> {
        let text = |text: String| Some(Json::Text(text.into()));
        let scalar = |value: Json<'static>| {
            Some(if field.as_text { Json::Text(value.to_string().into()) } else { value })
        };
        match ty {
            TypeSpec::Text => text(value::text(self.context, field.name)),
            TypeSpec::Integer => scalar(Json::Number("1".into())),
            TypeSpec::Boolean => scalar(Json::Bool(true)),
            TypeSpec::Money => text("1.00".to_owned()),
            TypeSpec::Time => text(value::time(self.context)),
            TypeSpec::Enum(known) => text((*known.first()?).to_owned()),
            TypeSpec::List(item) => {
                let item = if depth < DEPTH { self.of_type(field, item(), depth) } else { None };
                Some(Json::List(item.into_iter().collect()))
            }
            TypeSpec::CommaList(item) => self.of_type(field, item(), depth),
            TypeSpec::JsonText(content) => text(self.of_type(field, content(), depth + 1)?.to_string()),
            TypeSpec::Model(spec) => Some(self.model(spec, depth + 1)),
            _ => None,
        }
    }
}
