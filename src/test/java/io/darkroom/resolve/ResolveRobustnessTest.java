package io.darkroom.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.catalog.CatalogFolder;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Faults;
import io.darkroom.protocol.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in records and requests, only faults come of it, and soon. */
class ResolveRobustnessTest {
    private static final int ROUNDS = Integer.getInteger("resolve.rounds", 2_000);
    private static final List<String> PARTS = List.of("$m$", "$m$=", "$n$", "$v$", "$w$", "$object$", "$v=", "$w=", "$object=", "src=", "mask=", "layer=1", "layer=comp", "&", "&", "&",
            "?", "is{", "is(", "}", ")", "is%7B", "%7D", "template=t", "a.png", "cat/t", "cat/a", "cat/r", "req=props", "wid=5", "size=9,9", "color=0", "%26", "%3F", "%24", "%", "$", "=", "x", "hei=$v$",
            "locale=de", "effect=1", "defaultImage=", "op_blur=$w$");

    @TempDir
    private Path folder;
    private final Random random = new Random(20_260_101);

    private String noise(int most) {
        return random.ints(random.nextInt(most + 1), 0, PARTS.size()).mapToObj(PARTS::get).collect(Collectors.joining());
    }

    private static void showable(Fault fault) {
        assertTrue(fault.code() != ErrorCode.INTERNAL && fault.detail().chars().noneMatch(Character::isISOControl), fault.detail());
    }

    @Test
    void onlyFaultsEscapeWhateverRecordsAndRequestsSay() {
        int accepted = 0;
        for (int round = 0; round < ROUNDS / 40; round++) {
            Shop shop = new Shop(folder).image("a.png").catalog("cat", "MacroFile=cat.mac\nDefaultImage=a.png\nDefaultImageMode=" + round % 2,
                    "t |  | " + noise(9), "a | a.png | " + noise(5), "r | r.png | " + noise(3) + " | " + noise(5)).macros("cat.mac", "m wid=1&" + noise(5), "n $m$&" + noise(5));
            Scenes scenes = shop.scenes();
            for (int i = 0; i < 40; i++) {
                String url = List.of("cat/t", "cat/a", "cat/r", "cat", "a.png", "").get(random.nextInt(6)) + "?" + noise(12);
                try {
                    scenes.orDefault(scenes.resolver().resolve(Shop.asked(url)));
                    accepted++;
                } catch (Fault fault) {
                    showable(fault);
                } catch (RuntimeException | Error e) {
                    throw new AssertionError("round " + round + ": " + url, e);
                }
            }
        }
        assertTrue(accepted > ROUNDS / 40, accepted + " accepted");
    }

    /** In the plainest way there is; what is defined only behind its use is what it is in the end. */
    private static String expected(List<Modifier> modifiers) {
        Map<String, String> all = new HashMap<>();
        modifiers.forEach(modifier -> {
            if (modifier instanceof Modifier.Variable variable) {
                all.put(variable.name(), variable.value());
            }
        });
        var parts = new ArrayList<String>();
        for (Modifier modifier : modifiers) {
            if (modifier instanceof Modifier.Variable variable) {
                all.put(variable.name(), variable.value());
                parts.add("$" + variable.name() + "=" + variable.value());
            } else if (modifier instanceof Modifier.Assignment(String name, String value, String _)) {
                parts.add(name + "=" + replaced(value, all));
            }
        }
        return String.join("&", parts);
    }

    private static String replaced(String value, Map<String, String> known) {
        if (value.isEmpty()) {
            return "";
        }
        for (Map.Entry<String, String> variable : known.entrySet()) {
            String reference = "$" + variable.getKey() + "$";
            if (value.startsWith(reference)) {
                return variable.getValue() + replaced(value.substring(reference.length()), known);
            }
        }
        return value.charAt(0) + replaced(value.substring(1), known);
    }

