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
import sys
from pathlib import Path

CALLS = {"open", "read_text", "write_text"}


def findings(source, name):
    """Yield `file:line text` for each text file without an encoding."""
    for node in ast.walk(ast.parse(source, name)):
        if not isinstance(node, ast.Call):
            continue
        call = getattr(node.func, "id", getattr(node.func, "attr", None))
        keywords = {k.arg: k.value for k in node.keywords}
        if call not in CALLS or {"encoding", None} & keywords.keys():
            continue
        mode = keywords.get("mode")
        if isinstance(node.func, ast.Name) and len(node.args) > 1:
            mode = node.args[1]
        elif call == "open" and isinstance(node.func, ast.Attribute):
            mode = node.args[0] if node.args else mode  # Path.open(mode)
        if isinstance(mode, ast.Constant) and "b" in str(mode.value):
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
