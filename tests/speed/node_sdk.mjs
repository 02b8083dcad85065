// npm's alipay-sdk over V3, for the bench `node_sdk`. Arguments: the folder of the SDK, the server's address, calls per round, calls
// at once. The first line of the input has the keys; for each further line it makes a round, and prints its seconds.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';

const [folder, endpoint, calls, atOnce] = process.argv.slice(2);
const { AlipaySdk } = createRequire(`${folder}/`)('alipay-sdk');
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { appId, privateKey, alipayPublicKey } = JSON.parse((await lines.next()).value);
const sdk = new AlipaySdk({ appId, privateKey, keyType: 'PKCS8', alipayPublicKey, endpoint });

async function caller(count) {
  for (let call = 0; call < count; call += 1) {
    const { responseHttpStatus, data } = await sdk.curl('POST', '/v3/alipay/trade/query', { body: { out_trade_no: '6823789339978248' } });
    if (responseHttpStatus !== 200 || data.trade_status !== 'TRADE_SUCCESS') throw new Error(JSON.stringify(data));
  }
}

for await (const _round of lines) {
  const begin = performance.now();
  await Promise.all(Array.from({ length: Number(atOnce) }, () => caller(Number(calls) / Number(atOnce))));
  console.log((performance.now() - begin) / 1000);
}
