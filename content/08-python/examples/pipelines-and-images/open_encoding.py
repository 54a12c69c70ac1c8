# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A hook for pre-commit: text files need an encoding"
# runs = "browser"
# exit = 1
# ///

import ast
import re
import sys
from pathlib import Path

# How many arguments may come before the encoding
PLACES = {"open": 3, "read_text": 0, "write_text": 1}
MODE = re.compile(r"[rwxabt+]{1,4}")


def findings(source, name):
    """Yield `file:line text` for each text file without an encoding."""
    nodes = list(ast.walk(ast.parse(source, name)))
    modules = {
        alias.asname or alias.name.split(".")[0]
        for node in nodes if isinstance(node, ast.Import)
        for alias in node.names
    } - {"io"}  # io.open is open
    for node in nodes:
        if not isinstance(node, ast.Call):
            continue
        of = getattr(node.func, "value", None)
        if isinstance(of, ast.Name) and of.id in modules:
            continue  # os.open and tarfile.open are other functions
        call = getattr(node.func, "id", getattr(node.func, "attr", None))
        keywords = {k.arg: k.value for k in node.keywords}
        if call not in PLACES or {"encoding", None} & keywords.keys():
            continue
        # Path.open(mode) has no file name in front of the mode
        skip = int(call == "open" and of is not None
                   and getattr(of, "id", "") != "io")
        arguments = [None] * skip + node.args
        if len(arguments) > PLACES[call]:
            continue  # the encoding is given by its place
        mode = keywords.get("mode")
        if call == "open" and len(arguments) > 1:
            mode = arguments[1]
        text = getattr(mode, "value", "r")
        if call == "open" and "b" in str(text) and MODE.fullmatch(str(text)):
            continue
        yield f"{name}:{node.lineno} {call}() without encoding="


def main(names):
    """pre-commit calls this with the staged files as arguments."""
    bad = 0
    for name in names:
        try:
            lines = list(findings(Path(name).read_bytes(), name))
        except (OSError, SyntaxError, ValueError) as error:
            lines = [f"{name} not checked: {error}"]
        for line in lines:
            print(line)
        bad += len(lines)
    return 1 if bad else 0


Path("good.py").write_text(
    'import os\nos.open("a", os.O_RDONLY)\nPath("c").read_text("utf-8")\n'
    'open("a", encoding="utf-8"); open("b", "rb"); open(**options)\n',
    encoding="utf-8",
)
Path("bad.py").write_text(
    "from pathlib import Path\nopen('a', 'w')\n"
    "Path('b').read_text()\nPath('c').open('rb')\n",
    encoding="utf-8",
)
Path("broken.py").write_text("def f(:\n", encoding="utf-8")
print("status", main(["good.py"]))
sys.exit(main(["good.py", "bad.py", "broken.py", "gone.py"]))
