"""PyPI's python-alipay-sdk against the simulator. Arguments: the folder of the SDK, the line of `alipay simulator --json`."""

import support
from support import SIMULATOR, SUBJECT, control, number

from alipay import AliPay, DCAliPay, ISVAliPay
from alipay.exceptions import AliPayException
from Cryptodome.PublicKey import RSA

NOTIFY_URL, notification = support.receiver()
CERTIFICATES = SIMULATOR["certificates"]
PUBLIC_KEY = f"-----BEGIN PUBLIC KEY-----\n{SIMULATOR['alipay_public_key']}\n-----END PUBLIC KEY-----"
PRIVATE_KEY = support.pkcs1(RSA)


def client(kind=AliPay, **more):
    """A client in the mode of the simulator."""
    keys = {"app_private_key_string": PRIVATE_KEY, "alipay_public_key_string": PUBLIC_KEY}
    if CERTIFICATES and kind is AliPay:
        kind = DCAliPay
        keys = {
            "app_private_key_string": PRIVATE_KEY,
            "app_public_key_cert_string": CERTIFICATES["app"],
            "alipay_public_key_cert_string": CERTIFICATES["alipay"],
            "alipay_root_cert_string": CERTIFICATES["root"],
        }
    made = kind(appid=SIMULATOR["app_id"], app_notify_url=NOTIFY_URL, **keys, **more)
    made._gateway = SIMULATOR["gateway"]
    return made


alipay = client()


def assert_verifies(params):
    sign = params.pop("sign")
    assert alipay.verify(dict(params), sign), "the SDK rejects the signature"
    name = next(name for name, value in params.items() if value and name != "sign_type")
    assert not alipay.verify({**params, name: params[name] + "1"}, sign), f"a change of {name} is not noticed"


def trade():
    """a trade with Chinese texts"""
    n = number("a")
    created = alipay.api_alipay_trade_precreate(SUBJECT, n, "10.00")
    assert created["qr_code"], created
    assert alipay.api_alipay_trade_query(out_trade_no=n)["sub_code"] == "ACQ.TRADE_NOT_EXIST"
    control(f"trades/{n}/scan")
    control(f"trades/{n}/pay")
    paid = notification()
    assert (paid["trade_status"], paid["subject"]) == ("TRADE_SUCCESS", SUBJECT), paid
    assert_verifies(paid)
    assert alipay.api_alipay_trade_query(out_trade_no=n)["trade_status"] == "TRADE_SUCCESS"
    refunded = alipay.api_alipay_trade_refund("4.00", out_trade_no=n, out_request_no="r", refund_reason="不想要了")
    assert refunded["fund_change"] == "Y", refunded
    assert_verifies(notification())
    assert alipay.api_alipay_trade_fastpay_refund_query("r", out_trade_no=n)["refund_amount"] == "4.00"


def cancelled():
    """a payment with a code, and trades that are closed and cancelled"""
    n = number("b")
    paid = alipay.api_alipay_trade_pay(n, "bar_code", "280000000000000000", SUBJECT, total_amount="1.00")
    assert paid["code"] == "10000", paid
    assert_verifies(notification())
    assert alipay.api_alipay_trade_cancel(out_trade_no=n)["action"] == "refund"
    assert_verifies(notification())
    n = number("c")
    created = alipay.api_alipay_trade_create(SUBJECT, n, "1.00", buyer_id="2088000000000009")
    assert created["code"] == "10000", created
    assert alipay.api_alipay_trade_close(out_trade_no=n)["out_trade_no"] == n
    assert_verifies(notification())


def pages():
    """pages, and the order string of an app"""
    for suffix, make in [
        ("w", alipay.api_alipay_trade_wap_pay),
        ("p", alipay.api_alipay_trade_page_pay),
        ("s", alipay.api_alipay_trade_app_pay),
    ]:
        assert support.opens_cashier(f"{SIMULATOR['gateway']}?{make(SUBJECT, number(suffix), '1.00')}"), suffix


def refusals():
    """a refusal, with a method that is not served"""
    try:
        alipay.server_api("alipay.nobody.declared")
    except AliPayException as error:
        assert "isv.invalid-method" in str(error), error
    else:
        raise AssertionError("not refused")


def merchant():
    """a call for a merchant"""
    token = control("authorizations", {"merchant_pid": "2088000000000003"})["app_auth_token"]
    created = client(ISVAliPay, app_auth_token=token).api_alipay_trade_precreate(SUBJECT, number("m"), "1.00")
    assert created["qr_code"], created


def transfer():
    """a transfer"""
    control("balance", {"balance": "100.00"})
    paid = alipay.api_alipay_fund_trans_uni_transfer(
        number("t"), "ALIPAY_USER_ID", "2088000000000009", "1.00", order_title="工资"
    )
    assert paid["status"] == "SUCCESS", paid


def service_market():
    """a notification of the service market with an empty parameter that is signed"""
    placed = control("orders", {"title": "扫码点餐"})
    control("notifications", {"url": NOTIFY_URL, "automatic": False})
    control(f"orders/{placed['id']}/notify", {"message": "placed", "rule": "V1"})
    params = notification()
    assert params["isv_ticket"] == "", params
    assert_verifies(params)


# The SDK has transfers only for the mode with certificates, and merchants only for the one without.
support.run([trade, cancelled, pages, refusals, transfer if CERTIFICATES else merchant, service_market])
