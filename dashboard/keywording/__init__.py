"""Ranks keywords: YAKE fed with sentences and words that are parsed already."""
