# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Prediction: += on a list in a tuple"
# runs = "browser"
# exit = 0
# ///

record = ("web-1", [80])
try:
    record[1] += [443]
except TypeError as error:
    print("TypeError:", error)
print(record)
