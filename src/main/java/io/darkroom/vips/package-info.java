/**
 * libvips through the JDK's foreign-function interface: images, operations, targets and their life-time.
 * Native memory is known here and nowhere else.
 */
package io.darkroom.vips;
