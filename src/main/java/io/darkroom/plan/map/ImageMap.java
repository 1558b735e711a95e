package io.darkroom.plan.map;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.Layer;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.plan.LayerPlan;
import io.darkroom.plan.RenderPlan;
import io.darkroom.protocol.AreaReader;
import io.darkroom.protocol.MapArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The image map of a reply: the areas of all layers that are seen in it, front to back. Reference: r-image-maps.md, r-map-req.md */
public final class ImageMap {
    /** Of all layers together. */
    static final int LONGEST = 1_000_000;

    private final RenderPlan plan;
    private final List<MapArea> areas = new ArrayList<>();
    private int length;

    private ImageMap(RenderPlan plan) {
        this.plan = plan;
    }

    /**
     * Neither transparency nor {@code hide=} takes a layer's areas away, as the reference has it.
     *
     * @param plan        of this request
     * @param catalogMaps what the catalog says of the layers' sources, by the numbers of the layers
     */
    public static List<MapArea> of(ImageRequest request, RenderPlan plan, Map<Integer, String> catalogMaps) {
        var map = new ImageMap(plan);
        for (int i = request.layers().size() - 1; i >= 0; i--) {
            Layer layer = request.layers().get(i);
            LayerPlan layerPlan = plan.layers().get(i);
            GivenMap.of(layer, Optional.ofNullable(catalogMaps.get(layer.number()))).ifPresent(given -> map.add(given, layerPlan));
        }
        // The composite image lies where layer 0 does, and is made of its source as far as it is made of one.
        GivenMap.of(request.composite(), Optional.empty()).ifPresent(given -> map.add(given, plan.layers().getFirst()));
        return List.copyOf(map.areas);
    }

    private void add(GivenMap given, LayerPlan layer) {
        length += given.text().length();
        if (length > LONGEST) {
            throw new Fault(ErrorCode.BAD_REQUEST, "the image maps of all layers have more than %d characters together".formatted(LONGEST));
        }
        LayerCourse course = given.ofSource() ? LayerCourse.ofSource(layer, plan) : LayerCourse.ofLayer(layer, plan);
        for (MapArea area : AreaReader.read(given.command(), given.text())) {
            course.take(area.shape()).map(area::with).ifPresent(areas::add);
        }
    }
}
