# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "subprocess.run: cwd, input, encoding, errors, and a glob without a shell"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys
from pathlib import Path

logs = Path("logs")
logs.mkdir()
for name in ("app 1.log", "app 2.log", "notes.txt"):
    (logs / name).write_text("ERROR disk\nINFO ok\n", encoding="utf-8")


def run(argv, **options):
    return subprocess.run(argv, check=True, timeout=5, **options)


# cwd= changes the folder of the child only.
where = run(["pwd"], cwd=logs, capture_output=True, encoding="utf-8")
print("cwd:     ", Path(where.stdout.strip()).name, "- ours:", logs.exists())
try:
    run(["pwd"], cwd="no-such-folder")
except FileNotFoundError as error:
    print("bad cwd: ", error.filename, "is missing, not the program")

# input= writes to standard input, closes it, and reads the answer.
done = run(
    ["sort", "-r"], input="a\nc\nb\n", capture_output=True, encoding="utf-8"
)
print("input:   ", done.stdout.split())

# Bytes that are not UTF-8: strict raises after the child has run.
latin1 = [sys.executable, "-c", r"print(end='caf\xe9')"]
env = {"PYTHONIOENCODING": "latin-1"}
raw = run(latin1, env=env, capture_output=True)
print("bytes:   ", raw.stdout)
for errors in ("strict", "replace", "backslashreplace"):
    try:
        done = run(
            latin1, env=env, capture_output=True,
            encoding="utf-8", errors=errors,
        )
        print(f"{errors}:".ljust(17), ascii(done.stdout))
    except UnicodeDecodeError as error:
        print(f"{errors}:".ljust(17), error.reason)

# No shell means no wildcard. Path.glob() gives a list, spaces included.
literal = subprocess.run(
    ["grep", "-c", "ERROR", "logs/*.log"], stderr=subprocess.DEVNULL,
    stdin=subprocess.DEVNULL, timeout=5,
)
print("'*' as it is: exit", literal.returncode)
paths = sorted(logs.glob("*.log"))
if not paths:  # without a file name grep would read standard input
    sys.exit("no log files")
done = subprocess.run(
    ["grep", "-c", "ERROR", "--", *paths], timeout=5,
    stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
)
if done.returncode != 1:  # 1 only says that no line matched
    done.check_returncode()
print(done.stdout, end="")
