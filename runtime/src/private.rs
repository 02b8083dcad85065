//! Items that expansions use. No part of this module is public API; it may change with any version.

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
    call::{
        Call, Pages, PresignedCall,
        pages::{page_number, page_total, set_page},
    },
    client::{Client, Service},
    declaration::{
        DecodeError, Empty, EncodeError, Endpoint, FileField, Model, OpenEnum, Paged, Presign, Upload, Value,
        codec::{BySerde, debug, deserialize_into, enum_text, fill, object_of, serialize, to_object},
        spec::{EndpointSpec, FieldSpec, ModelSpec, PageSpec, Place, TypeSpec, V3Route, Verb},
        upload::uploads,
        values::Extra,
    },
    json::Json,
    notification::{FromNotification, Message, MessageKind, Params, route},
};
