"""Reads what one party asks of another: by verbs and nouns of asking, as conditions and terms, in lists and parts."""
