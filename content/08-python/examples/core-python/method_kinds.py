# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Instance method, class method, static method, and two underscores"
# runs = "browser"
# exit = 0
# ///

class Host:
    def __init__(self, name, port):
        self.name = name
        self.port = port

    def address(self):  # gets the object
        return f"{self.name}:{self.port}"

    @classmethod
    def parse(cls, text):  # gets the class: a second constructor
        name, _, port = text.partition(":")
        return cls(name, int(port or 22))

    @staticmethod
    def is_name(text):  # gets neither
        return text.replace("-", "").isalnum()

    def __repr__(self):
        return f"{type(self).__name__}({self.address()!r})"


class Bastion(Host):
    pass


print(Host.parse("web-1:8080"), Bastion.parse("jump-1"))
print(Host.is_name("web-1"), Host.is_name("web 1"))
print(isinstance(Bastion.parse("jump-1"), Host), type(Bastion) is type)


class Client:
    _timeout = 30  # by convention: not part of the interface
    __token = "s3cret"  # the compiler renames it, and hides nothing


print(Client._timeout, Client._Client__token)
