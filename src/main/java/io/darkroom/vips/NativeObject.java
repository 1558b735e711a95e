package io.darkroom.vips;

import java.lang.foreign.MemorySegment;

/** A bare GObject (a target, say) as the argument of an operation. */
record NativeObject(MemorySegment pointer) {}
