# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "super() goes to the next class of the order, not to the parent"
# runs = "browser"
# exit = 0
# ///

class Check:
    def run(self):
        return ["check"]


class Timed(Check):
    def run(self):
        return ["timed", *super().run()]


class Retried(Check):
    def run(self):
        return ["retried", *super().run()]


class HttpCheck(Timed, Retried):
    def run(self):
        return ["http", *super().run()]


print("order:", [cls.__name__ for cls in HttpCheck.__mro__])
print("run:  ", HttpCheck().run())
print("alone:", Timed().run())


class Broken(Check):
    def run(self):  # does not call super(): the chain ends here
        return ["broken"]


class DnsCheck(Broken, Retried):
    pass


print("lost: ", DnsCheck().run())


class Named(Check):
    def run(self):  # names the parent, so classes between are skipped
        return ["named", *Check.run(self)]


class TcpCheck(Named, Retried):
    pass


print("named:", TcpCheck().run())

try:
    type("Wrong", (Check, Timed), {})  # a parent before its own child
except TypeError as error:
    text = str(error).replace("\n", " ")
    print("TypeError:", text.partition(" for bases")[0])
