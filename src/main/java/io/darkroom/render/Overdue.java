package io.darkroom.render;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stops evaluations that take too long. It looks at all of them once a second while there are any: a timer for each would wake a thread
 * twice for every reply, which costs more than a small image.
 */
final class Overdue {
    private static final Set<Evaluation> LIMITED = ConcurrentHashMap.newKeySet();
    private static final AtomicBoolean LOOKING = new AtomicBoolean();

    private Overdue() {
    }

    static void watch(Evaluation evaluation) {
        LIMITED.add(evaluation);
        lookSoon();
    }

    static void forget(Evaluation evaluation) {
        LIMITED.remove(evaluation);
    }

    private static void lookSoon() {
        if (LOOKING.compareAndSet(false, true)) {
            ForkJoinPool.commonPool().schedule(Overdue::look, 1, TimeUnit.SECONDS);
        }
    }

    private static void look() {
        LOOKING.set(false);
        LIMITED.stream().filter(Evaluation::isOverdue).forEach(Evaluation::stop);
        if (!LIMITED.isEmpty()) {
            lookSoon();
        }
    }
}
