package io.darkroom.it;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What the server answered. */
record Reply(int status, HttpHeaders headers, byte[] body) {
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Empty when the header is absent. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The type alone, without a charset. */
    String type() {
        return header("Content-Type").replaceFirst(";.*", "");
    }

    Properties properties() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    int number(String property) {
        return Integer.parseInt(properties().getProperty(property));
    }
}
