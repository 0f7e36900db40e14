"""Reads the words by which news tells of meetings: nouns, verbs, journeys, who sat there, where and when."""
