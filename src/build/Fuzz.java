import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets Jazzer look for inputs that break a rule of the fuzz targets; each has a JVM of its own, for Jazzer fuzzes one method in each.
 * Arguments: the folder of test classes, the folder for corpora and findings, seconds for each target. The class path is that of the tests.
 */
void main(String[] args) throws Exception {
    Path work = Files.createDirectories(Path.of(args[1]));
    List<Future<Boolean>> runs = new ArrayList<>();
    try (ExecutorService pairs = Executors.newFixedThreadPool(2)) {
        for (String target : targets(Path.of(args[0]))) {
            runs.add(pairs.submit(() -> fuzz(target, work, args[2])));
        }
    }
    boolean clean = true;
    for (Future<Boolean> run : runs) {
        clean &= run.get();
    }
    System.exit(clean ? 0 : 1);
}

List<String> targets(Path classes) throws IOException {
    try (Stream<Path> files = Files.list(classes.resolve("io/darkroom/fuzz"))) {
        return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("FuzzTest.class"))
                .map(name -> "io.darkroom.fuzz." + name.replace(".class", "")).sorted().toList();
    }
}

/** What a target grew stays in its folder, so that the next run starts from there. */
boolean fuzz(String target, Path work, String seconds) throws Exception {
    Path folder = Files.createDirectories(work.resolve(target.substring(target.lastIndexOf('.') + 1)));
    Path log = folder.resolve("log.txt");
    ProcessBuilder jazzer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
            "-XX:+EnableDynamicAgentLoading", "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED",
            "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer", "--target_class=" + target,
            "--instrumentation_includes=io.darkroom.**", "--custom_hook_includes=io.darkroom.**", "--max_duration=" + seconds + "s", "-print_final_stats=1");
    jazzer.environment().put("JAZZER_FUZZ", "1");
    int exit = jazzer.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    IO.println(target + ": " + runs(log) + (exit == 0 ? ", nothing found" : ", see " + log));
    return exit == 0;
}

String runs(Path log) throws IOException {
    // What the fuzzer prints of its inputs is not always text.
    String text = Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1);
    var done = Pattern.compile("Done (\\d+) runs in (\\d+) second").matcher(text);
    return done.find() ? done.group(1) + " runs in " + done.group(2) + " s" : "stopped early";
}
