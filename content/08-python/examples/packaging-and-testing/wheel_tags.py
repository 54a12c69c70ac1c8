# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Which wheel fits which machine, read from the file names"
# runs = "browser"
# exit = 0
# ///

import re
from dataclasses import dataclass

FILES = """\
fasthash-1.0-cp311-cp311-manylinux_2_28_x86_64.whl
fasthash-1.0-cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64.whl
fasthash-1.0-cp312-cp312-musllinux_1_2_x86_64.whl
fasthash-1.0.tar.gz
""".split()


@dataclass
class Host:
    name: str
    python: tuple  # (3, 11)
    libc: str  # manylinux for glibc, musllinux for musl
    libc_version: tuple
    machine: str
    free_threaded: bool = False


def platform_fits(tag, host):
    if tag == "any":
        return True
    found = re.fullmatch(r"(manylinux|musllinux)_(\d+)_(\d+)_(\w+)", tag)
    if not found:  # manylinux2014 and older names, macosx, win_amd64
        return False
    libc, major, minor, machine = found.groups()
    needs = int(major), int(minor)
    same = (libc, machine) == (host.libc, host.machine)
    return same and needs <= host.libc_version  # newer libc: fine


def rank(file, host):
    """0 is the best fit; None says that the file does not fit."""
    *_, pythons, abis, platforms = file.removesuffix(".whl").split("-")
    if not any(platform_fits(p, host) for p in platforms.split(".")):
        return None
    major, minor = host.python
    threads = "t" if host.free_threaded else ""
    own = f"cp{major}{minor}"
    for python in pythons.split("."):
        for abi in abis.split("."):
            if (python, abi) == (own, own + threads):
                return 0
            least = re.fullmatch(r"cp3(\d+)", python)
            stable = abi == "abi3" and not host.free_threaded
            if stable and least and int(least[1]) <= minor:
                return 1
            if (python, abi) == ("py3", "none"):
                return 2
    return None


def choose(files, host):
    wheels = [file for file in files if file.endswith(".whl")]
    ranked = [(rank(file, host), file) for file in wheels]
    fitting = sorted(pair for pair in ranked if pair[0] is not None)
    return fitting[0][1] if fitting else "no wheel: compiles the .tar.gz"


for host in (
    Host("Debian 12, 3.11", (3, 11), "manylinux", (2, 36), "x86_64"),
    Host("Debian 12, 3.13", (3, 13), "manylinux", (2, 36), "x86_64"),
    Host("CentOS 7, 3.11", (3, 11), "manylinux", (2, 17), "x86_64"),
    Host("Alpine, 3.12", (3, 12), "musllinux", (1, 2), "x86_64"),
    Host("Alpine, 3.13", (3, 13), "musllinux", (1, 2), "x86_64"),
    Host("Debian 12 on ARM, 3.11", (3, 11), "manylinux", (2, 36), "aarch64"),
    Host("Debian 12, 3.14t", (3, 14), "manylinux", (2, 36), "x86_64", True),
):
    print(f"{host.name}\n  {choose(FILES, host)}")
