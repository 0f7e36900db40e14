"""Speed and memory, beside what the reader would have without this program: `make bench`."""
