/** Image catalogs: the folder in which they lie, what each defines, and how the object of a request finds its record. Knows no request. */
package io.darkroom.catalog;
