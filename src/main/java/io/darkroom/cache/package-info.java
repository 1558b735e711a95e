/** Finished replies that are kept on disk, so that the same image is not rendered twice. Knows no request. Reference: c-response-data-cache.md */
package io.darkroom.cache;
