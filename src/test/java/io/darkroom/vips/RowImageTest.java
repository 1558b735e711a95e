package io.darkroom.vips;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowImageTest {
    private final VipsScope scope = new VipsScope();

    @BeforeAll
    static void load() {
        TestVips.load();
    }

    @AfterEach
    void close() {
        scope.close();
    }

    @Test
    void rowsBecomeAnImage() throws IOException {
        VipsImage image = scope.fromRows(new SampleLayout(2, 3, 2, 8, "b-w"), (row, samples) -> {
            for (int i = 0; i < 4; i++) {
                samples[i] = 70 * row + i;
            }
        });
        assertEquals("uchar b-w true", image.format() + " " + image.interpretation() + " " + image.hasAlpha());
        assertArrayEquals(new byte[] {0, 1, 2, 3, 70, 71, 72, 73, (byte) 140, (byte) 141, (byte) 142, (byte) 143}, image.pixels());
        assertEquals(3, image.call("rot", "d90").width());
    }

    @Test
    void samplesOfSixteenBitsStayWhatTheyAre() throws IOException {
        VipsImage image = scope.fromRows(new SampleLayout(1, 2, 1, 16, "grey16"), (row, samples) -> samples[0] = 65_535 - 300 * row);
        ByteBuffer pixels = ByteBuffer.wrap(image.pixels()).order(ByteOrder.nativeOrder());
        assertEquals("ushort grey16", image.format() + " " + image.interpretation());
        assertEquals(List.of((short) -1, (short) -301), List.of(pixels.getShort(), pixels.getShort()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void noRowIsReadOnceTheScopeIsKilled(int last) {
        List<Integer> read = new ArrayList<>();
        VipsException stopped = assertThrows(VipsException.class, () -> scope.fromRows(new SampleLayout(1, 9, 1, 8, "b-w"), (row, _) -> {
            read.add(row);
            if (row == last) {
                scope.kill();
            }
        }));
        assertTrue(stopped.killed());
        assertEquals(last + 1, read.size());
    }

    @Test
    void aFailingRowLeavesNothingBehind() {
        int before = TestVips.load().liveObjects();
        try (VipsScope own = new VipsScope()) {
            assertThrows(IOException.class, () -> own.fromRows(new SampleLayout(9, 9, 1, 8, "b-w"), (row, _) -> {
                if (row == 5) {
                    throw new IOException("torn");
                }
            }));
        }
        assertEquals(before, TestVips.load().liveObjects());
    }
}
