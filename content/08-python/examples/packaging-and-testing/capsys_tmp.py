# /// script
# requires-python = ">=3.11"
# dependencies = ["pytest"]
#
# [tool.guide]
# title = "pytest: tmp_path, monkeypatch, capsys and caplog in one test file"
# runs = "linux"
# exit = 0
# ///

import logging
import os
import sys
from pathlib import Path

import pytest


def main(argv):
    if len(argv) != 1:
        print("usage: prune FOLDER", file=sys.stderr)
        return 2
    folder = Path(argv[0])
    if not folder.is_dir():
        logging.getLogger("prune").error("no folder %s", folder.name)
        return 1
    found = list(folder.glob("*.log"))
    if os.environ.get("DRY_RUN", "1") == "0":
        for path in found:
            path.unlink()
    print(f"{len(found)} files")
    return 0


@pytest.fixture
def logs(tmp_path):
    for name in ("a.log", "b.log", "keep.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    return tmp_path


def test_dry_run_is_the_default(logs, monkeypatch, capsys):
    monkeypatch.delenv("DRY_RUN", raising=False)
    assert main([str(logs)]) == 0
    assert capsys.readouterr().out == "2 files\n"
    assert len(list(logs.iterdir())) == 3


def test_only_logs_are_deleted(logs, monkeypatch):
    monkeypatch.setenv("DRY_RUN", "0")
    assert main([str(logs)]) == 0
    assert [path.name for path in logs.iterdir()] == ["keep.txt"]


def test_missing_folder(tmp_path, caplog):
    assert main([str(tmp_path / "gone")]) == 1
    assert caplog.messages == ["no folder gone"]


def test_usage(capsys):
    assert main([]) == 2
    printed = capsys.readouterr()
    assert printed.err == "usage: prune FOLDER\n" and printed.out == ""


if __name__ == "__main__":  # on your machine you just type `pytest -v`
    sys.exit(pytest.main(["-qq", "-rp", "-p", "no:cacheprovider", __file__]))