    @Test
    void variablesAreReplacedAsIfByHand() {
        List<String> texts = List.of("$", "a", "b", "$a$", "$b$", "$c$", "$$", "x$a", "1");
        for (int round = 0; round < ROUNDS; round++) {
            var modifiers = new ArrayList<Modifier>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                String value = random.ints(random.nextInt(5), 0, texts.size()).mapToObj(texts::get).collect(Collectors.joining());
                modifiers.add(random.nextBoolean() ? new Modifier.Assignment("name", value) : new Modifier.Variable(List.of("a", "b", "c").get(random.nextInt(3)), value));
            }
            assertEquals(expected(modifiers), Shop.text(new Variables(Map.of()).substitute(List.of(modifiers))));
        }
    }

    private static String[] doubling() {
        return IntStream.rangeClosed(0, 30).mapToObj(i -> i == 0 ? "m0 wid=1" : "m%d $m%d$&$m%2$d$".formatted(i, i - 1)).toArray(String[]::new);
    }

    @Test
    void macrosThatDoubleThirtyTimesAreNotLoaded() {
        new Shop(folder).catalog("cat", "MacroFile=cat.mac", "a | a.png").macros("cat.mac", doubling());
        String problems = new CatalogFolder(folder).load().problems().toString();
        assertTrue(problems.contains("is longer than 100000 characters"), problems);
    }

    @Test
    void variablesThatDoubleThirtyTimesStayWhatTheyAre() {
        String chain = IntStream.rangeClosed(1, 30).mapToObj(i -> "$v%d=$v%d$$v%2$d$".formatted(i, i - 1)).collect(Collectors.joining("&"));
        assertTrue(new Shop(folder).said("x?$v0=ab&" + chain + "&name=$v30$").endsWith("name=$v29$$v29$"));
    }

    /** Values are looked into anew at each level of nesting, which is where they could grow. */
    @Test
    void variablesThatDoubleAtEachLevelOfNestingAreStopped() {
        Shop shop = new Shop(folder).image("a.png");
        assertStopped(shop, "?$v=is{?src=$v$&layer=1&src=$v$&$a=1&layer=2&mask=$v$}&src=$v$");
        assertStopped(shop, "?$v=is{?$w=$v$$w$&src=$v$&layer=1&src=is{?src=$v$&wid=1}&layer=2&src=is{?src=$v$&wid=2}}&src=$v$");
        assertStopped(shop, "?$v=is{?src=$v$&layer=1&src=is{?src=$v$&wid=1&name=" + "$v$".repeat(200) + "}}&src=$v$");
        assertStopped(shop, "?$v=" + "x$v$y".repeat(2_000) + "&src=is{?src=is{?src=is{?src=$v$}}}");
    }

    private static void assertStopped(Shop shop, String url) {
        try {
            shop.scene(url);
            throw new AssertionError("accepted");
        } catch (Fault fault) {
            showable(fault);
        }
    }

    @Test
    void variablesThatAreForwardedToManyRequestsOrLayersAreCountedEachTime() {
        Shop shop = new Shop(folder).image("a.png").catalog("cat", "", "a | a.png");
        String variables = IntStream.range(0, 4_000).mapToObj(i -> "$x%d=1&".formatted(i)).collect(Collectors.joining());
        String tree = IntStream.rangeClosed(1, 9).mapToObj(i -> "$t%d=is{?src=$t%d$&layer=1&src=is{?src=$t%2$d$&wid=1}}&".formatted(i, i - 1)).collect(Collectors.joining());
        String layers = IntStream.range(1, 60).mapToObj(i -> "&layer=" + i + "&src=a").collect(Collectors.joining());
        String why = "the request and those within it have more than 100000 modifiers, with all variables once for each layer";
        assertEquals(why, Faults.detail(ErrorCode.BAD_REQUEST, () -> shop.scene("?" + variables + tree + "$t0=a.png&src=$t9$")));
        assertEquals(why, Faults.detail(ErrorCode.BAD_REQUEST, () -> shop.scene("cat?" + variables + "src=a" + layers)));
        assertEquals(60, shop.scene("cat?src=a" + layers).request().layers().size());
    }

    @Test
    void aTemplateThatShowsItselfManyTimesIsStopped() {
        Shop shop = new Shop(folder).catalog("cat", "", "t |  | size=1,1&color=0&layer=1&src=is{cat/t?wid=1}&layer=2&src=is{cat/t?wid=2}&layer=3&mask=is{cat/t?wid=3}&color=0&size=1,1");
        Faults.detail(ErrorCode.BAD_REQUEST, () -> shop.scene("cat/t"));
    }

    @Test
    void nestingWithinAQueryIsReadInOnePass() {
        for (String opening : List.of("is{?src=", "is(?src=", "is%7B?mask=", "src=is{", "{", "(")) {
            String deep = "?src=" + opening.repeat(100_000 / opening.length() - 10);
            Faults.detail(ErrorCode.BAD_REQUEST, () -> new Shop(folder).scene(deep.substring(0, deep.length() / 2) + "}".repeat(20_000) + "&%"));
        }
    }
}
