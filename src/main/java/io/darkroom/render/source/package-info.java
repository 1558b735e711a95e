/** Source formats that libvips can't read, decoded in Java: recognised by their first bytes, read row by row, trusted in nothing. */
package io.darkroom.render.source;
