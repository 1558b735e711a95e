/** Pure geometry: what goes where, at which size. No input or output, no pixels; every rule can be tested with numbers alone. */
package io.darkroom.plan;
