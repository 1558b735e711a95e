package io.darkroom.command;

import io.darkroom.command.layer.EffectSelection;
import io.darkroom.command.layer.LayerSelection;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Attaches commands to the layer, effect layer or composite image that is selected when they come. Their scope alone decides what a
 * command for the composite image falls to. Reference: r-layer.md, r-effect.md
 */
final class LayerReading {
    private static final int MOST_LAYERS = 500;

    private final Map<Integer, LayerGiven> layers = new TreeMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private int layer = LayerSelection.COMPOSITE;
    private int effect;

    private record LayerGiven(Given given, Map<Integer, Given> effects) {
        Layer read(int number) {
            var read = new TreeMap<Integer, CommandValues>();
            effects.forEach((key, values) -> read.put(key, new CommandValues(values.read())));
            return new Layer(number, given.read(), read);
        }
    }

    void select(LayerSelection selection) {
        if (selection.number().isPresent()) {
            layer = selection.number().getAsInt();
            selection.name().ifPresent(this::name);
        } else {
            layer = named(selection.name().orElseThrow());
        }
        effect = 0;
        given(layer);
    }

    void select(EffectSelection selection) {
        effect = selection.number();
        effect();
    }

    /** Whether the command has an effect where it stands. */
    boolean take(Commands.Spelling<?> spelling, String value, String raw) {
        if (effect != 0) {
            boolean known = spelling.command().inEffects();
            if (known) {
                effect().put(spelling, value, raw);
            }
            return known;
        }
        boolean whole = layer == LayerSelection.COMPOSITE && spelling.command().scope() != Scope.PICTURE;
        given(whole ? 0 : layer).given().put(spelling, value, raw);
        return true;
    }

    Layer composite() {
        return given(LayerSelection.COMPOSITE).read(LayerSelection.COMPOSITE);
    }

    List<Layer> layers() {
        given(0);
        var read = new ArrayList<Layer>();
        layers.forEach((number, given) -> {
            if (number != LayerSelection.COMPOSITE) {
                read.add(given.read(number));
            }
        });
        return read;
    }

    private Given effect() {
        return given(layer).effects().computeIfAbsent(effect, _ -> new Given());
    }

    private LayerGiven given(int number) {
        LayerGiven given = layers.computeIfAbsent(number, _ -> new LayerGiven(new Given(), new TreeMap<>()));
        if (layers.size() > MOST_LAYERS || given.effects().size() > MOST_LAYERS) {
            throw new Fault(ErrorCode.BAD_REQUEST, "the request has more than " + MOST_LAYERS + " layers, or as many effects on one of them");
        }
        return given;
    }

    private void name(String name) {
        Integer taken = names.putIfAbsent(name, layer);
        if (taken != null && taken != layer) {
            throw new Fault(ErrorCode.BAD_VALUE, "layer=%d,%s: that name belongs to layer %d already".formatted(layer, Wording.excerpt(name), taken));
        }
    }

    private int named(String name) {
        Integer number = names.get(name);
        if (number == null) {
            throw new Fault(ErrorCode.BAD_VALUE, "layer=%s: no layer was given this name before; layer=1,%1$s would give it".formatted(Wording.excerpt(name)));
        }
        return number;
    }
}
