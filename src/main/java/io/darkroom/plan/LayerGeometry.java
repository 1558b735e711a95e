package io.darkroom.plan;

import io.darkroom.command.Layer;
import io.darkroom.command.layer.Anchor;
import io.darkroom.command.layer.Extend;
import io.darkroom.command.layer.Flip;
import io.darkroom.command.layer.LayerSize;
import io.darkroom.command.layer.Origin;
import io.darkroom.command.layer.Perspective;
import io.darkroom.command.layer.Pos;
import io.darkroom.command.layer.Rotate;
import io.darkroom.command.source.Res;
import io.darkroom.command.source.Scale;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Size;
import io.darkroom.protocol.Spot;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** Solves the geometry of one layer, in the order that the reference gives: crop, scale, flip, rotate, extend, position. */
final class LayerGeometry {
    private final Layer layer;
    private final Material material;
    private final Optional<LayerPlan> base;
    private final Optional<Thumbnail> thumbnail;
    private final LayerSize asked;
    private final boolean sizedByPath;
    private final Area crop;
    private final Turn turn;
    private final double rotation;
    private final Size size;

    LayerGeometry(Layer layer, Material material, Optional<LayerPlan> base, Optional<Thumbnail> thumbnail, Optional<Size> unit) {
        this.layer = layer;
        this.material = material;
        this.base = base;
        this.thumbnail = thumbnail.filter(_ -> material.size().isPresent());
        this.asked = LayerScale.asked(layer, unit);
        this.sizedByPath = material.isSizedByPath(asked.isWhole());
        Size plain = material.size().orElseGet(this::plainSize);
        this.crop = material.size().isPresent() ? CropArea.of(layer, material, plain) : Area.of(plain);
        double degrees = layer.value(Rotate.COMMAND).map(Rotate::degrees).orElse(0.0) % 360;
        boolean quarters = degrees % 90 == 0;
        this.rotation = quarters ? 0 : degrees;
        this.turn = layer.value(Flip.COMMAND).map(Turn::of).orElse(Turn.NONE)
                .then(quarters ? Turn.clockwise((int) (degrees / 90)) : Turn.NONE);
        boolean byResolution = asked.isFree() && layer.has(Res.COMMAND);
        this.size = turn.of(this.thumbnail.filter(_ -> !byResolution).map(thumb -> thumb.scaled(crop.size())).orElseGet(() ->
                material.size().isPresent() ? LayerScale.picture(layer, crop.size(), asked, material.resolution()) : plain));
    }

    LayerPlan plan() {
        return layer.value(Perspective.COMMAND).map(this::projected).orElseGet(this::placed);
    }

    /** A colour has no size of its own. Reference: r-size-reference.md, r-clippath.md */
    private Size plainSize() {
        if (asked.isWhole()) {
            return new Size(WholePixels.atLeastOne(asked.width()), WholePixels.atLeastOne(asked.height()));
        }
        if (!sizedByPath) {
            throw new Fault(ErrorCode.BAD_VALUE, "layer %d is a colour and needs size=WIDTH,HEIGHT, a mask= or a clipPath=".formatted(layer.number()));
        }
        if (layer.has(Scale.COMMAND) || layer.has(Rotate.COMMAND) || layer.has(Anchor.COMMAND)) {
            throw new Fault(ErrorCode.BAD_VALUE, "layer %d: scale=, rotate= and anchor= can't be used where clipPath= alone says how large a colour is; with size= they can"
                    .formatted(layer.number()));
        }
        Rectangle2D outline = material.outline().orElseThrow();
        return new Size(WholePixels.atLeastOne(WholePixels.up(outline.getMaxX()) - Math.floor(outline.getX())),
                WholePixels.atLeastOne(WholePixels.up(outline.getMaxY()) - Math.floor(outline.getY())));
    }

