use alipay_runtime::{declaration::Endpoint, values::Extra, declaration::Model, spec::Place, alipay_api, alipay_model, alipay_service};

#[alipay_service(accessor = things)]
pub struct ThingApi;

#[alipay_api(
    method = "alipay.open.thing.modify",
    v3 = PUT("/v3/alipay/open/thing/{thing_id}"),
    v2 = none,
    response = ThingPage,
    service = ThingApi,
    call = change,
    page(number = page_num, items = things, item = Thing, total = total_size),
    idempotent,
    resolve_with = QueryThing,
    one_of(owner, page_num),
    one_of(owner, stock),
    crate = alipay_runtime,
)]
pub struct ModifyThing {
    #[alipay(path)]
    pub thing_id: String,
    #[alipay(query, name = "pageNum", as_text)]
    pub page_num: Option<u32>,
    #[alipay(max_len = 16, sensitive)]
    pub owner: Option<String>,
    #[alipay(idempotency_key)]
    pub out_biz_no: String,
    #[alipay(min = -1, max = 100)]
    pub stock: Option<i64>,
    #[alipay(extra)]
    pub others: Extra,
}

#[alipay_api(method = "alipay.open.thing.query")]
pub struct QueryThing {
    pub thing_id: String,
}

#[alipay_model(setters)]
pub struct ThingPage {
    pub things: Vec<Thing>,
    pub total_size: Option<i64>,
}

#[alipay_model(setters)]
pub struct Thing {
    pub thing_id: String,
}

fn main() {
    let spec = ModifyThing::ENDPOINT;
    assert!(spec.idempotent && !spec.v2);
    assert_eq!(spec.resolve_with.map(|other| other().method), Some("alipay.open.thing.query"));
    assert_eq!(spec.page.map(|page| (page.number, page.items)), Some(("pageNum", "things")));
    let places: Vec<_> = ModifyThing::SPEC.fields.iter().map(|field| field.place).collect();
    assert_eq!(places, [Place::Path, Place::Query, Place::ByVerb, Place::ByVerb, Place::ByVerb]);
    let stock = ModifyThing::SPEC.field("stock").unwrap();
    assert_eq!((stock.min, stock.max), (Some(-1), Some(100)));
    assert_eq!(ModifyThing::SPEC.one_of, [["owner", "pageNum"], ["owner", "stock"]]);
    assert!(ModifyThing::SPEC.extra);
    let request = ModifyThing::new("1", "no").with_owner("somebody").with_page_num(2);
    assert_eq!(
        format!("{request:?}"),
        r#"ModifyThing { thing_id: "1", pageNum: "2", owner: ***, out_biz_no: "no" }"#
    );
}
