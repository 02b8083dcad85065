//! Every endpoint of the catalogue, over each of its protocols and without a stub, and the table of them in the docs.

use std::{fmt::Write as _, fs, path::Path};

use alipay::{
    Client, Protocol, Upload, authorization::*, complaint::*, declaration::Endpoint, fund::*,
    merchant::UploadImage, runtime::declaration::Presign, servicemarket::*, trade::*, voucher::*,
};
use alipay_simulator::{ItemId, NewOrder, Simulator};

/// Calls every endpoint, and remembers which.
struct Visitor<'s> {
    simulator: &'s Simulator,
    called: Vec<&'static str>,
}

impl Visitor<'_> {
    /// Calls an endpoint over each of its protocols. `request` makes the request for the protocol, since most calls can
    /// be made only once.
    async fn call<E: Endpoint>(&mut self, request: impl AsyncFn(&Client, &str) -> E) {
        let spec = E::ENDPOINT;
        for (protocol, name, exists) in
            [(Protocol::V3, "v3", spec.v3.is_some()), (Protocol::V2, "v2", spec.v2)]
        {
            if !exists {
                continue;
            }
            let client = super::client(self.simulator, protocol);
            let request = request(&client, name).await;
            let response = client.call(request).await;
            let response = response.unwrap_or_else(|error| panic!("{} over {name}: {error}", spec.method));
            assert!(response.is_authenticated(), "{}", spec.method);
        }
        self.called.push(spec.method);
    }

    async fn open<P: Presign>(&mut self, request: P) {
        let url = self.simulator.client().unwrap().presign(request).url().await.unwrap();
        let response = reqwest::get(url).await.unwrap();
        assert!(response.text().await.unwrap().contains("accepted the call"), "{}", P::ENDPOINT.method);
        self.called.push(P::ENDPOINT.method);
    }
}

fn yuan(text: &str) -> alipay::Money {
    text.parse().unwrap()
}

/// Creates a trade that is paid.
async fn paid(simulator: &Simulator, client: &Client, number: &str) -> String {
    let created = client.call(CreateTrade::new(number, yuan("10.00"), "A")).await.unwrap();
    simulator.pay_as_buyer(number).unwrap();
    created.trade_no.clone().unwrap()
}

async fn trades(visitor: &mut Visitor<'_>) {
    let simulator = visitor.simulator;
    let number = |kind: &str, name: &str| format!("{kind}-{name}");
    let (ten, code) = (yuan("10.00"), "28763443825664394");
    visitor.call(async |_, name| CreateTrade::new(number("create", name), yuan("10.00"), "A")).await;
    visitor.call(async |_, name| PrecreateTrade::new(number("precreate", name), yuan("10.00"), "A")).await;
    visitor
        .call(async |_, name| PayTrade::new(number("pay", name), yuan("10.00"), "A").with_auth_code(code))
        .await;
    visitor.call(async |_, name| QueryTrade::new().with_out_trade_no(number("create", name))).await;
    visitor.call(async |_, name| CloseTrade::new().with_out_trade_no(number("create", name))).await;
    visitor.call(async |_, name| CancelTrade::new().with_out_trade_no(number("pay", name))).await;
    visitor
        .call(async |client, name| {
            let trade_no = paid(simulator, client, &number("refund", name)).await;
            RefundTrade::new(yuan("4.00")).with_trade_no(trade_no).with_out_request_no("R")
        })
        .await;
    visitor.call(async |_, name| QueryRefund::new("R").with_out_trade_no(number("refund", name))).await;
    visitor.open(PagePay::new("page", ten.clone(), "A", ProductCode::FastInstantTradePay)).await;
    visitor.open(WapPay::new("wap", ten.clone(), "A", ProductCode::QuickWapWay)).await;
    visitor.open(AppPay::new("app", ten, "A")).await;
}

async fn authorizations(visitor: &mut Visitor<'_>) {
    let simulator = visitor.simulator;
    visitor
        .call(async |_, _| {
            let code = simulator.consent_as_merchant("2088101118588888").unwrap();
            ExchangeAppToken::new(GrantType::AuthorizationCode).with_code(code)
        })
        .await;
    visitor.call(async |_, _| QueryAppToken::new(simulator.authorize("2088101118588888"))).await;
    let login = async || {
        let code = simulator.login_as_user("auth_user").unwrap();
        ExchangeUserToken::new(GrantType::AuthorizationCode).with_code(code)
    };
    visitor.call(async |_, _| login().await).await;
    visitor
        .call(async |client, _| {
            QueryUser::new(client.call(login().await).await.unwrap().access_token.clone().unwrap())
        })
        .await;
}

