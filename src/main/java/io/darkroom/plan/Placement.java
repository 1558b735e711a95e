package io.darkroom.plan;

import io.darkroom.command.layer.Perspective;
import java.util.List;

/** How the scaled picture of a layer comes to lie in the composite image at full resolution. Reference: r-layer-transforms.md */
public sealed interface Placement {
    /** On the grid of pixels. */
    record Upright(Area area) implements Placement {}

    /** Turned clockwise about its own centre, which comes to lie at this point. */
    record Rotated(double degrees, double centreX, double centreY) implements Placement {}

    /** Its corners moved to these points: x and y of top left, top right, bottom right and bottom left. */
    record Projected(List<Double> corners, Perspective.Resampling resampling) implements Placement {
        public Projected {
            corners = List.copyOf(corners);
        }
    }
}
