package io.darkroom.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.protocol.RequestString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Strings of the field, and strings of nowhere: whatever comes, nothing but a fault escapes. */
class RealRequestsTest {
    private static final String ALPHABET = "&&&?=,,$%{}().wid=hei=1209-+eNaF7Bf%20fmt=png,x\\/:;|\"<>\n\u0000ü😀";

    private static List<String> corpus() throws IOException {
        try (var stream = RealRequestsTest.class.getResourceAsStream("/corpus/requests.tsv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Any other exception than a fault fails the test that calls. */
    private static boolean accepted(Consumer<String> action, String input) {
        try {
            action.accept(input);
            return true;
        } catch (Fault fault) {
            assertTrue(fault.detail().chars().noneMatch(Character::isISOControl), fault.detail());
            assertTrue(fault.code() != ErrorCode.INTERNAL, fault.detail());
            return false;
        }
    }

    private static void parse(String query) {
        RequestString request = RequestLexer.read("/Company/asset", query);
        ImageRequest.parse(request);
    }

    @Test
    void realStringsLex() throws IOException {
        for (String query : corpus()) {
            assertTrue(accepted(q -> RequestLexer.read("/Company/asset", q), query), query);
        }
    }

    @Test
    void realStringsAreAcceptedOrRefusedWithAFault() throws IOException {
        long accepted = corpus().stream().filter(query -> accepted(RealRequestsTest::parse, query)).count();
        assertTrue(accepted > 50, accepted + " accepted");
    }

    @Test
    void mutilatedStringsAreAcceptedOrRefusedWithAFault() throws IOException {
        var random = new Random(11);
        List<String> corpus = corpus();
        for (int i = 0; i < 20_000; i++) {
            var query = new StringBuilder(corpus.get(random.nextInt(corpus.size())));
            for (int change = random.nextInt(1, 6); change > 0 && !query.isEmpty(); change--) {
                query.setCharAt(random.nextInt(query.length()), ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            accepted(RealRequestsTest::parse, query.toString());
        }
    }

    @Test
    void randomStringsAreAcceptedOrRefusedWithAFault() {
        var random = new Random(12);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(random.nextInt(8) > 0
                        ? ALPHABET.charAt(random.nextInt(ALPHABET.length()))
                        : (char) random.nextInt(Character.MAX_VALUE + 1));
            }
            accepted(RealRequestsTest::parse, text.toString());
            accepted(path -> RequestLexer.read(path, null), text.toString());
        }
    }

    @Test
    void everyCommandTakesOrRefusesAnyValue() {
        var random = new Random(13);
        for (int i = 0; i < 20_000; i++) {
            Command<?> command = Commands.ALL.get(random.nextInt(Commands.ALL.size()));
            byte[] value = new byte[random.nextInt(20)];
            random.nextBytes(value);
            accepted(RealRequestsTest::parse, command.name() + "=" + new String(value, StandardCharsets.ISO_8859_1));
            accepted(RealRequestsTest::parse, command.name() + "=" + digits(random));
        }
    }

    private static String digits(Random random) {
        var text = new StringBuilder();
        for (int length = random.nextInt(16); length > 0; length--) {
            text.append("0123456789,,.-+exk".charAt(random.nextInt(18)));
        }
        return text.toString();
    }
}
