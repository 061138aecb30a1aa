# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""Vietnamese names as they are really written, and which are the same."""

from bhxhplan import normalize_text, text_key, text_matches

print(normalize_text("TX.\n  Quảng\tTrị "))
for one, other in (
    ("Huyện Đa Krông", "Dakrong"),
    ("Huyện Hướng Hóa", "HƯỚNG HOÁ"),
    ("TP.Đông Hà", "Thành phố Ðông Hà"),
    ("Phường 1", "P.1"),
    ("Phường 1", "1"),
    ("Hướng Hóa", "Hương Hóa"),
    ("Thị xã Quảng Trị", "Tỉnh Quảng Trị"),
):
    print(one, "=" if text_matches(one, other) else "≠", other, f"({text_key(one)})")
