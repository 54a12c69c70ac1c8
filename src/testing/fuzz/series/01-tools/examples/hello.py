# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A greeting"
# runs = "browser"
# args = ["--loud"]
# ///

# region greeting
print('hello')
# endregion
