# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
#
# [tool.guide]
# title = "The client's address behind a proxy, and a forged header"
# runs = "linux"
# exit = 0
# ///

from flask import Flask, request, url_for
from werkzeug.middleware.proxy_fix import ProxyFix


def create_app(proxies=0):
    """proxies: how many proxies of your own every request has passed."""
    app = Flask(__name__)
    if proxies:
        app.wsgi_app = ProxyFix(
            app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies)

    @app.get("/me")
    def me():
        link = url_for("me", _external=True)
        return f"{request.remote_addr:13} {link}"

    return app


# The client at 203.0.113.9 forges a header. nginx, at 10.0.0.5, appends the
# address that it sees, as proxy_add_x_forwarded_for does, and sets the rest.
through_nginx = {
    "X-Forwarded-For": "1.2.3.4, 203.0.113.9",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Host": "shop.example",
}
# A second client reaches the port directly, round the proxy.
around_nginx = {"X-Forwarded-For": "1.2.3.4"}


def ask(app, headers, peer):
    client = app.test_client()
    response = client.get("/me", headers=headers,
                          environ_base={"REMOTE_ADDR": peer})
    return response.text


for proxies in (0, 1, 2):
    text = ask(create_app(proxies), through_nginx, "10.0.0.5")
    print(f"{proxies} trusted, through nginx: {text}")
text = ask(create_app(1), around_nginx, "203.0.113.9")
print(f"1 trusted, around nginx:  {text}")
