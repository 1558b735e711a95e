package io.darkroom.catalog;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.catalog.FileCache.FileReader;
import io.darkroom.catalog.file.BadCatalog;
import io.darkroom.catalog.file.Problem;
import io.darkroom.catalog.file.Problems;
import io.darkroom.catalog.record.Macro;
import io.darkroom.catalog.record.MacroFile;
import io.darkroom.catalog.record.ProfileFile;
import io.darkroom.catalog.record.RecordFile;
import io.darkroom.catalog.rule.RequestType;
import io.darkroom.catalog.rule.RuleSet;
import io.darkroom.catalog.rule.RuleSetFile;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CatalogAttributes;
import io.darkroom.error.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bytes stand in a catalog file: it is read, or refused with words for an administrator. */
class CatalogRobustnessTest {
    private static final int ROUNDS = Integer.getInteger("catalog.rounds", 300);
    private static final byte[] SPICE = "\t\r\n\"'\\=,|#.$&<>?!()[]{}*+^:;/-0129azAZ \u0000\u00ff\u00fe\u00ef\u00bb\u00bf".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;
    private final Random random = new Random(20_250_101);

    private <T> void survives(FileReader<T> reader, Consumer<T> use, String... seeds) throws IOException {
        var files = new CatalogFiles(folder);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = mutated(seeds[round % seeds.length].getBytes(StandardCharsets.UTF_8));
            var problems = new Problems(files.write("file", bytes));
            try {
                use.accept(reader.read(problems));
                read++;
                problems.list().forEach(CatalogRobustnessTest::requireShowable);
            } catch (BadCatalog bad) {
                assertFalse(bad.problems().isEmpty());
                bad.problems().forEach(CatalogRobustnessTest::requireShowable);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("round " + round + ": " + new String(bytes, StandardCharsets.ISO_8859_1), e);
            }
        }
        assertTrue(read > ROUNDS / 20, "only " + read + " files were read");
    }

    /** Some bytes changed, moved, doubled or cut; now and then nothing but noise. */
    private byte[] mutated(byte[] seed) {
        byte[] bytes = seed.clone();
        if (random.nextInt(20) == 0) {
            bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
        }
        for (int change = random.nextInt(6); change > 0 && bytes.length > 0; change--) {
            int at = random.nextInt(bytes.length);
            int to = at + random.nextInt(Math.min(bytes.length - at, 20) + 1);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = SPICE[random.nextInt(SPICE.length)];
                case 1 -> bytes[at] = (byte) random.nextInt();
                case 2 -> bytes = joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
                default -> bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] front, byte[] back) {
        byte[] both = Arrays.copyOf(front, front.length + back.length);
        System.arraycopy(back, 0, both, front.length, back.length);
        return both;
    }

    private static void requireShowable(Problem problem) {
        assertTrue(problem.text().length() < 2_000 && problem.text().chars().noneMatch(Character::isISOControl), problem.text());
    }

    @Test
    void attributeFilesAreReadOrRefused() throws IOException {
        survives(CatalogAttributes::read, attributes -> {
            CatalogAttributes over = attributes.over(CatalogAttributes.NONE);
            Attributes.ALL.forEach(over::value);
        }, "\ufeffRootId=shop\r\nMaxPix=2000,2000\r\n# x\r\nLocaleMap=en,_E,|\\\r\nde,_D,\r\nExpiration=1.5\n", "CatalogFile=\"a b\",c\nBkgColor=0xff00ff\nTimeStamp=1\n",
                "AllowDirectAccess=include:IS,SVG\nClientAddressFilter=10.0.0.0/8,1.2.3.4\nDigimarcId=1,2,,,4\nJpegQuality=80,1\nDefaultExt=.jpg\nResMode=2");
    }

    @Test
    void recordFilesAreReadOrRefused() throws IOException {
        survives(RecordFile::read, table -> {
            table.find("a");
            table.find("");
        }, "\ufeffId\tPath\tModifier\tAnchor\tSize\tTimeStamp\na\tü\twid=3\t1,2\t3,4\t01/02/2020 03:04:05 GMT -7\n",
                "Id\tUserData\tExpiration\tThumbType\r\na\t\"x\ty\r\nz\"\"\"\t-2\t3\r\n'b'\t'it''s'\t.5\t0\r\n", "Id\t.x\tTargets\rA\t1\tt??u\rA\t2\tv");
    }

    @Test
    void macroFilesAreReadOrRefused() throws IOException {
        survives(MacroFile::read, this::expanded, "Name\tDefinition\na\twid=1\nb\t$a$&$a$\nc\tsrc=is{x?$b$}&$d$\n", "definition\tNAME\n\"x\ny\"\tz\n$z$\ty\n");
    }

    private void expanded(List<Macro> macros) {
        Macros all = Macros.of(macros, Macros.NONE);
        macros.forEach(macro -> assertTrue(all.expansion(macro.name()).isPresent()));
    }

    @Test
    void profileFilesAreReadOrRefused() throws IOException {
        survives(ProfileFile::read, profiles -> profiles.get("a"), "Name\tProfilePath\na\tx/y.icc\n", "ProfilePath\t.z\tName\r\n\"a\tb\"\t\tc\r\n");
    }

    @Test
    void ruleFilesAreReadOrRefusedAndSoAreRequests() throws IOException {
        survives(RuleSetFile::read, CatalogRobustnessTest::applied,
                "<?xml version=\"1.0\"?><ruleset><rule OnMatch=\"continue\" Replace=\"all\" MaxPix=\"5,5\"><expression>([^/]+)/(a|b*)+$</expression>"
                        + "<substitution>$2T?src=s/$1&amp;\\$x$</substitution></rule></ruleset>",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ruleset>\n<rule RequestType=\"is,static\" Name=\"n\"><expression><![CDATA[(?i)\\?wid=(\\d+)&]]></expression>"
                        + "<substitution>?</substitution><header Name=\"X\" Action=\"add\">$v$</header></rule><rule OnMatch=\"error\"><expression>q</expression></rule></ruleset>",
                "<?xml version=\"1.0\"?><ruleset><rule><addressfilter>10.0.0.0/8,1.2.3.4</addressfilter></rule><!-- c --></ruleset>");
    }

    private static void applied(RuleSet rules) {
        for (String path : List.of("", "cat/aab", "cat/img", "/x")) {
            try {
                rules.apply(RequestType.IS, path, "wid=300&hei=4?x=$1\\", Optional.empty()).headers().forEach(header -> header.resolved(name -> Optional.of("1")));
            } catch (Fault refused) {
                assertTrue(refused.detail().length() < 2_000 && refused.detail().chars().noneMatch(Character::isISOControl), refused.detail());
            }
        }
    }
}
