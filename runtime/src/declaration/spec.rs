//! Declarations as data: the tables that an attribute makes of a declaration.
//!
//! Tools, the simulator and the runtime read them: [`EndpointSpec`] for a request, [`ModelSpec`] for every declared
//! struct. Expansions make them; they cannot be made elsewhere.

mod endpoint;
mod model;

pub use endpoint::{EndpointSpec, PageSpec, V3Route, Verb};
pub use model::{FieldSpec, ModelSpec, Place, TypeSpec};
