# /// script
# requires-python = ">=3.11"
# dependencies = ["PyYAML"]
#
# [tool.guide]
# title = "YAML tags: the unsafe, the full and the safe loader, and an alias bomb"
# runs = "linux"
# exit = 0
# ///

import yaml

text = '!!python/object/apply:builtins.print ["yaml ran code"]'

yaml.load(text, Loader=yaml.UnsafeLoader)

for loader in (yaml.FullLoader, yaml.SafeLoader):
    try:
        yaml.load(text, Loader=loader)
    except yaml.constructor.ConstructorError as error:
        line = error.problem_mark.line + 1
        print(f"{loader.__name__}: ConstructorError on line {line}")

# safe_load runs nothing, and still builds what aliases ask for
lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
for before, name in zip("abcde", "bcdef", strict=True):
    lines.append(f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]")
bomb = "\n".join(lines)


def leaves(value):
    return sum(map(leaves, value)) if isinstance(value, list) else 1


count = leaves(yaml.safe_load(bomb)["f"])
print(f"{len(bomb)} bytes stand for {count:,} values")
