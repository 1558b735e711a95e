/** Commands that place the composite image in the view, wherever they stand. */
package io.darkroom.command.view;
