/** The text of SVG files: variables in it, and what its images refer to. Draws nothing itself. */
package io.darkroom.render.svg;
