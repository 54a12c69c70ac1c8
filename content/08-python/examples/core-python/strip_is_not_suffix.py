# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "strip takes a set of characters, removesuffix a text"
# runs = "browser"
# exit = 0
# ///

name = "app.log.gz"
print(name.rstrip(".gz"))
print(name.removesuffix(".gz"))
print("logging.gz".rstrip(".gz"), "logging.gz".removesuffix(".gz"))

print("".split(","), "".split(), "a  b".split(" "), "a  b".split())
print("key=a=b".split("=", 1), "key".partition("="))

for text in ("7", "²", "٣", "-7", " 7 ", "1_000"):
    try:
        value = int(text)
    except ValueError:
        value = "ValueError"
    print(f"{text!r}: isdigit {text.isdigit()}, int {value}")
