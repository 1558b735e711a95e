/** The attributes of a catalog in one table, the kinds of their values, and one immutable view of them. */
package io.darkroom.catalog.value;
