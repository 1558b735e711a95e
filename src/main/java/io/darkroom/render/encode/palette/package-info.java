/** Pictures of at most 256 colours: choosing the colours, mapping the pixels to them, and writing GIF and PNG8. */
package io.darkroom.render.encode.palette;
