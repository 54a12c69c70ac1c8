# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "XML from outside: an external entity, and a billion laughs"
# runs = "linux"
# exit = 0
# ///

import xml.etree.ElementTree as ET
from xml.parsers import expat

levels = ['<!ENTITY a0 "xxxxxxxxxx">']
for number in range(1, 10):
    inner = f"&a{number - 1};" * 10
    levels.append(f'<!ENTITY a{number} "{inner}">')

documents = {
    "a file": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    "<a>&x;</a>",
    "a bomb": f"<!DOCTYPE a [{''.join(levels)}]><a>&a9;</a>",
}


def parse(text):
    """The root element; ValueError for a DOCTYPE or for no XML at all."""
    parser = expat.ParserCreate()

    def refuse(*args):
        raise ValueError("a DOCTYPE is not accepted")

    parser.StartDoctypeDeclHandler = refuse  # called before any entity
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:  # not a ValueError by itself
        raise ValueError(f"no XML: {error}") from error
    return ET.fromstring(text)


for name, text in documents.items():
    try:
        ET.fromstring(text)
    except ET.ParseError as error:
        print(f"{name} of {len(text)} characters: {str(error).split(':')[0]}")
    try:
        parse(text)
    except ValueError as error:
        print(f"{name}: {error}")
print(parse("<host>web-1</host>").text)
try:
    parse("<host>web-1")
except ValueError as error:
    print(error)
