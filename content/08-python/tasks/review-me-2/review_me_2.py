"""Restart a service on every host of a list, over ssh."""

import subprocess
import sys


def restart(host, service):
    command = f"ssh {host} sudo systemctl restart {service}"
    try:
        subprocess.run(
            command, shell=True, capture_output=True, text=True
        )
        return None
    except:
        return "unknown error"


def restart_all(hosts, service, max_failures=2):
    done, failed = [], []
    for host in hosts:
        reason = restart(host, service)
        if reason:
            failed.append((host, reason))
            if len(failed) > max_failures:
                print("many failures, please check")
        else:
            done.append(host)
    return done, failed, []


def main(argv=None):
    path, service = sys.argv[1:] if argv is None else argv
    hosts = open(path).read().split("\n")
    done, failed, left = restart_all(hosts, service)
    for host, reason in failed:
        print(f"{host}: {reason}", file=sys.stderr)
    print(f"done {len(done)}, failed {len(failed)}, not tried {len(left)}")
    return 1 if failed or left else 0


if __name__ == "__main__":
    sys.exit(main())
