package io.darkroom.command;

import io.darkroom.protocol.Modifier;
import io.darkroom.protocol.RequestLexer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The macros that are there without any catalog: what Photoshop's drop shadow and outer glow look like before anyone changes them,
 * lit from 120 degrees. Reference: r-layer-effects.md
 */
final class DefaultMacros {
    private static final Map<String, List<Modifier>> ALL = Map.of(
            "shadow", modifiers("blendMode=mult&color=0,0,0&opac=75&pos=3,4&op_blur=2.5"),
            "glow", modifiers("blendMode=screen&color=255,255,190&opac=75&op_grow=1&op_blur=2.5"));

    private DefaultMacros() {
    }

    static Optional<List<Modifier>> named(String name) {
        return Optional.ofNullable(ALL.get(name.toLowerCase(Locale.ROOT)));
    }

    private static List<Modifier> modifiers(String text) {
        return RequestLexer.read("", text).modifiers();
    }
}
