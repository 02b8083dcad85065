// npm's alipay-sdk against the simulator. Arguments: the folder of the SDK, the line of `alipay simulator --json`.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { once } from 'node:events';
import assert from 'node:assert/strict';

const [folder, ready] = process.argv.slice(2);
const { AlipaySdk, AlipayFormData } = createRequire(`${folder}/`)('alipay-sdk');
const simulator = JSON.parse(readFileSync(ready, 'utf8'));
const { certificates } = simulator;

const sdk = new AlipaySdk({
  appId: simulator.app_id,
  privateKey: simulator.app_private_key,
  keyType: 'PKCS8',
  gateway: simulator.gateway,
  endpoint: simulator.url,
  encryptKey: simulator.encrypt_key,
  ...(certificates
    ? {
        appCertContent: certificates.app,
        alipayPublicCertContent: certificates.alipay,
        alipayRootCertContent: certificates.root,
      }
    : { alipayPublicKey: simulator.alipay_public_key }),
});

// What a buyer or a merchant does.
async function control(path, body = {}) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${simulator.url}/simulator/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = await response.json();
  assert.equal(response.status, 200, JSON.stringify(answer));
  return answer;
}

// A receiver that keeps the parameters of each notification.
const received = [];
const receiver = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  received.push(Object.fromEntries(new URLSearchParams(body)));
  receiver.emit('notification');
  response.end('success');
});
receiver.listen(0, '127.0.0.1');
await once(receiver, 'listening');
const notifyUrl = `http://127.0.0.1:${receiver.address().port}/notify`;

async function notification() {
  while (received.length === 0) await once(receiver, 'notification');
  return received.shift();
}

function assertVerifies(params) {
  assert.ok(sdk.checkNotifySignV2(params), 'the SDK rejects the signature');
  const name = Object.keys(params).find(name => !name.startsWith('sign') && params[name]);
  assert.ok(!sdk.checkNotifySignV2({ ...params, [name]: `${params[name]}1` }), `a change of ${name} is not noticed`);
}

const run = Date.now();
const validateSign = { validateSign: true };
const order = number => ({ outTradeNo: `${run}${number}`, totalAmount: '10.00', subject: '火锅 "茶" +50%' });

