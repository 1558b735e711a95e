package io.darkroom.resolve;

import io.darkroom.catalog.Entry;
import io.darkroom.catalog.record.Fields;
import io.darkroom.command.CommandValues;
import io.darkroom.command.ImageRequest;
import io.darkroom.command.Layer;
import io.darkroom.command.layer.Anchor;
import io.darkroom.command.source.ImageObject;
import io.darkroom.command.source.Mask;
import io.darkroom.command.source.Src;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Modifier;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.protocol.RequestString;
import io.darkroom.protocol.Spot;
import io.darkroom.protocol.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the record of a layer's object says holds for the layer, unless the layer says it itself. Reference: r-modifier-cat.md, r-anchor-cat.md */
final class LayerRecords {
    private LayerRecords() {
    }

    static Layer applied(Layer layer, Resolved resolved) {
        layer.value(Mask.COMMAND).flatMap(mask -> record(mask.object(), resolved)).ifPresent(entry -> modifier(entry, "mask", resolved));
        return of(layer, resolved).map(entry -> layer.over(defaults(entry, layer.has(Src.COMMAND), resolved))).orElse(layer);
    }

    /** The record of what a layer shows. */
    static Optional<Entry> of(Layer layer, Resolved resolved) {
        if (layer.has(Src.COMMAND)) {
            return layer.value(Src.COMMAND).flatMap(source -> record(source.object(), resolved));
        }
        return layer.number() == 0 && !resolved.request().object().isEmpty() ? resolved.entry() : Optional.empty();
    }

    private static Optional<Entry> record(ImageObject object, Resolved resolved) {
        return object instanceof ImageObject.Named(ObjectPath path) ? Resolver.entry(resolved.resolution().ofCommand(path, resolved.main())) : Optional.empty();
    }

    private static Map<String, Object> defaults(Entry entry, boolean modified, Resolved resolved) {
        var values = new HashMap<String, Object>();
        entry.value(Fields.ANCHOR).ifPresent(anchor -> values.put(Anchor.COMMAND.name(), new Anchor(Spot.fromTopLeft(anchor))));
        if (modified) {
            values.putAll(modifier(entry, "layer", resolved));
        }
        return values;
    }

    /** A record that is a layer brings what it says about its own picture; what it says about the reply has no meaning here. */
    private static Map<String, Object> modifier(Entry entry, String use, Resolved resolved) {
        List<Modifier> ofRequest = List.copyOf(resolved.variables().values());
        var commands = new Variables(Map.of()).substitute(List.of(Assembly.modifiers(entry, Fields.MODIFIER), ofRequest));
        ImageRequest request = ImageRequest.parse(new RequestString(ObjectPath.EMPTY, commands));
        CommandValues layer = request.base();
        if (layer.has(Src.COMMAND) || layer.has(Mask.COMMAND) || request.layers().size() > 1) {
            throw new Fault(ErrorCode.BAD_VALUE, "\"%s\" is made of layers; %s=is{%1$s} shows it as a %s"
                    .formatted(Wording.excerpt(entry.id()), use.equals("mask") ? "mask" : "src", use));
        }
        return request.asLayer();
    }
}
