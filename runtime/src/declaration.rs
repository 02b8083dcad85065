//! Declarations: the traits and tables behind the attributes, the codec, and the types of fields.

pub(crate) mod codec;
pub(crate) mod endpoint;
mod named_endpoint;
mod setters;
pub mod spec;
pub(crate) mod upload;
pub mod values;

pub use codec::{Decode, DecodeError, Encode, EncodeError, Model, OpenEnum, Value};
pub use endpoint::{Empty, Endpoint, Paged, Presign};
pub use named_endpoint::{NamedEndpoint, NamedEndpointError};
#[doc(hidden)]
pub use setters::{AddKeySetters, Setters};
pub use upload::{FileField, Upload};
