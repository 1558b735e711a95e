package io.darkroom.it;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * What several clients have asked of a save folder and been told, so that after a crash one can say which picture may lie under a name.
 *
 * <p>No two saves of a name have the same width: that tells the saves apart.
 */
final class SaveHistory {
    private static final long NOT_ANSWERED = Long.MAX_VALUE;

    /** A save that was asked for at this time. */
    record Save(String name, String image, int width, long asked) {
        /** The request that returns what this one saves. */
        String picture() {
            return image + "?wid=" + width + "&fmt=" + Names.format(name);
        }

        String request() {
            return picture() + "&req=saveToFile&name=" + name;
        }
    }

    private final Map<Save, Long> answered = new TreeMap<>(Comparator.comparing(Save::name).thenComparing(Save::width));
    private final Map<String, Set<Integer>> widths = new TreeMap<>();
    private final List<Save> refused = new ArrayList<>();
    private long acknowledged;

    synchronized Save ask(String name, String image, RandomGenerator random) {
        Set<Integer> used = widths.computeIfAbsent(name, _ -> new HashSet<>());
        int width;
        do {
            width = random.nextInt(16, Names.widest(name));
        } while (!used.add(width));
        Save save = new Save(name, image, width, System.nanoTime());
        answered.put(save, NOT_ANSWERED);
        return save;
    }

    synchronized void acknowledge(Save save) {
        answered.put(save, System.nanoTime());
        acknowledged++;
        notifyAll();
    }

    /** Waits until so many saves have been acknowledged in all. */
    synchronized void awaitAcknowledged(long saves, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (acknowledged < saves) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("only " + acknowledged + " of " + saves + " saves were acknowledged within " + atMost);
            }
            wait(left);
        }
    }

    /** The client has been told that nothing has changed. */
    synchronized void refuse(Save save) {
        refused.add(save);
    }

    synchronized long acknowledged() {
        return acknowledged;
    }

    /** How many have not been acknowledged. */
    synchronized long cutOff() {
        return answered.values().stream().filter(time -> time == NOT_ANSWERED).count();
    }

    synchronized Optional<Save> find(String name, int width) {
        return answered.keySet().stream().filter(save -> save.name().equals(name) && save.width() == width).findFirst();
    }

    /** What is wrong with finding this one under its name, or with finding none. */
    synchronized Optional<String> wrong(String name, Optional<Save> found) {
        if (found.filter(refused::contains).isPresent()) {
            return Optional.of(found.get() + " was refused, but it is there");
        }
        long replaceable = found.map(answered::get).orElse(Long.MIN_VALUE);
        return answered.entrySet().stream()
                .filter(each -> each.getKey().name().equals(name) && each.getValue() != NOT_ANSWERED && each.getKey().asked() > replaceable)
                .map(each -> each.getKey() + " was acknowledged, but there is " + found.map(Save::toString).orElse("nothing")).findFirst();
    }

    /** From now on this is what lies under the name; what was asked for before can't come about any more. */
    synchronized void settle(String name, Optional<Save> found) {
        answered.keySet().removeIf(save -> save.name().equals(name));
        refused.removeIf(save -> save.name().equals(name));
        widths.remove(name);
        found.ifPresent(save -> {
            answered.put(save, System.nanoTime());
            widths.put(name, new HashSet<>(Set.of(save.width())));
        });
    }
}
