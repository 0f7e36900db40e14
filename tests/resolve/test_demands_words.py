"""How the words of a demand are shown: they read as what is asked, or as the condition that they are."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # a condition is shown as what has to be done, where it is known who has to, or what it is done to
        ("Egypt agreed to open the road provided that Israel withdraws the decree.", "withdraw the decree"),
        ("Turkey warned of sanctions. It would bring them back unless Egypt gives inspectors full access.",
         "give inspectors full access"),
        ("Turkey said that aid would only flow once the militia had been dealt with.", "deal with the militia"),
        ("Israel will not sign until Egypt has withdrawn its ships and freed the men.",
         "withdraw its ships and free the men"),
        ("Israel said it would lift the ban on Egypt once the number of guards was reduced.",
         "reduce the number of guards"),
        ("Israel warned that it would close the port if Egypt did not pay the toll.", "pay the toll"),
        # else with its mark: without it, it would read as its opposite or as a fact
        ("Israel will not leave the hill until the fighting in Egypt ends.", "until the fighting in Egypt ends"),
        ("Israel said there would be no deal as long as Egypt kept its rockets.", "as long as Egypt kept its rockets"),
        ("Israel will keep the hill as long as Egypt has rockets there.", "as long as Egypt has rockets there"),
        ("Egypt said it would join the talks only if the army leaves the capital.", "only if the army leaves the capital"),
        # what is asked as a thing needs none
        ("There will be no deal without the release of the men, Israel said.", "the release of the men"),
        # what is to be done with it, wherever the parser hung it
        ("Turkey repeated the call for the eastern islands to be demilitarised.",
         "the eastern islands to be demilitarised"),
        ("Turkey's demand for the ban to be lifted was turned down by Egypt.", "the ban to be lifted"),
        ("Egypt's appeal for the sailors to be released went unanswered.", "the sailors to be released"),
        # what "that" stands for
        ("The truce that Turkey requested from Egypt in July is no nearer.", "The truce"),
        # what a pronoun stands for, where it can be one thing alone
        ("Israel shut the border in May. Egypt wants it reopened.", "[border] reopened"),
        ("Israel took three ships. Egypt has asked for them to be returned.", "[three ships] to be returned"),
        ("Egypt asked for it to be dissolved.", "it to be dissolved"),
    ],
)  # fmt: skip
def test_words_read_as_what_is_asked(resolved_demands, text, words):
    rows, _ = resolved_demands(text)
    assert [row.demand for row in rows] == [words]
