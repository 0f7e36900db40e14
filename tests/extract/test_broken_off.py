"""A text may break off anywhere: no reader may look for a word behind the last one."""

from __future__ import annotations

import pytest

from dashboard.findings import findings_of


@pytest.mark.parametrize(
    "text",
    [
        "On the Kenyan side of the table were Jane Roe and John Doe",
        "The Kenyan and Peruvian ministers met in Rome in May and",
        "Jane Roe and John Doe met in Rome and talked there",
        "Kenya imposed sanctions on Chad,",
        "The Kenyan assets were frozen,",
        "Jane Roe of Kenya and John Doe of Peru met earlier",
        "Jane Roe met John Doe in",
        "Kenya and Peru held talks in Rome in May and in",
        "Kenya and Peru held talks at",
        "Kenya insists that Peru must",
        "The talks in Lima involving the Kenyan negotiator John Doe",
        "Kenya will sign only",
        "Kenya wants from Peru",
        "Kenya rejected it, but",
        "A treaty between Kenya-",
        "Kenya cut the rate to 5 per",
        "The EU said nine days after",
        "Both sides signed",
    ],
)
def test_a_text_that_breaks_off_is_read(parse_text, text):
    words = text.split()
    for last in range(1, len(words) + 1):
        assert findings_of(parse_text(" ".join(words[:last])))
