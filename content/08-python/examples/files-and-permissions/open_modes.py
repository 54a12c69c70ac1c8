# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "What the modes of open() do to a file"
# runs = "browser"
# exit = 0
# ///

from pathlib import Path

path = Path("hosts.txt")
path.write_text("web1\n", encoding="utf-8")


def content():
    return path.read_text(encoding="utf-8").split()


with open(path, "a", encoding="utf-8") as file:  # adds at the end
    file.write("web2\n")
print("a: ", content(), "closed:", file.closed)

with open(path, "r+", encoding="utf-8") as file:  # keeps, writes over
    file.write("db01\n")
print("r+:", content())

try:
    open(path, "x", encoding="utf-8")  # only creates
except FileExistsError as error:
    print("x: ", error.strerror)

with open(path, "w", encoding="utf-8") as file:  # empties at once
    print("w: ", content(), "before the first write")
    print("w:  write returned", file.write("cache1\n"))
    print("w: ", content(), "in the file, since it is in the buffer")
print("w: ", content(), "after close")

path.write_bytes(b"Zo\xeb\n")  # Latin-1, not UTF-8
try:
    path.read_text(encoding="utf-8")
except UnicodeDecodeError as error:
    print("strict:", error.reason, "at byte", error.start)
for policy in ("replace", "backslashreplace", "surrogateescape"):
    text = path.read_text(encoding="utf-8", errors=policy)
    print(f"{policy}: {ascii(text)}")
