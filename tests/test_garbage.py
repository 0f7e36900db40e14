"""During a build garbage is collected seldom, and afterwards as before, however the build ended."""

from __future__ import annotations

import gc

import pytest

from dashboard.garbage import YOUNG, rarely_collected


@pytest.fixture(autouse=True)
def threshold():
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)


def test_collections_are_rare_within_and_as_before_after_it():
    with rarely_collected():
        assert gc.get_threshold() == (YOUNG, 10, 10)
    assert gc.get_threshold() == (700, 10, 10)


def test_fewer_collections_run():
    def collections():
        return sum(generation["collections"] for generation in gc.get_stats())

    def made():
        before = collections()
        kept = [[] for _ in range(YOUNG // 2)]
        assert kept
        return collections() - before

    usual = made()
    with rarely_collected():
        seldom = made()
    assert seldom <= 1 < usual


def test_a_failure_leaves_it_as_it_was():
    with pytest.raises(RuntimeError), rarely_collected():
        raise RuntimeError
    assert gc.get_threshold() == (700, 10, 10)


@pytest.mark.parametrize("own", [0, YOUNG * 2])
def test_whoever_collects_more_seldom_or_not_at_all_keeps_that(own):
    gc.set_threshold(own, 10, 10)
    with rarely_collected():
        assert gc.get_threshold()[0] == own
    assert gc.get_threshold() == (own, 10, 10)
