package io.darkroom.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Metrics as Prometheus reads them, stricter than it: each family has its help and type once and before its samples, which follow
 * without a gap; no sample comes twice; counters end in _total; histograms grow and end with what they count.
 */
public final class Exposition {
    private static final Pattern HELP = Pattern.compile("# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (?:[^\\\\]|\\\\[\\\\n])+");
    private static final Pattern TYPE = Pattern.compile("# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram)");
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\"";
    private static final Pattern SAMPLE = Pattern.compile(
            "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{" + LABEL + "(?:," + LABEL + ")*\\})? (-?[0-9]+(?:\\.[0-9]+)?)");

    private final Map<String, Double> samples = new LinkedHashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, List<Double>> buckets = new HashMap<>();
    private final Set<String> helped = new HashSet<>();
    private String family = "";

    private Exposition() {
    }

    /** Fails on the first line that is not as it should be. */
    public static Exposition parse(String text) {
        require(text.endsWith("\n"), "the last line must end, too");
        Exposition exposition = new Exposition();
        text.lines().forEach(exposition::line);
        exposition.buckets.forEach(exposition::checkHistogram);
        return exposition;
    }

    /** By its whole name, as in {@code darkroom_saves_total{outcome="done"}}. */
    public double value(String sample) {
        require(samples.containsKey(sample), "there is no " + sample + " in " + samples.keySet());
        return samples.get(sample);
    }

    /** Zero where a sample has not come up yet. */
    public double count(String sample) {
        return samples.getOrDefault(sample, 0.0);
    }

    public boolean has(String sample) {
        return samples.containsKey(sample);
    }

    private void line(String line) {
        Matcher help = HELP.matcher(line);
        Matcher type = TYPE.matcher(line);
        Matcher sample = SAMPLE.matcher(line);
        if (help.matches()) {
            family = help.group(1);
            require(helped.add(family), "a second help: " + line);
        } else if (type.matches()) {
            require(family.equals(type.group(1)), "the type must follow its help: " + line);
            require(types.put(family, type.group(2)) == null, "a second type: " + line);
            require(type.group(2).equals("counter") == family.endsWith("_total"), "the name of a counter, and of nothing else, ends in _total: " + line);
        } else {
            require(sample.matches(), "neither help, type nor sample: " + line);
            sample(sample.group(1), sample.group(2) == null ? "" : sample.group(2), Double.parseDouble(sample.group(3)), line);
        }
    }

    private void sample(String name, String labels, double value, String line) {
        String type = types.getOrDefault(family, "");
        boolean ofHistogram = type.equals("histogram") && name.matches(Pattern.quote(family) + "_(bucket|sum|count)");
        require(ofHistogram || !type.isEmpty() && !type.equals("histogram") && name.equals(family), "a sample without its family: " + line);
        require(type.equals("gauge") || value >= 0, "a negative count: " + line);
        require(samples.put(name + labels, value) == null, "a second sample: " + line);
        if (name.endsWith("_bucket")) {
            require(labels.matches("\\{le=\"(\\d+(\\.\\d+)?|\\+Inf)\"\\}"), "a bucket without its bound: " + line);
            buckets.computeIfAbsent(family, _ -> new ArrayList<>()).add(value);
        }
    }

    private void checkHistogram(String name, List<Double> counts) {
        require(counts.equals(counts.stream().sorted().toList()), name + " shrinks: " + counts);
        require(value(name + "_bucket{le=\"+Inf\"}") == value(name + "_count"), name + " does not end with its count");
        require(has(name + "_sum"), name + " has no sum");
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new AssertionError(otherwise);
        }
    }
}
