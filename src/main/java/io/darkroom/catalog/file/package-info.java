/** The text of catalog files, taken apart: attribute files into entries, tables into rows. What a name means is known elsewhere. */
package io.darkroom.catalog.file;
