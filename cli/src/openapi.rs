//! Alipay's OpenAPI document: what the importer and the drift check read of it.

mod components;
mod document;
mod node;
mod operation;
mod schema;

pub(crate) use document::{Document, Skipped};
pub(crate) use operation::{Body, Operation, Where};
pub(crate) use schema::{Kind, Property, Schema};
