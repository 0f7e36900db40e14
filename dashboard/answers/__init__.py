"""Reads how a demand was answered: by verbs, verdicts and deeds, in few words."""
