# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
import ctypes

lib = ctypes.CDLL("libbhxhplan.so.0.1")
lib.bhxh_plan_load_bundled.restype = ctypes.c_void_p
lib.bhxh_findings_compute.restype = ctypes.c_void_p
lib.bhxh_findings_dup_message.restype = ctypes.c_void_p

plan = ctypes.c_void_p(lib.bhxh_plan_load_bundled(b"quang-tri-2022-2025", None, None))
findings = ctypes.c_void_p(lib.bhxh_findings_compute(plan, None, None, None))
IMPOSSIBLE, VIETNAMESE = 2, 1
for i in range(lib.bhxh_findings_get_n(findings)):
    if lib.bhxh_findings_get_verdict(findings, i) == IMPOSSIBLE:
        text = ctypes.c_void_p(lib.bhxh_findings_dup_message(findings, i, VIETNAMESE))
        print(ctypes.string_at(text.value).decode())
        lib.bhxh_free(text)
lib.bhxh_findings_unref(findings)
lib.bhxh_plan_unref(plan)
