/** A plan becomes pixels, and pixels become bytes: finding and decoding the source, the pixel pipeline, and the encoders. */
package io.darkroom.render;
