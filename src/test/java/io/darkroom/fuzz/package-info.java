/**
 * Fuzz targets: each says what must hold for any bytes at all. A plain test run tries their seeds and all that was ever found; {@code -Pfuzz} lets
 * the fuzzer look for more, one class in each JVM.
 */
package io.darkroom.fuzz;
