package io.darkroom.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.ModelControllerClientConfiguration;
import org.jboss.dmr.ModelNode;

/**
 * A WildFly of a test's own, in its own process, that may be stopped, killed and started again.
 *
 * <p>{@code new WildFlySetup().property("darkroom.SavePath", folder).start()} starts one.
 */
final class WildFlyProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String UP = "WFLYSRV0025";
    private static final String UP_WITH_ERRORS = "WFLYSRV0026";

    private final WildFlySetup setup;
    private final Path base;
    private final int offset;
    private final Thread leftRunning = new Thread(this::close);
    private ServerOutput output;
    private Process process;

    WildFlyProcess(WildFlySetup setup, Path base, int offset) {
        this.setup = setup;
        this.base = base;
        this.offset = offset;
        Runtime.getRuntime().addShutdownHook(leftRunning);
        start();
    }

    /** A distance from the usual ports at which nobody listens, far from the server that most tests share. */
    static int freeOffset() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(3000, 20000))
                .filter(offset -> IntStream.of(8080, 8443, 9990).allMatch(port -> free(port + offset))).limit(1000).findFirst().orElseThrow();
    }

    private static boolean free(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Starts the server again on the same folders; it must be stopped or killed. */
    void start() {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException("the server is running");
        }
        try {
            process = new ProcessBuilder(setup.command(base, offset)).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        output = new ServerOutput(process.getInputStream());
        awaitUp(1);
    }

    /** The server as its clients see it. */
    Site site() {
        return new Site(8080 + offset);
    }

    int managementPort() {
        return 9990 + offset;
    }

    /** To be closed by the caller. */
    ModelControllerClient management() {
        return ModelControllerClient.Factory.create(new ModelControllerClientConfiguration.Builder().setProtocol("remote+http")
                .setHostName(Site.HOST).setPort(managementPort()).setConnectionTimeout((int) PATIENCE.toMillis()).build());
    }

    /** The result of a management operation that must succeed. */
    ModelNode manage(ModelNode operation) {
        try (ModelControllerClient client = management()) {
            ModelNode answer = client.execute(operation);
            if (!answer.get("outcome").asString().equals("success")) {
                throw new AssertionError(operation + " → " + answer);
            }
            return answer.get("result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An operation on the resource at the address's steps, as in {@code operation("undeploy", "deployment", "darkroom.war")}. */
    static ModelNode operation(String name, String... address) {
        ModelNode operation = new ModelNode();
        operation.get("operation").set(name);
        operation.get("address").setEmptyList();
        for (int i = 0; i < address.length; i += 2) {
            operation.get("address").add(address[i], address[i + 1]);
        }
        return operation;
    }

    /** Lets the server read its configuration again, in the same process. */
    void reload() {
        long before = output.count(UP);
        try {
            manage(operation("reload"));
        } catch (UncheckedIOException closed) {
            // The server may close the connection before its answer has left.
        }
        awaitUp(before + 1);
    }

    /** Where the server keeps its configuration, data and log. */
    Path base() {
        return base;
    }

    long pid() {
        return process.pid();
    }

    boolean running() {
        return process.isAlive();
    }

    /** What all its threads have used of the processors. */
    Duration cpuTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Bytes of memory that the whole process holds. */
    long residentBytes() {
        return status("VmRSS");
    }

    /** The most bytes of memory that the process has ever held. */
    long peakResidentBytes() {
        return status("VmHWM");
    }

    private long status(String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid()), "status"))) {
            String line = lines.filter(each -> each.startsWith(name + ":")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String threadDump() {
        return new Command(Path.of(System.getProperty("java.home"), "bin/jcmd").toString(), Long.toString(pid()), "Thread.print").run();
    }

    /** What the server has written to its console since it was started. */
    String log() {
        return output.text();
    }

    /** Waits until the console shows this. */
    void awaitLog(String text) {
        output.await(text, 1, PATIENCE);
    }

    /** Asks the server to stop (SIGTERM) and waits until it has. */
    void stop() {
        askToStop();
        awaitEnd(PATIENCE);
    }

    void askToStop() {
        process.destroy();
    }

    void awaitEnd(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the server has not ended within " + atMost + "\n" + log());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the server on the spot (SIGKILL). */
    void kill() {
        process.destroyForcibly();
        awaitEnd(PATIENCE);
    }

    /** Ends the server however it stands, and removes its folders. */
    @Override
    public void close() {
        if (process != null) {
            kill();
        }
        if (Thread.currentThread() != leftRunning) {
            Runtime.getRuntime().removeShutdownHook(leftRunning);
        }
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitUp(long times) {
        output.await(UP, times, PATIENCE);
        if (output.count(UP_WITH_ERRORS) > 0 || site().get("").status() >= 500) {
            throw new AssertionError("the server is not well\n" + log());
        }
    }
}
