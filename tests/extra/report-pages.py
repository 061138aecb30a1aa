# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reports as people see them, in Chromium: at the widths of a desk and of a telephone axe-core finds
nothing wrong, nothing is wider than the page, and no text of a drawing lies on another or is cut off;
on A4 no page but the last is left half blank, and margins and numbers are those of Decree 30/2020."""

import csv
import html
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(os.environ["BHXH_SOURCE_ROOT"])
TOOL = os.environ["BHXH_TOOL"]
NODE = pathlib.Path(os.environ["BHXH_NODE"]) / "node_modules"
EXAMPLES = ROOT / "examples"
ACTUALS = EXAMPLES / "quang-tri-2024-illustrative-actuals.csv"
LABOUR_FORCE = EXAMPLES / "quang-tri-2024-illustrative-labour-force.csv"
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
SURROUNDINGS = ["--heading", "PHỤ LỤC", "--heading", "(Kèm theo Công văn số 1/BC-UBND)", "--place",
                "Quảng Trị", "--date", "2024-12-05", "--signed-as", "CHỦ TỊCH", "--signed-by", "A"]

# What a page tells of itself; half a point is what letters may share.
LOOK = """
const look = () => {
  const found = [];
  const page = document.documentElement;
  if (page.scrollWidth > innerWidth) found.push(`${page.scrollWidth} wide`);
  for (const drawing of document.querySelectorAll("svg")) {
    const name = drawing.querySelector("title").textContent;
    const { width, height } = drawing.viewBox.baseVal;
    const boxes = [...drawing.querySelectorAll("text")].map(text => [text.textContent, text.getBBox()]);
    boxes.forEach(([text, box], i) => {
      if (box.x < -.5 || box.y < -.5 || box.x + box.width > width + .5 || box.y + box.height > height + .5)
        found.push(`${name}: ${text} is cut off`);
      for (const [other, that] of boxes.slice(i + 1))
        if (Math.min(box.x + box.width, that.x + that.width) - Math.max(box.x, that.x) > .5 &&
            Math.min(box.y + .75 * box.height, that.y + .75 * that.height) -
            Math.max(box.y + .25 * box.height, that.y + .25 * that.height) > .5)
          found.push(`${name}: ${text} on ${other}`);
    });
  }
  return found;
};
axe.run().then(axe_found => parent.postMessage(JSON.stringify({
  width: innerWidth, passes: axe_found.passes.length, drawings: document.querySelectorAll("svg").length,
  found: [...look(), ...axe_found.violations.map(each =>
    `${each.id}: ${each.nodes.slice(0, 3).map(node => node.html).join(" ")}`)] }), "*"));
