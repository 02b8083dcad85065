//! The header lines of a frame.

use super::FrameError;

/// The longest value of a header line, in bytes.
const LONGEST: usize = 512;

/// The header lines of a frame, which an acknowledgement repeats. They are not signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FrameHead<'f> {
    pub(super) from_sys: Option<&'f str>,
    pub(super) from_sys_ip: Option<&'f str>,
    pub(super) stream_id: Option<&'f str>,
}

impl<'f> FrameHead<'f> {
    /// Splits a text frame into its header lines and the rest. The lines are terminated by CR LF, and followed by an
    /// empty one. Lines with other names are ignored.
    ///
    /// # Errors
    /// Returns [`FrameError::Head`] if there is no empty line, a line is not `name:value`, a name occurs twice, or a value
    /// is longer than 512 bytes or has control characters.
    pub fn split(text: &'f str) -> Result<(Self, &'f str), FrameError> {
        let mut head = Self::default();
        let mut rest = text;
        loop {
            let (line, after) = rest.split_once("\r\n").ok_or(FrameError::Head("there is no empty line"))?;
            rest = after;
            if line.is_empty() {
                return Ok((head, rest));
            }
            let (name, value) = line.split_once(':').ok_or(FrameError::Head("a line has no colon"))?;
            let place = match name {
                "from-sys" => &mut head.from_sys,
                "from-sys-ip" => &mut head.from_sys_ip,
                "stream-id" => &mut head.stream_id,
                _ => continue,
            };
            let value = value.trim_matches(' ');
            if value.len() > LONGEST || value.chars().any(char::is_control) {
                return Err(FrameError::Head("a value is too long, or has control characters"));
            }
            if place.replace(value).is_some() {
                return Err(FrameError::Head("a line occurs twice"));
            }
        }
    }

    /// Returns the id by which the platform recognizes an acknowledgement.
    pub fn stream_id(&self) -> Option<&'f str> {
        self.stream_id.filter(|id| !id.is_empty())
    }

    /// The lines of an acknowledgement of this frame, and the empty line.
    pub(super) fn lines(&self) -> String {
        let lines =
            [("from-sys", self.from_sys), ("from-sys-ip", self.from_sys_ip), ("stream-id", self.stream_id)];
        let mut text = String::new();
        for (name, value) in lines {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                text.extend([name, ":", value, "\r\n"]);
            }
        }
        // The platform looks for two line ends, even without a line.
        if text.is_empty() {
            text.push_str("\r\n");
        }
        text.push_str("\r\n");
        text
    }
}
