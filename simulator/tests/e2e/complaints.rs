//! Complaints about trades, from the buyer's first text to the end.

use alipay::{complaint::*, runtime::Protocol, trade::*};
use alipay_simulator::Simulator;

use super::{client, code};

async fn paid(simulator: &Simulator, client: &alipay::Client, number: &str) {
    client.trades().create(CreateTrade::new(number, "10.00".parse().unwrap(), "A")).await.unwrap();
    simulator.pay_as_buyer(number).unwrap();
}

async fn a_merchant_answers_until_the_complaint_is_resolved(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    let api = client.complaints();
    paid(&simulator, &client, "T1").await;
    let id = simulator.complain_as_buyer("T1", "没有收到").unwrap();
    assert_eq!(id.len(), 28);
    assert_eq!(simulator.complain_as_buyer("T9", "x").unwrap_err().code, "ACQ.TRADE_NOT_EXIST");
    let query = || QueryComplaint::new(id.as_str());
    let found = api.query(query()).await.unwrap();
    assert_eq!(
        (found.status.clone(), found.content.as_deref()),
        (Some(ComplaintStatus::MerchantProcessing), Some("没有收到"))
    );
    assert_eq!(found.merchant_order_no.as_deref(), Some("T1"));

    api.reply(ReplyToComplaint::new(id.as_str()).with_reply_content("已发货")).await.unwrap();
    let images = vec!["1ab53b5d".to_owned(), "2".to_owned()];
    let evidence = SupplementComplaint::new(id.as_str()).with_supplement_content("签收单");
    api.supplement(evidence.with_supplement_images(images.clone().into())).await.unwrap();
    assert_eq!(code(api.reply(ReplyToComplaint::new(id.as_str()))).await, "PARAM_ILLEGAL", "no text");
    let feedback = |code: FeedbackCode| {
        GiveFeedback::new(id.as_str()).with_feedback_code(code).with_feedback_content("已处理")
    };
    assert_eq!(code(api.give_feedback(GiveFeedback::new(id.as_str()))).await, "PARAM_ILLEGAL");
    api.give_feedback(feedback(FeedbackCode::ServiceDone)).await.unwrap();
    let found = api.query(query()).await.unwrap();
    assert_eq!(found.status, Some(ComplaintStatus::MerchantFeedbackSubmitted));
    let texts: Vec<_> =
        found.reply_detail_infos.iter().map(|reply| reply.content.as_deref().unwrap()).collect();
    assert_eq!(texts, ["已发货", "签收单", "已处理"]);
    assert_eq!(found.reply_detail_infos[1].images, images);

    simulator.finish_complaint(&id).unwrap();
    assert_eq!(
        code(api.reply(ReplyToComplaint::new(id.as_str()).with_reply_content("x"))).await,
        "STATUS_CHANGED"
    );
    assert_eq!(code(api.query(QueryComplaint::new("1"))).await, "PARAM_ILLEGAL");
    let other = client.for_merchant(simulator.authorize("2088-M"));
    assert_eq!(code(other.complaints().query(query())).await, "AUTHORITY_ILLEGAL");
}

async fn a_refund_by_feedback_refunds_the_trade(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    paid(&simulator, &client, "T1").await;
    let refund = RefundTrade::new("4.00".parse().unwrap()).with_out_trade_no("T1").with_out_request_no("R");
    client.trades().refund(refund).await.unwrap();
    let id = simulator.complain_as_buyer("T1", "坏了").unwrap();
    let feedback = || {
        let feedback = GiveFeedback::new(id.as_str()).with_feedback_code(FeedbackCode::RefundedFromDeposit);
        feedback.with_feedback_content("已退款")
    };
    client.complaints().give_feedback(feedback()).await.unwrap();
    let trade = simulator.trade("T1").unwrap();
    assert_eq!(
        (trade.status.clone(), trade.refunded().as_str().to_owned()),
        (TradeStatus::TradeClosed, "10.00".to_owned())
    );
    assert_eq!(code(client.complaints().give_feedback(feedback())).await, "REFUND_ALREADY_SUCCEED");
    client.trades().create(CreateTrade::new("T2", "10.00".parse().unwrap(), "A")).await.unwrap();
    let unpaid = simulator.complain_as_buyer("T2", "坏了").unwrap();
    let feedback = GiveFeedback::new(unpaid).with_feedback_code(FeedbackCode::RefundedFromDeposit);
    let refused = client.complaints().give_feedback(feedback.with_feedback_content("已退款"));
    assert_eq!(code(refused).await, "REFUND_FEEDBACK_FAILED");
}

async fn complaints_are_listed_page_by_page(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    paid(&simulator, &client, "T1").await;
    let mut ids: Vec<String> =
        (0..3).map(|count| simulator.complain_as_buyer("T1", count.to_string()).unwrap()).collect();
    ids.sort_unstable_by(|one, other| other.cmp(one));
    simulator.finish_complaint(&ids[0]).unwrap();
    let list = |number| ListComplaints::new().with_page_num(number).with_page_size(2);
    let mut found = Vec::new();
    for number in 1..=2 {
        let page = client.complaints().list(list(number)).await.unwrap();
        assert_eq!((page.total_num, page.total_page_num), (Some(3), Some(2)));
        found.extend(page.trade_complain_infos.iter().filter_map(|one| one.complain_event_id.clone()));
    }
    assert_eq!(found, ids);
    let open = list(1).with_status(ComplaintStatus::MerchantProcessing);
    assert_eq!(client.complaints().list(open).await.unwrap().total_num, Some(2));
    assert_eq!(code(client.complaints().list(list(0))).await, "PARAM_ILLEGAL");
}

over_both_protocols!(
    a_merchant_answers_until_the_complaint_is_resolved,
    a_refund_by_feedback_refunds_the_trade,
    complaints_are_listed_page_by_page,
);
