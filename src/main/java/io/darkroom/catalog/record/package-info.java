/** The data files of a catalog: records, macros and profiles, kept small in memory and found by their key. */
package io.darkroom.catalog.record;
