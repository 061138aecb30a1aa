# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Who owns what, in every order of deletion; callbacks; threads that really run at once."""

import gc
import itertools
import threading
import time

import pytest

import bhxhplan
from bhxhplan import Plan
from conftest import ACTUALS


def make():
    """Results and what they were computed from, none of it shared."""
    plan = Plan.bundled("quang-tri-2022-2025")
    figures = plan.actuals(ACTUALS)
    gaps = plan.gaps(figures, period=2024)
    table = gaps.table()
    return {
        "plan": plan, "figures": figures, "gaps": gaps, "table": table, "rows": iter(table),
        "unit": plan.units["461"], "gap": gaps["461", "si_rate", 2024],
        "findings": plan.check(), "stream": table.__arrow_c_stream__(),
    }  # fmt: skip


#: What each of them still has to say when others are gone.
USES = {
    "plan": lambda plan: plan.title,
    "figures": lambda figures: figures["461", "si_rate", 2024],
    "gaps": lambda gaps: gaps.missing(),
    "table": lambda table: table.format("csv"),
    "rows": lambda rows: next(rows),
    "unit": lambda unit: (unit.name, unit.parent.name),
    "gap": lambda gap: (gap.target, gap.status),
    "findings": lambda findings: [each.message() for each in findings.impossible],
    "stream": repr,
}


def test_any_order_of_deletion():
    expected = {
        name: use(thing) for (name, thing), use in zip(make().items(), USES.values())
        if name != "stream"
    }  # fmt: skip
    for gone in itertools.permutations(("plan", "figures", "gaps", "table", "findings"), 2):
        things = make()
        for name in gone:
            del things[name]
            gc.collect()
        for name, thing in things.items():
            said = USES[name](thing)
            assert name == "stream" or said == expected[name], (gone, name)


def test_cycles_are_collected():
    import weakref

    plan = Plan.bundled("quang-tri-2022-2025")
    findings = plan.check()
    finding = findings[0]
    watched = [weakref.ref(plan), weakref.ref(findings), weakref.ref(findings.frame)]
    holder = [plan, findings, finding]
    holder.append(holder)
    del plan, findings, finding, holder
    gc.collect()
    assert [watch() for watch in watched] == [None, None, None]


def test_deletion_in_other_threads():
    def work():
        for _ in range(20):
            things = list(make().values())
            threads = [
                threading.Thread(target=lambda thing=thing: None) for thing in things
            ]
            things.clear()
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    gc.collect()


def test_threads_share_a_plan(plan):
    wanted = plan.check().table().format("csv")
    given = []

    def work():
        for _ in range(5):
            findings = plan.check()
            given.append(findings.table().format("csv"))
            assert plan.gaps(ACTUALS, period=2024).count() == 45

    workers = [threading.Thread(target=work) for _ in range(6)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert given == [wanted] * 30


def test_two_calls_run_at_once(plan):
    """Each call waits in its progress function until the other has been there too."""
    meeting = threading.Barrier(2, timeout=60)
    met = []

    def work():
        waited = []

        def progress(done, total):
            if not waited:
                waited.append(meeting.wait())

        plan.check(progress=progress)
        met.extend(waited)

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(met) == [0, 1]


def test_the_interpreter_is_free_while_c_computes(plan):
    """Another thread counts on while one call runs."""
    counted = [0]
    stop = threading.Event()

    def count():
        while not stop.is_set():
            counted[0] += 1
            time.sleep(0)

    counter = threading.Thread(target=count)
    rows = [("461", "si_rate", 2024, None)] * 400_000
    import bhxhplan._actuals as source
    from bhxhplan._options import Call

    data, settings = source._bytes_of(plan, rows, None, {})
    counter.start()
    call = Call(**settings)
    before = counted[0]
    source._parse(plan, "rows", data, None, call)
    during = counted[0] - before
    stop.set()
    counter.join()
    # Were the lock held, the other thread could count once at most, while it changes hands.
    assert during > 1


def test_progress_and_cancelling(plan):
    told = []
    plan.check(progress=lambda done, total: told.append((done, total)))
    assert len(told) > 1 and all(0 <= done <= total for done, total in told)
    with pytest.raises(bhxhplan.CancelledError):
        plan.check(progress=lambda done, total: False)
    assert plan.check(progress=lambda done, total: True).n_failing == 3


class Trouble(BaseException):
    """Not even an Exception."""


@pytest.mark.parametrize("raised", [ValueError("no"), KeyboardInterrupt(), Trouble()])
def test_exceptions_go_through_c(plan, gaps, raised):
    def fail(*_):
        raise raised

    large = b"unit,indicator,period,value\n" + b"461,si_rate,2024,\n" * 100_000
    calls = [
        lambda: plan.check(progress=fail),
        lambda: Plan.bundled("quang-tri-2022-2025", progress=fail),
        lambda: plan.actuals(large, progress=fail),
        lambda: gaps.table().format(progress=fail),
        lambda: gaps.table().write(type("File", (), {"write": fail})()),
        lambda: plan.duties(on=2024).write_calendar(type("File", (), {"write": fail})()),
    ]
    for call in calls:
        with pytest.raises(type(raised)) as caught:
            call()
        assert caught.value is raised


def test_progress_may_compute_itself(plan):
    inner = []

    def progress(done, total):
        if not inner:
            inner.append(plan.check().n_failing)

    assert plan.check(progress=progress).n_failing == 3
    assert inner == [3]


def test_callbacks_do_not_outlive_their_call(small, plan):
    import weakref

    def progress(done, total):
        return True

    watch = weakref.ref(progress)
    findings = plan.check(progress=progress)
    del progress
    gc.collect()
    assert watch() is None and list(findings.table())
