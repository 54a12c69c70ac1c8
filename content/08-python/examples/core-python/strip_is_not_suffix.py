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

print("".split(","), "".split())

for text in ("²", "٣", "-7", " 7 ", "1_000"):
    try:
        value = int(text)
    except ValueError:
        value = "ValueError"
    print(f"{text!r}: isdigit {text.isdigit()}, int {value}")
