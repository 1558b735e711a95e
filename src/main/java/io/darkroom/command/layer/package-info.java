/** Commands that apply to a layer after its source has been prepared. */
package io.darkroom.command.layer;
