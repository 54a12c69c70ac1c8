# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Command injection: by a shell, by an option, and over ssh"
# runs = "linux"
# exit = 0
# ///

import shlex
import subprocess
from pathlib import Path

config = Path("config.ini")


def run(command, **options):
    config.write_text("strict = yes\n", encoding="utf-8")
    done = subprocess.run(
        command,
        input="",
        capture_output=True,
        encoding="utf-8",
        timeout=10,
        **options,
    )
    kept = "kept" if config.stat().st_size else "EMPTIED"
    print(f"  exit {done.returncode}, out {done.stdout!r}, config {kept}")


print("1 shell: the name is a program")
name = "hosts.txt; echo owned"
run(f"sort {name}", shell=True)

print("2 list: no shell, but sort reads the name as an option")
name = "-oconfig.ini"
run(["sort", name])

print("3 list and --: what follows is a name and nothing else")
run(["sort", "--", name])

print("4 ssh joins its words, and a shell on the host splits them again")
remote = ["echo", "web-1; echo owned"]
run(["sh", "-c", " ".join(remote)])  # what sshd does with the words
run(["sh", "-c", shlex.join(remote)])  # quoted for that shell
