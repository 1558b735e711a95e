import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Applies a CLI script to the unpacked server without starting it; a script that was applied already is not applied again.
 * Arguments: the server's home, the script.
 */
void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    Path script = Path.of(args[1]);
    Path configuration = home.resolve("standalone/configuration");
    Path pristine = configuration.resolve("standalone.xml.as-delivered");
    Path applied = configuration.resolve("applied.cli");
    if (Files.notExists(pristine)) {
        Files.copy(configuration.resolve("standalone.xml"), pristine);
    }
    boolean untouched = Files.mismatch(configuration.resolve("standalone.xml"), pristine) == -1;
    if (!untouched && Files.exists(applied) && Files.mismatch(applied, script) == -1) {
        return;
    }
    Files.copy(pristine, configuration.resolve("standalone.xml"), StandardCopyOption.REPLACE_EXISTING);
    Path offline = Files.createTempFile("offline", ".cli");
    Files.writeString(offline, "embed-server --std-out=discard\n" + Files.readString(script) + "\nstop-embedded-server\n");
    run(home, offline);
    Files.delete(offline);
    Files.copy(script, applied, StandardCopyOption.REPLACE_EXISTING);
}

void run(Path home, Path script) throws IOException, InterruptedException {
    ProcessBuilder cli = new ProcessBuilder(home.resolve("bin/jboss-cli.sh").toString(), "--file=" + script).inheritIO();
    cli.environment().put("JAVA_HOME", System.getProperty("java.home"));
    cli.environment().put("JAVA_OPTS", "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow");
    int exit = cli.start().waitFor();
    if (exit != 0) {
        throw new IllegalStateException("the server's configuration script failed (exit code " + exit + ")");
    }
}
