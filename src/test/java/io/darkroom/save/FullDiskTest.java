package io.darkroom.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Saves onto a tiny file system that only the saving process sees; skipped where the system has no such thing. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    @TempDir
    Path root;

    @Test
    void tells_that_the_disk_is_full_and_leaves_nothing() throws Exception {
        List<String> lines = save("true", 1_000_000);
        assertTrue(lines.contains("name=x.jpg: the disk is full; nothing was saved"), lines::toString);
        assertEquals("entries 0", lines.getLast());
    }

    @Test
    void saves_what_fits() throws Exception {
        assertEquals(List.of("open", "saved 10000", "entries 1"), save("true", 10_000));
    }

    @Test
    void refuses_a_read_only_disk() throws Exception {
        List<String> lines = save("mount -o remount,ro \"$0\"", 10);
        assertTrue(lines.contains("name=x.jpg: the folder lies on a read-only file system"), lines::toString);
        assertEquals("entries 0", lines.getLast());
    }

    private List<String> save(String prepare, int bytes) throws Exception {
        String mount = "mount -t tmpfs -o size=64k tmpfs \"$0\" && " + prepare + " && ";
        assumeTrue(run(new ProcessBuilder(script(mount + "echo ready"))).contains("ready"),
                "no file system can be mounted here");
        List<String> command = script(mount + "exec \"$@\"");
        command.addAll(OtherServer.command(root.toString(), "x.jpg", Integer.toString(bytes)).command());
        return run(new ProcessBuilder(command));
    }

    private List<String> script(String text) {
        return new ArrayList<>(List.of("unshare", "-Urm", "sh", "-c", text, root.toString()));
    }

    private static List<String> run(ProcessBuilder builder) throws InterruptedException {
        try {
            Process process = builder.redirectErrorStream(true).start();
            process.getOutputStream().close();
            List<String> lines = process.inputReader().lines().toList();
            process.waitFor();
            return lines;
        } catch (IOException missing) {
            return List.of();
        }
    }
}
