/** Commands that apply to a source image before it becomes a layer. */
package io.darkroom.command.source;
