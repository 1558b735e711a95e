/** Figures of what the server does, in the text format that Prometheus reads. */
package io.darkroom.metrics;
