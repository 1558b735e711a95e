package io.darkroom.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.settings.ForeignNetworks;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DestinationsTest {
    private final Names names = new Names();

    @Test
    void arePublicAddressesAndThoseOfAllowedNetworks() throws Exception {
        names.with("mixed.example", "10.0.0.1 8.8.8.8 10.9.0.1 ::1 2606:4700::1");
        assertEquals(List.of("8.8.8.8", "2606:4700:0:0:0:0:0:1"), of("mixed.example", ""));
        assertEquals(List.of("8.8.8.8", "10.9.0.1", "2606:4700:0:0:0:0:0:1"), of("mixed.example", "10.9.0.0/16"));
    }

    @Test
    void areNoneOnOtherPrivateNetworks() {
        names.with("inside.example", "10.0.0.1 ::ffff:127.0.0.1 64:ff9b::a00:1");
        for (String host : List.of("inside.example", "127.0.0.1", "::1", "169.254.169.254")) {
            FetchFailure refused = assertThrows(FetchFailure.class, () -> of(host, "10.9.0.0/16"));
            assertEquals(ErrorCode.REQUEST_REFUSED, refused.code());
            assertEquals("it lies on a network that images may not be fetched from", refused.getMessage());
        }
    }

    @Test
    void areNotThisMachineUnlessThatIsAllowed() throws Exception {
        names.own.add(InetAddress.ofLiteral("8.8.8.8"));
        assertThrows(FetchFailure.class, () -> of("8.8.8.8", ""));
        assertEquals(List.of("8.8.8.8"), of("8.8.8.8", "8.8.8.8"));
        assertEquals(List.of("8.8.4.4"), of("8.8.4.4", ""));
    }

    @Test
    void areFewAndLookedUpOnce() throws Exception {
        names.with("many.example", "8.0.0.1 8.0.0.2 8.0.0.3 8.0.0.4 8.0.0.5 8.0.0.6", "127.0.0.1");
        assertEquals(4, of("many.example", "").size());
        assertEquals(List.of("many.example"), names.lookedUp);
    }

    @Test
    void thisMachineKnowsItsOwnAddressesAndItsNames() throws Exception {
        Network here = Network.OF_THIS_MACHINE;
        for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : card.inetAddresses().toList()) {
                assertTrue(here.isOwn(address), address::toString);
            }
        }
        assertEquals(false, here.isOwn(InetAddress.ofLiteral("8.8.8.8")));
        assertTrue(here.resolve("127.1").getFirst() instanceof Inet4Address local && local.isLoopbackAddress());
        assertThrows(UnknownHostException.class, () -> here.resolve("no such name"));
    }

    private List<String> of(String host, String allowed) throws Exception {
        return new Destinations(names, () -> ForeignNetworks.parse(allowed)).of(host).stream().map(InetAddress::getHostAddress).toList();
    }
}
