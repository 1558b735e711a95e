package io.darkroom.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How a {@link WildFlyProcess} is to be started; each call adds to it. */
final class WildFlySetup {
    private static final Path HOME = Path.of(System.getProperty("wildfly.home"));
    private static final List<String> OPENED = List.of("java.base/java.lang", "java.base/java.lang.invoke", "java.base/java.lang.reflect",
            "java.base/java.io", "java.base/java.net", "java.base/java.security", "java.base/java.util", "java.base/java.util.concurrent",
            "java.management/javax.management", "java.naming/javax.naming");

    private final List<String> prefix = new ArrayList<>();
    private final List<String> options = new ArrayList<>(List.of("-Xms64m", "-Xmx512m"));
    private final List<String> properties = new ArrayList<>();
    private String configuration = "standalone.xml";
    private String user = "";

    /** Darkroom's settings, or any system property of the server. */
    WildFlySetup property(String name, Object value) {
        properties.add("-D" + name + "=" + value);
        return this;
    }

    /** An option of the Java machine; the last of two equal ones holds. */
    WildFlySetup option(String option) {
        options.add(option);
        return this;
    }

    /** Commands that start the server, such as {@code unshare -m}; they must end in an exec, so that the process is the server's. */
    WildFlySetup prefix(String... command) {
        prefix.addAll(List.of(command));
        return this;
    }

    /** As a user without privileges; for tests that run as root. */
    WildFlySetup user(String name) {
        user = name;
        return prefix("setpriv", "--reuid=" + name, "--regid=nogroup", "--clear-groups");
    }

    /** Without configure.cli: the server as it is unpacked. */
    WildFlySetup asDelivered() {
        configuration = "standalone.xml.as-delivered";
        return this;
    }

    /** Starts the server with the WAR in a base folder of its own, and waits until it is up. */
    WildFlyProcess start() {
        try {
            return new WildFlyProcess(this, base(), WildFlyProcess.freeOffset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> command(Path base, int offset) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-D[Standalone]",
                "-Djava.net.preferIPv4Stack=true", "-Djava.awt.headless=true", "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "--add-modules=java.se"));
        OPENED.forEach(name -> command.add("--add-opens=" + name + "=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
                "-Dlogging.configuration=" + base.resolve("configuration/logging.properties").toUri(),
                "-jar", HOME.resolve("jboss-modules.jar").toString(), "-mp", HOME.resolve("modules").toString(), "org.jboss.as.standalone",
                "-Djboss.home.dir=" + HOME, "-Djboss.server.base.dir=" + base, "-Djboss.socket.binding.port-offset=" + offset,
                "-Ddarkroom.RootPath=" + Darkroom.images()));
        command.addAll(properties);
        return command;
    }

    private Path base() throws IOException {
        Path base = Files.createTempDirectory("wildfly");
        Path from = HOME.resolve("standalone/configuration");
        Path to = Files.createDirectories(base.resolve("configuration"));
        try (Stream<Path> files = Files.list(from).filter(file -> file.toString().endsWith(".properties"))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        Files.copy(from.resolve(configuration), to.resolve("standalone.xml"));
        Files.createDirectories(base.resolve("lib/ext"));
        Path deployments = Files.createDirectories(base.resolve("deployments"));
        Files.copy(Path.of(System.getProperty("war.file")), deployments.resolve("darkroom.war"), StandardCopyOption.REPLACE_EXISTING);
        if (!user.isEmpty()) {
            new Command("chown", "-R", user, base.toString()).run();
        }
        return base;
    }
}
