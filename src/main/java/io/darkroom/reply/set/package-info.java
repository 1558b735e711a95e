/** What catalogs alone can answer: sets with all that belongs to them, the text fields of records, translated ids and attributes. No pixels, no HTTP. */
package io.darkroom.reply.set;
