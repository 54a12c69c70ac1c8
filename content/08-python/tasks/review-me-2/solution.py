"""Restart a service on every host of a list, over ssh."""

import re
import subprocess
import sys

NAME = re.compile(r"[A-Za-z0-9._@:][A-Za-z0-9._@:-]*")


def restart(host, service):
    command = [
        "ssh",
        # never wait for a person: no password, no host key question
        "-o", "BatchMode=yes", "-o", "ConnectTimeout=5",
        # a list, so no local shell; -- so that no host is an option;
        # BatchMode is ssh's, so sudo needs a word of its own
        "--", host, "sudo", "-n", "systemctl", "restart", service,
    ]
    try:
        # without a timeout one dead host holds the whole list
        result = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            # a message in another encoding must not end the run
            encoding="utf-8",
            errors="replace",
            timeout=60,
        )
    # only what can be handled: Ctrl-C must end the run
    except subprocess.TimeoutExpired:
        return "timeout, state unknown"
    except OSError as error:
        return f"ssh did not start: {error}"
    # a failed restart is not an exception, it is a status
    if result.returncode != 0:
        last = (result.stderr or "").strip().splitlines()[-1:]
        return "".join(last) or f"exit status {result.returncode}"
    return None


def restart_all(hosts, service, max_failures=2):
    done, failed = [], []
    for index, host in enumerate(hosts):
        reason = restart(host, service)
        if reason:
            failed.append((host, reason))
            # above the limit the change is the likely cause: stop
            if len(failed) > max_failures:
                return done, failed, hosts[index + 1:]
        else:
            done.append(host)
    return done, failed, []


def read_hosts(path):
    # with closes it; blanks and comments are no hosts
    with open(path, encoding="utf-8") as lines:
        names = [line.partition("#")[0].strip() for line in lines]
    return [name for name in names if name]


def main(argv=None):
    argv = sys.argv[1:] if argv is None else argv
    if len(argv) != 2:
        print("usage: FILE SERVICE", file=sys.stderr)
        return 2
    path, service = argv
    try:
        hosts = read_hosts(path)
    except (OSError, UnicodeDecodeError) as error:
        print(f"{path}: {error}", file=sys.stderr)
        return 2
    # "all 0 hosts are done" would be a success that did nothing
    if not hosts:
        print(f"{path}: no host in it", file=sys.stderr)
        return 2
    # the remote side has a shell as well, so names are checked, not quoted
    for name in [service, *hosts]:
        if not NAME.fullmatch(name):
            print(f"not a valid name: {name!r}", file=sys.stderr)
            return 2
    done, failed, left = restart_all(hosts, service)
    for host, reason in failed:
        print(f"{host}: {reason}", file=sys.stderr)
    for host in left:
        print(f"{host}: not tried", file=sys.stderr)
    print(f"done {len(done)}, failed {len(failed)}, not tried {len(left)}")
    return 1 if failed or left else 0


if __name__ == "__main__":
    sys.exit(main())
