//! Expansions of each attribute, in files to read: `src/snapshots/*.snap`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{File, Item};

use crate::entry::{self, Home};

/// The expansion as formatted code, with `rt` for the long path of the runtime. Serde's impls are left out:
/// they come with a feature, which other members of the workspace switch on.
fn formatted(expansion: &TokenStream) -> String {
    let code = expansion.to_string().replace(":: alipay_runtime :: __private", "rt");
    let mut file: File = syn::parse_str(&code).expect("an expansion is a list of items");
    file.items.retain(|item| !is_serde_impl(item));
    prettyplease::unparse(&file)
}

fn is_serde_impl(item: &Item) -> bool {
    let Item::Impl(item) = item else { return false };
    let name = item.trait_.as_ref().and_then(|(path, _)| path.segments.last());
    name.is_some_and(|name| name.ident == "Serialize" || name.ident == "Deserialize")
}

/// An expansion is data and thin impls: the logic of an endpoint is compiled once, in the runtime.
fn is_thin(code: &str) {
    for heavy in ["async", "Visitor", "write!", "format!", "format_args!", ".unwrap(", "loop", "for "] {
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("///"));
        let found = lines.filter(|line| line.contains(heavy) && !line.trim_start().starts_with("impl"));
        assert_eq!(found.collect::<Vec<_>>(), [""; 0], "{heavy}");
    }
}

macro_rules! snapshot {
    ($name:ident: $attribute:ident($($keys:tt)*) $item:item) => {
        #[test]
        fn $name() {
            let code = formatted(&entry::$attribute(Home::Runtime, quote!($($keys)*), &quote!($item)));
            is_thin(&code);
            insta::assert_snapshot!(stringify!($name), code);
        }
    };
}

snapshot! { request_in_pages: api(
    method = "alipay.open.thing.query",
    v3 = GET("/v3/alipay/open/{shop_id}/things"),
    response = ThingPage,
    service = ThingApi,
    page(number = page_num, items = things, item = Thing, total = total_size),
    idempotent
)
/// Looks things up.
pub struct QueryThings {
    /// Shop.
    #[alipay(path)]
    pub shop_id: String,
    /// Page, from 1.
    #[alipay(as_text, min = 1)]
    pub page_num: Option<u32>,
} }

snapshot! { request_without_response: api(
    method = "alipay.open.thing.pay",
    v3 = POST,
    service = ThingApi,
    resolve_with = QueryThings,
    one_of(name, phone)
)
/// Pays for a thing.
pub struct PayThing {
    /// Number.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_trade_no: String,
    /// Amount.
    pub amount: Money,
    /// Name.
    pub name: Option<String>,
    /// Phone.
    #[alipay(name = "phoneNo", sensitive)]
    pub phone: Option<String>,
} }

snapshot! { upload: api(method = "alipay.open.thing.upload", v3 = POST)
/// Sends a picture.
pub struct UploadPicture {
    /// The picture.
    #[alipay(file)]
    pub picture: Upload,
} }

snapshot! { page_call: api(method = "alipay.open.thing.page", presigned, service = ThingApi)
/// Leads to a page.
pub struct ThingPage {
    /// URL to return to.
    #[alipay(param)]
    pub return_url: Option<String>,
} }

snapshot! { model: model(setters)
/// A thing.
pub struct Thing {
    /// Number.
    pub thing_id: String,
    /// Parts.
    pub parts: Vec<Part>,
    /// Anything else.
    #[alipay(extra)]
    pub others: Extra,
} }

snapshot! { open_enum: open_enum()
/// State.
pub enum ThingState {
    /// Ready.
    #[alipay("READY")]
    Ready,
} }

snapshot! { notification: notify(msg_method = "alipay.open.thing.changed.notify")
/// A thing changed.
pub struct ThingChanged {
    /// Number.
    pub thing_id: String,
} }

snapshot! { router: notify()
/// Everything that can happen.
pub enum ThingNotification {
    /// A change.
    Changed(ThingChanged),
    /// Anything else.
    Other(Params),
} }

snapshot! { service: service(accessor = things)
/// Things.
pub struct ThingApi;
}
