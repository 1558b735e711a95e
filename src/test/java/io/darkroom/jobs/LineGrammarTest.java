package io.darkroom.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.catalog.CatalogFolder;
import io.darkroom.catalog.Catalogs;
import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Name;
import io.darkroom.command.view.Wid;
import io.darkroom.error.Fault;
import io.darkroom.resolve.Resolver;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineGrammarTest {
    @Test
    void aLineIsWhatFollowsTheContextInTheUrl() {
        ImageRequest request = read("", "shoes/my%20boot?wid=80&name=a%26b.jpg");
        assertEquals("shoes/my boot", request.object().toString());
        assertEquals("a&b.jpg", name(request));
    }

    @Test
    void theModifiersOfTheJobApplyUnlessTheLineSaysOtherwise() {
        assertEquals("x.jpg", name(read("wid=10&name=x.jpg", "boot")));
        assertEquals("y.jpg", name(read("wid=10&name=x.jpg", "boot?name=y.jpg")));
        assertEquals(read("wid=20", "boot").value(Wid.COMMAND), read("wid=10", "boot?wid=20").value(Wid.COMMAND));
    }

    @ParameterizedTest
    @CsvSource({
        "shoes/boot,        $object$-800.webp,       shoes/boot-800.webp",
        "shoes/boot.tif,    $object$.webp,           shoes/boot.tif.webp",
        "shoes/boot.tif,    $basename$.webp,         boot.webp",
        "shoes/v1.2/boot,   $basename$/$object$.jpg, boot/shoes/v1.2/boot.jpg",
        ".hidden,           $basename$.jpg,          .hidden.jpg",
        "$object$,          $basename$.jpg,          $object$.jpg",
        "boot,              %24object%24.jpg,        boot.jpg",
        "boot,              5$.jpg,                  5$.jpg",
        "boot,              a$1$.jpg,                a$1$.jpg"})
    void aNameMayTakePartsOfTheObject(String object, String template, String name) {
        assertEquals(name, name(read("name=" + template, object)));
        assertEquals(name, name(read("", object + "?name=" + template)));
    }

    @ParameterizedTest
    @CsvSource({
        "boot?name=$file$.jpg,              $object$ and $basename$",
        "boot?req=img&name=a.jpg,           leave req= out",
        "?name=a.jpg,                       names no image",
        "/is/image/boot?name=a.jpg,         what follows /is/image/",
        "https://h/is/image/boot?name=a,    what follows /is/image/",
        "boot?wid=x,                        wid=x"})
    void aLineThatAsksForNoSaveIsRefused(String line, String words) {
        Fault fault = assertThrows(Fault.class, () -> read("", line));
        assertTrue(fault.detail().contains(words), fault::detail);
    }

    @Test
    void aLineMaySayThatItIsASave() {
        assertEquals("a.jpg", name(read("", "boot?req=saveToFile&name=a.jpg")));
    }

    @Test
    void aCatalogThatServesSomeAddressesOnlyServesJobsFromThere(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("inside.ini"), "RootId=inside\nClientAddressFilter=10.0.0.0/8\n");
        var resolver = new Resolver(new CatalogFolder(folder).load().catalogs());
        Optional<InetAddress> inside = Optional.of(InetAddress.ofLiteral("10.1.2.3"));
        assertEquals("inside/boot.png", new LineGrammar("", inside, resolver).read("inside/boot.png?name=a.jpg").object().toString());
        for (Optional<InetAddress> other : List.of(Optional.of(InetAddress.ofLiteral("11.1.2.3")), Optional.<InetAddress>empty())) {
            Fault fault = assertThrows(Fault.class, () -> new LineGrammar("", other, resolver).read("inside/boot.png?name=a.jpg"));
            assertEquals("this catalog doesn't serve this client's address", fault.detail());
        }
    }

    private static ImageRequest read(String modifiers, String line) {
        return new LineGrammar(modifiers, Optional.empty(), new Resolver(Catalogs.NONE)).read(line).request();
    }

    private static String name(ImageRequest request) {
        return request.value(Name.COMMAND).orElseThrow().file();
    }
}
