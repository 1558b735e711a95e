package io.darkroom.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import org.junit.jupiter.api.function.Executable;

/** Expects a fault of a kind and gives its detail. */
public final class Faults {
    private Faults() {}

    public static String detail(ErrorCode expected, Executable action) {
        Fault fault = assertThrows(Fault.class, action);
        assertEquals(expected, fault.code(), fault.detail());
        return fault.detail();
    }
}
