# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A deadlock: two locks in two orders, found with a timeout"
# runs = "linux"
# exit = 0
# ///

import threading

accounts, audit = threading.Lock(), threading.Lock()
both_hold_one = threading.Barrier(2, timeout=10)
said = []


def transfer(name, first, second):
    with first:
        both_hold_one.wait()  # make the unlucky order certain
        if second.acquire(timeout=0.3):
            second.release()
            said.append(f"{name}: got both")
        else:
            said.append(f"{name}: second lock: timed out")
        both_hold_one.wait()  # keep the first lock until both have tried


def in_one_order(name):
    with accounts, audit:  # the same order everywhere: no circle
        said.append(f"{name}: got both")


def run(*threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    print("\n".join(sorted(said)))
    said.clear()


Thread = threading.Thread
run(Thread(target=transfer, args=("pay", accounts, audit)),
    Thread(target=transfer, args=("report", audit, accounts)))
run(Thread(target=in_one_order, args=("pay",)),
    Thread(target=in_one_order, args=("report",)))
