//! Tests of reading and writing frames.

use proptest::prelude::*;

use super::*;

const HEAD: &str = "from-sys:msgbroker\r\nfrom-sys-ip:10.0.0.1\r\nstream-id:s1\r\n\r\n";
const PROTOCOL: &str = r#"{"x-type":"message","x-cmd":"CONSUME","x-msgId":"m1","x-sign":"AAAA"}"#;
const DATA: &str = r#"{"header":{"appId":"1","msgApi":"a.b"},"content":{"x":"y"}}"#;

fn frame(body: &str) -> Result<(Option<String>, Option<String>), FrameError> {
    let text = format!("{HEAD}{body}");
    let frame = Frame::read(&text)?;
    Ok((frame.data().map(ToOwned::to_owned), frame.protocol().message_id().map(ToOwned::to_owned)))
}

#[test]
fn the_signed_text_is_data_from_brace_to_brace_as_transmitted() {
    for data in [DATA, r#"{ "header" : {} , "content":"\/\u4e2d" }"#, "{}"] {
        let body = format!(r#"{{"protocol":{PROTOCOL}, "data" : {data} }}"#);
        assert_eq!(frame(&body).unwrap().0.as_deref(), Some(data));
        let reversed = format!(r#"{{"data":{data},"protocol":{PROTOCOL}}}"#);
        assert_eq!(frame(&reversed).unwrap().0.as_deref(), Some(data));
    }
}

#[test]
fn a_forged_data_beside_the_genuine_one_is_refused() {
    for forged in [r#""data":{}"#, r#""d\u0061ta":{}"#, r#""\u0064ata":{"header":{}}"#] {
        for body in [
            format!(r#"{{{forged},"protocol":{PROTOCOL},"data":{DATA}}}"#),
            format!(r#"{{"protocol":{PROTOCOL},"data":{DATA},{forged}}}"#),
        ] {
            assert!(matches!(frame(&body), Err(FrameError::Json(_))), "{body}");
        }
    }
}

#[test]
fn an_escaped_spelling_of_a_name_is_refused() {
    let body = format!(r#"{{"protocol":{PROTOCOL},"d\u0061ta":{DATA}}}"#);
    assert_eq!(frame(&body), Err(FrameError::NoObject("data")));
    let body = format!(r#"{{"proto\u0063ol":{PROTOCOL},"data":{DATA}}}"#);
    assert_eq!(frame(&body), Err(FrameError::NoObject("protocol")));
    let body = r#"{"protocol":{"x-type":"message","x-\u0063md":"CONSUME"}}"#;
    assert_eq!(frame(body), Err(FrameError::NotText("x-cmd")));
}

#[test]
fn data_within_a_text_or_another_member_is_not_data() {
    let hostile = r#"\"data\":{\"header\":{}}"#;
    let protocol = format!(r#"{{"x-type":"message","x-cmd":"CONSUME","x-error":"{hostile}","data":{{}}}}"#);
    let body = format!(r#"{{"protocol":{protocol},"data":{DATA}}}"#);
    assert_eq!(frame(&body).unwrap().0.as_deref(), Some(DATA));
    assert_eq!(frame(&format!(r#"{{"protocol":{protocol}}}"#)).unwrap().0, None);
    let within = format!(r#"{{"protocol":{PROTOCOL},"other":{{"data":{DATA}}}}}"#);
    assert_eq!(frame(&within).unwrap().0, None);
}

#[test]
fn what_is_not_a_frame_is_refused() {
    for body in ["", "{", "[]", "null", r#"{"data":{}}"#, r#"{"protocol":{}} x"#, r#"{"protocol":"x"}"#] {
        assert!(frame(body).is_err(), "{body}");
    }
    assert_eq!(frame(r#"{"protocol":{}}"#), Err(FrameError::OtherType));
    assert_eq!(frame(r#"{"protocol":{"x-type":"other"}}"#), Err(FrameError::OtherType));
    let number = r#"{"protocol":{"x-type":"message","x-msgId":7}}"#;
    assert_eq!(frame(number), Err(FrameError::NotText("x-msgId")));
    let twice = r#"{"protocol":{"x-type":"message","x-msgId":"1","x-msgId":"2"}}"#;
    assert!(matches!(frame(twice), Err(FrameError::Json(_))));
    let list = format!(r#"{{"protocol":{PROTOCOL},"data":[]}}"#);
    assert_eq!(frame(&list), Err(FrameError::NoObject("data")));
}

#[test]
fn header_lines_are_exact_and_unique() {
    let read = |lines: &str| {
        let text = format!("{lines}\r\nrest");
        FrameHead::split(&text).map(|(head, rest)| (head.lines(), rest.to_owned()))
    };
    let (lines, rest) = read("stream-id: a:b \r\nfrom-sys:x\r\ntrace:1\r\n").unwrap();
    assert_eq!((lines.as_str(), rest.as_str()), ("from-sys:x\r\nstream-id:a:b\r\n\r\n", "rest"));
    assert_eq!(read("").unwrap().0, "\r\n\r\n");
    assert_eq!(read("Stream-Id:1\r\n").unwrap().0, "\r\n\r\n", "names are exact");
    let long = format!("stream-id:{}\r\n", "x".repeat(513));
    for lines in [
        "stream-id:1\r\nstream-id:1\r\n",
        "stream-id\r\n",
        "stream-id:a\nb\r\n",
        "stream-id:\u{7f}\r\n",
        &*long,
    ] {
        assert!(read(lines).is_err(), "{lines:?}");
    }
    assert!(FrameHead::split("stream-id:1\r\n{}").is_err(), "no empty line");
}

#[test]
fn an_acknowledgement_repeats_the_lines_and_the_id() {
    let text = format!("{HEAD}{{\"protocol\":{PROTOCOL}}}");
    let read = Frame::read(&text).unwrap();
    let written = acknowledgement(read.head(), read.protocol().message_id(), Status::Success);
    let expected = r#"{"protocol":{"x-type":"message","x-cmd":"CONSUME_ACK","x-msgId":"m1","x-version":"1.0","x-status":"SUCCESS"}}"#;
    assert_eq!(written, format!("{HEAD}{expected}"));
    let protocol = Frame::read(&written).unwrap().protocol().clone();
    assert_eq!((protocol.command(), protocol.status()), (&Command::ConsumeAck, Some(Status::Success)));
    let unread = acknowledgement(read.head(), None, Status::Fail);
    assert_eq!(Frame::read(&unread).unwrap().protocol().status(), Some(Status::Fail));
}

#[test]
fn debug_shows_no_content() {
    let text = format!(r#"{HEAD}{{"protocol":{PROTOCOL},"data":{{"content":{{"phone":"13550"}}}}}}"#);
    assert!(!format!("{:?}", Frame::read(&text).unwrap()).contains("13550"));
}

proptest! {
    #[test]
    fn no_text_panics_and_data_is_a_part_of_it(
        head in "(from-sys:[a-z]{0,3}\r\n|stream-id:x\r\n|\r\n|\\PC{0,5}){0,4}",
        data in "\\PC{0,20}",
    ) {
        let text = format!(r#"{head}{{"protocol":{{"x-type":"message"}},"data":{data}}}"#);
        if let Ok(frame) = Frame::read(&text) {
            prop_assert!(text.contains(frame.data().unwrap_or_default()));
        }
    }

    #[test]
    fn what_is_produced_is_read_back(
        stream_id in "[a-zA-Z0-9]{1,20}",
        content in "\\PC{0,30}",
        sign in "[A-Za-z0-9+/]{0,30}",
    ) {
        let content = Json::Text(content.into());
        let data = format!(r#"{{"header":{{"appId":"1"}},"content":{content}}}"#);
        let (stream_id, sign, data) = (&*stream_id, &*sign, &*data);
        let message = Production { stream_id, timestamp: 7, charset: "utf-8", sign_type: "RSA2", sign, data };
        let text = production(&message);
        let frame = Frame::read(&text).unwrap();
        prop_assert_eq!(frame.head().stream_id(), Some(stream_id));
        prop_assert_eq!(frame.protocol().command(), &Command::Produce);
        prop_assert_eq!(frame.protocol().sign().unwrap_or_default(), sign);
        prop_assert_eq!(frame.data(), Some(data));
    }
}
