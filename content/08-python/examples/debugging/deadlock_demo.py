# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Two locks in two orders, revealed by a timeout"
# runs = "linux"
# exit = 0
# ///

import threading

accounts, audit = threading.Lock(), threading.Lock()
both_hold_one = threading.Barrier(2)
said = []


def transfer(name, first, second):
    with first:
        both_hold_one.wait()  # make the unlucky order certain
        if second.acquire(timeout=0.3):
            second.release()
            said.append(f"{name}: got both")
        else:
            said.append(f"{name}: second lock: timed out")
            both_hold_one.wait()
            return
    both_hold_one.wait()


threads = [
    threading.Thread(target=transfer, args=("pay", accounts, audit)),
    threading.Thread(target=transfer, args=("report", audit, accounts)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("\n".join(sorted(said)))

said.clear()
for name in ("pay", "report"):  # one order everywhere: no cycle, no deadlock
    with accounts, audit:
        said.append(f"{name}: got both")
print("\n".join(said))
