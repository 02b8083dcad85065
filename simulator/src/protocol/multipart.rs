//! Uploads: the text parts and the file parts of `multipart/form-data`.

use std::convert::Infallible;

use aws_lc_rs::digest::{SHA256, digest};
use bytes::Bytes;
use futures_util::stream;
use http::{HeaderMap, header::CONTENT_TYPE};
use multer::Multipart;

use crate::events::ReceivedFile;

/// The number of parts above which an upload is refused.
const MAX_PARTS: usize = 1_000;

/// The parts of an upload.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Upload {
    /// The parts without a file name, in the order of the request.
    pub(super) texts: Vec<(String, Bytes)>,
    /// The parts with a file name.
    pub(super) files: Vec<ReceivedFile>,
}

impl Upload {
    /// Returns the JSON of a V3 upload: the part `data`, which may occur once. The signature covers no other text, so
    /// other text parts are an error.
    pub(super) fn data(&self) -> Result<Bytes, &'static str> {
        match self.texts.as_slice() {
            [] => Ok(Bytes::new()),
            [(name, data)] if name == "data" => Ok(data.clone()),
            _ => Err(
                "an upload may have one part `data` with the JSON; every other part must have a file name",
            ),
        }
    }
}

/// Parses an upload, if the content type says that the request is one.
pub(super) async fn read(headers: &HeaderMap, body: &Bytes) -> Option<Result<Upload, &'static str>> {
    let content_type = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    let is_upload = content_type.to_ascii_lowercase().starts_with("multipart/form-data");
    is_upload.then_some(())?;
    Some(match multer::parse_boundary(content_type) {
        Ok(boundary) => parts(boundary, body.clone()).await,
        Err(error) => Err(malformed(error)),
    })
}

fn malformed(_: multer::Error) -> &'static str {
    "the body is not multipart/form-data with the boundary of its Content-Type header"
}

async fn parts(boundary: String, body: Bytes) -> Result<Upload, &'static str> {
    let whole = stream::iter([Ok::<_, Infallible>(body)]);
    let mut parts = Multipart::new(whole, boundary);
    let mut upload = Upload::default();
    while let Some(part) = parts.next_field().await.map_err(malformed)? {
        if upload.texts.len() + upload.files.len() >= MAX_PARTS {
            return Err("the upload has more than 1000 parts");
        }
        let field = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().map(ToOwned::to_owned);
        let content_type = part.content_type().map(ToString::to_string);
        let bytes = part.bytes().await.map_err(malformed)?;
        match file_name {
            None => upload.texts.push((field, bytes)),
            Some(file_name) => {
                let (size, sha256) = (bytes.len(), sha256(&bytes));
                upload.files.push(ReceivedFile::new(field, file_name, content_type, size, sha256));
            }
        }
    }
    Ok(upload)
}

fn sha256(bytes: &[u8]) -> String {
    digest(&SHA256, bytes).as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "--x\r\ncontent-disposition: form-data; name=\"data\"\r\n\
        content-type: application/json\r\n\r\n{\"a\":1}\r\n\
        --x\r\ncontent-disposition: form-data; name=\"logo\"; filename=\"a.png\"\r\n\
        content-type: image/png\r\n\r\nabc\r\n--x--\r\n";

    fn headers(content_type: &'static str) -> HeaderMap {
        [(CONTENT_TYPE, content_type.parse().unwrap())].into_iter().collect()
    }

    #[tokio::test]
    async fn parts_with_a_file_name_are_files() {
        let headers = headers("multipart/form-data; boundary=x");
        let upload = read(&headers, &Bytes::from_static(BODY.as_bytes())).await.unwrap().unwrap();
        assert_eq!(upload.data().unwrap(), "{\"a\":1}");
        let [file] = upload.files.as_slice() else { panic!("one file") };
        assert_eq!((file.field.as_str(), file.file_name.as_str(), file.size), ("logo", "a.png", 3));
        assert_eq!(file.content_type.as_deref(), Some("image/png"));
        assert_eq!(file.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[tokio::test]
    async fn other_requests_are_ignored_and_malformed_uploads_rejected() {
        let body = Bytes::from_static(&BODY.as_bytes()[..60]);
        assert!(read(&headers("application/json"), &body).await.is_none());
        for content_type in ["multipart/form-data", "multipart/form-data; boundary=x"] {
            assert!(read(&headers(content_type), &body).await.unwrap().is_err(), "{content_type}");
        }
        let part = "--x\r\ncontent-disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\n\r\n";
        let body = |parts: usize| Bytes::from(format!("{}--x--\r\n", part.repeat(parts)));
        let headers = headers("multipart/form-data; boundary=x");
        assert!(read(&headers, &body(MAX_PARTS)).await.unwrap().is_ok());
        assert!(read(&headers, &body(MAX_PARTS + 1)).await.unwrap().is_err());
        let body = Bytes::new();
        let other = Upload { texts: vec![("other".to_owned(), body)], files: Vec::new() };
        assert!(other.data().is_err());
        assert_eq!(Upload::default().data(), Ok(Bytes::new()));
    }
}
