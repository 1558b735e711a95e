package io.darkroom.metrics;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes metrics in Prometheus' text format 0.0.4: each family with its help and type, then its samples. */
final class PrometheusText {
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final StringBuilder text = new StringBuilder();

    PrometheusText family(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help.replace("\\", "\\\\").replace("\n", "\\n")).append('\n')
                .append("# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    /** The labels are written in the order of the map. */
    PrometheusText sample(String name, Map<String, String> labels, double value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append(labels.entrySet().stream().map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + '"')
                    .collect(Collectors.joining(",", "{", "}")));
        }
        text.append(' ').append(number(value)).append('\n');
        return this;
    }

    PrometheusText gauge(String name, String help, double value) {
        return family(name, "gauge", help).sample(name, Map.of(), value);
    }

    PrometheusText counter(String name, String help, double value) {
        return family(name, "counter", help).sample(name, Map.of(), value);
    }

    /** As people write it: no exponent, no needless zeros. */
    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
