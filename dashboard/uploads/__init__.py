"""Files that a visitor brings along: read in a process apart, kept in a folder of their own, shown to that session."""
