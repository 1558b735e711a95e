package io.darkroom.plan;

import io.darkroom.command.layer.Flip;
import io.darkroom.protocol.Size;

/** A mirroring (left to right, first) and then a number of clockwise quarter turns: the eight ways to lay a picture on a grid. */
public record Turn(int quarters, boolean mirrored) {
    public static final Turn NONE = new Turn(0, false);
    public static final Turn LEFT_RIGHT = new Turn(0, true);
    public static final Turn UP_DOWN = new Turn(2, true);

    public static Turn clockwise(int quarters) {
        return new Turn(Math.floorMod(quarters, 4), false);
    }

    /** The turn that an EXIF orientation asks for; an unknown value asks for none. */
    public static Turn ofExif(int orientation) {
        return switch (orientation) {
            case 2 -> LEFT_RIGHT;
            case 3 -> clockwise(2);
            case 4 -> UP_DOWN;
            case 5 -> new Turn(3, true);
            case 6 -> clockwise(1);
            case 7 -> new Turn(1, true);
            case 8 -> clockwise(3);
            default -> NONE;
        };
    }

    public static Turn of(Flip flip) {
        return (flip.leftRight() ? LEFT_RIGHT : NONE).then(flip.upDown() ? UP_DOWN : NONE);
    }

    public Turn then(Turn next) {
        int turnedBefore = next.mirrored ? -quarters : quarters;
        return new Turn(Math.floorMod(next.quarters + turnedBefore, 4), mirrored ^ next.mirrored);
    }

    public Turn inverse() {
        return mirrored ? this : clockwise(-quarters);
    }

    public boolean swapsSides() {
        return quarters % 2 == 1;
    }

    public Size of(Size size) {
        return swapsSides() ? new Size(size.height(), size.width()) : size;
    }

    /** Where a point of a picture lies after the turn, in fractions of its sides. */
    public Point of(Point share) {
        double x = mirrored ? 1 - share.x() : share.x();
        return switch (quarters) {
            case 1 -> new Point(1 - share.y(), x);
            case 2 -> new Point(1 - x, 1 - share.y());
            case 3 -> new Point(share.y(), 1 - x);
            default -> new Point(x, share.y());
        };
    }

    /** Where an area of a picture of the given size lies after the turn. */
    public Area of(Area area, Size picture) {
        int x = mirrored ? picture.width() - area.x() - area.width() : area.x();
        return switch (quarters) {
            case 1 -> new Area(picture.height() - area.y() - area.height(), x, area.height(), area.width());
            case 2 -> new Area(picture.width() - x - area.width(), picture.height() - area.y() - area.height(),
                    area.width(), area.height());
            case 3 -> new Area(area.y(), picture.width() - x - area.width(), area.height(), area.width());
            default -> new Area(x, area.y(), area.width(), area.height());
        };
    }
}
