# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A retry decorator, and what it must not be put around"
# runs = "browser"
# exit = 0
# ///

import functools
import inspect
import random
import time


def retry(*errors, attempts=3, base=0.2, cap=5.0,
          sleep=time.sleep, uniform=random.uniform, log=print):
    """Repeat a function when it raises one of the errors named."""
    if not errors or attempts < 1:
        raise TypeError("name the errors, and at least one attempt")

    def decorate(function):
        if (inspect.iscoroutinefunction(function)
                or inspect.isgeneratorfunction(function)
                or inspect.isasyncgenfunction(function)):
            # calling one of these runs nothing, so nothing is raised here
            raise TypeError(f"{function.__name__}() does not run when called")

        @functools.wraps(function)  # keeps the name and the docstring
        def wrapper(*args, **kwargs):
            for attempt in range(1, attempts + 1):
                try:
                    return function(*args, **kwargs)
                except errors as error:
                    if attempt == attempts:
                        error.add_note(f"gave up after {attempts} attempts")
                        raise  # the same exception, with its traceback
                    log(f"{function.__name__}: attempt {attempt}: {error}")
                    sleep(uniform(0, min(cap, base * 2 ** (attempt - 1))))

        return wrapper

    return decorate


failures = [ConnectionResetError("reset"), TimeoutError("timed out")]


@retry(ConnectionError, TimeoutError, sleep=lambda seconds: None)
def read_state(host):
    """Read the state of one host."""
    if failures:
        raise failures.pop(0)
    return f"{host} ready"


print(read_state("web-1"))
print(read_state.__name__, "-", read_state.__doc__)

failures = [PermissionError("denied")]
try:
    read_state("web-2")
except PermissionError as error:
    print("not repeated:", error)

failures = [TimeoutError("timed out") for _ in range(3)]
try:
    read_state("web-3")
except TimeoutError as error:
    print("raised:", error, error.__notes__)

try:
    @retry(OSError)
    async def probe(host):
        raise TimeoutError
except TypeError as error:
    print("TypeError:", error)
