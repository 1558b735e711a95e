/** Whether this server can do its work, and if not, why: for those who watch it. */
package io.darkroom.health;
