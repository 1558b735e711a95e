/** Where the container meets Darkroom: a URL comes in, a response goes out. No decisions about images are made here. */
package io.darkroom.http;