async fn complaints(visitor: &mut Visitor<'_>) {
    let simulator = visitor.simulator;
    let complain = || simulator.complain_as_buyer("refund-v2", "坏了").unwrap();
    let feedback = || GiveFeedback::new(complain()).with_feedback_code(FeedbackCode::Other);
    visitor.call(async |_, _| ListComplaints::new()).await;
    visitor.call(async |_, _| QueryComplaint::new(complain())).await;
    visitor.call(async |_, _| feedback().with_feedback_content("已处理")).await;
    visitor.call(async |_, _| ReplyToComplaint::new(complain()).with_reply_content("已处理")).await;
    visitor.call(async |_, _| SupplementComplaint::new(complain()).with_supplement_content("单据")).await;
}

async fn funds_and_uploads(visitor: &mut Visitor<'_>) {
    let payee = || Participant::new().with_identity("2088102177846880").with_identity_type(PartyKind::UserId);
    visitor
        .call(async |_, name| TransferFunds::new(name, yuan("1.00"), TransferProduct::ToAccount, payee()))
        .await;
    visitor.call(async |_, name| QueryTransfer::new().with_out_biz_no(name)).await;
    visitor.call(async |_, _| UploadImage::new("png", Upload::from_bytes("a.png", &b"png"[..]))).await;
}

async fn vouchers(visitor: &mut Visitor<'_>) {
    let create = |name: &str| CreateVoucherActivity::new(name).with_activity_name("A");
    let activity = async |client: &Client, name: &str| {
        client.call(create(name)).await.unwrap().activity_id.clone().unwrap()
    };
    let voucher = async |client: &Client, name: &str| {
        let id = activity(client, name).await;
        let codes = vec!["V".to_owned()];
        client.call(DepositVoucherCodes::new(id.as_str(), "setup", codes)).await.unwrap();
        id
    };
    visitor.call(async |_, name| create(name)).await;
    visitor
        .call(async |client, name| {
            AppendVouchers::new(activity(client, name).await, "append").with_voucher_quantity(1)
        })
        .await;
    visitor
        .call(async |client, name| ModifyVoucherActivity::new(activity(client, name).await, "modify"))
        .await;
    visitor.call(async |client, name| QueryVoucherActivity::new(activity(client, name).await)).await;
    visitor
        .call(async |client, name| {
            DepositVoucherCodes::new(activity(client, name).await, "deposit", vec!["W".to_owned()])
        })
        .await;
    visitor.call(async |client, name| CountVoucherCodes::new(activity(client, name).await)).await;
    visitor
        .call(async |client, name| {
            AssociateVoucher::new(voucher(client, name).await, "V", "associate").with_trade_no("T")
        })
        .await;
    visitor
        .call(async |client, name| {
            DisassociateVoucher::new(voucher(client, name).await, "V", "disassociate").with_trade_no("T")
        })
        .await;
    visitor.call(async |client, name| UseVoucher::new(voucher(client, name).await, "V", "use")).await;
    visitor.call(async |client, name| RefundVoucher::new(voucher(client, name).await, "V", "refund")).await;
    visitor.call(async |client, name| StopVoucherActivity::new(activity(client, name).await, "stop")).await;
}

async fn orders(visitor: &mut Visitor<'_>) {
    let simulator = visitor.simulator;
    let place = || simulator.place_order(NewOrder::new().with_merchant_pid("2088-M").with_shop("A"));
    let accepted = async |client: &Client| {
        let id = place();
        client.call(AcceptOrder::new(id.as_str())).await.unwrap();
        id
    };
    let completed = async |client: &Client| {
        let id = accepted(client).await;
        client.call(CompleteItem::new(id.as_str()).with_shop_id("A")).await.unwrap();
        id
    };
    visitor.call(async |_, _| AcceptOrder::new(place())).await;
    visitor.call(async |_, _| RejectOrder::new(place(), "no staff")).await;
    visitor.call(async |_, _| QueryOrder::new(place())).await;
    visitor
        .call(async |client, _| CancelItem::new(accepted(client).await, "no staff").with_shop_id("A"))
        .await;
    visitor.call(async |client, _| CompleteItem::new(accepted(client).await).with_shop_id("A")).await;
    visitor.call(async |_, name| CreateOrder::new(name, "2088101118588888", "AM01")).await;
    visitor
        .call(async |client, _| {
            let id = completed(client).await;
            simulator.confirm_item_as_merchant(&id, ItemId::shop("A")).unwrap();
            UpgradeOrder::new(id, vec!["P".to_owned()])
        })
        .await;
    // These need the authorization of a merchant.
    for protocol in [Protocol::V3, Protocol::V2] {
        let own = super::client(simulator, protocol);
        let client = own.for_merchant(simulator.authorize("2088-M"));
        let id = completed(&own).await;
        client.call(ConfirmItem::new(id).with_shop_id("A")).await.unwrap();
        let shop = format!("{protocol:?}");
        simulator.add_shop("C", shop.as_str());
        client.call(PutShopOnline::new("C", shop.as_str())).await.unwrap();
        client.call(TakeShopOffline::new("C", shop.as_str())).await.unwrap();
    }
    for method in [ConfirmItem::ENDPOINT, PutShopOnline::ENDPOINT, TakeShopOffline::ENDPOINT] {
        assert!(method.v3.is_some() && method.v2);
        visitor.called.push(method.method);
    }
}

