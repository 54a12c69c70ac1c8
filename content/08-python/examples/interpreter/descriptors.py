# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A property is a descriptor; so are a checked field and a method"
# runs = "browser"
# exit = 0
# ///

from functools import cached_property


class Port:
    """A data descriptor: has __get__ and __set__, lives on the class."""

    def __set_name__(self, owner, name):
        self.slot = "_" + name

    def __get__(self, instance, owner):
        return self if instance is None else getattr(instance, self.slot)

    def __set__(self, instance, value):
        if not (isinstance(value, int) and 0 < value < 65_536):
            raise ValueError(f"{self.slot[1:]}: {value!r} is no port")
        setattr(instance, self.slot, value)


class Service:
    port = Port()
    admin_port = Port()  # one class, many checked fields

    def __init__(self, name, port, admin_port):
        self.name = name
        self.port = port
        self.admin_port = admin_port

    @property
    def url(self):
        return f"http://{self.name}:{self.port}/"

    @cached_property
    def banner(self):
        print("(asked the service)")
        return f"{self.name} 2.1"


shop = Service("shop", 8080, 9090)
for change in (
    lambda: setattr(shop, "admin_port", 0),
    lambda: setattr(shop, "url", "http://elsewhere/"),
):
    try:
        change()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, "refused")

# A data descriptor wins over the object's own dictionary ...
shop.__dict__["url"] = "http://elsewhere/"
print("property:       ", shop.url)

# ... a descriptor without __set__ loses against it.
print("cached_property:", shop.banner, "|", shop.banner)
print("in the object:  ", "banner" in shop.__dict__)

run = Service.__dict__["__init__"]  # a plain function, and a descriptor
print("method:         ", run.__get__(shop).__self__ is shop)
