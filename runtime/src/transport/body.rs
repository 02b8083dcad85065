//! Request bodies: bytes in memory, or a stream that is read while it is sent.

use std::{
    collections::VecDeque,
    fmt, io,
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use futures_core::Stream;
use tokio::io::AsyncRead;
use tokio_util::io::ReaderStream;

/// A request body. JSON and forms are bytes in memory. Uploads are streams, whose files are read while they are
/// sent.
#[derive(Debug)]
pub struct Body(Inner);

#[derive(Debug)]
enum Inner {
    Whole(Bytes),
    Stream(BodyStream),
}

/// A body as a stream of a known length.
pub struct BodyStream {
    segments: VecDeque<Segment>,
    length: u64,
}

enum Segment {
    Whole(Bytes),
    Reader { chunks: ReaderStream<Reader>, left: u64 },
}

/// A reader that can be used once.
pub(crate) type Reader = Pin<Box<dyn AsyncRead + Send>>;

impl Body {
    /// Returns the bytes, if the body is in memory.
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Inner::Whole(bytes) => Some(bytes),
            Inner::Stream(_) => None,
        }
    }

    /// Returns the bytes of a body in memory.
    ///
    /// # Errors
    /// Returns the stream if the body is not in memory.
    pub fn into_bytes(self) -> Result<Bytes, BodyStream> {
        match self.0 {
            Inner::Whole(bytes) => Ok(bytes),
            Inner::Stream(stream) => Err(stream),
        }
    }

    /// Returns the length in bytes.
    pub fn length(&self) -> u64 {
        match &self.0 {
            Inner::Whole(bytes) => bytes.len() as u64,
            Inner::Stream(stream) => stream.length,
        }
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Inner::Whole(bytes.into()))
    }
}

impl From<BodyStream> for Body {
    fn from(stream: BodyStream) -> Self {
        Self(Inner::Stream(stream))
    }
}

impl BodyStream {
    pub(crate) fn new() -> Self {
        Self { segments: VecDeque::new(), length: 0 }
    }

    pub(crate) fn push(&mut self, bytes: impl Into<Bytes>) {
        let bytes = bytes.into();
        self.length = self.length.saturating_add(bytes.len() as u64);
        self.segments.push_back(Segment::Whole(bytes));
    }

    /// Appends `length` bytes of `reader`. The stream fails if the reader has fewer or more bytes.
    pub(crate) fn push_reader(&mut self, reader: Reader, length: u64) {
        self.length = self.length.saturating_add(length);
        let chunks = ReaderStream::with_capacity(reader, 64 << 10);
        self.segments.push_back(Segment::Reader { chunks, left: length });
    }
}

impl Stream for BodyStream {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let chunk = match self.segments.front_mut() {
                None => return Poll::Ready(None),
                Some(Segment::Whole(bytes)) => {
                    let bytes = std::mem::take(bytes);
                    self.segments.pop_front();
                    return Poll::Ready(Some(Ok(bytes)));
                }
                Some(Segment::Reader { chunks, left }) => {
                    let chunk = ready!(Pin::new(chunks).poll_next(context));
                    counted(chunk, left)
                }
            };
            match chunk {
                Some(chunk) => return Poll::Ready(Some(chunk)),
                None => drop(self.segments.pop_front()),
            }
        }
    }
}

/// Subtracts a chunk from the number of bytes left, and checks that the file ends when none are left.
fn counted(chunk: Option<io::Result<Bytes>>, left: &mut u64) -> Option<io::Result<Bytes>> {
    let changed = || {
        io::Error::new(
            io::ErrorKind::InvalidData,
            "the file or reader does not have the length that was announced; was the file changed while it was sent?",
        )
    };
    match chunk {
        None if *left == 0 => None,
        None => Some(Err(changed())),
        Some(Ok(bytes)) => match left.checked_sub(bytes.len() as u64) {
            Some(rest) => {
                *left = rest;
                Some(Ok(bytes))
            }
            None => Some(Err(changed())),
        },
        Some(Err(error)) => Some(Err(error)),
    }
}

impl fmt::Debug for BodyStream {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("BodyStream").field("length", &self.length).finish_non_exhaustive()
    }
}