    private LayerPlan placed() {
        Size box = rotation == 0 ? size : boundingBox(size, rotation);
        Margins extended = Margins.of(layer.value(Extend.COMMAND, Extend.DEFAULT), box, layer.number());
        Margins margins = thumbnail.map(thumb -> thumb.around(box, extended)).orElse(extended);
        Size rect = margins.around(box);
        Point origin = origin(box, margins, rect);
        Point corner = base.map(below -> position(below).plus(-origin.x(), -origin.y())).orElse(new Point(0, 0));
        Area area = new Area(WholePixels.nearest(corner.x()), WholePixels.nearest(corner.y()), rect.width(), rect.height());
        Placement placement = rotation == 0
                ? new Placement.Upright(new Area(area.x() + margins.left(), area.y() + margins.top(), box.width(), box.height()))
                : new Placement.Rotated(rotation, area.x() + margins.left() + box.width() / 2.0, area.y() + margins.top() + box.height() / 2.0);
        return new LayerPlan(crop, turn, size, placement, area, origin.plus(area.x(), area.y()), pathZero(margins).plus(area.x(), area.y()));
    }

    /** Where the layer's origin comes to lie in the composite image. */
    private Point position(LayerPlan below) {
        Pos pos = layer.value(Pos.COMMAND, Pos.DEFAULT);
        double unitX = pos.normalized() ? below.rect().width() : 1;
        double unitY = pos.normalized() ? below.rect().height() : 1;
        return below.origin().plus(pos.x() * unitX, pos.y() * unitY);
    }

    /** Relative to the layer's rectangle: as given, else the anchor taken along by all transforms, else the centre. */
    private Point origin(Size box, Margins margins, Size rect) {
        if (layer.has(Origin.COMMAND)) {
            Origin origin = layer.value(Origin.COMMAND).orElseThrow();
            return new Point(origin.spot().x(rect.width()), origin.spot().y(rect.height()));
        }
        if (sizedByPath) {
            return pathZero(margins);
        }
        return layer.value(Anchor.COMMAND).map(anchor -> anchored(anchor, box).plus(margins.left(), margins.top()))
                .orElse(new Point(rect.width() / 2.0, rect.height() / 2.0));
    }

    /** Where paths start in the layer's rectangle: at its corner, unless the path itself made the rectangle. */
    private Point pathZero(Margins margins) {
        return !sizedByPath ? new Point(0, 0) : material.outline().map(outline ->
                new Point(margins.left() - Math.floor(outline.getX()), margins.top() - Math.floor(outline.getY()))).orElseThrow();
    }

    private Point anchored(Anchor anchor, Size box) {
        Size source = material.size().orElse(crop.size());
        Point share = turn.of(new Point((anchor.spot().x(source.width()) - crop.x()) / crop.width(),
                (anchor.spot().y(source.height()) - crop.y()) / crop.height()));
        return new Point((share.x() - 0.5) * size.width(), (share.y() - 0.5) * size.height()).turned(rotation)
                .plus(box.width() / 2.0, box.height() / 2.0);
    }

    /** The corners are places in the composite image; what they enclose is the layer's rectangle. Reference: r-perspective.md */
    private LayerPlan projected(Perspective perspective) {
        Size unit = base.map(below -> below.rect().size()).orElse(size);
        Pos pos = base.isPresent() ? layer.value(Pos.COMMAND, Pos.DEFAULT) : Pos.DEFAULT;
        Point moved = new Point(pos.normalized() ? pos.x() * unit.width() : pos.x(), pos.normalized() ? pos.y() * unit.height() : pos.y());
        var quad = Quad.of(perspective, unit).moved(moved);
        Area box = base.isPresent() ? quad.bounds() : Area.of(size);
        Margins margins = Margins.of(layer.value(Extend.COMMAND, Extend.DEFAULT), box.size(), layer.number());
        Size rect = margins.around(box.size());
        int left = base.isPresent() ? box.x() - margins.left() : 0;
        int top = base.isPresent() ? box.y() - margins.top() : 0;
        Placement placement = new Placement.Projected((base.isPresent() ? quad : quad.moved(new Point(margins.left(), margins.top()))).corners(), perspective.resampling());
        Spot origin = layer.value(Origin.COMMAND).map(Origin::spot).orElse(Spot.CENTRE);
        return new LayerPlan(crop, turn, size, placement, new Area(left, top, rect.width(), rect.height()),
                new Point(left + origin.x(rect.width()), top + origin.y(rect.height())), new Point(left, top));
    }

    static Size boundingBox(Size size, double degrees) {
        double cos = Math.abs(Math.cos(Math.toRadians(degrees)));
        double sin = Math.abs(Math.sin(Math.toRadians(degrees)));
        return new Size(WholePixels.up(size.width() * cos + size.height() * sin),
                WholePixels.up(size.width() * sin + size.height() * cos));
    }
}
