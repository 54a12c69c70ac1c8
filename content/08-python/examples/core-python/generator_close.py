# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "yield suspends the function; close() runs its finally block"
# runs = "browser"
# exit = 0
# ///

def pages(fetch):
    print("   start")
    number = 0
    try:
        while True:
            number += 1  # a local: it keeps its value while suspended
            yield fetch(number)
    except GeneratorExit:  # raised at the yield by close()
        print("   closed after page", number)
        raise  # let it pass; another yield here would be an error
    finally:
        print("   connection released")


print("1. calling it runs nothing")
source = pages(lambda number: f"page {number}")
print("2. each next() runs to the next yield")
print("  ", next(source))
print("  ", next(source))
print("3. close() ends it where it is suspended")
source.close()
print("   and now it is empty:", list(source))

print("4. a for loop that breaks does not close it for you")
source = pages(str)
for page in source:
    break
print("   still suspended at page", source.gi_frame.f_locals["number"])
source.close()


def numbers():
    received = yield 1
    print("   received", received)
    return "done"  # becomes the value of StopIteration


print("5. send() passes a value in, return ends the generator")
source = numbers()
next(source)  # run to the first yield
try:
    source.send("stop")
except StopIteration as end:
    print("   returned", end.value)
