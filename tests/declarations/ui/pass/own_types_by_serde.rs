use alipay_runtime::{declaration::DecodeError, alipay_model};

#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Point {
    x: i32,
}

#[alipay_model]
pub struct Place {
    #[alipay(serde)]
    pub point: Point,
    #[alipay(serde, name = "more")]
    pub others: Option<Vec<Point>>,
}

fn main() {
    let place: Place = serde_json::from_str(r#"{"point":{"x":1},"more":[{"x":2}]}"#).unwrap();
    assert_eq!((place.point.x, place.others.as_ref().map(Vec::len)), (1, Some(1)));
    assert_eq!(serde_json::to_string(&place).unwrap(), r#"{"point":{"x":1},"more":[{"x":2}]}"#);
    let wrong = serde_json::from_str::<Place>(r#"{"point":{"x":"no"}}"#).unwrap_err().to_string();
    assert!(wrong.contains("`point`"), "{wrong}");
    let _error: Option<DecodeError> = None;
}
