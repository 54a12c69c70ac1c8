# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Install a sudo rule: name, mode, own rules, visudo, roll back"
# runs = "linux"
# exit = 0
# ///

import os
import re
import subprocess
from pathlib import Path

# Each of these programs can start a shell, so it stands for ALL.
SHELLS = {"bash", "sh", "python3", "perl", "vi", "vim", "less", "find", "env"}


def objections(text):
    """What our own rules say; visudo knows only the syntax."""
    for line in text.replace("\\\n", " ").splitlines():
        _, tag, commands = line.partition("NOPASSWD:")
        if not tag or line.lstrip().startswith("#"):
            continue
        for command in commands.split(","):
            program, _, arguments = command.strip().partition(" ")
            if program == "ALL":
                yield "NOPASSWD for ALL is root without a question"
            elif not program.startswith("/"):
                yield f"{program}: write the full path"
            elif Path(program).name in SHELLS:
                yield f"{program} can start a shell"
            elif not arguments:  # write "" to allow none
                yield f"{program} without arguments allows all arguments"
            if set("*?[") & set(command):
                yield f"a wildcard in {command.strip()!r} allows too much"


def check(run, *arguments):
    """An empty text if visudo agrees, else its complaint."""
    try:
        result = run(["visudo", "-c", *arguments], timeout=30)
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    if result.returncode == 0:
        return ""
    return (result.stdout + result.stderr).strip() or "visudo failed"


def write(path, data):
    """A new file with the mode that sudo wants, and no moment of another."""
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o440)
    with open(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(handle)


def install(folder, name, text, run):
    """Put a file into sudoers.d; return the objections, none if done."""
    if not re.fullmatch(r"[A-Za-z0-9_-]+", name):
        return ["sudo ignores names with a dot or a final ~"]
    if problems := list(objections(text)):
        return problems
    target = folder / name
    candidate = folder / f".{name}.new"  # the dot: sudo ignores it
    write(candidate, text.encode())
    if error := check(run, "-f", str(candidate)):
        candidate.unlink()
        return [error]
    old = target.read_bytes() if target.exists() else None
    os.replace(candidate, target)
    # one file alone can be right, and wrong together with the others
    if error := check(run):
        if old is None:
            target.unlink()
        else:
            write(candidate, old)
            os.replace(candidate, target)
        return [f"rolled back: {error}"]
    return []


def visudo(words, timeout):  # a double: refuses "DEPLOI" and a second ADMINS
    paths = [Path(words[-1])] if "-f" in words else [
        path for path in folder.iterdir() if "." not in path.name]
    text = "".join(path.read_text(encoding="utf-8") for path in paths)
    bad = "DEPLOI" in text or text.count("User_Alias ADMINS") > 1
    print("   $", *(Path(word).name for word in words), "->", int(bad))
    return subprocess.CompletedProcess(words, int(bad), "syntax error", "")


folder = Path("sudoers.d")
folder.mkdir()
(folder / "base").write_text("User_Alias ADMINS = ann\n", encoding="utf-8")
RESTART = "deploy ALL=(root) NOPASSWD: /usr/bin/systemctl restart app.service\n"
for name, text in (
    ("deploy.conf", RESTART),
    ("deploy", "deploy ALL=(root) NOPASSWD: /usr/bin/vim, /bin/cat /var/*, "
     "/usr/bin/systemctl\n"),
    ("deploy", "DEPLOI\n"),
    ("deploy", "User_Alias ADMINS = bob\n"),
    ("deploy", RESTART),
):
    print(f"{name}:", text.strip()[:60])
    for objection in install(folder, name, text, visudo) or ["installed"]:
        print("  ", objection)
print(sorted(path.name for path in folder.iterdir()),
      oct((folder / "deploy").stat().st_mode & 0o777))
