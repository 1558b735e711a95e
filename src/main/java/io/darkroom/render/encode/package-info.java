/** From finished pixels to the bytes of a format: one encoder a family of formats, and the one list of them. */
package io.darkroom.render.encode;
