package io.darkroom.render.encode.palette;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** All colours of a picture that has no more of them than a palette holds. */
final class DistinctColors {
    private DistinctColors() {}

    /** In the order of their first appearance; empty as soon as there are more than {@code most}, those given included. */
    static Optional<Set<Integer>> of(Pixels pixels, Transparency transparency, Set<Integer> given, int most) {
        var colors = new LinkedHashSet<>(given);
        int last = 0;
        boolean lastIsKnown = false;
        for (int i = 0; i < pixels.count(); i++) {
            int color = transparency.apply(pixels.argb(i));
            if (lastIsKnown && color == last) {
                continue;
            }
            // The transparent colour has a place of its own in the palette.
            if (color != Argb.TRANSPARENT && colors.add(color) && colors.size() > most) {
                return Optional.empty();
            }
            last = color;
            lastIsKnown = true;
        }
        return Optional.of(colors);
    }
}
