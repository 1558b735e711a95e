package io.darkroom.command.request;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheTest {
    @ParameterizedTest
    @CsvSource({
        "on, true, ON", "OFF, false, OFF", "validate, true, VALIDATE", "update, true, UPDATE", "'on,', true, ON",
        "'on,off', true, OFF", "'off,on', false, ON", "'off,off', false, OFF", "',off', true, OFF"})
    void switchesTheClientsAndTheServersCopy(String text, boolean client, Cache.Server server) {
        assertEquals(new Cache(client, server), value(Cache.COMMAND, "cache=" + text));
    }

    @Test
    void anythingElseIsRefused() {
        refused("cache=never", "cache=never: on, off, validate or update");
        refused("cache=on,update", "cache=on,update: value 2 must be on or off");
        refused("cache=validate,on", "cache=validate,on: value 1 must be on or off");
        refused("cache=");
        refused("cache=on,on,on");
    }
}
