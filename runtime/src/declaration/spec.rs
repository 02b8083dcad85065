//! Declarations as data: the tables that the attributes generate.
//!
//! [`EndpointSpec`] describes a request, [`ModelSpec`] a declared struct. The runtime, the simulator and other tools
//! read them. Only expansions of the attributes create them.

mod endpoint;
mod model;
mod verb;

pub use endpoint::{EndpointSpec, PageSpec, V3Route};
pub use model::{FieldSpec, ModelSpec, Place, TypeSpec};
pub use verb::Verb;
