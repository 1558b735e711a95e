/** Commands about the reply and the request as a whole, wherever they stand. */
package io.darkroom.command.request;
