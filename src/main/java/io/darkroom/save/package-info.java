/** Saving an image to a file: who decides about its time, where it may go, and how it appears whole or not at all. */
package io.darkroom.save;
