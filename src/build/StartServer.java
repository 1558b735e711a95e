import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Runs the built WAR in the unpacked server, with sample images and saving on, until it is interrupted.
 * Arguments: the server's home, the WAR, the folder of images, the folder for saved images, a port offset, the folder of catalogs.
 */
void main(String[] args) throws Exception {
    int offset = Integer.parseInt(args[4]);
    for (int port : new int[] {8080 + offset, 9990 + offset}) {
        if (!isFree(port)) {
            IO.println("Port " + port + " is in use. Stop what listens there, or have all ports counted from others: -Dport.offset=" + (offset + 100));
            System.exit(1);
        }
    }
    Path home = Path.of(args[0]);
    Path saved = Files.createDirectories(Path.of(args[3]));
    Path deployments = home.resolve("standalone/deployments");
    Files.copy(Path.of(args[1]), deployments.resolve("darkroom.war"), StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(deployments.resolve("darkroom.war.failed"));
    Files.writeString(deployments.resolve("darkroom.war.dodeploy"), "");
    Process server = start(home, Path.of(args[2]), Path.of(args[5]), saved, args[4]);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, deployments)));
    String address = "http://127.0.0.1:" + (8080 + offset) + "/is/image";
    if (awaitReady(server, deployments, address)) {
        IO.println("\nDarkroom is ready at " + address + "\nSample images: " + args[2] + "\nSaved images:  " + saved
                + "\n\nTry a first save:\n  curl '" + address + "/shoes/boot?req=saveToFile&name=boot-800.jpg&wid=800'"
                + "\nA template of the sample catalog:\n  " + address + "/shop/postcard?$object=boot"
                + "\n\nCtrl-C stops the server.");
    }
    System.exit(server.waitFor());
}

/** A second start would deploy into the server of the first, and take it away at its end. */
boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return true;
    } catch (IOException taken) {
        return false;
    }
}

Process start(Path home, Path images, Path catalogs, Path saved, String portOffset) throws IOException {
    List<String> command = List.of(home.resolve("bin/standalone.sh").toString(),
            "-Djboss.socket.binding.port-offset=" + portOffset,
            "-Ddarkroom.RootPath=" + images, "-Ddarkroom.CatalogPath=" + catalogs, "-Ddarkroom.SavePath=" + saved);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("PREPEND_JAVA_OPTS", "--enable-native-access=ALL-UNNAMED");
    builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
    IO.println("Starting WildFly; its log is " + home.resolve("standalone/log/server.log"));
    return builder.start();
}

/** The server answers the bare address as soon as the WAR is deployed; until then, or if it fails, it says so on the disk. */
boolean awaitReady(Process server, Path deployments, String address) throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    while (server.isAlive()) {
        if (Files.exists(deployments.resolve("darkroom.war.failed"))) {
            IO.println("The WAR could not be deployed; see the server's log.");
            server.destroy();
            return false;
        }
        try {
            if (client.send(request, HttpResponse.BodyHandlers.ofString()).body().startsWith("#S7Z OK")) {
                return true;
            }
        } catch (IOException notYet) {
            // The port is not open yet.
        }
        Thread.sleep(250);
    }
    IO.println("The server stopped before it was ready; is its port in use? See its log.");
    return false;
}

void stop(Process server, Path deployments) {
    server.descendants().forEach(ProcessHandle::destroy);
    server.destroy();
    try {
        server.waitFor();
        Files.deleteIfExists(deployments.resolve("darkroom.war"));
        Files.deleteIfExists(deployments.resolve("darkroom.war.deployed"));
        Files.deleteIfExists(deployments.resolve("darkroom.war.failed"));
    } catch (IOException | InterruptedException e) {
        IO.println("The server's deployment folder could not be cleared: " + e.getMessage());
    }
}
