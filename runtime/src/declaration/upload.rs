//! Files that a request carries.

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

/// A file to upload: bytes in memory, a path, or a reader. Paths and readers are read while they are sent
/// and never held in memory whole. The signature does not cover files (protocol: multipart uploads).
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
    /// The request was read from JSON, which holds no files.
    Missing,
    /// It can be read once, so the first call that is sent takes it.
    Reader {
        reader: Arc<Mutex<Option<Reader>>>,
        length: u64,
    },
}

impl Upload {
    /// Bytes in memory.
    pub fn from_bytes(file_name: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self::new(file_name.into(), Source::Bytes(bytes.into()))
    }

    /// A file, opened when the call is sent. It goes by the path's last part.
    pub fn from_path(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Self::new(name.unwrap_or_default(), Source::Path(path))
    }

    /// `length` bytes from a reader, which can be sent once: clones share it.
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

    /// Another name than that of the file. Alipay reads the kind of picture from its ending.
    pub fn with_file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = name.into();
        self.content_type = content_type_of(&self.file_name).to_owned();
        self
    }

    /// Another media type than the one that the file name suggests.
    pub fn with_content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = content_type.into();
        self
    }

    /// The name under which the file is sent.
    pub fn file_name(&self) -> &str {
        &self.file_name
    }

    pub(crate) fn content_type(&self) -> &str {
        &self.content_type
    }

    /// Whether the file can be sent again.
    pub(crate) fn is_repeatable(&self) -> bool {
        !matches!(self.source, Source::Reader { .. })
    }

    /// Opens the file: how to read it, and how long it is.
    pub(crate) async fn open(&self) -> io::Result<(Reader, u64)> {
        match &self.source {
            Source::Missing => Err(io::Error::other(
                "the request was read from JSON, which holds no files; set the field anew",
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
                let spent = || io::Error::other("its reader was sent before; make a new upload");
                Ok((reader.ok_or_else(spent)?, *length))
            }
        }
    }
}

/// The media type of the pictures and documents that Alipay takes.
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

/// A field that holds a file: `Upload`, or `Option<Upload>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no file to upload",
    label = "a field marked #[alipay(file)] is an `Upload` or an `Option<Upload>`",
    note = "use alipay_runtime::declaration::Upload (re-exported as alipay::Upload), or drop the key `file`"
)]
pub trait FileField {
    /// The file, if there is one.
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

/// The files that are there, for expansions.
#[doc(hidden)]
pub fn uploads(files: Vec<(&'static str, Option<&Upload>)>) -> Vec<(&'static str, Upload)> {
    files.into_iter().filter_map(|(name, upload)| Some((name, upload?.clone()))).collect()
}

/// Files travel beside the JSON, never in it.
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
        Err(DecodeError::new("nothing, since files are sent only", json))
    }
}
