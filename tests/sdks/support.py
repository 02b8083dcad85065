"""What the scripts of both Python SDKs share: the simulator's control API, a receiver, and the run of the checks."""

import json
import queue
import sys
import threading
import time
import traceback
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer

sys.path.insert(0, sys.argv[1])
with open(sys.argv[2], encoding="utf-8") as ready:
    SIMULATOR = json.load(ready)
SUBJECT = '火锅 "茶" +50%'


def number(suffix):
    """A trade number of this run."""
    return f"{RUN}{suffix}"


RUN = str(int(time.time() * 1000))


def control(path, body=None):
    """Does what a buyer or a merchant does."""
    request = urllib.request.Request(
        f"{SIMULATOR['url']}/simulator/{path}",
        data=json.dumps(body or {}).encode(),
        headers={"content-type": "application/json"},
    )
    with urllib.request.urlopen(request) as response:
        return json.load(response)


class Receiver(BaseHTTPRequestHandler):
    """Keeps the parameters of each notification."""

    received = queue.Queue()

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        self.received.put(dict(urllib.parse.parse_qsl(body, keep_blank_values=True)))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"success")

    def log_message(self, *_):
        pass


def receiver():
    """Starts a receiver. Returns its address, and a function that waits for the next notification."""
    server = HTTPServer(("127.0.0.1", 0), Receiver)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/notify", lambda: Receiver.received.get(timeout=30)


def pkcs1(rsa):
    """The app's private key as PKCS#1, which both SDKs need."""
    key = f"-----BEGIN PRIVATE KEY-----\n{SIMULATOR['app_private_key']}\n-----END PRIVATE KEY-----"
    return rsa.importKey(key).exportKey("PEM", pkcs=1).decode()


def opens_cashier(url, form=None):
    """Opens a page as a browser does. Returns whether it leads to the cashier."""
    data = urllib.parse.urlencode(form).encode() if form else None
    with urllib.request.urlopen(url, data=data) as response:
        return "/simulator/cashier" in response.url


def run(checks):
    """Runs all checks, and ends the process."""
    failed = False
    for check in checks:
        try:
            check()
            print(f"  passed: {check.__doc__}")
        except Exception:
            failed = True
            print(f"  FAILED: {check.__doc__}")
            traceback.print_exc(file=sys.stdout)
    sys.exit(1 if failed else 0)
