/** The settings that an administrator gives the server: their table, their checks and one immutable record of them. */
package io.darkroom.settings;
