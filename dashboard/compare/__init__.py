"""What sources share, where they differ, and what only one of them has."""
