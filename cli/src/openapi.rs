//! Alipay's OpenAPI document: what the importer and the drift check read of it.

mod document;
mod node;
mod schema;

pub(crate) use document::{Body, Document, Operation, Skipped, Where};
pub(crate) use schema::{Kind, Property, Schema};
