package io.darkroom.http;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.jobs.RefusedLine;
import io.darkroom.reply.PropertiesText;
import jakarta.json.Json;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The two forms in which values about jobs are told: properties like those of a save's reply, and JSON. */
enum JobAnswer {
    TEXT("text/plain;charset=UTF-8") {
        @Override
        String written(boolean ok, Map<String, ?> values) {
            Map<String, Object> flat = new LinkedHashMap<>();
            flatten("", values, flat);
            return ok ? PropertiesText.ok(flat, Instant.now()) : PropertiesText.error(flat, Instant.now());
        }
    },
    JSON("application/json") {
        @Override
        String written(boolean ok, Map<String, ?> values) {
            return Json.createObjectBuilder(values).build() + "\n";
        }
    };

    private static final int RETRY_AFTER_SECONDS = 5;

    private final String type;

    JobAnswer(String type) {
        this.type = type;
    }

    abstract String written(boolean ok, Map<String, ?> values);

    Response.ResponseBuilder of(int status, Map<String, ?> values) {
        return Response.status(status).type(type).entity(written(status < 400, values));
    }

    Response.ResponseBuilder fault(Fault fault) {
        Response.ResponseBuilder response = of(fault.code().httpStatus(), error(fault.code(), fault.detail()));
        return fault.code() == ErrorCode.OVERLOADED ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS) : response;
    }

    /** A list some of whose lines ask for nothing that could be done. */
    Response.ResponseBuilder refused(int count, List<RefusedLine> first) {
        String detail = count + (count == 1 ? " line of the list is" : " lines of the list are") + " refused, so nothing was started; the first: line "
                + first.getFirst().line() + ": " + first.getFirst().message();
        Map<String, Object> values = error(ErrorCode.BAD_REQUEST, detail);
        values.put("refusedLines", count);
        values.put("refused", first.stream().map(line -> Map.of("line", line.line(), "message", line.message())).toList());
        return of(ErrorCode.BAD_REQUEST.httpStatus(), values);
    }

    static Response.ResponseBuilder report(StreamingOutput report) {
        return Response.ok(report).type(TEXT.type);
    }

    private static Map<String, Object> error(ErrorCode code, String detail) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("status", "failed");
        values.put("error.title", code.title());
        values.put("error.message", detail);
        return values;
    }

    /** A list becomes its length under its own name, and its elements under the name with their number from 1. */
    private static void flatten(String prefix, Map<?, ?> values, Map<String, Object> flat) {
        values.forEach((key, value) -> {
            if (value instanceof List<?> list) {
                flat.put(prefix + key, list.size());
                for (int i = 0; i < list.size(); i++) {
                    flatten(prefix + key + "." + (i + 1) + ".", (Map<?, ?>) list.get(i), flat);
                }
            } else {
                flat.put(prefix + key, value);
            }
        });
    }
}
