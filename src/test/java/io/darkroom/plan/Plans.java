package io.darkroom.plan;

import io.darkroom.command.ImageRequest;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.protocol.Size;

/** Plans for request strings. */
final class Plans {
    private Plans() {}

    static RenderPlan plan(int width, int height, String query) {
        return plan(new Size(width, height), Turn.NONE, query);
    }

    static RenderPlan plan(Size stored, Turn orientation, String query) {
        return RenderPlan.of(ImageRequest.parse(RequestLexer.read("/any", query)), stored, orientation);
    }

    /** As "reply, scaled, x,y of the scaled composite in the reply". */
    static String view(int width, int height, String query) {
        ViewPlan view = plan(width, height, query).view();
        return "%dx%d, %dx%d at %d,%d".formatted(view.reply().width(), view.reply().height(),
                view.scaled().width(), view.scaled().height(), view.placed().x(), view.placed().y());
    }
}
