package io.darkroom.catalog.value;

import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Which kinds of objects may be named by their path instead of a record. Reference: r-allowdirectaccess.md */
public record DirectAccess(Set<ObjectType> allowed) {
    public enum ObjectType { SVG, IS, STATIC, FXG, FLA, IR_VNT, IR_MAT }

    static final DirectAccess NONE = new DirectAccess(Set.of());
    private static final List<String> TYPES = Stream.of(ObjectType.values()).map(Enum::name).toList();

    public DirectAccess {
        allowed = Set.copyOf(allowed);
    }

    static DirectAccess read(Arguments a) {
        int colon = a.whole().indexOf(':');
        String rule = colon < 0 ? "include" : a.whole().substring(0, colon).strip().toLowerCase(Locale.ROOT);
        var named = EnumSet.noneOf(ObjectType.class);
        for (String word : a.whole().substring(colon + 1).split(",")) {
            String type = word.strip().toUpperCase(Locale.ROOT);
            if (!type.isEmpty() && !TYPES.contains(type)) {
                throw a.fault("each type must be " + Wording.or(TYPES));
            }
            if (!type.isEmpty()) {
                named.add(ObjectType.valueOf(type));
            }
        }
        return switch (rule) {
            case "include" -> new DirectAccess(named);
            case "exclude" -> new DirectAccess(EnumSet.complementOf(named));
            default -> throw a.fault("include:TYPES or exclude:TYPES");
        };
    }

    public boolean allows(ObjectType type) {
        return allowed.contains(type);
    }
}
