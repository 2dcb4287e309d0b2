# openpyxl: every file of a folder (or one file) loaded; with a folder of equations, each is checked with Decimal and with float.
# python3 openpyxl_peer.py FOLDER|FILE [TIES-FOLDER]
import json
import os
import resource
import sys
from decimal import Decimal

import openpyxl

place, ties_folder = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None
files = [os.path.join(place, name) for name in sorted(os.listdir(place))] if os.path.isdir(place) else [place]
checked = alarms = 0
for file in files:
    book = openpyxl.load_workbook(file, data_only=True)
    if ties_folder is None:
        continue
    with open(os.path.join(ties_folder, os.path.basename(file) + ".json"), encoding="utf-8") as given:
        ties = json.load(given)
    sheets = {sheet.title: sheet for sheet in book.worksheets}

    def total(side, number):
        result = number(0)
        for sheet, row, column, factor in side:
            value = sheets[sheet].cell(row + 1, column + 1).value
            if isinstance(value, (int, float)):
                result += factor * number(repr(value) if number is Decimal else value)
        return result

    for tie in ties:
        checked += 1
        exact = total(tie["left"], Decimal) == total(tie["right"], Decimal)
        if exact and total(tie["left"], float) != total(tie["right"], float):
            alarms += 1
used = resource.getrusage(resource.RUSAGE_SELF)
report = os.environ.get("GOUJI_BENCH_USAGE")
if report:
    with open(report, "w", encoding="utf-8") as out:
        json.dump({"megabytes": used.ru_maxrss / 1024, "cpu": used.ru_utime + used.ru_stime}, out)
print(json.dumps({"checked": checked, "falseAlarms": alarms}))
