/** What can go wrong, as one enum and one exception; depends on nothing. */
package io.darkroom.error;