"""

# A window is no narrower than 500 points, so that the page is shown in a frame.
FRAME = """<!DOCTYPE html><body style="margin:0"><iframe src="{name}" style="width:{width}px;height:2000px;
border:0"></iframe><script>onmessage = told => {{ document.body.textContent = "FOUND" + told.data + "END"; }};
</script></body>"""
problems = []


def run(*words):
    subprocess.run([TOOL, "report", *map(str, words)], check=True, capture_output=True)


def chromium(*words):
    """Its standard output."""
    return subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", *words],
                          check=True, capture_output=True, text=True).stdout


# --- Reports ---------------------------------------------------------------------------------

def write_years(path):
    """The made-up actuals of 2024, and of the years before them nine tenths and eight, with gaps."""
    rows = list(csv.DictReader(ACTUALS.open()))
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        for year, tenths in ((2022, 8), (2023, 9), (2024, 10)):
            for i, row in enumerate(rows):
                whole, _, rest = row["value"].partition(".")
                value = int(whole + rest) * tenths // 10
                digits = f"{value / 10:.1f}" if rest else str(value)
                if (i + year) % 11 != 5:
                    writer.writerow({**row, "period": year, "value": digits, "as_of": f"{year}-12-31"})


def write_nation(folder):
    """A country of 63 provinces with long names and numbers, two years of targets and actuals."""
    shutil.copytree(ROOT / "tests/data/made-up-province", folder)
    heads = {name: (folder / f"{name}.csv").read_text().splitlines()[0].split(",")
             for name in ("units", "targets")}
    codes = [f"{i:02d}" for i in range(1, 64)]
    units = [dict(code="0", level="nation", name_vi="Cả nước", name_en="The Whole Country")]
    units += [dict(code=code, parent="0", level="province", name_vi=f"Thành phố Bà Rịa - Vũng Tàu {code}",
                   name_en=f"Ba Ria - Vung Tau City {code}") for code in codes]
    targets = {(code, year): 40000 + int(code) * 19000 + 7919 * (year - 2023)
               for code in codes for year in (2023, 2024)}
    actuals = {key: value * (85 + int(key[0]) * 13 % 28) // 100 for key, value in targets.items()}
    for numbers in (targets, actuals):
        for year in (2023, 2024):
            numbers["0", year] = sum(numbers[code, year] for code in codes)
    with (folder / "units.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, heads["units"])
        writer.writeheader()
        writer.writerows({**unit, "addressed": "targets"} for unit in units)
    with (folder / "targets.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, heads["targets"])
        writer.writeheader()
        writer.writerows(dict(unit=unit, indicator="si_persons", period=year, value=value, kind="target",
                              owner="ubnd") for (unit, year), value in targets.items())
    (folder / "unit-successions.csv").write_text("old,new,date,share,source\n")
    (folder / "actuals.csv").write_text("unit,indicator,period,value\n" + "".join(
        f"{unit},si_persons,{year},{value}\n" for (unit, year), value in actuals.items()))


def write_reports(folder):
    """The files, in both languages each."""
    write_years(folder / "years.csv")
    write_nation(folder / "nation")
    kinds = {
        "year": ["--actual", ACTUALS, "--labour-force", LABOUR_FORCE, "--period", "2024", "--on",
                 "2024-12-01", "--carry-manifest"],
        "years": ["--actual", folder / "years.csv", "--period", "2024"],
        "term": ["--actual", folder / "years.csv"],
        "district": ["--actual", folder / "years.csv", "--period", "2024", "--unit", "464"],
        "nation": ["--plan", folder / "nation", "--actual", folder / "nation/actuals.csv", "--period",
                   "2024"],
    }
    for kind, words in kinds.items():
        for language in ("vi", "en"):
            path = folder / f"{kind}-{language}.html"
            run(*words, *SURROUNDINGS, "--format", "html", "--lang", language, "--output", path)
            yield path


# --- Screens ---------------------------------------------------------------------------------

def check_screen(page, width):
    """What axe-core and a look have against a page; its policy would not let them run."""
    script = (NODE / "axe-core/axe.min.js").read_text().replace("</script", "<\\/script")
    inner = page.with_suffix(".look.html")
    inner.write_text(POLICY.sub("", page.read_text()).replace(
        "</body>", f"<script>{script}</script><script>{LOOK}</script></body>"))
    outer = page.with_suffix(".frame.html")
    outer.write_text(FRAME.format(name=inner.name, width=width))
    shown = chromium("--virtual-time-budget=60000", f"--window-size={width},2000", "--dump-dom",
                     outer.as_uri())
    told = re.search(r"FOUND(.*)END", shown, re.S)
    told = json.loads(html.unescape(told.group(1))) if told else {}
    if told.get("width") != width or told["passes"] < 20 or told["drawings"] < 3:
        problems.append(f"{page.name} was not looked at: {told}")
    else:
        problems.extend(f"{page.name} at {width}: {each}" for each in told["found"])


# --- Paper -----------------------------------------------------------------------------------

def read_grey(path):
    """Width, height and the rows of a PGM image."""
    kind, size, most, pixels = path.read_bytes().split(b"\n", 3)
    width, height = map(int, size.split())
    assert (kind, most) == (b"P5", b"255") and len(pixels) == width * height
    return width, height, [pixels[i * width:(i + 1) * width] for i in range(height)]


def check_sheet(name, number, is_last, rows, per_mm):
    """One page, of so many points a millimetre."""
    inked = [i for i, row in enumerate(rows) if min(row) < 128]
    body = [i for i in inked if i >= 19 * per_mm]
    left = min(len(row) - len(row.lstrip(b"\xff")) for row in rows) / per_mm
    right = max(len(row.rstrip(b"\xff")) for row in rows) / per_mm
    filled = (max(body, default=0) / per_mm - 20) / 257 * 100
    if (inked[0] < 19 * per_mm) != (number > 1):
        problems.append(f"{name}, page {number}: its number")
    if left < 29 or right > 196 or max(inked) > 278 * per_mm:
        problems.append(f"{name}, page {number}: margins {left:.0f}, {right:.0f} mm")
    if filled < 50 and not is_last:
        problems.append(f"{name}, page {number}: {filled:.0f} % filled")


def check_paper(page):
    """The page printed."""
    target = page.with_suffix(".pdf")
    chromium("--no-pdf-header-footer", f"--print-to-pdf={target}", page.as_uri())
    subprocess.run(["pdftoppm", "-r", "50.8", "-gray", target, target.with_suffix("")], check=True)
    sheets = sorted(page.parent.glob(f"{page.stem}-*.pgm"))
    if len(sheets) < 3:
        problems.append(f"{page.name}: {len(sheets)} pages")
    for i, sheet in enumerate(sheets):
        width, height, rows = read_grey(sheet)
        if abs(width - 420) > 1 or abs(height - 594) > 1:
            problems.append(f"{page.name}: a page of {width} by {height}")
        check_sheet(page.name, i + 1, i + 1 == len(sheets), rows, 2)
    print(f"{page.name}: {len(sheets)} pages")


with tempfile.TemporaryDirectory() as temporary:
    for report in write_reports(pathlib.Path(temporary)):
        check_paper(report)
        for screen in (1280, 375):
            check_screen(report, screen)

print("\n".join(problems[:60]) or "nothing wrong")
sys.exit(1 if problems else 0)
