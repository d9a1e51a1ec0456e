"""The command line: parse, call one function, print, exit code.

0 is good, 1 is a finding or a failure, 2 is wrong usage; 130 is Ctrl-C.
"""
