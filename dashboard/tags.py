"""Sets of the marks which the parse gives to words, where more than one reader asks for them."""

TENSED = frozenset({"VBD", "VBZ", "VBP"})  # tags of verbs
FINITE = TENSED | {"MD"}  # what can open the verb of a clause
PLURAL = frozenset({"NNS", "NNPS"})
NOMINAL = frozenset({"NOUN", "PROPN"})  # parts of speech
PLACES = frozenset({"GPE", "LOC", "FAC"})  # kinds of names
TIMES = frozenset({"DATE", "TIME"})
