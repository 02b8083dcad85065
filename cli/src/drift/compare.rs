//! The comparison of declared endpoints and fields with those of the document.

use std::collections::BTreeSet;

use alipay::{
    catalogue,
    runtime::{spec::EndpointSpec, spec::FieldSpec, spec::ModelSpec, spec::Place, spec::TypeSpec},
};

use super::difference::{Difference, Kind};
use crate::openapi::{Body, Document, Kind as SchemaKind, Operation, Schema, Where};

/// The similarity from which a removed and a missing name are taken for a renaming.
const NEAR: f64 = 0.75;

/// Returns every difference, in order.
pub(super) fn compare(document: &Document, all: bool) -> Vec<Difference> {
    let mut differences = Vec::new();
    let declared: Vec<&EndpointSpec> = catalogue().collect();
    let groups: BTreeSet<&str> = declared.iter().map(|endpoint| group(endpoint.method)).collect();
    for operation in &document.operations {
        match declared.iter().find(|endpoint| endpoint.method == operation.method) {
            Some(endpoint) => {
                Comparison { document, operation, differences: &mut differences }.endpoint(endpoint);
            }
            None if all || groups.contains(group(&operation.method)) => differences.push(Difference {
                method: operation.method.clone(),
                place: String::new(),
                kind: Kind::Missing,
                here: None,
                there: Some(format!("{} {}", operation.verb, operation.path)),
            }),
            None => {}
        }
    }
    let is_known = |method: &str| document.operations.iter().any(|operation| operation.method == method);
    // The document has V3 routes only.
    for endpoint in declared.iter().filter(|endpoint| endpoint.v3.is_some() && !is_known(endpoint.method)) {
        differences.push(Difference {
            method: endpoint.method.to_owned(),
            place: String::new(),
            kind: Kind::Removed,
            here: endpoint.v3.map(|route| format!("{} {}", route.verb.as_str(), route.path)),
            there: None,
        });
    }
    differences.sort();
    differences
}

/// Returns all words of a method but the last.
fn group(method: &str) -> &str {
    method.rsplit_once('.').map_or(method, |(before, _)| before)
}

/// A field of the document.
struct There<'d> {
    name: &'d str,
    schema: &'d Schema,
    place: &'static str,
}

struct Comparison<'c, 'd> {
    document: &'d Document,
    operation: &'d Operation,
    differences: &'c mut Vec<Difference>,
}

impl Comparison<'_, '_> {
    fn endpoint(&mut self, endpoint: &'static EndpointSpec) {
        let here = endpoint.v3.map(|route| format!("{} {}", route.verb.as_str(), route.path));
        let there = format!("{} {}", self.operation.verb, self.operation.path);
        // The document gives some page and app calls a route, but a browser or an app sends them, without a response.
        if !endpoint.presigned && here.as_deref() != Some(&there) {
            self.differ("", Kind::Rerouted, here.or(Some("V2".to_owned())), Some(there));
        }
        let has_body = !matches!(self.operation.verb.as_str(), "GET" | "DELETE");
        let (document, operation) = (self.document, self.operation);
        let parameters = operation.parameters.iter().map(|one| There {
            name: &one.name,
            schema: &one.schema,
            place: if one.place == Where::Path { "path" } else { "query" },
        });
        let properties = match &operation.body {
            Some(Body::Json(schema)) => document.schemas.properties(schema),
            Some(Body::Multipart { fields, .. }) => {
                fields.as_ref().and_then(|schema| document.schemas.properties(schema))
            }
            None => None,
        };
        let properties = properties.unwrap_or_default();
        let body = properties.iter().map(|one| There { name: &one.name, schema: &one.schema, place: "body" });
        let files = match &operation.body {
            Some(Body::Multipart { files, .. }) => files.as_slice(),
            _ => &[],
        };
        let files = files.iter().map(|one| There { name: &one.name, schema: &one.schema, place: "file" });
        let there: Vec<There<'_>> = parameters.chain(body).chain(files).collect();
        self.fields("request", endpoint.request, &there, Some(has_body), &mut Vec::new());
        if endpoint.presigned {
            return;
        }
        let response = operation
            .response
            .as_ref()
            .and_then(|schema| document.schemas.properties(schema))
            .unwrap_or_default();
        let there: Vec<There<'_>> =
            response.iter().map(|one| There { name: &one.name, schema: &one.schema, place: "" }).collect();
        self.fields("response", endpoint.response, &there, None, &mut Vec::new());
    }

