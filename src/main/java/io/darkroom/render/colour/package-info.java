/** Colour management: profiles, what a picture's numbers mean, and the way from one meaning to another. */
package io.darkroom.render.colour;
