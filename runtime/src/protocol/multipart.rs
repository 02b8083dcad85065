//! Bodies of the type `multipart/form-data`, with texts and files
//! ([V3](crate::protocol::reference#v3-uploads), [V2](crate::protocol::reference#v2-uploads)).

use std::io;

use crate::{
    declaration::upload::Upload,
    transport::{Body, BodyStream},
};

/// One part of the body.
pub(crate) enum Part<'a> {
    /// A text, encoded as it is sent.
    Text { name: &'a str, content_type: &'a str, content: Vec<u8> },
    /// A file. The file name is encoded in the character set of the call.
    File { name: &'a str, file_name: Vec<u8>, upload: &'a Upload },
}

/// A file that cannot be read.
#[derive(Debug)]
pub(crate) struct Unreadable {
    pub(crate) field: String,
    pub(crate) problem: io::Error,
}

/// Builds the body. Files are opened here, and are read while the body is sent.
pub(crate) async fn assemble(boundary: &str, parts: Vec<Part<'_>>) -> Result<Body, Unreadable> {
    let mut body = BodyStream::new();
    for part in parts {
        let mut head = format!("--{boundary}\r\nContent-Disposition: form-data; ").into_bytes();
        match part {
            Part::Text { name, content_type, content } => {
                push_quoted(&mut head, "name", name.as_bytes());
                head.extend_from_slice(format!("\r\nContent-Type: {content_type}\r\n\r\n").as_bytes());
                head.extend_from_slice(&content);
                body.push(head);
            }
            Part::File { name, file_name, upload } => {
                let opened = upload.open().await;
                let (reader, length) =
                    opened.map_err(|problem| Unreadable { field: name.to_owned(), problem })?;
                push_quoted(&mut head, "name", name.as_bytes());
                head.extend_from_slice(b"; ");
                push_quoted(&mut head, "filename", &file_name);
                let content_type = upload.content_type().replace(['\r', '\n'], "");
                head.extend_from_slice(format!("\r\nContent-Type: {content_type}\r\n\r\n").as_bytes());
                body.push(head);
                body.push_reader(reader, length);
            }
        }
        body.push(&b"\r\n"[..]);
    }
    body.push(format!("--{boundary}--\r\n"));
    Ok(body.into())
}

/// Appends `key="value"`. Quotes and line breaks in the value are escaped as browsers escape them.
fn push_quoted(head: &mut Vec<u8>, key: &str, value: &[u8]) {
    head.extend_from_slice(key.as_bytes());
    head.extend_from_slice(b"=\"");
    for byte in value {
        match byte {
            b'"' => head.extend_from_slice(b"%22"),
            b'\r' => head.extend_from_slice(b"%0D"),
            b'\n' => head.extend_from_slice(b"%0A"),
            other => head.push(*other),
        }
    }
    head.push(b'"');
}

#[cfg(test)]
mod tests {
    use std::{future::poll_fn, pin::Pin};

    use futures_core::Stream;

    use super::*;

    async fn bytes(body: Body) -> io::Result<Vec<u8>> {
        let mut stream = body.into_bytes().unwrap_err();
        let mut bytes = Vec::new();
        while let Some(chunk) = poll_fn(|context| Pin::new(&mut stream).poll_next(context)).await {
            bytes.extend_from_slice(&chunk?);
        }
        Ok(bytes)
    }

    fn file(upload: &Upload) -> Part<'_> {
        Part::File { name: "logo", file_name: upload.file_name().into(), upload }
    }

    #[tokio::test]
    async fn names_cannot_break_out_of_their_quotes_and_the_length_is_known() {
        let upload = Upload::from_bytes("a\"\r\nb.PNG", &b"\x89PNG"[..]);
        let text = Part::Text { name: "data", content_type: "application/json", content: b"{}".to_vec() };
        let body = assemble("B", vec![text, file(&upload)]).await.unwrap();
        let length = body.length();
        let bytes = bytes(body).await.unwrap();
        let expected =
            b"--B\r\nContent-Disposition: form-data; name=\"data\"\r\nContent-Type: application/json\
            \r\n\r\n{}\r\n--B\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"a%22%0D%0Ab.PNG\"\
            \r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n--B--\r\n";
        assert_eq!(String::from_utf8_lossy(&bytes), String::from_utf8_lossy(expected));
        assert_eq!(length, bytes.len() as u64);
    }

    #[tokio::test]
    async fn a_reader_of_another_length_than_announced_breaks_the_body() {
        for announced in [3, 5] {
            let upload = Upload::from_reader("a", announced, &b"four"[..]);
            let body = assemble("B", vec![file(&upload)]).await.unwrap();
            assert!(bytes(body).await.is_err(), "{announced}");
        }
    }

    #[tokio::test]
    async fn a_reader_is_sent_once_and_a_missing_file_is_an_error_before_sending() {
        let upload = Upload::from_reader("a", 4, &b"four"[..]);
        assert!(bytes(assemble("B", vec![file(&upload)]).await.unwrap()).await.is_ok());
        let second = assemble("B", vec![file(&upload)]).await.unwrap_err();
        assert!(second.problem.to_string().contains("already sent"), "{second:?}");
        let missing = assemble("B", vec![file(&Upload::from_path("/no/such/file.png"))]).await.unwrap_err();
        assert_eq!((missing.field.as_str(), missing.problem.kind()), ("logo", io::ErrorKind::NotFound));
    }
}
