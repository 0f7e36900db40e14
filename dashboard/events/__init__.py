"""PLOVER events in a parsed sentence: the cues that state them, and whom they act upon."""
