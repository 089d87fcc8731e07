"""Facts and rules of army emulation. Pure: no I/O, no clock, no Qt, no SQL."""
