/** Draws the sample images that tests, the benchmark and a first visit to the server use; every run draws the same pixels. */
package io.darkroom.samples;
