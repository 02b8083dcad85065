use alipay_runtime::{BeijingTime, values::CommaList, Money, alipay_api, alipay_enum, alipay_model};

#[alipay_enum]
pub enum State {
    #[alipay("ON")]
    On,
}

/// Used in a request and in a response, and in itself.
#[alipay_model]
#[derive(PartialEq)]
pub struct Node {
    pub state: Option<State>,
    pub price: Option<Money>,
    pub time: Option<BeijingTime>,
    pub codes: Option<CommaList<State>>,
    pub children: Vec<Node>,
    pub parent: Option<Box<Node>>,
    pub flags: Vec<bool>,
    pub numbers: Option<Vec<i64>>,
}

#[alipay_api(method = "alipay.open.node.sync", v3 = POST, response = Node)]
pub struct SyncNode {
    pub nodes: Vec<Node>,
    pub root: Node,
}

fn main() {
    let text = r#"{"state":"NEW","price":"88.8","time":"2022-11-22 15:07:47.531303","codes":"ON,OFF","children":[{"children":[],"flags":[true]}],"flags":[],"numbers":[9007199254740993]}"#;
    let node: Node = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::from_str::<Node>(&serde_json::to_string(&node).unwrap()).unwrap(), node);
    assert_eq!(node.codes.as_ref().unwrap()[0], State::On);
    let _request = SyncNode::new(vec![node.clone()], node);
}
