# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Characters, bytes, and what a wrong decoder makes of them"
# runs = "browser"
# exit = 0
# ///

import unicodedata

name = "Zoë"
raw = name.encode("utf-8")
print(len(name), len(raw), raw)
print("as latin-1:", raw.decode("latin-1"))  # wrong, and no error

line = b"user=Zo\xeb rc=0"  # latin-1 bytes in a file said to be UTF-8
try:
    line.decode("utf-8")
except UnicodeDecodeError as error:
    print(error)
print("replace:", line.decode("utf-8", errors="replace"))
text = line.decode("utf-8", errors="surrogateescape")
print("lossless:", text.encode("utf-8", errors="surrogateescape") == line)

typed = "Zoe\u0308"  # e and a combining mark, as some systems store it
print(typed == name, unicodedata.normalize("NFC", typed) == name)
print("ß".lower() == "SS".lower(), "ß".casefold() == "SS".casefold())
print(b"abc" == "abc", str(b"abc"), b"abc"[0])  # no error, never meant
