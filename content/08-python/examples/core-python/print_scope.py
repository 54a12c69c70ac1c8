# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Prediction: a name that is assigned is local"
# runs = "browser"
# exit = 0
# ///

retries = 3


def wrong():
    print(retries)
    retries = 5


try:
    wrong()
except UnboundLocalError as error:
    print(type(error).__name__)
