//! Files to upload.

use std::{
    fmt, io,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use bytes::Bytes;
use tokio::io::AsyncRead;

use crate::{
    declaration::codec::{DecodeError, EncodeError, Value},
    declaration::spec::TypeSpec,
    json::Json,
    transport::Reader,
};

/// A file to upload: bytes in memory, a path, or a reader.
///
/// Paths and readers are read while they are sent, and are never completely in memory. The signature does not cover
/// files, in [V3](crate::protocol::reference#v3-uploads) and [V2](crate::protocol::reference#v2-uploads).
#[derive(Clone)]
pub struct Upload {
    file_name: String,
    content_type: String,
    source: Source,
}

#[derive(Clone)]
enum Source {
    Bytes(Bytes),
    Path(PathBuf),
    /// The request was deserialized from JSON, which contains no files.
    Missing,
    /// A reader, taken by the first attempt that sends it.
    Reader {
        reader: Arc<Mutex<Option<Reader>>>,
        length: u64,
    },
}

impl Upload {
    /// Creates an upload from bytes in memory.
    pub fn from_bytes(file_name: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self::new(file_name.into(), Source::Bytes(bytes.into()))
    }

    /// Creates an upload from a file, which is opened when the call is sent. The file name is the last part of the
    /// path.
    pub fn from_path(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Self::new(name.unwrap_or_default(), Source::Path(path))
    }

    /// Creates an upload of `length` bytes from a reader. It can be sent once, clones included, so the call is not
    /// retried.
    pub fn from_reader(
        file_name: impl Into<String>,
        length: u64,
        reader: impl AsyncRead + Send + 'static,
    ) -> Self {
        let reader: Reader = Box::pin(reader);
        let reader = Arc::new(Mutex::new(Some(reader)));
        Self::new(file_name.into(), Source::Reader { reader, length })
    }

    fn new(file_name: String, source: Source) -> Self {
        let content_type = content_type_of(&file_name).to_owned();
        Self { file_name, content_type, source }
    }

    /// Sends the file under another name. Alipay takes the image format from the extension.
    pub fn with_file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = name.into();
        self.content_type = content_type_of(&self.file_name).to_owned();
        self
    }

    /// Sends the file with another media type than that of its extension.
    pub fn with_content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = content_type.into();
        self
    }

    /// Returns the name under which the file is sent.
    pub fn file_name(&self) -> &str {
        &self.file_name
    }

    pub(crate) fn content_type(&self) -> &str {
        &self.content_type
    }

    /// Returns whether the file can be sent a second time.
    pub(crate) fn is_repeatable(&self) -> bool {
        !matches!(self.source, Source::Reader { .. })
    }

    /// Opens the file. Returns a reader and the length in bytes.
    pub(crate) async fn open(&self) -> io::Result<(Reader, u64)> {
        match &self.source {
            Source::Missing => Err(io::Error::other(
                "the request was deserialized from JSON, which contains no files; set the field again",
            )),
            Source::Bytes(bytes) => {
                let length = bytes.len() as u64;
                Ok((Box::pin(io::Cursor::new(bytes.clone())), length))
            }
            Source::Path(path) => {
                let file = tokio::fs::File::open(path).await?;
                let length = file.metadata().await?.len();
                Ok((Box::pin(file), length))
            }
            Source::Reader { reader, length } => {
                let reader = reader.lock().unwrap_or_else(PoisonError::into_inner).take();
                let spent =
                    || io::Error::other("its reader was already sent; create a new `Upload` for each call");
                Ok((reader.ok_or_else(spent)?, *length))
            }
        }
    }
}

/// Returns the media type of the images, videos and documents that Alipay accepts.
fn content_type_of(file_name: &str) -> &'static str {
    let ending = file_name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    match ending.as_deref() {
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("png") => "image/png",
        Some("gif") => "image/gif",
        Some("bmp") => "image/bmp",
        Some("mp4") => "video/mp4",
        Some("pdf") => "application/pdf",
        _ => "application/octet-stream",
    }
}

impl fmt::Debug for Upload {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Upload({:?}, {})", self.file_name, self.content_type)
    }
}

/// A field for a file: `Upload` or `Option<Upload>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a file to upload",
    label = "a field marked #[alipay(file)] must be an `Upload` or an `Option<Upload>`",
    note = "use alipay_runtime::declaration::Upload (re-exported as alipay::Upload), or remove the key `file`"
)]
pub trait FileField {
    /// Returns the file, if there is one.
    fn upload(&self) -> Option<&Upload>;
}

impl FileField for Upload {
    fn upload(&self) -> Option<&Upload> {
        Some(self)
    }
}

impl FileField for Option<Upload> {
    fn upload(&self) -> Option<&Upload> {
        self.as_ref()
    }
}

/// Returns the files that are present. Used by expansions.
#[doc(hidden)]
pub fn uploads(files: Vec<(&'static str, Option<&Upload>)>) -> Vec<(&'static str, Upload)> {
    files.into_iter().filter_map(|(name, upload)| Some((name, upload?.clone()))).collect()
}

/// Files are sent beside the JSON, never in it.
impl Value for Upload {
    fn empty() -> Self {
        Self::new(String::new(), Source::Missing)
    }

    fn type_spec() -> TypeSpec {
        TypeSpec::File
    }

    fn to_json(&self) -> Result<Json<'_>, EncodeError> {
        Ok(Json::Null)
    }

    fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
        Err(DecodeError::new("no value, because files are only sent", json))
    }
}
