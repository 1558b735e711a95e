package io.darkroom.foreign;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** A network whose names are made up; what a name stands for can change from one look-up to the next. Literal addresses stand for themselves. */
final class Names implements Network {
    private static final CountDownLatch OPEN = new CountDownLatch(0);

    final List<String> lookedUp = new CopyOnWriteArrayList<>();
    final List<InetAddress> own = new ArrayList<>();
    private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(OPEN);
    private final Map<String, List<List<InetAddress>>> answers = new HashMap<>();

    /** Each text holds the addresses of one look-up; the last holds for ever. */
    Names with(String name, String... answersInTurn) {
        answers.put(name, new ArrayList<>(Arrays.stream(answersInTurn).map(text -> Arrays.stream(text.split(" ")).map(InetAddress::ofLiteral).toList()).toList()));
        return this;
    }

    /** The next look-up takes until then, whatever happens around it. */
    void hold(CountDownLatch until) {
        gate.set(until);
    }

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        try {
            gate.getAndSet(OPEN).await();
        } catch (InterruptedException stops) {
            Thread.currentThread().interrupt();
        }
        return answer(host);
    }

    private synchronized List<InetAddress> answer(String host) throws UnknownHostException {
        lookedUp.add(host);
        List<List<InetAddress>> next = answers.get(host);
        if (next != null) {
            return next.size() > 1 ? next.removeFirst() : next.getFirst();
        }
        try {
            return List.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException noLiteral) {
            throw new UnknownHostException(host);
        }
    }

    @Override
    public boolean isOwn(InetAddress address) {
        return own.contains(address);
    }
}
