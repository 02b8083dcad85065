"""PyPI's alipay-sdk-python against the simulator. Arguments: the folder of the SDK, the line of `alipay simulator --json`."""

import json
import re
import socket
import urllib.parse

import support
from support import SIMULATOR, SUBJECT, control, number

from alipay.aop.api.AlipayClientConfig import AlipayClientConfig
from alipay.aop.api.DefaultAlipayClient import DefaultAlipayClient
from alipay.aop.api.FileItem import FileItem
from alipay.aop.api.request.AlipayMerchantImageUploadRequest import AlipayMerchantImageUploadRequest
from alipay.aop.api.request.AlipayTradeAppPayRequest import AlipayTradeAppPayRequest
from alipay.aop.api.request.AlipayTradeFastpayRefundQueryRequest import AlipayTradeFastpayRefundQueryRequest
from alipay.aop.api.request.AlipayTradePagePayRequest import AlipayTradePagePayRequest
from alipay.aop.api.request.AlipayTradePrecreateRequest import AlipayTradePrecreateRequest
from alipay.aop.api.request.AlipayTradeQueryRequest import AlipayTradeQueryRequest
from alipay.aop.api.request.AlipayTradeRefundRequest import AlipayTradeRefundRequest
from alipay.aop.api.util.SignatureUtils import get_sign_content, verify_with_rsa
from Crypto.PublicKey import RSA

# The SDK connects to port 80, whatever the URL says. Here the connection leads to the simulator's port.
PORT = urllib.parse.urlsplit(SIMULATOR["url"]).port
connect = socket.create_connection
socket.create_connection = lambda address, *rest, **more: connect(
    (address[0], PORT if address[1] == 80 else address[1]), *rest, **more
)

NOTIFY_URL, notification = support.receiver()
config = AlipayClientConfig()
config.server_url = "http://127.0.0.1/gateway.do"
config.app_id = SIMULATOR["app_id"]
config.app_private_key = support.pkcs1(RSA)
config.alipay_public_key = SIMULATOR["alipay_public_key"]
client = DefaultAlipayClient(config)


def execute(request, content, **more):
    request.biz_content = content
    for name, value in more.items():
        setattr(request, name, value)
    return json.loads(client.execute(request))


def order(suffix):
    return {"out_trade_no": number(suffix), "total_amount": "10.00", "subject": SUBJECT}


def assert_verifies(params):
    """Verifies a notification of rule V1 with the functions of the SDK, which has none for notifications."""

    def verifies(params, sign):
        covered = {name: value for name, value in params.items() if value and name not in ("sign", "sign_type")}
        try:
            return verify_with_rsa(config.alipay_public_key, get_sign_content(covered).encode(), sign)
        except Exception:  # the SDK's way to report a wrong signature
            return False

    assert verifies(params, params["sign"]), "the SDK rejects the signature"
    assert not verifies({**params, "app_id": "1"}, params["sign"]), "a change is not noticed"


def trade():
    """a trade with Chinese texts"""
    content = order("a")
    n = {"out_trade_no": content["out_trade_no"]}
    created = execute(AlipayTradePrecreateRequest(), content, notify_url=NOTIFY_URL)
    assert created["code"] == "10000", created
    assert execute(AlipayTradeQueryRequest(), n)["sub_code"] == "ACQ.TRADE_NOT_EXIST"
    control(f"trades/{n['out_trade_no']}/scan")
    control(f"trades/{n['out_trade_no']}/pay")
    paid = notification()
    assert (paid["trade_status"], paid["subject"]) == ("TRADE_SUCCESS", SUBJECT), paid
    assert_verifies(paid)
    refund = {**n, "refund_amount": "4.00", "out_request_no": "r", "refund_reason": "不想要了"}
    assert execute(AlipayTradeRefundRequest(), refund)["fund_change"] == "Y"
    assert_verifies(notification())
    found = execute(AlipayTradeFastpayRefundQueryRequest(), {**n, "out_request_no": "r"})
    assert found["refund_amount"] == "4.00", found


def merchant():
    """a call for a merchant"""
    token = control("authorizations", {"merchant_pid": "2088000000000004"})["app_auth_token"]
    request = AlipayTradePrecreateRequest()
    request.add_other_text_param("app_auth_token", token)
    assert execute(request, order("m"))["code"] == "10000"


def gbk():
    """a call in GBK"""
    config.charset = "gbk"
    try:
        created = execute(AlipayTradePrecreateRequest(), order("k"))
    finally:
        config.charset = "utf-8"
    assert created["code"] == "10000", created


def upload():
    """an upload"""
    request = AlipayMerchantImageUploadRequest()
    request.image_type = "png"
    request.image_content = FileItem("shop.png", b"picture", "image/png")
    uploaded = json.loads(client.execute(request))
    assert uploaded["image_id"].endswith(".png"), uploaded


def pages():
    """pages by GET and POST, and the order string of an app"""
    for suffix, method in [("g", "GET"), ("p", "POST")]:
        request = AlipayTradePagePayRequest()
        request.biz_content = {**order(suffix), "product_code": "FAST_INSTANT_TRADE_PAY"}
        page = client.page_execute(request, method)
        if method == "GET":
            assert support.opens_cashier(page.replace("http://127.0.0.1/", SIMULATOR["url"] + "/"))
            continue
        action = re.search('action="([^"]*)"', page)[1].replace("http://127.0.0.1/", SIMULATOR["url"] + "/")
        inputs = re.findall('name="([^"]*)" value="([^"]*)"', page)
        assert support.opens_cashier(action, [(name, value.replace("&quot;", '"')) for name, value in inputs])
    request = AlipayTradeAppPayRequest()
    request.biz_content = order("s")
    assert support.opens_cashier(f"{SIMULATOR['gateway']}?{client.sdk_execute(request)}")


support.run([trade, merchant, gbk, upload, pages])
