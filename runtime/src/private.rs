//! What expansions use. No part of this module is public API; it may change with any version.

pub use std::{
    borrow::{Cow, ToOwned},
    clone::Clone,
    convert::{From, Into},
    default::Default,
    fmt::{Debug, Display, Formatter, Result as FmtResult},
    option::Option::{self, None, Some},
    result::Result::{self, Ok},
    string::String,
    vec,
    vec::Vec,
};

pub use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use crate::{
    call::Call,
    client::Client,
    codec::{
        BySerde, DecodeError, EncodeError, FieldSpec, Model, ModelSpec, OpenEnum, Place, TypeSpec, Value,
        debug, deserialize_into, enum_text, fill, object_of, serialize, to_object,
    },
    endpoint::{Empty, Endpoint, EndpointSpec, Handover, PageSpec, Paged, V3Route, Verb},
    handover::HandoverCall,
    json::Json,
    notify::{FromNotification, Message, MessageKind, Params, route},
    paging::{Pages, page_number, page_total, set_page},
    service::Service,
    upload::{FileField, Upload, uploads},
    values::Extra,
};
