/** Images of other servers: which may be fetched, how, and how long their files are kept. Knows no request. Reference: r-request-nesting-and-embedding.md */
package io.darkroom.foreign;