async fn services(visitor: &mut Visitor<'_>) {
    let info = || vec![CommodityPublicExtInfos::new().with_displayapp_id("D")];
    let confirm = || vec![CommodityExtInfoConfirm::new().with_displayapp_id("D")];
    visitor.call(async |_, _| QueryPromotionRelations::new("C")).await;
    visitor.call(async |_, _| QueryCommodity::new("C")).await;
    visitor.call(async |_, _| ConfirmCommodityAudit::new("C")).await;
    visitor.call(async |_, _| AddCommodityExtInfos::new("C", info())).await;
    visitor.call(async |_, _| ConfirmCommodityExtInfos::new("C", "PASS", confirm())).await;
    visitor.call(async |_, _| SyncSmartCity::new("C")).await;
    visitor.call(async |_, _| SyncFinTechOrder::new("N")).await;
    visitor.call(async |_, _| SyncFinTechInstance::new("N")).await;
    visitor.call(async |_, _| ReportResourceUse::new("N", Vec::new())).await;
    visitor.call(async |_, _| GetOfflineQrCode::new("C")).await;
}

#[tokio::test]
async fn every_endpoint_with_state_answers_without_a_stub() {
    let simulator = Simulator::start().await.unwrap();
    let mut visitor = Visitor { simulator: &simulator, called: Vec::new() };
    trades(&mut visitor).await;
    authorizations(&mut visitor).await;
    complaints(&mut visitor).await;
    funds_and_uploads(&mut visitor).await;
    vouchers(&mut visitor).await;
    orders(&mut visitor).await;
    services(&mut visitor).await;
    let mut called = visitor.called;
    called.sort_unstable();
    let served = simulator.served_endpoints();
    let with_state = served.iter().filter(|endpoint| !endpoint.is_typical);
    assert_eq!(called, with_state.map(|endpoint| endpoint.spec.method).collect::<Vec<_>>());
    let mut declared: Vec<_> = alipay::catalogue().map(|endpoint| endpoint.method).collect();
    declared.sort_unstable();
    let served: Vec<_> = served.iter().map(|served| served.spec.method).collect();
    assert_eq!(served, declared, "each with its behavior");
}

/// Writes the table of the docs, from what the domains register.
fn table(simulator: &Simulator) -> String {
    let mut table = String::from("| API method | what the simulator does | codes |\n|---|---|---|\n");
    for served in simulator.served_endpoints() {
        let codes: Vec<_> = served.codes.iter().map(|code| format!("`{code}`")).collect();
        writeln!(table, "| `{}` | {} | {} |", served.spec.method, served.behavior, codes.join(" ")).unwrap();
    }
    table
}

/// The table is part of the docs. With `ALIPAY_UPDATE_DOCS=1`, the test writes it.
#[tokio::test]
async fn the_table_in_the_docs_is_that_of_the_code() {
    let simulator = Simulator::start().await.unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/simulator-endpoints.md");
    let text = fs::read_to_string(&path).unwrap();
    let (begin, end) =
        ("<!-- table: written by the test `catalogue` of the simulator -->\n", "<!-- end of table -->");
    let (head, rest) = text.split_once(begin).expect("the beginning of the table");
    let (_, tail) = rest.split_once(end).expect("the end of the table");
    let expected = format!("{head}{begin}{}{end}{tail}", table(&simulator));
    if std::env::var_os("ALIPAY_UPDATE_DOCS").is_some() {
        fs::write(&path, &expected).unwrap();
    }
    assert!(text == expected, "the table is out of date; run the test with ALIPAY_UPDATE_DOCS=1");
}
