package id.penghubung.focalpoint.ombudsman.stream;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.ombudsman.stream.StreamEventTable.Ends;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A stream starts where the client says, if nothing is missing after that position. */
class StreamStartTest {

    private static final UUID EVENT = UUID.fromString("019aa1ff-a8d0-7674-a0b6-32701ff16cb4");
    private static final StreamPosition NINTH = StreamPosition.of(9, EVENT);

    @Test
    void shouldStartAtTheEndWithoutAPosition() {
        assertThat(StreamStart.of(null, any -> new Ends(3, NINTH, null))).isEqualTo(new StreamStart(NINTH, null));
    }

    @Test
    void shouldStartAtThePositionOfAStoredEvent() {
        StreamPosition fifth = StreamPosition.of(5, EVENT);

        assertThat(StreamStart.of(fifth.toString(), number -> new Ends(3, NINTH, number == 5 ? EVENT : null)))
                .isEqualTo(new StreamStart(fifth, null));
    }

    @Test
    void shouldStartBeforeTheFirstEventWhileItIsStored() {
        assertThat(StreamStart.of("0", any -> new Ends(1, NINTH, null)))
                .isEqualTo(new StreamStart(StreamPosition.BEGINNING, null));
        assertThat(StreamStart.of("0", any -> new Ends(0, StreamPosition.BEGINNING, null)))
                .isEqualTo(new StreamStart(StreamPosition.BEGINNING, null));
        assertThat(StreamStart.of("0", any -> new Ends(2, NINTH, null)))
                .isEqualTo(new StreamStart(NINTH, ResetReason.TOO_OLD));
    }

    @Test
    void shouldDistinguishAnOldPositionFromAnUnknownOne() {
        assertThat(StreamStart.of("2-1ff16cb4", any -> new Ends(3, NINTH, null)))
                .isEqualTo(new StreamStart(NINTH, ResetReason.TOO_OLD));
        assertThat(StreamStart.of("10-1ff16cb4", any -> new Ends(3, NINTH, null)))
                .isEqualTo(new StreamStart(NINTH, ResetReason.UNKNOWN));
        assertThat(StreamStart.of("5-00000000", any -> new Ends(3, NINTH, EVENT)))
                .isEqualTo(new StreamStart(NINTH, ResetReason.UNKNOWN));
        assertThat(StreamStart.of("five", any -> new Ends(3, NINTH, null)))
                .isEqualTo(new StreamStart(NINTH, ResetReason.UNKNOWN));
    }
}
