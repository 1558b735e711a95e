package io.darkroom.plan;

import io.darkroom.protocol.Size;

/**
 * Where the composite image ends up in the reply.
 *
 * @param scaled the composite image after scaling, as a whole
 * @param placed where the scaled composite's top left corner lies in the reply; negative where the reply shows less than all
 * @param window the part of the reply that shows picture; the rest is background
 * @param reply  the size of the reply image
 */
public record ViewPlan(Size scaled, Area placed, Area window, Size reply) {
    /** The part of the scaled composite that the window shows. */
    public Area visible() {
        return window.moved(-placed.x(), -placed.y());
    }

    public boolean coversReply() {
        return window.equals(Area.of(reply));
    }
}