    /// Compares the fields of one level. `has_body` is `None` for fields below a request, and for those of a response.
    fn fields(
        &mut self,
        at: &str,
        here: &'static ModelSpec,
        there: &[There<'_>],
        has_body: Option<bool>,
        path: &mut Vec<(&'static str, String)>,
    ) {
        let mut removed: Vec<&FieldSpec> = Vec::new();
        for field in here.fields {
            match there.iter().find(|one| one.name == field.name) {
                Some(one) => self.field(&format!("{at}.{}", field.name), field, one, has_body, path),
                None => removed.push(field),
            }
        }
        let mut missing: Vec<&There<'_>> =
            there.iter().filter(|one| here.field(one.name).is_none()).collect();
        // A model with a field for undeclared members lacks nothing.
        if here.extra {
            missing.clear();
        }
        for field in removed {
            let place = format!("{at}.{}", field.name);
            let nearest = missing
                .iter()
                .enumerate()
                .map(|(index, one)| (index, nearness(field.name, one.name)))
                .filter(|(_, near)| *near >= NEAR)
                .max_by(|(_, left), (_, right)| left.total_cmp(right));
            match nearest {
                Some((index, _)) => {
                    let renamed = missing.remove(index).name.to_owned();
                    self.differ(&place, Kind::Renamed, Some(field.name.to_owned()), Some(renamed));
                }
                None => {
                    self.differ(&place, Kind::Removed, Some(type_here((field.ty)(), field.as_text)), None);
                }
            }
        }
        for one in missing {
            let place = format!("{at}.{}", one.name);
            let there = type_there(self.document, one.schema);
            self.differ(&place, Kind::Missing, None, Some(there));
        }
    }

    fn field(
        &mut self,
        place: &str,
        field: &FieldSpec,
        there: &There<'_>,
        has_body: Option<bool>,
        path: &mut Vec<(&'static str, String)>,
    ) {
        if let Some(has_body) = has_body {
            let here = match field.place {
                Place::Path => "path",
                Place::File => "file",
                Place::ByVerb if has_body => "body",
                _ => "query",
            };
            if here != there.place {
                self.differ(place, Kind::Moved, Some(here.to_owned()), Some(there.place.to_owned()));
            }
        }
        self.value(place, (field.ty)(), field.as_text, there.schema, path);
    }

    /// Compares two values; objects by their fields.
    fn value(
        &mut self,
        place: &str,
        here: TypeSpec,
        as_text: bool,
        there: &Schema,
        path: &mut Vec<(&'static str, String)>,
    ) {
        let there = self.document.schemas.resolved(there);
        match (here, &there.kind) {
            (TypeSpec::Model(model), SchemaKind::Object(_)) => {
                let Some(properties) = self.document.schemas.properties(there) else { return };
                // A model that contains itself is compared once.
                let step = (model.name, format!("{properties:?}"));
                if path.contains(&step) || path.len() > 16 {
                    return;
                }
                path.push(step);
                let fields: Vec<There<'_>> = properties
                    .iter()
                    .map(|one| There { name: &one.name, schema: &one.schema, place: "" })
                    .collect();
                self.fields(place, model, &fields, None, path);
                path.pop();
            }
            (TypeSpec::List(item), SchemaKind::List(other)) => {
                self.value(&format!("{place}[]"), item(), as_text, other, path);
            }
            (here, _) => {
                let (here, there) = (type_here(here, as_text), type_there(self.document, there));
                if !is_same(&here, &there) {
                    self.differ(place, Kind::Retyped, Some(here), Some(there));
                }
            }
        }
    }

    fn differ(&mut self, place: &str, kind: Kind, here: Option<String>, there: Option<String>) {
        let (method, place) = (self.operation.method.clone(), place.to_owned());
        self.differences.push(Difference { method, place, kind, here, there });
    }
}

/// Returns the similarity of two names without regard to case and separators.
fn nearness(left: &str, right: &str) -> f64 {
    let plain = |name: &str| name.replace(['_', '-'], "").to_ascii_lowercase();
    strsim::normalized_levenshtein(&plain(left), &plain(right))
}

/// Returns the type on the wire of a declared field.
fn type_here(ty: TypeSpec, as_text: bool) -> String {
    match ty {
        TypeSpec::Integer | TypeSpec::Boolean if as_text => "text".to_owned(),
        TypeSpec::Integer => "integer".to_owned(),
        TypeSpec::Boolean => "boolean".to_owned(),
        TypeSpec::List(item) => format!("list of {}", type_here(item(), as_text)),
        TypeSpec::Model(_) => "object".to_owned(),
        TypeSpec::File => "file".to_owned(),
        TypeSpec::Custom => "any".to_owned(),
        // Amounts, times, enums, comma-separated lists and JSON within texts are texts on the wire.
        _ => "text".to_owned(),
    }
}

fn type_there(document: &Document, schema: &Schema) -> String {
    match &document.schemas.resolved(schema).kind {
        SchemaKind::Text => "text".to_owned(),
        SchemaKind::Integer => "integer".to_owned(),
        SchemaKind::Number => "number".to_owned(),
        SchemaKind::Boolean => "boolean".to_owned(),
        SchemaKind::File => "file".to_owned(),
        SchemaKind::List(item) => format!("list of {}", type_there(document, item)),
        SchemaKind::Object(_) => "object".to_owned(),
        SchemaKind::Any | SchemaKind::Named(_) => "any".to_owned(),
    }
}

/// Returns whether two types are the same on the wire. Numbers with fractions are declared as texts.
fn is_same(here: &str, there: &str) -> bool {
    here == there
        || [here, there].contains(&"any")
        || (there == "number" && matches!(here, "text" | "integer"))
        || matches!((here.strip_prefix("list of "), there.strip_prefix("list of ")), (Some(here), Some(there)) if is_same(here, there))
}
