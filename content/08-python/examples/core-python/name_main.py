# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "if __name__ == '__main__': run as a script, and imported by a test"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys
import tempfile
from pathlib import Path

SCRIPT = '''
import sys

print("top level: __name__ is", __name__)


def free_percent(free, total):
    return 100 * free // total


def main(argv):
    print("main: works on", argv)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
'''
TEST = "import disk; print('test:', disk.free_percent(1, 4)); import disk"

with tempfile.TemporaryDirectory() as folder:
    (Path(folder) / "disk.py").write_text(SCRIPT, encoding="utf-8")
    for words in (["disk.py", "/srv"], ["-m", "disk", "/srv"], ["-c", TEST]):
        print("$ python3", *(words[:2] if words[0] == "-m" else words[:1]))
        done = subprocess.run(
            [sys.executable, *words], cwd=folder, capture_output=True,
            encoding="utf-8", timeout=20, check=True,
        )
        print(done.stdout, end="")
