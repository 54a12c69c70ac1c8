# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Azure: all machines of a subscription, with a double of the SDK"
# runs = "browser"
# exit = 0
# ///

# The Azure SDK is not installed here. The five classes below stand in for
# azure.core with its documented names, so machines() would work unchanged on:
#   from azure.core.exceptions import AzureError, HttpResponseError
#   from azure.identity import ManagedIdentityCredential
#   from azure.mgmt.compute import ComputeManagementClient
#   compute = ComputeManagementClient(ManagedIdentityCredential(), subscription)


class AzureError(Exception):
    """azure.core: everything that the SDK raises."""


class ServiceRequestError(AzureError):
    """azure.core: no connection, so the request was not sent."""


class HttpResponseError(AzureError):
    """azure.core: Azure has answered with an error."""

    def __init__(self, message, status_code=None):
        super().__init__(message)
        self.status_code = status_code


class ClientAuthenticationError(HttpResponseError):
    """azure.core: no valid identity, and perhaps no answer at all."""


class ItemPaged:
    """azure.core.paging: fetches the next page when the items run out."""

    def __init__(self, pages):
        self._pages = pages

    def __iter__(self):
        for page in self._pages:
            if isinstance(page, AzureError):
                raise page
            yield from page


# region list
def machines(compute):
    """All (group, name) of a subscription; a refused page raises."""
    pages = compute.virtual_machines.list_all(
        connection_timeout=3, read_timeout=10, retry_total=2
    )
    # /subscriptions/S/resourceGroups/GROUP/providers/.../NAME
    return sorted(
        (machine.id.split("/")[4].lower(), machine.name) for machine in pages
    )


def report(compute):
    try:
        print(machines(compute))
    except HttpResponseError as error:  # Azure answered, and refused
        print(f"refused: {type(error).__name__} {error.status_code} {error}")
    except AzureError as error:  # no connection, or no answer
        print(f"no list: {type(error).__name__}: {error}")
# endregion


class Machine:
    def __init__(self, group, name):
        kind = "providers/Microsoft.Compute/virtualMachines"
        self.id = f"/subscriptions/0-1/resourceGroups/{group}/{kind}/{name}"
        self.name = name


class Compute:
    """Stands in for ComputeManagementClient."""

    def __init__(self, *pages):
        self.pages, self.virtual_machines = pages, self

    def list_all(self, **options):
        return ItemPaged(self.pages)


one, two = Machine("SHOP", "web-1"), Machine("shop", "web-2")
report(Compute([two], [], [one]))  # an empty page is not the end
denied = HttpResponseError("(AuthorizationFailed) may not read", 403)
report(Compute([one], denied))
report(Compute(ClientAuthenticationError("no managed identity here")))
report(Compute(ServiceRequestError("connection timed out")))
