# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What tests read out of the page of a report: its elements and text, its figures, the cells of their tables."""

import html.parser

TAGS = set("html head meta title style body main header p h1 h2 h3 figure figcaption div table thead "
           "tbody tr th td ul li svg desc line rect circle polyline text details summary pre".split())
ATTRIBUTES = set("lang charset http-equiv content name id class role tabindex aria-labelledby scope xmlns "
                 "viewbox x y x1 y1 x2 y2 cx cy r width height points text-anchor".split())
EMPTY = {"meta"}


def shown(text):
    """As a page shows it: white space is a space, what is hidden or may not be is U+FFFD."""
    letters = []
    for letter in text:
        code = ord(letter)
        if letter in "\t\n\r":
            letters.append(" ")
        elif (code < 0x20 or 0x7F <= code < 0xA0 or 0x200E <= code <= 0x200F
              or 0x2028 <= code <= 0x202E or 0x2066 <= code <= 0x2069 or code in (0xFEFF, 0xFFFE, 0xFFFF)):
            letters.append("\uFFFD")
        else:
            letters.append(letter)
    return "".join(letters)


class Figure:
    """A table, or a chart with its table."""

    def __init__(self):
        self.caption, self.title, self.desc, self.notes = "", "", "", []
        self.is_chart = False
        self.rows = []  # of cells; the header first


class Page(html.parser.HTMLParser):
    """A page whose elements end in their order, and none of which is any but a report's own."""

    def __init__(self, source):
        super().__init__()
        self.problems, self.text, self.figures, self.open = [], [], [], []
        self.feed(source)
        self.close()
        self.problems.extend(f"element {tag} has no end" for tag in self.open)

    def handle_starttag(self, tag, attrs):
        if tag not in TAGS:
            self.problems.append(f"element {tag}")
        self.problems.extend(f"attribute {name} of {tag}" for name, _ in attrs if name not in ATTRIBUTES)
        if tag not in EMPTY:
            self.open.append(tag)
        if tag == "figure":
            self.figures.append(Figure())
        elif tag == "svg":
            self.figures[-1].is_chart = True
        elif tag == "tr":
            self.figures[-1].rows.append([])
        elif tag in ("th", "td"):
            self.figures[-1].rows[-1].append("")
        elif tag == "p" and "figure" in self.open:
            self.figures[-1].notes.append("")

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in EMPTY:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"element {tag} ends where it is not open")

    def handle_data(self, data):
        self.text.append(data)
        if "figure" not in self.open:
            return
        figure, tag = self.figures[-1], self.open[-1]
        if tag in ("th", "td"):
            figure.rows[-1][-1] += data
        elif tag == "figcaption":
            figure.caption += data
        elif tag in ("title", "desc"):
            setattr(figure, tag, getattr(figure, tag) + data)
        elif tag == "p":
            figure.notes[-1] += data