const checks = {
  async 'V2: a trade with Chinese texts'() {
    const bizContent = order('a');
    const { outTradeNo } = bizContent;
    const created = await sdk.exec('alipay.trade.precreate', { notifyUrl, bizContent }, validateSign);
    assert.equal(created.code, '10000', JSON.stringify(created));
    const unknown = await sdk.exec('alipay.trade.query', { bizContent: { outTradeNo } }, validateSign);
    assert.equal(unknown.subCode, 'ACQ.TRADE_NOT_EXIST');
    await control(`trades/${outTradeNo}/scan`);
    await control(`trades/${outTradeNo}/pay`);
    const paid = await notification();
    assert.deepEqual([paid.trade_status, paid.subject], ['TRADE_SUCCESS', bizContent.subject]);
    assertVerifies(paid);
    const refund = { outTradeNo, refundAmount: '4.00', outRequestNo: 'r', refundReason: '不想要了' };
    const refunded = await sdk.exec('alipay.trade.refund', { bizContent: refund }, validateSign);
    assert.deepEqual([refunded.code, refunded.fundChange], ['10000', 'Y']);
    assertVerifies(await notification());
    const query = { outTradeNo, outRequestNo: 'r' };
    const found = await sdk.exec('alipay.trade.fastpay.refund.query', { bizContent: query }, validateSign);
    assert.equal(found.refundAmount, '4.00');
  },

  async 'V2: a refusal is signed'() {
    const refused = await sdk.exec('alipay.trade.query', { appAuthToken: 'unknown', bizContent: { outTradeNo: '1' } }, validateSign);
    assert.equal(refused.code, '20001');
  },

  async 'V2: for a merchant'() {
    const { app_auth_token: appAuthToken } = await control('authorizations', { merchant_pid: '2088000000000001' });
    const created = await sdk.exec('alipay.trade.precreate', { appAuthToken, bizContent: order('m') }, validateSign);
    assert.equal(created.code, '10000');
  },

  async 'V2: encrypted content'() {
    const bizContent = order('e');
    // The SDK cannot verify an encrypted response: it looks for the braces of an object.
    const created = await sdk.exec('alipay.trade.precreate', { needEncrypt: true, bizContent });
    assert.deepEqual([created.code, created.outTradeNo], ['10000', bizContent.outTradeNo]);
  },

  async 'V2: an upload'() {
    const formData = new AlipayFormData();
    formData.addField('imageType', 'png');
    formData.addFile('imageContent', '门店.png', Buffer.from('picture'));
    const uploaded = await sdk.exec('alipay.merchant.image.upload', {}, { formData, ...validateSign });
    assert.match(uploaded.imageId ?? '', /\.png$/, JSON.stringify(uploaded));
  },

  async 'V2: pages by GET and POST, and the signed return'() {
    const pay = number => ({
      returnUrl: 'http://127.0.0.1:1/return?from=shop',
      notifyUrl,
      bizContent: { ...order(number), productCode: 'FAST_INSTANT_TRADE_PAY' },
    });
    const byGet = await fetch(sdk.pageExecute('alipay.trade.page.pay', 'GET', pay('g')));
    assert.match(byGet.headers.get('content-type'), /text\/html/);
    assert.match(byGet.url, /\/simulator\/cashier/, await byGet.text());
    const form = sdk.pageExecute('alipay.trade.wap.pay', 'POST', pay('p'));
    const action = form.match(/action="([^"]*)"/)[1];
    const inputs = [...form.matchAll(/name="([^"]*)" value="([^"]*)"/g)];
    const body = new URLSearchParams(inputs.map(([, name, value]) => [name, value.replaceAll('&quot;', '"')]));
    const byPost = await fetch(action, { method: 'POST', body });
    assert.match(byPost.url, /\/simulator\/cashier/, await byPost.text());
    const { next_url: next } = await control(`trades/${run}g/pay`);
    const returned = Object.fromEntries(new URL(next).searchParams);
    assert.equal(returned.out_trade_no, `${run}g`);
    delete returned.from;
    assertVerifies(returned);
    assertVerifies(await notification());
  },

  async 'V2: the order string of an app'() {
    const text = sdk.sdkExecute('alipay.trade.app.pay', { bizContent: order('s') });
    const opened = await fetch(`${simulator.gateway}?${text}`);
    assert.match(opened.url, /\/simulator\/cashier/, await opened.text());
  },

  async 'V3: a trade with Chinese texts'() {
    const body = { out_trade_no: `${run}v`, total_amount: '10.00', subject: '火锅 "茶"' };
    const created = await sdk.curl('POST', '/v3/alipay/trade/precreate', { body });
    assert.equal(created.data.out_trade_no, body.out_trade_no);
    const unknown = sdk.curl('POST', '/v3/alipay/trade/query', { body: { out_trade_no: body.out_trade_no } });
    await assert.rejects(unknown, { code: 'ACQ.TRADE_NOT_EXIST' });
    const { app_auth_token: appAuthToken } = await control('authorizations', { merchant_pid: '2088000000000002' });
    const forMerchant = await sdk.curl('POST', '/v3/alipay/trade/precreate', { body, appAuthToken });
    assert.equal(forMerchant.responseHttpStatus, 200);
  },

  async 'V3: a query'() {
    const placed = await control('orders', { title: '扫码点餐' });
    const query = { commodity_order_id: placed.id };
    const path = '/v3/alipay/open/servicemarket/order/query';
    const found = await sdk.curl('GET', path, { query });
    assert.ok(found.data, JSON.stringify(found));
  },

  async 'V3: encrypted content'() {
    const body = { out_trade_no: `${run}w`, total_amount: '10.00', subject: '茶' };
    const created = await sdk.curl('POST', '/v3/alipay/trade/precreate', { body, needEncrypt: true });
    assert.equal(created.data.out_trade_no, body.out_trade_no);
  },

  async 'V3: an upload'() {
    const form = new AlipayFormData();
    form.addField('image_type', 'png');
    form.addFile('image_content', '门店.png', Buffer.from('picture'));
    const uploaded = await sdk.curl('POST', '/v3/alipay/merchant/image/upload', { form });
    assert.match(uploaded.data.image_id, /\.png$/);
  },

  async 'notifications of the service market, by both rules'() {
    const placed = await control('orders', { title: '扫码点餐' });
    await control('notifications', { url: notifyUrl, automatic: false });
    for (const more of [{ message: 'placed' }, { message: 'placed', rule: 'V1' }, { message: 'changed', charset: 'UTF-8' }]) {
      await control(`orders/${placed.id}/notify`, more);
      const params = await notification();
      assert.equal(params.isv_ticket, more.rule ? '' : undefined);
      assertVerifies(params);
    }
  },
};

let failed = false;
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(`  passed: ${name}`);
  } catch (error) {
    failed = true;
    console.log(`  FAILED: ${name}\n${error.stack}`);
  }
}
process.exit(failed ? 1 : 0);
