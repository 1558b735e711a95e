/**
 * The commands of the protocol: each has a small file below, grouped by scope, and a line in the registry.
 * A request is asked for its values by command.
 */
package io.darkroom.command;
