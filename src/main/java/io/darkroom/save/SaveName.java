package io.darkroom.save;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The rules for the text of {@code name=}, which hold on every system so that saved folders can move between them. */
final class SaveName {
    private static final int LONGEST_PATH = 4096;
    private static final int LONGEST_ELEMENT = 255;
    private static final int LONGEST_SHOWN = 200;
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(CON|PRN|AUX|NUL|CLOCK\\$|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9\u00b9\u00b2\u00b3])\\s*([.].*)?");
    // Letters, marks and symbols by category, but drawn as nothing.
    private static final String BLANKS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";
    private static final String MARKS = "/\\:.";
    // Slashes, back-slashes and colons to the eye, and to programs that convert to a smaller character set.
    private static final String LOOK_ALIKES = "\u2044\u2215\u29f8\u29f5\u2216\u29f9\u2236\ua789";

    private record Rule(Predicate<String> broken, String right) {
    }

    private static final List<Rule> PATH_RULES = List.of(
            new Rule(String::isEmpty, "the file's path below the save folder is required"),
            new Rule(name -> name.codePoints().anyMatch(SaveName::unseen),
                    "control, format and other invisible characters are not allowed"),
            new Rule(name -> !Normalizer.isNormalized(name, Normalizer.Form.NFC),
                    "only text in Unicode normal form C is allowed"),
            new Rule(SaveName::disguised, "characters that look like '/', '\\', ':' or '.' are not allowed"),
            new Rule(name -> name.indexOf('\\') >= 0, "no back-slash is allowed; '/' stands between folders"),
            new Rule(name -> name.startsWith("/"), "the path must be relative, without a leading '/'"),
            new Rule(name -> name.chars().anyMatch(c -> ":<>\"|?*".indexOf(c) >= 0),
                    "none of the characters : < > \" | ? * is allowed"),
            new Rule(name -> bytes(name) > LONGEST_PATH, "at most " + LONGEST_PATH + " bytes are allowed"));

    private static final List<Rule> ELEMENT_RULES = List.of(
            new Rule(String::isEmpty, "each '/' must stand between two names"),
            new Rule(element -> element.equals(".") || element.equals(".."), "'.' and '..' are not allowed"),
            new Rule(element -> element.endsWith(".") || Character.isSpaceChar(element.charAt(element.length() - 1)),
                    "no part of the path may end with a dot or a space"),
            new Rule(element -> DEVICE.matcher(plain(element)).matches(),
                    "names of devices such as CON, NUL and COM1 are not allowed"),
            new Rule(element -> bytes(element) > LONGEST_ELEMENT,
                    "each part of the path may have at most " + LONGEST_ELEMENT + " bytes"),
            new Rule(element -> plain(element).toLowerCase(Locale.ROOT).startsWith(AtomicFile.PREFIX),
                    "names that start with " + AtomicFile.PREFIX + " are the server's own"));

    private SaveName() {
    }

    /** The folders and, last, the file of a name that breaks no rule. */
    static List<String> elements(String name) {
        check(name, name, PATH_RULES);
        List<String> elements = List.of(name.split("/", -1));
        elements.forEach(element -> check(name, element, ELEMENT_RULES));
        return elements;
    }

    static Fault refused(String name, String right) {
        return new Fault(ErrorCode.SAVE_REFUSED, "name=" + shown(name) + ": " + right);
    }

    /** The name as a message may hold it: one line of bounded length, the unseen made visible. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(LONGEST_SHOWN).forEach(c -> {
            if (unseen(c)) {
                shown.append(String.format("\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.append(name.codePointCount(0, name.length()) > LONGEST_SHOWN ? "…" : "").toString();
    }

    private static void check(String name, String text, List<Rule> rules) {
        rules.stream().filter(rule -> rule.broken.test(text)).findFirst().ifPresent(rule -> {
            throw refused(name, rule.right);
        });
    }

    private static boolean disguised(String name) {
        return name.chars().anyMatch(c -> LOOK_ALIKES.indexOf(c) >= 0) || marks(plain(name)) > marks(name);
    }

    private static long marks(String text) {
        return text.chars().filter(c -> MARKS.indexOf(c) >= 0).count();
    }

    /** What another program may make of it that takes wide letters, raised digits and the like for the plain ones. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static boolean unseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                    Character.PRIVATE_USE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> BLANKS.indexOf(c) >= 0 || variationSelector(c);
        };
    }

    private static boolean variationSelector(int c) {
        return c >= 0x180b && c <= 0x180f || c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
