# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A frozen dataclass: compared, copied with replace, and validated"
# runs = "browser"
# exit = 0
# ///

from dataclasses import FrozenInstanceError, dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Host:
    name: str
    port: int = 443
    tags: frozenset = field(default=frozenset(), compare=False)

    def __post_init__(self):  # annotations are not checked; this is
        if type(self.port) is not int or not 0 < self.port < 65_536:
            raise ValueError(f"port {self.port!r} of {self.name}")


web = Host("web-1")
print(replace(web, port=8443))
print(web == Host("web-1", tags=frozenset({"prod"})), len({web, Host("web-1")}))

for attempt in (
    lambda: setattr(web, "port", 80),
    lambda: Host("db-1", port=70_000),
    lambda: Host("db-1", port="443"),
):
    try:
        attempt()
    except (FrozenInstanceError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")
