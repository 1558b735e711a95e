/**
 * From a request as it was written to one as it was meant: rules, catalogs, templates, macros, variables and nested requests take effect here,
 * and every object is found. Knows no HTTP and no pixels.
 */
package io.darkroom.resolve;
