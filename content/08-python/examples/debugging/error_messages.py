# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "The text of nineteen usual errors, made on purpose"
# runs = "browser"
# exit = 0
# ///

import os

os.environ["PORT"] = "8080"
port = os.environ["PORT"]  # text, as everything in the environment
hosts = ["web-1", "web-2"]
config = {"port": 80}


class Client:
    def get(self):
        return 1


WRONG = [
    'port > 1024',
    '"port " + 8080',
    '8080 + port',
    'config + ["x"]',
    'int("eighty")',
    'int("8080.0")',
    'hosts["0"]',
    'config["host"]',
    'hosts[2]',
    'nothing[0]',
    'for_each = [h for h in 5]',
    'hosts()',
    'client.get()',
    'client.fetch()',
    'a, b = hosts + ["x"]',
    'a, b, c = hosts',
    'len(5)',
    'print(hots)',
    '",".join([1, 2])',
]
for code in WRONG:
    names = {"port": port, "hosts": hosts, "config": config}
    names["nothing"] = None
    names["client"] = Client if code == "client.get()" else Client()
    try:
        exec(code, names)
    except Exception as error:
        print(f"{code}\n    {type(error).__name__}: {error}")

print("as text, 10 before 9:", "10" < "9", sorted(["9", "10", "100"]))


def port_from(environ, name="PORT"):
    """The number, or one sentence that names the variable."""
    text = environ.get(name, "").strip()
    if not text:
        raise SystemExit(f"{name} is not set")
    try:
        number = int(text)
    except ValueError:
        raise SystemExit(f"{name} must be a number, not {text!r}") from None
    if not 1 <= number <= 65535:
        raise SystemExit(f"{name} must be from 1 to 65535, not {number}")
    return number


for value in ("8080", "eighty", "70000", ""):
    try:
        print("port", port_from({"PORT": value}))
    except SystemExit as problem:
        print("problem:", problem)
