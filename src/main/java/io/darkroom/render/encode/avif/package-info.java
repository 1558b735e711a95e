/** Large AVIFs: encoded strip by strip, shown as one picture. */
package io.darkroom.render.encode.avif;
