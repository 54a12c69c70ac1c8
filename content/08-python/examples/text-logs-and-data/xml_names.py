# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "XML: namespaces, missing elements, and a large file read in pieces"
# runs = "browser"
# exit = 0
# ///

import xml.etree.ElementTree as ET
from pathlib import Path

pom = """\
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <version>1.4.2</version>
  <dependencies>
    <dependency><artifactId>log4j</artifactId></dependency>
    <dependency><artifactId>guava</artifactId></dependency>
  </dependencies>
</project>
"""
root = ET.fromstring(pom)
print("tag:          ", root.tag)
print("without space:", root.findtext("version"))
names = {"m": "http://maven.apache.org/POM/4.0.0"}
print("with it:      ", root.findtext("m:version", namespaces=names))
print("any space:    ", root.findtext("{*}version"))
print("list:         ", [e.text for e in root.iterfind(".//{*}artifactId")])

empty = ET.fromstring("<case><failure/></case>").find("failure")
print("found:        ", empty is not None, "children:", len(empty))
try:
    ET.fromstring("<case><failure></case>")
except ET.ParseError as error:
    print("broken:       ", error)

path = Path("report.xml")
path.write_text(
    "<suite>" + "<case time='2'/>" * 50_000 + "</suite>", encoding="utf-8"
)
seconds = largest = 0
with path.open("rb") as file:  # the parser reads the encoding itself
    events = ET.iterparse(file, events=("start", "end"))
    _, suite = next(events)
    for event, element in events:
        if event == "end" and element.tag == "case":
            seconds += float(element.get("time", "0"))
            largest = max(largest, len(suite))
            suite.clear()  # else the whole tree grows in memory
print("seconds:      ", seconds, "tree stayed small:", largest < 5000)
