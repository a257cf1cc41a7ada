"""Runs a module as a command, then tells the memory that it took: `python -m tests.benchmarks.telling_memory MODULE WORD ...`."""

import runpy
import sys

if __name__ == "__main__":
    sys.argv = sys.argv[1:]
    try:
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    finally:
        from tests.benchmarks.measuring import peak_memory

        sys.stderr.write(f"\n{peak_memory()}\n")
