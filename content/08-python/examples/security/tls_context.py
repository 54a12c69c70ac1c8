# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "SSLContext: which contexts verify, and which only encrypt"
# runs = "linux"
# exit = 0
# ///

import ssl

contexts = {
    "create_default_context()": ssl.create_default_context(),
    "SSLContext(TLS_CLIENT)": ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
    "_create_unverified_context()": ssl._create_unverified_context(),
}
for name, context in contexts.items():
    print(f"{name:28} {context.verify_mode.name:13} "
          f"checks the host name: {context.check_hostname}")

bare = contexts["SSLContext(TLS_CLIENT)"]
print("CAs that the bare context trusts:", bare.cert_store_stats()["x509_ca"])

context = ssl.create_default_context()
try:
    context.verify_mode = ssl.CERT_NONE
except ValueError as error:
    print("refused:", error)
