# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the library's functions take and give: the one table of all of them.

How to add a function: write a line under its header, in the header's order: what it gives,
then what it takes, as the header has them without ``Bhxh``, ``struct`` and (but for ``char``)
``const``. A new opaque type goes into HANDLES, a new enumeration into ENUMS, another word
into SCALARS. ``tests/lists/python.py`` compares the table with the headers and with
``lib/bhxhplan.map`` and prints the line that is missing; ``tests/python/test_abi.py`` calls
the function, and has a table of arguments for what cannot be called with any.
"""

from __future__ import annotations

import ctypes
from typing import Any, Final

#: Opaque types; only pointers to them are passed.
HANDLES: Final = (
    "Allocation",
    "Bounds",
    "Conflicts",
    "Diagnostics",
    "Differences",
    "District",
    "Duties",
    "Figures",
    "Findings",
    "Frame",
    "Gaps",
    "Holidays",
    "Import",
    "Indicator",
    "Manifest",
    "Map",
    "Options",
    "Plan",
    "PlanBuilder",
    "Recurrence",
    "Report",
    "Rules",
    "Sheets",
    "Submissions",
    "Table",
    "TableReader",
    "Workbook",
)

#: Enumerations; passed as int.
ENUMS: Final = (
    "Addressed",
    "AllocationBlock",
    "AllocationDepth",
    "Apart",
    "ApportionmentMethod",
    "ApportionmentReason",
    "BoundBasis",
    "CalendarKind",
    "ColumnType",
    "DifferenceKind",
    "DifferencePart",
    "Direction",
    "DutyStatus",
    "Error",
    "ForecastMethod",
    "Format",
    "GapNumber",
    "InputRole",
    "Kind",
    "Language",
    "Level",
    "Limit",
    "Measure",
    "Missing",
    "NumberStyle",
    "Objection",
    "Path",
    "PeriodKind",
    "PlanTable",
    "Printed",
    "Qualifier",
    "RangeFlags",
    "RankingMeasure",
    "Reach",
    "ReportChart",
    "ReportFormat",
    "ReportParts",
    "Rounding",
    "RuleState",
    "Severity",
    "Shift",
    "Slip",
    "Stage",
    "Status",
    "Verdict",
)

#: Told how far a call is; FALSE stops it.
ProgressFunc = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_uint64, ctypes.c_uint64, ctypes.c_void_p)
#: Receives bytes; FALSE stops the writing.
WriteFunc = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_void_p, ctypes.c_void_p
)

#: Everything else that is passed, by its word in the table. Text that is borrowed comes as
#: bytes; text that the caller frees (``char*``) as an address.
SCALARS: Final[dict[str, Any]] = {
    "void": None,
    "int": ctypes.c_int,
    "char": ctypes.c_char,
    "gboolean": ctypes.c_int,
    "gint": ctypes.c_int,
    "guint": ctypes.c_uint,
    "gint8": ctypes.c_int8,
    "guint8": ctypes.c_uint8,
    "guint32": ctypes.c_uint32,
    "gint64": ctypes.c_int64,
    "guint64": ctypes.c_uint64,
    "gsize": ctypes.c_size_t,
    "gssize": ctypes.c_ssize_t,
    "gpointer": ctypes.c_void_p,
    "GQuark": ctypes.c_uint32,
    "Period": ctypes.c_int32,
    "const char*": ctypes.c_char_p,
    "char*": ctypes.c_void_p,
    "ProgressFunc": ProgressFunc,
    "WriteFunc": WriteFunc,
    "ArrowArrayStream*": ctypes.c_void_p,
}


class Reference:
    """Lets only the right kind of object, a raw address, or None be passed as a pointer."""

    __slots__ = ("kind",)

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def from_param(self, value: Any) -> Any:
        """What ctypes passes on."""
        if value is None or type(value) is ctypes.c_void_p:
            return value
        if getattr(value, "_kind", None) != self.kind:
            raise TypeError(f"a {self.kind} is needed, not {type(value).__name__}")
        return value._pointer


def _is_pointer(word: str) -> bool:
    """Whether a word is a pointer to an opaque type, or to an error."""
    return word[-1] == "*" and (word[:-1] in HANDLES or word == "Error*")


def argument_type(word: str) -> Any:
    """What ctypes takes for a word of the table."""
    if word in SCALARS:
        return SCALARS[word]
    if word in ENUMS:
        return ctypes.c_int
    if _is_pointer(word):
        return Reference(word[:-1])
    return ctypes.POINTER(result_type(word[:-1]))


def result_type(word: str) -> Any:
    """What ctypes gives for a word of the table."""
    if word in SCALARS:
        return SCALARS[word]
    if word in ENUMS:
        return ctypes.c_int
    if _is_pointer(word):
        return ctypes.c_void_p
    return ctypes.POINTER(result_type(word[:-1]))


# fmt: off
#: Every public function: what it gives, then what it takes.
SIGNATURES: Final[dict[str, tuple[str, ...]]] = {
    # allocation.h
    "bhxh_allocation_compute": (
        "Allocation*", "Plan*", "Figures*", "Options*", "Error**",
    ),
    "bhxh_allocation_ref": ("Allocation*", "Allocation*"),
    "bhxh_allocation_unref": ("void", "Allocation*"),
    "bhxh_allocation_get_persons": (
        "gboolean", "Allocation*", "guint", "guint", "Period", "gint64*",
    ),
    "bhxh_allocation_dup_table": ("Table*", "Allocation*"),
    "bhxh_allocation_compute_plan": ("Plan*", "Allocation*", "Options*", "Error**"),
    "bhxh_allocation_compute_template": ("Table*", "Plan*", "Figures*", "Options*", "Error**"),
    # amendments.h
    "bhxh_plan_load_in_force": (
        "Plan*", "Plan*", "const char**", "gsize", "Options*", "Error**",
    ),
    # analysis.h
    "bhxh_gaps_dup_progress_table": ("Table*", "Gaps*"),
    "bhxh_gaps_dup_changes_table": ("Table*", "Gaps*"),
    "bhxh_gaps_dup_completeness_table": ("Table*", "Gaps*"),
    "bhxh_gaps_dup_pace_table": ("Table*", "Gaps*"),
    "bhxh_gaps_dup_path_table": ("Table*", "Gaps*"),
    "bhxh_gaps_dup_forecast_table": ("Table*", "Gaps*"),
    "bhxh_gaps_dup_decomposition_table": ("Table*", "Gaps*"),
    "bhxh_gaps_dup_ranking_table": ("Table*", "Gaps*"),
    "bhxh_gaps_dup_owners_table": ("Table*", "Gaps*", "Plan*"),
    # apportionment.h
    "bhxh_apportionment_get_method_name": (
        "const char*", "ApportionmentMethod", "Language",
    ),
    "bhxh_apportionment_get_reason_name": (
        "const char*", "ApportionmentReason", "Language",
    ),
    "bhxh_apportionment_fill": (
        "gboolean", "ApportionmentMethod", "gint64", "gint64*", "gint64*", "gint64*",
        "guint32*", "gsize", "gint64*", "guint8*", "Error**",
    ),
    "bhxh_apportionment_fill_table": (
        "gboolean", "gint64*", "gsize", "gsize", "gint64*", "gint64*", "gint64*",
        "gint64*", "gint64*", "gint64*", "Error**",
    ),
    "bhxh_apportionment_fill_layers": (
        "gboolean", "gint64*", "gsize", "gsize", "gsize", "gint64*", "gint64*", "gint64*",
        "gint64*", "Error**",
    ),
    # arrow.h
    "bhxh_table_export_arrow": (
        "gboolean", "Table*", "Options*", "ArrowArrayStream*", "Error**",
    ),
    "bhxh_table_get_column_narrow": ("gboolean", "Table*", "guint"),
    "bhxh_arrow_capsule_new": ("gpointer", "ArrowArrayStream*"),
    # bounds.h
    "bhxh_bounds_compute": ("Bounds*", "Plan*", "Figures*", "Options*", "Error**"),
    "bhxh_bounds_ref": ("Bounds*", "Bounds*"),
    "bhxh_bounds_unref": ("void", "Bounds*"),
    "bhxh_bounds_get_n": ("guint", "Bounds*"),
    "bhxh_bounds_find": ("gint", "Bounds*", "guint", "guint", "Period"),
    "bhxh_bounds_get_figure": (
        "gboolean", "Bounds*", "guint", "guint*", "guint*", "Period*",
    ),
    "bhxh_bounds_get_range": (
        "gboolean", "Bounds*", "guint", "gint64*", "gint64*", "gint*", "guint*",
    ),
    "bhxh_bounds_is_empty": ("gboolean", "Bounds*", "guint"),
    "bhxh_bounds_get_basis": ("BoundBasis", "Bounds*", "guint"),
    "bhxh_bounds_is_identified": ("gboolean", "Bounds*", "guint"),
    "bhxh_bounds_dup_exact": ("char*", "Bounds*", "guint", "gboolean"),
    "bhxh_bounds_dup_binding": (
        "char*", "Bounds*", "guint", "gboolean", "char**", "Error**",
    ),
    "bhxh_bounds_dup_rules": ("char*", "Bounds*"),
    "bhxh_bounds_dup_partial_rules": ("char*", "Bounds*"),
    "bhxh_bounds_get_lo_rule": ("const char*", "Bounds*", "guint"),
    "bhxh_bounds_get_hi_rule": ("const char*", "Bounds*", "guint"),
    "bhxh_bounds_dup_table": ("Table*", "Bounds*"),
    # conflicts.h
    "bhxh_conflicts_compute": ("Conflicts*", "Plan*", "Figures*", "Options*", "Error**"),
    "bhxh_conflicts_ref": ("Conflicts*", "Conflicts*"),
    "bhxh_conflicts_unref": ("void", "Conflicts*"),
    "bhxh_conflicts_get_n": ("guint", "Conflicts*"),
    "bhxh_conflicts_is_complete": ("gboolean", "Conflicts*"),
    "bhxh_conflicts_dup_cells": ("char*", "Conflicts*", "guint"),
    "bhxh_conflicts_dup_rules": ("char*", "Conflicts*", "guint"),
    "bhxh_conflicts_dup_message": ("char*", "Conflicts*", "guint", "Language"),
    "bhxh_conflicts_dup_table": ("Table*", "Conflicts*"),
    "bhxh_conflicts_get_n_doubts": ("guint", "Conflicts*"),
    "bhxh_conflicts_has_all_doubts": ("gboolean", "Conflicts*"),
    "bhxh_conflicts_dup_doubt": ("char*", "Conflicts*", "guint", "guint64*"),
    "bhxh_conflicts_dup_doubts_table": ("Table*", "Conflicts*"),
    "bhxh_conflicts_get_n_slips": ("guint", "Conflicts*"),
    "bhxh_conflicts_get_slip": (
        "gboolean", "Conflicts*", "guint", "guint*", "Slip*", "gint64*", "gint*",
    ),
    "bhxh_conflicts_dup_slip_cell": ("char*", "Conflicts*", "guint"),
    "bhxh_conflicts_dup_slip_other": ("char*", "Conflicts*", "guint"),
    # diagnostics.h
    "bhxh_diagnostics_new": ("Diagnostics*",),
    "bhxh_diagnostics_ref": ("Diagnostics*", "Diagnostics*"),
    "bhxh_diagnostics_unref": ("void", "Diagnostics*"),
    "bhxh_diagnostics_get_n": ("guint", "Diagnostics*", "Severity"),
    "bhxh_diagnostics_get_severity": ("Severity", "Diagnostics*", "guint"),
    "bhxh_diagnostics_get_code": ("const char*", "Diagnostics*", "guint"),
    "bhxh_diagnostics_get_file": ("const char*", "Diagnostics*", "guint"),
    "bhxh_diagnostics_get_sheet": ("const char*", "Diagnostics*", "guint"),
    "bhxh_diagnostics_get_place": (
        "void", "Diagnostics*", "guint", "guint64*", "guint64*",
    ),
    "bhxh_diagnostics_get_text": ("const char*", "Diagnostics*", "guint"),
    "bhxh_diagnostics_dup_message": ("char*", "Diagnostics*", "guint", "Language"),
    # differences.h
    "bhxh_differences_compute": ("Differences*", "Plan*", "Plan*", "Options*", "Error**"),
    "bhxh_differences_ref": ("Differences*", "Differences*"),
    "bhxh_differences_unref": ("void", "Differences*"),
    "bhxh_differences_get_n": ("guint", "Differences*"),
    "bhxh_differences_count": ("guint", "Differences*", "DifferenceKind"),
    "bhxh_differences_get_kind": ("DifferenceKind", "Differences*", "guint"),
    "bhxh_differences_get_part": ("DifferencePart", "Differences*", "guint"),
    "bhxh_differences_get_number": (
        "gboolean", "Differences*", "guint", "gint64*", "gint*",
    ),
    "bhxh_differences_dup_message": ("char*", "Differences*", "guint", "Language"),
    "bhxh_differences_dup_table": ("Table*", "Differences*"),
    # district.h
    "bhxh_district_get_code": ("const char*", "District*"),
    "bhxh_district_get_name": ("const char*", "District*", "Language"),
    "bhxh_district_get_n_aliases": ("guint", "District*"),
    "bhxh_district_get_alias": ("const char*", "District*", "guint"),
    "bhxh_district_get_level": ("Level", "District*"),
    "bhxh_district_get_valid_from": ("Period", "District*"),
    "bhxh_district_get_valid_to": ("Period", "District*"),
    "bhxh_district_is_valid_on": ("gint", "District*", "Period"),
    "bhxh_district_get_addressed": ("guint", "District*"),
    # duties.h
    "bhxh_duties_compute": ("Duties*", "Plan*", "Submissions*", "Options*", "Error**"),
    "bhxh_duties_ref": ("Duties*", "Duties*"),
    "bhxh_duties_unref": ("void", "Duties*"),
    "bhxh_duties_get_n": ("guint", "Duties*"),
    "bhxh_duties_count": ("guint", "Duties*", "DutyStatus"),
    "bhxh_duties_get_duty": ("const char*", "Duties*", "guint"),
    "bhxh_duties_get_status": ("DutyStatus", "Duties*", "guint"),
    "bhxh_duties_get_day": ("Period", "Duties*", "guint"),
    "bhxh_duties_get_last_day": ("Period", "Duties*", "guint"),
    "bhxh_duties_get_covered": ("Period", "Duties*", "guint"),
    "bhxh_duties_dup_filtered": (
        "Duties*", "Duties*", "const char*", "const char**", "gsize", "Error**",
    ),
    "bhxh_duties_dup_table": ("Table*", "Duties*", "gboolean"),
    "bhxh_duties_dup_cycle_table": ("Table*", "Duties*"),
    "bhxh_duties_dup_figures_table": ("Table*", "Duties*", "Figures*"),
    "bhxh_duties_write_calendar": (
        "gboolean", "Duties*", "gboolean", "Options*", "WriteFunc", "gpointer", "Error**",
    ),
    "bhxh_duties_format_calendar": (
        "char*", "Duties*", "gboolean", "Options*", "gsize*", "Error**",
    ),
    "bhxh_duties_save_calendar": (
        "gboolean", "Duties*", "gboolean", "const char*", "Options*", "Error**",
    ),
    # error.h
    "bhxh_error_quark": ("GQuark",),
    "bhxh_error_get_code": ("int", "Error*"),
    "bhxh_error_get_message": ("const char*", "Error*"),
    "bhxh_error_dup_message": ("char*", "Error*", "Language"),
    "bhxh_error_free": ("void", "Error*"),
    "bhxh_free": ("void", "gpointer"),
    # figures-arrow.h
    "bhxh_figures_import_arrow": (
        "Figures*", "Plan*", "const char*", "ArrowArrayStream*", "Options*", "Error**",
    ),
    # figures-ranges.h
    "bhxh_figures_fill_ranges": (
        "gboolean", "Figures*", "guint", "guint", "gint64*", "gint64*", "guint8*",
        "gsize", "guint*", "Error**",
    ),
    # figures.h
    "bhxh_figures_new": ("Figures*", "Frame*"),
    "bhxh_figures_ref": ("Figures*", "Figures*"),
    "bhxh_figures_unref": ("void", "Figures*"),
    "bhxh_figures_load": (
        "Figures*", "Plan*", "const char**", "gsize", "Options*", "Error**",
    ),
    "bhxh_figures_parse": (
        "Figures*", "Plan*", "const char*", "const char*", "gsize", "Options*", "Error**",
    ),
    "bhxh_figures_find_field": ("const char*", "const char*"),
    "bhxh_figures_get_frame": ("Frame*", "Figures*"),
    "bhxh_figures_set": (
        "gboolean", "Figures*", "guint", "guint", "guint", "gint64", "gint", "Stage",
        "Period", "Error**",
    ),
    "bhxh_figures_get_n": ("guint", "Figures*", "guint", "guint", "guint"),
    "bhxh_figures_get_n_superseded": ("guint", "Figures*", "guint", "guint", "guint"),
    "bhxh_figures_get": (
        "gboolean", "Figures*", "guint", "guint", "guint", "guint", "gint64*", "gint*",
    ),
    "bhxh_figures_dup_field": (
        "char*", "Figures*", "guint", "guint", "guint", "guint", "const char*",
    ),
    "bhxh_figures_fill_values": (
        "gboolean", "Figures*", "guint", "guint", "gint64*", "gint8*", "guint8*", "gsize",
        "Error**",
    ),
    "bhxh_figures_dup_table": ("Table*", "Figures*"),
    # findings.h
    "bhxh_findings_compute": ("Findings*", "Plan*", "Figures*", "Options*", "Error**"),
    "bhxh_findings_ref": ("Findings*", "Findings*"),
    "bhxh_findings_unref": ("void", "Findings*"),
    "bhxh_findings_get_n": ("guint", "Findings*"),
    "bhxh_findings_count": ("guint", "Findings*", "Verdict", "Printed"),
    "bhxh_findings_count_failing": ("guint", "Findings*"),
    "bhxh_findings_get_verdict": ("Verdict", "Findings*", "guint"),
    "bhxh_findings_get_printed": ("Printed", "Findings*", "guint"),
    "bhxh_findings_get_size": ("gboolean", "Findings*", "guint", "gint64*", "gint*"),
    "bhxh_findings_get_severity": ("Severity", "Findings*", "guint"),
    "bhxh_findings_get_rule": ("const char*", "Findings*", "guint"),
    "bhxh_findings_get_unit": ("guint", "Findings*", "guint"),
    "bhxh_findings_get_period": ("Period", "Findings*", "guint"),
    "bhxh_findings_is_actual": ("gboolean", "Findings*", "guint"),
    "bhxh_findings_is_accepted": ("gboolean", "Findings*", "guint"),
    "bhxh_findings_dup_cells": ("char*", "Findings*", "guint"),
    "bhxh_findings_dup_message": ("char*", "Findings*", "guint", "Language"),
    "bhxh_findings_dup_table": ("Table*", "Findings*", "gboolean"),
    # frame.h
    "bhxh_frame_ref": ("Frame*", "Frame*"),
    "bhxh_frame_unref": ("void", "Frame*"),
    "bhxh_frame_get_date": ("Period", "Frame*"),
    "bhxh_frame_get_n_units": ("guint", "Frame*"),
    "bhxh_frame_get_n_known": ("guint", "Frame*"),
    "bhxh_frame_get_n_indicators": ("guint", "Frame*"),
    "bhxh_frame_get_n_periods": ("guint", "Frame*"),
    "bhxh_frame_get_district": ("District*", "Frame*", "guint"),
    "bhxh_frame_get_indicator": ("Indicator*", "Frame*", "guint"),
    "bhxh_frame_get_period": ("Period", "Frame*", "guint"),
    "bhxh_frame_get_parent": ("gint", "Frame*", "guint"),
    "bhxh_frame_get_children": ("guint", "Frame*", "guint", "guint*"),
    "bhxh_frame_find_unit": (
        "gboolean", "Frame*", "const char*", "Level", "gint", "Period", "guint*",
        "Error**",
    ),
    "bhxh_frame_trace_unit": ("gint", "Frame*", "guint"),
    "bhxh_frame_parse_indicator": (
        "gboolean", "Frame*", "const char*", "gssize", "guint*", "Error**",
    ),
    "bhxh_frame_find_indicator": ("gint", "Frame*", "const char*"),
    "bhxh_frame_find_period": ("gint", "Frame*", "Period"),
    # gaps.h
    "bhxh_gaps_compute": ("Gaps*", "Plan*", "Figures*", "Options*", "Error**"),
    "bhxh_gaps_ref": ("Gaps*", "Gaps*"),
    "bhxh_gaps_unref": ("void", "Gaps*"),
    "bhxh_gaps_get_owner": ("const char*", "Gaps*"),
    "bhxh_gaps_count": ("guint64", "Gaps*", "Status"),
    "bhxh_gaps_get_status": ("Status", "Gaps*", "guint", "guint", "guint", "gboolean*"),
    "bhxh_gaps_get_number": (
        "gboolean", "Gaps*", "guint", "guint", "guint", "GapNumber", "gint64*", "gint*",
    ),
    "bhxh_gaps_fill_numbers": (
        "gboolean", "Gaps*", "guint", "guint", "GapNumber", "gint64*", "gint8*",
        "guint8*", "gsize", "Error**",
    ),
    "bhxh_gaps_dup_missing": ("char*", "Gaps*", "Language"),
    "bhxh_gaps_dup_table": ("Table*", "Gaps*"),
    "bhxh_gaps_dup_rollup_table": ("Table*", "Gaps*"),
    # holidays.h
    "bhxh_holidays_new": ("Holidays*",),
    "bhxh_holidays_ref": ("Holidays*", "Holidays*"),
    "bhxh_holidays_unref": ("void", "Holidays*"),
    "bhxh_holidays_set": ("gboolean", "Holidays*", "Period", "gboolean", "Error**"),
    "bhxh_holidays_get": ("gboolean", "Holidays*", "Period"),
    "bhxh_holidays_load": ("Holidays*", "const char*", "Options*", "Error**"),
    "bhxh_holidays_parse": (
        "Holidays*", "const char*", "const char*", "gsize", "Options*", "Error**",
    ),
    # import.h
    "bhxh_import_load_text": ("Import*", "Plan*", "const char*", "Options*", "Error**"),
    "bhxh_import_parse_text": (
        "Import*", "Plan*", "const char*", "const char*", "gsize", "Options*", "Error**",
    ),
    "bhxh_import_load_sheet": (
        "Import*", "Plan*", "const char*", "Map*", "Options*", "Error**",
    ),
    "bhxh_import_ref": ("Import*", "Import*"),
    "bhxh_import_unref": ("void", "Import*"),
    "bhxh_import_get_n_rows": ("guint64", "Import*"),
    "bhxh_import_get_n_leftovers": ("guint", "Import*", "Severity"),
    "bhxh_import_get_leftovers": ("Diagnostics*", "Import*"),
    "bhxh_import_dup_table": ("Table*", "Import*"),
    "bhxh_import_dup_leftovers": ("Table*", "Import*"),
    # indicator.h
    "bhxh_indicator_get_code": ("const char*", "Indicator*"),
    "bhxh_indicator_get_name": ("const char*", "Indicator*", "Language"),
    "bhxh_indicator_get_n_aliases": ("guint", "Indicator*"),
    "bhxh_indicator_get_alias": ("const char*", "Indicator*", "guint"),
    "bhxh_indicator_get_measure": ("Measure", "Indicator*"),
    "bhxh_indicator_get_decimals": ("gint", "Indicator*"),
    "bhxh_indicator_get_rounding": ("Rounding", "Indicator*"),
    "bhxh_indicator_get_direction": ("Direction", "Indicator*"),
    "bhxh_indicator_get_kind": ("Kind", "Indicator*"),
    "bhxh_indicator_get_numerator": ("gint", "Indicator*"),
    "bhxh_indicator_get_denominator": ("gint", "Indicator*"),
    "bhxh_indicator_is_denominator_previous": ("gboolean", "Indicator*"),
    "bhxh_indicator_get_part_of": ("gint", "Indicator*"),
    # manifest.h
    "bhxh_manifest_new": ("Manifest*",),
    "bhxh_manifest_ref": ("Manifest*", "Manifest*"),
    "bhxh_manifest_unref": ("void", "Manifest*"),
    "bhxh_manifest_add_input": (
        "gboolean", "Manifest*", "InputRole", "const char*", "Error**",
    ),
    "bhxh_manifest_add_output": ("gboolean", "Manifest*", "const char*", "Error**"),
    "bhxh_manifest_add_setting": ("void", "Manifest*", "const char*", "const char*"),
    "bhxh_manifest_set_timestamp": ("gboolean", "Manifest*", "gint64", "Error**"),
    "bhxh_manifest_format": ("char*", "Manifest*", "gsize*", "Error**"),
    "bhxh_manifest_save": ("gboolean", "Manifest*", "const char*", "Error**"),
    # map.h
    "bhxh_map_load": ("Map*", "const char*", "Options*", "Error**"),
    "bhxh_map_parse": (
        "Map*", "const char*", "const char*", "gsize", "Options*", "Error**",
    ),
    "bhxh_map_compute": ("Map*", "Plan*", "const char*", "Options*", "Error**"),
    "bhxh_map_format": ("char*", "Map*"),
    "bhxh_map_save": ("gboolean", "Map*", "const char*", "Error**"),
    "bhxh_map_get_n_entries": ("guint", "Map*"),
    "bhxh_map_count_guesses": ("guint", "Map*"),
    "bhxh_map_dup_table": ("Table*", "Map*"),
    "bhxh_map_load_figures": (
        "Figures*", "Plan*", "const char**", "Map**", "gsize", "Options*", "Error**",
    ),
    "bhxh_map_parse_figures": (
        "Figures*", "Map*", "Plan*", "const char*", "const char*", "gsize", "Options*",
        "Error**",
    ),
    "bhxh_map_ref": ("Map*", "Map*"),
    "bhxh_map_unref": ("void", "Map*"),
    # number.h
    "bhxh_number_parse": (
        "gboolean", "const char*", "gssize", "NumberStyle", "Measure", "gint64*", "gint*",
        "gboolean*", "Error**",
    ),
    "bhxh_number_find_style": (
        "gboolean", "const char**", "gsize", "Measure", "NumberStyle*", "gsize*",
        "Error**",
    ),
    "bhxh_number_format": ("char*", "gint64", "gint", "NumberStyle"),
    "bhxh_number_round": ("gboolean", "gint64", "gint", "gint", "gint64*", "Error**"),
    "bhxh_number_compare": ("gint", "gint64", "gint", "gint64", "gint"),
    # objection.h
    "bhxh_objection_find": ("Objection", "Frame*", "guint", "guint", "guint"),
    "bhxh_objection_get_reason": ("const char*", "Objection", "Language"),
    # options-allocating.h
    "bhxh_options_set_allocated_unit": ("void", "Options*", "const char*"),
    "bhxh_options_set_allocated_indicators": ("void", "Options*", "const char*"),
    "bhxh_options_set_allocation_depth": ("void", "Options*", "AllocationDepth"),
    "bhxh_options_set_apportionment_method": ("void", "Options*", "ApportionmentMethod"),
    "bhxh_options_set_allocation_weights": ("void", "Options*", "const char*"),
    "bhxh_options_set_allocation_floor": ("void", "Options*", "const char*"),
    "bhxh_options_set_allocation_cap": ("void", "Options*", "const char*"),
    "bhxh_options_set_allocation_block": ("void", "Options*", "AllocationBlock"),
    "bhxh_options_set_tie_order": ("void", "Options*", "const char*"),
    # options-comparing.h
    "bhxh_options_set_owner": ("void", "Options*", "const char*"),
    "bhxh_options_set_period": ("void", "Options*", "Period"),
    "bhxh_options_set_actual_period": ("void", "Options*", "Period"),
    "bhxh_options_set_base_period": ("void", "Options*", "Period"),
    "bhxh_options_set_zero_base": ("void", "Options*", "gboolean"),
    "bhxh_options_set_monthly_maximum": ("void", "Options*", "gint64"),
    "bhxh_options_set_path": ("void", "Options*", "Path"),
    "bhxh_options_set_monthly_shares": ("void", "Options*", "gint64*"),
    "bhxh_options_set_since_base": ("void", "Options*", "gboolean"),
    "bhxh_options_set_forecast_method": ("void", "Options*", "ForecastMethod"),
    "bhxh_options_set_forecast_window": ("void", "Options*", "guint"),
    "bhxh_options_set_ranking_measure": ("void", "Options*", "RankingMeasure"),
    "bhxh_options_set_day": ("void", "Options*", "Period"),
    "bhxh_options_set_stage": ("void", "Options*", "Stage"),
    "bhxh_options_set_missing": ("void", "Options*", "Missing"),
    "bhxh_options_set_decimals": ("void", "Options*", "guint"),
    "bhxh_options_set_rate_achievement": ("void", "Options*", "gboolean"),
    "bhxh_options_set_bands": ("void", "Options*", "gint64*", "gint", "gsize"),
    # options-duties.h
    "bhxh_options_set_holidays": ("void", "Options*", "Holidays*"),
    "bhxh_options_set_shift": ("void", "Options*", "Shift"),
    "bhxh_options_set_local_date": ("void", "Options*", "const char*", "const char*"),
    "bhxh_options_set_calendar_kind": ("void", "Options*", "CalendarKind"),
    "bhxh_options_set_alarm_days": ("void", "Options*", "gint"),
    "bhxh_options_set_timestamp": ("void", "Options*", "gint64"),
    # options-reading.h
    "bhxh_options_set_number_style": ("void", "Options*", "NumberStyle"),
    "bhxh_options_set_float_decimals": ("void", "Options*", "guint"),
    "bhxh_options_set_delimiter": ("void", "Options*", "char"),
    "bhxh_options_set_encoding": ("void", "Options*", "const char*"),
    "bhxh_options_set_column": ("void", "Options*", "const char*", "const char*"),
    "bhxh_options_set_constant": (
        "void", "Options*", "const char*", "const char*", "const char*",
    ),
    "bhxh_options_set_sender": ("void", "Options*", "const char*"),
    "bhxh_options_set_received": ("void", "Options*", "Period"),
    "bhxh_options_set_collect_unknown": ("void", "Options*", "gboolean"),
    "bhxh_options_set_replace": ("void", "Options*", "gboolean"),
    "bhxh_options_set_known_on": ("void", "Options*", "Period"),
    "bhxh_options_set_keep_places": ("void", "Options*", "gboolean"),
    "bhxh_options_set_sheet": ("void", "Options*", "const char*"),
    "bhxh_options_set_accept_guesses": ("void", "Options*", "gboolean"),
    # options-reasoning.h
    "bhxh_options_set_reach": ("void", "Options*", "Reach"),
    "bhxh_options_set_rule": ("void", "Options*", "const char*", "const char*"),
    "bhxh_options_set_residual": ("void", "Options*", "gint64"),
    "bhxh_options_set_identified_width": ("void", "Options*", "guint"),
    "bhxh_options_set_printed": ("void", "Options*", "gboolean"),
    "bhxh_options_set_weight": ("void", "Options*", "const char*", "guint"),
    "bhxh_options_set_most_sets": ("void", "Options*", "guint"),
    "bhxh_options_set_jump_percent": ("void", "Options*", "guint"),
    # options-report.h
    "bhxh_options_set_report_unit": ("void", "Options*", "const char*"),
    "bhxh_options_set_report_parts": ("void", "Options*", "guint"),
    # options.h
    "bhxh_options_new": ("Options*",),
    "bhxh_options_ref": ("Options*", "Options*"),
    "bhxh_options_unref": ("void", "Options*"),
    "bhxh_options_set_diagnostics": ("void", "Options*", "Diagnostics*"),
    "bhxh_options_set_progress": ("void", "Options*", "ProgressFunc", "gpointer"),
    "bhxh_options_set_manifest": ("void", "Options*", "Manifest*"),
    "bhxh_options_set_limit": ("void", "Options*", "Limit", "guint64"),
    "bhxh_options_set_term": ("void", "Options*", "Period"),
    "bhxh_options_set_unit_day": ("void", "Options*", "Period"),
    "bhxh_options_set_plan_id": ("void", "Options*", "const char*"),
    "bhxh_options_set_language": ("void", "Options*", "Language"),
    "bhxh_options_set_columns": ("void", "Options*", "const char*"),
    "bhxh_options_set_formula_guard": ("void", "Options*", "gboolean"),
    # period.h
    "bhxh_period_parse": ("gboolean", "const char*", "gssize", "Period*", "Error**"),
    "bhxh_period_format": ("char*", "Period"),
    "bhxh_period_dup_name": ("char*", "Period", "Language"),
    "bhxh_period_get_kind": ("PeriodKind", "Period"),
    "bhxh_period_new_day": ("Period", "gint", "gint", "gint"),
    "bhxh_period_new_months": ("Period", "gint", "gint", "gint", "gint"),
    "bhxh_period_get_date": ("gboolean", "Period", "gint*", "gint*", "gint*"),
    "bhxh_period_get_first_day": ("Period", "Period"),
    "bhxh_period_get_last_day": ("Period", "Period"),
    "bhxh_period_compare": ("gint", "Period", "Period"),
    "bhxh_period_contains": ("gboolean", "Period", "Period"),
    "bhxh_period_get_previous": ("Period", "Period"),
    "bhxh_period_get_last_year": ("Period", "Period"),
    "bhxh_period_get_last_december": ("Period", "Period"),
    # plan-builder.h
    "bhxh_plan_builder_new": ("PlanBuilder*", "Options*"),
    "bhxh_plan_builder_free": ("void", "PlanBuilder*"),
    "bhxh_plan_builder_set": (
        "gboolean", "PlanBuilder*", "const char*", "const char*", "Error**",
    ),
    "bhxh_plan_builder_add_row": (
        "gboolean", "PlanBuilder*", "PlanTable", "const char**", "const char**", "gsize",
        "Error**",
    ),
    "bhxh_plan_builder_finish": ("Plan*", "PlanBuilder*", "Error**"),
    # plan-derive.h
    "bhxh_plan_compute_successor": ("Plan*", "Plan*", "Figures*", "Options*", "Error**"),
    "bhxh_plan_compute_on_day": ("Plan*", "Plan*", "Options*", "Error**"),
    "bhxh_plan_compute_template": ("Table*", "Plan*", "Plan*", "Error**"),
    "bhxh_plan_dup_template_map": ("char*", "Plan*", "Plan*", "Format", "Language"),
    "bhxh_plan_compute_merged": (
        "Plan*", "Plan**", "gsize", "Figures**", "Options*", "Error**",
    ),
    # plan.h
    "bhxh_plan_get_n_bundled": ("guint",),
    "bhxh_plan_get_bundled_id": ("const char*", "guint"),
    "bhxh_plan_load_bundled": ("Plan*", "const char*", "Options*", "Error**"),
    "bhxh_plan_load": ("Plan*", "const char*", "Options*", "Error**"),
    "bhxh_plan_save": ("gboolean", "Plan*", "const char*", "Options*", "Error**"),
    "bhxh_plan_ref": ("Plan*", "Plan*"),
    "bhxh_plan_unref": ("void", "Plan*"),
    "bhxh_plan_get_id": ("const char*", "Plan*"),
    "bhxh_plan_get_title": ("const char*", "Plan*", "Language"),
    "bhxh_plan_get_term": ("Period", "Plan*"),
    "bhxh_plan_get_issuer": ("const char*", "Plan*"),
    "bhxh_plan_get_frame": ("Frame*", "Plan*"),
    "bhxh_plan_dup_targets": ("Figures*", "Plan*", "const char*", "Error**"),
    "bhxh_plan_dup_statements": ("Figures*", "Plan*"),
    "bhxh_plan_get_n_rows": ("guint64", "Plan*", "PlanTable"),
    "bhxh_plan_get_cell": ("const char*", "Plan*", "PlanTable", "guint", "const char*"),
    "bhxh_plan_find_row": ("gint", "Plan*", "PlanTable", "const char*"),
    "bhxh_plan_dup_table": ("Table*", "Plan*", "PlanTable"),
    # recurrence.h
    "bhxh_recurrence_parse": (
        "Recurrence*", "const char*", "gssize", "Period", "Error**",
    ),
    "bhxh_recurrence_ref": ("Recurrence*", "Recurrence*"),
    "bhxh_recurrence_unref": ("void", "Recurrence*"),
    "bhxh_recurrence_format": ("char*", "Recurrence*"),
    "bhxh_recurrence_get_start": ("Period", "Recurrence*"),
    "bhxh_recurrence_find_next": ("Period", "Recurrence*", "Period"),
    "bhxh_recurrence_find_previous": ("Period", "Recurrence*", "Period"),
    "bhxh_recurrence_fill_days": ("gsize", "Recurrence*", "Period", "Period*", "gsize"),
    # report.h
    "bhxh_report_new": ("Report*",),
    "bhxh_report_compute": (
        "Report*", "Gaps*", "Findings*", "Duties*", "Options*", "Error**",
    ),
    "bhxh_report_ref": ("Report*", "Report*"),
    "bhxh_report_unref": ("void", "Report*"),
    "bhxh_report_set_title": ("void", "Report*", "const char*", "const char*"),
    "bhxh_report_set_heading": ("void", "Report*", "const char*"),
    "bhxh_report_set_place": ("void", "Report*", "const char*"),
    "bhxh_report_set_date": ("void", "Report*", "Period"),
    "bhxh_report_set_signature": ("void", "Report*", "const char*", "const char*"),
    "bhxh_report_set_css": ("void", "Report*", "const char*"),
    "bhxh_report_set_manifest": ("gboolean", "Report*", "Manifest*", "Error**"),
    "bhxh_report_add_heading": ("void", "Report*", "guint", "const char*", "const char*"),
    "bhxh_report_add_paragraph": ("void", "Report*", "const char*", "const char*"),
    "bhxh_report_add_note": ("void", "Report*", "const char*", "const char*"),
    "bhxh_report_add_table": (
        "void", "Report*", "Table*", "const char*", "const char*", "const char*",
    ),
    "bhxh_report_add_chart": (
        "gboolean", "Report*", "ReportChart", "Gaps*", "const char*", "const char*",
        "Error**",
    ),
    "bhxh_report_get_n_parts": ("guint", "Report*"),
    "bhxh_report_write": (
        "gboolean", "Report*", "ReportFormat", "Options*", "WriteFunc", "gpointer",
        "Error**",
    ),
    "bhxh_report_format": (
        "char*", "Report*", "ReportFormat", "Options*", "gsize*", "Error**",
    ),
    "bhxh_report_save": (
        "gboolean", "Report*", "ReportFormat", "const char*", "Options*", "Error**",
    ),
    # rules.h
    "bhxh_rules_compute": ("Rules*", "Plan*", "Options*", "Error**"),
    "bhxh_rules_ref": ("Rules*", "Rules*"),
    "bhxh_rules_unref": ("void", "Rules*"),
    "bhxh_rules_get_n": ("guint", "Rules*"),
    "bhxh_rules_is_complete": ("gboolean", "Rules*"),
    "bhxh_rules_get_id": ("const char*", "Rules*", "guint"),
    "bhxh_rules_get_state": ("RuleState", "Rules*", "guint"),
    "bhxh_rules_dup_others": ("char*", "Rules*", "guint"),
    "bhxh_rules_dup_message": ("char*", "Rules*", "guint", "Language"),
    "bhxh_rules_dup_table": ("Table*", "Rules*", "gboolean"),
    # sdmx.h
    "bhxh_sdmx_dup_table": ("Table*", "Plan*", "Figures*", "Error**"),
    "bhxh_sdmx_dup_structure": ("char*", "Plan*", "Options*", "gsize*", "Error**"),
    "bhxh_sdmx_save_structure": (
        "gboolean", "Plan*", "const char*", "Options*", "Error**",
    ),
    # sheets.h
    "bhxh_sheets_load": ("Sheets*", "const char*", "Options*", "Error**"),
    "bhxh_sheets_ref": ("Sheets*", "Sheets*"),
    "bhxh_sheets_unref": ("void", "Sheets*"),
    "bhxh_sheets_get_n": ("guint", "Sheets*"),
    "bhxh_sheets_get_name": ("const char*", "Sheets*", "guint"),
    "bhxh_sheets_is_hidden": ("gboolean", "Sheets*", "guint"),
    "bhxh_sheets_find": ("gint", "Sheets*", "const char*", "Error**"),
    "bhxh_sheets_dup_table": ("Table*", "Sheets*"),
    "bhxh_sheets_dup_cells": ("Table*", "Sheets*", "guint", "Options*", "Error**"),
    "bhxh_sheets_dup_grid": ("Table*", "Sheets*", "guint", "Options*", "Error**"),
    # submissions.h
    "bhxh_submissions_load": (
        "Submissions*", "Plan*", "const char*", "Options*", "Error**",
    ),
    "bhxh_submissions_parse": (
        "Submissions*", "Plan*", "const char*", "const char*", "gsize", "Options*",
        "Error**",
    ),
    "bhxh_submissions_ref": ("Submissions*", "Submissions*"),
    "bhxh_submissions_unref": ("void", "Submissions*"),
    "bhxh_submissions_get_n": ("guint", "Submissions*"),
    # table.h
    "bhxh_table_ref": ("Table*", "Table*"),
    "bhxh_table_unref": ("void", "Table*"),
    "bhxh_table_get_title": ("const char*", "Table*", "Language"),
    "bhxh_table_get_n_notes": ("guint", "Table*"),
    "bhxh_table_get_note": ("const char*", "Table*", "guint", "Language"),
    "bhxh_table_get_n_columns": ("guint", "Table*"),
    "bhxh_table_find_column": ("gint", "Table*", "const char*"),
    "bhxh_table_get_column_name": ("const char*", "Table*", "guint"),
    "bhxh_table_get_column_title": ("const char*", "Table*", "guint", "Language"),
    "bhxh_table_get_column_type": ("ColumnType", "Table*", "guint"),
    "bhxh_table_get_column_language": ("Language", "Table*", "guint"),
    "bhxh_table_get_n_codes": ("guint", "Table*", "guint"),
    "bhxh_table_get_code_name": ("const char*", "Table*", "guint", "gint64"),
    "bhxh_table_get_code_words": ("const char*", "Table*", "guint", "gint64", "Language"),
    "bhxh_table_dup_filtered": (
        "Table*", "Table*", "const char*", "const char**", "gsize", "Error**",
    ),
    "bhxh_table_reader_new": ("TableReader*", "Table*"),
    "bhxh_table_reader_free": ("void", "TableReader*"),
    "bhxh_table_reader_next": ("gboolean", "TableReader*", "gsize*", "Error**"),
    "bhxh_table_reader_get_values": ("gint64*", "TableReader*", "guint"),
    "bhxh_table_reader_get_decimals": ("gint8*", "TableReader*", "guint"),
    "bhxh_table_reader_get_present": ("guint8*", "TableReader*", "guint"),
    "bhxh_table_reader_get_texts": ("const char**", "TableReader*", "guint"),
    "bhxh_table_reader_dup_text": ("char*", "TableReader*", "guint", "gsize"),
    "bhxh_table_write": (
        "gboolean", "Table*", "Format", "Options*", "WriteFunc", "gpointer", "Error**",
    ),
    "bhxh_table_format": ("char*", "Table*", "Format", "Options*", "gsize*", "Error**"),
    "bhxh_table_save": (
        "gboolean", "Table*", "Format", "const char*", "Options*", "Error**",
    ),
    "bhxh_diagnostics_dup_table": ("Table*", "Diagnostics*"),
    # text.h
    "bhxh_text_normalize": ("char*", "const char*", "gssize", "Error**"),
    "bhxh_text_dup_key": ("char*", "const char*"),
    "bhxh_text_matches": ("gboolean", "const char*", "const char*"),
    # version.h
    "bhxh_version_get": ("const char*",),
    # workbook.h
    "bhxh_workbook_new": ("Workbook*",),
    "bhxh_workbook_ref": ("Workbook*", "Workbook*"),
    "bhxh_workbook_unref": ("void", "Workbook*"),
    "bhxh_workbook_add_table": (
        "gboolean", "Workbook*", "Table*", "const char*", "Options*", "Error**",
    ),
    "bhxh_workbook_get_n_sheets": ("guint", "Workbook*"),
    "bhxh_workbook_get_name": ("const char*", "Workbook*", "guint"),
    "bhxh_workbook_write": (
        "gboolean", "Workbook*", "Options*", "WriteFunc", "gpointer", "Error**",
    ),
    "bhxh_workbook_save": ("gboolean", "Workbook*", "const char*", "Options*", "Error**"),
}
# fmt: on
