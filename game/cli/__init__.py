"""The command line: one module per group of commands. Parse, call one function, print, exit code."""
